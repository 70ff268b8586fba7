"""What of a content folder cannot be used, part by part, and what stands in its place."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from infoint import paths
from infoint.documents.logo import can_be_drawn
from infoint.i18n import N_
from infoint.library import ContentError, load_library
from infoint.library.demos import load_demos
from infoint.library.letterhead import Letterhead, folder_letterhead, load_letterhead
from infoint.library.loading import sound_content
from infoint.library.presenter import load_presenter
from infoint.library.settings import folder_settings, load_settings
from infoint.review.examples import faults_of_points, faults_of_rules
from infoint.review.points import load_points
from infoint.review.rules import load_rules

ContentPart = Literal["words", "presenter", "demos", "rules", "points", "settings", "letterhead"]
"""What is read as one: it is used as a whole or not at all, settings and letterhead line by line.
"words" are steps, questions, letters and all else that `load_library` reads."""


@dataclass(frozen=True, slots=True)
class PartProblems:
    """A part of a folder with what is wrong in it, each as `file: place: what`."""

    part: ContentPart
    problems: tuple[str, ...]


_LOADED_AT_ONCE: Mapping[ContentPart, Callable[[Path | None], object]] = {
    "words": load_library,
    "presenter": load_presenter,
    "demos": load_demos,
    "rules": load_rules,
    "points": load_points,
}
TITLES: Mapping[ContentPart, str] = {
    "words": N_("Your changed content was not used"),
    "presenter": N_("Your notes for a class were not used"),
    "demos": N_("Your demos were not used"),
    "rules": N_("Your rules for reading a text were not used"),
    "points": N_("Your points of “Does it say” were not used"),
    "settings": N_("A setting of your content was not used"),
    "letterhead": N_("A part of your letterhead was not used"),
}
IN_PLACE: Mapping[ContentPart, str] = {
    "words": N_("Infoint shows its built-in content instead."),
    "presenter": N_("A class goes by the built-in notes instead."),
    "demos": N_("Infoint shows its built-in demos instead."),
    "rules": N_("Texts are read by the built-in rules instead."),
    "points": N_("“Does it say” has its built-in points instead."),
    "settings": N_("Infoint goes by its own numbers instead."),
    "letterhead": N_("Reports have the rest of the letterhead."),
}
"""What Infoint does where a part has problems."""


def folder_problems(folder: Path | None) -> tuple[PartProblems, ...]:
    """Every problem of a content folder, of the app's own for None, read now.

    Parts without a problem are left out. A problem that spoils several parts is told once.
    """
    found = {part: _problems_of(load, folder) for part, load in _LOADED_AT_ONCE.items()}
    found["settings"] = load_settings(folder).problems
    found["letterhead"] = tuple(_letterhead_problems(load_letterhead(folder)))
    return _told_once(found)


def problems_in_use() -> tuple[PartProblems, ...]:
    """The same of the folder in use, as it was when the app read it; nothing where there is none.

    What is read for this stays read: the app has it ready when it is asked for.
    """
    if paths.content_folder() is None:
        return ()
    found = {part: sound_content(load)[1] for part, load in _LOADED_AT_ONCE.items()}
    found["settings"] = folder_settings().problems
    found["letterhead"] = tuple(_letterhead_problems(folder_letterhead()))
    return _told_once(found)


def example_faults(folder: Path | None) -> Iterator[str]:
    """Where a sound rule or point does not do what its own examples say."""
    faults = (*faults_of_rules(load_rules(folder)), *faults_of_points(load_points(folder)))
    return (f"review/{fault}" for fault in faults)


def _problems_of(load: Callable[[Path | None], object], folder: Path | None) -> tuple[str, ...]:
    try:
        load(folder)
    except ContentError as error:
        return tuple(error.problems)
    return ()


def _letterhead_problems(head: Letterhead) -> Iterator[str]:
    """What of the letterhead cannot hold, and whether its logo can be drawn."""
    yield from head.problems
    if head.logo and not can_be_drawn(head.logo):
        yield "letterhead.yaml: logo: is damaged and cannot be drawn; reports have no logo"


def _told_once(found: Mapping[ContentPart, tuple[str, ...]]) -> tuple[PartProblems, ...]:
    told: set[str] = set()
    parts = []
    for part, problems in found.items():
        new = tuple(problem for problem in problems if problem not in told)
        told.update(new)
        if new:
            parts.append(PartProblems(part, new))
    return tuple(parts)
