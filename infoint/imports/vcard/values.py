"""The values of vCard properties as text: charsets, escapes, parts between semicolons."""

import binascii
import re
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

from infoint.imports.decoding import as_text
from infoint.imports.vcard.lines import Property

_CHARSETS = re.compile(
    r"(?:us-)?ascii|utf-?8|(?:iso-?|latin-?)[\d-]{1,10}|(?:windows-|cp)\d{3,4}|shift[_-]?jis|sjis|"
    r"euc-(?:jp|kr)|gb(?:2312|k|18030)|big5|koi8-[ru]|macintosh|x-mac-roman",
    re.IGNORECASE,
)
LONGEST_LIST = 4000
"""Bytes of a value that has parts."""

_MAC = ("macintosh", "x-mac-roman")
_PARTS_OF_OLD = re.compile(rb"(?<!\\);")
_MARKS = re.compile(r"\\.|[;,]", re.S)


class Values:
    """Reads the values of the cards of one file.

    `region` is the country whose code page stray bytes are in.
    """

    def __init__(self, version: str, region: str | None) -> None:
        self._old = version == "2.1"
        self._region = region

    def text(self, found: Property) -> str:
        """The value as one text."""
        raw = self._decoded(found, self._bytes(found))
        return raw.replace("\\;", ";") if self._old else _unescaped(raw)

    def parts(self, found: Property) -> list[str]:
        """The parts between semicolons, each with the commas of its list as spaces.

        Quoted-printable is parted first and decoded then, for a part may hold a semicolon.
        """
        found = _shortened(found)
        if "QUOTED-PRINTABLE" in _encoding(found):
            pieces = _PARTS_OF_OLD.split(found.value)
            texts = [
                self._decoded(found, binascii.a2b_qp(each.replace(b"\\;", b";"))) for each in pieces
            ]
        else:
            texts = _between(";", self._decoded(found, self._bytes(found)))
        if self._old:
            return [text.replace("\\;", ";").strip() for text in texts]
        return [_spoken(text) for text in texts]

    def listed(self, found: Property) -> list[str]:
        """The texts between commas, such as those of CATEGORIES."""
        found = _shortened(found)
        raw = self._decoded(found, self._bytes(found))
        return [each for text in _between(",", raw) if (each := _unescaped(text).strip())]

    def _bytes(self, found: Property) -> bytes:
        """The value without the encoding of its bytes; b"" for base64 that is none."""
        encoding = _encoding(found)
        if "QUOTED-PRINTABLE" in encoding:
            return binascii.a2b_qp(found.value)
        if encoding not in ("BASE64", "B"):
            return found.value
        try:
            return binascii.a2b_base64(b"".join(found.value.split()))
        except binascii.Error:
            return b""

    def _decoded(self, found: Property, value: bytes) -> str:
        if value.isascii():
            return value.decode("ascii")
        named = (found.parameters.get("CHARSET") or [""])[0].strip().lower()
        if _CHARSETS.fullmatch(named) and named not in ("utf-8", "utf8"):
            with suppress(LookupError, UnicodeDecodeError):  # a wrong name is as none
                return value.decode("mac_roman" if named in _MAC else named)
        return as_text(value, self._region)


def _encoding(found: Property) -> str:
    return " ".join(found.parameters.get("ENCODING", ())).upper()


def _shortened(found: Property) -> Property:
    """The property with as much of its value as names, addresses and lists may take."""
    if len(found.value) <= LONGEST_LIST:
        return found
    return replace(found, value=found.value[:LONGEST_LIST])


def _spoken(text: str) -> str:
    """The texts of a list one after the other."""
    if "," not in text and "\\" not in text:
        return text.strip()
    return " ".join(filter(None, (_unescaped(each).strip() for each in _between(",", text))))


def _between(mark: str, text: str) -> list[str]:
    """The pieces of a text, still escaped."""
    if "\\" not in text:
        return text.split(mark)
    ends = [each.start() for each in _MARKS.finditer(text) if each[0] == mark]
    return [text[before + 1 : end] for before, end in pairwise([-1, *ends, len(text)])]


def _unescaped(text: str) -> str:
    """3.0 and 4.0: a line break for a backslash and n, any other character for itself."""
    if "\\" not in text:
        return text
    text = text.replace("\0", "").replace("\\\\", "\0").replace("\\n", "\n").replace("\\N", "\n")
    return text.replace("\\", "").replace("\0", "\\")
