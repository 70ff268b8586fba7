"""Links behind the cells of an .xlsx, which its reader does not tell: profiles and addresses."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape

_TAG = re.compile(r"<(?:\w+:)?{}\b([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
WANTED_LINK = re.compile(
    r"mailto:|https?://(?:[\w-]+\.)*(?:linkedin\.com/(?:in|pub)|xing\.com/profile)/\S",
    re.IGNORECASE,
)
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})(?::.*)?")
_FORMULA = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3}\d{1,7})"[^>]*>\s*<(?:\w+:)?f\b[^>]*>'
    rb"([^<]{0,200}\bHYPERLINK\([^<]*)<",
    re.IGNORECASE,
)
_LINKED = re.compile(
    r'\bHYPERLINK\(\s*"((?:https?://|www\.|mailto:)[^"\s]+)"\s*[,;)]', re.IGNORECASE
)
_PIECE, _OVERLAP = 1024 * 1024, 64 * 1024
"""Bytes of a sheet that are gone through at once, and of the piece before them once more."""
_TAIL = 8 * 1024 * 1024
"""Bytes at the end of a sheet among which its links stand, behind all cells."""
LONGEST_LINK = 500

Links = Mapping[tuple[int, int], str]
"""By row and column, counted from 0."""


def links_in_sheet(data: bytes, name: str) -> Links:
    """The profiles and mail addresses behind cells of the sheet of this name, and whatever its
    formulas link to; none where it has no links, or where these cannot be made out.
    """
    if not data:
        return {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            part = _part_of(archive, name)
            return {**_behind_formulas(archive, part), **_behind_cells(archive, part)}
    except (KeyError, ValueError, OSError, zipfile.BadZipFile):
        return {}


def _part_of(archive: zipfile.ZipFile, name: str) -> str:
    sheets = {each.get("name"): each.get("r:id", "") for each in _tags(archive, "sheet")}
    parts = _targets(archive, "xl/_rels/workbook.xml.rels")
    part = posixpath.normpath(posixpath.join("xl", parts.get(sheets.get(name, ""), "")))
    return part.removeprefix("xl//")


def _behind_formulas(archive: zipfile.ZipFile, part: str) -> Links:
    found: dict[tuple[int, int], str] = {}
    rest = b""
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            piece = rest + piece
            rest = piece[-_OVERLAP:]
            if b"HYPERLINK(" not in piece.upper():
                continue
            for place, formula in _FORMULA.findall(piece):
                if url := linked_by(unescape(formula.decode("utf-8", "replace"))):
                    found |= _at(place.decode(), url)
    return found


def linked_by(formula: str) -> str:
    """What a formula links to, where it says it whole; "" where it does not."""
    link = _LINKED.search(formula)
    return link[1] if link and len(link[1]) <= LONGEST_LINK else ""


def _at(place: str, url: str) -> dict[tuple[int, int], str]:
    """A link at its place; nothing where that is none."""
    at = _PLACE.fullmatch(place)
    return {(int(at[2]) - 1, _number(at[1]) - 1): url} if at else {}


def _behind_cells(archive: zipfile.ZipFile, part: str) -> Links:
    folder, file = posixpath.split(part)
    rels = f"{folder}/_rels/{file}.rels"
    if rels not in archive.namelist():
        return {}
    targets = {key: url for key, url in _targets(archive, rels).items() if WANTED_LINK.match(url)}
    if not targets:
        return {}
    found: dict[tuple[int, int], str] = {}
    for tag in re.finditer(_TAG.pattern.format("hyperlink"), _end_of(archive, part)):
        each = dict(_ATTRIBUTE.findall(tag[1]))
        url = targets.get(each.get("r:id", ""), "")
        if url and len(url) <= LONGEST_LINK:
            found |= _at(each.get("ref", ""), url)
    return found


def _tags(archive: zipfile.ZipFile, kind: str) -> Iterator[dict[str, str]]:
    text = archive.read("xl/workbook.xml").decode("utf-8", "replace")
    for tag in re.finditer(_TAG.pattern.format(kind), text):
        yield {key: unescape(value) for key, value in _ATTRIBUTE.findall(tag[1])}


def _targets(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """What the ids in a list of relations stand for."""
    text = archive.read(part).decode("utf-8", "replace")
    found = {}
    for tag in re.finditer(_TAG.pattern.format("Relationship"), text):
        each = dict(_ATTRIBUTE.findall(tag[1]))
        found[each.get("Id", "")] = unescape(each.get("Target", "")).removeprefix("/xl/")
    return found


def _end_of(archive: zipfile.ZipFile, part: str) -> str:
    rest = b""
    with archive.open(part) as file:
        while piece := file.read(_TAIL):
            rest = (rest + piece)[-_TAIL:]
    return rest.decode("utf-8", "replace")


def _number(column: str) -> int:
    number = 0
    for letter in column:
        number = number * 26 + ord(letter) - 64
    return number


def with_link(text: str, url: str) -> str:
    """A cell with what it links to, as `unwrapped` takes it apart; the text where that says it."""
    bare = url.removeprefix("mailto:").partition("?")[0]
    is_said = not text.strip() or bare.casefold() in text.casefold() or "@" in text
    if is_said or any(mark in text for mark in "[]\n") or re.search(r"[\s()]", url):
        return text
    return f"[{text.strip()}]({url})"
