"""Notes taken elsewhere: for each line a proposal where it belongs.

A line that is a question of the plan leads the lines below it to that question; so does one that
begins with the question or with its topic and a colon. Else a line that says what it is about, as
"Pay: 38 to 44", is a takeaway of that kind. What belongs nowhere stays in the notes.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from infoint.debrief.told_person import is_led_in
from infoint.domain import PlannedQuestion
from infoint.domain.kinds import TakeawayKind
from infoint.entries.form import lines_of
from infoint.library import Library
from infoint.words.word_lists import group, phrases_in, word_lists

QUESTION, KEEP, ANSWER, NOTES = "question:", "keep:", "answer:", ""
"""How targets begin: of a question of the plan by its id, of a kind of takeaway, of a question of
the debrief; the notes themselves.
"""
PERSON, STEP = "person", "step"
"""Targets of their own: somebody to turn to, and something to do."""
_TO_DO = re.compile(
    r"^\W*(?:(?:next step|to do|todo)\s*:|i(?:'ll|’ll| will)\s|send (?:her|him|them)\s)",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"^[^\W\d_][\w.' -]{0,24}:\s+(?=\S)")
_NUMBER = re.compile(r"^\W*(?:(?:q|question)\s*)?\d{1,2}\s*[.):]?\s+", re.IGNORECASE)
_LABEL = re.compile(r"^\W*([^\W\d_][^:]{0,30}?)\s*:\s*\S")
_NO_LETTER = re.compile(r"[\W_]+")
_ALIKE = 88
"""Of 100: so much alike are a question and a line that asks it in nearly the same words."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A line, letter for letter, and its target; `asks` where it only says a question of the plan
    once more, which is not written down a second time.
    """

    line: str
    target: str = NOTES
    asks: bool = False


def lay(text: str, plan: Sequence[PlannedQuestion], library: Library) -> tuple[Laid, ...]:
    """The lines of a text, each once, in their order, with a target for each."""
    found: dict[str, Laid] = {}
    for laid in _in_order(lines_of(text), plan, library):
        found.setdefault(laid.line, laid)
    return tuple(found.values())


def _in_order(
    lines: Sequence[str], plan: Sequence[PlannedQuestion], library: Library
) -> Iterator[Laid]:
    under = ""
    for line in lines:
        asked = _asked_in(line, plan)
        if asked:
            under = asked.id
            yield Laid(line, QUESTION + under, _bare(line) == _bare(asked.text))
            continue
        target = _plainly(line) or _by_label(line, plan, library)
        if target.startswith(QUESTION):
            under = target.removeprefix(QUESTION)
        yield Laid(line, target or (QUESTION + under if under else _by_words(line)))


def _plainly(line: str) -> str:
    """Somebody to turn to or something to do, where the first words of a line say so."""
    if is_led_in(line):
        return PERSON
    return STEP if _TO_DO.match(line) else NOTES


def _bare(text: str) -> str:
    """Its letters and digits alone, words parted by one space."""
    return _NO_LETTER.sub(" ", text.casefold()).strip()


def _asked_in(line: str, plan: Sequence[PlannedQuestion]) -> PlannedQuestion | None:
    """The question of the plan that a line asks, with a number or a speaker before it or not."""
    from rapidfuzz import fuzz

    without = _NUMBER.sub("", line)
    heard = {_bare(each) for each in (line, without, _SPEAKER.sub("", without))}
    heard |= {_bare(each.partition("?")[0]) for each in (without, _SPEAKER.sub("", without))}
    best, score = None, 0.0
    for item in plan:
        wanted = _bare(item.text)
        alike = max((fuzz.ratio(wanted, each) for each in heard if each and wanted), default=0.0)
        if alike > score:
            best, score = item, alike
    return best if score >= _ALIKE else None


def _by_label(line: str, plan: Sequence[PlannedQuestion], library: Library) -> str:
    """Where a line belongs by what stands before its colon; "" where that says nothing."""
    found = _LABEL.match(line)
    label = _bare(found[1]) if found else ""
    if not label:
        return NOTES
    topics = {_bare(topic.title): topic.id for topic in library.topics.values()}
    for item in plan:
        question = library.question(item.question) if item.question else None
        if question and topics.get(label) == question.topic:
            return QUESTION + item.id
    for name, words in group(word_lists("notes"), "answer").items():
        if label in phrases_in(words):
            return ANSWER + name
    kind = next((kind for kind, words in _words("label").items() if label in words), None)
    return KEEP + kind if kind else NOTES


def _by_words(line: str) -> str:
    """The one kind of takeaway of which a line speaks; "" where it is none or more than one."""
    spoken = f" {_bare(line)} "
    kinds = [
        kind
        for kind, phrases in _words("holds").items()
        if any(f" {_bare(phrase)} " in spoken for phrase in phrases)
    ]
    return KEEP + kinds[0] if len(kinds) == 1 else NOTES


def _words(prefix: str) -> Mapping[TakeawayKind, frozenset[str]]:
    lists = group(word_lists("notes"), prefix)
    return {kind: phrases_in(lists[kind]) for kind in TakeawayKind if kind in lists}
