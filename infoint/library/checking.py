"""Whether the entries of a content folder fit together."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from infoint.domain.fields import RESEARCH_KINDS
from infoint.domain.letters import FOLLOW_UPS
from infoint.domain.steps import CHECK_KEYS
from infoint.domain.template_values import card_problems
from infoint.library.entries import FILES, OPENING_KEY, Checklist, PracticeCard, StepGuide
from infoint.library.fillable import Fillable, InterviewWords, Template, template_problems
from infoint.library.library import REFERRAL_TOPIC
from infoint.library.problems import Problems
from infoint.library.shaping import entry_place

Lists = Mapping[str, Sequence[Any]]

FEWEST_POINTS = 2
MOST_POINTS = 3
"""Of what a good answer does, on a practice card: more cannot be kept in mind on the phone."""

INTERVIEW_PARTS = ("opening", "closing")
"""What `talk/` has words for."""

_FILE_OF = {name: file for file, lists in FILES.items() for name in lists}
_KINDS = ("script", "ahead", "thank-you", "report back", "referrer", "helper")
"""Kinds of text of which there must be a template, scripts first."""


def check(lists: Lists, problems: Problems) -> None:
    """Note everything that does not fit: ids twice, unknown sources, topics, keys and values."""
    _check_ids(lists, problems)
    _check_sources(lists, problems)
    _check_questions(lists, problems)
    _check_evaluation(lists, problems)
    _check_cards(lists["practice_cards"], problems)
    for guide in lists["steps"]:
        given = [line.key for line in guide.checks]
        known, file = CHECK_KEYS[guide.key], f"steps/{guide.key}.md"
        problems.keys(file, "checks", given, known, what="check key", lack="no words for")
    _check_templates(lists, problems)
    _check_interview_words(lists["interview_words"], problems)
    _check_wordings(lists["scripts"], lists["letters"], problems)
    _check_missing(lists, problems)


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
                yield _FILE_OF[name], entry_place(name, number, entry.model_dump()), entry


def _check_ids(lists: Lists, problems: Problems) -> None:
    seen: dict[tuple[str, str], str] = {}
    for file, place, entry in _entries(lists):
        own = getattr(entry, "id", "") or getattr(entry, "key", "")
        kind = "template" if isinstance(entry, Template) else type(entry).__name__
        named = [(place, (kind, own))] if own else []
        if isinstance(entry, Checklist):
            named += [(f"{place}, {item.key}", ("item", item.key)) for item in entry.items]
        for where, name in named:
            if name in seen:
                problems.add(file, where, f'"{name[1]}" is there twice, first in {seen[name]}')
            seen.setdefault(name, f"{file} {where}".strip())


def _check_sources(lists: Lists, problems: Problems) -> None:
    known = [source.key for source in lists["sources"]]
    if not known:
        return
    for file, place, entry in _entries(lists):
        for where, name in _named_sources(entry):
            full = ", ".join(part for part in (place, where) if part)
            problems.unknown(file, full, "source", name, known)


def _named_sources(entry: Any) -> Iterator[tuple[str, str]]:
    for name in getattr(entry, "all_sources", ()) or getattr(entry, "sources", ()):
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
        if topics:
            place = f"questions, entry {number} ({question.id}), topic"
            problems.unknown("questions.yaml", place, "topic", question.topic, topics)
    asks_on = any(question.topic == REFERRAL_TOPIC for question in lists["questions"])
    if lists["questions"] and not asks_on:
        what = f'no question with the topic "{REFERRAL_TOPIC}" asks whom else to talk to'
        problems.add("questions.yaml", "questions", what)


def _check_evaluation(lists: Lists, problems: Problems) -> None:
    for number, question in enumerate(lists["evaluation"], start=1):
        place = f"evaluation, entry {number} ({question.id})"
        ends = bool(question.low.strip()) + bool(question.high.strip())
        if question.answer == "scale" and ends < 2:
            problems.add("evaluation.yaml", place, "a scale needs words at both ends: low and high")
        if question.answer == "words" and ends:
            problems.add("evaluation.yaml", place, "only a scale has low and high")


def _check_cards(cards: Sequence[PracticeCard], problems: Problems) -> None:
    for number, card in enumerate(cards, start=1):
        place = f"practice_cards, entry {number} ({card.key})"
        if card.key == OPENING_KEY:
            what = "this key is kept for the opening of a call; take another one"
            problems.add("practice.yaml", f"{place}, key", what)
        if not FEWEST_POINTS <= len(card.good_answer) <= MOST_POINTS:
            what = f"needs {FEWEST_POINTS} or {MOST_POINTS} points, not {len(card.good_answer)}"
            problems.add("practice.yaml", f"{place}, good_answer", what)
        for name, text in (("they_say", card.they_say), ("example", card.example)):
            for what in card_problems(text):
                problems.add("practice.yaml", f"{place}, {name}", what)


def _check_templates(lists: Lists, problems: Problems) -> None:
    for folder in ("scripts", "letters"):
        for template in lists[folder]:
            file = f"{folder}/{template.id}.md"
            if (template.kind in ("script", *FOLLOW_UPS)) != (folder == "scripts"):
                problems.add(file, "kind", f'"{template.kind}" does not belong in {folder}/')
            _check_text(template, file, problems)


def _check_text(text: Fillable, file: str, problems: Problems) -> None:
    for place, words in (("subject", text.subject), ("text", text.body)):
        for what in template_problems(words):
            problems.add(file, place, what)


def _check_interview_words(parts: Sequence[InterviewWords], problems: Problems) -> None:
    for words in parts:
        if words.id not in INTERVIEW_PARTS:
            problems.add(f"talk/{words.id}.md", "", "unknown file; nothing reads it")
        _check_text(words, f"talk/{words.id}.md", problems)


def _check_wordings(
    scripts: Sequence[Template], letters: Sequence[Template], problems: Problems
) -> None:
    """Note letters of one kind and title that nobody could tell apart, and scripts with a wording.

    Letters of one kind and title are offered as wordings of it, so each needs one of its own.
    """
    for script in scripts:
        if script.wording:
            problems.add(f"scripts/{script.id}.md", "wording", "only a letter has a wording")
    seen: dict[tuple[str, str, str], str] = {}
    for letter in letters:
        file, wording = f"letters/{letter.id}.md", letter.wording.strip()
        known = seen.setdefault((letter.kind, letter.title, wording), file)
        if known != file:
            what = f'"{letter.title}" is there with the wording "{wording}" already, in {known}'
            problems.add(file, "wording", what)


def _check_missing(lists: Lists, problems: Problems) -> None:
    """Note what the app asks for by name. What of a list nothing could be read is told already."""
    checklists = {each.key for each in lists["checklists"]}
    hints = {each.key for each in lists["research_hints"]}
    kinds = {each.kind for name in ("scripts", "letters") for each in lists[name]}
    parts = {words.id for words in lists["interview_words"]}
    for key in ("prepare", "day", "after"):
        if checklists and key not in checklists:
            problems.add("checklists.yaml", key, "this checklist is missing")
    for about, kind in product(("organization", "person"), RESEARCH_KINDS):
        if hints and f"{about}-{kind}" not in hints:
            what = f"does not say what to look for about the {about} under {kind}"
            problems.add("research.yaml", "research_hints", what)
    for wanted in _KINDS:
        if kinds and wanted not in kinds:
            folder = "scripts/" if wanted == "script" else "letters/"
            problems.add(folder, "", f'there is no template of the kind "{wanted}"')
    for part in INTERVIEW_PARTS:
        if parts and part not in parts:
            problems.add(f"talk/{part}.md", "", "the file is missing")
