"""Whether a text is written in another language than English."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from infoint.review.passage import HIDDEN, Passage
from infoint.review.read_text import Place, ReadText
from infoint.words.people_names import PARTICLES
from infoint.words.word_lists import word_lists

FEWEST_WORDS = 5
"""A text of fewer words is a greeting or a name in any language."""
_FEWEST_HITS = 2
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
    """The common words of English and of other languages; `polite` ones have a capital."""

    english: frozenset[str]
    polite: frozenset[str]
    others: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def _known() -> _Known:
    lists = {
        name: frozenset(Passage(words).plain.translate(_DOTLESS).split())
        for name, words in word_lists("languages").items()
    }
    return _Known(lists.pop("english"), lists.pop("with a capital"), lists)


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
    shouted = read.text.isupper()
    words = [_words(passage, each.said, each.begin, shouted=shouted) for each in sentences]
    every = [word for each in words for word in each]
    language = _language(every)
    if language is None:
        return
    foreign = [_balance(each, language) for each in words]
    found = next((n for n, each in enumerate(foreign) if each > 0), 0)
    first = sentences[found]
    yield Place(passage.span(first.begin, first.begin + len(first.plain)))


def _other_letters(said: str) -> float:
    """About how many words a text has in other letters than Latin ones."""
    found = sum(char.isalpha() and ord(char) > _LATIN_UP_TO for char in said)
    dense = len(_WITHOUT_SPACES.findall(said))
    return (found - dense) / 5 + dense / 2


def _is_in_other_letters(said: str) -> bool:
    other = 0.0 if said.isascii() else _other_letters(said)
    return other >= FEWEST_WORDS - 1 and other > len(_WORD.findall(said)) / 2


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
    balances = {name: _balance(words, name) for name in _known().others}
    best = max(balances, key=lambda name: balances[name], default="")
    if best and balances[best] > 0 and _hits(words, best) >= _FEWEST_HITS:
        return best
    small = {word.plain for word in words if not word.is_name}
    english = sum(map(_is_english, small))
    return "" if len(small) >= _UNKNOWN_WORDS and english * 12 < len(small) else None


def _hits(words: list[_Word], language: str) -> int:
    """How many words are of a language and not English, those with accents among them."""
    own = _known().others.get(language, frozenset())
    return sum(
        not word.is_name
        and not _is_english(word.plain)
        and (word.plain in own or word.accented or bool(_ELIDED.fullmatch(word.plain)))
        for word in words
    )


def _balance(words: list[_Word], language: str) -> int:
    """By how many words a text is more of a language than English; shared ones count for none."""
    own = _known().others.get(language, frozenset())
    english = sum(_is_english(word.plain) and word.plain not in own for word in words)
    return _hits(words, language) - english


def _is_english(word: str) -> bool:
    return (
        word in _known().english
        or word.removesuffix("'s") in _known().english
        or bool(_SHORT_FORM.fullmatch(word))
    )
