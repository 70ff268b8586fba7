"""Ways to look at the whole content in tests, and to make changed copies of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from infoint.domain.profile import Settings
from infoint.domain.record import Part
from infoint.library import ContentError, Library, built_in_folder, load_library
from infoint.library.entries import Sourced
from infoint.library.settings import said_with


def sourced(library: Library) -> Iterator[Sourced]:
    """Every entry that names its source, wherever it stands."""
    for guide in library.steps:
        yield from (*guide.how, *guide.do, *guide.dont)
    yield from library.questions
    yield from library.evaluation
    yield from library.kinds_of_people
    yield from library.people_finder
    for checklist in library.checklists.values():
        yield from checklist.items
    yield from library.research_hints
    yield from library.interview_words
    yield from library.templates
    yield from library.obstacles
    yield from library.practice_cards
    for card in library.practice_cards:
        yield from card.good_answer
    yield from library.facts
    yield from library.notes
    yield from library.thirty_days
    yield from library.added_lines
    yield from (*library.purposes, *library.gains, *library.for_whom)


def covered(library: Library) -> list[str]:
    """Every id under any `covers`, as often as it is there."""
    return [fact for part in _covering(library) for fact in getattr(part, "covers", ())]


def told_of(library: Library) -> dict[str, str]:
    """By fact, all the words of the entries that cover it, in small letters."""
    words: dict[str, list[str]] = {}
    for part in _covering(library):
        for fact in getattr(part, "covers", ()):
            words.setdefault(fact, []).extend(_words(part.model_dump(exclude={"covers"})))
    return {fact: " ".join(found).casefold() for fact, found in words.items()}


def _covering(library: Library) -> list[Part]:
    return [
        *library.steps,
        *library.sources.values(),
        *library.disagreements,
        *sourced(library),
    ]


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield said_with(Settings(), value)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in ("source", "also", "sources", "key", "id"):
                yield from _words(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _words(each)


def copy_content(folder: Path) -> Path:
    """A copy of our content that a test may break."""
    target = folder / "content"
    shutil.copytree(built_in_folder(), target)
    return target


def problems_of(folder: Path) -> list[str]:
    """What loading complains about; empty if it loads."""
    try:
        load_library(folder)
    except ContentError as error:
        return error.problems
    return []
