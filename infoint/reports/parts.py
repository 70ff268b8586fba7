"""What a report is made of, before it becomes a PDF or a Word document: plain words and numbers.

Whoever gathers a report fills these; how they look is decided where they are set. Every text is
plain and may be a person's own words in any script.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from infoint.library.letterhead import Letterhead
from infoint.reports.drawn_charts import Drawing, inside, texts_in

NO_LETTERHEAD = Letterhead()
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Prose:
    """Sentences; a blank line begins a paragraph. `quiet` stands back, as notes do.

    `above` is what they answer, such as a question; it stands quietly over them.
    """

    text: str
    quiet: bool = False
    above: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said or wrote, letter for letter, and who and when below it."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a list. `note` follows in quiet; `done` draws a box where it is not None."""

    text: str
    note: str = ""
    done: bool | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    items: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what belongs to them, label beside text."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """A few numbers to see at a glance: the number as text, and what it counts."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, how broad it is beside the others, and where it aligns."""

    title: str
    share: float = 1
    right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text. `title` stands above it; "" for none."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing under a title that says what it shows; `takeaway` says it in a sentence."""

    title: str
    takeaway: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Callout:
    """What must not be overlooked. `plain` sets several sentences in ordinary type."""

    label: str
    text: str
    note: str = ""
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """Ruled lines to write on, under a label."""

    label: str
    lines: int


@dataclass(frozen=True, slots=True)
class Card:
    """One talk or the like: a heading of its own, a quiet line below it, and what belongs to it.

    One that is `whole` is never torn over two pages where it fits on one.
    """

    title: str
    line: str
    parts: tuple["Part", ...]
    whole: bool = False


Part = Prose | Quote | Points | Facts | Figures | Table | Chart | Callout | Room | Card


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report under a heading, which is also its entry in the outline."""

    title: str
    parts: tuple[Part, ...]


def section(title: str, parts: Iterable[Part]) -> Iterator[Section]:
    """The section with these parts, or nothing where there are none."""
    if found := tuple(parts):
        yield Section(title, found)


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document.

    `kind` stands small above the title, `line` quiet below it. `file` is the name of the file
    without its ending. `compact` sets it smaller, for what belongs on one page; `single` makes it
    as small as it must be to stand on one. `letterhead` stands at the head of the first page.
    """

    kind: str
    title: str
    line: str
    opening: tuple[Part, ...]
    sections: tuple[Section, ...]
    file: str
    letterhead: Letterhead = NO_LETTERHEAD
    compact: bool = False
    single: bool = False

    @property
    def all_text(self) -> str:
        """Every word of it, to find out which fonts it needs."""
        head = self.letterhead.name, self.letterhead.lines
        whole = head, self.kind, self.title, self.line, self.opening, self.sections
        return "\n".join(texts_in(*whole))

    @property
    def charts(self) -> tuple[Chart, ...]:
        """All charts in their order."""
        return tuple(each for each in inside(self) if isinstance(each, Chart))


def replaced(found: T, old: str, new: str) -> T:
    """A report, or a part of one, with `new` wherever `old` stands in its texts."""
    whole: Any = found
    if isinstance(whole, str):
        whole = whole.replace(old, new)
    elif isinstance(whole, tuple):
        whole = tuple(replaced(each, old, new) for each in whole)
    elif is_dataclass(whole) and not isinstance(whole, type):
        parts = {one.name: replaced(getattr(whole, one.name), old, new) for one in fields(whole)}
        whole = replace(whole, **parts)
    return whole  # type: ignore[no-any-return]
