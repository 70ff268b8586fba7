"""A letter as an e-mail draft in a file (.eml), which a mail program opens unsent."""

import re
from datetime import UTC, datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, Policy
from email.utils import format_datetime
from typing import Self

from infoint.dates.local_time import zone_of
from infoint.domain import Contact, Letter, Profile
from infoint.letters.links import header_line, mail_address

_LINE = 75
"""The most signs on a line that has encoded words on it (RFC 2047)."""
_PLAIN = 60


def letter_eml(
    letter: Letter, *, profile: Profile, contact: Contact | None, now: datetime
) -> bytes:
    """The letter as a draft: From, To, Subject, Date, Message-ID, `X-Unsent: 1`, UTF-8 text.

    The body is kept letter for letter, without our gap marks and with one kind of line ends; other
    words are encoded (RFC 2047) and put on one line, so that none of them can add a header. The
    date is `now` (aware) in the profile's zone; the Message-ID names no machine. An address that
    cannot stand in a header as plain ASCII is left out.
    """
    message = EmailMessage(policy=SMTP)
    sender = _address("From", profile.name, profile.email)
    if sender:
        message["From"] = sender
    recipient = _address("To", contact.name, contact.email) if contact else None
    if recipient:
        message["To"] = recipient
    words = header_line(letter.clean_subject)
    words = words if _is_plain(words) else _encoded("Subject", words)
    message["Subject"] = _Encoded("Subject", words)
    message["Date"] = format_datetime(now.astimezone(zone_of(profile)))
    own = re.sub(r"[^A-Za-z0-9]", "", letter.id) or "letter"
    message["Message-ID"] = f"<{own}.{int(now.astimezone(UTC).timestamp())}@infoint.invalid>"
    message["X-Unsent"] = "1"
    body = letter.clean_text.replace("\r\n", "\n").replace("\r", "\n")
    message.set_content(body, charset="utf-8", cte="base64")
    return message.as_bytes()


class _Encoded(str):
    """A header's words as they go into the file; what they say was encoded whole, or not at all.

    The standard library encodes the words that need it one by one, and loses a space between an
    encoded word and one that begins with a sign of its own.
    """

    name: str
    max_count = 1

    def __new__(cls, name: str, words: str) -> Self:
        """Words that are ASCII already, for the header of that name."""
        made = super().__new__(cls, words)
        made.name = name
        return made

    def fold(self, *, policy: Policy) -> str:
        """The header with its line end."""
        return f"{self.name}: {self}{policy.linesep}"


def _is_plain(words: str) -> bool:
    return words.isascii() and len(words) <= _PLAIN and "=?" not in words


def _encoded(name: str, words: str) -> str:
    """Words in RFC 2047's form, folded within 75 signs a line."""
    header = Header(words, "utf-8", _LINE, name, errors="replace")
    return header.encode(linesep=SMTP.linesep)


def _address(header: str, name: str, typed: str) -> _Encoded | None:
    """Name and address for a header; a host in another script is written in its ASCII form."""
    local, _, host = mail_address(typed).rpartition("@")
    try:
        plain = host.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    if not local or not local.isascii() or not plain:
        return None
    words = header_line(name)
    if _is_plain(words):
        return _Encoded(header, str(Address(words, local, plain)))
    address = f"<{Address('', local, plain).addr_spec}>"
    return _Encoded(header, f"{_encoded(header, words)}{SMTP.linesep} {address}")
