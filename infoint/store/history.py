"""The list of labelled edits that can be undone: what each of them changed, and from what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from infoint.domain import new_id, within_reach
from infoint.store.changes import Change, changes_of, digest
from infoint.store.paths import ABSENT, value_at
from infoint.store.snapshot import Snapshot
from infoint.store.storage import Raw, Tables

LONGEST = 50
"""So many edits are kept."""
LARGEST = 4_000_000
"""Bytes that all edits but the newest may take together in the file."""
ONE_EDIT = timedelta(minutes=5)
"""Saves of one and the same value within this time of each other count as one edit."""


@dataclass(frozen=True)
class EditNote:
    """One line of the undo list. `at` is in UTC."""

    id: str
    label: str
    at: datetime


def note(entry: Raw) -> EditNote:
    """The line that shows an entry."""
    return EditNote(entry["id"], entry["label"], within_reach(datetime.fromisoformat(entry["at"])))


def find(entries: Sequence[Raw], edit_id: str | None) -> Raw | None:
    """The entry with this id, or the newest one; None where there is none."""
    if edit_id is None:
        return entries[-1] if entries else None
    return next((entry for entry in entries if entry["id"] == edit_id), None)


def last_change(entries: Sequence[Raw], tables: Tables, path: tuple[str, ...]) -> datetime | None:
    """The moment (UTC) of the newest entry that changed the value at `path`, or what it lies in.

    None where there is none, or where the value was changed by an edit without a label since.
    """
    for entry in reversed(entries):
        for change in entry["changes"]:
            here = tuple(change["path"])
            if here != path[: len(here)]:
                continue
            if here == path and change.get("after") != digest(value_at(tables, path)):
                return None
            return datetime.fromisoformat(entry["at"])
    return None


def with_edit(
    base: Snapshot,
    changed: Mapping[str, Mapping[str, Raw | None]],
    reordered: Mapping[str, Sequence[str]],
    label: str,
    now: datetime,
) -> list[Raw]:
    """The entries once this edit has joined them. Edits without a label do not join."""
    if not label:
        return base.history
    changes = changes_of(base.tables, changed)
    order = {table: list(base.tables[table]) for table in reordered}
    if not changes and not order:
        return base.history
    joined = _joined(base, changed, changes, label, now) if not order else None
    if joined is not None:
        return joined
    entry = {
        "id": new_id(),
        "label": label,
        "at": now.astimezone(UTC).isoformat(),
        "rev": base.revision + 1,
        "size": len(orjson.dumps(changes)),
        "changes": changes,
    }
    if order:
        entry["order"] = order
    return _pruned([*base.history, entry])


def _joined(
    base: Snapshot,
    changed: Mapping[str, Mapping[str, Raw | None]],
    changes: Sequence[Change],
    label: str,
    now: datetime,
) -> list[Raw] | None:
    """The entries with this edit taken into the newest one; None where it stands for itself."""
    newest = base.history[-1] if base.history else None
    if newest is None or len(changes) != 1 or newest["label"] != label:
        return None
    if not timedelta(0) <= now - datetime.fromisoformat(newest["at"]) <= ONE_EDIT:
        return None
    later = changes[0]
    first = next((each for each in newest["changes"] if each["path"] == later["path"]), None)
    if first is None or "prev" in later or not _continues(first, later):
        return None
    after = value_at(changed, later["path"])
    if not isinstance(after, str | int | float | None):
        return None
    others = [each for each in newest["changes"] if each is not first]
    if digest(after) == digest(first.get("before", ABSENT)) and not others:
        return base.history[:-1]
    joined = {**first, "after": digest(after)}
    changes_now = [joined if each is first else each for each in newest["changes"]]
    entry = {**newest, "at": now.astimezone(UTC).isoformat(), "changes": changes_now}
    return [*base.history[:-1], entry]


def _continues(first: Change, later: Change) -> bool:
    """Whether `later` starts from the very value that `first` left, and both are simple values."""
    simple = all(not isinstance(each.get("before"), list | dict) for each in (first, later))
    return simple and first.get("after") == digest(later.get("before", ABSENT))


def _pruned(entries: list[Any]) -> list[Raw]:
    kept = entries[-1:]
    room = LARGEST
    for entry in reversed(entries[:-1]):
        room -= entry["size"]
        if room < 0 or len(kept) == LONGEST:
            break
        kept.append(entry)
    return kept[::-1]
