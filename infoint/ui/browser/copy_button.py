"""A button that copies a text: Streamlit has none of its own."""

from collections.abc import Callable

from infoint.i18n import _
from infoint.ui.browser.component import component
from infoint.ui.session.browser_facts import may_hear_and_copy

_HTML = """
<button id="copy" type="button">
  <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <rect x="8" y="3" width="12" height="14" rx="2"/><path d="M5 7v12a2 2 0 0 0 2 2h9"/>
  </svg><span></span></button>
<span id="said" role="status"></span>
"""

_component = component("copy_button", html=_HTML)


def copy_button(
    text: str, key: str, *, on_copy: Callable[[], None] | None = None, primary: bool = False
) -> None:
    """Draw a button that puts the text on the clipboard and says so, where browsers allow it.

    `on_copy` is called from a callback once it was copied. With `primary` it is the one button of
    the view to press first.
    """
    if not may_hear_and_copy():
        return
    _component(
        key=key,
        data={
            "text": text,
            "label": _("Copy the text"),
            "copied": _("Copied"),
            "by_hand": _("Select the text and copy it"),
            "tells": on_copy is not None,
            "primary": primary,
        },
        width="content",
        height="content",
        on_copied_change=on_copy or _nothing,
    )


def _nothing() -> None:
    pass
