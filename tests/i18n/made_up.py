"""A made-up language: English with marks on every letter, a third longer, that still breaks."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from babel.messages.extract import extract_from_dir
from pydantic import AfterValidator

from infoint.domain.record import Part
from infoint.i18n.catalogs import catalog
from infoint.library import Library
from infoint.library.entries import plain_words

LANGUAGE = "xx"
ROOT = Path(__file__).resolve().parents[2]
_PLAIN = "abcdefghijklmnopqrstuvwxyz"
_MARKED = "áƀćďéƒǵĥíĵķĺḿńóṕɋŕśţúṽŵẋýž"
_LETTERS = str.maketrans(_PLAIN + _PLAIN.upper(), _MARKED + _MARKED.upper())
_KEPT = re.compile(
    r":material/\w+:|:\w+(?=\[)|\{\{.*?\}\}|\{\w+\}|(?<=\])\([^)]*\)|https?://\S+|\S+@\S+"
)
"""What is no word: icons, colours, values, addresses."""
_NO_WORDS = {"topic", "scripts", "follow_ups", "letters", "interview_words", "sources"}
"""Fields of the content that are still keys, or whole letters."""


def made_up(text: str) -> str:
    """The text in the made-up language, with its values, icons and marks."""
    found, begin = [], 0
    for kept in _KEPT.finditer(text):
        found += [text[begin : kept.start()].translate(_LETTERS), kept[0]]
        begin = kept.end()
    found.append(text[begin:].translate(_LETTERS))
    longer = " óó" * (len(text) // 9) if re.search(r"[A-Za-z]", text) else ""
    marked = "".join(found)
    return marked + longer if "\n" not in marked else marked


@cache
def _messages() -> tuple[tuple[Any, str | None], ...]:
    kinds = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
    rows = extract_from_dir(ROOT / "infoint", keywords=kinds)
    return tuple((message, context) for _file, _line, message, _notes, context in rows)


def _lines() -> Iterator[str]:
    yield 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"'
    yield '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
    for message, context in dict.fromkeys(_messages()):
        if context:
            yield f"msgctxt {_quoted(context)}"
        if isinstance(message, tuple):
            one, many = message[:2]
            yield f"msgid {_quoted(one)}\nmsgid_plural {_quoted(many)}"
            yield f"msgstr[0] {_quoted(made_up(one))}\nmsgstr[1] {_quoted(made_up(many))}\n"
        else:
            yield f"msgid {_quoted(message)}\nmsgstr {_quoted(made_up(message))}\n"


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'


def write_catalog(folder: Path) -> None:
    """Put the catalog of the made-up language there, of all sentences that tools find."""
    place = folder / LANGUAGE / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "infoint.po").write_text("\n".join(_lines()), encoding="utf-8")
    catalog.cache_clear()


def made_up_content(library: Library) -> Library:
    """The content with its words in the made-up language."""
    changed = _overlaid(library)
    assert isinstance(changed, Library)
    return changed


def _overlaid(part: Part) -> Part:
    new = {}
    for name, field in type(part).model_fields.items():
        if name in _NO_WORDS:
            new |= _titles(name, getattr(part, name))
            continue
        words = any(_is_words(each) for each in field.metadata) or _holds_words(field.annotation)
        new[name] = _value(getattr(part, name), words)
    return part.model_copy(update=new)


def _titles(name: str, value: Any) -> dict[str, Any]:
    """Of whole letters the titles, which stand in menus."""
    if name not in ("scripts", "follow_ups", "letters"):
        return {}
    return {name: tuple(e.model_copy(update={"title": made_up(e.title)}) for e in value)}


def _is_words(mark: object) -> bool:
    return isinstance(mark, AfterValidator) and mark.func is plain_words


def _holds_words(annotation: object) -> bool:
    if get_origin(annotation) is Annotated and any(map(_is_words, get_args(annotation)[1:])):
        return True
    return any(map(_holds_words, get_args(annotation)))


def _value(value: Any, words: bool) -> Any:
    if isinstance(value, Part):
        return _overlaid(value)
    if isinstance(value, tuple):
        return tuple(_value(each, words) for each in value)
    if isinstance(value, dict):
        return {key: _value(each, words) for key, each in value.items()}
    return made_up(value) if words and isinstance(value, str) else value
