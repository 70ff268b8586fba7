"""Advice on a text that its writer decided to leave: it is not shown again for the same words."""

from datetime import datetime

from infoint.entries.drafts import read_draft
from infoint.store import Workspace


def _draft(letter_id: str) -> str:
    return f"left-{letter_id}"


def leave_advice(ws: Workspace, letter_id: str, key: str, *, now: datetime) -> None:
    """Leave the advice with this key; other words, or other advice, have another key."""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", _draft(letter_id), key), now.isoformat())


def left_advice(ws: Workspace, letter_id: str) -> frozenset[str]:
    """The keys of what was left for a text."""
    return frozenset(read_draft(ws, _draft(letter_id)))
