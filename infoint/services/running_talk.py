"""The talk itself: started, ended, taken up again, or begun on the spot."""

from collections.abc import Mapping
from datetime import datetime

from infoint.domain import Contact, Interview
from infoint.library import Library
from infoint.services.drafts import clear_draft, read_draft
from infoint.services.entries import Entries
from infoint.services.people import read_contact
from infoint.services.presence import present
from infoint.services.problems import InputProblem
from infoint.services.question_plan import short_plan
from infoint.store import Transaction, Workspace

_ANOTHER = "Another talk is still running: end that one first, then start this one."


def _refuse_second(tx: Transaction, interview_id: str = "") -> None:
    for talk in tx.interviews.all():
        if talk.status == "running" and talk.id != interview_id:
            raise InputProblem({"talk": _ANOTHER})


def start_talk(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Start the clock of a talk. One that runs already keeps its clock.

    Problem `talk`: another one is running, or this one is over.
    """
    with ws.edit("Started a talk", now=now) as tx:
        talk = present(tx.interviews, interview_id, "talk")
        _refuse_second(tx, interview_id)
        if talk.status == "running":
            return talk
        if talk.status == "held":
            raise InputProblem({"talk": "This talk is over: prepare another one to talk again."})
        tx.interviews.write(interview_id, ("clock", "started"), now)
        return tx.interviews.update(interview_id, cancelled=False)


def end_talk(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Stop the clock. A talk that is over keeps its end. Problem `talk`: it has not begun."""
    with ws.edit("Ended a talk", now=now) as tx:
        talk = present(tx.interviews, interview_id, "talk")
        if talk.status == "held":
            return talk
        if talk.clock.started is None:
            raise InputProblem({"talk": "This talk has not begun: start it, or enter it below."})
        return tx.interviews.write(interview_id, ("clock", "ended"), max(now, talk.clock.started))


def resume_talk(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Go on with a talk that was ended too early; the clock counts from its first start.

    Problem `talk`: another one is running, or this one was never begun.
    """
    with ws.edit("Went on with a talk", now=now) as tx:
        talk = present(tx.interviews, interview_id, "talk")
        _refuse_second(tx, interview_id)
        if talk.clock.started is None:
            raise InputProblem({"talk": "This talk has not begun: start it first."})
        return tx.interviews.write(interview_id, ("clock", "ended"), None)


def talk_on_the_spot(
    ws: Workspace,
    library: Library,
    *,
    name: str,
    organization: str = "",
    contact_id: str = "",
    now: datetime,
) -> Interview:
    """Begin a talk that nobody planned, with a contact or with someone new.

    Problems: `name` (empty, without a contact), `talk` (another one is running).
    """
    typed = {"name": name, "organization": organization}
    with ws.edit("Began a talk on the spot", now=now) as tx:
        return _begin(tx, library, typed, contact_id, now)


def talk_on_the_spot_from_draft(
    ws: Workspace,
    library: Library,
    *,
    draft: str = "on-the-spot",
    contact_id: str = "",
    now: datetime,
) -> Interview:
    """Begin it with the half-written person (`name`, `organization`) and clear the draft."""
    with ws.edit("Began a talk on the spot", now=now) as tx:
        talk = _begin(tx, library, read_draft(tx, draft), contact_id, now)
        clear_draft(tx, draft)
        return talk


def _begin(
    tx: Transaction,
    library: Library,
    values: Mapping[str, object],
    contact_id: str,
    now: datetime,
) -> Interview:
    contact = _met(tx, values, contact_id, now)
    _refuse_second(tx)
    profile = tx.profile.get()
    talk = Interview(
        contact=contact.id,
        field=next(iter(contact.fields), ""),
        minutes=profile.default_minutes,
        time_zone=profile.time_zone,
        on_the_spot=True,
        plan=short_plan(library),
        created=now,
    )
    running = talk.model_copy(update={"clock": talk.clock.model_copy(update={"started": now})})
    return tx.interviews.put(running)


def _met(tx: Transaction, values: Mapping[str, object], contact_id: str, now: datetime) -> Contact:
    if contact_id:
        return present(tx.contacts, contact_id, "contact")
    entries = Entries(values)
    entries.needed("name", "Write their name, or what you would call them.")
    entries.check()
    return tx.contacts.put(read_contact(values, now))
