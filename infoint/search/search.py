"""Searching in everything that the person wrote, and in the questions of the bank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from infoint.advice.index import CONTACTS, index_of
from infoint.search.lines import KINDS, Kind, Line, all_lines
from infoint.words.text_search import Piece, excerpt, fold, words_of

if TYPE_CHECKING:
    from infoint.library import Library
    from infoint.store import Workspace

AT_FIRST = 5
"""Of each kind so many are shown until more are wanted."""
_NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Hit(Line):
    """A line that was found, with its sentence; ids only of what is there.

    `about` is the name of the contact or the title of the field, "" where it is about neither.
    """

    about: str = ""
    sentence: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind: how many in all, and the first of them, the best first."""

    kind: Kind
    total: int
    hits: tuple[Hit, ...]


def search(
    ws: Workspace, library: Library, needle: str, *, kind: str = "", begin: int = 0, most: int = 0
) -> tuple[Group, ...]:
    """Everything that holds all words of `needle`, by kind; nothing for an empty one.

    Case and accents do not count, and a part of a word is enough. A word may also stand in the
    name of the person whom the text is about. The best stand first: the words side by side, then
    words from their beginning, then the newest. `kind` asks for one kind only, `begin` and `most`
    for a part of what was found.
    """
    words = words_of(needle)
    if not words:
        return ()
    found = _found(ws, library, words)
    groups = []
    for name in KINDS:
        if name in found and kind in ("", name):
            shown = _best_first(found[name], words)[begin : begin + (most or AT_FIRST)]
            hits = tuple(_hit(ws, line, words) for line in shown)
            groups.append(Group(name, len(found[name]), hits))
    return tuple(groups)


def written_about(ws: Workspace, library: Library, contact: str) -> tuple[Hit, ...]:
    """Every text about one person, by kind, the newest first; what is known of them not."""
    newest_first = list(_lines_about(ws, library, contact))[::-1]
    newest_first.sort(key=lambda line: KINDS.index(line.kind))
    return tuple(_hit(ws, line, ()) for line in newest_first)


def is_written_about(ws: Workspace, library: Library, contact: str) -> bool:
    """Whether there is any such text; none of them is made ready to be shown."""
    return any(True for _line in _lines_about(ws, library, contact))


def _lines_about(ws: Workspace, library: Library, contact: str) -> Iterator[Line]:
    every = chain.from_iterable(all_lines(ws, library))
    return (line for line in every if line.contact == contact and line.kind != Kind.PEOPLE)


def _found(ws: Workspace, library: Library, words: Sequence[str]) -> dict[Kind, list[Line]]:
    """Lines that hold all words, by kind, in stored order."""
    named = _named(ws, words) if len(words) > 1 else {}
    found: dict[Kind, list[Line]] = {}
    for line in chain.from_iterable(all_lines(ws, library)):
        lacking = [word for word in words if word not in line.folded]
        by_name = line.kind != Kind.PEOPLE and len(lacking) < len(words)
        if not lacking or (by_name and named.get(line.contact, _NO_WORDS).issuperset(lacking)):
            found.setdefault(line.kind, []).append(line)
    return found


def _named(ws: Workspace, words: Sequence[str]) -> dict[str, frozenset[str]]:
    """Contacts whose name holds some of the words, each with those words."""
    index = index_of(ws)
    names = index.remember(
        "search names",
        lambda: [(one.id, fold(f"{one.name} {one.organization}")) for one in index.contact_list],
        CONTACTS,
    )
    held = ((contact, frozenset(word for word in words if word in name)) for contact, name in names)
    return {contact: found for contact, found in held if found}


def _best_first(lines: list[Line], words: Sequence[str]) -> list[Line]:
    phrase, beginnings = " ".join(words), [f" {word}" for word in words]

    def rank(line: Line) -> tuple[bool, bool]:
        folded = line.folded
        return phrase not in folded, not all(word in folded for word in beginnings)

    newest_first = lines[::-1]
    return sorted(newest_first, key=rank)


def _hit(ws: Workspace, line: Line, words: Sequence[str]) -> Hit:
    contact = ws.contacts.get(line.contact)
    field = ws.fields.get(line.field)
    about = contact.name if contact else field.title if field else ""
    return Hit(
        line.kind,
        line.where,
        line.text,
        line.page,
        contact.id if contact else "",
        field.id if field else "",
        line.interview,
        line.part,
        line.view,
        line.place,
        line.fold,
        about=about,
        sentence=excerpt(line.text, words),
    )
