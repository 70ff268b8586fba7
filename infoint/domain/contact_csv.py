"""The columns of our own file of contacts, and how a value stands in a cell.

Whoever writes the file and whoever reads it go by this list, so that a round trip is exact. On top
comes the mark against formulas, one apostrophe in front: spreadsheets read the full-width signs
of East Asian keyboards as the plain ones, so those are guarded too, and a text that itself begins
with apostrophes before such a sign gets one as well.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from infoint.domain.fields import RESEARCH_KINDS, ResearchNote

CONTACT_COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "Name": "name",
        "Organization": "organization",
        "What they do": "role",
        "E-mail": "email",
        "Other e-mail addresses": "other_emails",
        "Phone": "phone",
        "Profile or web page": "profile_url",
        "How you know them": "relationship",
        "Where you found them": "where_found",
        "Named by": "referred_by",
        "May use that name": "may_use_name",
        "Your fields they know": "fields",
        "How keen you are (1 to 5)": "motivation",
        "How easy to reach (1 to 5)": "access",
        "Practice rung": "rung",
        "School or employer in common": "shared_background",
        "Tags": "tags",
        "Notes": "notes",
        "Research on the person": "research_person",
        "Research on the organization": "research_organization",
        "Findings": "research",
        "Keep private": "private",
    }
)
"""Title of the column -> field of Contact, in the order of the file.

`referred_by` stands as the name of the contact who named this one, `fields` as the titles of the
career fields, joined by `list_cell` as are the tags and the other addresses; `research` as
`research_cell` writes it.
"""

YES, NO = "yes", "no"


def list_cell(values: Iterable[str]) -> str:
    """Several texts in one cell: `one; two`. A `;` or a backslash in a text gets one before it."""
    return "; ".join(re.sub(r"([;\\])", r"\\\1", value) for value in values if value)


def cell_list(cell: str) -> tuple[str, ...]:
    """The texts of a cell that `list_cell` wrote. Empty ones are left out."""
    parts, part, escaped = [], "", False
    for mark in cell:
        if escaped:
            part, escaped = part + mark, False
        elif mark == "\\":
            escaped = True
        elif mark == ";":
            parts.append(part)
            part = ""
        else:
            part += mark
    parts.append(part)
    first, *rest = parts
    found = (first, *(each.removeprefix(" ") for each in rest))
    return tuple(each for each in found if each)


def answer_cell(answer: bool | None) -> str:
    """yes, no, or nothing where nothing was said."""
    if answer is None:
        return ""
    return YES if answer else NO


def cell_answer(cell: str) -> bool | None:
    """The answer of a cell; None where it is neither yes nor no."""
    return {YES: True, NO: False}.get(cell.strip().casefold())


def number_cell(number: int | None) -> str:
    """The digits, or nothing."""
    return "" if number is None else str(number)


def cell_number(cell: str) -> int | None:
    """A whole number from 1 to 5; None for anything else."""
    text = cell.strip().removesuffix(".0")
    return int(text) if text in ("1", "2", "3", "4", "5") else None


_PARTS = ("kind", "about", "title", "link", "text")
_ABOUT = ("", "organization", "person")
_BAR = re.compile(r"\\(.)|( ?\| ?)", re.DOTALL)


def research_cell(notes: Iterable[ResearchNote]) -> str:
    """Such as: paper | organization | Yearly report | https://example.org | They grow."""
    return list_cell(
        " | ".join(re.sub(r"([|\\])", r"\\\1", getattr(note, part)) for part in _PARTS)
        for note in notes
    )


def cell_research(cell: str) -> tuple[ResearchNote, ...] | None:
    """The findings of a cell that `research_cell` wrote, with new ids; None for anything else."""
    found = []
    for line in cell_list(cell):
        parts = _split(line)
        if len(parts) != len(_PARTS):
            return None
        values = dict(zip(_PARTS, parts, strict=True))
        if values["kind"] not in RESEARCH_KINDS or values["about"] not in _ABOUT:
            return None
        found.append(ResearchNote.model_validate(values))
    return tuple(found)


def _split(line: str) -> list[str]:
    parts = [""]
    end = 0
    for mark in _BAR.finditer(line):
        parts[-1] += line[end : mark.start()] + (mark.group(1) or "")
        end = mark.end()
        if mark.group(2):
            parts.append("")
    parts[-1] += line[end:]
    return parts


def same_research(one: ResearchNote) -> tuple[str, ...]:
    """What a finding says, whatever its id: to tell whether two are the same."""
    return tuple(str(getattr(one, part)) for part in _PARTS)


_FIRST = "[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]"
_RUNS = re.compile(f"'*{_FIRST}")
_MARKED = re.compile(f"'+{_FIRST}")


def neutralised(cell: str) -> str:
    """The text with the mark in front, if a spreadsheet might run it; else as it is."""
    return f"'{cell}" if _RUNS.match(cell) else cell


def restored(cell: str) -> str:
    """The text without the mark: `restored(neutralised(text)) == text` for any text.

    Only for cells that we wrote; in a file from elsewhere an apostrophe belongs to the text.
    """
    return cell[1:] if _MARKED.match(cell) else cell
