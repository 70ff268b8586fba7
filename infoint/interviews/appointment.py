"""A talk in one's diary: planned, appointed, cancelled, entered once it is over, removed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from infoint.advice.asked_about import asked_about
from infoint.dates.local_time import LocalMoment, local_day, local_moment, zone_named, zone_of
from infoint.domain import Contact, Interview
from infoint.domain.interviews import FORMATS
from infoint.domain.problems import InputError
from infoint.entries.drafts import Typed, taken
from infoint.entries.form import Entries, one_line
from infoint.entries.lookup import edit_interview, require
from infoint.i18n import N_
from infoint.interviews.plan_advice import asked_for
from infoint.interviews.question_plan import first_plan
from infoint.library import Library
from infoint.library.settings import settings_of
from infoint.people.contact_removal import remove_owned
from infoint.store import Transaction, Workspace
from infoint.words.mid_sentence import in_a_sentence

_PAST = N_("Choose today or a later day; a talk that took place before is entered in step 5.")
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

    It may have been earlier today: then step 5 asks whether one talked.
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
    before = require(tx.interviews, interview_id)
    found, place = _read_moment(tx, values, zone, now)
    there = zone_named(place)
    if local_day(found.moment, there) < local_day(now, there):
        raise InputError({"date": _PAST})
    interview = tx.interviews.update(
        interview_id,
        start=found.moment,
        time_zone=place,
        cancelled=False,
        missed=_missed(before, now) if found.moment != before.start else before.missed,
    )
    return Appointment(interview, found.note)


def _missed(interview: Interview, now: datetime) -> tuple[datetime, ...]:
    """The times that passed without a talk, with the present one where it passed too."""
    if interview.status == "planned" and interview.start and interview.start <= now:
        return (*interview.missed, interview.start)
    return interview.missed


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


def leave_appointment_open(ws: Workspace, interview_id: str, *, now: datetime) -> None:
    """Keep that no day is agreed yet, so that it is not asked again until somebody wants to."""
    with edit_interview(ws, interview_id, "", now=now) as (tx, interview):
        _leave_open(tx, interview.id)


def _leave_open(tx: Transaction, interview_id: str) -> None:
    tx.page_state.write(("drafts", f"appointment-{interview_id}", "later"), True)


def clear_appointment(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Take the date off a talk again."""
    with ws.edit(N_("Took back an appointment"), now=now) as tx:
        _leave_open(tx, interview_id)
        missed = _missed(require(tx.interviews, interview_id), now)
        return tx.interviews.update(interview_id, start=None, missed=missed)


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
        contact = require(tx.contacts, contact_id)
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


def say_length(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Keep that the length of a talk is what one meant, also where it is what was there."""
    with edit_interview(ws, interview_id, "", now=now) as (tx, interview):
        return tx.interviews.update(interview.id, guessed_minutes=0)


def meet_at(ws: Workspace, interview_id: str, place: str, *, now: datetime) -> Interview:
    """Note where one meets, or which number is called."""
    with edit_interview(ws, interview_id, N_("Changed the appointment"), now=now) as (tx, talk):
        return tx.interviews.update(talk.id, place=place)


def new_interview(tx: Transaction, contact: Contact, now: datetime, **values: object) -> Interview:
    """A talk with a contact that begins with these values, not stored yet.

    Without others it has the minutes, the zone and the first way to talk of the profile, and is
    about what it was said that they are asked about, else the first field that they can speak
    about, else the one that a message to them named. Where nothing says what it is about, it is
    about no field: somebody curious about one field alone talks about other things too.
    """
    profile = tx.profile.get()
    usual = {
        "field": _about(tx, contact),
        "minutes": settings_of(profile).minutes,
        "time_zone": profile.time_zone,
        "format": profile.can_talk[0],
    }
    return Interview.model_validate({**usual, **values, "contact": contact.id, "created": now})


def _about(tx: Transaction, contact: Contact) -> str:
    """The field that a talk with somebody is about, as far as that was said; "" where it was not,
    and where it is none.
    """
    asked = asked_about(tx, contact)
    if asked.why and not asked.is_likely:
        return asked.field.id if asked.field else ""
    return _written_about(tx, contact)


def _written_about(tx: Transaction, contact: Contact) -> str:
    """The one field that a message to the contact named; "" where none did, or several."""
    sent = [one.text for one in tx.attempts.all() if one.contact == contact.id and one.text]
    named = [one.id for one in tx.fields.all() if any(_says(text, one.title) for text in sent)]
    return named[0] if len(named) == 1 else ""


def _says(text: str, title: str) -> bool:
    """Whether a text says the title of a field as it stands in a sentence, letter for letter."""
    words = in_a_sentence(title.strip())
    return bool(words) and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def interview_to_plan(
    tx: Transaction, library: Library, contact_id: str, field: str, now: datetime
) -> Interview:
    """The talk with this contact that has no date yet, else a new one with a first question plan.

    Minutes and zone are those of the profile; without `field` the first one that the contact can
    speak about counts, else the one they were asked about.
    """
    contact = require(tx.contacts, contact_id)
    for interview in tx.interviews.all():
        if interview.contact == contact_id and interview.status == "unscheduled":
            return interview
    about = {"field": field} if field and tx.fields.get(field) else {}
    profile = tx.profile.get()
    plan = first_plan(library, settings_of(profile), asked_for(profile, library))
    new = new_interview(tx, contact, now, plan=plan, **about)
    return tx.interviews.put(new)


def agree_on_interview(
    ws: Workspace, library: Library, contact_id: str, *, zone: str = "", now: datetime
) -> Appointment:
    """Set a talk from the draft `agreed-<contact id>` and clear it.

    The draft holds `date`, `time`, `zone`, `minutes`, `format` and `place`; `zone` counts where it
    names none, and what was asked for where it says no minutes. A talk that is prepared already,
    without a date or called off, is the one that gets it, and keeps what the draft does not say.
    Problems: `date`, `time`, `zone`, `minutes`.
    """
    with ws.edit(N_("Set an appointment"), now=now) as tx:
        typed = taken(tx, f"agreed-{contact_id}")
        return _agree(tx, library, contact_id, typed, zone, now)


def agree_on_moment(
    ws: Workspace,
    library: Library,
    contact_id: str,
    day: date,
    hour: time,
    *,
    zone: str = "",
    now: datetime,
) -> Appointment:
    """As `agree_on_interview`, at a time that one had offered; what was typed is cleared."""
    with ws.edit(N_("Set an appointment"), now=now) as tx:
        typed = taken(tx, f"agreed-{contact_id}")
        at = {"date": day.isoformat(), "time": hour.isoformat("minutes")}
        return _agree(tx, library, contact_id, {**typed, **at}, zone, now)


def last_called_off(ws: Workspace | Transaction, contact_id: str) -> Interview | None:
    """The last talk with this contact, where it is called off: a new date is a new date for it."""
    mine = [one for one in ws.interviews.all() if one.contact == contact_id]
    return mine[-1] if mine and mine[-1].status == "cancelled" else None


def _agree(
    tx: Transaction,
    library: Library,
    contact_id: str,
    typed: Mapping[str, object],
    zone: str,
    now: datetime,
) -> Appointment:
    interview = last_called_off(tx, contact_id) or interview_to_plan(
        tx, library, contact_id, "", now
    )
    entries = Entries(typed)
    minutes = entries.number("minutes", 5, 480, interview.minutes) or interview.minutes
    entries.needed("date", N_("Choose a date."))
    entries.needed("time", N_("Choose a time."))
    how = entries.choice("format", FORMATS, interview.format)
    entries.check()
    place = entries.line("place") or interview.place
    tx.interviews.update(interview.id, minutes=minutes, format=how, place=place)
    return appoint(tx, interview.id, typed, zone, now)


def plan_interview(
    ws: Workspace, library: Library, contact_id: str, *, field: str = "", now: datetime
) -> Interview:
    """Begin to prepare a talk, with a first question plan from the bank.

    Minutes and zone are those of the profile; without `field` the contact's first one counts.
    A talk with this contact that has no date yet is given back instead of a second one.
    """
    with ws.edit(N_("Planned a talk"), now=now) as tx:
        return interview_to_plan(tx, library, contact_id, field, now)


def cancel_interview(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Note that a talk will not take place; what was prepared stays."""
    with ws.edit(N_("Cancelled a talk"), now=now) as tx:
        missed = _missed(require(tx.interviews, interview_id), now)
        return tx.interviews.update(interview_id, cancelled=True, missed=missed)


def remove_interview(ws: Workspace, interview_id: str, *, now: datetime) -> None:
    """Remove a talk with its takeaways, actions and letters, in one edit; the contact stays."""
    with ws.edit(N_("Removed a talk"), now=now) as tx:
        remove_owned(tx, require(tx.interviews, interview_id).id)
