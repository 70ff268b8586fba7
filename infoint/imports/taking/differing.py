"""What a file that is brought in again says otherwise than the list does: shown, and chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from infoint.domain import Contact
from infoint.domain.identity import different_emails, email_key, phone_key
from infoint.i18n import _
from infoint.imports.taking.history import PersonHistory, When
from infoint.imports.taking.notes import says_else, what_is_new
from infoint.imports.taking.stored import Stored
from infoint.people.duplicates.merging import LINES

Kind = Literal[
    "email",
    "phone",
    "organization",
    "role",
    "talk",
    "off",
    "held",
    "answer",
    "next",
    "notes",
    "research_person",
    "research_organization",
    "shared_background",
    "talk notes",
]
TEXTS: tuple[Kind, ...] = ("notes", "research_person", "research_organization", "shared_background")
"""Texts of a contact: each kind is called as its field."""


WORK: tuple[Kind, ...] = ("organization", "role")
"""What somebody does, and where; each kind is called as its field of a contact."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that stands otherwise in the file than on the list.

    `record` is the id of what is stored: of the contact, the talk, the try or the thing to do.
    `here` and `file` are an address, a number, a text, an outcome, a moment or a day, by `kind`; of
    a talk that was called off there is nothing in the file, and of one without a day nothing here.
    """

    kind: Kind
    record: str
    here: str | When
    file: str | When

    @property
    def key(self) -> str:
        """What tells it from the others of a file."""
        return f"{self.kind} {self.record}"

    @property
    def mark(self) -> str:
        """What tells the value of the file from another one."""
        return sha256(repr(self.file).encode("utf-8", "replace")).hexdigest()[:16]

    @property
    def both_key(self) -> str:
        """What says that here and in the file are two things, as two talks may be."""
        return f"both {self.key}" if self.kind == "held" else ""


@dataclass(frozen=True, slots=True)
class Addition:
    """Notes that go on in the file: of which `kind` they are, and what is new in them."""

    kind: Kind
    text: str


def additions(
    known: Contact, fills: Mapping[str, object], found: PersonHistory
) -> tuple[Addition, ...]:
    """What is added to notes that stand here, with what a file fills in and has of the history."""
    texts = [
        Addition(kind, what_is_new(here, str(fills[kind])))
        for kind in TEXTS
        if kind in fills and (here := getattr(known, kind)).strip()
    ]
    of_talks = (one for one in found.noted.values() if one.here)
    return (*texts, *(Addition("talk notes", what_is_new(one.here, one.file)) for one in of_talks))


def differences(
    known: Contact, given: Contact, found: PersonHistory, stored: Stored, region: str | None
) -> tuple[Difference, ...]:
    """What the file says otherwise of somebody known: where the talk ahead is, how to reach them,
    the next day, what is noted. `found` is what the list lacks of their history.
    """
    told = [*_of_talks(found, stored), *_of_contact(known, given, region)]
    for key, one in found.reanswered.items():
        told.append(Difference("answer", key, stored.outcome(key), one.outcome))
    for key, day in found.redated.items():
        if (here_on := stored.next_day(key)) and day:
            told.append(Difference("next", key, (here_on, None), (day, None)))
    for kind in TEXTS:
        here, there = getattr(known, kind), getattr(given, kind)
        if says_else(here, there):
            told.append(Difference(kind, known.id, here, there))
    for key, notes in found.renoted.items():
        told.append(Difference("talk notes", key, notes.here, notes.file))
    return tuple(told)


def of_work(known: Contact, given: Contact) -> tuple[Difference, ...]:
    """Another organization, or another role, than the list has of somebody and than was put beside
    it in the notes as two entries became one.
    """
    both = ((kind, getattr(known, kind), getattr(given, kind)) for kind in WORK)
    beside = {_plain(line) for line in known.notes.splitlines()}
    return tuple(
        Difference(kind, known.id, here, there)
        for kind, here, there in both
        if here.strip() and there.strip() and _plain(here) != _plain(there)
        if _plain(f"{LINES[kind]}: {there}") not in beside
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _of_talks(found: PersonHistory, stored: Stored) -> Iterator[Difference]:
    """Talks ahead that have another day or hour in the file, were called off, or held."""
    for key, talk in found.moved.items():
        here = stored.when(stored.talk(key))
        if here and talk.cancelled:
            yield Difference("off", key, here, "")
        elif here and talk.day:
            yield Difference("talk", key, here, (talk.day, talk.hour))
    for key, talk in found.elsewhere.items():
        if talk.day:
            here = stored.when(stored.talk(key))
            yield Difference("held", key, here or "", (talk.day, talk.hour))


def _of_contact(known: Contact, given: Contact, region: str | None) -> list[Difference]:
    """Another phone, and an e-mail address where the two have none in common."""
    found = []
    mine, theirs = map(email_key, known.emails), set(map(email_key, given.emails))
    if known.email and theirs and theirs.isdisjoint(mine):
        found.append(Difference("email", known.id, known.email, given.emails[0]))
    if known.phone and given.phone and _is_another(known, given.phone, region):
        found.append(Difference("phone", known.id, known.phone, given.phone))
    return found


def _is_another(known: Contact, phone: str, region: str | None) -> bool:
    """Whether a number is neither the one that stands here nor in the notes."""
    here, there = (phone_key(each, region) or each.strip() for each in (known.phone, phone))
    return here != there and phone.strip() not in known.notes


def as_in_the_file(known: Contact, chosen: Iterable[Difference]) -> dict[str, object]:
    """The fields of a contact, but its texts, with what was chosen of the file.

    The address that stood here is kept beside the new one; a number, what they do and where they
    work are kept in the notes.
    """
    found: dict[str, object] = {}
    kept = [known.notes]
    for one in chosen:
        if one.kind == "email":
            emails = different_emails((str(one.file), *known.emails))
            found |= {"email": emails[0], "other_emails": emails[1:]}
        elif one.kind == "phone" or one.kind in WORK:
            found[one.kind] = one.file
            before = getattr(known, one.kind)
            kept.append(
                _("Phone: {value}", value=before)
                if one.kind == "phone"
                else _("Before: {value}", value=before)
            )
    if len(kept) > 1:
        found["notes"] = "\n".join(filter(None, kept))
    return found
