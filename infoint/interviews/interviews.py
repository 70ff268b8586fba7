"""Talks: planned, set, held and removed. What happens inside one has its own modules."""

from datetime import datetime

from infoint.domain import Interview
from infoint.domain.interviews import FORMATS
from infoint.entries.drafts import taken
from infoint.entries.form import Entries
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.interviews.appointment import Appointment, appoint, new_interview
from infoint.interviews.question_plan import first_plan
from infoint.library import Library
from infoint.people.contact_removal import remove_owned
from infoint.store import Transaction, Workspace


def interview_to_plan(
    tx: Transaction, library: Library, contact_id: str, field: str, now: datetime
) -> Interview:
    """The talk with this contact that has no date yet, else a new one with a first question plan.

    Minutes and zone are those of the profile; without `field` the first one that the contact can
    speak about counts.
    """
    contact = require(tx.contacts, contact_id, "contact")
    for interview in tx.interviews.all():
        if interview.contact == contact_id and interview.status == "unscheduled":
            return interview
    about = {"field": field} if field and tx.fields.get(field) else {}
    new = new_interview(tx, contact, now, plan=first_plan(library), **about)
    return tx.interviews.put(new)


def agree_on_interview(
    ws: Workspace, library: Library, contact_id: str, *, zone: str = "", now: datetime
) -> Appointment:
    """Set a talk from the draft `agreed-<contact id>` and clear it.

    The draft holds `date`, `time`, `zone`, `minutes`, `format` and `place`; `zone` counts where it
    names none, and what was asked for where it says no minutes. A talk that is prepared already,
    without a date, is the one that gets it, and keeps what the draft does not say. Problems:
    `date`, `time`, `zone`, `minutes`, and `format` where nothing is known of it.
    """
    with ws.edit(N_("Set an appointment"), now=now) as tx:
        typed = taken(tx, f"agreed-{contact_id}")
        interview = interview_to_plan(tx, library, contact_id, "", now)
        entries = Entries(typed)
        minutes = entries.number("minutes", 5, 480, interview.minutes) or interview.minutes
        entries.needed("date", N_("Choose a date."))
        entries.needed("time", N_("Choose a time."))
        if ws.interviews.get(interview.id) is None:
            entries.needed("format", N_("Choose how you will meet."))
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
        return tx.interviews.update(interview_id, cancelled=True)


def remove_interview(ws: Workspace, interview_id: str, *, now: datetime) -> None:
    """Remove a talk with its takeaways, actions and letters, in one edit; the contact stays."""
    with ws.edit(N_("Removed a talk"), now=now) as tx:
        remove_owned(tx, require(tx.interviews, interview_id, "talk").id)
