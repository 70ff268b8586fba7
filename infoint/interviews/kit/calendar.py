"""Talks, actions and reminders for the person's own calendar (iCalendar, RFC 5545).

Times stand in UTC, the one form that every calendar reads alike, also around a change of the
clocks; the description says them in the person's own zone. Nobody is invited: there is neither
organizer nor attendee, so no calendar writes to the other person.

A second export updates the first: each talk, thank-you, action and reminder keeps its UID, and
SEQUENCE is the number of seconds from the creation of the talk (of a record without one: from
2020) to `now`, or one more than it was in a file that was taken, where that is more. So it rises
from export to export, also where a clock was set back. What an earlier file held and is over by now
is in the next one as over (`in_calendar.py`, with the paragraphs of the RFCs).
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, tzinfo
from types import MappingProxyType

from icalendar import Alarm, Calendar, Component, Event, Todo

from infoint.advice.todays_employer import must_not_know
from infoint.dates.local_time import find_zone, local_day, zone_named, zone_of
from infoint.debrief.actions import words_beside_day
from infoint.domain import Action, CalendarEntry, Contact, Interview, Profile, within_reach
from infoint.i18n import _
from infoint.i18n.messages import worded
from infoint.interviews.kit.calendar_words import (
    NEUTRAL_REMINDER,
    NEUTRAL_TITLE,
    Reminder,
    calendar_text,
    day_description,
    interview_description,
    interview_title,
    name_in,
    neutral,
    put_on,
)
from infoint.interviews.kit.in_calendar import (
    EVENING,
    NEXT_MORNING,
    TALK,
    THANKS,
    TODO,
    days_ahead,
    ids_in_file,
    key_of,
    note_taken,
    over_in_file,
    over_of_interview,
    stands,
    thank_you_evening,
)
from infoint.letters.links import safe_link
from infoint.library.settings import settings_of, time_in_words
from infoint.store import StoreError, Workspace

_DOMAIN = "@infoint"
PRODID = "-//Infoint//Informational interviews//EN"
REMINDER_MINUTES = 15
ACTION_ALARM = timedelta(hours=9)
"""An action is an event of the whole day; its alarm comes at nine in the morning."""
_START_OF_COUNT = datetime(2020, 1, 1, tzinfo=UTC)
_LARGEST_NUMBER = 2**31 - 1
"""RFC 5545, section 3.3.8."""


def calendar_ics(
    interviews: Iterable[Interview],
    *,
    contacts: Mapping[str, Contact] | Iterable[Contact],
    profile: Profile,
    now: datetime,
    actions: Iterable[Action] = (),
    reminders: Iterable[Reminder] = (),
    days: Mapping[str, date] = MappingProxyType({}),
    zone: str = "",
    as_todos: bool = False,
    taken: Iterable[CalendarEntry] = (),
    over: Iterable[CalendarEntry] = (),
    done: Mapping[str, datetime | None] = MappingProxyType({}),
) -> bytes:
    """An .ics file with every talk that has a date and is not cancelled, and open actions.

    A talk whose time is open stands on its day of `days` (by its id) as a whole.

    A talk that lies ahead brings its alarms (the day before at the same time of day, then two
    hours before) and an event of its own on its evening: a reminder to write the thank-you
    letter. Actions with a date and `reminders` are events of a whole day, which every calendar
    takes, or `as_todos` what lists of to-dos take and Google drops; there an action without a date
    is a to-do without one. What was due before is due today. `now` is aware; `zone` (IANA) counts
    where the profile names none. UTF-8, CRLF, lines folded at 75 octets. Without anything to show,
    the calendar is empty.

    `taken` is what earlier files held: each SEQUENCE is higher than it was there. What is `over` of
    it is in the file as over, and what is a key of `done` as done, then where that is known.
    """
    why, is_quiet = thank_you_why(profile), must_not_know(profile)
    known = contacts if isinstance(contacts, Mapping) else {one.id: one for one in contacts}
    home = find_zone(profile.time_zone) or zone_named(zone)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODID)
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-timezone", str(home))
    for interview in interviews:
        contact = known.get(interview.contact)
        if interview.status == "unscheduled" and (day := days.get(interview.id)):
            calendar.add_component(_on_a_day(interview, day, contact, profile, now))
        if interview.start is None or interview.cancelled:
            continue
        calendar.add_component(_interview(interview, contact, profile, home, now))
        if interview.status != "planned" or interview.is_written:
            continue
        if not as_todos:
            calendar.add_component(_thank_you(interview, contact, profile, home, why, now))
        else:
            evening = thank_you_evening(interview, home).astimezone(home).date()
            one = Reminder(f"{THANKS}{interview.id}", evening, _to_thank(contact), why)
            after = thank_you_evening(interview, home)
            calendar.add_component(_todo(neutral(one) if is_quiet else one, home, now, after))
    dated = ((one, True) for one in reminders)
    for each, has_day in (*_to_do(actions, known, profile, home, now), *dated):
        reminder = neutral(each) if is_quiet else each
        if as_todos:
            calendar.add_component(_todo(reminder, home, now, has_day=has_day))
        elif has_day:
            calendar.add_component(_whole_day(reminder, home, now))
    for entry in over:
        calendar.add_component(_over(entry, profile, done, now))
    _count_on(calendar, taken)
    data: bytes = calendar.to_ical(sorted=False)
    return data


def whole_calendar_ics(
    ws: Workspace,
    *,
    now: datetime,
    reminders: Iterable[Reminder] = (),
    zone: str = "",
    as_todos: bool = False,
    done: Mapping[str, datetime | None] = MappingProxyType({}),
) -> bytes:
    """All talks that are planned, until the evening of their day, also those whose time is open,
    all open actions with a date, and reminders, in one file; as to-dos also actions without a date.
    What is over of earlier files is in it as over.
    """
    days, found, own = days_ahead(ws, now), list(reminders), zone_of(ws.profile)
    ids = ids_in_file(ws, [one.key for one in found], now=now, as_todos=as_todos)
    return calendar_ics(
        [one for one in ws.interviews.all() if stands(one, own, now) or one.id in days],
        days=days,
        contacts=ws.contacts.all(),
        profile=ws.profile,
        now=now,
        actions=ws.actions.all(),
        reminders=found,
        zone=zone,
        as_todos=as_todos,
        taken=ws.calendar_entries.all(),
        over=over_in_file(ws, ids, now=now, as_todos=as_todos),
        done=done,
    )


def take_interview_ics(
    ws: Workspace, interview: Interview, *, now: datetime, zone: str = ""
) -> bytes:
    """The file of one talk, as it is now, noted as taken. Where it has no time any more, the file
    says of what an earlier one held that it is over.
    """
    here = ws.interviews.get(interview.id) or interview
    data = calendar_ics(
        [here],
        contacts=ws.contacts.all(),
        profile=ws.profile,
        now=now,
        zone=zone,
        days=days_ahead(ws, now),
        taken=ws.calendar_entries.all(),
        over=over_of_interview(ws, here.id, now=now),
    )
    note_file_taken(ws, data, now=now)
    return data


def note_file_taken(ws: Workspace, data: bytes, *, now: datetime) -> None:
    """Note what a file held that was taken. Where that cannot be stored, the file counts all the
    same: then the next one does not know of it.
    """
    with suppress(StoreError):
        note_taken(ws, entries_in(data, zone_of(ws.profile), now), now=now)


def entries_in(data: bytes, zone: tzinfo, now: datetime) -> list[CalendarEntry]:
    """What a calendar file of Infoint holds; days are those of `zone`."""
    return [
        _entry(part, zone, now)
        for part in Calendar.from_ical(data).subcomponents
        if isinstance(part, Event | Todo)
    ]


def _entry(part: Event | Todo, zone: tzinfo, now: datetime) -> CalendarEntry:
    first, last = part.get("dtstart") or part.get("due"), part.get("dtend")
    at = first.dt if first else None
    has_hour = isinstance(at, datetime)
    is_over = str(part.get("status", "")) in ("CANCELLED", "COMPLETED")
    return CalendarEntry(
        id=str(part["uid"]).removesuffix(_DOMAIN),
        title=str(part["summary"]),
        day=at.astimezone(zone).date() if isinstance(at, datetime) else at,
        start=at if has_hour else None,
        end=last.dt if has_hour and last else None,
        sequence=_sequence(part),
        told=now if is_over else None,
    )


def _sequence(part: Component) -> int:
    return int(str(part["sequence"]))


def _over(
    entry: CalendarEntry,
    profile: Profile,
    done: Mapping[str, datetime | None],
    now: datetime,
) -> Event | Todo:
    """What an earlier file held, as over: with its title and its time, and without an alarm.

    Programs that pass over a status show at least the title, so that says it, too.
    """
    is_todo, is_talk = entry.id.endswith(TODO), entry.id.startswith(TALK)
    part, is_done = Todo() if is_todo else Event(), key_of(entry) in done
    _name(part, f"{entry.id}{_DOMAIN}", now, now)  # counted on from the entry, see _count_on
    title = entry.title
    if must_not_know(profile):
        title = _(NEUTRAL_TITLE if is_talk else NEUTRAL_REMINDER)
    if is_talk and not is_done:
        title = _("Called off: {title}", title=title)
    elif not (is_todo and is_done):
        title = _("Done: {title}", title=title) if is_done else _("Over: {title}", title=title)
    part.add("summary", calendar_text(title))
    if entry.day or entry.start:
        part.add("due" if is_todo else "dtstart", entry.start or entry.day)
    if entry.end:
        part.add("dtend", entry.end)
    elif not is_todo and entry.day and entry.day < date.max:
        part.add("dtend", entry.day + timedelta(days=1))
    part.add("class", "PRIVATE")
    if not is_todo:
        part.add("transp", "TRANSPARENT")
    part.add("status", "COMPLETED" if is_todo and is_done else "CANCELLED")
    at = done.get(key_of(entry))
    if is_todo and at:
        part.add("completed", at.astimezone(UTC))
    return part


def _count_on(calendar: Calendar, taken: Iterable[CalendarEntry]) -> None:
    """Let no part have a SEQUENCE that is not higher than in an earlier file."""
    before = {f"{one.id}{_DOMAIN}": one.sequence for one in taken}
    for part in calendar.subcomponents:
        counted = before.get(str(part["uid"]))
        if counted is not None and _sequence(part) <= counted:
            del part["sequence"]
            part.add("sequence", min(counted + 1, _LARGEST_NUMBER))


def thank_you_why(profile: Profile) -> str:
    """What to write in it, and by when, as the person or their content folder set it."""
    return _(
        "Name one thing that you learned, and say that you will report back. "
        "Within {time} it is still fresh for both of you.",
        time=time_in_words(settings_of(profile).thanks_within),
    )


def _to_thank(contact: Contact | None) -> str:
    return _("Write {name} a thank-you letter", name=name_in(contact))


def _event(uid: str, created: datetime | None, now: datetime) -> Event:
    event = Event()
    _name(event, uid, created, now)
    return event


def _name(event: Event | Todo, uid: str, created: datetime | None, now: datetime) -> None:
    """Give a part of the calendar what tells which it is, and that this is its newest form."""
    event.add("uid", calendar_text(uid).replace("\n", " "))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("last-modified", now.astimezone(UTC))
    seconds = int((now - (created or _START_OF_COUNT)).total_seconds())
    event.add("sequence", min(max(0, seconds), _LARGEST_NUMBER))


def _interview(
    interview: Interview, contact: Contact | None, profile: Profile, zone: tzinfo, now: datetime
) -> Event:
    assert interview.start is not None
    event = _event(f"{TALK}{interview.id}{_DOMAIN}", interview.created, now)
    event.add("dtstart", interview.start)
    event.add("dtend", interview.start + timedelta(minutes=interview.minutes))
    event.add("summary", calendar_text(interview_title(interview, contact, profile)))
    event.add(
        "description", calendar_text(interview_description(interview, contact, profile, zone))
    )
    if interview.place.strip():
        event.add("location", calendar_text(interview.place.strip()))
        link = safe_link(interview.place)
        if link and link.lower().startswith("http"):
            event.add("url", link)
    event.add("class", "PRIVATE")
    event.add("status", "CONFIRMED")
    if interview.status == "planned":
        tomorrow, soon = _alarm_words(contact, is_quiet=must_not_know(profile))
        event.add_component(_alarm(_day_before(interview.start, zone), tomorrow))
        event.add_component(_alarm(timedelta(hours=-2), soon))
    return event


def _on_a_day(
    interview: Interview, day: date, contact: Contact | None, profile: Profile, now: datetime
) -> Event:
    """A talk whose time is open, under the same UID: once it has one, that takes its place."""
    event = _event(f"{TALK}{interview.id}{_DOMAIN}", interview.created, now)
    event.add("dtstart", day)
    if day < date.max:
        event.add("dtend", day + timedelta(days=1))
    title = calendar_text(interview_title(interview, contact, profile))
    event.add("summary", title)
    event.add("description", calendar_text(day_description(interview, contact, profile)))
    if interview.place.strip():
        event.add("location", calendar_text(interview.place.strip()))
    event.add("class", "PRIVATE")
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    tomorrow, _soon = _alarm_words(contact, is_quiet=must_not_know(profile))
    event.add_component(_alarm(ACTION_ALARM - timedelta(days=1), tomorrow))
    return event


def _alarm_words(contact: Contact | None, *, is_quiet: bool) -> tuple[str, str]:
    """What the alarm says on the day before, and two hours before."""
    if is_quiet:
        return _("Tomorrow: appointment"), _("In two hours: appointment")
    name = name_in(contact)
    return (
        _("Tomorrow: talk with {name}", name=name),
        _("In two hours: talk with {name}", name=name),
    )


def _day_before(start: datetime, zone: tzinfo) -> timedelta:
    """From the start back to the same time on the day before, as clocks in the zone show it."""
    before = (start.astimezone(zone) - timedelta(days=1)).astimezone(UTC)
    return before - start


def _thank_you(
    interview: Interview,
    contact: Contact | None,
    profile: Profile,
    zone: tzinfo,
    why: str,
    now: datetime,
) -> Event:
    """The reminder on the evening of the talk: an event, since some calendars drop to-dos."""
    at = thank_you_evening(interview, zone)
    event = _event(f"{THANKS}{interview.id}{_DOMAIN}", interview.created, now)
    event.add("dtstart", at)
    event.add("dtend", at + timedelta(minutes=REMINDER_MINUTES))
    if must_not_know(profile):
        return _remind(event, _(NEUTRAL_REMINDER), "", timedelta(0))
    return _remind(event, _to_thank(contact), why, timedelta(0))


def _to_do(
    actions: Iterable[Action],
    known: Mapping[str, Contact],
    profile: Profile,
    home: tzinfo,
    now: datetime,
) -> Iterator[tuple[Reminder, bool]]:
    """Open actions, those of before put on today, and whether they have a day."""
    today = local_day(now, home)
    for action in actions:
        if not action.done and (action.due or action.text.strip()):
            reminder = _of_action(action, known.get(action.contact), today, profile.locale)
            yield reminder, action.due is not None


def _of_action(action: Action, contact: Contact | None, today: date, locale: str) -> Reminder:
    due = action.due or today
    words = worded(words_beside_day(action, contact, locale))
    title = " ".join(words.split()) or _("Do what you set yourself")
    has_talk = contact is not None and action.interview
    why = _("From the talk with {name}.", name=name_in(contact)) if has_talk else ""
    return put_on(today, Reminder(f"action-{action.id}", due, title, why), locale)


def _whole_day(reminder: Reminder, zone: tzinfo, now: datetime) -> Event:
    event = _event(f"{reminder.key}{_DOMAIN}", None, now)
    event.add("dtstart", reminder.day)
    if reminder.day < date.max:  # without an end it lasts for its day as well
        event.add("dtend", reminder.day + timedelta(days=1))
    return _remind(event, reminder.title, reminder.why, _rings_after(reminder.day, zone, now))


def _rings_after(day: date, zone: tzinfo, now: datetime) -> timedelta:
    """How long after the start of its day something rings: at nine; where that is over, at seven
    in the evening, else at nine on the next morning.
    """
    moments = (NEXT_MORNING, EVENING)
    for at in moments:
        if within_reach(datetime.combine(day, at, zone)) > now:
            return timedelta(hours=at.hour)
    return ACTION_ALARM + timedelta(days=1)


def _todo(
    reminder: Reminder,
    zone: tzinfo,
    now: datetime,
    rings: datetime | None = None,
    *,
    has_day: bool = True,
) -> Todo:
    """A to-do; its UID is not that of the event, lest one file take away what the other brought.

    It `rings` at that moment, else as a day's event does; without a day it does not.
    """
    todo = Todo()
    _name(todo, f"{reminder.key}{TODO}{_DOMAIN}", None, now)
    if has_day:
        todo.add("due", reminder.day)
    todo.add("summary", calendar_text(reminder.title))
    if reminder.why:
        todo.add("description", calendar_text(reminder.why))
    todo.add("class", "PRIVATE")
    todo.add("status", "NEEDS-ACTION")
    if has_day:
        after = _rings_after(reminder.day, zone, now)
        clock = (datetime.min + after).time()
        morning = datetime.combine(reminder.day, clock, zone) + timedelta(days=after.days)
        todo.add_component(_alarm(rings or within_reach(morning), reminder.title))
    return todo


def _remind(event: Event, title: str, why: str, alarm: timedelta) -> Event:
    event.add("summary", calendar_text(title))
    if why:
        event.add("description", calendar_text(why))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(alarm, title))
    return event


def _alarm(trigger: timedelta | datetime, text: str) -> Alarm:
    """An alarm so long after the start, or at a moment (UTC)."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", trigger)
    alarm.add("description", calendar_text(text))
    return alarm
