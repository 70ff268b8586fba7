"""What was chosen in step 3 for a person, before a text is there: kept as a draft."""

from collections.abc import Mapping
from datetime import datetime

from infoint.store import Workspace


def way_draft(contact_id: str) -> str:
    """The name of the draft of what was chosen, by entry."""
    return f"way-{contact_id}"


def choose_way(ws: Workspace, contact_id: str, chosen: Mapping[str, str], *, now: datetime) -> None:
    """Keep these choices for a contact beside those made before, and when (ISO, as `at`)."""
    with ws.edit("", now=now) as tx:
        for name, value in {**chosen, "at": now.isoformat()}.items():
            tx.page_state.write(("drafts", way_draft(contact_id), name), value)
