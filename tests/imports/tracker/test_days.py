"""Days and times in cells, however they are written."""

from datetime import date, time

import pytest

from infoint.imports.tracker.days import days_in, hour_in

TODAY = date(2026, 3, 3)
THIRD = date(2026, 2, 3)


@pytest.mark.parametrize(
    "text",
    [
        *("2026-02-03", "2026/2/3", "2/3/2026", "2/3/26", "2-3-26", "02.03.26", "Feb 3, 2026"),
        *("3 Feb 2026", "3rd of February 2026", "3. Februar 2026", "3 févr. 2026", "3-Feb-26"),
        *("Tue, Feb 3", "Feb 3rd", "3 Feb", "2/3", "Tuesday 3 February", "46056", "3 feb. '26"),
    ],
)
def test_one_day_in_many_ways(text: str) -> None:
    """With its year or without, in words or in figures, with the month first where it is so."""
    month_first = "." not in text or text.startswith(("3", "T"))
    found = days_in("3.2.26" if text == "02.03.26" else text, month_first=month_first, today=TODAY)
    assert [one.day for one in found.days] == [THIRD]
    assert found.days[0].hour is None
    assert not found.days[0].words


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("Feb 3, 2:30 PM", time(14, 30)),
        ("Feb 3 at 2pm", time(14)),
        ("2/3/2026 14:30", time(14, 30)),
        ("2/3/2026 2:30-3:00 PM", time(14, 30)),
        ("2/3/2026 11:30-12:30 PM", time(11, 30)),
        ("3.2. 15-16 Uhr", time(15)),
        ("3 février 14h30", time(14, 30)),
        ("2026-02-03T09:00", time(9)),
        ("Feb 3, 12 am", time(0)),
        ("2/3 4:30p", time(16, 30)),
        ("2/3/26 10.00", time(10)),
        ("3 f\u00e9vr. \u00e0 14h", time(14)),
        ("3.2.2026 9.15 Uhr", time(9, 15)),
        ("2/3/2026 2:30", None),
        ("Feb 3, 3 PM EST", None),
        ("Feb 3, 25:00", None),
    ],
)
def test_the_time_behind_a_day(text: str, hour: time | None) -> None:
    """A time that may be in the night, or of another zone, is none; it is left among the words."""
    (found,) = days_in(text, month_first=True, today=TODAY).days
    assert (found.day, found.hour) == (THIRD, hour)
    assert bool(found.words) == (hour is None)


def test_the_first_of_a_month_and_a_letter_that_is_no_hour() -> None:
    """1er octobre is a day; a single letter after a space is a word."""
    (first,) = days_in("1er octobre", today=TODAY, past=True).days
    assert first.day == date(2025, 10, 1)
    (found,) = days_in("2/3 5 a friend", month_first=True, today=TODAY).days
    assert found.hour is None


@pytest.mark.parametrize(
    "text", ["", "2.5", "9-17", "31/31/2026", "Feb 2026", "spring", "3", "yes", "12:30", "Room 4/B"]
)
def test_no_day(text: str) -> None:
    """Figures and words that name none."""
    assert not days_in(text, today=TODAY).days


def test_a_day_without_its_year() -> None:
    """It is the nearest one; of what is past none that lies ahead; without today it is none."""
    assert days_in("Nov 12", today=TODAY).days[0].day == date(2025, 11, 12)
    assert days_in("Apr 12", today=TODAY).days[0].day == date(2026, 4, 12)
    assert days_in("Apr 12", today=TODAY, past=True).days[0].day == date(2025, 4, 12)
    assert not days_in("Apr 12").days
    assert not days_in("week of Feb 2", today=TODAY, past=True).days


def test_words_beside_each_day() -> None:
    """They go with the day they stand at, up to a comma."""
    found = days_in("emailed 1/14, called 1/22 (voicemail); 2/3 coffee", today=TODAY)
    assert [one.words for one in found.days] == ["emailed", "called (voicemail", "coffee"]
    assert [one.words for one in days_in("1/14 email 1/22 call", today=TODAY).days] == [
        "email",
        "call",
    ]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        *(("3 pm", time(15)), ("15:00", time(15)), ("9:00", time(9)), ("10-11 AM", time(10))),
        *(("18 h 15", time(18, 15)), ("12h00 ?", time(12)), ("10\u201310:30", time(10))),
        *(("2:30", None), ("noon", time(12)), ("3 pm EST", None), ("", None), ("90:00", None)),
    ],
)
def test_a_time_alone(text: str, hour: time | None) -> None:
    """A cell that says a time and nothing else."""
    assert hour_in(text) == hour


@pytest.mark.parametrize(
    ("cell", "hour", "words"),
    [
        ("13 October (phone) 10am", time(10), "phone"),
        ("3 Dec (Zoom, 9:15)", time(9, 15), "Zoom"),
        ("13 Oct by phone at 4pm", time(16), "by phone"),
        ("12 Nov (Zoom 10:00 CET)", None, "Zoom 10:00 CET"),
        ("12 Nov, 10:00 or 11:00", time(10), "or 11:00"),
        ("12 Nov v1.25 sent", None, "v1.25 sent"),
    ],
)
def test_a_time_among_the_words(cell: str, hour: time | None, words: str) -> None:
    """One time that stands behind other words is that of the day, without the name of a zone."""
    (day,) = days_in(cell, today=date(2026, 11, 20)).days
    assert (day.hour, day.words) == (hour, words)


@pytest.mark.parametrize(
    "cell", ["12 Nov - 20 min call", "12 Nov 25 people came", "12 Nov 30 mins"]
)
def test_a_number_of_things_is_no_year(cell: str) -> None:
    """Minutes and people behind a day."""
    (day,) = days_in(cell, today=date(2026, 11, 20)).days
    assert day.day == date(2026, 11, 12)


def test_hours_without_a_mark() -> None:
    """Four digits behind a day are its hour, unless they are a year."""
    (day,) = days_in("Tues 13 Oct 0930", today=date(2026, 11, 20)).days
    assert (day.day, day.hour) == (date(2026, 10, 13), time(9, 30))
    (other,) = days_in("13 Oct 2025", today=date(2026, 11, 20)).days
    assert (other.day, other.hour) == (date(2025, 10, 13), None)


@pytest.mark.parametrize("text", ["set 11/10", "mar 11/10", "we set 11/10 3pm"])
def test_a_word_like_a_month_before_a_day(text: str) -> None:
    """Before a day in two numbers a word that may be short for a month is none."""
    (said,) = days_in(text, month_first=True, today=date(2026, 11, 30)).days
    assert said.day == date(2026, 11, 10)


@pytest.mark.parametrize(
    "text",
    [
        *("jeudi 24 septembre à 14h30", "le 24 septembre 14h30", "le jeudi 24/9, 14h30"),
        *("jueves 24 de septiembre, 14:30", "giovedì 24 settembre 14:30", "donderdag 24/9 14:30"),
        *("am Donnerstag, den 24. September 14:30 Uhr", "on Thursday the 24th of September 14:30"),
    ],
)
def test_the_day_of_the_week_says_no_more(text: str) -> None:
    """The day of the week and the article before a day are part of it in any of the languages."""
    (said,) = days_in(text, month_first=False, today=date(2026, 11, 30)).days
    assert (said.day, said.hour, said.words) == (date(2026, 9, 24), time(14, 30), "")


def test_an_hour_before_a_day() -> None:
    """The am of an hour in front of a day is its own."""
    (said,) = days_in("Zoom, 10 am 12/3", month_first=True, today=date(2026, 11, 30)).days
    assert (said.day, said.hour) == (date(2026, 12, 3), time(10))
