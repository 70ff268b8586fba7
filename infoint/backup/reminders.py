"""All that falls due, today and later, for one's own calendar: each matter once, on its day; and
what of it is over by the next time.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.suggestion import AdviceContext, NextAction, Suggestions, is_snoozed
from infoint.dates.local_time import local_day
from infoint.debrief.actions import has_dates
from infoint.domain import CalendarEntry, LetterKind, Stage, within_reach
from infoint.domain.outreach_counts import answered_at
from infoint.entries.page_state import NEVER
from infoint.fields.decisions import comes_back_on, newest_note
from infoint.i18n import N_
from infoint.i18n.messages import Message, worded
from infoint.interviews.clock import is_ahead
from infoint.interviews.kit.calendar_words import Reminder, put_on
from infoint.interviews.kit.in_calendar import (
    days_ahead,
    ids_in_file,
    key_of,
    over_in_file,
    to_delete_by_hand,
)
from infoint.library import Library
from infoint.outreach.waiting import has_appointment
from infoint.people.stages import stages_in
from infoint.store import Workspace
from infoint.today.due_again import asking_again, choice_key, times_not_chosen
from infoint.today.due_interviews import (
    appointments,
    debriefs,
    is_written_down,
    referrers_to_tell,
    report_backs,
    sent_at,
    thank_yous,
    thanked_at,
    thanked_on,
)
from infoint.today.due_people import answers_to_yes, follow_ups
from infoint.today.next_steps import OUTCOME, SET, promising, steps_for
from infoint.today.standing import coming_up

_DUE: tuple[Callable[[AdviceContext], Suggestions], ...] = (
    thank_yous,
    report_backs,
    referrers_to_tell,
    follow_ups,
    asking_again,
    times_not_chosen,
)
_ASKS = ("debrief", "answers")
"""What a talk asks for once it was held, or one's questions went out."""
_ONE_TRY = ("nudge", "call", "again")
"""What a try that was made can ask for: the same matter, whatever comes first."""
_NOON = time(12)
MOST_DAYS = 120
"""Days ahead that are looked at."""


def reminders_ics(
    ws: Workspace, library: Library, *, now: datetime, zone: str = "", as_todos: bool = False
) -> bytes:
    """Talks that are planned, with their alarms, actions with a day, and all that falls due.

    Taken in again, it puts everything where it belongs by then, doubles nothing, and tells what is
    over of what an earlier file held. Everything is an event, or `as_todos` what has no hour of its
    own is a to-do; then what one set oneself without a day is one, too.
    """
    from infoint.interviews.kit.calendar import whole_calendar_ics

    return whole_calendar_ics(
        ws,
        now=now,
        reminders=reminders(ws, library, now=now),
        zone=zone,
        as_todos=as_todos,
        done=what_is_done(ws, now=now),
    )


def take_reminders(
    ws: Workspace, library: Library, *, now: datetime, zone: str = "", as_todos: bool = False
) -> bytes:
    """As `reminders_ics`, noted as taken: what of it is over by then the next file tells."""
    from infoint.interviews.kit.calendar import note_file_taken

    data = reminders_ics(ws, library, now=now, zone=zone, as_todos=as_todos)
    note_file_taken(ws, data, now=now)
    return data


def still_in_calendar(ws: Workspace, library: Library, *, now: datetime) -> list[CalendarEntry]:
    """What is over and ahead, the nearest first: it stands in a calendar that takes nothing out."""
    if not len(ws.calendar_entries):
        return []
    keys = [one.key for one in reminders(ws, library, now=now)]
    return to_delete_by_hand(ws, keys, now=now)


def what_is_done(ws: Workspace, *, now: datetime) -> dict[str, datetime | None]:
    """By key of what a calendar held: what is done, and when, where that is known (UTC)."""
    index, found = index_of(ws), {}
    for one in ws.calendar_entries.all():
        kind = next((kind for kind in _DONE if key_of(one).startswith(f"{kind}-")), None)
        if kind:
            done = _DONE[kind](index, key_of(one).removeprefix(f"{kind}-"))
            if done:
                found[key_of(one)] = done if isinstance(done, datetime) else None
    return {key: at if at is None or at <= now else None for key, at in found.items()}


def _action_done(index: WorkspaceIndex, about: str) -> datetime | None:
    return next((one.done for one in index.actions if one.id == about), None)


def _held(index: WorkspaceIndex, about: str) -> datetime | None:
    interview = index.interviews_by_id.get(about)
    return interview.held_at if interview else None


def _thanked(index: WorkspaceIndex, about: str) -> datetime | bool | None:
    interview = index.interviews_by_id.get(about)
    if interview is None or thanked_at(index, interview) is None:
        return None
    return thanked_on(index, interview) or True


def _written_down(index: WorkspaceIndex, about: str) -> datetime | bool | None:
    interview = index.interviews_by_id.get(about)
    if interview is None or not is_written_down(index, interview):
        return None
    return interview.debrief.written or True


def _reported(index: WorkspaceIndex, about: str) -> datetime | None:
    interview = index.interviews_by_id.get(about)
    return sent_at(index, interview, LetterKind.REPORT_BACK) if interview else None


def _tried_again(index: WorkspaceIndex, about: str) -> datetime | bool | None:
    """Whether one wrote or called once more, or an answer came."""
    for tries in index.attempts_of.values():
        place = next((n for n, one in enumerate(tries) if one.id == about), None)
        if place is None:
            continue
        if place + 1 < len(tries):
            return tries[place + 1].at
        return answered_at(tries[place]) or not tries[place].outcome.unanswered
    return None


def _agreed(index: WorkspaceIndex, about: str) -> bool:
    return about in index.contacts and has_appointment(index, about)


def _told(index: WorkspaceIndex, about: str) -> bool:
    contact = index.contacts.get(about)
    return contact is not None and contact.referrer_told is not None


_DONE: Mapping[str, Callable[[WorkspaceIndex, str], datetime | bool | None]] = {
    "talk": _held,
    "answers": _held,
    "debrief": _written_down,
    "action": _action_done,
    "thank-you": _thanked,
    "report-back": _reported,
    "try": _tried_again,
    "choose": _agreed,
    "referrer": _told,
}
"""By kind of a matter: when it was done, or whether it was where nobody knows when."""


def has_reminders(
    ws: Workspace, library: Library, *, now: datetime, as_todos: bool = False
) -> bool:
    """Whether that file holds anything."""
    talks = any(is_ahead(one, now) for one in ws.interviews.all()) or days_ahead(ws, now)
    if talks or has_dates(ws) or (as_todos and any(not one.done for one in ws.actions.all())):
        return True
    keys = [one.key for one in reminders(ws, library, now=now)]
    ids = ids_in_file(ws, keys, now=now, as_todos=as_todos)
    return bool(ids or over_in_file(ws, ids, now=now, as_todos=as_todos))


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
    for suggest in (*_DUE, *((_asked_by_talks,) if is_today else ())):
        for one in suggest(context):
            if one.due is None or _is_put_off(context, one):
                continue
            due = local_day(one.due, context.zone)
            if is_today or due == context.today:
                key = _key(one.key)
                made = Reminder(key, due, worded(one.text), worded(one.why))
                yield key, put_on(context.today, made, context.index.profile.locale)
    for one in _to_agree_on(context) if is_today else ():
        if not _is_put_off(context, one):
            key = _key(choice_key(one.contact))
            yield key, Reminder(key, context.today, worded(one.text), worded(one.why))


def _asked_by_talks(context: AdviceContext) -> Suggestions:
    for one in (*debriefs(context), *appointments(context)):
        if one.key.partition(":")[0] in _ASKS:
            yield one


def _to_agree_on(context: AdviceContext) -> Suggestions:
    """With whom a time is to be agreed on, as Today says it: the same matter as asking once more
    which of two times suits.
    """
    found = {one.contact: one for one in answers_to_yes(context)}
    stages = stages_in(context.index, context.today)
    for contact in promising(context.index, context.today):
        if stages[contact] in (Stage.AGREED, Stage.REPLIED):
            for one in steps_for(context, contact):
                if one.key == f"step:prepare:{contact}" and one.check in (SET, OUTCOME):
                    found.setdefault(contact, one)
    yield from found.values()


def _is_put_off(context: AdviceContext, one: NextAction) -> bool:
    """Whether one does not want to hear of the person, or of this matter ever again."""
    never = context.index.page_state.dismissals.get(one.key) == NEVER.isoformat()
    return never or is_snoozed(context.index.contacts.get(one.contact), context.today)


def _key(key: str) -> str:
    kind, _, about = key.partition(":")
    return f"try-{about}" if kind in _ONE_TRY else f"{kind}-{about}"


def _looked_at_again(ws: Workspace, index: WorkspaceIndex, now: datetime) -> Iterator[Reminder]:
    """People whom one put off until a day, and notes on fields that come back, today's too."""
    today = local_day(now, index.zone)
    people = {one.contact: one.day for one in coming_up(ws, now=now) if one.contact}
    people |= {one.id: today for one in index.contact_list if one.snoozed_until == today}
    for key, day in people.items():
        if contact := index.contacts.get(key):
            title = Message(N_("Back to {name}"), name=contact.name.strip())
            yield Reminder(f"back-{key}", day, worded(title))
    fields = {one.field: one.day for one in coming_up(ws, now=now) if one.field}
    for field in index.field_list:
        note = newest_note(field)
        if note and comes_back_on(note, index.zone) == today:
            fields[field.id] = today
    for key, day in fields.items():
        if about := index.fields.get(key):
            title = Message(N_("Read your note on {field} again"), field=about.title.strip())
            yield Reminder(f"field-{key}", day, worded(title))
