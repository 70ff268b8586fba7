"""Notes taken elsewhere, pasted and laid to where they belong: seen first, then taken in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from infoint.dates.local_time import local_day, zone_of
from infoint.debrief.actions import day_said
from infoint.debrief.laying import ANSWER, KEEP, NOTES, PERSON, QUESTION, STEP, Laid, lay
from infoint.debrief.lines import stands_in, with_line, without_mark
from infoint.debrief.named_people import put_named
from infoint.debrief.questions import TEXTS
from infoint.debrief.takeaways import TAKEAWAY_KINDS, kept_from
from infoint.domain import Action, Interview, Takeaway
from infoint.domain.kinds import TakeawayKind
from infoint.domain.problems import InputError
from infoint.entries.drafts import clear_draft, read_draft
from infoint.entries.lookup import edit_interview, require
from infoint.i18n import N_
from infoint.library import Library
from infoint.store import Transaction, Workspace


@dataclass(frozen=True, slots=True)
class Brought:
    """How many lines went to questions, were kept as takeaways, name people or say what one will
    do, and stay in the notes.
    """

    to_questions: int
    kept: int
    people: int
    steps: int
    in_notes: int


def draft_name(interview_id: str) -> str:
    """Under which name the pasted text is kept (`text`), and what was moved by hand (`to`)."""
    return f"pasted-{interview_id}"


def proposal(
    source: Workspace | Transaction, library: Library, interview: Interview
) -> tuple[Laid, ...]:
    """The lines of the pasted text with their targets: as moved by hand, else as they are laid."""
    draft = read_draft(source, draft_name(interview.id))
    moved: Mapping[str, str] = draft.get("to") or {}
    known = {NOTES, PERSON, STEP, *(QUESTION + item.id for item in interview.plan)}
    known |= {KEEP + kind for kind in TAKEAWAY_KINDS}
    known |= {ANSWER + name for name in TEXTS}
    laid = lay(str(draft.get("text") or ""), interview.plan, library)
    return tuple(
        Laid(one.line, moved[one.line])
        if moved.get(one.line, one.target) in known - {one.target}
        else one
        for one in laid
    )


def move_line(ws: Workspace, interview_id: str, line: str, target: str, *, now: datetime) -> None:
    """Let a pasted line belong elsewhere than proposed."""
    with ws.edit("", now=now) as tx:
        moved = read_draft(tx, draft_name(interview_id)).get("to") or {}
        place = ("drafts", draft_name(interview_id), "to")
        tx.page_state.write(place, {**moved, line: target})


def take_in(ws: Workspace, library: Library, interview_id: str, *, now: datetime) -> Brought:
    """Take the pasted lines in as they are proposed, none twice, without the marks of a list.

    Problem: `text` (empty).
    """
    label = N_("Brought in notes")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        laid = proposal(tx, library, interview)
        if not laid:
            raise InputError({"text": N_("Paste your notes first.")})
        for one in laid:
            _put(tx, interview_id, one, now)
        clear_draft(tx, draft_name(interview_id))
        return counted(laid)


def counted(laid: tuple[Laid, ...]) -> Brought:
    """How many lines go where."""
    to_questions = sum(one.target.startswith((QUESTION, ANSWER)) for one in laid)
    kept = sum(one.target.startswith(KEEP) for one in laid)
    people, steps = (sum(one.target == each for one in laid) for each in (PERSON, STEP))
    rest = len(laid) - to_questions - kept - people - steps
    return Brought(to_questions, kept, people, steps, rest)


def _put(tx: Transaction, interview_id: str, one: Laid, now: datetime) -> None:
    """Where it belongs; whom a line names stands in the notes too, with all that it says."""
    interview = require(tx.interviews, interview_id)
    if one.target.startswith(KEEP):
        _keep(tx, interview_id, one)
    elif one.target.startswith(QUESTION):
        _note(tx, interview, one)
    elif one.target.startswith(ANSWER):
        _answer(tx, interview, one)
    elif one.target == STEP:
        _to_do(tx, interview, one.line, now)
    elif not stands_in(interview.debrief.notes, one.line):
        text = with_line(interview.debrief.notes, one.line)
        tx.interviews.write(interview_id, ("debrief", "notes"), text)
    if one.target == PERSON:
        put_named(tx, interview_id, one.line, now)


def _to_do(tx: Transaction, interview: Interview, line: str, now: datetime) -> None:
    mine = (one.text for one in tx.actions.all() if one.interview == interview.id)
    line = without_mark(line)
    if line not in mine:
        profile = tx.profile.get()
        due = day_said(line, local_day(now, zone_of(profile)), profile.locale)
        tx.actions.put(
            Action(text=line, due=due, interview=interview.id, contact=interview.contact)
        )


def _keep(tx: Transaction, interview_id: str, one: Laid) -> None:
    mine = [each for each in tx.takeaways.all() if each.interview == interview_id]
    line = without_mark(one.line)
    if kept_from(line, mine) is None:
        kind = TakeawayKind(one.target.removeprefix(KEEP))
        tx.takeaways.put(Takeaway(interview=interview_id, kind=kind, text=line))


def _answer(tx: Transaction, interview: Interview, one: Laid) -> None:
    """To the answer of a question of the debrief, letter for letter."""
    name = one.target.removeprefix(ANSWER)
    text = getattr(interview.debrief, name)
    if not stands_in(text, one.line):
        tx.interviews.write(interview.id, ("debrief", name), with_line(text, one.line))


def _note(tx: Transaction, interview: Interview, one: Laid) -> None:
    """To the note of its question, which then was talked about."""
    key = one.target.removeprefix(QUESTION)
    item = next(each for each in interview.plan if each.id == key)
    if not one.asks and not stands_in(item.note, one.line):
        tx.interviews.write(interview.id, ("plan", key, "note"), with_line(item.note, one.line))
    if item.state == "open":
        tx.interviews.write(interview.id, ("plan", key, "state"), "asked")
