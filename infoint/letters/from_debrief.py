"""What a letter takes from a debrief: a thing learned, the next step, when one writes again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from infoint.dates.local_time import local_day, zone_of
from infoint.dates.written import month
from infoint.domain import Interview, Letter, Takeaway
from infoint.domain.kinds import TakeawayKind
from infoint.domain.letters import gap_text
from infoint.domain.template_values import TEMPLATE_VALUES
from infoint.entries.drafts import read_draft
from infoint.entries.lookup import edit_interview, require
from infoint.i18n import N_, _
from infoint.store import Transaction, Workspace

What = Literal["learned", "next_step"]
_KINDS = ("thank-you", "referrer", "helper")
"""Letters in which a choice shows at once; a report back looks at what was done since."""
_SOON_DAYS = 7
_LABELS = {TakeawayKind.VOCABULARY: N_("Word")}
_ADVICE = "What they advised"
_THIRDS = ("at the beginning of", "in the middle of", "at the end of")


@dataclass(frozen=True, slots=True)
class LetterPart:
    """Something a letter can name: where it comes from, and its words as they stand there."""

    label: str
    text: str


def end_sentence(note: str) -> str:
    """A note as it stands in a letter: with a full stop where it ends in a letter or a number."""
    note = note.strip()
    return f"{note}." if note and note[-1].isalnum() else note


def things_learned(ws: Workspace, interview: Interview) -> list[LetterPart]:
    """What the debrief and the takeaways of a talk offer to name, the one to begin with first.

    A note of several lines is offered line by line and whole. Private takeaways and salary ranges
    are left out: they are nothing to thank for. What they advised comes last.
    """
    notes = interview.debrief
    kept = [
        one
        for one in ws.takeaways.all()
        if one.interview == interview.id and not one.private and one.kind != "salary range"
    ]
    return _once(
        [
            *_with_lines("What you learned", notes.learned),
            *_with_lines("What surprised you", notes.surprised),
            *(LetterPart(_(_LABELS.get(one.kind, one.kind.one)), _said(one)) for one in kept),
            *_with_lines(_ADVICE, notes.advice),
        ]
    )


def steps_taken(
    ws: Workspace, interview: Interview, *, reporting: bool = False
) -> list[LetterPart]:
    """What is to be done after a talk, then what was done, then what they advised.

    When `reporting` only what was done counts, the last first: a report tells of nothing else.
    """
    actions = [action for action in ws.actions.all() if action.interview == interview.id]
    done = [LetterPart("Done", end_sentence(one.text)) for one in actions if one.done][::-1]
    ahead = [LetterPart("To do", end_sentence(one.text)) for one in actions if not one.done]
    advice = _with_lines(_ADVICE, interview.debrief.advice)
    return _once(done if reporting else [*ahead, *done, *advice])


def named_in_letter(
    ws: Workspace, interview: Interview, what: What, *, reporting: bool = False
) -> str:
    """What a letter about this talk names: what was chosen, else the first there is; "" for none.

    A piece of advice counts as the thing learned only where it was chosen, since the next step
    falls back on it.
    """
    parts = _offered(ws, interview, what, reporting=reporting)
    chosen = read_draft(ws, draft_name(interview.id)).get(what, "")
    if any(chosen == part.text for part in parts) and not (reporting and what == "next_step"):
        return str(chosen)
    counted = (
        part.text for part in parts if what == "next_step" or not part.label.startswith(_ADVICE)
    )
    return next(counted, "")


def _offered(
    ws: Workspace, interview: Interview, what: What, *, reporting: bool = False
) -> list[LetterPart]:
    if what == "learned":
        return things_learned(ws, interview)
    return steps_taken(ws, interview, reporting=reporting)


def draft_name(interview_id: str) -> str:
    """Under which name the choices for the letters of a talk are kept."""
    return f"letter-{interview_id}"


def choose_part(
    ws: Workspace, interview_id: str, what: What, text: str, *, now: datetime
) -> list[Letter]:
    """Let the letters about a talk name this: kept for new ones, exchanged in those not sent.

    In a letter it takes the place of the gap, or of what was named before, where that stands after
    a colon as the templates put it; other words stay. Gives the letters that changed.
    """
    interview = require(ws.interviews, interview_id)
    before = _stood_before(ws, interview, what, text)
    changed = []
    with ws.edit(N_("Chose what a letter names"), now=now) as tx:
        tx.page_state.write(("drafts", draft_name(interview_id), what), text)
        for letter in _open_letters(tx, interview_id):
            old = next((one for one in before if f": {one}" in letter.text), None)
            if old is not None:
                words = letter.text.replace(f": {old}", f": {text}", 1)
                changed.append(_with_text(tx, letter, words))
    return changed


def _stood_before(ws: Workspace, interview: Interview, what: What, text: str) -> list[str]:
    """What may stand in the place of a part, the likeliest first; never what the other part is."""
    other: What = "next_step" if what == "learned" else "learned"
    taken = {text, named_in_letter(ws, interview, other)}
    rest = [part.text for part in _offered(ws, interview, what)]
    rest.sort(key=len, reverse=True)
    likely = [gap_text(TEMPLATE_VALUES[what].label), named_in_letter(ws, interview, what)]
    return [one for one in (*likely, *rest) if one and one not in taken]


def write_again_on(
    ws: Workspace, interview_id: str, day: date | None, *, now: datetime
) -> Interview:
    """Set the day on which to report back, or none, and say so in the letters not sent yet."""
    label = N_("Set when to write again")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        today = local_day(now, zone_of(tx.profile.get()))
        old, new = rough_date(interview.report_back_on, today), rough_date(day, today)
        for letter in _open_letters(tx, interview_id) if old and old != new else ():
            if f" {old}" in letter.text:
                _with_text(tx, letter, letter.text.replace(f" {old}", f" {new}" if new else ""))
        return tx.interviews.update(interview_id, report_back_on=day)


def rough_date(day: date | None, today: date) -> str:
    """A day as one promises it in a letter: "in the middle of May"; "" for none."""
    if day is None:
        return ""
    if (day - today).days <= _SOON_DAYS:
        return "soon"
    third = _THIRDS[min((day.day - 1) // 10, 2)]
    return f"{third} {month(day)}"


def _open_letters(tx: Transaction, interview_id: str) -> list[Letter]:
    return [
        letter
        for letter in tx.letters.all()
        if letter.interview == interview_id and letter.kind in _KINDS and not letter.sent
    ]


def _with_text(tx: Transaction, letter: Letter, text: str) -> Letter:
    left = tuple(gap for gap in letter.gaps if gap in text or gap in letter.subject)
    return tx.letters.update(letter.id, text=text, gaps=left)


def _with_lines(label: str, note: str) -> list[LetterPart]:
    lines = [end_sentence(line.lstrip("-•* ")) for line in note.splitlines() if line.strip(" -•*")]
    whole = [LetterPart(f"{label}, all of it", end_sentence(note))] if len(lines) > 1 else []
    return [*(LetterPart(label, line) for line in lines), *whole]


def _said(takeaway: Takeaway) -> str:
    text, meaning = takeaway.text.strip(), takeaway.meaning.strip()
    return end_sentence(f"{text}: {meaning}" if text and meaning else text)


def _once(parts: Iterable[LetterPart]) -> list[LetterPart]:
    """Each text once, the empty ones left out."""
    found: dict[str, LetterPart] = {}
    for part in parts:
        if part.text:
            found.setdefault(part.text, part)
    return list(found.values())
