"""When one may ask again, in the words of the person who said so."""

from datetime import date

import pytest

from infoint.dates.typed_again import read_again

TODAY = date(2026, 12, 4)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("January", date(2027, 1, 11)),
        ("not before January", date(2027, 1, 11)),
        ("in Jan.", date(2027, 1, 11)),
        ("mid February", date(2027, 2, 15)),
        ("the end of March", date(2027, 3, 29)),
        ("March 2028", date(2028, 3, 6)),
        ("11 January", date(2027, 1, 11)),
        ("Jan 9", date(2027, 1, 9)),
        ("in a month", date(2027, 1, 4)),
        ("in two weeks", date(2026, 12, 18)),
        ("in a few weeks", date(2026, 12, 25)),
        ("next week", date(2026, 12, 7)),
        ("next month", date(2027, 1, 4)),
        ("after Christmas", date(2027, 1, 4)),
        ("after the holidays", date(2027, 1, 4)),
        ("in the new year", date(2027, 1, 4)),
        ("in spring", date(2027, 3, 8)),
        ("Monday", date(2026, 12, 7)),
        ("when the moon is full", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_words_say_a_day(words: str, day: date | None) -> None:
    """Vague words give a working day to begin with; what says no day ahead gives none."""
    found = read_again(words, today=TODAY)
    assert (found.day if found else None) == day


def test_a_month_a_day_and_a_while_are_told_apart() -> None:
    """One says "not before January", and not "not before in a month"."""
    kinds = []
    for words in ("January", "11 January", "in a month"):
        found = read_again(words, today=TODAY)
        assert found
        kinds.append((found.is_month, found.is_day))
    assert kinds == [(True, False), (False, True), (False, False)]


def test_no_words_break_it() -> None:
    """At the ends of the calendar there is no day, and nothing worse."""
    for words in ("March 9999", "in 999 months", "0000", "January 0000", "in a few months"):
        for today in (TODAY, date(9999, 12, 30)):
            read_again(words, today=today)
