"""All content, read once and frozen."""

from infoint.domain.record import Part
from infoint.domain.steps import StepKey
from infoint.library.entries import (
    AddedLine,
    Checklist,
    Circle,
    Disagreement,
    EvaluationQuestion,
    Fact,
    Note,
    Obstacle,
    PlanStep,
    Point,
    PracticeCard,
    Question,
    ResearchHint,
    Situation,
    Source,
    StepGuide,
    Topic,
)
from infoint.library.fillable import InterviewWords, Template

REFERRAL_TOPIC = "referrals"
"""The id of the topic of the questions that ask whom else to talk to."""


class Library(Part):
    """Guidance, questions, templates and sources, in the order of their files."""

    __hash__ = object.__hash__
    """By identity, so that what is made from the words can be kept for them."""
    steps: tuple[StepGuide, ...]
    topics: dict[str, Topic]
    questions: tuple[Question, ...]
    evaluation: tuple[EvaluationQuestion, ...]
    kinds_of_people: tuple[Point, ...]
    people_finder: tuple[Circle, ...]
    checklists: dict[str, Checklist]
    research_hints: tuple[ResearchHint, ...]
    interview_words: tuple[InterviewWords, ...]
    scripts: tuple[Template, ...]
    follow_ups: tuple[Template, ...]
    letters: tuple[Template, ...]
    obstacles: tuple[Obstacle, ...]
    practice_cards: tuple[PracticeCard, ...]
    disagreements: tuple[Disagreement, ...]
    facts: tuple[Fact, ...]
    notes: tuple[Note, ...]
    thirty_days: tuple[PlanStep, ...]
    added_lines: tuple[AddedLine, ...]
    situations: tuple[Situation, ...]
    purposes: tuple[Point, ...]
    gains: tuple[Point, ...]
    for_whom: tuple[Point, ...]
    first_fields: tuple[Point, ...]
    sources: dict[str, Source]
    added: frozenset[str] = frozenset()
    """The ids of templates that are none of the app's own; one never begins with them."""

    @property
    def templates(self) -> tuple[Template, ...]:
        """Scripts first, then what is written before the talk, then letters."""
        return self.scripts + self.follow_ups + self.letters

    def step(self, key: StepKey) -> StepGuide:
        """The guide of a step."""
        return next(guide for guide in self.steps if guide.key == key)

    def question(self, question_id: str) -> Question | None:
        """A question of the bank; None where this content has no such question."""
        return next((entry for entry in self.questions if entry.id == question_id), None)

    def template(self, template_id: str) -> Template | None:
        """A script or letter; None where this content has no such template."""
        return next((entry for entry in self.templates if entry.id == template_id), None)

    def research_hint(self, about: str, kind: str) -> ResearchHint:
        """What to look for about the "organization" or the "person" under one of the four P's."""
        return next(
            hint for hint in self.research_hints if (hint.about, hint.kind) == (about, kind)
        )

    def words_for(self, part: str) -> InterviewWords:
        """What to say in the "opening" or the "closing" of a talk."""
        return next(words for words in self.interview_words if words.id == part)

    def facts_for(self, step: StepKey) -> tuple[Fact, ...]:
        """What is known from outside the documents that helps in a step."""
        return tuple(fact for fact in self.facts if step in fact.steps)

    def disagreements_for(self, step: StepKey) -> tuple[Disagreement, ...]:
        """The points of a step on which the documents differ."""
        return tuple(entry for entry in self.disagreements if step in entry.steps)

    def note(self, key: str) -> Note | None:
        """A note by its key; None where this content has no such note."""
        return next((note for note in self.notes if note.key == key), None)

    def notes_for(self, step: StepKey) -> tuple[Note, ...]:
        """Further notes that belong to a step, or to one of its parts."""
        return tuple(
            note
            for note in self.notes
            if step in note.steps or any(part.startswith(f"{step}/") for part in note.parts)
        )

    def notes_at(self, step: str, part: str) -> tuple[Note, ...]:
        """The notes that are needed at one part of a step."""
        return tuple(note for note in self.notes if f"{step}/{part}" in note.parts)

    def source_title(self, key: str) -> str:
        """The title of a source, for showing where something comes from; the key if unknown."""
        source = self.sources.get(key)
        return source.title if source else key
