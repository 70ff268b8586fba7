"""Two times to choose from, or a day by which to answer: what is typed stands in the text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from infoint.domain import Letter
from infoint.letters.gaps import put_in_place
from infoint.letters.values import offered_draft
from infoint.library import Template
from infoint.store import Transaction
from infoint.ui.worksheet.place import FieldPath, on, on_draft

_VALUES: Mapping[str, str] = {
    "first": "first_time",
    "second": "second_time",
    "by": "answer_by",
}
"""By entry of the draft: the value of a template."""


@dataclass(frozen=True)
class _Offered(FieldPath):
    """The place of one of them; the sentence in the text follows, unless it was changed
    by hand.
    """

    template: Template | None = None

    def write(self, tx: Transaction, value: Any, **known: Any) -> None:
        """Store it, and put it into the text where the time before it stood."""
        before = str(self.read() or "")
        super().write(tx, value, **known)
        letter = tx.letters.get(self.beside)
        if letter is None or letter.sent or self.template is None:
            return
        name = _VALUES[str(self.path[-1])]
        words = put_in_place(letter.text, self.template.body, name, before, str(value or ""))
        if words != letter.text:
            tx.letters.update(letter.id, text=words)

    def written_too(self, value: Any) -> tuple[FieldPath, ...]:
        """The text shows it."""
        del value
        return (on("letters", self.beside, "").at("text"),) if self.beside else ()


def on_offered(
    contact: str, name: str, letter: Letter | None, template: Template | None
) -> FieldPath:
    """The place of the "first" or "second" time that one offers to somebody in this text, or of the
    day "by" which one would like the answers.
    """
    place = on_draft(offered_draft(contact)).at(name)
    if letter is None or template is None:
        return place
    known = (place.collection, place.record, place.path, place.label, place.of)
    return _Offered(*known, beside=letter.id, template=template)
