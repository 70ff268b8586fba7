"""Which languages the titles of a file are in: some write the day before the month."""

from collections.abc import Iterable

from infoint.imports.tables.titles.meaning import plain
from infoint.words.word_lists import word_lists, words_in

_LISTS = word_lists("column-titles")
_ENGLISH = words_in(_LISTS["english"])
_DAY_FIRST = words_in(_LISTS["day-first"]) - _ENGLISH


def write_the_day_first(titles: Iterable[str]) -> bool:
    """Whether titles are in a language in which 01/10 is the first of October.

    Words that English has as well, such as Name and Status, count for nothing; of a file with
    titles in two languages the one of more titles counts.
    """
    words = [set(plain(title).split()) for title in titles]
    others = sum(not _DAY_FIRST.isdisjoint(each) for each in words)
    english = sum(not _ENGLISH.isdisjoint(each) for each in words)
    return others > english
