"""Everything that was said in the talks, one after the other, to be searched and read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from infoint.advice.index import WorkspaceIndex, remembered
from infoint.debrief.lines import lines_left
from infoint.domain import Interview, Takeaway
from infoint.fields.ratings import partner_name
from infoint.library import Library
from infoint.words.takeaways import told_words
from infoint.words.text_search import fold, words_of

HeardKind = Literal["answer", "belief", "view", "takeaway", "notes"]
OWN = "own"
"""In place of a topic: questions of one's own."""
NOTES = "notes"
"""In place of a topic: notes of a talk that were laid to no question yet."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that was said in a talk, or written down after it, letter for letter.

    An answer to the question `about`; what was said to the belief `about`; a view of one's own on
    the question `about`; a takeaway; notes that belong to no question yet. `topic` is that of the
    bank (`OWN` for other questions, `NOTES` for notes), else the kind of takeaway, else the kind
    itself. `low` and `high` are amounts a year in `currency`.
    """

    kind: HeardKind
    topic: str
    about: str
    text: str
    field: str
    interview: str
    contact: str
    who: str
    at: datetime | None
    currency: str = ""
    low: float | None = None
    high: float | None = None
    folded: str = ""
    """All of it in small letters without accents, for searching."""


@remembered(frozenset({"contacts", "fields", "interviews", "takeaways"}))
def everything_heard(index: WorkspaceIndex, library: Library) -> tuple[Heard, ...]:
    """What all held talks say, the latest talk first, each in the order of its pages."""
    held = [each for each in index.interviews if each.held_at]
    held.sort(key=lambda one: one.held_at.timestamp() if one.held_at else 0, reverse=True)
    return tuple(each for one in held for each in _of(index, library, one))


def _of(index: WorkspaceIndex, library: Library, one: Interview) -> Iterator[Heard]:
    who = partner_name(index, one)
    field = index.fields.get(one.field)
    title = field.title if field else ""

    def heard(kind: HeardKind, topic: str, about: str, text: str, **more: object) -> Heard:
        folded = fold(" ".join((about, text, who, title, str(more.pop("also", "")))))
        values = (kind, topic, about.strip(), text.strip(), one.field, one.id, one.contact, who)
        return Heard(*values, one.when, folded=folded, **more)  # type: ignore[arg-type]

    bank = {each.id: each for each in library.questions}
    for item in one.plan:
        if item.note.strip():
            topic = bank[item.question].topic if item.question in bank else OWN
            yield heard("answer", topic, item.text, item.note)
    for belief in field.assumptions if field else ():
        verdict = one.verdicts.get(belief.id)
        if verdict and verdict.said.strip():
            yield heard("belief", "belief", belief.text, verdict.said)
    for about, own in _views(library, one):
        yield heard("view", "view", about, own)
    for each in index.takeaways_of_interview.get(one.id, ()):
        if text := _words(each):
            amounts = {"currency": each.currency, "low": each.low, "high": each.high}
            yield heard("takeaway", str(each.kind), "", text, also=each.currency, **amounts)
    kept = index.takeaways_of_interview.get(one.id, ())
    if left := lines_left(one, kept):
        yield heard("notes", NOTES, "", "\n".join(left))


def _views(library: Library, one: Interview) -> Iterator[tuple[str, str]]:
    """The questions to oneself that have an answer in words, each with it."""
    for asked in library.evaluation:
        value = one.evaluation.get(asked.id)
        own = value if isinstance(value, str) else one.evaluation_reasons.get(asked.id, "")
        if own.strip():
            yield asked.text, own


def _words(each: Takeaway) -> str:
    """What was kept of a takeaway, as it was typed; a space where it is an amount alone."""
    parts = (each.text, each.meaning, each.level, told_words(each), each.amounts)
    text = ". ".join(part.strip() for part in parts if part.strip())
    return text or (" " if each.low is not None or each.high is not None else "")


def matching(
    heard: Sequence[Heard], *, needle: str = "", field: str = "", contact: str = "", topic: str = ""
) -> list[Heard]:
    """What holds every word of `needle` and is of this field, person and topic; "" for any."""
    words = words_of(needle)
    return [
        one
        for one in heard
        if (not field or one.field == field)
        and (not contact or one.contact == contact)
        and (not topic or one.topic == topic)
        and all(word in one.folded for word in words)
    ]
