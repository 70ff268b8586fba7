"""Talks: planned, given a date, held, entered afterwards, removed."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from infoint.debrief import actions, takeaways
from infoint.domain.problems import InputError
from infoint.fields import listing
from infoint.interviews import appointment, running
from infoint.letters import thank_you
from infoint.library import REFERRAL_TOPIC
from infoint.people import contacts
from infoint.store import GoneError

BERLIN = "Europe/Berlin"


def test_an_interview_is_planned_with_defaults(ws, library, anna, now):
    """Minutes and zone are the profile's, the field is the contact's first."""
    with ws.edit("", now=now) as tx:
        tx.profile.update(default_minutes=30, time_zone=BERLIN)
    field = listing.add_fields(ws, {"title": "Museums"}, now=now)[0]
    with ws.edit("", now=now) as tx:
        tx.contacts.update(anna.id, fields=(field.id,))
    interview = appointment.plan_interview(ws, library, anna.id, now=now)
    assert (interview.minutes, interview.time_zone, interview.field) == (30, BERLIN, field.id)
    assert (interview.created, interview.status) == (now, "unscheduled")


def test_first_plan_comes_from_the_bank(library, interview):
    """Six to eight must ask, a few if time, and whom else to talk to at the end."""
    must = [item for item in interview.plan if item.must]
    closing = {each.id for each in library.questions if each.topic == REFERRAL_TOPIC}
    assert 6 <= len(must) <= 8
    assert 3 <= len(interview.plan) - len(must) <= 5
    assert interview.plan[-1].question in closing
    assert all(library.question(item.question).text == item.text for item in interview.plan)


def test_planning_twice_gives_the_same_interview(ws, library, anna, interview, now):
    """A talk without a date is taken up again instead of a second one."""
    assert appointment.plan_interview(ws, library, anna.id, now=now) == interview
    appointment.set_appointment(
        ws, interview.id, {"date": "2026-04-01", "time": "10:00", "zone": ""}, now=now
    )
    assert appointment.plan_interview(ws, library, anna.id, now=now).id != interview.id


def test_planning_with_nobody_is_said(ws, library, now):
    """A talk needs a contact that is there."""
    with pytest.raises(GoneError):
        appointment.plan_interview(ws, library, "gone", now=now)


def test_an_unknown_field_is_left_out(ws, library, anna, now):
    """A field that is gone is not linked."""
    assert appointment.plan_interview(ws, library, anna.id, field="gone", now=now).field == ""


@pytest.mark.parametrize(
    ("zone", "utc"),
    [
        (BERLIN, datetime(2026, 4, 1, 12, 30, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 4, 1, 18, 30, tzinfo=UTC)),
        ("Asia/Kathmandu", datetime(2026, 4, 1, 8, 45, tzinfo=UTC)),
        ("", datetime(2026, 4, 1, 14, 30, tzinfo=UTC)),
    ],
)
def test_appointment_in_its_zone(ws, interview, now, zone, utc):
    """Date and time are those on the wall in the zone."""
    set_ = appointment.set_appointment(
        ws, interview.id, {"date": date(2026, 4, 1), "time": time(14, 30), "zone": zone}, now=now
    )
    assert (set_.interview.start, set_.note) == (utc, "")
    assert set_.interview.time_zone == (zone or "UTC")
    assert set_.interview.status == "planned"


def test_a_time_that_the_clocks_skip(ws, interview, now):
    """In spring an hour is missing: that is said, and nothing is set."""
    with pytest.raises(InputError) as raised:
        appointment.set_appointment(
            ws, interview.id, {"date": "2026-03-29", "time": "02:30", "zone": BERLIN}, now=now
        )
    assert list(raised.value.problems) == ["time"]
    assert ws.interviews.get(interview.id).start is None


def test_a_time_that_happens_twice(ws, interview, now):
    """In autumn an hour happens twice: the first is set, and a note says so."""
    set_ = appointment.set_appointment(
        ws, interview.id, {"date": "2026-10-25", "time": "02:30", "zone": BERLIN}, now=now
    )
    assert set_.interview.start == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert "twice" in set_.note


@pytest.mark.parametrize(
    ("values", "entries"),
    [
        ({"date": None, "time": None}, ["date", "time"]),
        ({"date": "2026-04-01", "time": "after lunch"}, ["time"]),
        ({"date": "0026-04-01", "time": "10:00"}, ["date"]),
        ({"date": "2026-04-01", "time": "10:00", "zone": "Mars/Base"}, ["zone"]),
        ({"date": "2026-04-01", "time": "10:00", "zone": "../etc"}, ["zone"]),
    ],
)
def test_appointment_with_slips(ws, interview, now, values, entries):
    """What is missing or unreadable is named by its entry."""
    with pytest.raises(InputError) as raised:
        appointment.set_appointment(ws, interview.id, {"zone": BERLIN, **values}, now=now)
    assert list(raised.value.problems) == entries


def test_appointment_from_a_draft(ws, interview, draft, now):
    """The draft's own zone counts before the page's, and the draft is cleared."""
    draft(f"appointment-{interview.id}", date="2026-04-01", time="10:00", zone="Asia/Tokyo")
    set_ = appointment.set_appointment(ws, interview.id, zone=BERLIN, now=now)
    assert set_.interview.start == datetime(2026, 4, 1, 1, 0, tzinfo=UTC)
    assert ws.page_state.drafts == {}


def test_appointment_from_a_draft_without_zone(ws, interview, draft, now):
    """Without a zone in the draft the page's counts."""
    draft(f"appointment-{interview.id}", date="2026-04-01", time="10:00")
    set_ = appointment.set_appointment(ws, interview.id, zone=BERLIN, now=now)
    assert set_.interview.start == datetime(2026, 4, 1, 8, 0, tzinfo=UTC)


def test_no_day_yet_is_kept_until_one_is_set(ws, interview, draft, now):
    """That nothing is agreed stands beside the half-written day, and goes when it is set."""
    name = f"appointment-{interview.id}"
    draft(name, date="2026-12-09")
    appointment.leave_appointment_open(ws, interview.id, now=now)
    assert ws.page_state.drafts[name] == {"date": "2026-12-09", "later": True}
    values = {"date": "2026-12-09", "time": "10:00", "zone": "Europe/London"}
    appointment.set_appointment(ws, interview.id, values, now=now)
    with pytest.raises(GoneError):
        appointment.leave_appointment_open(ws, "gone", now=now)


def test_appointment_is_taken_back(ws, interview, now):
    """The date can be taken off a talk again."""
    appointment.set_appointment(
        ws, interview.id, {"date": "2026-04-01", "time": "10:00", "zone": ""}, now=now
    )
    assert appointment.clear_appointment(ws, interview.id, now=now).status == "unscheduled"
    assert ws.page_state.drafts[f"appointment-{interview.id}"] == {"later": True}


def test_clock_of_an_interview(ws, interview, now):
    """Starting and ending set the clock."""
    assert running.start_interview(ws, interview.id, now=now).status == "running"
    ended = running.end_interview(ws, interview.id, now=now + timedelta(minutes=25))
    assert (ended.clock.started, ended.clock.ended) == (now, now + timedelta(minutes=25))
    assert ended.status == "held"


def test_starting_and_ending_twice_keeps_the_clock(ws, interview, now):
    """A second tap on the same button changes nothing."""
    later = now + timedelta(minutes=5)
    running.start_interview(ws, interview.id, now=now)
    assert running.start_interview(ws, interview.id, now=later).clock.started == now
    running.end_interview(ws, interview.id, now=later)
    assert (
        running.end_interview(ws, interview.id, now=later + timedelta(hours=1)).clock.ended == later
    )


def test_a_second_running_interview_is_refused(ws, library, interview, now):
    """While one talk runs no other can begin, also not on the spot, nor go on."""
    bo = contacts.add_contact(ws, {"name": "Bo"}, now=now)
    second = appointment.plan_interview(ws, library, bo.id, now=now)
    running.start_interview(ws, second.id, now=now)
    running.end_interview(ws, second.id, now=now)
    running.start_interview(ws, interview.id, now=now)
    other = appointment.plan_interview(ws, library, bo.id, now=now)
    for begin in (
        lambda: running.start_interview(ws, other.id, now=now),
        lambda: running.resume_interview(ws, second.id, now=now),
        lambda: running.interview_on_the_spot(ws, library, {"name": "Cy"}, now=now),
    ):
        with pytest.raises(InputError) as raised:
            begin()
        assert list(raised.value.problems) == ["talk"]
    assert [contact.name for contact in ws.contacts.all()] == ["Anna Lee", "Bo"]


def test_an_interview_that_is_over_does_not_start_again(ws, interview, now):
    """A held talk is not begun anew, but one ended too early goes on."""
    running.start_interview(ws, interview.id, now=now)
    running.end_interview(ws, interview.id, now=now)
    with pytest.raises(InputError):
        running.start_interview(ws, interview.id, now=now)
    assert running.resume_interview(ws, interview.id, now=now).clock.started == now
    assert ws.interviews.get(interview.id).status == "running"


def test_what_has_not_begun_cannot_end_or_go_on(ws, interview, now):
    """Ending or resuming a talk that never began is said."""
    for change in (running.end_interview, running.resume_interview):
        with pytest.raises(InputError):
            change(ws, interview.id, now=now)


def test_cancelled_interview_can_start_after_all(ws, interview, now):
    """A cancelled talk keeps what was prepared, and may still take place."""
    assert appointment.cancel_interview(ws, interview.id, now=now).status == "cancelled"
    assert running.start_interview(ws, interview.id, now=now).status == "running"


def test_interview_on_the_spot_with_someone_new(ws, library, now):
    """A name is enough to begin: contact, short plan and clock are there at once."""
    interview = running.interview_on_the_spot(
        ws, library, {"name": "Cy", "organization": "Fair"}, now=now
    )
    contact = ws.contacts.get(interview.contact)
    assert (contact.name, contact.organization, contact.created) == ("Cy", "Fair", now)
    assert (interview.on_the_spot, interview.status, interview.clock.started) == (
        True,
        "running",
        now,
    )
    assert 3 <= len(interview.plan) <= 6
    assert all(item.must for item in interview.plan)
    assert library.question(interview.plan[-1].question).topic == REFERRAL_TOPIC
    ws.undo()
    assert not ws.contacts.all()


def test_interview_on_the_spot_with_a_contact(ws, library, anna, now):
    """Somebody on the list is not added again."""
    interview = running.interview_on_the_spot(
        ws, library, {"name": ""}, contact_id=anna.id, now=now
    )
    assert interview.contact == anna.id
    assert len(ws.contacts) == 1


def test_interview_on_the_spot_needs_a_name(ws, library, now):
    """Without name and contact nothing begins."""
    with pytest.raises(InputError) as raised:
        running.interview_on_the_spot(ws, library, {"name": " "}, now=now)
    assert list(raised.value.problems) == ["name"]


def test_interview_on_the_spot_from_a_draft(ws, library, draft, now):
    """The half-written person becomes the contact, and the draft is cleared."""
    draft("on-the-spot", name="Cy", organization="Fair")
    interview = running.interview_on_the_spot(ws, library, now=now)
    assert ws.contacts.get(interview.contact).organization == "Fair"
    assert ws.page_state.drafts == {}


def held_at(started, minutes):
    """What is typed for a talk that began at a moment in UTC."""
    clock = {"date": started.date(), "time": started.time(), "zone": "UTC"}
    return {**clock, "minutes": minutes}


def test_interview_entered_afterwards(ws, interview, now):
    """A talk without the clock gets its clock from when it began and how long it took."""
    started = now - timedelta(days=1)
    held = appointment.enter_afterwards(ws, interview.id, held_at(started, 35), now=now)
    assert (held.clock.started, held.clock.ended) == (started, started + timedelta(minutes=35))
    assert held.status == "held"


def test_interview_entered_while_it_goes_on_ends_now(ws, interview, now):
    """An entered talk never ends ahead of now."""
    started = now - timedelta(minutes=10)
    held = appointment.enter_afterwards(ws, interview.id, held_at(started, 30), now=now)
    assert held.clock.ended == now


@pytest.mark.parametrize(
    ("shift", "minutes", "entry"),
    [
        (timedelta(hours=1), 20, "date"),
        (timedelta(days=-4000), 20, "date"),
        (timedelta(days=-1), 0, "minutes"),
        (timedelta(days=-1), 999, "minutes"),
    ],
)
def test_afterwards_with_slips(ws, interview, now, shift, minutes, entry):
    """A talk entered afterwards is over, and took some minutes."""
    with pytest.raises(InputError) as raised:
        appointment.enter_afterwards(ws, interview.id, held_at(now + shift, minutes), now=now)
    assert list(raised.value.problems) == [entry]


def test_afterwards_from_a_draft(ws, interview, draft, now):
    """Date, time and minutes come from the draft; the minutes asked for count if none are given."""
    draft(f"held-{interview.id}", date="2026-03-02", time="15:00")
    held = appointment.enter_afterwards(ws, interview.id, zone=BERLIN, now=now)
    assert held.clock.started == datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
    assert held.clock.ended == datetime(2026, 3, 2, 14, 20, tzinfo=UTC)
    assert ws.page_state.drafts == {}


def test_afterwards_from_an_empty_draft(ws, interview, now):
    """Without date and time both are asked for."""
    with pytest.raises(InputError) as raised:
        appointment.enter_afterwards(ws, interview.id, now=now)
    assert list(raised.value.problems) == ["date", "time"]


def test_removing_an_interview(ws, library, anna, interview, draft, now):
    """A removed talk takes its takeaways, actions and letters along; the contact stays."""
    actions.add_action(ws, {"text": "a", "due": None}, interview=interview.id, now=now)
    actions.add_action(ws, {"text": "own", "due": None}, contact=anna.id, now=now)
    takeaways.add_takeaway(ws, interview.id, "advice", {"takeaway": "t"}, now=now)
    thank_you.thank_you_for(ws, library, interview.id, now=now)
    draft(f"question-{interview.id}", text="half")
    before = ws.interviews.get(interview.id)
    appointment.remove_interview(ws, interview.id, now=now)
    assert [action.text for action in ws.actions.all()] == ["own"]
    assert [len(left) for left in (ws.interviews, ws.takeaways, ws.letters)] == [0, 0, 0]
    assert ws.page_state.drafts == {}
    assert ws.contacts.get(anna.id)
    ws.undo()
    assert ws.interviews.get(interview.id) == before
