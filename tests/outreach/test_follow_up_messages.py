"""Messages until the talk: written in the right channel, with what is known, logged as sent."""

from datetime import UTC, datetime, timedelta

import pytest

from infoint.domain import Contact, Interview, OutreachAttempt
from infoint.domain.letters import FOLLOW_UPS
from infoint.domain.problems import InputError
from infoint.letters import writing
from infoint.letters.values import offered_draft
from infoint.outreach import attempts, follow_up_messages
from infoint.outreach.next_message import next_message
from infoint.today.step_status import step_status

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def ingrid(ws):
    """Ingrid, written to by e-mail ten business days ago, and the person who wrote."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", phone="123", time_zone="Europe/London", locale="en-GB")
        tx.contacts.put(Contact(id="ingrid", name="Ingrid Dahl"))
        tx.attempts.put(
            OutreachAttempt(
                id="first",
                contact="ingrid",
                at=NOW - 14 * DAY,
                text="Dear Ingrid",
                situation="cold",
            )
        )
    return ws.contacts.get("ingrid")


def answered(ws, outcome, **values):
    """What came of the first message."""
    with ws.edit("", now=NOW) as tx:
        tx.attempts.update("first", outcome=outcome, **values)


def an_interview(ws, **values):
    """A talk with Ingrid tomorrow."""
    with ws.edit("", now=NOW) as tx:
        interview = {"id": "talk", "contact": "ingrid", "start": NOW + DAY, "minutes": 30, **values}
        return tx.interviews.put(Interview(**interview))


def write(ws, library, kind, channel="email"):
    """The message of this kind to Ingrid."""
    return follow_up_messages.write_message(ws, library, "ingrid", kind, channel, now=NOW)


@pytest.mark.parametrize(
    ("tried", "channel"),
    [
        ("email", "email"),
        ("note", "note"),
        ("phone", "voicemail"),
        ("voicemail", "voicemail"),
        ("letter", "email"),
        ("introduction", "email"),
    ],
)
def test_the_channel_is_the_one_they_were_written_to(ws, library, ingrid, tried, channel):
    """A reminder goes the way the first message went, or the nearest that there is."""
    answered(ws, "waiting", channel=tried)
    assert follow_up_messages.likely_channel(ws, library, "ingrid", "reminder") == channel


def test_where_a_kind_has_no_voicemail_it_is_an_email(ws, library, ingrid):
    """A no on voicemail is answered in writing."""
    answered(ws, "declined", channel="voicemail")
    assert follow_up_messages.likely_channel(ws, library, "ingrid", "answer to a no") == "email"


def test_the_reminder_says_when_one_wrote_and_has_no_gap(ws, library, ingrid):
    """A reminder names the day of the first message, and asks for nothing that is not known."""
    letter = write(ws, library, "reminder")
    assert "On Wednesday, 4 November I asked" in letter.text
    assert letter.open_gaps == ()
    assert write(ws, library, "reminder").id == letter.id


def test_a_logged_reminder_is_one_more_try(ws, library, ingrid):
    """It is a second try with its words and a day to stop; the first has no answer from now on."""
    letter = follow_up_messages.log_message(ws, write(ws, library, "reminder").id, now=NOW)
    first, second = sorted(ws.attempts.all(), key=lambda one: one.at)
    assert (first.outcome, second.outcome) == ("no answer", "waiting")
    assert (second.text, second.situation) == (letter.clean_text, "cold")
    assert second.next_date is not None
    assert letter.sent == NOW


def test_the_one_reminder_is_used_up_for_every_channel(ws, library, ingrid):
    """After it was sent the one that went out is given, in whatever channel one looks."""
    letter = follow_up_messages.log_message(ws, write(ws, library, "reminder").id, now=NOW)
    assert follow_up_messages.kept_message(ws, "ingrid", "reminder", "note", now=NOW) == letter
    assert write(ws, library, "reminder", "note") == letter


def test_after_two_tries_no_reminder_is_written(ws, library, ingrid):
    """Two tries without an answer and no reminder kept: a sentence says to let it rest."""
    attempts.log_attempt(ws, "ingrid", "phone", "message left", now=NOW)
    with pytest.raises(InputError) as raised:
        write(ws, library, "reminder")
    assert raised.value.problems == {
        "reminder": "You have asked twice. Let it rest, and ask someone else."
    }


def test_logging_by_hand_takes_the_reminder_along(ws, library, ingrid):
    """One tap on Sent, waiting logs the reminder that is written, not the first message again."""
    letter = write(ws, library, "reminder")
    attempt = attempts.log_attempt(ws, "ingrid", "email", "waiting", library=library, now=NOW)
    assert attempt.text == letter.clean_text
    assert ws.letters.get(letter.id).sent == NOW
    assert ws.attempts.get("first").outcome == "no answer"


def test_an_answer_does_not_send_the_reminder(ws, library, ingrid):
    """When they reply while a reminder is in writing, it stays unsent."""
    letter = write(ws, library, "reminder")
    attempts.log_attempt(ws, "ingrid", "email", "replied", library=library, now=NOW)
    assert ws.letters.get(letter.id).sent is None


def test_taking_back_a_reminder_takes_back_the_try(ws, library, ingrid):
    """It was not sent after all: one try is left, and the reminder can be sent again."""
    letter = follow_up_messages.log_message(ws, write(ws, library, "reminder").id, now=NOW)
    follow_up_messages.take_back_message(ws, letter.id, now=NOW)
    assert [one.id for one in ws.attempts.all()] == ["first"]
    assert ws.letters.get(letter.id).sent is None


def test_removing_the_try_takes_back_the_sending(ws, library, ingrid):
    """Removing the entry from the log makes the text one that was not sent."""
    letter = follow_up_messages.log_message(ws, write(ws, library, "reminder").id, now=NOW)
    try_ = next(one for one in ws.attempts.all() if one.id != "first")
    attempts.remove_attempt(ws, try_.id, now=NOW)
    assert ws.letters.get(letter.id).sent is None


def test_two_times_are_those_that_were_entered(ws, library, ingrid):
    """What one entered stands in the answer; what is missing is a gap."""
    answered(ws, "agreed")
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", offered_draft("ingrid")), {"first": "Friday at 10"})
    letter = write(ws, library, "two times")
    assert "- Friday at 10" in letter.text
    assert letter.open_gaps == ("another day and time that suits you",)
    with pytest.raises(InputError):
        follow_up_messages.log_message(ws, letter.id, now=NOW)


@pytest.mark.parametrize("kind", [one for one in FOLLOW_UPS if one not in ("reminder", "again")])
def test_other_messages_change_no_outcome(ws, library, ingrid, kind):
    """An answer that one gives is no try: the tries, and what came of them, stay as they are."""
    answered(ws, "declined" if kind == "answer to a no" else "agreed")
    an_interview(ws)
    before = ws.attempts.all()
    letter = write(ws, library, kind)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text="My own words", gaps=())
    assert follow_up_messages.log_message(ws, letter.id, now=NOW).sent == NOW
    assert ws.attempts.all() == before


@pytest.mark.parametrize(
    ("zone", "format", "words"),
    [
        ("Europe/London", "in person", "our talk on Thursday, 19 November at 12:00. 30 minutes"),
        (
            "America/New_York",
            "video",
            "our talk by video on Thursday, 19 November at 12:00 (London time), which is 07:00 "
            "New York time. 30 minutes",
        ),
    ],
)
def test_a_confirmation_says_when(ws, library, ingrid, zone, format, words):
    """Day and time in the person's zone, with the other clock where it differs, and the place."""
    answered(ws, "agreed")
    an_interview(ws, time_zone=zone, format=format, place="Room 3")
    letter = write(ws, library, "confirmation")
    assert words in letter.text
    assert "30 minutes" in letter.text
    assert "As we agreed: Room 3" in letter.text
    assert letter.interview == "talk"
    assert letter.open_gaps == ()


def test_a_confirmation_belongs_to_its_interview(ws, library, ingrid):
    """For another talk there is another confirmation."""
    an_interview(ws)
    first = follow_up_messages.log_message(ws, write(ws, library, "confirmation").id, now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.interviews.remove("talk")
    an_interview(ws, id="other")
    assert write(ws, library, "confirmation").id != first.id


def test_a_mail_that_went_out_is_known_as_sent(ws, library, ingrid):
    """A script is sent with its try, and is not sent a second time; started over it is new."""
    with ws.edit("", now=NOW) as tx:
        tx.attempts.remove("first")
    letter = attempts.script_for(ws, library, "ingrid", "email", now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text="Dear Ingrid", subject="x", gaps=())
    assert attempts.went_out(ws.letters.get(letter.id), ws.attempts.all()) is None
    attempt = attempts.log_attempt(ws, "ingrid", "email", "waiting", library=library, now=NOW)
    assert attempt.text == "Dear Ingrid"
    assert attempts.went_out(ws.letters.get(letter.id), ws.attempts.all()) == NOW
    again = attempts.log_attempt(ws, "ingrid", "email", "waiting", library=library, now=NOW + DAY)
    assert again.text == ""
    writing.refill(ws, library, letter.id, now=NOW + 2 * DAY)
    assert attempts.went_out(ws.letters.get(letter.id), ws.attempts.all()) is None


def test_a_script_of_an_older_file_counts_as_sent_with_its_try(ws, library, ingrid):
    """Where nothing was noted on the text, a try with words in its channel says it."""
    with ws.edit("", now=NOW) as tx:
        tx.attempts.update("first", channel="email", text="Dear Ingrid")
    letter = attempts.script_for(ws, library, "ingrid", "email", now=NOW - 15 * DAY)
    assert attempts.went_out(letter, ws.attempts.all()) == NOW - 14 * DAY


def test_what_is_said_on_the_phone_is_never_sent(ws, library, ingrid):
    """A script for the phone can be said again."""
    letter = attempts.script_for(ws, library, "ingrid", "phone", now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text="Hello", gaps=())
    for _ in range(2):
        attempt = attempts.log_attempt(ws, "ingrid", "phone", "message left", now=NOW)
        assert attempt.text == "Hello"
    assert attempts.went_out(ws.letters.get(letter.id), ws.attempts.all()) is None


def test_only_messages_before_the_interview_are_written_here(ws, library, ingrid):
    """A thank-you is no message before the talk, and somebody who is gone has none."""
    with pytest.raises(ValueError, match="no message before the talk"):
        write(ws, library, "thank-you")
    assert next_message(ws, "gone", now=NOW) == "script"


def test_a_draft_that_was_only_opened_is_no_work_done(ws, library, ingrid):
    """The list of changes says that it was begun; step 3 counts it once it was sent."""
    answered(ws, "replied", text="")
    letter = write(ws, library, "two times")
    assert ws.past()[0].label == "Began a message"
    lines = {one.key: one.ok for one in step_status(ws, library, now=NOW)[2].lines}
    assert (lines["script-written"], lines["gaps-filled"]) == (False, False)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text="Tuesday or Friday?", gaps=(), sent=NOW)
    lines = {one.key: one.ok for one in step_status(ws, library, now=NOW)[2].lines}
    assert (lines["script-written"], lines["gaps-filled"]) == (True, True)
