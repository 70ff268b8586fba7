"""What the fields of a contact are, and how a value stands in a cell of our own file.

Whoever writes the file and whoever reads it go by this list, so that a round trip is exact. On top
comes the mark against formulas, one apostrophe in front: spreadsheets read the full-width signs
of East Asian keyboards as the plain ones, so those are guarded too, and a text that itself begins
with apostrophes before such a sign gets one as well.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any, Literal

from infoint.domain.contacts import CAREERS, RUNGS
from infoint.domain.fields import RESEARCH_KINDS, ResearchNote
from infoint.i18n import N_

Shape = Literal[
    "line",
    "link",
    "text",
    "contact",
    "answer",
    "number",
    "rung",
    "career",
    "list",
    "research",
    "hidden",
]
"""What a value is: one line, an address, several lines, the id of a contact, yes or no, 1 to 5, a
rung, a place in a career, several texts, findings; hidden is what nobody types."""


@dataclass(frozen=True, slots=True)
class ContactField:
    """A field of Contact: its shape, and how table, search, merge and anonymous copy treat it."""

    name: str
    shape: Shape
    column: str = ""
    """Its title in our own file; "" where it is not in there."""
    label: str = ""
    """Its name where two people are compared; that of the column where it is left out."""
    beside: str = ""
    """The word before a line of the notes with this value; the title where it is left out."""
    searched: bool = False
    """Whether it is one of the facts by which a person is found."""
    emptied: bool = False
    """Whether an anonymous copy leaves it out."""

    @property
    def offered(self) -> bool:
        """Whether the person may say which column of a table it is."""
        return self.name not in ("name", "other_emails") and (
            self.searched or self.name in ("referred_by", "notes")
        )


CONTACT_FIELDS = (
    ContactField("name", "line", N_("Name"), searched=True),
    ContactField("organization", "line", N_("Organization"), searched=True),
    ContactField("role", "line", N_("What they do"), beside=N_("Role"), searched=True),
    ContactField("email", "link", N_("E-mail"), searched=True, emptied=True),
    ContactField("other_emails", "list", N_("Other e-mail addresses"), searched=True, emptied=True),
    ContactField("phone", "line", N_("Phone"), searched=True, emptied=True),
    ContactField("profile_url", "link", N_("Profile or web page"), "", N_("Profile"), True, True),
    ContactField("relationship", "line", N_("How you know them"), searched=True),
    ContactField("where_found", "line", N_("Where you found them"), searched=True),
    ContactField("referred_by", "contact", N_("Named by"), N_("Who named them")),
    ContactField("may_use_name", "answer", N_("May use that name")),
    ContactField("fields", "list", N_("Your fields they know"), N_("Fields they can speak about")),
    ContactField(
        "motivation", "number", N_("How keen you are (1 to 5)"), N_("How keen you are, 1 to 5")
    ),
    ContactField(
        "access",
        "number",
        N_("How easy to reach (1 to 5)"),
        N_("How easy they are to reach, 1 to 5"),
    ),
    ContactField("rung", "rung", N_("Practice rung"), N_("How easy a start they are")),
    ContactField("career", "career", N_("Place in their career")),
    ContactField(
        "shared_background",
        "text",
        N_("School or employer in common"),
        N_("Schools and employers in common"),
        searched=True,
    ),
    ContactField("tags", "list", N_("Tags"), searched=True),
    ContactField("notes", "text", N_("Notes")),
    ContactField(
        "research_person", "text", N_("Research on the person"), N_("What you read about them")
    ),
    ContactField(
        "research_organization",
        "text",
        N_("Research on the organization"),
        N_("What you read about the organization"),
    ),
    ContactField("research", "research", N_("Findings")),
    ContactField(
        "private", "answer", N_("Keep private"), N_("Kept out of anything shown to others")
    ),
    ContactField("snoozed_until", "hidden", label=N_("Put off until")),
    ContactField("dismissed_duplicates", "hidden"),
    ContactField("referrer_told", "hidden"),
    ContactField("created", "hidden"),
)
"""Every field but the id, in the order of our own file."""
SHAPES: Mapping[str, Shape] = {field.name: field.shape for field in CONTACT_FIELDS}
CONTACT_COLUMNS: Mapping[str, str] = MappingProxyType(
    {field.column: field.name for field in CONTACT_FIELDS if field.column}
)
"""Title of the column -> field of Contact, in the order of the file.

`referred_by` stands as the name of the contact who named this one, `fields` as the titles of the
career fields, joined by `list_cell` as are the tags and the other addresses; `research` as
`research_cell` writes it.
"""


def shaped(*shapes: Shape) -> tuple[str, ...]:
    """The fields of Contact of these shapes, in their order."""
    return tuple(name for name, shape in SHAPES.items() if shape in shapes)


_MARK = re.compile(r"\\(.)|; ?", re.DOTALL)
_BAR = re.compile(r"\\(.)| ?\| ?", re.DOTALL)


def list_cell(values: Iterable[str]) -> str:
    """Several texts in one cell: `one; two`. A `;` or a backslash in a text gets one before it."""
    return "; ".join(re.sub(r"([;\\])", r"\\\1", value) for value in values if value)


def cell_list(cell: str) -> tuple[str, ...]:
    """The texts of a cell that `list_cell` wrote. Empty ones are left out."""
    return tuple(filter(None, _split(cell, _MARK)))


def _split(text: str, mark: re.Pattern[str]) -> list[str]:
    """The parts between the marks that have no backslash before them; it is taken away."""
    parts, end = [""], 0
    for found in mark.finditer(text):
        parts[-1] += text[end : found.start()] + (found[1] or "")
        end = found.end()
        if found[1] is None:
            parts.append("")
    parts[-1] += text[end:]
    return parts


_SAID: Mapping[str, Mapping[str, bool | int]] = {
    "answer": {"yes": True, "no": False},
    "number": {str(number): number for number in range(1, 6)},
}
"""By shape: the words of a cell for each value that a person can choose."""


def choice_cell(shape: str, value: bool | int | None) -> str:
    """yes, no or the digits, or nothing where nothing was said."""
    return next((word for word, said in _SAID[shape].items() if said == value), "")


def cell_choice(shape: str, cell: str) -> bool | int | None:
    """The answer, or the whole number from 1 to 5, of a cell; None for anything else."""
    return _SAID[shape].get(cell.strip().casefold().removesuffix(".0"))


_PARTS = ("kind", "about", "title", "link", "text")
_ABOUT = ("", "organization", "person")


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
        parts = _split(line, _BAR)
        if len(parts) != len(_PARTS):
            return None
        values = dict(zip(_PARTS, parts, strict=True))
        if values["kind"] not in RESEARCH_KINDS or values["about"] not in _ABOUT:
            return None
        found.append(ResearchNote.model_validate(values))
    return tuple(found)


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


def _one_of(known: Sequence[str], cell: str) -> str | None:
    """The key that the cell names; None for anything else."""
    word = cell.strip().casefold()
    return word if word in known else None


CELL_READERS: Mapping[Shape, Callable[[str], Any]] = {
    "rung": partial(_one_of, RUNGS),
    "career": partial(_one_of, CAREERS),
    "list": cell_list,
    "answer": partial(cell_choice, "answer"),
    "number": partial(cell_choice, "number"),
    "research": cell_research,
}
"""How a cell of our own file is read, by shape; None where it does not fit. Others are text."""
CELL_WRITERS: Mapping[Shape, Callable[[Any], str]] = {
    "list": list_cell,
    "answer": partial(choice_cell, "answer"),
    "number": partial(choice_cell, "number"),
    "research": research_cell,
}
