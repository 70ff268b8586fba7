"""Which students of a caseload are shown, and who comes first."""

from datetime import date, timedelta

import pytest

from infoint.caseload.selection import (
    ENDING,
    MOVING,
    STUCK,
    Wanted,
    groups,
    is_stuck,
    kinds_held,
    wanted_students,
)
from infoint.caseload.source import Student
from infoint.progress.stuck import KINDS
from infoint.sharing.copy_file import Ahead, Consent, Heading, Reason, Summary
from tests.worlds.students import NOW

TODAY = NOW.date()


def day(count: int) -> date:
    return TODAY + timedelta(days=count)


def someone(
    name: str,
    *reasons: tuple[str, int],
    group: str = "",
    until: int = 60,
    moved: int | None = -3,
    ahead: int | None = None,
    made: int = 0,
    standing: str = "prepare",
    withdrawn: bool = False,
) -> Student:
    """A student with standstills (kind, day on which it began) and days counted from today."""
    at = NOW + timedelta(days=made)
    consent = Consent(
        words="",
        student=name,
        counselor="Dr Okafor",
        given=at,
        until=day(until),
        withdrawn=at if withdrawn else None,
    )
    summary = Summary.model_validate(
        {
            "steps": {},
            "standing": standing,
            **dict.fromkeys(("people", "asked", "answered", "agreed", "talks", "thanked"), 0),
            "last_move": None if moved is None else day(moved),
            "reasons": [Reason(kind=kind, since=day(since)) for kind, since in reasons],
            "ahead": [] if ahead is None else [Ahead(kind="talk", on=day(ahead))],
        }
    )
    heading = Heading(
        student="".join(sign for sign in name.lower() if sign.isascii() and sign.isalnum()),
        copy_id="c",
        made=at,
        group=group,
        consent=consent,
        summary=None if withdrawn else summary,
    )
    return Student(heading, f"{name}.infoint")


EVERYONE = [
    someone("Ana", group="A", moved=-20, ahead=9, made=-1),
    someone("Bo", ("no-new-people", -9), ahead=2, made=-2),
    someone("Chidi", ("letter-overdue", -2), ("no-new-people", -1), group="B", made=-3),
    someone("Dana", ("letter-overdue", -5), group="A", made=-4, standing="track"),
    someone("Emre", ("letter-overdue", -50), until=-1, made=-5),
    someone("Fatima", withdrawn=True, made=-6),
    someone("Gabriel", ("letter-overdue", 3), moved=None, until=5, made=-7),
]


def names(wanted: Wanted = Wanted(), order: str = "pressing") -> list[str]:  # noqa: B008
    found = wanted_students(EVERYONE, wanted, order, TODAY)  # type: ignore[arg-type]
    return [one.name for one in found]


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("pressing", ["Dana", "Chidi", "Bo", "Ana", "Gabriel"]),
        ("name", ["Ana", "Bo", "Chidi", "Dana", "Gabriel"]),
        ("still", ["Gabriel", "Ana", "Bo", "Chidi", "Dana"]),
        ("next", ["Bo", "Ana", "Chidi", "Dana", "Gabriel"]),
        ("copy", ["Gabriel", "Dana", "Chidi", "Bo", "Ana"]),
    ],
)
def test_students_are_sorted(order: str, first: list[str]) -> None:
    """As asked for, and those whose consent is over come last."""
    found = names(order=order)
    assert found[:5] == first
    assert set(found[5:]) == {"Emre", "Fatima"}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(stuck=STUCK), {"Bo", "Chidi", "Dana"}),
        (Wanted(stuck=MOVING), {"Ana", "Gabriel"}),
        (Wanted(stuck="letter-overdue"), {"Chidi", "Dana"}),
        (Wanted(stuck="no-new-people", group="B"), {"Chidi"}),
        (Wanted(step="track"), {"Dana"}),
        (Wanted(group="A"), {"Ana", "Dana"}),
        (Wanted(consent="expired"), {"Emre"}),
        (Wanted(consent="withdrawn"), {"Fatima"}),
        (Wanted(consent=ENDING), {"Gabriel"}),
        (Wanted(name="an"), {"Ana", "Dana"}),
        (Wanted(name="FÁTIMA"), {"Fatima"}),
    ],
)
def test_students_are_narrowed_down(wanted: Wanted, found: set[str]) -> None:
    """By standstill, step, group, consent and name; a closed copy is never told to be stuck."""
    assert set(names(wanted)) == found


def test_what_stands_still_is_counted() -> None:
    """Each kind once a student, the most pressing first; what begins later is not told yet."""
    assert kinds_held(EVERYONE, TODAY) == {"letter-overdue": 2, "no-new-people": 2}
    assert kinds_held(EVERYONE, day(3)) == {"letter-overdue": 3, "no-new-people": 2}
    assert list(kinds_held(EVERYONE, TODAY)) == sorted(kinds_held(EVERYONE, TODAY), key=KINDS.index)
    assert not is_stuck(EVERYONE[4], TODAY)


def test_groups_are_those_of_the_copies() -> None:
    """Sorted, each once."""
    assert groups(EVERYONE) == ["A", "B"]
