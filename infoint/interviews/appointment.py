"""The appointment of a talk, and entering a talk that is over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from infoint.advice.speakers import fields_of
from infoint.dates.local_time import LocalMoment, local_day, local_moment, zone_named, zone_of
from infoint.domain import Interview
from infoint.domain.problems import InputError
from infoint.entries.drafts import Typed, taken
from infoint.entries.form import Entries, one_line
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.store import Transaction, Workspace

_PAST = "Choose a time that lies ahead; a talk that took place is entered in step 5."
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
    day = entries.day("date", today, needed="Choose a date.", locale=profile.locale, past=past)
    hour = entries.hour("time", needed="Choose a time.")
    entries.check()
    assert day is not None
    assert hour is not None
    place = entries.line("zone") or one_line(zone) or profile.time_zone or "UTC"
    return local_moment(day, hour, place), place


def begin_to_move(ws: Workspace, interview_id: str, *, zone: str, now: datetime) -> None:
    """Put the present date, time and zone of a talk into its draft, to change them there."""
    with ws.edit("", now=now) as tx:
        interview = require(tx.interviews, interview_id, "talk")
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
    with ws.edit(N_("Entered a talk"), now=now) as tx:
        agreed = require(tx.interviews, interview_id, "talk").minutes
        values = taken(tx, f"held-{interview_id}" if typed is None else typed)
        started, minutes, _ = _held(tx, values, agreed, zone, now)
        return _enter(tx, interview_id, started, minutes, now)


def enter_unplanned(
    ws: Workspace, contact_id: str, *, minutes: int, zone: str = "", now: datetime
) -> Interview:
    """Enter a talk that nobody planned: a new one with this contact, already over.

    Takes the draft `held-<contact id>`; without minutes in it, `minutes` count.
    """
    with ws.edit(N_("Entered a talk"), now=now) as tx:
        contact = require(tx.contacts, contact_id, "contact")
        values = taken(tx, f"held-{contact_id}")
        started, took, place = _held(tx, values, minutes, zone, now)
        interview = tx.interviews.put(
            Interview(
                contact=contact_id,
                field=next(iter(fields_of(contact, tx.fields.all())), ""),
                time_zone=place,
                minutes=max(5, took),
                created=now,
            )
        )
        return _enter(tx, interview.id, started, took, now)


def _held(
    tx: Transaction, values: Mapping[str, object], agreed: int, zone: str, now: datetime
) -> tuple[datetime, int, str]:
    """When a talk that is over began, the minutes it took, and the zone of its clock."""
    entries = Entries(values)
    minutes = entries.number("minutes", 1, LONGEST, agreed) or agreed
    found, place = _read_moment(tx, values, zone, now, past=True)
    entries.check()
    return found.moment, minutes, place


def _enter(
    tx: Transaction, interview_id: str, started: datetime, minutes: int, now: datetime
) -> Interview:
    if started > now:
        raise InputError({"date": "Choose a time that is over: this talk lies ahead."})
    ended = min(started + timedelta(minutes=minutes), now)
    tx.interviews.write(interview_id, ("clock", "started"), started)
    tx.interviews.write(interview_id, ("clock", "ended"), ended)
    return tx.interviews.update(interview_id, cancelled=False)
