"""What a calendar says of a talk and of what is to do, whatever way it gets there.

Here so that a page can draw it without what writes calendar files.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from infoint.advice.todays_employer import must_not_know
from infoint.dates.local_time import find_zone, zone_named
from infoint.dates.written import clock, document_day
from infoint.domain import Contact, Interview, Profile
from infoint.domain.contacts import company_of
from infoint.i18n import N_, _, ngettext
from infoint.letters.links.web import Appointment, WholeDay

_UNHOLDABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_HOW = {
    "in person": N_("You meet in person."),
    "phone": N_("You talk by phone."),
    "video": N_("By video."),
    "in writing": N_("In writing: you send your questions."),
}


def calendar_text(text: str) -> str:
    """The text as a calendar can hold it (RFC 5545, TEXT): line ends unified, no controls."""
    return _UNHOLDABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def name_in(contact: Contact | None) -> str:
    """The contact's name as written, or a word for one who is gone."""
    return (contact.name.strip() if contact else "") or _("someone")


NEUTRAL_TITLE = N_("Appointment")
NEUTRAL_REMINDER = N_("Reminder")
"""What stands in a calendar that an employer may see."""


def interview_title(
    interview: Interview, contact: Contact | None, profile: Profile | None = None
) -> str:
    """Such as: Talk with Anna Lee (Museum of Art). Only Appointment, where today's employer must
    not know.
    """
    if profile and must_not_know(profile):
        return _(NEUTRAL_TITLE)
    name, where = name_in(contact), company_of(contact) if contact else ""
    if interview.is_written:
        words = N_("Questions to {name} ({organization})") if where else N_("Questions to {name}")
    else:
        words = N_("Talk with {name} ({organization})") if where else N_("Talk with {name}")
    return _(words, name=name, organization=where)


def interview_description(
    interview: Interview, contact: Contact | None, profile: Profile, zone: tzinfo
) -> str:
    """How and when one meets, where, and how to reach the other person, a line each.

    The time is that in `zone`, and also that in the zone in which the talk was agreed. Where
    today's employer must not know, it says nothing of what it is about.
    """
    assert interview.start is not None
    lines = [_own_time(interview, profile.locale, zone)]
    there = find_zone(interview.time_zone)
    local = interview.start.astimezone(there or zone)
    if local.utcoffset() != interview.start.astimezone(zone).utcoffset():
        day, time = _when(local, profile.locale)
        lines.append(_("That is {day} at {time} ({zone}).", day=day, time=time, zone=there))
    return "\n".join([*lines, *_how_and_where(interview, contact, profile)])


def day_description(interview: Interview, contact: Contact | None, profile: Profile) -> str:
    """As `interview_description`, of a talk of which the day is agreed and the time is open."""
    open_time = _("The time is still open. Once you know it, take the file again.")
    return "\n".join([open_time, *_how_and_where(interview, contact, profile)])


def _how_and_where(interview: Interview, contact: Contact | None, profile: Profile) -> list[str]:
    """How and where one meets, and how to reach the other person, a line each."""
    lines, is_quiet = [], must_not_know(profile)
    if interview.how_is_told and not (is_quiet and interview.is_written):
        lines.append(_(_HOW[interview.format]))
    is_to_write = interview.is_written and not is_quiet
    known = [
        (
            N_("Where to write: {value}") if is_to_write else N_("Place or link: {value}"),
            interview.place,
        ),
    ]
    if contact:
        known += [
            (N_("Role: {value}"), "" if is_quiet else contact.role),
            (N_("Phone: {value}"), contact.phone),
            (N_("E-mail: {value}"), contact.email),
            (N_("Profile: {value}"), "" if is_quiet else contact.profile_url),
        ]
    return lines + [_(words, value=value.strip()) for words, value in known if value.strip()]


def _own_time(interview: Interview, locale: str, zone: tzinfo) -> str:
    """When it is in the person's zone, and how long it takes where one talks."""
    assert interview.start is not None
    day, time = _when(interview.start.astimezone(zone), locale)
    if interview.is_written or not interview.length_is_told:
        return _("{day} at {time} ({zone}).", day=day, time=time, zone=zone)
    return ngettext(
        "{day} at {time} ({zone}), {n} minute.",
        "{day} at {time} ({zone}), {n} minutes.",
        interview.minutes,
        day=day,
        time=time,
        zone=zone,
    )


def appointment_of(
    interview: Interview, contact: Contact | None, profile: Profile, zone: str = ""
) -> Appointment:
    """What its file says of a talk that has a time, for a calendar on the web."""
    assert interview.start is not None
    home = find_zone(profile.time_zone) or zone_named(zone)
    return Appointment(
        calendar_text(interview_title(interview, contact, profile)),
        interview.start,
        interview.start + timedelta(minutes=interview.minutes),
        calendar_text(interview.place.strip()),
        calendar_text(interview_description(interview, contact, profile, home)),
    )


def day_of(interview: Interview, contact: Contact | None, profile: Profile, day: date) -> WholeDay:
    """What its file says of a talk whose time is open, for a calendar on the web."""
    return WholeDay(
        calendar_text(interview_title(interview, contact, profile)),
        day,
        calendar_text(interview.place.strip()),
        calendar_text(day_description(interview, contact, profile)),
    )


def _when(local: datetime, locale: str) -> tuple[str, str]:
    """The day in words and the clock, in the order that the locale writes it."""
    return document_day(local.date(), locale, weekday=True), clock(local, locale)


def neutral(reminder: "Reminder") -> "Reminder":
    """A reminder that says nothing of what is to be done, for a calendar that others may see."""
    return Reminder(reminder.key, reminder.day, _(NEUTRAL_REMINDER))


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to do on a day. `key` names the same matter in every file."""

    key: str
    day: date
    title: str
    why: str = ""


def put_on(today: date, reminder: Reminder, locale: str) -> Reminder:
    """The reminder as it is, or where its day is over, on today with the words since when."""
    if reminder.day >= today:
        return reminder
    since = _("It was due on {day}.", day=document_day(reminder.day, locale))
    why = "\n".join(filter(None, (since, reminder.why)))
    return Reminder(reminder.key, today, reminder.title, why)
