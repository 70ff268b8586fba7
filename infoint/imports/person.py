"""One person as found in a file, on the way to a Contact."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from infoint.domain import Contact
from infoint.domain.identity import email_key

LONGEST_LINE = 500
"""Characters of a name, a title, an address; what is longer is none."""
LONGEST_TEXT = 100_000
"""Characters of all notes on one person."""

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_REMOVED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)))
_REPLACED = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_BREAKS = re.compile(r"[ \t]*[\r\n\u2028\u2029][\s]*")
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]]+@[^\s@<>,;:\"()\[\]]+")
_SEVERAL = re.compile(r"\s:::\s|[;,\s]\s?")
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_BARE_WEB = re.compile(r"(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}(?:/\S*)?", re.IGNORECASE)


def whole_text(text: str) -> str:
    """The text without control characters, with plain line breaks, without space around it."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROLS.search(text):
        text = text.translate({**_REMOVED, **_REPLACED})
    return text.strip()


def one_line(text: str) -> str:
    """As `whole_text`, on one line."""
    text = text.strip()
    if text.isprintable():
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
    parts = [part for part in _SEVERAL.split(text) if part]
    return parts if parts and all(_ADDRESS.fullmatch(part) for part in parts) else []


def web_address(text: str) -> str:
    """A link of the web with its https; "" where the text is none."""
    text = text.strip()
    if len(text) > LONGEST_LINE * 4:
        return ""
    if _WEB.fullmatch(text):
        return text
    return f"https://{text}" if _BARE_WEB.fullmatch(text) else ""


@dataclass(slots=True)
class Person:
    """What a row or a card says about someone. Texts come in as they are and are cleaned here."""

    row: int
    name: str = ""
    organization: str = ""
    role: str = ""
    profile_url: str = ""
    where_found: str = ""
    emails: list[tuple[str, str]] = field(default_factory=list)
    """Label, address; the first one is the person's, the others become notes."""
    phones: list[tuple[str, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lines: list[tuple[str, str]] = field(default_factory=list)
    """Label, value: what has no field of its own."""
    more: dict[str, Any] = field(default_factory=dict)
    """Other fields of Contact by name."""

    def keep(self, label: str, value: str) -> None:
        """Remember a value that has no field, unless it is empty or there already."""
        value = whole_text(value)
        if value and (label, value) not in self.lines:
            self.lines.append((label, value))

    def put(self, name: str, label: str, value: str) -> None:
        """Set a one-line field, or keep the value as a note if the field is taken or too long."""
        value = one_line(value)
        if not value:
            return
        if getattr(self, name) or len(value) > LONGEST_LINE:
            if value != getattr(self, name):
                self.keep(label, value)
            return
        setattr(self, name, value)

    def add_email(self, label: str, text: str, *, first: bool = False) -> bool:
        """Add the addresses of a cell; False where it holds none, which is then kept as a note."""
        found = addresses(text)
        if not found:
            self.keep(label, text)
            return not text.strip()
        known = {address.casefold() for _, address in self.emails}
        new = [(label, each) for each in found if each.casefold() not in known]
        self.emails = [*new, *self.emails] if first else [*self.emails, *new]
        return True

    def add_phone(self, label: str, text: str, *, first: bool = False) -> None:
        """Add the numbers of a cell."""
        several = re.split(r" ::: |[;,]", text[: LONGEST_LINE * 4])
        enough = all(sum(mark.isdigit() for mark in each) >= 6 for each in several)
        for each in several if enough else text.split(" ::: "):
            number = one_line(each)
            if len(number) > LONGEST_LINE or not any(mark.isdigit() for mark in number):
                self.keep(label, number)
            elif all(number != other for _, other in self.phones):
                self.phones.insert(0 if first else len(self.phones), (label, number))

    def add_link(self, label: str, text: str) -> None:
        """Take a link as the person's profile if there is none yet; else keep it as a note."""
        link = web_address(text)
        if link and not self.profile_url:
            self.profile_url = link
        elif text.strip() and link != self.profile_url:
            self.keep(label, text)

    def title(self) -> str:
        """The name, or else the e-mail address; "" where there is neither."""
        return self.name or (self.emails[0][1] if self.emails else "")

    def take_from(self, other: "Person") -> None:
        """Fill in what is empty from another entry of the same person, and keep the rest."""
        for name in ("organization", "role", "profile_url", "where_found"):
            if not getattr(self, name):
                setattr(self, name, getattr(other, name))
        if other.name and (not self.name or email_key(self.name)):
            self.name = other.name
        for label, address in other.emails:
            self.add_email(label, address)
        for label, number in other.phones:
            self.add_phone(label, number)
        self.tags += [tag for tag in other.tags if tag not in self.tags]
        self.notes += [note for note in other.notes if note not in self.notes]
        self.lines += [line for line in other.lines if line not in self.lines]
        self.more = {**other.more, **self.more}

    def contact(self) -> Contact:
        """The record; its notes hold all that has no field."""
        values: dict[str, Any] = {
            "name": self.title(),
            "organization": self.organization,
            "role": self.role,
            "profile_url": self.profile_url,
            "where_found": self.where_found,
            "notes": "\n".join(self._notes()),
            **self.more,
        }
        if self.emails:
            values["email"] = self.emails[0][1]
        if self.phones:
            values["phone"] = self.phones[0][1]
        if self.tags:
            values["tags"] = tuple(dict.fromkeys(self.tags))
        return Contact(**values)

    def _notes(self) -> Iterator[str]:
        """The person's own notes first, then line by line what has no field, as far as it fits."""
        left = LONGEST_TEXT
        extra = [*self.emails[1:], *self.phones[1:], *self.lines]
        for text in (*self.notes, *(f"{label}: {value}" for label, value in extra)):
            if left <= 0:
                return
            yield text[:left]
            left -= len(text) + 1

    def overflows(self) -> bool:
        """Whether the notes are longer than what is kept."""
        extra = (*self.emails[1:], *self.phones[1:], *self.lines)
        if not extra and not self.notes:
            return False
        long = sum(len(text) + 1 for text in self.notes)
        return long + sum(len(one) + len(two) + 3 for one, two in extra) > LONGEST_TEXT
