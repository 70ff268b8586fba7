"""Where somebody stands, in kinds and dates."""

from datetime import timedelta

from infoint.coaching import step_status
from infoint.domain import Contact
from infoint.library import load_library
from infoint.progress.stuck import stuck
from infoint.sharing.summary import summary_of
from infoint.store import open_workspace
from tests.worlds.records import DAY, NOW, ann, held, put
from tests.worlds.students import demo_workspace


def test_reasons_are_those_that_progress_tells() -> None:
    """The kinds that hold today are those of `stuck`, in each demo."""
    library = load_library()
    for key in ("starter", "middle", "deciding"):
        ws = demo_workspace(key, now=NOW)
        summary = summary_of(ws, library, now=NOW)
        today = [one.kind for one in summary.reasons if one.since <= NOW.date()]
        assert sorted(today) == sorted(one.kind for one in stuck(ws, library, now=NOW))


def test_a_standstill_has_the_day_on_which_it_began() -> None:
    """A letter that is overdue since five days says so, and one that will be names its day."""
    library = load_library()
    ws = open_workspace(None)
    put(ws, ann(), held(6 * DAY, confidence_before=2, confidence_after=4))
    found = {one.kind: one for one in summary_of(ws, library, now=NOW).reasons}
    assert found["letter-overdue"].since == (NOW - 5 * DAY).date()
    fresh = open_workspace(None)
    put(fresh, ann(), held(timedelta(hours=2)))
    found = {one.kind: one for one in summary_of(fresh, library, now=NOW).reasons}
    assert found["letter-overdue"].since == (NOW + DAY).date()


def test_steps_counts_and_the_next_dates_are_there() -> None:
    """Everything that a list of students shows, from the data alone."""
    library, ws = load_library(), demo_workspace("deciding", now=NOW)
    summary = summary_of(ws, library, now=NOW)
    assert list(summary.steps.values()) == [one.state for one in step_status(ws, library, now=NOW)]
    assert summary.people == len(ws.contacts.all())
    assert summary.talks == sum(one.held_at is not None for one in ws.interviews.all())
    assert summary.last_move is not None
    assert summary.first_message is not None
    assert summary.first_talk is not None
    assert summary.first_message <= summary.first_talk
    assert [one.on for one in summary.ahead] == sorted(one.on for one in summary.ahead)


def test_nothing_entered_is_a_beginning() -> None:
    """An empty workspace has a summary too."""
    summary = summary_of(open_workspace(None), load_library(), now=NOW)
    assert (summary.standing, summary.people, summary.last_move) == ("choose-field", 0, None)


def test_a_move_is_what_happened_last() -> None:
    """Putting somebody on the list is a move, and its day is kept."""
    ws = open_workspace(None)
    put(ws, Contact(name="Bo", created=NOW - 3 * DAY), Contact(name="Cy", created=NOW - 9 * DAY))
    summary = summary_of(ws, load_library(), now=NOW)
    assert summary.last_move == (NOW - 3 * DAY).date()
