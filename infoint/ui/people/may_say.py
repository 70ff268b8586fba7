"""The place of the answer whether one may say who sent one; what hangs on it follows at once."""

from dataclasses import dataclass
from typing import Any

from infoint.outreach.may_say import put_in_talks, text_goes_by_it
from infoint.store import GoneError, StoreError, Transaction
from infoint.ui.session import session, workspaces
from infoint.ui.session.window import notices
from infoint.ui.worksheet.place import FieldPath


@dataclass(frozen=True)
class _Answer(FieldPath):
    """The answer at a contact: the talks say the same, and an untouched text goes by it."""

    def write(self, tx: Transaction, value: Any, **known: Any) -> None:
        """Store the answer at the contact and in the talks where they were named."""
        super().write(tx, value, **known)
        put_in_talks(tx, self.record, value)

    def settle(self) -> None:
        """Make the first text anew where nobody has written in it."""
        ws = session.workspace_of(self.of)
        try:
            text_goes_by_it(ws, workspaces.library(), self.record, now=session.now())
        except GoneError:
            pass  # another window removed them
        except StoreError as error:
            notices.set_trouble(error.worded())


def answer_at(place: FieldPath) -> FieldPath:
    """Where the answer for somebody lives: a contact, or one who is only named so far."""
    there = place.at("may_use_name")
    if place.collection != "contacts":
        return there
    return _Answer(there.collection, there.record, there.path, there.label, there.of)
