"""What a report is made of, before it becomes a PDF or a Word document: plain words and numbers.

Whoever gathers a report fills these; how they look is decided where they are set. Every text is
plain and may be a person's own words in any script.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from infoint.reports.drawn_charts import Drawing


@dataclass(frozen=True, slots=True)
class Prose:
    """Sentences; a blank line begins a paragraph. `quiet` stands back, as notes do."""

    text: str
    quiet: bool = False


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
    """The one thing that must not be overlooked, such as the next step."""

    label: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """Ruled lines to write on, under a label."""

    label: str
    lines: int


@dataclass(frozen=True, slots=True)
class Card:
    """One talk or the like: a heading of its own, a quiet line below it, and what belongs to it."""

    title: str
    line: str
    parts: tuple["Part", ...]


Part = Prose | Quote | Points | Facts | Figures | Table | Chart | Callout | Room | Card


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report under a heading, which is also its entry in the outline."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document.

    `kind` stands small above the title, `line` quiet below it. `file` is the name of the file
    without its ending. `compact` sets it smaller, for what belongs on one page.
    """

    kind: str
    title: str
    line: str
    opening: tuple[Part, ...]
    sections: tuple[Section, ...]
    file: str
    compact: bool = False

    @property
    def all_text(self) -> str:
        """Every word of it, to find out which fonts it needs."""
        return "\n".join(self._words())

    def _words(self) -> Iterator[str]:
        yield from (self.kind, self.title, self.line)
        for part in self.opening:
            yield from words_of(part)
        for section in self.sections:
            yield section.title
            for part in section.parts:
                yield from words_of(part)

    @property
    def charts(self) -> tuple[Chart, ...]:
        """All charts in their order."""
        parts = [*self.opening, *(part for each in self.sections for part in each.parts)]
        return tuple(_charts_in(parts))


def _charts_in(parts: list[Part] | tuple[Part, ...]) -> Iterator[Chart]:
    for part in parts:
        if isinstance(part, Chart):
            yield part
        elif isinstance(part, Card):
            yield from _charts_in(part.parts)


def words_of(part: Part) -> Iterator[str]:
    """All texts of a part."""
    match part:
        case Points():
            for item in part.items:
                yield from (item.text, item.note)
        case Facts() | Figures():
            for row in part.rows if isinstance(part, Facts) else part.items:
                yield from row
        case Table():
            yield from (part.title, *(column.title for column in part.columns))
            yield from (cell for cells in part.rows for cell in cells)
        case Card():
            yield from (part.title, part.line)
            for inner in part.parts:
                yield from words_of(inner)
        case _:
            yield from _own_words(part)


def _own_words(part: Prose | Quote | Chart | Callout | Room) -> tuple[str, ...]:
    match part:
        case Prose():
            return (part.text,)
        case Quote():
            return (part.text, part.by)
        case Chart():
            return (part.title, part.takeaway, *part.drawing.words)
        case Callout():
            return (part.label, part.text, part.note)
    return (part.label,)
