"""The letterhead of a college for reports: its name, a few lines, a logo.

As with `settings.yaml`, what cannot hold is told and passed over; a report has then less at its
head, and everything else of the folder is used.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from infoint import paths
from infoint.library.problems import Problems, meant
from infoint.library.reading import read_lines

LETTERHEAD_FILE = "letterhead.yaml"
LARGEST_LOGO = 300_000
"""Bytes. A logo for paper has a tenth of this."""
MOST_PIXELS = 4000
"""Of a side: 60 millimetres at 600 dots to the inch are 1,400."""
MOST_LINES, LONGEST_LINE = 4, 80
_KEYS = ("name", "lines", "logo")
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands at the head of a report; empty where the folder says nothing.

    `logo` is a PNG or an SVG, or None.
    """

    name: str = ""
    lines: tuple[str, ...] = ()
    logo: bytes | None = field(default=None, repr=False)
    problems: tuple[str, ...] = field(default=(), compare=False)
    """What could not hold, each as `file: place: what`."""

    def __bool__(self) -> bool:
        return bool(self.name or self.lines or self.logo)


def folder_letterhead() -> Letterhead:
    """The letterhead of the content folder in use."""
    return load_letterhead(paths.content_folder())


@cache
def load_letterhead(folder: Path | None = None) -> Letterhead:
    """The letterhead of a content folder, of the built-in one for None; read once in a process.

    Raises nothing, whatever the folder holds.
    """
    problems = Problems()
    place = paths.built_in_content() if folder is None else Path(folder)
    given = read_lines(place, LETTERHEAD_FILE, problems, 'name: "Career Center"')
    for key in given:
        if key not in _KEYS:
            hint = meant(str(key), _KEYS)
            problems.add(LETTERHEAD_FILE, str(key), f"unknown key{hint}; it is passed over")
    return Letterhead(
        name=_line(given.get("name", ""), "name", problems),
        lines=_lines(given.get("lines", []), problems),
        logo=_logo(place, given.get("logo", ""), problems),
        problems=tuple(problems.lines()),
    )


def _line(value: object, place: str, problems: Problems) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else None
    if text is None or len(text) > LONGEST_LINE:
        problems.add(
            LETTERHEAD_FILE, place, f"must be text in quotes, of {LONGEST_LINE} letters at most"
        )
        return ""
    return text


def _lines(value: object, problems: Problems) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST_LINES:
        problems.add(LETTERHEAD_FILE, "lines", f"must be a list of {MOST_LINES} lines at most")
        return ()
    found = (_line(each, f"lines, entry {n}", problems) for n, each in enumerate(value, 1))
    return tuple(filter(None, found))


def _logo(folder: Path, name: object, problems: Problems) -> bytes | None:
    """The bytes of the logo, where it is one that can be printed."""
    if name in ("", None):
        return None
    said = ""
    data = b""
    if not isinstance(name, str) or Path(name).name != name:
        said = "must be the name of a file beside letterhead.yaml, such as logo.svg"
    else:
        try:
            with (folder / name).open("rb") as stream:
                data = stream.read(LARGEST_LOGO + 1)
        except (OSError, ValueError):
            said = f"{name} cannot be opened: put it beside letterhead.yaml"
    said = said or _wrong_with(data)
    if said:
        problems.add(LETTERHEAD_FILE, "logo", f"{said}; reports have no logo")
        return None
    return data


def _wrong_with(data: bytes) -> str:
    """Why this is no logo that can be printed; "" where it is one."""
    if len(data) > LARGEST_LOGO:
        return f"is larger than {LARGEST_LOGO // 1000} kB; save it smaller"
    if data.startswith(_PNG):
        return _wrong_with_png(data)
    return _wrong_with_svg(data)


def _wrong_with_png(data: bytes) -> str:
    if len(data) < 24 or data[12:16] != b"IHDR":
        return "is a damaged PNG; save it anew"
    if max(struct.unpack(">II", data[16:24])) > MOST_PIXELS:
        return f"has more than {MOST_PIXELS} pixels on a side; save it smaller"
    return ""


def _wrong_with_svg(data: bytes) -> str:
    """Whether it is a drawing by itself: it may name no other file and hold nothing that runs."""
    if b"<!" in data.replace(b"<!--", b""):
        return "holds a <! of XML, which a logo does not need; save it as plain SVG"
    try:
        root = ElementTree.fromstring(data.decode("utf-8-sig"))
    except (ElementTree.ParseError, ValueError, LookupError):
        return "must be a PNG or an SVG"
    if root.tag.rpartition("}")[2] != "svg":
        return "must be a PNG or an SVG"
    for each in root.iter():
        name = str(each.tag).rpartition("}")[2]
        links = [text for key, text in each.attrib.items() if key.rpartition("}")[2] == "href"]
        is_own = all(link.startswith("#") for link in links)
        if name in ("script", "foreignObject") or not is_own:
            return "names another file or holds a script; save it as plain SVG"
    return ""
