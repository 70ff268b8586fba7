"""Which row of a list stands open to change."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from infoint.ui.session.window_state import DataState


@dataclass(frozen=True)
class Opened(DataState):
    """By list: the id of the row that is open to change, "" where somebody closed it."""

    rows: Mapping[str, str] = field(default_factory=dict)


def opened_row(of: str, otherwise: str = "") -> str:
    """Which row of a list is open: the one that was opened, else this one from now on.

    A row that is open of itself stays so while it is answered.
    """
    rows = Opened.read().rows
    if of not in rows and otherwise:
        open_row(of, otherwise)
        return otherwise
    return rows.get(of, "")


def open_row(of: str, row: str = "") -> None:
    """Open a row of a list; without one the open row is closed."""
    Opened({**Opened.read().rows, of: row}).keep()


def open_next(of: str) -> None:
    """Let the list open the row that comes next. Only from a callback."""
    rows = Opened.read().rows
    Opened({name: row for name, row in rows.items() if name != of}).keep()
