"""Talks that were called off, moved or only planned, as they stand in the cells of a tracker."""

from datetime import date, time

import pytest

from infoint.domain.kinds import Outcome
from tests.imports.reading import only, read

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    "cell", ["10/28 cancelled (she was sick). NEW: Thurs 12/3 12pm", "12/3 12pm (10/28 cancelled)"]
)
def test_two_days_of_which_one_was_called_off(cell: str) -> None:
    """Beside its own day it is said which of two talks was not; the other one is as it stands."""
    found = read(f"Name,Asked on,Talk\nAna Prima,2026-10-15,{cell}\n", today=TODAY)
    talks = {one.day: one for one in found.interviews}
    assert set(talks) == {date(2026, 10, 28), date(2026, 12, 3)}
    assert talks[date(2026, 10, 28)].cancelled
    ahead = talks[date(2026, 12, 3)]
    assert (ahead.cancelled, ahead.held, ahead.hour) == (False, False, time(12))


@pytest.mark.parametrize(
    "cell",
    [
        *("11/20 moved to 12/3 2pm", "moved from 11/20 to 12/3 2pm", "12/3 2pm (moved from 11/20)"),
        *("rescheduled: 11/20 -> 12/3 2pm", "12/3 2pm; was Fri 11/20 but rescheduled"),
    ],
)
def test_a_talk_that_was_moved(cell: str) -> None:
    """Of a day that was moved to another one the new one counts alone."""
    found = read(f"Name,Asked on,Talk\nAna Prima,2026-10-15,{cell}\n", today=TODAY)
    assert [(one.day, one.hour) for one in found.interviews] == [(date(2026, 12, 3), time(14))]


def test_called_off_under_the_place() -> None:
    """What stands where the place would be says it too, and stays in the notes."""
    found = read(
        "Name,Asked on,Talk day,Talk time,Talk place\n"
        'Ana Prima,2026-11-03,11/14/2026,13:00,"cancelled, she had the flu"\n'
        "Bo Ek,2026-11-03,11/15/2026,13:00,Café Bloom\n",
        today=TODAY,
    )
    first, second = found.interviews
    assert (first.cancelled, first.place) == (True, "")
    assert (second.cancelled, second.place) == (False, "Café Bloom")
    assert "she had the flu" in found.people[0].notes


def test_days_of_one_cell_go_on() -> None:
    """A day without its year behind others is the one that follows them, and not a year before."""
    found = read(
        'Name,Emailed\nAna Prima,"11/3, zoom 12/3"\nBo Ek,"12/3, again 12/20"\n', today=TODAY
    )
    ana, bo = (person.id for person in found.people)
    assert [one.day for one in found.interviews if one.contact == ana] == [date(2026, 12, 3)]
    assert [one.day for one in found.attempts if one.contact == bo] == [
        date(2025, 12, 3),
        date(2025, 12, 20),
    ]


@pytest.mark.parametrize("words", ["Hamish will intro us", "should email her boss", "may call"])
def test_what_is_only_to_be(words: str) -> None:
    """A message that is only planned is none; its words stay in the notes."""
    found = read(f"Name,Reached out\nAna Prima,{words}\nBo Ek,2026-11-02\n", today=TODAY)
    assert [one.contact for one in found.attempts] == [found.people[1].id]
    assert words in found.people[0].notes


@pytest.mark.parametrize("cell", ["emailed Will 11/2", "May 3 email", "called Will Smith 11/2"])
def test_words_that_are_a_name_or_a_month(cell: str) -> None:
    """Will and May are no plan by themselves."""
    found = read(f"Name,Reached out\nAna Prima,{cell}\nBo Ek,2026-11-02\n", today=TODAY)
    assert found.attempts[0].contact == found.people[0].id


@pytest.mark.parametrize("answer", ["no (no time until spring)", "no (on leave)"])
def test_why_it_was_no(answer: str) -> None:
    """A no with its reason in brackets declines, and the reason stays in the notes."""
    found = read(f"Name,Asked on,Answer\nAna Prima,2026-09-14,{answer}\n", today=TODAY)
    assert [one.outcome for one in found.attempts] == [Outcome.DECLINED]
    assert answer in only(found).notes


def test_why_it_was_yes() -> None:
    """Nothing that stands in brackets behind a yes is lost; how it was said is told already."""
    found = read(
        "Name,Asked on,Answer\nAna Prima,2026-09-14,yes (after her move)\n"
        "Bo Ek,2026-09-14,yes (email)\n",
        today=TODAY,
    )
    assert [person.notes for person in found.people] == ["Answer: yes (after her move)", ""]


@pytest.mark.parametrize(
    "cell",
    ["abgesagt wegen Krankheit, neuer Termin 3.12. 14 Uhr", "cancelled, new date 12/3/2026 2pm"],
)
def test_called_off_with_a_new_day_alone(cell: str) -> None:
    """Where only the new day of a talk is told it is ahead, and nobody has said no."""
    found = read(f'Name,Asked on,Talk\nAna Prima,2026-10-15,"{cell}"\n', today=TODAY, region="DE")
    assert [(one.hour, one.cancelled, one.held) for one in found.interviews] == [
        (time(14), False, False)
    ]
    assert [one.outcome for one in found.attempts] == [Outcome.AGREED]


@pytest.mark.parametrize(
    ("cell", "held"),
    [("9/22 2pm (done)", True), ("9/22 2pm ✓", True), ("9/22 2pm", False), ("yes, 9/22", False)],
)
def test_done_beside_the_day_of_a_talk(cell: str, held: bool) -> None:
    """Done or a tick beside a day that is over says that one talked; a yes alone does not."""
    found = read(f'Name,Asked on,Talk\nAna Prima,2026-09-15,"{cell}"\n', today=TODAY)
    assert [one.held for one in found.interviews] == [held]


@pytest.mark.parametrize(
    "title", ["Three things you learned", "What did you learn? (3 things)", "Top 3 takeaways"]
)
def test_what_was_learned(title: str) -> None:
    """What was learned shows that a talk whose day is over took place."""
    found = read(f"Name,Asked on,Talk,{title}\nAna Prima,2026-09-15,9/22/2026,SQL\n", today=TODAY)
    assert [(one.held, one.notes) for one in found.interviews] == [(True, "SQL")]
