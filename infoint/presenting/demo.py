"""The demos: made-up people to look at, each in a file of its own beside the person's data."""

from datetime import datetime, tzinfo
from pathlib import Path

from infoint.library import Library
from infoint.library.demos import Demo
from infoint.store import Workspace, open_workspace
from infoint.store.storage.base import UNSTORED

_MADE = "demo-made"
"""The draft in the page state that tells when a demo was made."""


def open_demo(path: Path, demo: Demo, library: Library, *, now: datetime, tz: tzinfo) -> Workspace:
    """The workspace of a demo; made where there is no file yet, else as it was left.

    Raises StoreError or UnreadableFile where the file cannot be written or read.
    """
    ws = open_workspace(path, outlast=True)
    if ws.stamp == UNSTORED:
        fill_demo(ws, demo, library, now=now, tz=tz)
    return ws


def fill_demo(ws: Workspace, demo: Demo, library: Library, *, now: datetime, tz: tzinfo) -> None:
    """Put everything back as it was written, with days counted from `now`, and forget changes.

    What somebody typed into the demo goes, with the list of changes to take back and all copies.
    """
    records = demo.records(library, now=now, tz=tz)
    ws.erase(now=now)
    ws.replace_all(records, "", now=now)
    with ws.edit("", now=now) as tx:
        if not tx.profile.get().time_zone:
            tx.profile.update(time_zone=getattr(tz, "key", ""))
        tx.page_state.write(("drafts", _MADE), {"at": now.isoformat()})


def made_at(ws: Workspace) -> datetime | None:
    """When the demo was made (UTC); None once it was emptied or replaced by a backup."""
    made = ws.page_state.drafts.get(_MADE, {}).get("at")
    return datetime.fromisoformat(made) if made else None


def keep_demo_fresh(
    ws: Workspace, demo: Demo, library: Library, *, now: datetime, tz: tzinfo
) -> bool:
    """Make a demo of an earlier day anew, so that its days count from today; True if it did.

    One in which somebody changed something stays as it is.
    """
    made = made_at(ws)
    if made is None or ws.edits() or made.astimezone(tz).date() == now.astimezone(tz).date():
        return False
    fill_demo(ws, demo, library, now=now, tz=tz)
    return True
