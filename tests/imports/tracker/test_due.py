"""The day on which a step is due, where its words name it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.imports.tracker.found import Mark
from infoint.imports.tracker.next_steps.due import due_in
from tests.imports.reading import read
from tests.imports.tracker.told import told

TODAY = date(2026, 11, 30)


def _due(text: str) -> date | None:
    return due_in(Mark("next_step", "To do", text, 2, month_first=True), TODAY)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "call 12/4",
            "12/4 nudge",
            "Send the sample 12/04/26",
            "ping again dec 4",
            "call 12/4 9am",
        ),
        *("send CV by 12/4", "write to her on Dec 4", "email Ana by 12/4 about the fair"),
        *("prepare questions for the talk by 12/4", "nachhaken am 12/4", "call 12/4, then write"),
    ],
)
def test_the_day_of_a_step(text: str) -> None:
    """A day before or behind what is to be done, or behind a word such as by, is its day."""
    assert _due(text) == date(2026, 12, 4)


@pytest.mark.parametrize(
    "text",
    [
        *("prepare for 12/4", "read up for the talk on 12/4", "go to the fair 12/4"),
        *("write after the meeting 12/4", "write between 12/4 and 12/9", "call", "call 11/4"),
        *("ask her about 12/4", "12/4 talk: prepare"),
    ],
)
def test_a_day_of_something_else(text: str) -> None:
    """A day of what the step is about is not its own, nor is one that is over."""
    assert _due(text) is None


@given(st.text(max_size=120))
def test_any_words(text: str) -> None:
    """Whatever stands there, a day that is told is one that is still to come."""
    found = _due(text)
    assert found is None or found >= TODAY


def test_steps_with_their_day() -> None:
    """The words stay as they are, with their day; that of a column of days counts before it."""
    found = read(
        "Name,Asked on,Next step,By when\nAna Prima,2026-11-02,send CV 12/4,\n"
        "Bo Ek,2026-11-03,send CV 12/4,12/20/2026\n",
        today=TODAY,
    )
    assert told(found) == {
        "Ana Prima": ["asked | 2026-11-02 | waiting", "to do | send CV 12/4 | 2026-12-04"],
        "Bo Ek": ["asked | 2026-11-03 | waiting", "to do | send CV 12/4 | 2026-12-20"],
    }


def test_words_beside_a_day_under_next() -> None:
    """Under a title of days the words beside one are what is to be done on it."""
    found = read(
        "Name,Asked on,Talk,Next step & date\nAna Prima,2026-10-02,,Send writing sample 12/04/26\n"
        "Bo Ek,2026-10-03,2026-10-09,12/8\n",
        today=TODAY,
    )
    assert told(found)["Ana Prima"][-1] == "to do | Send writing sample 12/04/26 | 2026-12-04"
    assert not found.unplaced


@pytest.mark.parametrize(
    "text", ["write again 12/4", "12/4 nudge", "Follow up by Dec 4", "remind her on 12/4"]
)
def test_asking_once_more_on_a_day(text: str) -> None:
    """A step that says only that is the day of the next try, and no second thing to do."""
    found = read(f"Name,Asked on,Next step\nAna Prima,2026-11-02,{text}\n", today=TODAY)
    assert told(found)["Ana Prima"] == ["asked | 2026-11-02 | waiting | next 2026-12-04"]
    assert (found.unplaced, found.people[0].notes) == ([], "")


@pytest.mark.parametrize(
    "text", ["call about the tour 12/4", "send CV 12/4", "write again to Bo 12/4"]
)
def test_more_than_asking_once_more(text: str) -> None:
    """What says how, or what, stays a step with its words."""
    found = read(f"Name,Asked on,Next step\nAna Prima,2026-11-02,{text}\n", today=TODAY)
    assert told(found)["Ana Prima"][-1] == f"to do | {text} | 2026-12-04"


def test_asking_once_more_after_a_yes() -> None:
    """Where nobody waits for an answer, the words stay what is to be done on that day."""
    found = read(
        "Name,Asked on,Status,Next step\nAna Prima,2026-11-02,said yes,write again 12/4\n",
        today=TODAY,
    )
    assert told(found)["Ana Prima"][-1] == "to do | write again 12/4 | 2026-12-04"


@pytest.mark.parametrize("text", ["call clerk Dec 4", "escribirle el 4 dic", "12/4 ask her boss"])
def test_no_word_beside_a_day_is_lost(text: str) -> None:
    """Under a title of days all words beside one are what is to be done on it."""
    found = read(
        f"Name,Asked on,Follow up\nAna Prima,2026-11-02,{text}\nBo Ek,2026-11-03,12/8\n",
        today=TODAY,
    )
    assert told(found)["Ana Prima"][-1] == f"to do | {text} | 2026-12-04"
    assert not found.unplaced


def test_a_no_is_nothing_to_do() -> None:
    """Nope under what is next is no step."""
    found = read("Name,Asked on,Follow up\nAna Prima,2026-11-02,nope\nBo Ek,,12/8\n", today=TODAY)
    assert told(found)["Ana Prima"] == ["asked | 2026-11-02 | waiting"]
