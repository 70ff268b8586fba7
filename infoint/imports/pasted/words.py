"""Words of what is pasted, as the content has them, and whether a line holds some of them."""

import re
from functools import cache, lru_cache

from infoint.domain.identity import without_accents
from infoint.words.word_lists import phrases_in, word_lists

_MOST = 400


@lru_cache(maxsize=8192)
def flat(text: str) -> str:
    """A text in lower case, without accents, with one space for every mark."""
    return " ".join(re.sub(r"[\W_]+", " ", without_accents(text[:_MOST])).split())


@cache
def phrases(heading: str) -> frozenset[str]:
    """The phrases under this heading, as `flat` writes them; signs stay as they are."""
    found = phrases_in(word_lists("pasted").get(heading, ""))
    return frozenset(flat(each) or each for each in found)


SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Of Japanese, Chinese and Korean, whose words stand without spaces between them."""
_LEAST_SIGNS = 2


@cache
def _pattern(heading: str) -> re.Pattern[str]:
    every = sorted(phrases(heading), key=len, reverse=True)
    signs = [each for each in every if SIGNS.search(each) and len(each) >= _LEAST_SIGNS]
    within = f"|{'|'.join(map(re.escape, signs))}" if signs else ""
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, every))})(?!\S){within}")


def is_one(heading: str, text: str) -> bool:
    """Whether a text is one of the phrases and nothing else."""
    return flat(text) in phrases(heading)


def holds(heading: str, text: str) -> bool:
    """Whether one of the phrases stands in a text."""
    return bool(_pattern(heading).search(flat(text)))


def found_in(heading: str, text: str) -> list[str]:
    """Which of the phrases stand in a text, none within another."""
    return _pattern(heading).findall(flat(text))


def begins(heading: str, text: str) -> bool:
    """Whether a text begins with one of the phrases."""
    return bool(_pattern(heading).match(flat(text)))


def ends(heading: str, text: str) -> bool:
    """Whether a text ends with one of the phrases."""
    text = flat(text)
    return any(text == each or text.endswith(f" {each}") for each in phrases(heading))
