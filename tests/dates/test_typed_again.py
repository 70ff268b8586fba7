"""When one may ask again, in the words of the person who said so."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.dates.typed_again import later_in, read_again

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


@pytest.mark.parametrize(
    ("text", "day", "said"),
    [
        ("not now, ask again in January", date(2027, 1, 11), "in January"),
        ("maybe, after Christmas", date(2027, 1, 4), "after Christmas"),
        ("Busy - try after the holidays!", date(2027, 1, 4), "after the holidays"),
        ("not now; in two weeks", date(2026, 12, 18), "in two weeks"),
        ("later. March 2028?", date(2028, 3, 6), "March 2028"),
    ],
)
def test_a_time_among_other_words(text: str, day: date, said: str) -> None:
    """The part that says when is found, with the words for it alone."""
    assert later_in(text, today=TODAY) == (day, said)


@pytest.mark.parametrize("text", ["", "not now", "maybe", "left in January", "asked on 3 Dec"])
def test_no_time_among_other_words(text: str) -> None:
    """Other words name no time to ask again."""
    assert later_in(text, today=TODAY) is None


@given(st.text(max_size=80))
def test_any_words_among_others(text: str) -> None:
    """Whatever stands there, a day lies ahead, and its words say the same alone."""
    found = later_in(text, today=TODAY)
    if found:
        again = read_again(found[1], today=TODAY)
        assert again is not None
        assert TODAY < found[0] == again.day
