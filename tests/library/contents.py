"""Ways to look at the whole content in tests, and to make changed copies of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from infoint.domain.record import Part
from infoint.library import ContentError, Library, built_in_folder, load_library
from infoint.library.entries import Sourced


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
    yield from (*library.purposes, *library.gains, *library.for_whom)


def covered(library: Library) -> list[str]:
    """Every id under any `covers`, as often as it is there."""
    ids: list[str] = []
    parts: list[Part] = [
        *library.steps,
        *library.sources.values(),
        *library.disagreements,
        *sourced(library),
    ]
    for part in parts:
        ids += getattr(part, "covers", ())
    return ids


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
