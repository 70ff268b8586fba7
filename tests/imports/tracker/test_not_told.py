"""What a tracker does not tell is not made up: which try was answered, and when, and a silence."""

from datetime import date

import pytest

from infoint.domain.kinds import Channel, Outcome
from infoint.imports.tracker.found import FoundAttempt
from infoint.imports.tracker.own import tries_cell
from infoint.imports.tracker.statuses import status_of
from tests.imports.reading import read

TODAY = date(2026, 4, 20)
TITLES = "Name,First wrote,Last contact,Talk,Status\n"


def tries(row: str) -> list[tuple[int, str]]:
    """The day of March and the outcome of each try."""
    found = read(f"{TITLES}{row}\n", today=TODAY, region="US").attempts
    return [(one.day.day if one.day else 0, str(one.outcome)) for one in found]


@pytest.mark.parametrize(
    ("rest", "came"),
    [
        ("4/30/2026 10:00,talk scheduled", "agreed"),
        (",said yes!", "agreed"),
        (",replied", "replied"),
        (",turned me down", "declined"),
        ("4/2/2026,talked", "agreed"),
    ],
)
def test_a_try_before_an_answer(rest: str, came: str) -> None:
    """Of one before an answer nothing is known, and no silence is made of it."""
    assert tries(f"Ines Falk,3/3/2026,3/12/2026,{rest}") == [(3, "waiting"), (12, came)]


def test_tries_of_which_nothing_came() -> None:
    """Where no answer came at all, the first one had none."""
    row = "Ines Falk,3/3/2026,3/12/2026,,no reply"
    assert tries(row) == [(3, "no answer"), (12, "no answer")]
    assert tries(row.replace("no reply", "waiting")) == [(3, "no answer"), (12, "waiting")]


def test_a_last_contact_without_a_word_of_how_it_stands() -> None:
    """Nobody knows who wrote to whom on that day: it does not show that the first had no answer."""
    assert tries("Ines Falk,3/3/2026,3/12/2026,,") == [(3, "waiting"), (12, "waiting")]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("said yes, must still pick a day", "agreed"),
        ("Agreed - no date yet", "agreed"),
        ("yes, looking for a slot", "agreed"),
        ("emailed, need to follow up", "asked"),
        ("talked; should write it up", "talked"),
        ("replied, have to write back", "replied"),
        ("turned down, need another name", "declined"),
        ("hat zugesagt, muss noch Termin finden", "agreed"),
        ("dijo que sí, falta fecha", "agreed"),
        ("said yes? not sure", None),
        ("said yes, but may cancel", None),
        ("said yes, not anymore", None),
        ("replied, no time until spring", None),
        ("yes, maybe another time", None),
    ],
)
def test_what_is_to_be_done_behind_a_status(text: str, means: str | None) -> None:
    """It leaves the status as it is, and so does an open time behind a yes; a doubt does not."""
    assert status_of(text) == means


def test_words_that_nobody_could_tell() -> None:
    """Where they alone say what came of it, the days stay notes, and no try waits for an answer."""
    found = read(f"{TITLES}Ines Falk,3/3/2026,3/12/2026,,zorped\n", today=TODAY, region="US")
    assert not found.attempts
    lines = found.people[0].notes.splitlines()
    assert sorted(lines) == ["First wrote: 3/3/2026", "Last contact: 3/12/2026", "Status: zorped"]


def test_a_voicemail_that_the_status_tells() -> None:
    """It is the way of the last try; a message that was left may have gone any way."""
    way = [
        read(f"Name,Asked on,Status\nIda Moor,3/3/2026,{said}\n", today=TODAY).attempts[0].channel
        for said in ("left voicemail", "left a vm", "left a message")
    ]
    assert way == [Channel.VOICEMAIL, Channel.VOICEMAIL, None]


def test_the_cell_of_a_try_before_another() -> None:
    """It says nothing of what came of it; only the last one waits."""
    days = [FoundAttempt("ida", date(2026, 3, day)) for day in (3, 12)]
    assert tries_cell(days) == "2026-03-03\n2026-03-12 (waiting)"
    silent = FoundAttempt("ida", date(2026, 3, 3), outcome=Outcome.NO_ANSWER)
    assert tries_cell([silent, days[1]]) == "2026-03-03 (no answer)\n2026-03-12 (waiting)"


ACQUAINTANCES = "Name,Company,Last contact,Notes\nIna Falk,Aalto AG,10/30/2025,Old boss\n"


@pytest.mark.parametrize(
    ("text", "attempts"),
    [
        (ACQUAINTANCES, 0),
        (ACQUAINTANCES.replace("Last contact", "Last touch"), 0),
        (ACQUAINTANCES.replace("Last contact", "Last contacted"), 1),
        (ACQUAINTANCES.replace("Notes", "Status").replace("Old boss", "no reply"), 1),
    ],
)
def test_when_one_was_last_in_touch(text: str, attempts: int) -> None:
    """In a list of people one knows the day is a note: nobody asked, and nobody owes an answer."""
    found = read(text, today=TODAY, region="US")
    assert len(found.attempts) == attempts
    assert ("10/30/2025" in found.people[0].notes) == (not attempts)


SAID = "Name,Contacted,Chat date,What they said\nIna Falk,3/3/2026,3/12/2026,{}\n"


def test_what_they_said_in_the_talk() -> None:
    """It stands with the talk, where it is looked for when that is written down."""
    found = read(SAID.format("Told me to apply early. Loves the team."), today=TODAY, region="US")
    assert [one.notes for one in found.interviews] == ["Told me to apply early. Loves the team."]
    assert not found.people[0].notes


def test_what_they_said_to_the_request() -> None:
    """Answers under the same title say how things stand."""
    found = read(SAID.format("no"), today=TODAY, region="US")
    assert found.mapping.get("What they said") != "interview_notes"
