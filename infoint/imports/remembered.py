"""What the person said of columns and of words of a status, kept for the next file of the kind."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from infoint.entries.drafts import read_draft
from infoint.store import Workspace

_STATUSES = "import-statuses"
_COLUMNS = "import-columns-"
_LONGEST = 200


def remembered_columns(ws: Workspace, columns: Sequence[str]) -> Mapping[str, str] | None:
    """Column -> what the person said it is, for a table of the same columns; None for no such."""
    found = {_folded(title): known for title, known in read_draft(ws, _name(columns)).items()}
    if not found:
        return None
    return {column: found[_folded(column)] for column in columns if _folded(column) in found}


def remember_columns(
    ws: Workspace, columns: Sequence[str], mapping: Mapping[str, str], *, now: datetime
) -> None:
    """Keep what each of these columns is; one that is not in the mapping goes to the notes."""
    _keep(ws, _name(columns), dict(mapping), now)


def forget_columns(ws: Workspace, columns: Sequence[str], *, now: datetime) -> None:
    """Go back to what a table of these columns says by itself."""
    _keep(ws, _name(columns), {}, now)


def remembered_statuses(ws: Workspace) -> Mapping[str, str]:
    """Word of a status -> what the person said it means; "" for nothing of the kind."""
    return read_draft(ws, _STATUSES)


def remember_status(ws: Workspace, words: str, means: str | None, *, now: datetime) -> None:
    """Keep what a word of a status means; None forgets it."""
    known = {key: value for key, value in read_draft(ws, _STATUSES).items() if key != words}
    _keep(ws, _STATUSES, known if means is None else {**known, words[:_LONGEST]: means}, now)


def _name(columns: Sequence[str]) -> str:
    titles = "\n".join(map(_folded, columns))
    return _COLUMNS + sha256(titles.encode("utf-8", "replace")).hexdigest()[:16]


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())


def _keep(ws: Workspace, name: str, values: Mapping[str, str], now: datetime) -> None:
    with ws.edit("", now=now) as tx:
        drafts = {key: each for key, each in tx.page_state.get().drafts.items() if key != name}
        tx.page_state.update(drafts={**drafts, name: dict(values)} if values else drafts)
