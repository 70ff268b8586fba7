"""Which words are people's names, and how likely: given names and surnames of some 80 regions.

The names are those of the library Faker, whose makers list what people are called region by
region. They are read once, when something is first asked, and so are the words that its texts
and its jobs are made of: what stands there is rather a word than a name. Words are compared in
small letters and without accents; of what a hyphen or an apostrophe joins, each part is a word.
"""

import pkgutil
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module

from infoint.domain.identity import without_accents
from infoint.words.word_lists import word_lists, words_in

_GIVEN, _FAMILY = ("first_names", "first_romanized_names"), ("last_names", "last_romanized_names")
_TEXTS, _JOBS = ("word_list",), ("jobs",)
_WITH_A_CAPITAL = "with a capital"
"""Of the lists of common words the one that holds such as begin like names."""
_PARTS = re.compile(r"[^\W\d_]+")
_ONE_WORD = re.compile(r"[^\W\d_]+(?:/-?[^\W\d_]{1,6}|\(-?[^\W\d_]{1,6}\))?")
_SHORTEST_JOB = 6
_FIELDS = ("technik", "bau", "ung", "ik", "ei", "design", "gie", "ing")
"""So end fields of work, of which the lists name some as well."""
_FEW_REGIONS = 4
"""From so many regions on, a word that also stands in texts is a name before all."""


@dataclass(frozen=True, slots=True)
class _NameWords:
    """Words by the number of regions in which they are names, and those of any text."""

    given: Mapping[str, int]
    family: Mapping[str, int]
    everyday: frozenset[str]
    jobs: frozenset[str]
    """Jobs of one word, such as maurer, that nobody is called by."""


def name_words(text: str) -> list[str]:
    """The words of a text as names are compared: wolf and dietrich of Wolf-Dietrich."""
    return _PARTS.findall(without_accents(text))


@lru_cache(maxsize=4096)
def is_everyday(word: str) -> bool:
    """Whether a folded word stands in any text, and is more that than somebody's name."""
    known = _known()
    if word in _also_words():
        return True
    if word not in known.everyday:
        return False
    return known.given.get(word, 0) < _FEW_REGIONS


@lru_cache(maxsize=4096)
def given_in(word: str) -> int:
    """In how many regions a folded word is a given name; 0 where it is rather another word."""
    return 0 if is_everyday(word) else regions_of(word)


def regions_of(word: str) -> int:
    """In how many regions a folded word is a given name, be it another word as well."""
    return _known().given.get(word, 0)


def is_given(word: str) -> bool:
    """Whether a folded word is somebody's given name, and not rather a word of any text."""
    return given_in(word) > 0


def may_be_given(word: str) -> bool:
    """Whether a folded word is a given name somewhere, also one such as Grant or Summer."""
    return word in _known().given


def is_family(word: str) -> bool:
    """Whether a folded word is a surname somewhere, also one such as Baker."""
    return word in _known().family


def surname_in(word: str) -> int:
    """In how many regions a folded word is a surname."""
    return _known().family.get(word, 0)


def is_job(word: str) -> bool:
    """Whether a folded word says what somebody does, and is nobody's name."""
    return word in _known().jobs


@cache
def _also_words() -> frozenset[str]:
    return words_in(word_lists("names")["also-words"])


@cache
def _known() -> _NameWords:
    given, family = Counter[str](), Counter[str]()
    for provider in _providers("person"):
        given.update(set(_words(provider, _GIVEN)))
        family.update(set(_words(provider, _FAMILY)))
    own = words_in(word_lists("names")["first-names"])
    given.update({without_accents(name): _FEW_REGIONS for name in own})
    everyday = {word for provider in _providers("lorem") for word in _words(provider, _TEXTS)}
    everyday.update(word for provider in _providers("job") for word in _words(provider, _JOBS))
    common = (words for said, words in word_lists("languages").items() if said != _WITH_A_CAPITAL)
    everyday.update(word for words in common for word in name_words(words))
    jobs = {each for provider in _providers("job") for each in _jobs_of(provider)}
    jobs = {each for each in jobs if not (each in given or each in family)}
    return _NameWords(given, family, frozenset(everyday), frozenset(jobs))


def _jobs_of(provider: type) -> Iterator[str]:
    """The jobs of one word, also those with another ending behind a stroke: Maurer/in."""
    for attribute in dir(provider):
        found = getattr(provider, attribute) if attribute.startswith(_JOBS) else ()
        if isinstance(found, Iterable) and not isinstance(found, str):
            for title in filter(
                _ONE_WORD.fullmatch, (each for each in found if isinstance(each, str))
            ):
                word = without_accents(title.partition("/")[0].partition("(")[0])
                if len(word) >= _SHORTEST_JOB and not word.endswith(_FIELDS):
                    yield word


def _providers(kind: str) -> Iterator[type]:
    """What the library holds of this kind, region by region."""
    package = import_module(f"faker.providers.{kind}")
    for region in pkgutil.iter_modules(package.__path__):
        yield import_module(f"{package.__name__}.{region.name}").Provider


def _words(provider: type, beginnings: tuple[str, ...]) -> Iterator[str]:
    """The words under all attributes that begin so; of weighted ones, which are dicts, the keys."""
    for attribute in dir(provider):
        found = getattr(provider, attribute) if attribute.startswith(beginnings) else ()
        if isinstance(found, Iterable) and not isinstance(found, str):
            yield from name_words("\n".join(text for text in found if isinstance(text, str)))
