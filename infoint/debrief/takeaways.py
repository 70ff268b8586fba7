"""Things learned in a talk, by kind: kept one at a time, also straight from a note."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from infoint.domain import Interview, PlannedQuestion, Takeaway
from infoint.domain.interviews import PaidBy
from infoint.domain.kinds import TakeawayKind
from infoint.domain.problems import InputError
from infoint.entries.drafts import Typed, read_draft, taken
from infoint.entries.form import Entries, many_lines
from infoint.entries.lookup import edit_interview, require, require_part
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.library import Library
from infoint.store import Workspace
from infoint.words.amounts import AmountError, a_year, amount, as_told, written

TAKEAWAY_KINDS = tuple(TakeawayKind)
OWN_ADVICE = "advice"
"""In place of a question's id: the box for advice in the debrief."""
_OF_TOPIC: dict[str, TakeawayKind] = {
    "skills": TakeawayKind.SKILL,
    "training": TakeawayKind.TRAINING,
    "challenges": TakeawayKind.CHALLENGE,
    "future": TakeawayKind.TREND,
    "pay": TakeawayKind.SALARY_RANGE,
    "reading": TakeawayKind.READING,
}
"""By the id of the topic of a question."""
_NEEDED: dict[TakeawayKind, str] = {
    TakeawayKind.VOCABULARY: N_("Write the word first."),
    TakeawayKind.SALARY_RANGE: N_("Write an amount, or what they said about pay in the field."),
}
_LEARNED = N_("Write what you learned, in a few words.")
_LOST = N_("This question is no longer in the plan; another window may have removed it.")
_PER: Mapping[str, PaidBy] = {"hour": "hour", "month": "month"}
"""By what is chosen in the box; a year else."""
_UPSIDE_DOWN = N_("The low amount is above the high one: exchange them, or correct one.")


def draft_name(interview_id: str, kind: TakeawayKind) -> str:
    """Under which name a half-written takeaway is kept; each kind has its own."""
    return f"takeaway-{interview_id}-{kind}"


def add_takeaway(
    ws: Workspace,
    interview_id: str,
    kind: TakeawayKind,
    typed: Typed | None = None,
    *,
    now: datetime,
) -> Takeaway:
    """Keep one thing learned, from the half-written takeaway of its kind where none is given.

    Entries: takeaway (the text), meaning, currency, low, high, per, level, amounts, private. Low
    and high `per` hour or month are counted to a year. A draft that began as a change of a kept one
    (`begin_to_change`) takes its place. Problems: `kind`; `takeaway` (empty; a salary range may
    have amounts instead); `low`, `high` (no amount, low above high, or an amount that is none for
    this time).
    """
    with ws.edit(N_("Added a takeaway"), now=now) as tx:
        require(tx.interviews, interview_id)
        if kind not in TAKEAWAY_KINDS:
            raise InputError({"kind": N_("Choose one of the kinds shown.")})
        entries = Entries(taken(tx, draft_name(interview_id, kind) if typed is None else typed))
        per = _PER.get(entries.line("per"), "") if kind == "salary range" else ""
        low, high = _amounts(entries, per) if kind == "salary range" else (None, None)
        text = entries.text("takeaway").strip()
        given = low is not None or high is not None
        if not (text or given or entries.line("amounts") or entries.problems):
            entries.refuse("takeaway", _NEEDED.get(kind, _LEARNED))
        entries.check()
        kept = {
            "kind": kind,
            "text": text,
            "meaning": entries.text("meaning").strip(),
            "amounts": entries.line("amounts"),
            "currency": entries.line("currency") if given else "",
            "low": low,
            "high": high,
            "per": per if given else "",
            "level": entries.line("level"),
            "private": entries.yes_no("private") or False,
        }
        known = tx.takeaways.get(entries.line("changes"))
        if known and known.interview == interview_id:
            return tx.takeaways.update(known.id, **kept)
        return tx.takeaways.put(Takeaway.model_validate({"interview": interview_id, **kept}))


def _amounts(entries: Entries, per: PaidBy) -> tuple[float | None, float | None]:
    low, high = _amount(entries, "low"), _amount(entries, "high")
    if low is not None and high is not None and low > high:
        entries.refuse("low", _UPSIDE_DOWN)
        return low, high
    for name, value in (("low", low), ("high", high)):
        if value and _cannot_be(value, per, entries.line("currency")):
            entries.refuse(name, Message(_CANNOT_BE[per], amount=written(value)))
    low, high = (None if each is None else a_year(each, per) for each in (low, high))
    return low, high


def _cannot_be(value: float, per: PaidBy, currency: str) -> bool:
    """Whether nobody is paid so little a year or a month, or so much an hour."""
    if per == "hour":
        return value >= _LEAST_A_YEAR and currency in _LARGE_UNITS
    return value < (_LEAST_A_YEAR if per == "" else _LEAST_A_MONTH)


_LEAST_A_YEAR, _LEAST_A_MONTH = 1000, 80
_LARGE_UNITS = ("", "EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD")
"""Currencies in which nobody earns a thousand an hour."""
_CANNOT_BE: Mapping[PaidBy, str] = {
    "": N_("{amount} a year? Choose an hour or a month, or write it in full, such as 36000."),
    "month": N_("{amount} a month? Choose an hour, or write it in full, such as 2900."),
    "hour": N_("{amount} an hour? Choose a month or a year."),
}


def _amount(entries: Entries, name: str) -> float | None:
    try:
        return amount(entries.line(name))
    except AmountError as problem:
        entries.refuse(name, str(problem))
        return None


def begin_to_change(ws: Workspace, takeaway_id: str, *, now: datetime) -> Takeaway:
    """Put a kept salary range back into the boxes it came from; adding it then replaces it.

    Amounts are checked together, so they are changed together.
    """
    with ws.edit("", now=now) as tx:
        kept = require(tx.takeaways, takeaway_id)
        name = draft_name(kept.interview, kept.kind)
        values = kept.model_dump(include={"meaning", "currency", "level", "private"})
        values |= {"per": kept.per or "year"}
        values |= {"takeaway": kept.text, "changes": kept.id}
        for bound in ("low", "high"):
            value = getattr(kept, bound)
            values[bound] = "" if value is None else written(as_told(value, kept.per))
        tx.page_state.write(("drafts", name), values)
        return kept


def move_takeaway(
    ws: Workspace, takeaway_id: str, kind: TakeawayKind, *, now: datetime
) -> Takeaway:
    """Keep a takeaway as another kind. Problem: `kind`."""
    if kind not in TAKEAWAY_KINDS:
        raise InputError({"kind": N_("Choose one of the kinds shown.")})
    with ws.edit(N_("Moved a takeaway"), now=now) as tx:
        require(tx.takeaways, takeaway_id)
        return tx.takeaways.update(takeaway_id, kind=kind)


def keep_private(ws: Workspace, takeaway_id: str, private: bool, *, now: datetime) -> Takeaway:
    """Keep a takeaway out of letters and reports, or let it in again."""
    with ws.edit(N_("Changed a takeaway"), now=now) as tx:
        require(tx.takeaways, takeaway_id)
        return tx.takeaways.update(takeaway_id, private=private)


def turn_half_written(
    ws: Workspace, interview_id: str, before: TakeawayKind, kind: TakeawayKind, *, now: datetime
) -> None:
    """What is half written as one kind goes along to another, unless something waits there."""
    entries = ("takeaway", "meaning")
    old, new = (draft_name(interview_id, each) for each in (before, kind))
    typed, waiting = read_draft(ws, old), read_draft(ws, new)
    if before == kind or any(waiting.get(name) for name in entries):
        return
    with ws.edit("", now=now) as tx:
        for name in entries:
            if typed.get(name):
                tx.page_state.write(("drafts", new, name), typed[name])
                tx.page_state.write(("drafts", old, name), "")


def remove_takeaway(ws: Workspace, takeaway_id: str, *, now: datetime) -> None:
    """Remove a takeaway."""
    with ws.edit(N_("Removed a takeaway"), now=now) as tx:
        tx.takeaways.remove(takeaway_id)


_IN_TURN = (
    TakeawayKind.SKILL,
    TakeawayKind.CHALLENGE,
    TakeawayKind.TRAINING,
    TakeawayKind.TREND,
    TakeawayKind.ADVICE,
    TakeawayKind.VOCABULARY,
    TakeawayKind.READING,
    TakeawayKind.ASSOCIATION,
)
"""What to think of first, where the talk says nothing; our own order. Pay has a view of its own."""


def first_to_fill(ws: Workspace, library: Library, interview: Interview) -> TakeawayKind:
    """Of a talk the kind to go on with: one that is half written, else the first without anything
    kept.

    What was asked about comes first, in the order of the plan; advice that was written in answer to
    the debrief is there already. Where nothing is empty it is what was kept last.
    """
    for kind in _IN_TURN:
        typed = read_draft(ws, draft_name(interview.id, kind))
        if any(str(typed.get(name) or "").strip() for name in ("takeaway", "meaning")):
            return kind
    kept = [one.kind for one in ws.takeaways.all() if one.interview == interview.id]
    there = {*kept, *((TakeawayKind.ADVICE,) if interview.debrief.advice.strip() else ())}
    asked = [one for one in interview.plan if one.state == "asked" or one.note.strip()]
    about = [kind_of(one, library) for one in asked if _has_kind(one, library)]
    for kind in (*about, *_IN_TURN):
        if kind in _IN_TURN and kind not in there:
            return kind
    return next((kind for kind in reversed(kept) if kind in _IN_TURN), _IN_TURN[0])


# -- notes of the talk


def _has_kind(item: PlannedQuestion, library: Library) -> bool:
    """Whether an answer to this question has a kind by its topic."""
    question = library.question(item.question) if item.question else None
    return question is not None and question.topic in _OF_TOPIC


def kind_of(item: PlannedQuestion, library: Library) -> TakeawayKind:
    """Which kind of takeaway an answer to this question is likely to be; advice where unsure."""
    question = library.question(item.question) if item.question else None
    return _OF_TOPIC.get(question.topic, TakeawayKind.ADVICE) if question else TakeawayKind.ADVICE


def kept_from(note: str, takeaways: Iterable[Takeaway]) -> Takeaway | None:
    """The takeaway with the very words of a note, so that nothing is kept twice."""
    wanted = many_lines(note).strip()
    return next((each for each in takeaways if wanted and each.text == wanted), None)


def takeaway_from_note(
    ws: Workspace, library: Library, interview_id: str, item_id: str, *, now: datetime
) -> Takeaway:
    """Keep the note of a question (or `OWN_ADVICE`) as a takeaway of the kind it is likely to be.

    Done twice, it gives the same takeaway. Problem: `note` (empty).
    """
    label = N_("Kept a note as a takeaway")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        kind, note = _note_of(interview, library, item_id)
        text = many_lines(note).strip()
        if not text:
            raise InputError({"note": N_("Write a note first.")})
        mine = [each for each in tx.takeaways.all() if each.interview == interview_id]
        known = kept_from(text, mine)
        if known:
            return known
        return tx.takeaways.put(Takeaway(interview=interview_id, kind=kind, text=text))


def _note_of(interview: Interview, library: Library, item_id: str) -> tuple[TakeawayKind, str]:
    if item_id == OWN_ADVICE:
        return TakeawayKind.ADVICE, interview.debrief.advice
    item = require_part(interview.plan, item_id, _LOST)
    return kind_of(item, library), item.note


def notes_to_keep(interview: Interview, takeaways: Iterable[Takeaway]) -> list[tuple[str, str]]:
    """Notes that may be takeaways and are not kept, the advice last: id of the question, note."""
    kept = list(takeaways)
    found = [(item.id, item.note) for item in interview.plan]
    found.append((OWN_ADVICE, interview.debrief.advice))
    return [
        (key, note.strip()) for key, note in found if note.strip() and not kept_from(note, kept)
    ]
