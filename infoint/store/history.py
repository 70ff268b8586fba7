"""The list of labelled edits that can be undone: what each of them changed, and from what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from infoint.store.snapshot import Snapshot
from infoint.store.storage import Raw


@dataclass(frozen=True)
class EditNote:
    """One line of the undo list. `at` is in UTC."""

    id: str
    label: str
    at: datetime


def note(entry: Raw) -> EditNote:
    """The line that shows an entry."""
    return EditNote(entry["id"], entry["label"], datetime.fromisoformat(entry["at"]))


def find(entries: list[Raw], edit_id: str | None) -> Raw | None:
    """The entry with this id, or the newest one."""
    if edit_id is None:
        return entries[-1] if entries else None
    return next((entry for entry in entries if entry["id"] == edit_id), None)


def with_edit(base: Snapshot, changes: Any, label: str, now: datetime) -> list[Raw]:
    """The entries after one more edit."""
    return base.history
