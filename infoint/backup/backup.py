"""Taking everything along, bringing it back, and deleting it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from infoint.backup.file import read_workspace_json, workspace_json
from infoint.domain import Record
from infoint.i18n import N_
from infoint.store import Workspace
from infoint.store.pending import Progress, Rows, no_progress


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What a backup would bring. `made_at` is in UTC; `counts` are records by collection."""

    made_at: datetime | None
    schema_version: int
    counts: Mapping[str, int]
    records: Mapping[str, tuple[Record, ...]]
    rows: Rows = field(default_factory=dict)

    def beside(self, ws: Workspace) -> dict[str, tuple[int, int]]:
        """By collection: how many records there are now, and how many in the backup."""
        return {name: (len(getattr(ws, name)), count) for name, count in self.counts.items()}


def export(ws: Workspace, *, now: datetime) -> bytes:
    """Everything as one JSON file that `read_backup` reads."""
    return workspace_json(ws, now=now)


def read_backup(data: bytes, progress: Progress = no_progress) -> RestorePreview:
    """Look into a backup without changing anything. BackupError says why it cannot be used.

    `progress` is told the done part, from 0 to 1.
    """
    found = read_workspace_json(data, progress)
    counts = {
        name: len(records)
        for name, records in found.records.items()
        if name not in ("profile", "page_state")
    }
    return RestorePreview(found.made_at, found.schema_version, counts, found.records, found.rows)


def restore(
    ws: Workspace,
    preview: RestorePreview,
    *,
    now: datetime,
    progress: Progress = no_progress,
) -> None:
    """Put what the backup holds in the place of everything, in one edit that can be undone.

    `progress` is told the done part, from 0 to 1 when only the writing is left.
    """
    ws.replace_all(
        preview.records, N_("Restored a backup"), now=now, rows=preview.rows, progress=progress
    )


def delete_everything(ws: Workspace, *, now: datetime | None = None) -> None:
    """Delete all records, the undo list, and the copies kept beside the file."""
    ws.erase(now=now)
