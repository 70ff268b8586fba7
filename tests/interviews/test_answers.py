"""What followed an attempt, and talks that were held without a plan or a clock."""

from datetime import timedelta

import pytest

from infoint.domain.problems import InputProblem
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


def test_an_appointment_lies_ahead(ws, now, talk):
    """A date that is past is refused with a sentence, and nothing is stored."""
    past = (now - timedelta(days=2)).date()
    with pytest.raises(InputProblem, match="ahead"):
        appointment.set_appointment(
            ws, talk.id, date=past, time="09:00", zone="Europe/Berlin", now=now
        )
    assert ws.interviews.get(talk.id).start == talk.start


def test_moving_starts_from_the_present_date(ws, now, talk, draft):
    """The draft to change an appointment holds what is set now, in its zone."""
    day = (now + timedelta(days=3)).date()
    appointment.set_appointment(ws, talk.id, date=day, time="09:30", zone="Europe/Berlin", now=now)
    appointment.begin_to_move(ws, talk.id, zone="UTC", now=now)
    assert ws.page_state.drafts[f"appointment-{talk.id}"] == {
        "date": day.isoformat(),
        "time": "09:30",
        "zone": "Europe/Berlin",
    }


def test_a_talk_that_nobody_planned_is_entered(ws, now, anna, draft):
    """A talk held without plan and clock becomes a talk that is over."""
    yesterday = (now - timedelta(days=1)).date().isoformat()
    draft(f"held-{anna.id}", date=yesterday, time="10:00")
    talk = appointment.enter_unplanned_from_draft(ws, anna.id, minutes=20, zone="UTC", now=now)
    assert (talk.status, talk.contact) == ("held", anna.id)
    assert talk.clock.ended - talk.clock.started == timedelta(minutes=20)
    assert f"held-{anna.id}" not in ws.page_state.drafts
