"""Where a widget's value lives: collection, record and path.

The widget's key is made of the same three, so a box that survives a crash of the server finds its
way back.
"""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from infoint.domain import Contact
from infoint.domain.page_state import PAGE_STATE_ID, text_place
from infoint.domain.problems import InputError
from infoint.domain.profile import PROFILE_ID
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.store import Transaction
from infoint.ui.session import session
from infoint.ui.session.window import unkept
from infoint.ui.session.workspaces import DataSource


@dataclass(frozen=True)
class FieldPath:
    """Where a widget's value lives. `label` is what the undo list says; empty: not listed.

    It belongs to the data that the window shows when it is made: what was typed into a demo is
    saved there, also if the window left the demo in the same moment.
    """

    collection: str
    record: str
    path: tuple[str, ...] = ()
    label: str = ""
    of: DataSource = field(default_factory=session.data_source)
    beside: str = ""
    """The id of a text that what is typed here goes into; where it is only drawn it is kept."""

    def at(self, *path: str, label: str | None = None) -> "FieldPath":
        """A place further inside."""
        return replace(self, path=self.path + path, label=self.label if label is None else label)

    @property
    def key(self) -> str:
        """The widget's key: stable over runs, windows and servers."""
        parts = (self.collection, self.record, *self.path)
        return self.of.mark + "-".join(parts).replace(" ", "_")

    @property
    def text_place(self) -> str:
        """How the page state names the long text that is kept here."""
        return text_place(self.collection, self.record, self.path[-1])

    def read(self) -> Any:
        """What is stored here; None where there is nothing."""
        value: Any = getattr(session.workspace_of(self.of), self.collection)
        if not self._is_single:
            value = value.get(self.record) or unkept.read(self.record)
        for step in self.path:
            value = _inside(value, step)
        return value

    def keep(self) -> None:
        """Store the text that this belongs to, where it was only drawn so far."""
        with suppress(InputError):  # it cannot be written any more: its box says that it is gone
            unkept.keep(self.record, self.beside)

    def write(self, tx: Transaction, value: Any, **known: Any) -> None:
        """Store a value here; `seen` is what the window last saw here."""
        target = getattr(tx, self.collection)
        where = (self.path,) if self._is_single else (self.record, self.path)
        target.write(*where, value, **known)

    def written_too(self, value: Any) -> tuple["FieldPath", ...]:
        """Places of other boxes that `write` puts a part of this value into."""
        del value
        return ()

    def settle(self) -> None:
        """What follows elsewhere from what was just stored here."""

    @property
    def _is_single(self) -> bool:
        return self.collection in ("profile", "page_state")


def _inside(value: Any, step: str) -> Any:
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, (list, tuple)):
        return next((item for item in value if item.id == step), None)
    return getattr(value, step, None)


def on_profile(label: str = N_("Changed the profile")) -> FieldPath:
    """The place of the person's profile."""
    return FieldPath("profile", PROFILE_ID, (), label)


def on_draft(name: str) -> FieldPath:
    """The place of a half-written record; drafts stay out of the undo list."""
    return FieldPath("page_state", PAGE_STATE_ID, ("drafts", name))


def on_contact(contact: Contact) -> FieldPath:
    """The place of a contact; the undo list says whose entry was changed."""
    return on("contacts", contact.id, Message(N_("Changed {name}"), name=contact.name))


def on(collection: str, record: str, label: str) -> FieldPath:
    """The place of a stored record."""
    return FieldPath(collection, record, (), label)
