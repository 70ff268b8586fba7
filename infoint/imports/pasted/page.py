"""A page of somebody's profile: the card at its top, and the job that they are in now."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from infoint.imports.pasted.lines import is_count, is_degree, is_noise
from infoint.imports.pasted.names.naming import named_in
from infoint.imports.pasted.words import flat, holds, is_one, phrases
from infoint.imports.pasted.work.kinds import kind_of

_MIDDLE = re.compile(r"\s*[\u00b7\u2022]\s*")
_FEW = 12
_SHORTEST_GROUP = 2
_FEWEST_OF_FIRMS = 2
_LOGO = re.compile(
    r"(?:\s+|^)(?:company |firmen|unternehmens)?logo\.?$|^logo (?:de|di|of|von) ", re.I
)
_BUTTON = re.compile(r"(?<=\S)\s{2,}(?:contact info|kontaktinfo|coordonn\u00e9es)$", re.IGNORECASE)
"""A link that stands beside where somebody lives."""
_SPAN = re.compile(r"\b(?:19|20)\d\d\b")
_LENGTH = re.compile(
    r"^(?:[^\d\u00b7]*\u00b7\s*)?(?:\d+\s*(?:yrs?|years?|mos?|months?|jahre?n?|monate?n?|ans?|mois|a\u00f1os?|mes(?:es)?"
    r"|ann[io]|mes[ei]|anos?|jaar|maanden)\.?\s*)+$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Page:
    """The lines of the card on top, and those of the jobs."""

    top: list[str] = field(default_factory=list)
    jobs: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    twice: set[str] = field(default_factory=set)
    """Lines that stand twice in a row, as the name does."""


def is_page(lines: Sequence[str]) -> bool:
    """Whether this was copied from a person's profile: it counts connections, or has its parts."""
    if is_of_firm(lines):
        return False
    signs = 0
    for line in lines:
        parts = _MIDDLE.split(line)
        signs += any(
            is_count(part) or holds("noise-has", part) or (is_degree(part) and len(flat(part)) > 1)
            for part in parts
        )
        signs += is_one("jobs", line) or line.casefold().endswith("| linkedin")
        signs += any(is_one("page-buttons", part) for part in parts)
    return signs > 0


def is_of_firm(lines: Sequence[str]) -> bool:
    """Whether this was copied from the page of a firm, which has headings of its own."""
    return sum(is_one("firm-pages", line) for line in lines) >= _FEWEST_OF_FIRMS


def parted(lines: Sequence[str]) -> Page:
    """The lines of a page by the part they stand in, each once where it stands twice in a row."""
    page, here = Page(), "top"
    before = ""
    for at, each in enumerate(lines):
        if begins_the_end(each):
            page.left += lines[at:]
            break
        line = _BUTTON.sub("", each)
        heading = flat(line)
        page.twice |= {heading} if heading and heading == before else set()
        named = here != "top" or any(map(named_in, page.top))
        if heading in phrases("jobs"):
            here = "jobs" if not page.jobs else "rest"
        elif named and heading in phrases("about"):
            here = "rest" if len(page.top) > 1 else here
        elif named and heading in phrases("parts"):
            here = "rest" if here != "top" or len(page.top) > 1 else here
        elif flat(line) != before or not heading:
            (page.top if here == "top" else page.jobs if here == "jobs" else page.left).append(line)
        before = heading or before
        if heading in phrases("jobs"):
            here = "jobs"
    return page


def begins_the_end(line: str) -> bool:
    """Whether behind this line a page is about other people."""
    return any(flat(line).startswith(each) for each in phrases("ends"))


def present_job(lines: Sequence[str]) -> tuple[str, str]:
    """Role and organization of the first job that goes on; "" for what the lines do not say."""
    jobs = [line for line in lines if line and not _LOGO.search(line) and not is_noise(line)]
    at = next((n for n, line in enumerate(jobs[:_FEW]) if _SPAN.search(line)), None)
    if at is None or not holds("now", jobs[at]):
        return "", ""
    role, place = _job_above(jobs[:at])
    turned = kind_of(role) != "role" and kind_of(place) == "role"
    return (place, role) if turned else (role, place)


def _job_above(lines: list[str]) -> tuple[str, str]:
    """The job of the lines above its years: role and place, or roles under one place."""
    if not lines:
        return "", ""
    spans = [n for n, line in enumerate(lines) if _LENGTH.match(line)]
    employed = len(lines) > _SHORTEST_GROUP and is_one("kinds-of-work", lines[-1])
    if spans and spans[0] > 0 and spans[-1] < len(lines) - 1 - employed:
        return lines[-1 - employed], lines[spans[0] - 1]
    if employed:
        return lines[-2], lines[-3]
    if len(lines) > 1:
        return lines[-2], _MIDDLE.split(lines[-1])[0]
    return _MIDDLE.split(lines[-1])[0], ""
