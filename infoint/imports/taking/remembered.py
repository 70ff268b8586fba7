"""What the person said of the columns of a table, for the next one with the same columns."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from infoint.entries.drafts import read_draft
from infoint.imports.tables.table import key_of
from infoint.imports.tracker.statuses import status_key
from infoint.store import Transaction, Workspace

_STATUSES = "import-statuses"
_MOST = 30
"""Tables whose columns are remembered; the oldest is forgotten first."""


def remembered_columns(
    ws: Workspace | Transaction, columns: Iterable[str]
) -> dict[str, str] | None:
    """Column -> what it means, as it was said of a table with these columns; None where of none.

    The order of the columns and their case do not count.
    """
    named = {key_of(column): column for column in columns}
    said = read_draft(ws, _name(named)).get("mapping")
    if not isinstance(said, dict):
        return None
    return {named[key]: str(meant) for key, meant in said.items() if key in named}


def remember_columns(
    ws: Workspace, columns: Iterable[str], mapping: Mapping[str, str], *, now: datetime
) -> None:
    """Keep what the columns of a table mean; it is no step that one would take back."""
    named = {key_of(column): column for column in columns}
    said = {key: mapping[column] for key, column in named.items() if column in mapping}
    with ws.edit("", now=now) as tx:
        name, drafts = _name(named), dict(tx.page_state.get().drafts)
        drafts.pop(name, None)
        old = [each for each in drafts if each.startswith(_PREFIX)]
        for each in old[: max(0, len(old) - _MOST + 1)]:
            del drafts[each]
        tx.page_state.update(drafts={**drafts, name: {"mapping": said}})


def remembered_statuses(ws: Workspace | Transaction) -> dict[str, str]:
    """Words of a status -> what they mean, as was said for any table: for `read_contacts`."""
    return {str(words): str(meant) for words, meant in read_draft(ws, _STATUSES).items()}


def remember_statuses(ws: Workspace, statuses: Mapping[str, str], *, now: datetime) -> None:
    """Keep what words of a status mean, beside those that were said before."""
    said = {status_key(words): meant for words, meant in statuses.items()}
    with ws.edit("", now=now) as tx:
        kept = {**remembered_statuses(tx), **said}
        tx.page_state.write(("drafts", _STATUSES), kept)


_PREFIX = "import-columns-"


def _name(keys: Iterable[str]) -> str:
    whole = "\n".join(sorted(keys))
    return _PREFIX + hashlib.sha256(whole.encode(errors="replace")).hexdigest()[:16]
