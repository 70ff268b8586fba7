"""The day of a talk in the letters after it: words that stay true while a letter waits."""

import re
from datetime import date, datetime

from infoint.dates.local_time import local_day, zone_named
from infoint.dates.written import told_day, weekday
from infoint.domain import Interview, Letter, Profile
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.store import Workspace

_WEEK = 7
"""From so many days on "on Sunday" is another Sunday."""


def day_of(interview: Interview, profile: Profile) -> date | None:
    """The day on which a talk began, as the person's clock shows it; None before."""
    begun = interview.clock.started
    zone = zone_named(profile.time_zone or interview.time_zone)
    return local_day(begun, zone) if begun else None


def said_day(interview: Interview, profile: Profile, now: datetime) -> str:
    """The day of a talk as it follows "on": Sunday within a week, later with its date.

    "Today" would be wrong in the morning; the day of the week is right that evening and for six
    days more.
    """
    day = day_of(interview, profile)
    if day is None:
        return ""
    today = local_day(now, zone_named(profile.time_zone or interview.time_zone))
    return weekday(day) if _is_this_week(day, today) else told_day(day, today, profile.locale)


def day_gone_by(ws: Workspace, letter: Letter, *, now: datetime) -> tuple[str, str] | None:
    """Where a letter not sent names a day by its weekday, and that was a week ago: it, and the day
    with its date. Only where our own words stand: in the subject and the first paragraph.
    """
    interview = ws.interviews.get(letter.interview) if letter.interview else None
    day = day_of(interview, ws.profile) if interview and not letter.sent else None
    if interview is None or day is None or letter.written is None:
        return None
    zone = zone_named(ws.profile.time_zone or interview.time_zone)
    today = local_day(now, zone)
    short, long = weekday(day), told_day(day, today, ws.profile.locale)
    if _is_this_week(day, today) or not _is_this_week(day, local_day(letter.written, zone)):
        return None
    return (short, long) if _told_anew(letter, short, long) else None


def tell_the_date(ws: Workspace, letter_id: str, *, now: datetime) -> Letter:
    """Put the date to the weekday in a letter that waited for more than a week."""
    with ws.edit(N_("Named the day of the talk in a letter"), now=now) as tx:
        letter = require(tx.letters, letter_id)
        days = day_gone_by(ws, letter, now=now)
        return tx.letters.update(letter_id, **_told_anew(letter, *days)) if days else letter


def _told_anew(letter: Letter, short: str, long: str) -> dict[str, str]:
    """Subject and text with the date, those that change."""
    alone = re.compile(rf"\bon {re.escape(short)}\b(?!,? (?:\d|at\b|the\b|[A-Z][a-z]+ \d))")
    greeting, *paragraphs = re.split(r"(\n\s*\n)", letter.text, maxsplit=2)
    first = "".join(paragraphs[:2])
    text = "".join([greeting, alone.sub(f"on {long}", first, count=1), *paragraphs[2:]])
    found = {"subject": alone.sub(f"on {long}", letter.subject, count=1), "text": text}
    return {name: words for name, words in found.items() if words != getattr(letter, name)}


def _is_this_week(day: date, today: date) -> bool:
    return (today - day).days < _WEEK
