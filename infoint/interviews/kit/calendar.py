"""Talks, actions and reminders for the person's own calendar (iCalendar, RFC 5545).

Times stand in UTC, the one form that every calendar reads alike, also around a change of the
clocks; the description says them in the person's own zone. Nobody is invited: there is neither
organizer nor attendee, so no calendar writes to the other person.

A second export updates the first: each talk, thank-you, action and reminder keeps its UID, and
SEQUENCE is the number of seconds from the creation of the talk (of a record without one: from
2020) to `now`. So it rises from export to export, and nothing has to be stored for it.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from types import MappingProxyType

from icalendar import Alarm, Calendar, Event, Todo

from infoint.advice.todays_employer import must_not_know
from infoint.dates.local_time import find_zone, local_day, zone_named, zone_of
from infoint.debrief.actions import words_of_action
from infoint.domain import Action, Contact, Interview, Profile, within_reach
from infoint.i18n import _
from infoint.i18n.messages import worded
from infoint.interviews.clock import is_ahead
from infoint.interviews.kit.calendar_words import (
    NEUTRAL_REMINDER,
    Reminder,
    calendar_text,
    day_description,
    interview_description,
    interview_title,
    name_in,
    neutral,
)
from infoint.letters.links import safe_link
from infoint.library.settings import settings_of, time_in_words
from infoint.store import Workspace

PRODID = "-//Infoint//Informational interviews//EN"
EVENING = time(19, 0)
"""When the thank-you reminder of a talk comes, in the person's zone."""
AFTER_A_LATE_INTERVIEW = timedelta(minutes=30)
NEXT_MORNING = time(9, 0)
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
) -> bytes:
    """An .ics file with every talk that has a date and is not cancelled, and dated open actions.

    A talk whose time is open stands on its day of `days` (by its id) as a whole.

    A talk that lies ahead brings its alarms (the day before at the same time of day, then two
    hours before) and an event of its own on its evening: a reminder to write the thank-you
    letter. Actions and `reminders` are events of a whole day, which every calendar takes, or
    `as_todos` what lists of to-dos take and Google drops. `now` is aware; `zone` (IANA) counts
    where the profile names none. UTF-8, CRLF, lines folded at 75 octets. Without anything to show,
    the calendar is empty.
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
            one = Reminder(f"thank-you-{interview.id}", evening, _to_thank(contact), why)
            after = thank_you_evening(interview, home)
            calendar.add_component(_todo(neutral(one) if is_quiet else one, home, now, after))
    to_do = [_of_action(one, known.get(one.contact)) for one in actions if one.due and not one.done]
    for each in (*to_do, *reminders):
        reminder = neutral(each) if is_quiet else each
        made = _todo(reminder, home, now) if as_todos else _whole_day(reminder, now)
        calendar.add_component(made)
    data: bytes = calendar.to_ical(sorted=False)
    return data


def whole_calendar_ics(
    ws: Workspace,
    *,
    now: datetime,
    reminders: Iterable[Reminder] = (),
    zone: str = "",
    as_todos: bool = False,
) -> bytes:
    """All talks that are planned and not over, also those whose time is open, all open actions with
    a date, and reminders, in one file.
    """
    days = days_ahead(ws, now)
    return calendar_ics(
        [one for one in ws.interviews.all() if is_ahead(one, now) or one.id in days],
        days=days,
        contacts=ws.contacts.all(),
        profile=ws.profile,
        now=now,
        actions=ws.actions.all(),
        reminders=reminders,
        zone=zone,
        as_todos=as_todos,
    )


def days_ahead(ws: Workspace, now: datetime) -> dict[str, date]:
    """By id of a talk whose time is open: its day, where that is not over."""
    today, noted = local_day(now, zone_of(ws.profile)), ws.page_state.noted_days
    return {
        one.id: noted[one.id]
        for one in ws.interviews.all()
        if one.status == "unscheduled" and one.id in noted and noted[one.id] >= today
    }


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
    event = _event(f"talk-{interview.id}@infoint", interview.created, now)
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
    event = _event(f"talk-{interview.id}@infoint", interview.created, now)
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
    event = _event(f"thank-you-{interview.id}@infoint", interview.created, now)
    event.add("dtstart", at)
    event.add("dtend", at + timedelta(minutes=REMINDER_MINUTES))
    if must_not_know(profile):
        return _remind(event, _(NEUTRAL_REMINDER), "", timedelta(0))
    return _remind(event, _to_thank(contact), why, timedelta(0))


def thank_you_evening(interview: Interview, zone: tzinfo) -> datetime:
    """When to be reminded of the thank-you (UTC): seven in the evening of the talk, local time.

    After a talk that ends later than that, half an hour after its end; where that is the next day
    already, at nine in the morning. The talk has an appointment.
    """
    assert interview.start is not None
    end = interview.start + timedelta(minutes=interview.minutes)
    day = interview.start.astimezone(zone).date()
    evening = datetime.combine(day, EVENING, zone).astimezone(UTC)
    at = max(evening, end + AFTER_A_LATE_INTERVIEW)
    last = at.astimezone(zone).date()
    return at if last == day else datetime.combine(last, NEXT_MORNING, zone).astimezone(UTC)


def _of_action(action: Action, contact: Contact | None) -> Reminder:
    assert action.due is not None
    words = worded(words_of_action(action, contact))
    title = " ".join(words.split()) or _("Do what you set yourself")
    has_talk = contact is not None and action.interview
    why = _("From the talk with {name}.", name=name_in(contact)) if has_talk else ""
    return Reminder(f"action-{action.id}", action.due, title, why)


def _whole_day(reminder: Reminder, now: datetime) -> Event:
    event = _event(f"{reminder.key}@infoint", None, now)
    event.add("dtstart", reminder.day)
    if reminder.day < date.max:  # without an end it lasts for its day as well
        event.add("dtend", reminder.day + timedelta(days=1))
    return _remind(event, reminder.title, reminder.why, ACTION_ALARM)


def _todo(reminder: Reminder, zone: tzinfo, now: datetime, rings: datetime | None = None) -> Todo:
    """A to-do; its UID is not that of the event, lest one file take away what the other brought.

    It `rings` at that moment, else on the morning of its day.
    """
    todo = Todo()
    _name(todo, f"{reminder.key}-todo@infoint", None, now)
    todo.add("due", reminder.day)
    todo.add("summary", calendar_text(reminder.title))
    if reminder.why:
        todo.add("description", calendar_text(reminder.why))
    todo.add("class", "PRIVATE")
    todo.add("status", "NEEDS-ACTION")
    morning = within_reach(datetime.combine(reminder.day, NEXT_MORNING, zone))
    todo.add_component(_alarm(rings or morning, reminder.title))
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
