"""A text box that stands for a value: what is typed is read, and kept as it is where it cannot be.

A date typed as "Dec 9" is stored as that day, a name as the person of that name. Text that means
nothing yet is never dropped: it is kept beside the value, until it can be read or the box is
emptied, and the box says so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from infoint.entries.form import typed_name
from infoint.store import Transaction
from infoint.ui.worksheet.binding import WidgetCodec
from infoint.ui.worksheet.place import FieldPath, on_draft


@dataclass(frozen=True)
class Unread:
    """A text that could not be read as a value."""

    text: str


@dataclass(frozen=True)
class TypedPlace(FieldPath):
    """The place of a value whose box may also hold a text that could not be read.

    In a half-written record that text lies next to the value, so that it goes when the record is
    made; otherwise in a draft of its own, and the stored value stays until another can be read.
    """

    nothing: Any = None
    """What is stored where the box is empty."""

    @property
    def _aside(self) -> FieldPath:
        if "drafts" in self.path:
            return FieldPath(
                self.collection, self.record, (*self.path[:-1], typed_name(self.path[-1]))
            )
        return on_draft(f"typed-{self.collection}-{self.record}").at("-".join(self.path))

    def read(self) -> Any:
        """The value, or the text that could not be read."""
        kept = self._aside.read()
        return Unread(kept) if kept else super().read()

    def write(self, tx: Transaction, value: Any, **known: Any) -> None:
        """Store a value, or a text that could not be read."""
        aside = self._aside
        if isinstance(value, Unread):
            aside.write(tx, value.text)
            if "drafts" in self.path:
                super().write(tx, self.nothing)
            return
        if aside.read():
            aside.write(tx, None)
            known = {}
        super().write(tx, value, **known)


def typed_place(place: FieldPath, nothing: Any = None) -> TypedPlace:
    """The same place, for a box whose text is read to a value."""
    known = (place.collection, place.record, place.path, place.label, place.of, place.beside)
    return TypedPlace(*known, nothing=nothing)


def is_unread(place: FieldPath) -> bool:
    """Whether a text stands in the box of this place that could not be read."""
    return isinstance(typed_place(place).read(), Unread)


def typed_kind(
    read: Callable[[str], Any], words: Callable[[Any], str], nothing: Any = None
) -> WidgetCodec:
    """How such a box reads its text (None: it cannot) and writes a value."""

    def to_box(value: Any) -> str:
        if isinstance(value, Unread):
            return value.text
        return words(value) if value else ""

    def from_box(text: str | None) -> Any:
        if not (text or "").strip():
            return nothing
        found = read(text or "")
        return Unread(text or "") if found is None else found

    return WidgetCodec(to_box, from_box, types_text=True)
