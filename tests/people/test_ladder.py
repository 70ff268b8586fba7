"""The ladder of practice: what is climbed, what comes next, and who stands there."""

import pytest

from infoint.domain import Contact
from infoint.domain.contacts import RUNGS
from infoint.library import Library
from infoint.people.ladder import ladder, next_rung
from infoint.store import Workspace
from tests.worlds.records import DAY, NOW, ann, attempt, bob, held, interview, put, running


def test_a_new_ladder(ws: Workspace, library: Library) -> None:
    """Nothing is climbed, the first rung comes next, and each rung names circles to think of."""
    rungs = ladder(ws, library, now=NOW)
    assert [one.rung for one in rungs] == list(RUNGS)
    assert not any(one.climbed or one.people or one.under_way for one in rungs)
    assert next_rung(rungs) == rungs[0]
    assert [one.circles[0].key for one in rungs] == [
        "family-friends",
        "volunteers",
        "open-houses",
        "conferences",
    ]
    assert rungs[-1].circles[-1].key == "human-resources"


def test_an_interview_held_climbs_the_rung(ws: Workspace, library: Library) -> None:
    """With a talk behind one, the rung of that contact is climbed and the next one leads."""
    put(ws, ann(rung="loves to talk"), held())
    rungs = ladder(ws, library, now=NOW)
    assert [one.climbed for one in rungs] == [True, False, False, False]
    assert next_rung(rungs) == rungs[1]


@pytest.mark.parametrize(
    "record", [interview(start=NOW + DAY), running(DAY), interview(), attempt()]
)
def test_only_an_interview_that_was_held_counts(
    record: object, ws: Workspace, library: Library
) -> None:
    """An appointment, a running talk or a message does not climb a rung."""
    put(ws, ann(rung="loves to talk"), record)  # type: ignore[arg-type]
    assert not ladder(ws, library, now=NOW)[0].climbed


def test_the_lowest_that_is_missing_comes_next(ws: Workspace, library: Library) -> None:
    """A rung that was left out is still the next one, however high one has climbed."""
    put(ws, ann(rung="unknown"), held(), bob(rung="loves to talk"))
    put(ws, held(id="second", contact="bob"))
    found = next_rung(ladder(ws, library, now=NOW))
    assert found is not None
    assert found.rung == "volunteer"


def test_all_climbed(ws: Workspace, library: Library) -> None:
    """After a talk on each rung there is no next one."""
    for rung in RUNGS:
        put(ws, Contact(id=rung, name=rung, rung=rung), held(id=f"t{rung}", contact=rung))
    assert next_rung(ladder(ws, library, now=NOW)) is None


def test_an_interview_without_a_rung_or_a_contact(ws: Workspace, library: Library) -> None:
    """Talks with someone on no rung, or with someone who is gone, climb nothing."""
    put(ws, ann(), held(), held(id="lost", contact="gone"))
    assert not any(one.climbed for one in ladder(ws, library, now=NOW))


def test_who_stands_on_a_rung(ws: Workspace, library: Library) -> None:
    """Those who can be asked now are named in order; those asked already are counted."""
    put(
        ws,
        Contact(id="later", name="L", rung="volunteer", snoozed_until=(NOW + DAY).date()),
        bob(rung="volunteer"),
        ann(rung="volunteer"),
        Contact(id="c", name="C", rung="volunteer"),
        Contact(id="d", name="D", rung="volunteer"),
        attempt(),
        attempt(contact="d", outcome="declined"),
    )
    volunteer = ladder(ws, library, now=NOW)[1]
    assert [person.id for person in volunteer.people] == ["bob", "c"]
    assert volunteer.under_way == 1
