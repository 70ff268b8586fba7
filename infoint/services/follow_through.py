"""What follows from a talk: things to do, and things learned."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import get_args

from infoint.coaching.local_time import local_day, zone_of
from infoint.domain import Action, Takeaway
from infoint.domain.interviews import TakeawayKind
from infoint.services.drafts import clear_draft, read_draft
from infoint.services.entries import Entries
from infoint.services.presence import present
from infoint.store import Transaction, Workspace

TAKEAWAY_KINDS: tuple[TakeawayKind, ...] = get_args(TakeawayKind)


def add_action(
    ws: Workspace,
    *,
    text: str,
    due: date | str | None,
    interview: str = "",
    contact: str = "",
    now: datetime,
) -> Action:
    """Note something to do, by a date or without one. Of a talk, the contact is filled in.

    Problems: `text` (empty), `due` (no date, or a year far from now).
    """
    with ws.edit("Added an action", now=now) as tx:
        return _add_action(tx, {"text": text, "due": due}, interview, contact, now)


def add_action_from_draft(
    ws: Workspace,
    *,
    draft: str = "new-action",
    interview: str = "",
    contact: str = "",
    now: datetime,
) -> Action:
    """Note the half-written action (`text`, `due`) and clear the draft."""
    with ws.edit("Added an action", now=now) as tx:
        action = _add_action(tx, read_draft(tx, draft), interview, contact, now)
        clear_draft(tx, draft)
        return action


def _add_action(
    tx: Transaction, values: Mapping[str, object], interview: str, contact: str, now: datetime
) -> Action:
    entries = Entries(values)
    text = entries.needed("text", "Write what you will do, such as: read the annual report.")
    due = entries.day("due", local_day(now, zone_of(tx.profile.get())))
    entries.check()
    talk = present(tx.interviews, interview, "talk") if interview else None
    owner = contact or (talk.contact if talk else "")
    return tx.actions.put(Action(text=text, due=due, interview=interview, contact=owner))


def set_action_done(ws: Workspace, action_id: str, done: bool, *, now: datetime) -> Action:
    """Tick an action off, or take the tick back. When it was done first is kept."""
    label = "Ticked off an action" if done else "Took back a tick"
    with ws.edit(label, now=now) as tx:
        action = present(tx.actions, action_id, "action")
        return tx.actions.update(action_id, done=(action.done or now) if done else None)


def remove_action(ws: Workspace, action_id: str, *, now: datetime) -> None:
    """Remove an action."""
    with ws.edit("Removed an action", now=now) as tx:
        tx.actions.remove(action_id)


def add_takeaway(
    ws: Workspace,
    interview_id: str,
    *,
    text: str,
    kind: TakeawayKind = "advice",
    amounts: str = "",
    private: bool = False,
    now: datetime,
) -> Takeaway:
    """Keep one thing learned in a talk. Problems: `text` (empty), `kind`."""
    values = {"text": text, "kind": kind, "amounts": amounts, "private": private}
    with ws.edit("Added a takeaway", now=now) as tx:
        return _add_takeaway(tx, interview_id, values)


def add_takeaway_from_draft(
    ws: Workspace, interview_id: str, *, draft: str = "", now: datetime
) -> Takeaway:
    """Keep the half-written takeaway and clear the draft, `takeaway-<talk id>` unless named."""
    name = draft or f"takeaway-{interview_id}"
    with ws.edit("Added a takeaway", now=now) as tx:
        takeaway = _add_takeaway(tx, interview_id, read_draft(tx, name))
        clear_draft(tx, name)
        return takeaway


def _add_takeaway(tx: Transaction, interview_id: str, values: Mapping[str, object]) -> Takeaway:
    present(tx.interviews, interview_id, "talk")
    entries = Entries(values)
    text = entries.text("text").strip()
    if not text:
        entries.refuse("text", "Write what you learned, in a few words.")
    kind = entries.choice("kind", TAKEAWAY_KINDS, "advice")
    entries.check()
    return tx.takeaways.put(
        Takeaway(
            interview=interview_id,
            kind=kind,
            text=text,
            amounts=entries.line("amounts"),
            private=entries.yes_no("private") or False,
        )
    )


def remove_takeaway(ws: Workspace, takeaway_id: str, *, now: datetime) -> None:
    """Remove a takeaway."""
    with ws.edit("Removed a takeaway", now=now) as tx:
        tx.takeaways.remove(takeaway_id)
