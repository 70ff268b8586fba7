"""Where the keyboard is: kept on a button that moves with its row, or put into a box."""

from infoint.ui.browser.component import behaviour, component

keep_focus = behaviour("keep_focus")
"""Mount it at a place of the page that does not move: a button that was pressed by keyboard can be
pressed again after its row has moved."""

_cursor = component("cursor_here")


def cursor_here(key: str) -> None:
    """Put the cursor into the box with this key once it is there."""
    _cursor(key=f"cursor-{key}", data={"key": key}, height="content")
