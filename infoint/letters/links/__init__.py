"""Links that lead out of the app: only to the web, to a mail program, or to a telephone."""

import re
from urllib.parse import quote, urlsplit

from infoint.domain import Contact, Letter

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Everything else (javascript, data, file, ...) never becomes a link."""

LONGEST_MAILTO = 2000
"""Characters of a mailto link that mail programs and browsers still take whole, by experience."""

_BROKEN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029<>\"\\^`{|}]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_NO_ADDRESS = re.compile(r"[\s<>,;:()\[\]\"\\]|[\x00-\x20\x7f-\x9f]")


def safe_link(text: str) -> str | None:
    """The text as a link to follow, or None: one of the four schemes, and nothing hidden in it.

    A web address needs a host; spaces, quotes, angle brackets and control characters make it none.
    """
    link = text.strip()
    if _BROKEN.search(link):
        return None
    try:
        parts = urlsplit(link)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in SCHEMES:
        return None
    if parts.scheme.lower() in ("http", "https"):
        return link if host else None
    return link if parts.path and not parts.netloc else None


def header_line(text: str) -> str:
    """A text on one line, so that no header can follow from it; runs of breaks become a space."""
    return _CONTROL.sub(" ", text).strip()


def mail_address(text: str) -> str:
    """The plain address in what was typed, also out of `Name <a@b>`; "" where there is none."""
    line = header_line(text)
    bracketed = re.search(r"<([^<>]+)>\s*$", line)
    address = re.sub(r"(?i)^mailto:", "", (bracketed.group(1) if bracketed else line).strip())
    before, at, after = address.partition("@")
    fits = before and at and after and "@" not in after and not _NO_ADDRESS.search(address)
    return address if fits else ""


def mailto_link(address: str = "", *, subject: str = "", body: str = "") -> str:
    """A link that opens a prefilled e-mail (RFC 6068).

    Everything is percent-encoded as UTF-8, so no word can add a recipient or a header: the subject
    is one line, line breaks of the body are %0D%0A. Without an address that fits, the recipient
    stays empty.
    """
    name, _, host = mail_address(address).rpartition("@")
    recipient = f"{percent_encoded(name)}@{percent_encoded(host)}" if host else ""
    lines = "\r\n".join(re.split(r"\r\n|\r|\n", body))
    headers = {"subject": header_line(subject), "body": lines}
    query = "&".join(f"{name}={percent_encoded(text)}" for name, text in headers.items() if text)
    return f"mailto:{recipient}?{query}" if query else f"mailto:{recipient}"


def mailto(letter: Letter, contact: Contact | None) -> str:
    """A link that opens the letter as a draft in the mail program, without our gap marks."""
    address = contact.email if contact else ""
    return mailto_link(address, subject=letter.clean_subject, body=letter.clean_text)


def tel_link(number: str) -> str | None:
    """A link that calls the number (RFC 3966), or None where it has fewer than three digits."""
    line = header_line(number)
    digits = re.sub(r"\D", "", re.split(r"(?i)\s*(?:ext|x|#)", line)[0])
    if not 3 <= len(digits) <= 20 or not digits.isascii():
        return None
    return f"tel:{'+' if line.startswith('+') else ''}{digits}"


def percent_encoded(text: str) -> str:
    """The text as it stands in a link, letter for letter; a half of a pair becomes ?."""
    return quote(text.encode("utf-8", "replace"), safe="")
