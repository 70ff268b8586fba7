"""The choice of a copy while it is made: kept as a draft, checked, turned into a copy."""

from datetime import timedelta

import pytest

from infoint.domain.problems import InputError
from infoint.entries.drafts import read_draft
from infoint.library import load_library
from infoint.sharing.choice import LONGEST_DAYS, USUAL_DAYS
from infoint.sharing.drafted import (
    COPY,
    begin_copy,
    check_whom,
    consent_mark,
    drafted_choice,
    finish_copy,
    newest_copies,
    tick_items,
)
from infoint.sharing.making import consent_words, withdraw, withdrawal
from infoint.store import Workspace
from tests.worlds.students import NOW, ZONE, days, demo_workspace, everything, made, progress_only

TODAY = NOW.date()


def _write(ws: Workspace, **entries: object) -> None:
    with ws.edit("", now=NOW) as tx:
        for name, value in entries.items():
            tx.page_state.write(("drafts", COPY, name), value)


def _words(ws: Workspace) -> str:
    choice = drafted_choice(ws, TODAY)
    assert choice is not None
    words = consent_words(ws, choice, now=NOW, tz=ZONE)
    _write(ws, agreed=consent_mark(choice, words))
    return words


@pytest.fixture
def student() -> Workspace:
    """A student who begins a first copy."""
    ws = demo_workspace("deciding")
    begin_copy(ws, now=NOW)
    return ws


def test_nothing_is_ticked_to_begin_with(student: Workspace) -> None:
    """A first copy begins with progress alone, first names, and the usual days."""
    choice = drafted_choice(student, TODAY)
    assert choice is not None
    assert (choice.items, choice.names, choice.private, choice.reach) == (
        frozenset(),
        "first",
        False,
        False,
    )
    assert choice.until == TODAY + timedelta(days=USUAL_DAYS)


def test_the_next_copy_begins_with_the_last_choice(student: Workspace) -> None:
    """What was chosen last is ticked again; a draft that is there is not overwritten."""
    made(student, everything(student, names="initials"))
    begin_copy(student, student.copies.all()[0].id, now=NOW)
    choice = drafted_choice(student, TODAY)
    assert choice is not None
    assert choice.names == "initials"
    assert len(choice.items) == len(student.copies.all()[0].items)
    tick_items(student, choice.items, False, now=NOW)
    begin_copy(student, now=NOW)
    again = drafted_choice(student, TODAY)
    assert again is not None
    assert again.items == frozenset()


def test_a_consent_that_is_over_begins_with_the_usual_days(student: Workspace) -> None:
    """Made anew after its last day, a copy does not begin with a day that is over."""
    made(student, progress_only(until=TODAY))
    record = student.copies.all()[0]
    begin_copy(student, record.id, now=days(10))
    choice = drafted_choice(student, days(10).date())
    assert choice is not None
    assert choice.until == days(10).date() + timedelta(days=USUAL_DAYS)


@pytest.mark.parametrize(
    ("entries", "wrong"),
    [
        ({"counselor": " "}, "counselor"),
        ({"counselor": "Dr Okafor", "until": ""}, "until"),
        ({"counselor": "Dr Okafor", "until": (TODAY - timedelta(1)).isoformat()}, "until"),
        (
            {
                "counselor": "Dr Okafor",
                "until": (TODAY + timedelta(LONGEST_DAYS + 1)).isoformat(),
            },
            "until",
        ),
    ],
)
def test_whom_and_until_when_is_asked_for(
    student: Workspace, entries: dict[str, str], wrong: str
) -> None:
    """Without a counselor, or with a day that cannot be, it says what to do."""
    _write(student, **entries)
    with pytest.raises(InputError) as refused:
        check_whom(student, now=NOW)
    assert list(refused.value.problems) == [wrong]


def test_without_consent_there_is_no_copy(student: Workspace) -> None:
    """Not ticked, or ticked for another choice: nothing is made and the draft stays."""
    _write(student, counselor="Dr Okafor")
    words = _words(student)
    _write(student, private=True)
    with pytest.raises(InputError) as refused:
        finish_copy(student, load_library(), words, ZONE, now=NOW)
    assert list(refused.value.problems) == ["agreed"]
    assert student.copies.all() == []
    assert read_draft(student, COPY)


def test_a_copy_is_made_and_the_draft_is_gone(student: Workspace) -> None:
    """The consent in the file is the sentence that was agreed to."""
    _write(student, counselor="Dr Okafor", group="Wednesday")
    words = _words(student)
    copy = finish_copy(student, load_library(), words, ZONE, now=NOW)
    assert copy.opened.heading.consent.words == words
    assert copy.opened.heading.group == "Wednesday"
    assert read_draft(student, COPY) == {}
    assert [one.id for one in student.copies.all()] == [copy.record.id]


def test_consent_is_taken_back_from_one_counselor() -> None:
    """The copy of another counselor stays open; of each the newest copy counts."""
    ws = demo_workspace("starter")
    made(ws, progress_only())
    made(ws, progress_only(), now=days(1))
    made(ws, progress_only(counselor="Ms Lee"), now=days(2))
    assert [one.counselor for one in newest_copies(ws)] == ["Ms Lee", "Dr Okafor"]
    withdraw(ws, "dr okafor", now=days(3))
    assert [one.withdrawn is None for one in newest_copies(ws)] == [True, False]
    found = withdrawal(ws, "Dr Okafor", now=days(3), tz=ZONE)
    assert found is not None
    assert b"Dr Okafor" in found[1]
    assert b"Ms Lee" not in found[1]
