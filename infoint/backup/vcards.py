"""People as cards for an address book: vCard 4.0 (RFC 6350), and 3.0 (RFC 2426) for old phones.

A card holds who somebody is, how to reach them, notes and tags; nothing of talks and letters. As
the other files it is for the person's own keeping: contacts marked as private are in it.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Literal
from uuid import NAMESPACE_URL, uuid5

from infoint.domain import Contact
from infoint.domain.contacts import company_of
from infoint.imports.vcard import PROFILE_LABEL
from infoint.store import Workspace
from infoint.words.people_names import name_parts

Version = Literal["4.0", "3.0"]
PRODID = "-//Infoint//Informational interviews//EN"
LONGEST_LINE = 75
"""Octets of a line, without its break."""
TAGS_IN_ONE = 20

_UNHOLDABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_MARKS = str.maketrans({"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"})


def all_cards(ws: Workspace, *, version: Version = "4.0", now: datetime) -> bytes:
    """A card for everybody on the list, in its order."""
    return contact_cards(ws.contacts.all(), version=version, now=now)


def contact_cards(contacts: Iterable[Contact], *, version: Version = "4.0", now: datetime) -> bytes:
    """The cards one after the other: UTF-8, CRLF, lines folded at 75 octets between characters.

    `read_contacts` gives the same names, organizations, roles, addresses, phones, profiles, notes
    and tags, letter for letter. UID stays the same whenever somebody is taken along again, so that
    an address book can tell; REV is `now` (aware).
    """
    lines = (line for contact in contacts for line in _card(contact, version, now))
    return b"".join(map(_folded, lines))


def _card(contact: Contact, version: Version, now: datetime) -> Iterator[str]:
    """The properties of one person, those that are empty left out."""
    yield from ("BEGIN:VCARD", f"VERSION:{version}", f"PRODID:{PRODID}")
    yield f"UID:urn:uuid:{uuid5(NAMESPACE_URL, f'infoint:{contact.id}')}"
    moment = "%Y%m%dT%H%M%SZ" if version == "4.0" else "%Y-%m-%dT%H:%M:%SZ"
    yield f"REV:{now.astimezone(UTC):{moment}}"
    yield f"FN:{_text(contact.name)}"
    name = name_parts(_plain(contact.name))
    parts = (name.family, name.given, name.between, name.before, name.after)
    yield f"N:{';'.join(map(_text, parts))}"
    if contact.organization:
        firm = company_of(contact)
        yield f"ORG:{_text(contact.organization if firm == contact.organization.strip() else firm)}"
    if contact.role:
        yield f"TITLE:{_text(contact.role)}"
    yield from _ways(contact, version)
    if contact.notes:
        yield f"NOTE:{_text(contact.notes)}"
    for first in range(0, len(contact.tags), TAGS_IN_ONE):
        tags = contact.tags[first : first + TAGS_IN_ONE]
        yield f"CATEGORIES:{','.join(map(_text, tags))}"
    yield "END:VCARD"


def _ways(contact: Contact, version: Version) -> Iterator[str]:
    """Addresses, the one to write to marked as such, the phone and the profile."""
    old = version == "3.0"
    first, other = (";TYPE=INTERNET,PREF", ";TYPE=INTERNET") if old else (";PREF=1", "")
    for address in contact.emails:
        yield f"EMAIL{first}:{_text(address)}"
        first = other
    if contact.phone:
        yield f"TEL{';TYPE=VOICE' if old else ''}:{_text(contact.phone)}"
    if contact.profile_url:
        link = _text if old else _link
        yield f"profile.URL:{link(contact.profile_url)}"
        yield f"profile.X-ABLabel:{PROFILE_LABEL}"


def _plain(text: str) -> str:
    """The text as a card can hold it: one kind of line ends, no controls."""
    return _UNHOLDABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _text(text: str) -> str:
    return _plain(text).translate(_MARKS)


def _link(text: str) -> str:
    """An address of the web, in which 4.0 leaves commas and semicolons as they are."""
    return _plain(text).replace("\\", "\\\\").replace("\n", "")


def _folded(line: str) -> bytes:
    """The line with its break; what is longer goes on in the next ones, behind a space."""
    whole, pieces, most = line.encode("utf-8"), [], LONGEST_LINE
    while len(whole) > most:
        end = most
        while whole[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        pieces.append(whole[:end])
        whole, most = whole[end:], LONGEST_LINE - 1
    return b"\r\n ".join([*pieces, whole]) + b"\r\n"
