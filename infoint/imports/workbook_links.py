"""Links behind the cells of an .xlsx, which its reader does not tell: profiles and addresses."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape

_TAG = re.compile(r"<(?:\w+:)?{}\b([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_WANTED = re.compile(
    r"mailto:|https?://(?:[\w-]+\.)*(?:linkedin\.com/(?:in|pub)|xing\.com/profile)/\S",
    re.IGNORECASE,
)
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})(?::.*)?")
_TAIL = 8 * 1024 * 1024
"""Bytes at the end of a sheet among which its links stand, behind all cells."""
_LONGEST = 500

Links = Mapping[tuple[int, int], str]
"""By row and column, counted from 0."""


def links_in_sheet(data: bytes, name: str) -> Links:
    """The profiles and mail addresses behind cells of the sheet of this name; none where it has no
    links, or where these cannot be made out.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _links(archive, name)
    except (KeyError, ValueError, OSError, zipfile.BadZipFile):
        return {}


def _links(archive: zipfile.ZipFile, name: str) -> Links:
    sheets = {each.get("name"): each.get("r:id", "") for each in _tags(archive, "sheet")}
    parts = _targets(archive, "xl/_rels/workbook.xml.rels")
    part = posixpath.normpath(posixpath.join("xl", parts.get(sheets.get(name, ""), "")))
    folder, file = posixpath.split(part.removeprefix("xl//"))
    rels = f"{folder}/_rels/{file}.rels"
    if rels not in archive.namelist():
        return {}
    targets = {key: url for key, url in _targets(archive, rels).items() if _WANTED.match(url)}
    if not targets:
        return {}
    found = {}
    for tag in re.finditer(_TAG.pattern.format("hyperlink"), _end_of(archive, part)):
        each = dict(_ATTRIBUTE.findall(tag[1]))
        place = _PLACE.fullmatch(each.get("ref", ""))
        url = targets.get(each.get("r:id", ""), "")
        if place and url and len(url) <= _LONGEST:
            found[int(place[2]) - 1, _number(place[1]) - 1] = url
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
