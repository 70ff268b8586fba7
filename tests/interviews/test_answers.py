"""What followed an attempt, and talks that were held without a plan or a clock."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from infoint.domain.problems import InputError
from infoint.domain.profile import Settings
from infoint.interviews import appointment
from infoint.outreach import attempts


def test_an_answer_after_nobody_answered_is_an_entry_of_its_own(ws, now, anna):
    """That nobody answered stays in the log when she agrees later."""
    first = attempts.log_attempt(ws, anna.id, "phone", "no answer", now=now)
    attempts.log_answer(ws, first.id, "agreed", now=now + timedelta(hours=2))
    assert [one.outcome for one in ws.attempts.all()] == ["no answer", "agreed"]


def test_an_answer_to_a_waiting_message_is_its_outcome(ws, now, anna):
    """A message that waits takes the answer; there is still one entry."""
    first = attempts.log_attempt(ws, anna.id, "email", "waiting", now=now)
    attempts.log_answer(ws, first.id, "replied", now=now)
    assert [one.outcome for one in ws.attempts.all()] == ["replied"]


def test_an_appointment_lies_ahead(ws, now, interview):
    """A date that is past is refused with a sentence, and nothing is stored."""
    past = (now - timedelta(days=2)).date()
    with pytest.raises(InputError, match="a later day"):
        appointment.set_appointment(
            ws, interview.id, {"date": past, "time": "09:00", "zone": "Europe/Berlin"}, now=now
        )
    assert ws.interviews.get(interview.id).start == interview.start


def test_moving_starts_from_the_present_date(ws, now, interview, draft):
    """The draft to change an appointment holds what is set now, in its zone."""
    day = (now + timedelta(days=3)).date()
    appointment.set_appointment(
        ws, interview.id, {"date": day, "time": "09:30", "zone": "Europe/Berlin"}, now=now
    )
    appointment.begin_to_move(ws, interview.id, zone="UTC", now=now)
    assert ws.page_state.drafts[f"appointment-{interview.id}"] == {
        "date": day.isoformat(),
        "time": "09:30",
        "zone": "Europe/Berlin",
    }


def test_an_interview_that_nobody_planned_is_entered(ws, now, anna, draft):
    """A talk held without plan and clock becomes a talk that is over."""
    yesterday = (now - timedelta(days=1)).date().isoformat()
    draft(f"held-{anna.id}", date=yesterday, time="10:00")
    interview = appointment.enter_unplanned(ws, anna.id, zone="UTC", now=now)
    assert (interview.status, interview.contact) == ("held", anna.id)
    assert interview.clock.ended - interview.clock.started == timedelta(minutes=Settings().minutes)
    assert f"held-{anna.id}" not in ws.page_state.drafts


def test_an_appointment_may_have_been_earlier_today(ws, now, interview):
    """Who notes the talk of this morning at noon sets it, and step 5 asks how it went."""
    early = now.astimezone(ZoneInfo("Europe/Berlin")).replace(hour=0, minute=30)
    typed = {"date": early.date(), "time": "00:30", "zone": "Europe/Berlin"}
    found = appointment.set_appointment(ws, interview.id, typed, now=now)
    assert found.interview.start == early.replace(second=0, microsecond=0)
