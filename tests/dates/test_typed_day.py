"""A day as people write it."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from infoint.dates.typed_day import read_day

TODAY = date(2026, 11, 28)
"""A Saturday."""
DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))
NEAR = st.dates(TODAY, TODAY + timedelta(days=364))


def day(text: str, locale: str = "en_US", past: bool = False, today: date = TODAY) -> date | None:
    return read_day(text, today=today, locale=locale, past=past).day


@pytest.mark.parametrize(
    "text",
    [
        "Dec 9",
        "2026-12-09",
        "12/9/2026",
        "12/9/26",
        "12/9",
        "9.12.2026",
        "9.12.",
        "9 December",
        "9th of December",
        "December the 9th, 2026",
        "Dec. 9, 2026",
        "Wed, Dec 9, 2026",
        "Wed, 9 Dec 2026",
        "Wednesday, 9 December",
        "9 Dec '26",
        "9-Dec-2026",
        "2026/12/9",
        "20261209",
        "2026 Dec 9",
        "DEC 9",
        "the 9th",
        "9th",
        "Wednesday the 9th",
        "Wed 9",
        "in 11 days",
        "2026\N{CJK UNIFIED IDEOGRAPH-5E74}12\N{CJK UNIFIED IDEOGRAPH-6708}9"
        "\N{CJK UNIFIED IDEOGRAPH-65E5}",
        "\N{FULLWIDTH DIGIT ONE}2/9",
    ],
)
def test_the_ninth_of_december(text: str) -> None:
    """All usual ways to write the ninth of December are that day, for an American."""
    assert day(text) == date(2026, 12, 9)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 29)),
        ("the day after tomorrow", date(2026, 11, 30)),
        ("yesterday", date(2026, 11, 27)),
        ("Wednesday", date(2026, 12, 2)),
        ("on wed.", date(2026, 12, 2)),
        ("this Wednesday", date(2026, 12, 2)),
        ("Saturday", date(2026, 12, 5)),
        ("next Wednesday", date(2026, 12, 2)),
        ("Wednesday next week", date(2026, 12, 2)),
        ("last Wednesday", date(2026, 11, 25)),
        ("in a week", date(2026, 12, 5)),
        ("in two weeks", date(2026, 12, 12)),
        ("in a fortnight", date(2026, 12, 12)),
        ("a fortnight ago", date(2026, 11, 14)),
        ("Wednesday week", date(2026, 12, 9)),
        ("a week on Wednesday", date(2026, 12, 9)),
        ("Wednesday in a week", date(2026, 12, 9)),
        ("3 days from now", date(2026, 12, 1)),
        ("in three months", date(2027, 2, 28)),
        ("2 weeks ago", date(2026, 11, 14)),
        ("Feb 29", date(2028, 2, 29)),
        ("31/12", date(2026, 12, 31)),
    ],
)
def test_days_seen_from_today(text: str, found: date) -> None:
    """Weekdays and relative words are counted from today; a weekday alone is never today."""
    assert day(text) == found


@pytest.mark.parametrize(
    ("text", "locale", "found"),
    [
        ("9/12", "en_US", date(2027, 9, 12)),
        ("9/12", "en_GB", date(2026, 12, 9)),
        ("12/9/2026", "en_GB", date(2026, 9, 12)),
        ("12/9/2026", "en_US", date(2026, 12, 9)),
        ("9.12.2026", "en_US", date(2026, 12, 9)),
        ("9. Dezember", "de_AT", date(2026, 12, 9)),
        ("Mittwoch", "de-DE", date(2026, 12, 2)),
        ("9 d\u00e9cembre 2026", "fr_FR", date(2026, 12, 9)),
        ("9 de diciembre de 2026", "es_MX", date(2026, 12, 9)),
        ("Dec 9", "no such locale", date(2026, 12, 9)),
        ("9/12/2026", "", date(2026, 12, 9)),
    ],
)
def test_the_locale_decides_what_is_open(text: str, locale: str, found: date) -> None:
    """Order of figures and names of months follow the locale; dots put the day first."""
    assert day(text, locale) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dec 9", date(2025, 12, 9)),
        ("Nov 28", TODAY),
        ("Wednesday", date(2026, 11, 25)),
        ("Saturday", date(2026, 11, 21)),
        ("the 9th", date(2026, 11, 9)),
        ("11/27", date(2026, 11, 27)),
    ],
)
def test_a_day_that_is_over(text: str, found: date) -> None:
    """Where the day lies in the past, what has no year is the last such day up to today."""
    assert day(text, past=True) == found


def test_a_weekday_that_is_not_that_of_the_date() -> None:
    """A weekday that contradicts the date is not guessed away: the date is named instead."""
    for text in ("Tue, Dec 9, 2026", "Tuesday, Dec 9"):
        found = read_day(text, today=TODAY, locale="en_US")
        assert (found.day, found.clash) == (None, date(2026, 12, 9))


@pytest.mark.parametrize(
    "text",
    [
        *("", "  ", "soon", "9", "2026", "Dec", "Dec 2026", "Feb 30", "13/13", "2026-13-01", "1 2"),
        *("9 Dec at 3pm", "next week", "week", "mon ami", "may", "3 pm", "15:00", "1/2/3/4", "12-"),
        *("in 3", "Dec 9 or 10", "9/12 9/13", "Wed Thu", "in a hundred days", "call 9 Dec", "0/0"),
        *("Dec 0", "9999999999", "9 Dec 12345", "\N{SUPERSCRIPT TWO}/3", "on", "the", "last"),
    ],
)
def test_what_is_no_day(text: str) -> None:
    """What names no single day is not guessed."""
    assert read_day(text, today=TODAY, locale="en_US").day is None


LOCALES = st.sampled_from(("en_US", "en_GB", "de_AT", "fr_FR", "es_MX", "ja_JP", "sv_SE"))
WHOLE = st.sampled_from(
    (
        "{:%Y-%m-%d}",
        "{:%Y/%m/%d}",
        "{:%d.%m.%Y}",
        "{:%Y%m%d}",
        "{:%d %B %Y}",
        "{:%B %d, %Y}",
        "{:%b %d %Y}",
        "{:%d-%b-%Y}",
        "{:%a, %d %b %Y}",
        "{:%A, %B %d, %Y}",
    )
)


@given(DAYS, LOCALES, WHOLE, st.booleans())
def test_every_day_in_the_usual_ways(one: date, locale: str, way: str, past: bool) -> None:
    """Every day written with its year is read back, in any locale and any sense of the box."""
    written = way.format(one)
    for text in (written, written.upper(), f"  {written} ", written.replace(" 0", " ")):
        assert day(text, locale, past) == one, text


@given(DAYS, st.sampled_from(("en_US", "en_GB", "en_AU", "de_DE", "fr_FR", "nl_NL")))
def test_every_day_as_the_locale_writes_it(one: date, locale: str) -> None:
    """Every day in figures, and in the words of the locale, is read back."""
    pattern = "M/d/y" if locale == "en_US" else "d/M/y"
    for text in (format_date(one, pattern), format_date(one, "d MMMM y", locale=locale)):
        assert day(text, locale) == one, text
    for text in (format_date(one, form, locale=locale) for form in ("long", "medium", "full")):
        assert day(text, locale) == one, text


@given(NEAR, st.sampled_from(("{:%b %d}", "{:%d %B}", "{:%A %d %B}", "{:%m/%d}", "the {:%d}th")))
def test_every_day_without_a_year(one: date, way: str) -> None:
    """A day of the next year without its year is that day, or the nearest with that number."""
    found = day(way.format(one))
    if way.startswith("the"):
        assert found is not None
        assert TODAY <= found <= one
        assert found.day == one.day
    else:
        assert found == one


@given(st.text(max_size=30), LOCALES, st.booleans())
def test_any_text_is_read_or_refused(text: str, locale: str, past: bool) -> None:
    """Nothing breaks, and a text without a figure is a day only if it says a known word."""
    found = day(text, locale, past)
    assert found is None or any(sign.isnumeric() or sign.isalpha() for sign in text)


@given(st.text(st.characters(categories=("Ll", "Lu", "Zs", "Po")), min_size=1, max_size=12))
def test_letters_are_no_day(text: str) -> None:
    """Letters and signs that are no name of a day are never one."""
    known = ("today", "tonight", "now", "tomorrow", "tmr", "tmrw", "yesterday")
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    if not any(word in text.casefold() for word in (*known, *days)):
        assert day(text) is None


@given(st.integers(min_value=0, max_value=10**12), st.text("-/. :", min_size=0, max_size=2))
def test_figures_alone_are_no_day(number: int, sign: str) -> None:
    """A number is only a day where it is written as year, month and day."""
    found = day(f"{sign}{number}")
    assert found is None or f"{found:%Y%m%d}" == str(number)


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_at_the_ends_of_the_calendar(today: date) -> None:
    """Nothing breaks on any day of the calendar."""
    for text in ("tomorrow", "yesterday", "Wednesday", "next Monday", "Feb 29", "in 9 months"):
        for past in (False, True):
            read_day(text, today=today, past=past)
