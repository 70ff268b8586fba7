"""All that falls due, today and later, for one's own calendar: each matter once, on its day."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.suggestion import AdviceContext, NextAction, Suggestions, is_snoozed
from infoint.dates.local_time import local_day
from infoint.debrief.actions import has_dates
from infoint.domain import within_reach
from infoint.entries.page_state import NEVER
from infoint.i18n import N_
from infoint.i18n.messages import Message, worded
from infoint.interviews.clock import is_ahead
from infoint.interviews.kit.calendar_words import Reminder
from infoint.library import Library
from infoint.store import Workspace
from infoint.today.due_again import asking_again, times_not_chosen
from infoint.today.due_interviews import referrers_to_tell, report_backs, thank_yous
from infoint.today.due_people import follow_ups
from infoint.today.standing import coming_up

_DUE: tuple[Callable[[AdviceContext], Suggestions], ...] = (
    thank_yous,
    report_backs,
    referrers_to_tell,
    follow_ups,
    asking_again,
    times_not_chosen,
)
_ONE_TRY = ("nudge", "call", "again")
"""What a try that was made can ask for: the same matter, whatever comes first."""
_NOON = time(12)
MOST_DAYS = 120
"""Days ahead that are looked at."""


def reminders_ics(
    ws: Workspace, library: Library, *, now: datetime, zone: str = "", as_todos: bool = False
) -> bytes:
    """Talks that are planned, with their alarms, actions with a day, and all that falls due.

    Taken in again, it puts everything where it belongs by then, and doubles nothing. Everything is
    an event, or `as_todos` what has no hour of its own is a to-do.
    """
    from infoint.interviews.kit.calendar import whole_calendar_ics

    found = reminders(ws, library, now=now)
    return whole_calendar_ics(ws, now=now, reminders=found, zone=zone, as_todos=as_todos)


def has_reminders(ws: Workspace, library: Library, *, now: datetime) -> bool:
    """Whether that file holds anything."""
    from infoint.interviews.kit.calendar import days_ahead

    talks = any(is_ahead(one, now) for one in ws.interviews.all()) or days_ahead(ws, now)
    return bool(talks) or has_dates(ws) or bool(reminders(ws, library, now=now))


def reminders(ws: Workspace, library: Library, *, now: datetime) -> list[Reminder]:
    """Letters to write, people to ask once more or again, and to tell what became of it.

    Talks and actions are not among them. What is over is put on today. The keys stay the same as
    long as the matter stands, so that a later file puts it where it now belongs. Titles are in the
    window's language.
    """
    index = index_of(ws)
    today = local_day(now, index.zone)
    found: dict[str, Reminder] = {}
    for day in (today, *_days_ahead(ws, index, today, now)):
        noon = within_reach(datetime.combine(day, _NOON, index.zone))
        context = AdviceContext(index, library, now if day == today else noon)
        for key, one in _on(context, is_today=day == today):
            found.setdefault(key, one)
    for one in _looked_at_again(ws, index, now):
        found.setdefault(one.key, one)
    return sorted(found.values(), key=lambda one: one.day)


def _days_ahead(ws: Workspace, index: WorkspaceIndex, today: date, now: datetime) -> list[date]:
    """The days on which something follows, if nothing happens until then."""
    days = {one.day for one in coming_up(ws, now=now)}
    days |= {one.report_back_on for one in index.interviews if one.report_back_on}
    return sorted(day for day in days if day > today)[:MOST_DAYS]


def _on(context: AdviceContext, *, is_today: bool) -> Iterator[tuple[str, Reminder]]:
    """What is due on the day of the context; today also what was before, or has its day later."""
    for suggest in _DUE:
        for one in suggest(context):
            if one.due is None or _is_put_off(context, one):
                continue
            due = local_day(one.due, context.zone)
            if is_today or due == context.today:
                key = _key(one.key)
                day = max(due, context.today)
                yield key, Reminder(key, day, worded(one.text), worded(one.why))


def _is_put_off(context: AdviceContext, one: NextAction) -> bool:
    """Whether one does not want to hear of the person, or of this matter ever again."""
    never = context.index.page_state.dismissals.get(one.key) == NEVER.isoformat()
    return never or is_snoozed(context.index.contacts.get(one.contact), context.today)


def _key(key: str) -> str:
    kind, _, about = key.partition(":")
    return f"try-{about}" if kind in _ONE_TRY else f"{kind}-{about}"


def _looked_at_again(ws: Workspace, index: WorkspaceIndex, now: datetime) -> Iterator[Reminder]:
    """People whom one put off until a day, and notes on fields that come back."""
    for one in coming_up(ws, now=now):
        if one.contact and (contact := index.contacts.get(one.contact)):
            title = Message(N_("Back to {name}"), name=contact.name.strip())
            yield Reminder(f"back-{one.contact}", one.day, worded(title))
        elif one.field and (field := index.fields.get(one.field)):
            title = Message(N_("Read your note on {field} again"), field=field.title.strip())
            yield Reminder(f"field-{one.field}", one.day, worded(title))
