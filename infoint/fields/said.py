"""What several people said about one field, side by side.

Nothing is judged by a machine: whether words agree is said by the person; only scales, verdicts
on assumptions and amounts are counted. Several opinions on each field are what `seven-steps` asks
for; that most evaluation questions answered make a clearer picture is from `pitzer`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from infoint.advice.index import Source, WorkspaceIndex, index_of, remembered
from infoint.domain import Assumption, CareerField, Interview
from infoint.domain.fields import Agreement
from infoint.domain.interviews import VerdictOutcome
from infoint.domain.kinds import TakeawayKind
from infoint.fields.ratings import interviews_about, partner_name
from infoint.fields.said_takeaways import (
    Kept,
    Named,
    SalaryRange,
    Skill,
    Term,
    listed,
    salaries,
    skills,
    terms,
)
from infoint.i18n import N_
from infoint.library import EvaluationQuestion, Library, Question
from infoint.library.entries import Topic

LISTS: tuple[TakeawayKind, ...] = (
    TakeawayKind.READING,
    TakeawayKind.ASSOCIATION,
    TakeawayKind.TRAINING,
    TakeawayKind.CHALLENGE,
    TakeawayKind.TREND,
    TakeawayKind.ADVICE,
)
"""Takeaways that are shown as lists; skills, words and salaries have shapes of their own."""
_OUTCOMES: tuple[VerdictOutcome, ...] = ("confirmed", "contradicted", "mixed", "not touched")
FEW = 2
"""What so many people or talks tell is no picture yet: who sums it up says from how many it is."""
CLOSE = 1
"""Ratings of 1 to 5 agree where the highest lies at most this far above the lowest."""


@dataclass(frozen=True, slots=True)
class Said:
    """One person's answer. `at` is when the talk was (UTC), `who` the contact's name."""

    interview: str
    contact: str
    who: str
    at: datetime | None
    text: str
    score: int | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers to one question. `mean` runs from 1 to 5; `spread` is highest minus lowest.

    `agreement` is computed for scales with two ratings at least, and as the person said for words.
    """

    key: str
    text: str
    topic: str
    """Id of the topic; "" for own questions and for the evaluation."""
    heading: str
    """Below which it stands."""
    said: tuple[Said, ...]
    agreement: Agreement = ""
    mean: float | None = None
    spread: int | None = None
    scale: bool = False
    can_agree: bool = True
    """Whether two people can agree on it; a life story is nobody else's."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often the talks confirmed or upset an assumption, and what was said about it."""

    assumption: Assumption
    counts: dict[VerdictOutcome, int]
    said: tuple[tuple[VerdictOutcome, Said], ...]

    @property
    def standing(self) -> Literal["open", "confirmed", "contradicted", "disputed"]:
        """Disputed: talks contradict each other, or one was of two minds."""
        if self.counts["mixed"] or self.is_split:
            return "disputed"
        yes, no = self.counts["confirmed"], self.counts["contradicted"]
        return "confirmed" if yes else "contradicted" if no else "open"

    @property
    def is_split(self) -> bool:
        """Whether talks contradict each other; one person who saw both sides is no dispute."""
        return bool(self.counts["confirmed"] and self.counts["contradicted"])

    @property
    def voices(self) -> int:
        """How many people said something of it, each once."""
        return len({each.contact for _outcome, each in self.said})

    @property
    def is_settled(self) -> bool:
        """Whether several people are of one mind; one voice settles nothing."""
        return self.standing in ("confirmed", "contradicted") and self.voices >= FEW

    @property
    def is_unclear(self) -> bool:
        """Whether somebody saw both sides, and nobody contradicts anybody."""
        return self.standing == "disputed" and not self.is_split


@dataclass(frozen=True, slots=True)
class FieldPicture:
    """Everything that the held talks about one field say. See each part."""

    field: str
    interviews: tuple[Interview, ...]
    questions: tuple[Answers, ...]
    evaluation: tuple[Answers, ...]
    assumptions: tuple[Tally, ...]
    skills: tuple[Skill, ...]
    terms: tuple[Term, ...]
    lists: dict[TakeawayKind, tuple[Named, ...]]
    salaries: tuple[SalaryRange, ...]
    unanswered: tuple[Question, ...]
    topics: Mapping[str, Topic]
    """Of the bank, by id."""


def compare_field(ws: Source, library: Library, field_id: str) -> FieldPicture:
    """Gather what all held talks about a field say, oldest talk first in every part.

    A field that is not there has an empty picture. Answers without words are left out: asked is
    not answered. `unanswered` are the bank's questions that nobody has answered, the musts first.
    """
    profile = index_of(ws).profile
    return _compare(ws, library, field_id, f"{profile.skills}\n{profile.expertise}")


@remembered(frozenset({"contacts", "fields", "interviews", "takeaways"}))
def _compare(index: WorkspaceIndex, library: Library, field_id: str, mine: str) -> FieldPicture:
    interviews = interviews_about(index, field_id)
    field = index.fields.get(field_id) or CareerField()
    held = [(interview, partner_name(index, interview)) for interview in interviews]
    kept = [
        (who, each)
        for interview, who in held
        for each in index.takeaways_of_interview.get(interview.id, ())
    ]
    questions = _questions(held, library, field.agreement)
    answered = {each.key for each in questions}
    unanswered = [each for each in library.questions if each.id not in answered]
    return FieldPicture(
        field=field_id,
        interviews=interviews,
        questions=questions,
        evaluation=tuple(_evaluation(held, each, field.agreement) for each in library.evaluation),
        assumptions=tuple(_tally(held, each) for each in field.assumptions),
        skills=skills(kept, mine),
        terms=terms(kept),
        lists={kind: listed(kept, kind) for kind in LISTS},
        salaries=(*salaries(kept), *_told_of_pay(questions, kept)),
        unanswered=tuple(sorted(unanswered, key=lambda each: not each.must)),
        topics=library.topics,
    )


Held = Sequence[tuple[Interview, str]]
"""The held talks about a field, each with the name of the one talked to."""


def _said(interview: Interview, who: str, text: str, score: int | None = None) -> Said:
    return Said(interview.id, interview.contact, who, interview.when, text.strip(), score)


def _questions(held: Held, library: Library, marks: Mapping[str, Agreement]) -> tuple[Answers, ...]:
    """Questions with an answer, in the order of the bank, the person's own ones last.

    `key` is the bank's id, or of an own question its words.
    """
    said: dict[str, list[Said]] = {}
    texts: dict[str, str] = {}
    for interview, who in held:
        for item in interview.plan:
            if item.note.strip():
                key = item.question or "own: " + " ".join(item.text.casefold().split())
                texts.setdefault(key, item.text)
                said.setdefault(key, []).append(_said(interview, who, item.note))
    bank = {each.id: each for each in library.questions}

    def can_agree(key: str) -> bool:
        return key not in bank or not bank[key].personal

    order = [key for key in bank if key in said] + [key for key in said if key not in bank]
    return tuple(
        Answers(
            key=key,
            text=bank[key].text if key in bank else texts[key],
            topic=bank[key].topic if key in bank else "",
            heading=library.topics[bank[key].topic].heading
            if key in bank
            else N_("Questions of my own"),
            said=tuple(said[key]),
            agreement=marks.get(key, "") if len(said[key]) > 1 and can_agree(key) else "",
            can_agree=can_agree(key),
        )
        for key in order
    )


PAY = "pay"
"""Topic of the question of the bank about pay."""


def _told_of_pay(questions: Sequence[Answers], kept: Kept) -> Iterator[SalaryRange]:
    """What was noted as an answer to the question about pay, of those of whom no range was kept."""
    known = {who for who, each in kept if each.kind == "salary range"}
    for each in questions:
        if each.topic == PAY:
            for said in each.said:
                if said.who not in known:
                    yield SalaryRange(said.who, "", None, None, "", said.text)


def _evaluation(
    held: Held, question: EvaluationQuestion, marks: Mapping[str, Agreement]
) -> Answers:
    said = []
    for interview, who in held:
        value = interview.evaluation.get(question.id)
        reason = interview.evaluation_reasons.get(question.id, "")
        if question.answer == "scale" and isinstance(value, int) and 1 <= value <= 5:
            said.append(_said(interview, who, reason, value))
        elif question.answer == "words" and isinstance(value, str) and value.strip():
            said.append(_said(interview, who, value))
    scores = [each.score for each in said if each.score is not None]
    spread = max(scores) - min(scores) if scores else None
    agreement: Agreement = marks.get(question.id, "") if len(said) > 1 else ""
    if question.answer == "scale":
        agreement = "" if len(scores) < 2 else "agree" if (spread or 0) <= CLOSE else "differ"
    return Answers(
        key=question.id,
        text=question.text,
        topic="",
        heading=N_("My evaluation"),
        said=tuple(said),
        agreement=agreement,
        mean=sum(scores) / len(scores) if scores else None,
        spread=spread,
        scale=question.answer == "scale",
    )


def _tally(held: Held, assumption: Assumption) -> Tally:
    counts: dict[VerdictOutcome, int] = dict.fromkeys(_OUTCOMES, 0)
    said = []
    for interview, who in held:
        verdict = interview.verdicts.get(assumption.id)
        if verdict is None or not verdict.outcome:
            continue
        counts[verdict.outcome] += 1
        if verdict.outcome != "not touched":
            said.append((verdict.outcome, _said(interview, who, verdict.said)))
    return Tally(assumption, counts, tuple(said))
