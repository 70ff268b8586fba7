"""An appointment that was told in a line together with the person: Bo Ek, on Friday at 3 pm."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from infoint.dates.local_time import local_day, local_moment, zone_of
from infoint.dates.typed_moment import read_moment
from infoint.domain import Contact, Interview, Profile
from infoint.domain.problems import InputError
from infoint.interviews.appointment import interview_to_plan
from infoint.library import Library
from infoint.store import Transaction


@dataclass(frozen=True, slots=True)
class WhenTold:
    """Day and time as far as they were told; `left` are words that say neither."""

    day: date | None = None
    hour: time | None = None
    left: str = ""


def when_told(words: str, profile: Profile, *, now: datetime) -> WhenTold:
    """What the words say of an appointment, for this person. What is over by now is left."""
    today = local_day(now, zone_of(profile))
    read = read_moment(words, today=today, locale=profile.locale or "en_GB")
    if read.day is not None and read.day < today:
        return WhenTold(left=words)
    return WhenTold(read.day, read.hour, read.left)


def keep_told_appointment(
    tx: Transaction, library: Library, contact: Contact, when: WhenTold, now: datetime
) -> None:
    """A talk with this contact at this time; what is still to be asked stands in its boxes.

    A talk that is planned already gets the new day. Without a day it is what is asked for first.
    """
    talk = _planned(tx.interviews.all(), contact.id) or interview_to_plan(
        tx, library, contact.id, "", now
    )
    start = _moment(when, tx.profile.get().time_zone, now)
    if start is not None:
        zone = tx.profile.get().time_zone or "UTC"
        tx.interviews.update(talk.id, start=start, time_zone=zone, cancelled=False)
        return
    if when.day:
        tx.page_state.write(("drafts", f"appointment-{talk.id}", "date"), when.day.isoformat())
    if when.hour:
        typed = when.hour.isoformat("minutes")
        tx.page_state.write(("drafts", f"appointment-{talk.id}", "time"), typed)


def _planned(talks: Iterable[Interview], contact: str) -> Interview | None:
    return next((one for one in talks if one.contact == contact and one.status == "planned"), None)


def _moment(when: WhenTold, zone: str, now: datetime) -> datetime | None:
    """The moment, where it is told whole, lies ahead and is shown by a clock there."""
    if when.day is None or when.hour is None:
        return None
    try:
        found = local_moment(when.day, when.hour, zone).moment
    except InputError:
        return None
    return found if found >= now else None
