"""Properties of vCards, their values as text: charsets, escapes, parts between semicolons."""

import binascii
import re
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise

from infoint.imports.decoding import as_text

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


@dataclass(slots=True)
class Property:
    """One property of a card: its value as bytes, read as text when asked.

    `old` says that the card is of version 2.1, `region` in whose code page stray bytes are.
    """

    name: str
    group: str
    parameters: dict[str, list[str]]
    """By name in capitals; of 2.1 a bare word such as CELL stands under TYPE."""
    value: bytes
    old: bool
    region: str | None

    def types(self) -> set[str]:
        """What TYPE says, in capitals, such as WORK, CELL, PREF."""
        return {each.upper() for each in self.parameters.get("TYPE", ())}

    def preference(self) -> int:
        """1 is taken first, 100 last; without a word the order of the card counts."""
        for each in self.parameters.get("PREF", ()):
            if each.isdecimal() and len(each) <= 3:
                return int(each)
        return 1 if "PREF" in self.types() else 101

    def text(self) -> str:
        """The value as one text."""
        raw = self._decoded(self._bytes(self.value))
        return raw.replace("\\;", ";") if self.old else _unescaped(raw)

    def parts(self) -> list[str]:
        """The parts between semicolons, each with the commas of its list as spaces.

        Quoted-printable is parted first and decoded then, for a part may hold a semicolon.
        """
        value = self.value[:LONGEST_LIST]
        if "QUOTED-PRINTABLE" in self._encoding():
            pieces = _PARTS_OF_OLD.split(value)
            texts = [self._decoded(binascii.a2b_qp(each.replace(b"\\;", b";"))) for each in pieces]
        else:
            texts = _between(";", self._decoded(self._bytes(value)))
        if self.old:
            return [text.replace("\\;", ";").strip() for text in texts]
        return [_spoken(text) for text in texts]

    def listed(self) -> list[str]:
        """The texts between commas, such as those of CATEGORIES."""
        raw = self._decoded(self._bytes(self.value[:LONGEST_LIST]))
        return [each for text in _between(",", raw) if (each := _unescaped(text).strip())]

    def _encoding(self) -> str:
        return " ".join(self.parameters.get("ENCODING", ())).upper()

    def _bytes(self, value: bytes) -> bytes:
        """The value without the encoding of its bytes; b"" for base64 that is none."""
        encoding = self._encoding()
        if "QUOTED-PRINTABLE" in encoding:
            return binascii.a2b_qp(value)
        if encoding not in ("BASE64", "B"):
            return value
        try:
            return binascii.a2b_base64(b"".join(value.split()))
        except binascii.Error:
            return b""

    def _decoded(self, value: bytes) -> str:
        if value.isascii():
            return value.decode("ascii")
        named = (self.parameters.get("CHARSET") or [""])[0].strip().lower()
        if _CHARSETS.fullmatch(named) and named not in ("utf-8", "utf8"):
            with suppress(LookupError, UnicodeDecodeError):  # a wrong name is as none
                return value.decode("mac_roman" if named in _MAC else named)
        return as_text(value, self.region)


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
