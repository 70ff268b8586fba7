"""Where the person was, and what was dismissed."""

from datetime import date

import pytest

from infoint.coaching import next_actions
from infoint.domain import Action
from infoint.domain.problems import InputError
from infoint.entries import page_state


def test_place_is_written_only_when_it_changes(ws, now):
    """The same place twice is one write, and it stays out of the undo list."""
    assert page_state.remember_place(ws, "prepare", "c", "f", now=now)
    revision = ws.revision
    assert not page_state.remember_place(ws, "prepare", "c", "f", now=now)
    assert ws.revision == revision
    state = ws.page_state
    assert (state.page, state.contact, state.field, state.at) == ("prepare", "c", "f", now)
    assert not ws.edits()


def test_putting_off_and_bringing_back(ws, now):
    """What was put off stays so until all of it is brought back, which can be taken back too."""
    page_state.put_off(ws, "thank-you:abc", date(2026, 3, 10), now=now)
    page_state.put_off(ws, "action:act", page_state.NEVER, now=now)
    page_state.bring_all_back(ws, now=now)
    assert ws.page_state.dismissals == {}
    ws.undo()
    assert set(ws.page_state.dismissals) == {"thank-you:abc", "action:act"}


def test_putting_off_until_a_day(ws, library, now):
    """What is put off is hidden before that day and there on it; the undo list takes it back."""
    with ws.edit("", now=now) as tx:
        tx.actions.put(Action(id="act", text="Read", due=date(2026, 3, 1)))
    page_state.put_off(ws, "action:act", date(2026, 3, 10), now=now)

    def shown(day: int) -> bool:
        at = now.replace(day=day)
        return "action:act" in [one.key for one in next_actions(ws, library, now=at)]

    assert [shown(day) for day in (3, 9, 10)] == [False, False, True]
    ws.undo()
    assert shown(3)
    page_state.put_off(ws, "action:act", page_state.NEVER, now=now)
    assert not any(shown(day) for day in (3, 10, 31))


@pytest.mark.parametrize("until", [date(2026, 3, 3), date(2026, 3, 2)])
def test_putting_off_needs_a_day_ahead(ws, now, until):
    """Today is too early to put something off to."""
    with pytest.raises(InputError):
        page_state.put_off(ws, "action:act", until, now=now)


def test_tomorrow_is_that_of_the_person(ws, now):
    """Where it is tomorrow already, the day after is the first to choose."""
    with ws.edit("", now=now) as tx:
        tx.profile.update(time_zone="Pacific/Kiritimati")
    with pytest.raises(InputError):
        page_state.put_off(ws, "action:act", date(2026, 3, 4), now=now)
    page_state.put_off(ws, "action:act", date(2026, 3, 5), now=now)


def test_what_is_done_for_now_and_what_was_read(ws, now):
    """Both are kept with the moment and stay out of the undo list; guidance can be unread again."""
    page_state.done_for_now(ws, "fields/a/want_to_know", "profile/profile/skills", now=now)
    page_state.guidance_read(ws, "prepare", True, now=now)
    at = now.isoformat()
    assert ws.page_state.done == {"fields/a/want_to_know": at, "profile/profile/skills": at}
    assert ws.page_state.read == {"prepare": at}
    page_state.guidance_read(ws, "prepare", False, now=now)
    assert ws.page_state.read == {}
    assert not ws.edits()
