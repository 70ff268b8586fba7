"""What reading a file gives: people who are not saved yet, and what was left out and why."""

import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Literal

from infoint.domain import Contact
from infoint.i18n import N_
from infoint.i18n.messages import Message, worded
from infoint.imports.tracker.found import (
    FoundAction,
    FoundAttempt,
    FoundInterview,
    FoundLetter,
    History,
    Unplaced,
)

Source = Literal[
    "linkedin",
    "google",
    "outlook",
    "vcard",
    "csv",
    "xlsx",
    "xls",
    "ods",
    "notion",
    "airtable",
    "pasted",
]
TABLES: tuple[Source, ...] = ("csv", "xlsx", "xls", "ods", "notion", "airtable")
"""Sources in which people keep columns of their own."""

LARGEST = 24 * 1024 * 1024
"""Bytes of a file, and of all that is read out of an archive: thousands of cards with pictures."""
LARGEST_TABLE = 12 * 1024 * 1024
"""Bytes of a CSV file. LinkedIn's largest, of 30,000 people, takes a third of it."""
MOST_PEOPLE = 32_000
"""People, and rows or cards, in one file; LinkedIn ends at 30,000 connections."""
TOO_MANY = Message(
    N_("This file holds more than {most} people: choose a part of it to read."),
    most=f"{MOST_PEOPLE:,}",
)


DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
)
"""What the readers of packed files raise where one is damaged; an import problem is none of it."""


class ImportProblem(Exception):  # noqa: N818
    """A file cannot be read. `str()` is one sentence for the person: what was expected."""

    def worded(self) -> str:
        """The sentence in the language in use."""
        return worded(self.args[0])


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in one row that may need a look; the row itself was read, unless it says so.

    `row` counts as a spreadsheet does: the first row of the file is 1, be it a header or a line
    before it. Of a vCard it is the number of the card.
    """

    row: int
    text: str
    of_file: bool = False
    """Whether it is about a whole file of an archive, not one row; `row` is 1 then."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The people of a file, each as a Contact with a new id and without `created`.

    Two things stand in words, which only our own export has: `Contact.fields` holds titles of
    career fields, and `referred_by` the name of the one who named them, unless that is another one
    of `people`, whose id it is then.
    """

    people: list[Contact]
    skipped: dict[str, int]
    """Rows that gave nobody, counted by reason in plain words."""
    problems: list[Problem]
    source: Source
    columns: tuple[str, ...] = ()
    """Names of the columns, each different; () for a vCard."""
    mapping: dict[str, str] = field(default_factory=dict)
    """Column -> what it was read as: a field of Contact, or first_name, middle_name, last_name,
    prefix, suffix. Columns that are not here went to the notes."""
    samples: tuple[tuple[str, ...], ...] = ()
    """The first rows, as long as `columns`."""
    history: History = field(default_factory=History)
    """What has been with them, as the file says."""
    sheets: tuple[str, ...] = ()
    """Of a workbook: the names of its sheets, those that are hidden last."""
    sheet: str = ""
    """The one that was read; "" where all were that list people."""
    of_people: tuple[str, ...] = ()
    """Those of `sheets` that plainly list people, where more than one is shown."""
    left_sheets: tuple[str, ...] = ()
    """Those of `sheets` that are shown and hold something, and of which nothing was read."""
    open: tuple[str, ...] = ()
    """Of a pasted text about one person: what may be their role or their organization."""
    left: tuple[str, ...] = ()
    """Of such a text: the lines of which nothing was taken."""

    @property
    def attempts(self) -> list[FoundAttempt]:
        """Tries to reach them, by person and day."""
        return self.history.attempts

    @property
    def interviews(self) -> list[FoundInterview]:
        """Talks with them, held, ahead or called off."""
        return self.history.interviews

    @property
    def letters(self) -> list[FoundLetter]:
        """Thank-yous that were sent to them."""
        return self.history.letters

    @property
    def actions(self) -> list[FoundAction]:
        """What is to be done about them."""
        return self.history.actions

    @property
    def unplaced(self) -> list[Unplaced]:
        """Cells of a tracker that could not be told; they are in the notes."""
        return self.history.unplaced

    @property
    def unknown_statuses(self) -> dict[str, int]:
        """Words of a status that are not known, for the person to say, with how many rows each."""
        return self.history.unknown_statuses

    @property
    def counts(self) -> "Counts":
        """How much of each there is."""
        return Counts(
            len(self.people),
            len(self.attempts),
            len(self.interviews),
            len(self.letters),
            sum(bool(person.referred_by) for person in self.people),
            sum(bool(one.text) for one in self.actions if one.done is None),
            len(self.unplaced),
            sum(bool(one.next_date) for one in self.attempts)
            + sum(not one.text for one in self.actions if one.done is None)
            + len(self.history.over),
        )


@dataclass(frozen=True, slots=True)
class Counts:
    """What a file holds, in numbers."""

    people: int
    messages: int
    interviews: int
    letters: int
    referrals: int
    actions: int
    unplaced: int
    next_dates: int = 0
    """Days for the next contact of which the file says no more, those that are over too."""


_OLD_XML = N_(
    "This is an Excel sheet in an old form of XML: open it, save it as .xlsx, then choose that "
    "file here."
)
_NUMBERS = N_(
    "This is a Numbers document: in Numbers choose File, Export To and CSV, then choose that file "
    "here."
)
_SHORTCUT = N_(
    "This is only a link to a Google sheet: open the sheet, choose File, Download and CSV, then "
    "choose that file here."
)
_PICTURE = N_(
    "This is a picture: choose a spreadsheet (.xlsx, .ods), a CSV or a vCard file instead."
)
_STARTS = (
    (
        b"%PDF",
        N_("This is a PDF: choose a spreadsheet (.xlsx, .ods), a CSV or a vCard file instead."),
    ),
    (b"!BDN", N_("This is an Outlook data file: export the contacts as CSV from Outlook first.")),
    (b"\x1f\x8b", N_("This file is packed: unpack it, then choose what is inside.")),
    (b"Rar!", N_("This file is packed: unpack it, then choose what is inside.")),
    (b"7z\xbc\xaf", N_("This file is packed: unpack it, then choose what is inside.")),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"SQLite format 3", N_("This is a database: export the contacts as CSV or vCard first.")),
)
_WORD = N_(
    "This is a Word document: choose a spreadsheet (.xlsx, .ods), a CSV or a vCard file instead."
)
_CALENDAR = N_("This is a calendar: choose a file of contacts, such as a CSV or vCard (.vcf).")
_PAGE = N_("This is a web page: download the contacts as CSV or vCard, then choose that file.")
_JSON = N_("This is a JSON file: export the contacts as CSV or vCard, then choose that file.")
_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|\?xml|table|svg)\b", re.IGNORECASE)


def refuse_other_kinds(data: bytes) -> None:
    """Raise ImportProblem for kinds of files that people take for a list of contacts."""
    for start, sentence in _STARTS:
        if data.startswith(start):
            raise ImportProblem(sentence)
    head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"Excel.Sheet" in head or b"office:spreadsheet" in head:
        raise ImportProblem(_OLD_XML)
    if _MARKUP.match(head):
        raise ImportProblem(_PAGE)
    if head[:15].upper() == b"BEGIN:VCALENDAR":
        raise ImportProblem(_CALENDAR)
    if re.match(rb"[{\[]\s*[\"{\[}\]]", head):
        raise ImportProblem(_SHORTCUT if b"docs.google.com" in head else _JSON)


def refuse_packed_kinds(names: list[str]) -> None:
    """Raise ImportProblem for documents that are archives inside."""
    if any(name.startswith("word/") for name in names):
        raise ImportProblem(_WORD)
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        raise ImportProblem(_NUMBERS)
