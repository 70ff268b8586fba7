"""Whether the entries of a content folder fit together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from infoint.domain.fields import ABOUT, RESEARCH_KINDS
from infoint.domain.letters import FOLLOW_UPS
from infoint.domain.steps import CHECK_KEYS, NOTE_PARTS, STEP_PARTS
from infoint.library.entries import (
    FILES,
    OPENING_KEY,
    Checklist,
    Disagreement,
    EvaluationQuestion,
    Note,
    PlanStep,
    PracticeCard,
    Question,
    Situation,
    StepGuide,
)
from infoint.library.fillable import Fillable, Template, template_problems
from infoint.library.library import REFERRAL_TOPIC
from infoint.library.problems import Problems, meant
from infoint.library.settings import SETTINGS_IN_TEXTS, unknown_settings
from infoint.library.shaping import entry_place
from infoint.library.template_values import card_problems

Lists = Mapping[str, Sequence[Any]]
Entry = tuple[str, str, Any]
"""File, place in it, and the entry."""

FEWEST_POINTS = 2
MOST_POINTS = 3
"""Of what a good answer does, on a practice card: more cannot be kept in mind on the phone."""

INTERVIEW_PARTS = ("opening", "closing")
"""What `talk/` has words for."""

_FILE_OF = {name: file for file, lists in FILES.items() for name in lists}
_PARTS = [f"{step}/{part}" for step, parts in STEP_PARTS.items() for part in parts]
_NOTE_PARTS = [f"{page}/{part}" for page, parts in NOTE_PARTS.items() for part in parts]
_SCRIPTS = ("script", *FOLLOW_UPS)
_KINDS = ("script", "ahead", "thank-you", "report back", "referrer", "helper")
"""Kinds of text of which there must be a template, scripts first."""


def check(lists: Lists, problems: Problems) -> None:
    """Note everything that does not fit: ids twice, unknown sources, topics, keys and values."""
    entries = list(_entries(lists))
    _check_ids(entries, problems)
    sources = [source.key for source in lists["sources"]]
    topics = [topic.id for topic in lists["topics"]]
    for file, place, entry in entries:
        for where, name in _named_sources(entry) if sources else ():
            problems.unknown(file, _within(place, where), "source", name, sources)
        if isinstance(entry, Question) and topics:
            problems.unknown(file, _within(place, "topic"), "topic", entry.topic, topics)
        for name in entry.parts if isinstance(entry, Note) else ():
            problems.unknown(file, _within(place, "parts"), "part", name, _NOTE_PARTS)
        if isinstance(entry, PlanStep) and entry.at:
            problems.unknown(file, _within(place, "at"), "part", entry.at, _PARTS)
        _check_situations(lists, file, place, entry, problems)
        if isinstance(entry, StepGuide):
            given, known = [line.key for line in entry.checks], CHECK_KEYS[entry.key]
            problems.keys(file, "checks", given, known, what="check key", lack="no words for")
        for where, what in _faults(file, entry):
            problems.add(file, _within(place, where), what)
    _check_wordings(lists["letters"], problems)
    _check_scripts(lists["scripts"], problems)
    _check_missing(lists, problems)


def _check_situations(
    lists: Lists, file: str, place: str, entry: Entry, problems: Problems
) -> None:
    """Questions and situations that are named must be there."""
    if isinstance(entry, Situation):
        asked = [question.id for question in lists["questions"]]
        for name in entry.questions if asked else ():
            problems.unknown(file, _within(place, "questions"), "question", name, asked)
    elif isinstance(entry, PlanStep):
        known = [one.key for one in lists["situations"]]
        for name in entry.situations if known else ():
            problems.unknown(file, _within(place, "situations"), "situation", name, known)


def _within(place: str, where: str) -> str:
    return ", ".join(part for part in (place, where) if part)


def _entries(lists: Lists) -> Iterator[Entry]:
    for name, entries in lists.items():
        for number, entry in enumerate(entries, start=1):
            if isinstance(entry, StepGuide):
                yield f"steps/{entry.key}.md", "", entry
            elif isinstance(entry, Fillable):
                folder = "talk" if name == "interview_words" else name
                yield f"{folder}/{entry.id}.md", "", entry
            else:
                yield _FILE_OF[name], entry_place(name, number, vars(entry)), entry


def _check_ids(entries: Iterable[Entry], problems: Problems) -> None:
    seen: dict[tuple[str, str], str] = {}
    for file, place, entry in entries:
        own = getattr(entry, "id", "") or getattr(entry, "key", "")
        kind = "template" if isinstance(entry, Template) else type(entry).__name__
        named = [(place, (kind, own))] if own else []
        if isinstance(entry, Checklist):
            named += [(f"{place}, {item.key}", ("item", item.key)) for item in entry.items]
        for where, name in named:
            if name in seen:
                problems.add(file, where, f'"{name[1]}" is there twice, first in {seen[name]}')
            seen.setdefault(name, f"{file} {where}".strip())


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


def _faults(file: str, entry: Any) -> Iterator[tuple[str, str]]:
    """Where in one entry something does not fit, and what."""
    match entry:
        case EvaluationQuestion():
            ends = bool(entry.low.strip()) + bool(entry.high.strip())
            if entry.answer == "scale" and ends < 2:
                yield "", "a scale needs words at both ends: low and high"
            if entry.answer == "words" and ends:
                yield "", "only a scale has low and high"
        case PracticeCard():
            yield from _faults_of_card(entry)
        case StepGuide() | Checklist() | Disagreement():
            yield from _unknown_settings(entry)
        case Fillable():
            yield from _faults_of_text(file.partition("/")[0], entry)


def _unknown_settings(entry: StepGuide | Checklist | Disagreement) -> Iterator[tuple[str, str]]:
    """Where a text names in brackets what no setting is called."""
    match entry:
        case StepGuide():
            texts = [("", point.text) for point in (*entry.how, *entry.do, *entry.dont)]
        case Checklist():
            texts = [(item.key, item.text) for item in entry.items]
        case Disagreement():
            texts = [("default", entry.default)]
    for where, text in texts:
        for name in unknown_settings(text):
            yield where, f'unknown value "{name}"{meant(name, SETTINGS_IN_TEXTS)}'


def _faults_of_card(card: PracticeCard) -> Iterator[tuple[str, str]]:
    if card.key == OPENING_KEY:
        yield "key", "this key is kept for the opening of a call; take another one"
    count = len(card.good_answer)
    if not FEWEST_POINTS <= count <= MOST_POINTS:
        yield "good_answer", f"needs {FEWEST_POINTS} or {MOST_POINTS} points, not {count}"
    for name, text in (("they_say", card.they_say), ("example", card.example)):
        yield from ((name, what) for what in card_problems(text))


def _faults_of_text(folder: str, text: Fillable) -> Iterator[tuple[str, str]]:
    if isinstance(text, Template) and (text.kind in _SCRIPTS) != (folder == "scripts"):
        yield "kind", f'"{text.kind}" does not belong in {folder}/'
    if folder == "talk" and text.id not in INTERVIEW_PARTS:
        yield "", "unknown file; nothing reads it"
    if isinstance(text, Template) and folder == "scripts" and text.wording:
        yield "wording", "only a letter has a wording"
    for name, words in (("subject", text.subject), ("text", text.body)):
        yield from ((name, what) for what in template_problems(words))


def _check_wordings(letters: Sequence[Template], problems: Problems) -> None:
    """Note letters of one kind and title that nobody could tell apart.

    They are offered as wordings of it, so each needs one of its own.
    """
    seen: dict[tuple[str, str, str], str] = {}
    for letter in letters:
        file, wording = f"letters/{letter.id}.md", letter.wording.strip()
        known = seen.setdefault((letter.kind, letter.title, wording), file)
        if known != file:
            what = f'"{letter.title}" is there with the wording "{wording}" already, in {known}'
            problems.add(file, "wording", what)


def _check_scripts(scripts: Sequence[Template], problems: Problems) -> None:
    """Note first messages that nobody could tell apart, and others that nothing would offer."""
    seen: dict[tuple[str, ...], str] = {}
    for script in scripts:
        file = f"scripts/{script.id}.md"
        if script.kind == "script":
            key: tuple[str, ...] = (script.kind, script.channel, script.situation, script.title)
            place, what = "title", f'"{script.title}" is there already for the same channel and'
            what += " situation, in {known}; give it another title"
        else:
            key = (script.kind, script.channel)
            place, what = "channel", f'there is one text of the kind "{script.kind}" for each'
            what += " channel, and this one is in {known}; change that file"
        known = seen.setdefault(key, file)
        if known != file:
            problems.add(file, place, what.replace("{known}", known))


def _check_missing(lists: Lists, problems: Problems) -> None:
    """Note what the app asks for by name. What of a list nothing could be read is told already."""
    if lists["questions"] and all(each.topic != REFERRAL_TOPIC for each in lists["questions"]):
        what = f'no question with the topic "{REFERRAL_TOPIC}" asks whom else to talk to'
        problems.add("questions.yaml", "questions", what)
    checklists = {each.key for each in lists["checklists"]}
    hints = {each.key for each in lists["research_hints"]}
    kinds = {each.kind for name in ("scripts", "letters") for each in lists[name]}
    parts = {words.id for words in lists["interview_words"]}
    for key in ("prepare", "day", "after"):
        if checklists and key not in checklists:
            problems.add("checklists.yaml", key, "this checklist is missing")
    for about, kind in product(ABOUT, RESEARCH_KINDS):
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
