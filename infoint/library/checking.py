"""Whether the entries of a content folder fit together."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from infoint.domain.fields import RESEARCH_KINDS
from infoint.domain.letters import FOLLOW_UPS
from infoint.domain.steps import CHECK_KEYS
from infoint.domain.template_values import card_problems
from infoint.library.entries import (
    OPENING_KEY,
    Checklist,
    PracticeCard,
    ResearchHint,
    Sourced,
    StepGuide,
)
from infoint.library.library import REFERRAL_TOPIC
from infoint.library.problems import Problems, listed, meant
from infoint.library.shaping import entry_place
from infoint.library.templates import (
    Fillable,
    InterviewWords,
    Template,
    check_wordings,
    template_problems,
)

Lists = Mapping[str, Sequence[Any]]

FEWEST_POINTS = 2
MOST_POINTS = 3
"""Of what a good answer does, on a practice card: more cannot be kept in mind on the phone."""

INTERVIEW_PARTS = ("opening", "closing")
"""What `talk/` has words for."""

_FILE_OF = {
    "topics": "questions.yaml",
    "questions": "questions.yaml",
    "kinds_of_people": "people_finder.yaml",
    "gains": "purposes.yaml",
    "for_whom": "purposes.yaml",
    "practice_cards": "practice.yaml",
    "research_hints": "research.yaml",
}


def check(lists: Lists, problems: Problems) -> None:
    """Note everything that does not fit: ids twice, unknown sources, topics, keys and values."""
    _check_ids(lists, problems)
    _check_sources(lists, problems)
    _check_questions(lists, problems)
    _check_evaluation(lists, problems)
    _check_checklists(lists["checklists"], problems)
    _check_cards(lists["practice_cards"], problems)
    _check_research(lists["research_hints"], problems)
    for guide in lists["steps"]:
        _check_lines(guide, problems)
    _check_templates(lists, problems)
    check_wordings(lists["scripts"], lists["letters"], problems)


def _file(name: str) -> str:
    return _FILE_OF.get(name, f"{name}.yaml")


def _entries(lists: Lists) -> Iterator[tuple[str, str, Any]]:
    """Every entry with its file and place."""
    for name, entries in lists.items():
        for number, entry in enumerate(entries, start=1):
            if isinstance(entry, StepGuide):
                yield f"steps/{entry.key}.md", "", entry
            elif isinstance(entry, Fillable):
                folder = "talk" if name == "interview_words" else name
                yield f"{folder}/{entry.id}.md", "", entry
            else:
                yield _file(name), entry_place(name, number, entry.model_dump()), entry


def _check_ids(lists: Lists, problems: Problems) -> None:
    seen: dict[tuple[str, str], str] = {}
    for file, place, entry in _entries(lists):
        own = getattr(entry, "id", None) or getattr(entry, "key", None)
        kind = "template" if isinstance(entry, Template) else type(entry).__name__
        for space, name in [(kind, own)] if own else []:
            _note_twice(seen, space, name, file, place, problems)
        if isinstance(entry, Checklist):
            for item in entry.items:
                _note_twice(seen, "item", item.key, file, f"{place}, {item.key}", problems)


def _note_twice(
    seen: dict[tuple[str, str], str],
    space: str,
    name: str,
    file: str,
    place: str,
    problems: Problems,
) -> None:
    here = f"{file} {place}".strip()
    if (space, name) in seen:
        problems.add(file, place, f'"{name}" is there twice, first in {seen[space, name]}')
    seen.setdefault((space, name), here)


def _check_sources(lists: Lists, problems: Problems) -> None:
    known = [source.key for source in lists["sources"]]
    if not known:
        return
    for file, place, entry in _entries(lists):
        for where, name in _named_sources(entry):
            if name not in known:
                full = ", ".join(part for part in (place, where) if part)
                problems.add(file, full, f'unknown source "{name}"{meant(name, known)}')


def _named_sources(entry: Any) -> Iterator[tuple[str, str]]:
    if isinstance(entry, Sourced):
        for name in entry.all_sources:
            yield "", name
    if isinstance(entry, StepGuide):
        for name in entry.sources:
            yield "", name
    for item in getattr(entry, "items", ()) if isinstance(entry, Checklist) else ():
        for name in item.all_sources:
            yield item.key, name
    for position in getattr(entry, "positions", ()):
        yield "positions", position.source
    for number, point in enumerate(getattr(entry, "good_answer", ()), start=1):
        for name in point.all_sources:
            yield f"good_answer, entry {number}", name


def _check_questions(lists: Lists, problems: Problems) -> None:
    topics = [topic.id for topic in lists["topics"]]
    for number, question in enumerate(lists["questions"], start=1):
        if topics and question.topic not in topics:
            place = f"questions, entry {number} ({question.id}), topic"
            hint = meant(question.topic, topics)
            problems.add(_file("questions"), place, f'unknown topic "{question.topic}"{hint}')
    asks_on = any(question.topic == REFERRAL_TOPIC for question in lists["questions"])
    if lists["questions"] and not asks_on:
        what = f'no question with the topic "{REFERRAL_TOPIC}" asks whom else to talk to'
        problems.add(_file("questions"), "questions", what)


def _check_evaluation(lists: Lists, problems: Problems) -> None:
    for number, question in enumerate(lists["evaluation"], start=1):
        place = f"evaluation, entry {number} ({question.id})"
        ends = bool(question.low.strip()) + bool(question.high.strip())
        if question.answer == "scale" and ends < 2:
            problems.add("evaluation.yaml", place, "a scale needs words at both ends: low and high")
        if question.answer == "words" and ends:
            problems.add("evaluation.yaml", place, "only a scale has low and high")


def _check_checklists(checklists: Sequence[Checklist], problems: Problems) -> None:
    present = {checklist.key for checklist in checklists}
    for key in ("prepare", "day", "after"):
        if checklists and key not in present:
            problems.add("checklists.yaml", key, "this checklist is missing")


def _check_cards(cards: Sequence[PracticeCard], problems: Problems) -> None:
    for number, card in enumerate(cards, start=1):
        place = f"practice_cards, entry {number} ({card.key})"
        if card.key == OPENING_KEY:
            what = "this key is kept for the opening of a call; take another one"
            problems.add(_file("practice_cards"), f"{place}, key", what)
        if not FEWEST_POINTS <= len(card.good_answer) <= MOST_POINTS:
            what = f"needs {FEWEST_POINTS} or {MOST_POINTS} points, not {len(card.good_answer)}"
            problems.add(_file("practice_cards"), f"{place}, good_answer", what)
        for name, text in (("they_say", card.they_say), ("example", card.example)):
            for what in card_problems(text):
                problems.add(_file("practice_cards"), f"{place}, {name}", what)


def _check_research(hints: Sequence[ResearchHint], problems: Problems) -> None:
    present = {hint.key for hint in hints}
    for about in ("organization", "person"):
        for kind in RESEARCH_KINDS:
            if hints and f"{about}-{kind}" not in present:
                what = f"does not say what to look for about the {about} under {kind}"
                problems.add(_file("research_hints"), "research_hints", what)


def _check_lines(guide: StepGuide, problems: Problems) -> None:
    file = f"steps/{guide.key}.md"
    known = CHECK_KEYS[guide.key]
    given = [line.key for line in guide.checks]
    for key in dict.fromkeys(given):
        if key not in known:
            problems.add(file, "checks", f'unknown check key "{key}"{meant(key, known)}')
        elif given.count(key) > 1:
            problems.add(file, "checks", f'"{key}" is there twice')
    missing = [key for key in known if key not in given]
    if missing:
        problems.add(file, "checks", f"no words for {listed(missing)}")


def _check_templates(lists: Lists, problems: Problems) -> None:
    for folder in ("scripts", "letters"):
        for template in lists[folder]:
            file = f"{folder}/{template.id}.md"
            if (template.kind in ("script", *FOLLOW_UPS)) != (folder == "scripts"):
                problems.add(file, "kind", f'"{template.kind}" does not belong in {folder}/')
            _check_text(template, file, problems)
    present = {template.kind for name in ("scripts", "letters") for template in lists[name]}
    for kind in ("script", "ahead", "thank-you", "report back", "referrer", "helper"):
        if present and kind not in present:
            folder = "scripts/" if kind == "script" else "letters/"
            problems.add(folder, "", f'there is no template of the kind "{kind}"')
    _check_interview_words(lists["interview_words"], problems)


def _check_text(text: Fillable, file: str, problems: Problems) -> None:
    for place, words in (("subject", text.subject), ("text", text.body)):
        for what in template_problems(words):
            problems.add(file, place, what)


def _check_interview_words(parts: Sequence[InterviewWords], problems: Problems) -> None:
    for words in parts:
        if words.id not in INTERVIEW_PARTS:
            problems.add(f"talk/{words.id}.md", "", "unknown file; nothing reads it")
        _check_text(words, f"talk/{words.id}.md", problems)
    for part in INTERVIEW_PARTS:
        if parts and part not in {words.id for words in parts}:
            problems.add(f"talk/{part}.md", "", "the file is missing")
