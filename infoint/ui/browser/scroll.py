"""Moves a page to what is new on it, and the cursor into a box.

Where a page becomes another one without a new address, as at the end of an interview, it stays
where it was scrolled to, and what is new may be far above.
"""

from dataclasses import dataclass

from infoint.ui.browser.component import behaviour, component
from infoint.ui.session import session
from infoint.ui.session.window_state import WindowState

_mount = behaviour("in_sight")
_cursor = component("cursor_here")


@dataclass(frozen=True)
class _Asked(WindowState):
    """When the page was last asked to show what is new (ISO, UTC)."""

    at: str = ""


def in_sight() -> None:
    """Mount the component where something new may stand."""
    _mount(asked=_Asked.read().at)


def bring_into_sight() -> None:
    """Move the page that is drawn next to its `in_sight`. From a callback, or before a redraw."""
    _Asked(session.now().isoformat()).keep()


def cursor_here(key: str) -> None:
    """Put the cursor into the box with this key once it is there."""
    _cursor(key=f"cursor-{key}", data={"key": key}, height="content")
