"""The circle of people that someone is thinking about goes into their half-written contact."""

from datetime import datetime

from infoint.domain.contacts import Rung
from infoint.store import Workspace


def note_circle(ws: Workspace, title: str, rung: Rung, *, now: datetime) -> None:
    """Write where the next person was found into the draft, and the practice rung if clear."""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", "new-contact", "where_found"), title)
        if rung:
            tx.page_state.write(("drafts", "new-contact", "rung"), rung)
