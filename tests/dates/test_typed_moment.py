"""A day and a time in the middle of what somebody writes, and what is left of the words."""

from datetime import date, time

import pytest

from infoint.dates.typed_moment import read_moment, without_moments

TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "left", "said"),
    [
        ("Bo Ek, paramedic, on Friday at 3 pm", "Bo Ek, paramedic", "on Friday at 3 pm"),
        ("Bo Ek, Friday 3pm", "Bo Ek", "Friday 3pm"),
        ("Bo Ek, tomorrow at noon, paramedic", "Bo Ek, paramedic", "tomorrow at noon"),
        ("Bo Ek (paramedic) on 4 Dec, 15:30", "Bo Ek (paramedic)", "on 4 Dec, 15:30"),
        ("Bo Ek, paramedic, Dec 9 at 2 pm", "Bo Ek, paramedic", "Dec 9 at 2 pm"),
        ("Bo Ek - Tuesday, 10 am", "Bo Ek", "Tuesday, 10 am"),
        ("Bo Ek next Monday at half past nine", "Bo Ek", "next Monday at half past nine"),
        ("Bo Ek on the 9th at 10", "Bo Ek", "on the 9th at 10"),
        ("Bo Ek, paramedic, Friday afternoon", "Bo Ek, paramedic", "Friday afternoon"),
        ("Bo Ek, paramedic, next week", "Bo Ek, paramedic", "next week"),
        ("Bo Ek, paramedic at City Hospital, 9/12 14:00", "Bo Ek, paramedic at City Hospital",
         "9/12 14:00"),
        ("Bo Ek, 2026-12-09 14:00", "Bo Ek", "2026-12-09 14:00"),
        ("my aunt Rosa, she is a nurse, Saturday morning", "my aunt Rosa, she is a nurse",
         "Saturday morning"),
        ("Bo Ek at 3 pm on Friday", "Bo Ek", "at 3 pm on Friday"),
        ("Bo Ek, in two weeks", "Bo Ek", "in two weeks"),
        ("Tomorrow at 10: Ana Ruiz", "Ana Ruiz", "Tomorrow at 10"),
        ("Ana Ruiz, curator, this Thursday, 4.30 p.m.", "Ana Ruiz, curator",
         "this Thursday, 4.30 p.m."),
        ("Ana Ruiz, curator, Wed 2 Dec 2026 at 9:00", "Ana Ruiz, curator",
         "Wed 2 Dec 2026 at 9:00"),
        ("Ana Ruiz on Friday from 3 to 4 pm", "Ana Ruiz", "on Friday from 3 to 4 pm"),
        ("Ana Ruiz, Friday 3-4pm, at the museum", "Ana Ruiz, at the museum", "Friday 3-4pm"),
        ("Ana Ruiz, today at quarter to five", "Ana Ruiz", "today at quarter to five"),
        ("Ana Ruiz, the day after tomorrow at 11 o'clock", "Ana Ruiz",
         "the day after tomorrow at 11 o'clock"),
        ("Ana Ruiz, curator, at 3 pm", "Ana Ruiz, curator", "at 3 pm"),
        ("Ana Ruiz, curator, Tuesday or Thursday", "Ana Ruiz, curator", "Tuesday or Thursday"),
    ],
)  # fmt: skip
def test_the_words_of_a_day_are_found_and_the_others_stay(text: str, left: str, said: str) -> None:
    """Words that say when are told from those that say who, wherever they stand."""
    assert without_moments(text) == (left, (said,))


@pytest.mark.parametrize(
    "text",
    [
        "April Jones, nurse",
        "May Lee and June Carter",
        "Joe Friday, detective",
        "Tuesday Weld, actor",
        "Sun Li, chemist",
        "Mon Mothma",
        "August Wilson, playwright",
        "Vera Lind, nurse at Ward 12",
        "Ana Ruiz, editor at USA Today",
        "Ana Ruiz, manager of the Friday Club",
        "Bo Ek, paramedic, 12 years there",
        "Bo Ek, who works nights",
        "Dr. March, dean",
        "Ana Ruiz, Studio 54",
        "a neighbour at number 3",
        "someone in the second year",
        "Min Sun Park, pharmacist",
        "Ana Ruiz, room 9/12",
        "Ana Ruiz, weekend editor",
        "Ana Ruiz, night nurse",
        "Ana Ruiz, Evening Standard",
        "Ana Ruiz, day nursery",
        "Ana Ruiz, next door",
    ],
)
def test_names_and_work_are_no_days(text: str) -> None:
    """What only sounds like a day belongs to the name or to what they do."""
    assert without_moments(text) == (text, ())


@pytest.mark.parametrize(
    ("words", "day", "hour", "left"),
    [
        ("on Friday at 3 pm", date(2026, 11, 27), time(15), ""),
        ("Dec 9 at 2 pm", date(2026, 12, 9), time(14), ""),
        ("2 pm on Dec 9", date(2026, 12, 9), time(14), ""),
        ("9 December, 14:30", date(2026, 12, 9), time(14, 30), ""),
        ("2026-12-09 14:00", date(2026, 12, 9), time(14), ""),
        ("2026-12-09T14:00", date(2026, 12, 9), time(14), ""),
        ("tomorrow at noon", date(2026, 11, 26), time(12), ""),
        ("tomorrow 10am", date(2026, 11, 26), time(10), ""),
        ("Tuesday, half past nine", date(2026, 12, 1), time(9, 30), ""),
        ("Wed 2 Dec at 9:00", date(2026, 12, 2), time(9), ""),
        ("next Monday at quarter to five", date(2026, 11, 30), time(16, 45), ""),
        ("the 9th at 10", date(2026, 12, 9), time(10), ""),
        ("on Friday at 3", date(2026, 11, 27), time(15), ""),
        ("Friday", date(2026, 11, 27), None, ""),
        ("at 3 pm", None, time(15), ""),
        ("Friday afternoon", date(2026, 11, 27), None, "afternoon"),
        ("Friday morning at 9", date(2026, 11, 27), time(9), ""),
        ("Friday evening at 7", date(2026, 11, 27), time(19), ""),
        ("on Friday from 3 to 4 pm", date(2026, 11, 27), time(15), "to 4 pm"),
        ("Friday 3-4pm", date(2026, 11, 27), time(15), "to 4pm"),
        ("next week", None, None, "next week"),
        ("Tuesday or Thursday", None, None, "Tuesday or Thursday"),
        ("in two weeks", date(2026, 12, 9), None, ""),
        ("Dec 9, around 2 pm", date(2026, 12, 9), time(14), "around"),
        ("Dec 9 at 2 pm in the library", date(2026, 12, 9), time(14), "in the library"),
        ("at 14h on 9.12.", date(2026, 12, 9), time(14), ""),
        ("12/9 at 2:15 pm", date(2026, 12, 9), time(14, 15), ""),
        ("nothing of the kind", None, None, "nothing of the kind"),
    ],
)
def test_day_and_time_are_read_and_nothing_is_lost(
    words: str, day: date | None, hour: time | None, left: str
) -> None:
    """Day and time in either order; what is neither is given back word for word."""
    locale = "en_US" if "/" in words else "en_GB"
    found = read_moment(words, today=TODAY, locale=locale)
    assert (found.day, found.hour, found.left) == (day, hour, left)
