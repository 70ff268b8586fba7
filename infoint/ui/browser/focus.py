"""Where the keyboard is: put into a box."""

from infoint.ui.browser.component import component

_cursor = component("cursor_here")


def cursor_here(key: str) -> None:
    """Put the cursor into the box with this key once it is there."""
    _cursor(key=f"cursor-{key}", data={"key": key}, height="content")
