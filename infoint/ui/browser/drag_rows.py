"""Rows of a list that can be dragged to another place, or moved by Alt and an arrow key."""

from collections.abc import Callable, Sequence

from infoint.ui.browser.component import component
from infoint.ui.session.window import box_state

_COLOUR = "#2d827a"
"""Of the line that says where a row would go; it can be seen on light and dark."""
_component = component("drag_rows")


def drag_rows(key: str, rows: str, ids: Sequence[str], on_move: Callable[[str, int], None]) -> None:
    """Let the containers whose keys begin with `rows` be moved.

    They stand on the page in the order of `ids`, which hold no spaces. `on_move` is called, from a
    callback, with the id of the row and its new place among them, from 0.
    """

    def moved() -> None:
        found = str(box_state.shown(key).moved or "")
        row, _space, place = found.partition(" ")
        if row in ids and place.isdecimal():
            on_move(row, int(place))

    _component(
        key=key,
        data={"rows": rows, "ids": " ".join(ids), "colour": _COLOUR},
        on_moved_change=moved,
        height="content",
    )
