"""Meetings with a counselor that the person notes themselves, and those that came in an answer."""

from datetime import date, datetime

from infoint.dates.local_time import local_day, zone_of
from infoint.domain import Action, Meeting
from infoint.entries.drafts import read_draft, taken
from infoint.entries.form import Entries
from infoint.i18n import N_
from infoint.sharing.choice import last_copy
from infoint.store import Transaction, Workspace

MEETING = "meeting"
"""The name of the draft: `on` and `due` (ISO 8601), `by`, `about`, `agreed`."""


def begin_meeting(ws: Workspace, *, now: datetime) -> None:
    """Let the draft begin with today and the counselor of the last copy or meeting."""
    if read_draft(ws, MEETING):
        return
    today = local_day(now, zone_of(ws.profile))
    met, copy = last_meeting(ws, today), last_copy(ws)
    by = copy.counselor if copy else met.by if met else ""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", MEETING), {"on": today.isoformat(), "by": by})


def add_meeting(ws: Workspace, *, now: datetime) -> Meeting:
    """Turn the draft into a meeting; what was agreed becomes a step of the person's own.

    Problems: `on` (none, or to come), `by` (empty), `about` (nothing of what came of it).
    """
    with ws.edit(N_("Noted a meeting"), now=now) as tx:
        entries, profile = Entries(taken(tx, MEETING)), tx.profile.get()
        today = local_day(now, zone_of(profile))
        needed = N_("Write the day on which you met, such as: last Tuesday.")
        on = entries.day("on", today, needed=needed, locale=profile.locale, past=True)
        if on and on > today:
            entries.refuse("on", N_("Choose today or a day before it."))
        by = entries.needed("by", N_("Write with whom you met, such as: Dr Okafor."))
        about, agreed = entries.text("about"), entries.text("agreed")
        due = entries.day("due", today, locale=profile.locale)
        if not (about or agreed):
            entries.refuse("about", N_("Write a line on it, or what you agreed on."))
        entries.check()
        assert on is not None
        return put_meeting(tx, Meeting(on=on, by=by, about=about, agreed=agreed, due=due))


def put_meeting(tx: Transaction, meeting: Meeting) -> Meeting:
    """Store a new meeting within an edit; what was agreed becomes a step of the student's."""
    if meeting.agreed:
        step = " ".join(meeting.agreed.split())
        tx.actions.put(Action(text=step, due=meeting.due, agreed_with=meeting.by))
    return tx.meetings.put(meeting)


def remove_meeting(ws: Workspace, meeting: str, *, now: datetime) -> None:
    """Take a meeting away; a step that was agreed in it stays."""
    with ws.edit(N_("Removed a meeting"), now=now) as tx:
        tx.meetings.remove(meeting)


def meetings_of(ws: Workspace) -> list[Meeting]:
    """All meetings, the newest first."""
    return sorted(ws.meetings.all(), key=lambda one: one.on, reverse=True)


def last_meeting(ws: Workspace, today: date) -> Meeting | None:
    """The newest meeting that is not to come; None before the first."""
    return next((one for one in meetings_of(ws) if one.on <= today), None)
