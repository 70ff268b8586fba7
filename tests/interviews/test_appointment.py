"""From a yes to a talk with a date, in one step."""

from datetime import UTC, datetime

import pytest

from infoint.domain.problems import InputError
from infoint.interviews import appointment
from infoint.store import GoneError


def fill_in(draft, contact, **entries):
    given = {"date": "2026-03-30", "time": "9:00", "format": "phone", **entries}
    draft(f"agreed-{contact.id}", **given)


def test_everything_in_one_edit(ws, library, anna, draft, now):
    """Date, time, zone, minutes, format and place make a talk with a plan; undo takes it away."""
    fill_in(draft, anna, zone="Europe/Berlin", minutes=30, format="video", place="https://x.org")
    found = appointment.agree_on_interview(ws, library, anna.id, now=now).interview
    assert found == ws.interviews.all()[0]
    assert found.start == datetime(2026, 3, 30, 7, tzinfo=UTC)  # summer time since the 29th
    assert (found.minutes, found.format, found.place) == (30, "video", "https://x.org")
    assert (found.time_zone, found.contact, found.created) == ("Europe/Berlin", anna.id, now)
    assert found.plan
    assert ws.page_state.drafts == {}
    ws.undo()
    assert not ws.interviews.all()
    assert ws.page_state.drafts


def test_a_prepared_interview_gets_the_date(ws, library, anna, interview, draft, now):
    """The talk that was prepared without a date is used, and keeps what nothing was said of."""
    with ws.edit("", now=now) as tx:
        tx.interviews.update(interview.id, minutes=45, format="phone", place="030 1")
    fill_in(draft, anna, format="")
    found = appointment.agree_on_interview(
        ws, library, anna.id, zone="Europe/Berlin", now=now
    ).interview
    assert (found.id, found.minutes, found.format, found.place) == (
        interview.id,
        45,
        "phone",
        "030 1",
    )
    assert found.time_zone == "Europe/Berlin"
    assert len(ws.interviews) == 1


@pytest.mark.parametrize(
    ("entries", "wrong"),
    [
        ({"date": "", "time": "", "format": ""}, ["date", "time"]),
        ({"date": "2026-03-29", "time": "02:30", "zone": "Europe/Berlin"}, ["time"]),
        ({"date": "2026-03-01"}, ["date"]),
        ({"minutes": 3}, ["minutes"]),
    ],
)
def test_what_does_not_fit(ws, library, anna, draft, now, entries, wrong):
    """A sentence for each entry, and no talk is begun."""
    fill_in(draft, anna, **entries)
    with pytest.raises(InputError) as raised:
        appointment.agree_on_interview(ws, library, anna.id, now=now)
    assert list(raised.value.problems) == wrong
    assert not ws.interviews.all()


def test_a_time_that_happens_twice_is_said(ws, library, anna, draft, now):
    """When the clocks go back, the first of the two is set, with a word about it."""
    fill_in(draft, anna, date="2026-10-25", time="02:30", zone="Europe/Berlin")
    found = appointment.agree_on_interview(ws, library, anna.id, now=now)
    assert found.interview.start == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert "happens twice" in found.note


def test_someone_who_is_gone(ws, library, draft, now):
    """For a contact who was removed nothing is set."""
    with pytest.raises(GoneError):
        appointment.agree_on_interview(ws, library, "gone", now=now)


def test_a_talk_called_off_gets_the_new_date(ws, library, anna, interview, draft, now):
    """A new date after calling off keeps plan, number and way of the talk; there is one talk."""
    with ws.edit("", now=now) as tx:
        tx.interviews.update(
            interview.id, cancelled=True, start=now, format="phone", place="030 1", opening="Hello."
        )
    fill_in(draft, anna, format="")
    found = appointment.agree_on_interview(ws, library, anna.id, now=now).interview
    assert (found.id, found.status, found.plan) == (interview.id, "planned", interview.plan)
    assert (found.format, found.place, found.opening) == ("phone", "030 1", "Hello.")
    assert len(ws.interviews.all()) == 1
