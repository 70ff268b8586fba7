"""Words in large type, to be read off the screen while speaking, and the window on the projector.

Streamlit has large type for headings and figures only, and a script is neither: as headings, each
paragraph would be announced as a section. So these components set the words letter for letter, in
the colours and the font of the page. The window on the projector is one of its own, which a browser
opens for a real click alone.
"""

from collections.abc import Callable

from infoint.ui.browser.component import behaviour, component

_OPEN = """
<button id="open" type="button">
  <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
    <rect x="3" y="4" width="18" height="12" rx="1.5"/><path d="M12 16v4M8 20h8"/>
  </svg><span></span></button>
"""

projector_look = behaviour("projector_look", over_page=True)
"""Mounted once a run by the window on the projector: the page takes all of it, in large type."""
_type = component("large_type", html='<div id="words"></div>')
_heading = component("question_words", html='<h1 aria-live="polite"></h1>')
_window = component("projector_window", html=_OPEN)


def large_type(text: str, key: str) -> None:
    """Draw a text large and letter for letter; empty lines part its paragraphs."""
    _type(key=key, data={"text": text}, height="content")


def question_words(text: str) -> None:
    """Draw the words as the page's heading; once a page."""
    _heading(key="question-words", data={"text": text}, height="content")


def projector_window(
    label: str,
    key: str,
    *,
    opened: Callable[[], None],
    blocked: Callable[[], None],
    primary: bool = False,
) -> None:
    """Draw the button that opens the window for the projector beside this one.

    One of the two is called from a callback: `blocked` where the browser did not let it open. With
    `primary` it is the one button of the view to press first.
    """
    _window(
        key=key,
        data={"label": label, "primary": primary},
        width="content",
        height="content",
        on_opened_change=opened,
        on_blocked_change=blocked,
    )
