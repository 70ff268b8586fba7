"""A table of rows of which each can be opened: a real one, for a keyboard and a screen reader too.

A hundred buttons of Streamlit's take a second to draw, and its own table loads a megabyte first.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from infoint.ui.browser.component import component
from infoint.ui.session.window import box_state

_component = component("row_table", html='<div id="rows"></div>')


@dataclass(frozen=True, slots=True)
class TableRow:
    """`id` is what opening it tells; the first cell is its name, line by line in each cell.

    A row that `is_quiet` stands back, one with a `mark` has that word before its second cell.
    """

    id: str
    cells: tuple[tuple[str, ...], ...]
    is_quiet: bool = False


def row_table(
    key: str,
    *,
    caption: str,
    heads: Sequence[str],
    rows: Sequence[TableRow],
    on_open: Callable[[str], None],
) -> None:
    """Draw it; all is shown letter for letter. `on_open` is called, from a callback, with an id.

    In a narrow window each row is a card, with the heads before what stands under them.
    """
    known = {row.id for row in rows}

    def opened() -> None:
        found = str(box_state.shown(key).opened or "")
        if found in known:
            on_open(found)

    _component(
        key=key,
        data={
            "caption": caption,
            "heads": json.dumps(list(heads)),
            "rows": json.dumps([asdict(row) for row in rows]),
        },
        on_opened_change=opened,
        height="content",
    )
