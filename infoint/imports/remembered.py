"""What the person said of a file, kept for the next one: of its columns, of words of a status, and
what stays as it is here though the file has it otherwise.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from infoint.entries.drafts import clear_draft, read_draft
from infoint.store import Transaction, Workspace

_STATUSES = "import-statuses"
_COLUMNS = "import-columns-"
_AS_HERE = "import-as-here-"
_LONGEST = 200
_MOST_MARKS = 3
"""So many values of a file are kept of one thing: somebody may stand in several rows of it."""


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


def remembered_as_here(source: Workspace | Transaction, contact: str) -> Mapping[str, str]:
    """By key of what differs of a contact (id): the marks of what was turned down of files."""
    return read_draft(source, _AS_HERE + contact)


def remember_as_here(tx: Transaction, contact: str, marks: Mapping[str, str]) -> None:
    """Keep, inside an edit, what was turned down of somebody; it goes with the contact."""
    if marks:
        known = dict(remembered_as_here(tx, contact))
        for key, mark in marks.items():
            before = [each for each in known.get(key, "").split() if each != mark]
            known[key] = " ".join([*before, mark][-_MOST_MARKS:])
        tx.page_state.write(("drafts", _AS_HERE + contact), known)


def all_as_here(source: Workspace | Transaction) -> Mapping[str, Mapping[str, str]]:
    """All that was turned down, by a name for each contact."""
    state = source.page_state.get() if isinstance(source, Transaction) else source.page_state
    return {name: draft for name, draft in state.drafts.items() if name.startswith(_AS_HERE)}


def ask_again(ws: Workspace, contacts: Iterable[str], *, now: datetime) -> None:
    """Forget what was turned down of these contacts (ids)."""
    with ws.edit("", now=now) as tx:
        clear_draft(tx, *(_AS_HERE + contact for contact in contacts))


def _name(columns: Sequence[str]) -> str:
    titles = "\n".join(map(_folded, columns))
    return _COLUMNS + sha256(titles.encode("utf-8", "replace")).hexdigest()[:16]


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())


def _keep(ws: Workspace, name: str, values: Mapping[str, str], now: datetime) -> None:
    with ws.edit("", now=now) as tx:
        drafts = {key: each for key, each in tx.page_state.get().drafts.items() if key != name}
        tx.page_state.update(drafts={**drafts, name: dict(values)} if values else drafts)
