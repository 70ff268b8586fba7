"""Entries of a record's list, such as the assumptions of a field: put at its end, or taken out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from infoint.domain import (
    Assumption,
    DecisionNote,
    NamedPerson,
    PlannedQuestion,
    Record,
    ResearchNote,
)
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.store import Workspace

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class EntryList(Generic[R]):
    """The list `name` in each record of a collection, with entries of a kind.

    `removed` and `added` are what the edits are called.
    """

    collection: str
    name: str
    kind: type[R]
    removed: str
    added: str = ""


_NOTE_OUT, _NOTE_IN = N_("Removed a research note"), N_("Added a research note")
FIELD_RESEARCH = EntryList("fields", "research", ResearchNote, _NOTE_OUT, _NOTE_IN)
CONTACT_RESEARCH = EntryList("contacts", "research", ResearchNote, _NOTE_OUT, _NOTE_IN)
ASSUMPTIONS = EntryList(
    "fields", "assumptions", Assumption, N_("Removed an assumption"), N_("Added an assumption")
)
NAMED = EntryList(
    "interviews", "named", NamedPerson, N_("Removed whom they named"), N_("Noted whom they named")
)
DECISION_NOTES = EntryList("fields", "decisions", DecisionNote, N_("Removed a decision note"))
QUESTIONS = EntryList("interviews", "plan", PlannedQuestion, N_("Removed a question"))


def add_entry(
    ws: Workspace, of: EntryList[R], record_id: str, *, now: datetime, **values: object
) -> R:
    """Put an entry at the end of the list of a record, to be filled in where it stands."""
    entry = of.kind.model_validate(values)
    with ws.edit(of.added, now=now) as tx:
        collection = tx.collection(of.collection)
        known = getattr(require(collection, record_id), of.name)
        collection.update(record_id, **{of.name: (*known, entry)})
    return entry


def remove_entry(
    ws: Workspace, of: EntryList[R], record_id: str, entry_id: str, *, now: datetime
) -> None:
    """Take an entry out of the list of a record; one that is gone already is no trouble.

    What came of it stays: the contact made of a named person, what talks said about an assumption,
    the status that a decision led to.
    """
    with ws.edit(of.removed, now=now) as tx:
        collection = tx.collection(of.collection)
        known = getattr(require(collection, record_id), of.name)
        left = tuple(each for each in known if each.id != entry_id)
        collection.update(record_id, **{of.name: left})
