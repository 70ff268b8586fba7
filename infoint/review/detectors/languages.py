"""Whether a text is written in another language than English."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from infoint.review.passage import HIDDEN, Passage
from infoint.review.read_text import Place, ReadText
from infoint.words.people_names import PARTICLES
from infoint.words.word_lists import word_lists

FEWEST_WORDS = 4
"""A text of fewer words is a greeting or a name in any language."""
_FEWEST_HITS = 3
_UNKNOWN_WORDS = 8
"""From so many different words on, a text without any English word is in no English."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SHORT_FORM = re.compile(r".+(?:n't|'m|'re|'ve|'ll|'d)")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|un|dell|all|nell)'[^\W\d_]+")
"""French, Italian and Catalan: j'ai, l'entreprise, d'un."""
_MARKS = " \"'¿¡(-"
_DOTLESS = str.maketrans("ı", "i")
_LATIN_UP_TO = 0x24F
_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
"""Chinese and Japanese: a letter there is more than one of ours."""


@dataclass(frozen=True)
class _Known:
    """The common words of English, and in which other languages a word is common.

    `polite` words are no names although they have a capital.
    """

    english: frozenset[str]
    polite: frozenset[str]
    others: Mapping[str, Sequence[str]]


@lru_cache(maxsize=1)
def _known() -> _Known:
    lists = {
        name: frozenset(Passage(words).plain.translate(_DOTLESS).split())
        for name, words in word_lists("languages").items()
    }
    english, polite = lists.pop("english"), lists.pop("with a capital")
    others: dict[str, list[str]] = {}
    for language, words in lists.items():
        for word in words:
            others.setdefault(word, []).append(language)
    return _Known(english, polite, others)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is compared; `accented` and a name may be in any language."""

    plain: str
    accented: bool
    is_name: bool


def is_common_english(word: str) -> bool:
    """Whether a word in small letters is one of the most common ones of English."""
    return word in _known().english


def other_language(read: ReadText) -> Iterator[Place]:
    """The first sentence that is in another language, where most of the text is in one."""
    passage = read.passage
    sentences = passage.sentences()
    if _is_in_other_letters("".join(each.said for each in sentences)):
        first = next(each for each in sentences if _other_letters(each.said))
        yield Place(passage.span(first.begin, first.begin + len(first.plain)))
        return
    if _is_surely_english(passage.plain):
        return
    shouted = read.text.isupper()
    words = [_words(passage, each.said, each.begin, shouted=shouted) for each in sentences]
    every = [word for each in words for word in each]
    language = _language(every)
    if language is not None:
        first = next(
            (each for each, said in zip(sentences, words, strict=True) if _is_in(said, language)),
            sentences[0],
        )
        yield Place(passage.span(first.begin, first.begin + len(first.plain)))


def _is_surely_english(plain: str) -> bool:
    """Whether half of all words are English: then a closer look would find no other language."""
    words = _WORD.findall(plain)
    return sum(map(_is_english, words)) * 2 >= len(words)


def _other_letters(said: str) -> float:
    """About how many words a text has in other letters than Latin ones."""
    found = sum(char.isalpha() and ord(char) > _LATIN_UP_TO for char in said)
    dense = len(_WITHOUT_SPACES.findall(said))
    return (found - dense) / 5 + dense / 2


def _is_in_other_letters(said: str) -> bool:
    other = 0.0 if said.isascii() else _other_letters(said)
    return other >= FEWEST_WORDS and other > len(_WORD.findall(said)) / 2


def _words(passage: Passage, said: str, begin: int, *, shouted: bool) -> list[_Word]:
    """The words of a sentence; one with a capital inside it is a name, as are "de" and "van"."""
    found = [
        _word(passage, word, begin, first=not said[: word.start()].strip(_MARKS), shouted=shouted)
        for word in _WORD.finditer(said.replace(HIDDEN, " "))
    ]
    return [
        _Word(each.plain, each.accented, True)
        if each.plain in PARTICLES and after is not None and after.is_name
        else each
        for each, after in zip(found, [*found[1:], None], strict=False)
    ]


def _word(
    passage: Passage, word: re.Match[str], begin: int, *, first: bool, shouted: bool
) -> _Word:
    start, end = passage.span(begin + word.start(), begin + word.end())
    written, plain = passage.text[start:end], word.group().translate(_DOTLESS)
    capital = written[:1].isupper() and plain not in _known().polite
    return _Word(plain, not written.isascii(), capital and not first and not shouted)


def _language(words: list[_Word]) -> str | None:
    """The language that a text is in, "" where it has no list of words; None for English."""
    if len(words) < FEWEST_WORDS:
        return None
    hits, english = _counted(words)
    best = max(hits, key=lambda name: hits[name] - english[name])
    foreign = hits[best] > english[best]
    if foreign and (hits[best] >= _FEWEST_HITS or _is_plain_enough(words, hits[best])):
        return best
    small = {word.plain for word in words if not word.is_name}
    known = sum(map(_is_english, small))
    return "" if len(small) >= _UNKNOWN_WORDS and known * 12 < len(small) else None


def _is_plain_enough(words: list[_Word], hits: int) -> bool:
    """Whether two words suffice: in a longer sentence without names and without English."""
    ordinary = [word for word in words if not word.is_name]
    english = any(_is_english(word.plain) for word in words)
    return hits == _FEWEST_HITS - 1 and len(ordinary) > FEWEST_WORDS and not english


def _is_in(words: list[_Word], language: str) -> bool:
    hits, english = _counted(words)
    return hits[language] > english[language]


def _counted(words: list[_Word]) -> tuple[Counter[str], Counter[str]]:
    """By language: how many words are of it and not English, and how many English and not of it.

    Words with accents may be of any language, also of "", one without a list.
    """
    hits, shared = Counter({"": 0}), Counter[str]()
    anyhow = english = 0
    for word in words:
        languages = _known().others.get(word.plain, ())
        if _is_english(word.plain):
            english += 1
            shared.update(languages)
        elif word.is_name:
            continue
        elif word.accented or _ELIDED.fullmatch(word.plain):
            anyhow += 1
        else:
            hits.update(languages)
    every = {*hits, *shared}
    return (
        Counter({name: hits[name] + anyhow for name in every}),
        Counter({name: english - shared[name] for name in every}),
    )


def _is_english(word: str) -> bool:
    return (
        word in _known().english
        or word.removesuffix("'s") in _known().english
        or bool(_SHORT_FORM.fullmatch(word))
    )
