"""The appointment of a talk, and entering a talk that is over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from infoint.advice.speakers import fields_of
from infoint.dates.local_time import LocalMoment, local_day, local_moment, zone_named, zone_of
from infoint.domain import Contact, Interview
from infoint.domain.problems import InputError
from infoint.entries.drafts import Typed, taken
from infoint.entries.form import Entries, one_line
from infoint.entries.lookup import edit_interview, require
from infoint.i18n import N_
from infoint.store import Transaction, Workspace

_PAST = N_("Choose a time that lies ahead; a talk that took place is entered in step 5.")
LONGEST = 480
"""Minutes that a talk may have taken."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A talk with its date. `note` is a sentence to show, where the clocks change; else empty."""

    interview: Interview
    note: str = ""


def set_appointment(
    ws: Workspace, interview_id: str, typed: Typed | None = None, *, zone: str = "", now: datetime
) -> Appointment:
    """Set when a talk is to be, as clocks in the entry `zone` (IANA), else in `zone`, show it.

    Without entries it is set from the draft `appointment-<talk id>`. Problems: `date`, `time`
    (missing, unreadable, skipped by the clocks in spring), `zone`.
    """
    with ws.edit(N_("Set an appointment"), now=now) as tx:
        name = f"appointment-{interview_id}"
        return appoint(tx, interview_id, taken(tx, name if typed is None else typed), zone, now)


def appoint(
    tx: Transaction, interview_id: str, values: Mapping[str, object], zone: str, now: datetime
) -> Appointment:
    """As `set_appointment`, inside an edit, from what was typed (`date`, `time`, `zone`)."""
    require(tx.interviews, interview_id, "talk")
    found, place = _read_moment(tx, values, zone, now)
    if found.moment < now - timedelta(hours=1):
        raise InputError({"date": _PAST})
    interview = tx.interviews.update(
        interview_id, start=found.moment, time_zone=place, cancelled=False
    )
    return Appointment(interview, found.note)


def _read_moment(
    tx: Transaction, values: Mapping[str, object], zone: str, now: datetime, *, past: bool = False
) -> tuple[LocalMoment, str]:
    entries = Entries(values)
    profile = tx.profile.get()
    today = local_day(now, zone_of(profile))
    day = entries.day("date", today, needed=N_("Choose a date."), locale=profile.locale, past=past)
    hour = entries.hour("time", needed=N_("Choose a time."))
    entries.check()
    assert day is not None
    assert hour is not None
    place = entries.line("zone") or one_line(zone) or profile.time_zone or "UTC"
    return local_moment(day, hour, place), place


def begin_to_move(ws: Workspace, interview_id: str, *, zone: str, now: datetime) -> None:
    """Put the present date, time and zone of a talk into its draft, to change them there."""
    with edit_interview(ws, interview_id, "", now=now) as (tx, interview):
        if interview.start is None:
            return
        local = interview.start.astimezone(zone_named(interview.time_zone or zone))
        draft = {
            "date": local.date().isoformat(),
            "time": local.time().isoformat("minutes"),
            "zone": interview.time_zone or zone,
        }
        tx.page_state.write(("drafts", f"appointment-{interview_id}"), draft)


def clear_appointment(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Take the date off a talk again."""
    with ws.edit(N_("Took back an appointment"), now=now) as tx:
        return tx.interviews.update(interview_id, start=None)


def enter_afterwards(
    ws: Workspace, interview_id: str, typed: Typed | None = None, *, zone: str = "", now: datetime
) -> Interview:
    """Enter a talk that was held without the clock: `date`, `time`, `minutes`, `zone`.

    Without entries it is entered from the draft `held-<talk id>`; without minutes, those that were
    asked for count. Problems: `date` (ahead of now, or far from today), `time`, `minutes`.
    """
    with edit_interview(ws, interview_id, N_("Entered a talk"), now=now) as (tx, interview):
        values = taken(tx, f"held-{interview_id}" if typed is None else typed)
        _enter(tx, interview, values, zone, now)
        return tx.interviews.update(interview_id, cancelled=False)


def enter_unplanned(ws: Workspace, contact_id: str, *, zone: str = "", now: datetime) -> Interview:
    """Enter a talk that nobody planned: a new one with this contact, already over.

    Takes the draft `held-<contact id>`; without minutes in it, those of the profile count.
    """
    with ws.edit(N_("Entered a talk"), now=now) as tx:
        contact = require(tx.contacts, contact_id, "contact")
        interview = tx.interviews.put(new_interview(tx, contact, now))
        took, place = _enter(tx, interview, taken(tx, f"held-{contact_id}"), zone, now)
        return tx.interviews.update(interview.id, time_zone=place, minutes=max(5, took))


def _enter(
    tx: Transaction, interview: Interview, values: Mapping[str, object], zone: str, now: datetime
) -> tuple[int, str]:
    """Set the clock of a talk that is over. The minutes it took, and the zone of its clock."""
    entries = Entries(values)
    minutes = entries.number("minutes", 1, LONGEST, interview.minutes) or interview.minutes
    found, place = _read_moment(tx, values, zone, now, past=True)
    entries.check()
    if found.moment > now:
        raise InputError({"date": N_("Choose a time that is over: this talk lies ahead.")})
    ended = min(found.moment + timedelta(minutes=minutes), now)
    tx.interviews.write(interview.id, ("clock", "started"), found.moment)
    tx.interviews.write(interview.id, ("clock", "ended"), ended)
    return minutes, place


def new_interview(tx: Transaction, contact: Contact, now: datetime, **values: object) -> Interview:
    """A talk with a contact that begins with these values, not stored yet.

    Without others it has the minutes and the zone of the profile, and is about the first field that
    the contact can speak about.
    """
    profile = tx.profile.get()
    usual = {
        "field": next(iter(fields_of(contact, tx.fields.all())), ""),
        "minutes": profile.default_minutes,
        "time_zone": profile.time_zone,
    }
    return Interview.model_validate({**usual, **values, "contact": contact.id, "created": now})
