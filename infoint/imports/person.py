"""One person as found in a file, on the way to a Contact."""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from infoint.domain import Contact
from infoint.domain.identity import says_only_that_it_is_mail
from infoint.domain.record import new_id
from infoint.domain.web_profiles import page_key, profile_key
from infoint.imports.tracker.found import Mark

LONGEST_LINE = 500
"""Characters of a name, a title, an address; what is longer is none."""
LONGEST_TEXT = 100_000
"""Characters of all notes on one person."""
MOST_IN_A_CELL = 10
"""Addresses or numbers in one cell; more of them are kept as one text."""

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_HALVES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile(r"[ \t]*[\r\n\u2028\u2029][\s]*")
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]]+@[^\s@<>,;:\"()\[\]]+")
_SEVERAL = re.compile(r"\s:::\s|[;,\s]\s?")
_SEVERAL_NUMBERS = re.compile(r" ::: |[;,]")
_DIGIT = re.compile(r"\d")
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_BARE_WEB = re.compile(r"(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}(?:/\S*)?", re.IGNORECASE)


def whole_text(text: str) -> str:
    """The text without control characters, with plain line breaks, without space around it."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _HALVES.sub("\ufffd", _CONTROLS.sub("", text)).strip()


def one_line(text: str) -> str:
    """As `whole_text`, on one line."""
    text = text.strip()
    if text.isprintable():  # the usual case, and a fast one
        return text
    return _BREAKS.sub(" ", whole_text(text)).replace("\t", " ")


def joined(*parts: str) -> str:
    """A name out of its parts, each letter for letter."""
    return " ".join(part for part in map(one_line, parts) if part)


def addresses(text: str) -> list[str]:
    """The e-mail addresses in a cell; [] where it holds none, or anything else beside them."""
    text = text.strip()[:LONGEST_LINE]
    if text[:7].lower() == "mailto:":
        text = text[7:]
    if _ADDRESS.fullmatch(text):
        return [text]
    if text.endswith(">") and (found := _ADDRESS.fullmatch(text[text.rfind("<") + 1 : -1])):
        return [found.group()]
    if text.count("@") > MOST_IN_A_CELL:
        return []
    parts = [part for part in _SEVERAL.split(text) if part]
    return parts if parts and all(_ADDRESS.fullmatch(part) for part in parts) else []


def numbers(text: str) -> list[str]:
    """The phone numbers of a cell, each on one line as it is written."""
    if ";" not in text and "," not in text and ":" not in text:
        return [one_line(text)]
    parts = _SEVERAL_NUMBERS.split(text[: LONGEST_LINE * 2])
    if len(parts) <= MOST_IN_A_CELL and all(len(_DIGIT.findall(part)) >= 6 for part in parts):
        return [one_line(part) for part in parts]
    return [one_line(part) for part in text.split(" ::: ", MOST_IN_A_CELL)]


def web_address(text: str) -> str:
    """A link of the web with its https; "" where the text is none."""
    text = text.strip()
    if len(text) > LONGEST_LINE * 4:
        return ""
    if _WEB.fullmatch(text):
        return text
    return f"https://{text}" if _BARE_WEB.fullmatch(text) else ""


_JOINED = {"organization": "Organization", "role": "Role", "profile_url": "Web page"}
"""With the word that stands before another value once it is in the notes."""


@dataclass(slots=True)
class Person:
    """What a row or a card says about someone. Texts come in as they are and are cleaned here."""

    row: int
    file: str = ""
    """Of an archive: the name of the file."""
    sheet: str = ""
    """Of a workbook of which several sheets are read: the name of this one."""
    name: str = ""
    organization: str = ""
    role: str = ""
    profile_url: str = ""
    where_found: str = ""
    emails: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Label and address, by the address in lower case; the first one is the one to write to,
    the others are kept beside it."""
    phones: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Label and number, by the number."""
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lines: dict[tuple[str, str], None] = field(default_factory=dict)
    """Label and value of what has no field of its own."""
    more: dict[str, Any] = field(default_factory=dict)
    """Other fields of Contact by name."""
    marks: list[Mark] = field(default_factory=list)
    """Cells of a tracker that say what has been."""
    id: str = field(default_factory=new_id)

    def keep(self, label: str, value: str) -> None:
        """Remember a value that has no field, unless it is empty."""
        value = whole_text(value)
        if value:
            self.lines[label, value] = None

    def put(self, name: str, label: str, value: str) -> None:
        """Set a one-line field, or keep the value as a note if the field is taken or too long."""
        value = one_line(value)
        if not value:
            return
        present = getattr(self, name)
        if not present and len(value) <= LONGEST_LINE:
            setattr(self, name, value)
        elif value != present:
            self.keep(label, value)

    def add_email(self, label: str, text: str, *, first: bool = False) -> bool:
        """Add the addresses of a cell; False where it holds none, which is then kept as a note."""
        found = addresses(text)
        if not found:
            self.keep(label, text)
            return not text.strip()
        new = {each.casefold(): (label, each) for each in found}
        self.emails = {**new, **self.emails} if first else self.emails | {**new, **self.emails}
        return True

    def add_phone(self, label: str, text: str, *, first: bool = False) -> None:
        """Add the numbers of a cell; what holds no digit is kept as a note."""
        for number in numbers(text):
            if len(number) > LONGEST_LINE or not _DIGIT.search(number):
                self.keep(label, number)
            elif first:
                self.phones = {number: (label, number), **self.phones}
            else:
                self.phones.setdefault(number, (label, number))

    def add_link(self, label: str, text: str) -> None:
        """Take a link as the person's profile if there is none yet; else keep it as a note."""
        link = web_address(text)
        if link and not self.profile_url:
            self.profile_url = link
        elif link != self.profile_url or not link:
            self.keep(label, text)

    def addresses(self) -> list[str]:
        """The e-mail addresses, the one to write to first."""
        return [address for _, address in self.emails.values()]

    def title(self) -> str:
        """The name, or else the e-mail address; "" where there is neither."""
        return self.name or "".join(self.addresses()[:1])

    def take_from(self, other: "Person") -> None:
        """Fill in what is empty from another entry of the same person, and keep the rest.

        A profile of their own goes before a page that others may share.
        """
        if profile_key(other.profile_url) and not profile_key(self.profile_url):
            self.profile_url, other.profile_url = other.profile_url, self.profile_url
        for name, label in _JOINED.items():
            theirs = getattr(other, name)
            if not getattr(self, name):
                setattr(self, name, theirs)
            elif _plain(theirs) != _plain(getattr(self, name)):
                self.keep(label, theirs)
        if self.name and _plain(other.name) != _plain(self.name):
            self.keep("Also called", other.name)
        self.name = self.name or other.name
        self.where_found = self.where_found or other.where_found
        self.emails |= {**other.emails, **self.emails}
        self.phones |= {**other.phones, **self.phones}
        self.lines |= other.lines
        self.tags = list(dict.fromkeys((*self.tags, *other.tags)))
        self.notes = list(dict.fromkeys((*self.notes, *other.notes)))
        self.more = {**other.more, **self.more}
        self.marks = list(dict.fromkeys((*self.marks, *other.marks)))

    def contact(self) -> Contact:
        """The record; its notes hold all that has no field, as far as it fits."""
        email, *other_emails = self.addresses() or [""]
        lines = ("organization", "role", "profile_url", "where_found")
        values: dict[str, Any] = {name: getattr(self, name) for name in lines} | {
            "id": self.id,
            "name": self.title(),
            "email": email,
            "other_emails": tuple(other_emails),
            "phone": next(iter(self.phones), ""),
            "tags": tuple(dict.fromkeys(self.tags)),
            "notes": self._all_notes()[:LONGEST_TEXT],
        }
        return Contact(**values | self.more)

    def _all_notes(self) -> str:
        """The person's own notes first, then line by line what has no field.

        Among these a further e-mail address to which the person gave a name of their own.
        """
        numbers = islice(self.phones.values(), 1, None)
        named = (
            (label, address)
            for label, address in islice(self.emails.values(), 1, None)
            if label.endswith(")") and not says_only_that_it_is_mail(label)
        )
        extra = [f"{label}: {value}" for label, value in (*named, *numbers, *self.lines)]
        return "\n".join((*self.notes, *extra))


def _plain(text: str) -> str:
    """The text by which two values are compared; of a link what tells the page."""
    return page_key(text) or " ".join(text.casefold().split())
