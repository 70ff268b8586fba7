"""Where the person was, and what they do not want to be shown again."""

from datetime import datetime

from infoint.store import Workspace


def remember_place(
    ws: Workspace, page: str, contact: str = "", field: str = "", *, now: datetime
) -> bool:
    """Keep page, contact and field (ids) to come back to. Writes, and is True, only on a change."""
    state = ws.page_state
    if (state.page, state.contact, state.field) == (page, contact, field):
        return False
    with ws.edit("", now=now) as tx:
        tx.page_state.update(page=page, contact=contact, field=field, at=now)
    return True


def dismiss(ws: Workspace, key: str, *, now: datetime) -> None:
    """Do not show the hint or suggestion with this key again; keeps when that was said."""
    with ws.edit("Dismissed a suggestion", now=now) as tx:
        tx.page_state.write(("dismissals", key), now.isoformat())


def bring_back(ws: Workspace, key: str, *, now: datetime) -> None:
    """Show a dismissed hint again; one that was not dismissed is no trouble."""
    with ws.edit("", now=now) as tx:
        left = {k: at for k, at in tx.page_state.get().dismissals.items() if k != key}
        tx.page_state.update(dismissals=left)
