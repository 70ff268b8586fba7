"""A time of day as people write it."""

from datetime import time

import pytest

from infoint.services.clock_words import clock_time
from infoint.services.entries import Entries
from infoint.services.problems import InputProblem


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
        "half past three",
        "3-4 pm",
        "\N{SUPERSCRIPT TWO}",
    ],
)
def test_no_time_is_refused_with_an_example(text: str) -> None:
    """What is no time is not guessed; the sentence shows how to write one."""
    assert clock_time(text) is None
    entries = Entries({"time": text or "x"})
    assert entries.hour("time", needed="") is None
    with pytest.raises(InputProblem) as caught:
        entries.check()
    assert caught.value.problems["time"] == "Write the time like 14:30 or 2:30 pm."
