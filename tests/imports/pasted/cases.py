"""Pasted texts in a file, each under a line that says what they hold, and how they were read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from infoint.domain import Contact
from infoint.domain.web_profiles import profile_key

FOLDER = Path(__file__).parent
_FIELDS = {"url": "profile_url"}


@dataclass(frozen=True, slots=True)
class Case:
    """A text, and what it says: by field of Contact, "" for what it does not say."""

    text: str
    says: dict[str, str]

    def differs(self, contact: Contact, *names: str) -> dict[str, tuple[str, str]]:
        """The fields that were read in another way: what was read, and what the text says."""
        found = {name: (getattr(contact, name), self.says.get(name, "")) for name in names}
        return {name: pair for name, pair in found.items() if not _same(name, *pair)}

    def wrong(self, contact: Contact, *names: str) -> dict[str, tuple[str, str]]:
        """Of these the ones that were read as something else, and not left open."""
        return {name: pair for name, pair in self.differs(contact, *names).items() if pair[0]}


def _same(name: str, read: str, says: str) -> bool:
    if name == "organization":
        return bool(read) == bool(says) and (says in read or read in says)
    if name == "phone":
        return read.startswith(says) if says else not read
    if name == "name":
        return read.casefold() == says.casefold()
    return profile_key(read) == profile_key(says) if name == "profile_url" else read == says


def cases(name: str) -> Iterator[Case]:
    """The texts of a file in their order."""
    for block in (FOLDER / name).read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, text = block.partition("\n")
        pairs = (pair.partition(":") for pair in head.split(" | "))
        says = {_FIELDS.get(key.strip(), key.strip()): value.strip() for key, _, value in pairs}
        yield Case(text.rstrip("\n"), says)


@dataclass(frozen=True, slots=True)
class Page:
    """A text of several people, of one or of nobody, and what it says of each."""

    kind: str
    text: str
    people: tuple[dict[str, str], ...]


_OF_EACH = ("name", "role", "organization", "email", "phone", "profile_url")


def pages(name: str) -> Iterator[Page]:
    """The texts of a file in their order, each below the people whom it names."""
    for block in (FOLDER / name).read_text(encoding="utf-8").split("@@@ ")[1:]:
        head, _, text = block.partition("---\n")
        kind, *lines = head.strip().split("\n")
        values = [[value.strip() for value in line[2:].split("|")] for line in lines]
        people = tuple(dict(zip(_OF_EACH, each, strict=False)) for each in values)
        yield Page(kind, text.rstrip("\n"), people)
