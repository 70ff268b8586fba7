"""Catalogs of translated sentences: `<folder>/<language>/LC_MESSAGES/infoint.mo`, or `.po`."""

import ast
import re
import struct
from collections.abc import Iterator, Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

ENOUGH = 0.8
"""A catalog with a smaller share of the sentences is offered, never taken unasked."""
_FOLDERS: list[Path] = [Path(__file__).with_name("locale")]
_TAG = re.compile(r"[A-Za-z]{2,3}(?:_[A-Za-z0-9]+)*")
_LINE = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d+)\])?\s*)?(".*")')


class CatalogError(Exception):
    """A catalog that cannot be read; the sentence says which line is wrong."""


def look_in(folder: Path) -> None:
    """Catalogs of this folder come before those known so far."""
    _FOLDERS.insert(0, folder)
    _read_anew()


def forget(folder: Path) -> None:
    """The folder that was named to `look_in` is looked in no longer."""
    _FOLDERS.remove(folder)
    _read_anew()


def _read_anew() -> None:
    catalog.cache_clear()
    languages.cache_clear()


@cache
def languages() -> Mapping[str, float]:
    """English, then every language that has a catalog, with the share of sentences in it.

    A `.mo` file does not say what it lacks, so without its `.po` file beside it its share is 0.
    """
    found = {"en": 1.0}
    for folder in _FOLDERS:
        for place in sorted(folder.glob("*/LC_MESSAGES")):
            tag = place.parent.name
            if _TAG.fullmatch(tag) and any(_in_folder(place)):
                found.setdefault(tag, _share(place / "infoint.po"))
    return MappingProxyType(found)


def _share(path: Path) -> float:
    try:
        entries = dict(_entries(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, SyntaxError):
        return 0.0
    entries.pop("", None)
    return sum(map(bool, entries.values())) / max(1, len(entries))


def known_language(asked: str, least: float = 0.0) -> str:
    """The language of a tag such as "es-MX", else of its first part; "" where none is known.

    `least` is the share of sentences that its catalog must have.
    """
    tag = asked.replace("-", "_")
    wanted = (tag, tag.split("_")[0])
    return next((each for each in wanted if languages().get(each, -1.0) >= least), "")


@cache
def catalog(language: str) -> NullTranslations:
    """The sentences of a language such as "es" or "es_MX"; none for English, or what is missing.

    A region takes what it does not say itself from its language; a catalog that cannot be read
    counts as missing.
    """
    tag = language.replace("-", "_")
    found = NullTranslations()
    if not _TAG.fullmatch(tag):
        return found
    for folder in reversed(_FOLDERS):
        for name in dict.fromkeys((tag.split("_")[0], tag)):
            for each in _in_folder(folder / name / "LC_MESSAGES"):
                each.add_fallback(found)
                found = each
    return found


def _in_folder(folder: Path) -> Iterator[NullTranslations]:
    for name in ("infoint.po", "infoint.mo"):
        path = folder / name
        if path.is_file():
            try:
                yield read_catalog(path)
            except (CatalogError, OSError):
                continue
            return


def read_catalog(path: Path) -> GNUTranslations:
    """The sentences of a `.po` or `.mo` file. CatalogError where it is damaged."""
    data = path.read_bytes()
    try:
        return GNUTranslations(BytesIO(data if path.suffix == ".mo" else compiled(data.decode())))
    except (OSError, ValueError, SyntaxError, UnicodeError, struct.error) as problem:
        raise CatalogError(f"{path.name} is no catalog that can be read: {problem}") from problem


def compiled(text: str) -> bytes:
    """The text of a `.po` file in the form of a `.mo` file; fuzzy and empty entries are left out.

    ValueError says which line is no line of a catalog.
    """
    entries = {key: words for key, words in sorted(_entries(text)) if words}
    keys = [key.encode() for key in entries]
    words = [value.encode() for value in entries.values()]
    start = 28
    at = start + 16 * len(keys)
    table: list[int] = []
    for each in [*keys, *words]:
        table += [len(each), at]
        at += len(each) + 1
    heading = struct.pack(
        "<7I", 0x950412DE, 0, len(keys), start, start + 8 * len(keys), 0, start + 16 * len(keys)
    )
    rows = struct.pack(f"<{len(table)}I", *table)
    return heading + rows + b"".join(each + b"\0" for each in [*keys, *words])


def _entries(text: str) -> Iterator[tuple[str, str]]:
    parts: dict[str, str] = {}
    part, is_fuzzy, next_is_fuzzy = "", False, False
    for number, line in enumerate([*text.lstrip("\ufeff").splitlines(), "msgid"], start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            next_is_fuzzy = next_is_fuzzy or (line.startswith("#,") and "fuzzy" in line)
            continue
        begins = line.startswith("msgctxt") or (line.startswith("msgid") and part != "msgctxt")
        if begins and not line.startswith("msgid_plural"):
            yield from _entry(parts, is_fuzzy)
            parts, part, is_fuzzy, next_is_fuzzy = {}, "", next_is_fuzzy, False
            if line == "msgid":
                return
        hit = _LINE.fullmatch(line)
        if hit is None:
            raise ValueError(f"line {number}")
        if hit[1]:
            part = hit[1] + (hit[2] or "")
        parts[part] = parts.get(part, "") + ast.literal_eval(hit[3])


def _entry(parts: dict[str, str], is_fuzzy: bool) -> Iterator[tuple[str, str]]:
    """Key and words of an entry; the words are "" where they are missing or fuzzy."""
    forms = [parts[name] for name in sorted(parts) if name.startswith("msgstr")]
    if "msgid" not in parts:
        return
    key = parts["msgid"]
    if "msgid_plural" in parts:
        key += "\0" + parts["msgid_plural"]
    if "msgctxt" in parts:
        key = parts["msgctxt"] + "\x04" + key
    yield key, "" if is_fuzzy or not all(forms) else "\0".join(forms)
