"""The talk itself: started, paused, ended, taken up again, or begun on the spot."""

from collections.abc import Mapping
from datetime import datetime

from infoint.domain import Clock, Contact, Interview, Pause, PlannedQuestion
from infoint.domain.problems import InputError
from infoint.entries.drafts import Typed, taken
from infoint.entries.form import Entries
from infoint.entries.lookup import edit_interview, require
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.interviews.appointment import new_interview
from infoint.interviews.clock import is_paused
from infoint.interviews.question_plan import put_in_plan, short_plan
from infoint.library import Library
from infoint.people.contacts import read_contact
from infoint.store import Transaction, Workspace

MOST_EXTRA = 480
"""Minutes that can be offered on top, all in all."""
_ANOTHER = N_("Another talk is still running: end that one first, then start this one.")


def _refuse_second(tx: Transaction, interview_id: str = "") -> None:
    for interview in tx.interviews.all():
        if interview.status == "running" and interview.id != interview_id:
            raise InputError({"talk": _ANOTHER})


def start_interview(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Start the clock of a talk. One that runs already keeps its clock.

    Problem `talk`: another one is running, or this one is over.
    """
    with edit_interview(ws, interview_id, N_("Started a talk"), now=now) as (tx, interview):
        _refuse_second(tx, interview_id)
        if interview.status == "running":
            return interview
        if interview.status == "held":
            raise InputError({"talk": N_("This talk is over: prepare another one to talk again.")})
        tx.interviews.write(interview_id, ("clock", "started"), now)
        return tx.interviews.update(interview_id, cancelled=False)


def is_untouched(interview: Interview) -> bool:
    """Whether no question was marked yet, and no note written."""
    return all(item.state == "open" and not item.note.strip() for item in interview.plan)


def take_back_start(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Let a talk that was begun by a slip not have begun; what was noted and marked stays."""
    label = N_("Took back the start of a talk")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        if interview.clock.started is None:
            return interview
        return tx.interviews.update(interview_id, clock=Clock(), extra_minutes=0)


def end_interview(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Stop the clock. A talk that is over keeps its end. Problem `talk`: it has not begun."""
    with edit_interview(ws, interview_id, N_("Ended a talk"), now=now) as (tx, interview):
        if interview.status == "held":
            return interview
        if interview.clock.started is None:
            raise InputError({"talk": N_("This talk has not begun: start it, or enter it below.")})
        ended = max(now, interview.clock.started)
        _close_pauses(tx, interview, ended)
        return tx.interviews.write(interview_id, ("clock", "ended"), ended)


def pause_interview(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Let the clock stand still; one that does already keeps the moment at which it stopped.

    Problem `talk`: it does not run.
    """
    with edit_interview(ws, interview_id, N_("Paused a talk"), now=now) as (tx, interview):
        _refuse_still(interview)
        if is_paused(interview.clock):
            return interview
        pauses = (*interview.clock.pauses, Pause(began=now))
        return tx.interviews.write(interview_id, ("clock", "pauses"), pauses)


def unpause_interview(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Let the clock run again; one that runs is left alone. Problem `talk`: it does not run."""
    label = N_("Went on after a pause")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        _refuse_still(interview)
        return _close_pauses(tx, interview, now)


def _close_pauses(tx: Transaction, interview: Interview, now: datetime) -> Interview:
    if not is_paused(interview.clock):
        return interview
    pauses = tuple(
        pause if pause.ended else Pause(began=pause.began, ended=max(now, pause.began))
        for pause in interview.clock.pauses
    )
    return tx.interviews.write(interview.id, ("clock", "pauses"), pauses)


def offer_more(
    ws: Workspace, interview_id: str, minutes: int, *, before: int, now: datetime
) -> Interview:
    """They offered so many minutes on top of the `before` that they had offered until then.

    A second tap, or one in another window, therefore adds nothing. With 0 minutes the talk has
    again those that were agreed. Problem `talk`: it does not run.
    """
    label: str = N_("Took extra minutes back")
    extra = 0
    if minutes:
        label = Message(N_("Had {minutes} minutes more for a talk"), minutes=minutes)
        extra = min(before + minutes, MOST_EXTRA)
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        _refuse_still(interview)
        return tx.interviews.update(interview_id, extra_minutes=extra)


def _refuse_still(interview: Interview) -> None:
    if interview.status != "running":
        raise InputError({"talk": N_("This talk is not running any more.")})


def came_up(ws: Workspace, interview_id: str, *, after: str = "", now: datetime) -> PlannedQuestion:
    """A question that came up, half-written in `between-<talk id>`, comes next in the plan.

    It stands behind the question with the id `after`, the one at hand. Problem `text` (empty).
    """
    label = N_("Added a question that came up")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        entries = Entries(taken(tx, f"between-{interview_id}"))
        text = entries.needed("text", N_("Write the question."))
        entries.check()
        item = PlannedQuestion(text=text, came_up=True)
        place = next((n for n, each in enumerate(interview.plan, 1) if each.id == after), 0)
        put_in_plan(tx, interview, place, item)
        return item


def resume_interview(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Go on with a talk that was ended too early; the clock counts from its first start.

    Problem `talk`: another one is running, or this one was never begun.
    """
    with edit_interview(ws, interview_id, N_("Went on with a talk"), now=now) as (tx, interview):
        _refuse_second(tx, interview_id)
        if interview.clock.started is None:
            raise InputError({"talk": N_("This talk has not begun: start it first.")})
        return tx.interviews.write(interview_id, ("clock", "ended"), None)


def interview_on_the_spot(
    ws: Workspace,
    library: Library,
    typed: Typed = "on-the-spot",
    *,
    contact_id: str = "",
    now: datetime,
) -> Interview:
    """Begin a talk that nobody planned, with a contact or with someone new.

    Someone new is described by `name` and `organization`. Problems: `name` (empty, without a
    contact), `talk` (another one is running).
    """
    with ws.edit(N_("Began a talk on the spot"), now=now) as tx:
        contact = _met(tx, taken(tx, typed), contact_id, now)
        _refuse_second(tx)
        found = {"on_the_spot": True, "plan": short_plan(library), "clock": Clock(started=now)}
        return tx.interviews.put(new_interview(tx, contact, now, **found))


def _met(tx: Transaction, values: Mapping[str, object], contact_id: str, now: datetime) -> Contact:
    if contact_id:
        return require(tx.contacts, contact_id)
    entries = Entries(values)
    entries.needed("name", N_("Write their name, or what you would call them."))
    entries.check()
    return tx.contacts.put(read_contact(values, now))
