"""What its writer says of a text: advice that is left, and points that it says all the same."""

from datetime import datetime

from infoint.entries.drafts import read_draft
from infoint.store import Workspace


def _left(letter_id: str) -> str:
    return f"left-{letter_id}"


def _ticked(letter_id: str) -> str:
    return f"says-{letter_id}"


def leave_advice(ws: Workspace, letter_id: str, key: str, *, now: datetime) -> None:
    """Leave the advice with this key; other words, or other advice, have another key."""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", _left(letter_id), key), now.isoformat())


def left_advice(ws: Workspace, letter_id: str) -> frozenset[str]:
    """The keys of what was left for a text: it is not shown again for the same words."""
    return frozenset(read_draft(ws, _left(letter_id)))


def tick_point(ws: Workspace, letter_id: str, key: str, *, ticked: bool, now: datetime) -> None:
    """Tick by hand that a text says a point, or take the tick away."""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", _ticked(letter_id), key), "yes" if ticked else None)


def points_by_hand(ws: Workspace, letter_id: str) -> frozenset[str]:
    """The keys of the points that were ticked by hand for a text."""
    return frozenset(key for key, is_on in read_draft(ws, _ticked(letter_id)).items() if is_on)
