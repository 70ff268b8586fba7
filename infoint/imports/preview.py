"""What reading a file gives: people who are not saved yet, and what was left out and why."""

from dataclasses import dataclass, field
from typing import Literal

from infoint.domain import Contact

Source = Literal["linkedin", "google", "outlook", "vcard", "csv"]

LARGEST = 24 * 1024 * 1024
"""Bytes of a file, and of all that is read out of an archive: thousands of cards with pictures."""
LARGEST_TABLE = 12 * 1024 * 1024
"""Bytes of a CSV file. LinkedIn's largest, of 30,000 people, takes a third of it."""
MOST_PEOPLE = 32_000
"""People, and rows or cards, in one file; LinkedIn ends at 30,000 connections."""
TOO_MANY = f"This file holds more than {MOST_PEOPLE:,} people: choose a part of it to read."


class ImportProblem(Exception):  # noqa: N818
    """A file cannot be read. `str()` is one sentence for the person: what was expected."""


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
