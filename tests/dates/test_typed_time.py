"""A time of day as people write it."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.dates.typed_time import clock_time, is_half_open, meant_time
from infoint.domain.problems import InputError
from infoint.entries.form import Entries


@pytest.mark.parametrize(
    "text",
    [
        "3:15 pm",
        "3:15pm",
        "3.15 PM",
        "3:15 p.m.",
        "03:15 P.M",
        "15:15",
        "15.15",
        "1515",
        "15h15",
        "15:15 Uhr",
        "15:15:00",
        "3:15\N{NARROW NO-BREAK SPACE}PM",
        "3:15 in the afternoon",
        "3:15p",
        "15:15 hrs",
        "at 3:15 pm",
        "quarter past three pm",
        "a quarter past 3 in the afternoon",
        "three fifteen p.m.",
        "15 past 3 pm",
    ],
)
def test_a_quarter_past_three(text: str) -> None:
    """All usual ways to write a quarter past three in the afternoon are the same time."""
    assert clock_time(text) == time(15, 15)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9", time(9)),
        ("9 am", time(9)),
        ("930", time(9, 30)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("noon", time(12)),
        ("midnight", time(0)),
        ("0:05", time(0, 5)),
        ("3pm", time(15)),
        ("15h", time(15)),
        ("3 o\u2019clock", time(3)),
        ("15 Uhr", time(15)),
        ("3:15", time(3, 15)),
        ("14:30:59", time(14, 30)),
        ("half past nine", time(9, 30)),
        ("quarter to one", time(12, 45)),
        ("twenty-five to 10 pm", time(21, 35)),
        ("ten past eight", time(8, 10)),
        ("12 noon", time(12)),
        ("eleven", time(11)),
    ],
)
def test_whole_hours_and_words(text: str, clock: time) -> None:
    """Whole hours, noon and midnight are read; without am or pm the clock has 24 hours."""
    assert clock_time(text) == clock


@pytest.mark.parametrize(
    "text",
    [
        "25:00",
        "24",
        "13 pm",
        "0 am",
        "3:60",
        "15:1",
        "later",
        "",
        "pm",
        "3:15 pmm",
        "12345",
        "-3",
        "half three",
        "quarter",
        "to three",
        "fifty past three",
        "quarter past thirteen",
        "3-4 pm",
        "\N{SUPERSCRIPT TWO}",
    ],
)
def test_no_time_is_refused_with_an_example(text: str) -> None:
    """What is no time is not guessed; the sentence shows how to write one."""
    assert clock_time(text) is None
    entries = Entries({"time": text or "x"})
    assert entries.hour("time", needed="") is None
    with pytest.raises(InputError) as caught:
        entries.check()
    assert caught.value.problems["time"] == "Write the time like 14:30 or 2:30 pm."


@given(
    st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    st.sampled_from(
        ("{h}:{m:02}", "{h:02}.{m:02}", "{h:02}{m:02}", "{h}h{m:02}", "{h:02}:{m:02}:00")
    ),
)
def test_every_time_in_the_usual_ways(clock: time, way: str) -> None:
    """Every minute of the day written on a clock of 24 hours is read back."""
    assert clock_time(way.format(h=clock.hour, m=clock.minute)) == clock


@given(
    st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    st.sampled_from(("{h}:{m:02} {p}m", "{h}.{m:02}{p}.m.", "{h}:{m:02} {P}M", "{h}:{m:02}{p}")),
)
def test_every_time_on_a_clock_of_twelve_hours(clock: time, way: str) -> None:
    """Every minute of the day written with am or pm is read back."""
    half = "p" if clock.hour >= 12 else "a"
    hour = clock.hour % 12 or 12
    assert clock_time(way.format(h=hour, m=clock.minute, p=half, P=half.upper())) == clock


@given(st.text(st.characters(exclude_categories=("Nd", "Nl", "No")), max_size=20))
def test_words_without_a_number_are_no_time(text: str) -> None:
    """Letters without a figure are a time only if they name one, and nothing breaks."""
    found = clock_time(text)
    named = ("noon", "midday", "midnight", "past", "after", "to", "till", "before")
    hours = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    assert found is None or set(text.casefold().split()) & {*named, *hours, "eleven", "twelve"}


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        *(("3:15", True), ("quarter past three", True), ("6", True), ("03:15", False)),
        *(("3:15 am", False), ("3:15 pm", False), ("9:30", False), ("15:15", False), ("", False)),
    ],
)
def test_a_time_of_the_night_by_mistake(text: str, is_open: bool) -> None:
    """3:15 is read as at night; that it may be meant for the afternoon is known."""
    assert is_half_open(text) is is_open


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("4", time(16)),
        ("half past three", time(15, 30)),
        ("3:15", time(15, 15)),
        ("4 am", time(4)),
        ("03:15", time(3, 15)),
        ("9", time(9)),
        ("in the morning", None),
    ],
)
def test_nobody_talks_at_four_at_night(text: str, clock: time | None) -> None:
    """An hour of the night without am or pm is one of the afternoon."""
    assert meant_time(text) == clock
