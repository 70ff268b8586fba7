"""Which of two code pages a text of the West is in: that of Windows, or that of old Macs.

Both have a letter for nearly every byte, so the words decide: in the right one accents stand among
letters of their case and marks stand where marks do.
"""

import re
import unicodedata
from functools import cache
from itertools import islice

WINDOWS, MAC = "cp1252", "mac_roman"

_MOST = 3000
_STRAY = re.compile("[^\\x00-\\x1f]{0,5}[\udc80-\udcff]+[^\\x00-\\x1f]{0,5}")
_USUAL = frozenset("áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿßÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜ")
_RARE = frozenset("šžŠŽŸðþÐÞıªº")
_SHORTENED = re.compile(r"(?:s|t|re|ll|ve|d|m|em|n|tis|twas)(?![^\W\d_])", re.IGNORECASE)
_ELIDED = re.compile(
    r"(?<![^\W\d_])(?:o|d|l|n|s|t|c|j|m|qu|dell|all|nell|sull|dall|un|sant|mc|a|k)$", re.IGNORECASE
)


@cache
def stray_bytes(page: str) -> dict[int, str]:
    """What a byte that is no part of UTF-8 means in a single-byte code page."""
    return {
        0xDC00 + byte: bytes([byte]).decode(page, errors="replace") for byte in range(0x80, 0x100)
    }


def page_of(data: bytes) -> str:
    """The code page in which the words of these bytes are likelier; Windows where both are."""
    strays = _strays(data)
    if not strays:
        return WINDOWS
    windows, mac = (sum(_likely(each, page) for each in strays) for page in (WINDOWS, MAC))
    returns = data.count(b"\r") > 0 and data.count(b"\n") == 0
    return MAC if mac > windows or (mac == windows and returns) else WINDOWS


def _strays(data: bytes) -> list[bytes]:
    """Short pieces around bytes that are no part of UTF-8."""
    text = data.decode("utf-8", errors="surrogateescape")
    found = islice(_STRAY.finditer(text), _MOST)
    return [match[0].encode("utf-8", errors="surrogateescape") for match in found]


@cache
def _likely(piece: bytes, page: str) -> float:
    text = piece.decode("utf-8", errors="surrogateescape").translate(stray_bytes(page))
    return sum(_fits(text, at) for at, mark in enumerate(text) if ord(mark) > 0x7F)


def _fits(text: str, at: int) -> float:
    """How well a mark that is not ASCII stands where it stands."""
    mark = text[at]
    before, after = text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "
    if mark == "\ufffd" or unicodedata.category(mark) == "Cc":
        return -3.0
    if mark in _USUAL or mark in _RARE:
        if not (before.isalpha() or after.isalpha()):
            return -0.5
        inside = mark.islower() and before.isupper() and after.isupper()
        if inside or (mark.isupper() and before.islower()):
            return -1.5
        return 1.0 if mark in _USUAL else 0.2
    if mark == "\u2019":
        return _apostrophe(text, at)
    both = before.isalpha() and after.isalpha()
    opens = not before.isalpha() and (after.isalpha() or after == " ")
    parts = not both or (after.isupper() and before.islower())
    for marks, fits, worth in (
        ("\u2018\u201c\u201e\u00ab\u00bf\u00a1\u2039", opens, 0.7),
        ("\u201d\u00bb\u2026\u203a", not after.isalpha(), 0.5),
        ("\u2013\u2014", parts, 0.5),
        ("\u00a0\u2022\u00b7\u20ac\u00a3\u00a9\u00ae\u2122\u00b0\u00a7", not both, 0.3),
    ):
        if mark in marks:
            return worth if fits else -1.0
    return -1.0


def _apostrophe(text: str, at: int) -> float:
    """Of a shortened word, such as don't, or before a name, such as O'Brien."""
    if _SHORTENED.match(text, at + 1) or _ELIDED.search(text[:at]):
        return 1.2
    return 0.5 if not text[at + 1 : at + 2].isalpha() else -0.5
