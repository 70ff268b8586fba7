"""What reads as a raised voice: words in capitals, and marks that are repeated."""

import re
from collections.abc import Iterator, Sequence

from infoint.review.detectors.languages import is_common_english
from infoint.review.finding import Span
from infoint.review.read_text import Place, ReadText
from infoint.words.word_lists import word_lists, words_in

_LISTS = word_lists("shouting")
_WORDS = words_in(_LISTS["words"])
_ABBREVIATIONS_TOO = words_in(_LISTS["abbreviations too"])
_STRESSED = words_in(_LISTS["stressed"])
_ENDINGS = tuple(_LISTS["endings"].split())
_LONG = 7
_MARKS = re.compile(r"[!?](?: ?[!?]){2,}")
_CAPITALS = re.compile(r"(?<![\w'’])[A-Z]+(?:['’][A-Z]+)*(?![\w'’])")
_QUOTED = re.compile(r"[\"“][^\"”\n]{1,300}[\"”]")
_WRITTEN = re.compile(
    r"\b(?:written|says|said|reads|saying|sign|notice|titled|called|marked|stamped|button):? $"
)
"""Before capitals that somebody else wrote: it says OPEN ALL DAYS."""
_SHORTEST = 5
"""A single shorter word in capitals is one that somebody stresses, or an abbreviation."""


def shouting(read: ReadText) -> Iterator[Place]:
    """The first words in capitals that are no abbreviations, and the first "!!!" or "???"."""
    hidden = [*read.gaps, *(quote.span() for quote in _QUOTED.finditer(read.text))]
    marks = (mark.span() for mark in _MARKS.finditer(read.text))
    repeated = next((span for span in marks if not _inside(span, hidden)), None)
    runs = [
        run
        for run in _runs(read.text)
        if not _inside(run[0].span(), hidden) and not _is_read(read.text, run)
    ]
    names = f"{read.contact_name} {read.referrer} {read.sender} {read.organization}".casefold()
    loud = [(run, _loud(run, names.split())) for run in runs]
    every = [word for _, words in loud for word in words]
    shouted = next(
        (run for run, words in loud if _is_shouted(words) or (words and len(every) > 1)), None
    )
    if shouted:
        yield Place((shouted[0].start(), shouted[-1].end()), which="capitals")
    if repeated:
        yield Place(repeated, which="marks")


def _is_read(text: str, run: Sequence[re.Match[str]]) -> bool:
    begin = run[0].start()
    return _WRITTEN.search(text, max(0, begin - 20), begin) is not None


def _inside(span: Span, hidden: Sequence[Span]) -> bool:
    return any(begin < span[1] and span[0] < end for begin, end in hidden)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Words in capitals that follow each other in a line."""
    run: list[re.Match[str]] = []
    for word in _CAPITALS.finditer(text):
        between = text[run[-1].end() : word.start()] if run else ""
        if run and (any(map(str.isalnum, between)) or "\n" in between):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _loud(run: list[re.Match[str]], names: list[str]) -> list[str]:
    """The ordinary words of a run; in a longer one those count that are abbreviations too."""
    found = [word.group().casefold().replace("’", "'") for word in run]
    ordinary = [word for word in found if _is_ordinary(word) and word not in names]
    if len(ordinary) > 1 and not _ABBREVIATIONS_TOO.issuperset(ordinary):
        return ordinary
    return [word for word in ordinary if word not in _ABBREVIATIONS_TOO]


def _is_ordinary(word: str) -> bool:
    bare = word.removesuffix("'s").removesuffix("n't")
    listed = word in _WORDS or is_common_english(word) or bare != word
    return len(word) > 1 and (listed or (len(word) >= _LONG and word.endswith(_ENDINGS)))


def _is_shouted(words: list[str]) -> bool:
    alone = len(words) == 1 and len(words[0]) >= _SHORTEST and words[0] not in _STRESSED
    return len(words) > 1 or alone
