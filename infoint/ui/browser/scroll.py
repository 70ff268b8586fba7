"""Moves a page to what is new on it.

Where a page becomes another one without a new address, as at the end of an interview, it stays
where it was scrolled to, and what is new may be far above.
"""

from infoint.ui.browser.component import behaviour
from infoint.ui.session import session

_ASKED = "window-in-sight"

_mount = behaviour("in_sight")


def in_sight() -> None:
    """Mount the component where something new may stand."""
    _mount(asked=session.flag(_ASKED) or "")


def bring_into_sight() -> None:
    """Move the page that is drawn next to its `in_sight`. From a callback, or before a redraw."""
    session.set_flag(_ASKED, session.now().isoformat())
