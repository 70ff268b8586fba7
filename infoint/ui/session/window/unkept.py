"""Texts that stand on the page and are not stored: the first change to one keeps it.

To open a text is not to write one. It is drawn as it would be stored, and what changes a word of
it, chooses something about it or takes it along has it stored before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from infoint.domain.record import Record
from infoint.ui.session.window_state import DataState


@dataclass(frozen=True)
class Unkept:
    """`made` gives the record as it would be stored now; `keep` stores it."""

    made: Callable[[], Record | None]
    keep: Callable[[], object]


@dataclass(frozen=True)
class _Shown(DataState):
    """By id, what this window drew without its being stored."""

    records: Mapping[str, Unkept] = field(default_factory=dict)


def note(record: str, shown: Unkept) -> None:
    """Remember how a record that is drawn is stored, should it come to that."""
    _Shown({**_Shown.read().records, record: shown}).keep()


def read(record: str) -> Record | None:
    """A record that this window drew and that is not stored, as it would be now."""
    shown = _Shown.read().records.get(record)
    return shown.made() if shown else None


def keep(*told: object) -> None:
    """Store those of the records, by their ids, that are only drawn. What is no such id is let be.

    Only from a callback. Raises StoreError, InputError.
    """
    shown = _Shown.read().records
    for one in told:
        found = shown.get(one) if isinstance(one, str) else None
        if found:
            found.keep()
            _Shown({of: how for of, how in _Shown.read().records.items() if of != one}).keep()


@dataclass(frozen=True)
class _Opened(DataState):
    """Contact and kind of each text that a press in this window led to."""

    texts: frozenset[tuple[str, str]] = frozenset()


def turn_to(contact: str, kind: str) -> None:
    """From a callback: the text of this kind to somebody is to be looked at, due or not."""
    _Opened(_Opened.read().texts | {(contact, kind)}).keep()


def is_turned_to(contact: str, kind: str) -> bool:
    """Whether a press in this window led to it."""
    return (contact, kind) in _Opened.read().texts
