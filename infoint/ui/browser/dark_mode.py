"""Whether the window is light or dark, also when it changes its look while a page is open."""

from infoint.ui.browser.component import component
from infoint.ui.session import browser_facts

_component = component("dark_mode")


def dark_look() -> bool:
    """Whether to draw for a dark ground; the page is drawn anew when the window's look changes.

    Streamlit tells the look only with the next thing that the person does, so a chart would keep
    its light text on what has become a light ground.
    """
    dark = browser_facts.dark()
    # the new look comes along with every message of the window
    _component(key="look", data={"dark": dark}, on_dark_change=lambda: None, height="content")
    return dark
