"""Bytes to text. It never fails: what is no UTF-8 is read in the code page of the region."""

import codecs
import re
import unicodedata
from contextlib import suppress
from functools import cache
from itertools import islice

_WINDOWS, _MAC = "cp1252", "mac_roman"

_MOST_STRAYS = 3000
_STRAY = re.compile("[^\\x00-\\x1f]{0,5}[\udc80-\udcff]+[^\\x00-\\x1f]{0,5}")
_USUAL = frozenset("áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿßÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜ")
_RARE = frozenset("šžŠŽŸðþÐÞıªº")
_SHORTENED = re.compile(r"(?:s|t|re|ll|ve|d|m|em|n|tis|twas)(?![^\W\d_])", re.IGNORECASE)
_ELIDED = re.compile(
    r"(?<![^\W\d_])(?:o|d|l|n|s|t|c|j|m|qu|dell|all|nell|sull|dall|un|sant|mc|a|k)$", re.IGNORECASE
)
UTF8_MARK = codecs.BOM_UTF8

_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r")
_MULTIBYTE = {"JP": "cp932", "CN": "gb18030", "KR": "cp949", "TW": "cp950", "HK": "cp950"}
_SINGLE_BYTE = {
    "cp1250": "PL CZ SK HU SI HR BA RS RO AL",
    "cp1251": "RU UA BY BG MK KZ",
    "cp1253": "GR CY",
    "cp1254": "TR AZ",
    "cp1255": "IL",
    "cp1256": "SA EG AE JO LB MA DZ TN IQ KW QA IR",
    "cp1257": "EE LV LT",
}
_PAGE_OF = _MULTIBYTE | {
    place: page for page, places in _SINGLE_BYTE.items() for place in places.split()
}
_SAMPLE = 4096
_MARKS = rb"[\x82\x84\x85\x91-\x97\x99\xa0\xa9\xab\xae\xb0\xb7\xbb]"
_LOOKS_LIKE_UTF8 = re.compile(
    rb"(?<![\x80-\xbf])(?:[\xd0-\xdf]%(m)s|[\xe0\xe1\xe3-\xef]%(m)s%(m)s)(?![\x80-\xff])"
    % {b"m": _MARKS}
)
"""A letter with a dash, a quotation mark or the like behind it, such as a sharp s and a dash: in a
file that is not all UTF-8 these are meant, and not the one letter of a far script that they also
are."""
_LOOKS_LIKE_UTF8_ON_MAC = re.compile(
    rb"(?<![\x80-\xbf])[\xc7-\xca\xd0-\xd5][\x80-\x9f](?![\x80-\xff])"
)
"""On an old Mac: a quotation mark or a dash with an accented letter behind it."""


def code_page(region: str | None) -> str:
    """The Windows code page of a country (ISO 3166); cp1252 where nothing else is known."""
    return _PAGE_OF.get((region or "").upper(), _WINDOWS)


def as_utf8(data: bytes) -> bytes:
    """UTF-16 and UTF-32, with a mark or seen by their zero bytes, as UTF-8; no mark in front."""
    if data.startswith(UTF8_MARK):
        return data[len(UTF8_MARK) :]
    wide = _wide(data)
    if not wide:
        return data
    text = data.decode(wide, errors="replace").removeprefix("\ufeff")
    return text.encode("utf-8", errors="replace")


def _wide(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:_SAMPLE]
    if len(head) < 8:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) * 0.3 and even < len(head) * 0.05:
        return "utf-16-le"
    if even > len(head) * 0.3 and odd < len(head) * 0.05:
        return "utf-16-be"
    return ""


def without_controls(data: bytes) -> bytes:
    """The bytes without control characters other than TAB and line breaks."""
    return data.translate(None, _CONTROLS)


def as_text(data: bytes, region: str | None = None) -> str:
    """UTF-8 as text; each byte that is none is read in the region's code page, one by one.

    In the West that is the one of Windows or of old Macs (Excel's CSV on a Mac), as the words tell.

    So a file that two programs wrote into, each in its own encoding, comes out right as well, even
    within one line.
    """
    page = code_page(region)
    for whole in ("utf-8", *({page} & set(_MULTIBYTE.values()))):
        with suppress(UnicodeDecodeError):
            return data.decode(whole)
    if page == _WINDOWS or page in _MULTIBYTE.values():
        page = _page_of(data)
    seeming = _LOOKS_LIKE_UTF8_ON_MAC if page == _MAC else _LOOKS_LIKE_UTF8
    data = seeming.sub(lambda found: _in_page(found[0], page), data)
    return data.decode("utf-8", errors="surrogateescape").translate(_stray_bytes(page))


@cache
def _in_page(found: bytes, page: str) -> bytes:
    return found.decode(page, errors="replace").encode("utf-8")


_TELLING = ("Name", "May use that name", "How keen you are (1 to 5)")
"""Columns of our own export that hardly another file has together."""


def text_of_table(plain: bytes, region: str | None) -> str | None:
    """The text of a table in UTF-8 or an old code page; None where the bytes are no text.

    In our own export every character is kept, in others control characters are taken out. `region`
    (ISO 3166) tells the code page.
    """
    if not all(title.encode() in plain[:4096] for title in _TELLING):
        bare = without_controls(plain)
        if len(plain) - len(bare) > max(16, len(plain) // 200):
            return None
        plain = bare
    return as_text(plain, region)


def is_text(plain: bytes) -> bool:
    """Whether bytes in UTF-8 or a code page hold no control characters, as no text does."""
    return len(without_controls(plain)) == len(plain)


@cache
def _stray_bytes(page: str) -> dict[int, str]:
    """What a byte that is no part of UTF-8 means in a single-byte code page."""
    return {
        0xDC00 + byte: bytes([byte]).decode(page, errors="replace") for byte in range(0x80, 0x100)
    }


def _page_of(data: bytes) -> str:
    """The code page in which the words of these bytes are likelier; Windows where both are.

    That of Windows and that of old Macs both have a letter for nearly every byte, so the words
    decide: in the right one accents stand among letters of their case and marks where marks do.
    """
    text = data.decode("utf-8", errors="surrogateescape")
    strays = [found[0] for found in islice(_STRAY.finditer(text), _MOST_STRAYS)]
    if not strays:
        return _WINDOWS
    windows, mac = (sum(_likely(each, page) for each in strays) for page in (_WINDOWS, _MAC))
    returns = data.count(b"\r") > 0 and data.count(b"\n") == 0
    return _MAC if mac > windows or (mac == windows and returns) else _WINDOWS


@cache
def _likely(piece: str, page: str) -> float:
    text = piece.translate(_stray_bytes(page))
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
