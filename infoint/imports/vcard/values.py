"""The values of vCard properties as text: charsets, escapes, parts between semicolons."""

import re
from dataclasses import replace

from infoint.imports.decoding import as_text
from infoint.imports.vcard.lines import Property, unbased, unquoted

_CHARSETS = re.compile(
    r"(?:us-)?ascii|utf-?8|(?:iso-?|latin-?)[\d-]{1,10}|(?:windows-|cp)\d{3,4}|shift[_-]?jis|sjis|"
    r"euc-(?:jp|kr)|gb(?:2312|k|18030)|big5|koi8-[ru]|macintosh|x-mac-roman",
    re.IGNORECASE,
)
LONGEST_LIST = 4000
"""Bytes of a value that has parts."""

_MAC = ("macintosh", "x-mac-roman")
_PARTS_OF_OLD = re.compile(rb"(?<!\\);")
_PARTS_OF_TEXT = re.compile(r"((?:[^;\\]|\\.|\\\Z)*)(?:;|\Z)", re.S)
_LIST = re.compile(r"((?:[^,\\]|\\.|\\\Z)*)(?:,|\Z)", re.S)


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
        if "QUOTED-PRINTABLE" in self._encoding(found):
            pieces = _PARTS_OF_OLD.split(found.value)
            texts = [self._decoded(found, unquoted(each.replace(b"\\;", b";"))) for each in pieces]
        else:
            texts = _between(_PARTS_OF_TEXT, self._decoded(found, self._bytes(found)))
        if self._old:
            return [text.replace("\\;", ";").strip() for text in texts]
        return [_spoken(text) for text in texts]

    def listed(self, found: Property) -> list[str]:
        """The texts between commas, such as those of CATEGORIES."""
        found = _shortened(found)
        raw = self._decoded(found, self._bytes(found))
        return [each for text in _between(_LIST, raw) if (each := _unescaped(text).strip())]

    def _encoding(self, found: Property) -> str:
        if "ENCODING" not in found.parameters:
            return ""
        return " ".join(found.parameters.get("ENCODING", ())).upper()

    def _bytes(self, found: Property) -> bytes:
        encoding = self._encoding(found)
        if not encoding:
            return found.value
        if "QUOTED-PRINTABLE" in encoding:
            return unquoted(found.value)
        if encoding in ("BASE64", "B"):
            return unbased(found.value)
        return found.value

    def _decoded(self, found: Property, value: bytes) -> str:
        if value.isascii():
            return value.decode("ascii")
        named = (found.parameters.get("CHARSET") or [""])[0].strip().lower()
        if named and _CHARSETS.fullmatch(named) and named not in ("utf-8", "utf8"):
            try:
                return value.decode("mac_roman" if named in _MAC else named)
            except (LookupError, UnicodeDecodeError):
                return as_text(value, self._region)  # the name is wrong: as where there is none
        return as_text(value, self._region)


def _shortened(found: Property) -> Property:
    """The property with as much of its value as names, addresses and lists may take."""
    if len(found.value) <= LONGEST_LIST:
        return found
    return replace(found, value=found.value[:LONGEST_LIST])


def _spoken(text: str) -> str:
    """The texts of a list one after the other."""
    if "," not in text and "\\" not in text:
        return text.strip()
    return " ".join(filter(None, (_unescaped(each).strip() for each in _between(_LIST, text))))


def _between(pattern: re.Pattern[str], text: str) -> list[str]:
    """The pieces of a text, still escaped."""
    if "\\" not in text:
        return text.split("," if pattern is _LIST else ";")
    pieces = pattern.findall(text)
    return pieces[:-1] if len(pieces) > 1 and not _ends_parted(pattern, text) else pieces


def _ends_parted(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the text ends with a parting mark, so that an empty piece follows it."""
    mark = "," if pattern is _LIST else ";"
    return text.endswith(mark) and not text.endswith("\\" + mark)


def _unescaped(text: str) -> str:
    """3.0 and 4.0: a line break for a backslash and n, any other character for itself."""
    if "\\" not in text:
        return text
    text = text.replace("\0", "").replace("\\\\", "\0").replace("\\n", "\n").replace("\\N", "\n")
    return text.replace("\\", "").replace("\0", "\\")
