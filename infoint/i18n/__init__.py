"""Sentences in the language of the one who reads them; the English sentence is the key.

A value in a sentence is a bare `{name}`. It is put in by name alone, so that a catalog reaches
nothing else. What a catalog lacks, or gets wrong, is English.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from infoint.i18n.catalogs import catalog

ENGLISH = "en"
_VALUE = re.compile(r"\{([a-z_][a-z0-9_]*)\}")
_CHOSEN: ContextVar[str] = ContextVar("language", default="")


def _english() -> str:
    return ENGLISH


_asked: Callable[[], str] = _english


def ask_window(language_of_window: Callable[[], str]) -> None:
    """Where no language was chosen, ask this function; it must neither fail nor take long.

    Streamlit runs callbacks before the script, where the frame had no chance to choose.
    """
    global _asked
    _asked = language_of_window


def language() -> str:
    """The language in use here, such as "en" or "es_MX"."""
    return _CHOSEN.get() or _asked() or ENGLISH


@contextmanager
def choose(language: str) -> Iterator[None]:
    """Inside the `with`, sentences are in this language; "" leaves it to the window."""
    token = _CHOSEN.set(language)
    try:
        yield
    finally:
        _CHOSEN.reset(token)


def _(message: str, /, **values: object) -> str:
    """The sentence in the language in use, with its values."""
    found = catalog(language()).gettext(message) if message else ""
    return filled(found, message, values)


def ngettext(one: str, many: str, n: int, /, **values: object) -> str:
    """As `_`, for the count `n`, which is the value `{n}` unless that is given."""
    found = catalog(language()).ngettext(one, many, n)
    return filled(found, one if n == 1 else many, {"n": n, **values})


def pgettext(context: str, message: str, /, **values: object) -> str:
    """As `_`, for words that mean several things; `context` says which."""
    return filled(catalog(language()).pgettext(context, message), message, values)


def N_(message: str) -> str:  # noqa: N802 - the name that tools for translators know
    """The message itself, marked for translation: for constants, worded later by `_`."""
    return message


def listed(words: Sequence[str]) -> str:
    """Words in a row, such as "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    row = words[0]
    for word in words[1:-1]:
        row = pgettext("words in a row, not the last", "{row}, {word}", row=row, word=word)
    return pgettext("words in a row, the last", "{row} and {word}", row=row, word=words[-1])


def filled(found: str, english: str, values: Mapping[str, object]) -> str:
    """The sentence found with its values; the English one where its values are others."""
    if not values:
        return found
    if found != english and not set(_VALUE.findall(found)) <= values.keys():
        found = english
    return _VALUE.sub(lambda hit: str(values.get(hit[1], hit[0])), found)
