"""Letters do without what the person does not know yet, and offer it once it is known; the day."""

from datetime import timedelta

import pytest

from infoint.debrief import actions, questions
from infoint.interviews import running
from infoint.letters import thank_you, writing
from infoint.letters.from_debrief import day_gone_by, finish_sentence, tell_the_date
from infoint.letters.gaps import leave_not_known_out
from infoint.letters.letter_parts import letter_parts
from tests.conftest import NOW

THANKS = (
    *("thank-you-email", "thank-you-email-brief", "thank-you-email-formal", "thank-you-card"),
    *("thank-you-card-brief", "thank-you-letter", "thank-you-letter-formal", "referrer", "helper"),
)
OF_THE_TALK = ("one thing you learned from them", "what you did or will do next")


@pytest.fixture
def held(ws, interview):
    """A talk that is over, of which nothing was written."""
    running.start_interview(ws, interview.id, now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth")
        tx.contacts.update(interview.contact, referred_by=interview.contact)
    return running.end_interview(ws, interview.id, now=NOW + timedelta(minutes=20))


def unsure(ws, held, *asked):
    for question in asked:
        questions.done_for_now(ws, held.id, question, now=NOW)
    leave_not_known_out(ws, held.id, now=NOW)


def written(ws, library, held, template):
    return thank_you.preview(ws, library, held.id, template, now=NOW)


@pytest.mark.parametrize("template", THANKS)
def test_a_letter_needs_nothing_that_is_not_known_yet(ws, library, held, template):
    """Both questions were left open as an answer, no field is known: no gap and no hole is left."""
    unsure(ws, held, "learned", "next")
    letter = written(ws, library, held, template)
    of_others = {"who knows them and could introduce you", "what they helped you with"}
    assert not set(letter.open_gaps) - of_others
    assert "\n\n\n" not in letter.text
    assert "  " not in letter.text


@pytest.mark.parametrize("question", ["impressions", "advice"])
def test_other_answers_leave_the_gaps(ws, library, held, question):
    """As long as the question itself was not asked, or waits, it is asked for in the letter."""
    unsure(ws, held, question)
    questions.put_off(ws, held.id, "next", now=NOW)
    assert set(OF_THE_TALK) <= set(written(ws, library, held, "thank-you-email").open_gaps)


def test_a_report_back_still_asks_for_a_step(ws, library, held):
    """Without anything done there is nothing to report."""
    unsure(ws, held, "learned", "next")
    letter = written(ws, library, held, "report-back")
    assert OF_THE_TALK[1] in letter.open_gaps
    assert "I still think of our talk.\n" in letter.text


def test_a_letter_begun_before_loses_its_gap(ws, library, held):
    """It can be sent at once; other words and other gaps stay."""
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text=f"{letter.text}\n\nPS: mine")
    unsure(ws, held, "next")
    kept = ws.letters.get(letter.id)
    assert kept.open_gaps == (OF_THE_TALK[0],)
    assert kept.text.endswith("PS: mine")
    unsure(ws, held, "learned")
    assert thank_you.mark_sent(ws, letter.id, now=NOW).sent


def test_what_is_known_since_is_offered_and_put_in_its_place(ws, library, held):
    """Nothing that is written later is lost to a letter that was made without it."""
    unsure(ws, held, "learned", "next")
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    actions.add_action(ws, {"text": "visit the ward"}, interview=held.id, now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.interviews.write(held.id, ("debrief", "learned"), "it begins early")
    held = ws.interviews.get(held.id)
    parts = letter_parts(ws, held, "thank-you")
    for what in ("next_step", "learned"):
        finish_sentence(ws, held.id, what, parts[what].said, now=NOW)
    text = ws.letters.get(letter.id).text
    assert text.index("thank you") < text.index("it begins early") < text.index("visit the ward")
    assert text.index("visit the ward") < text.index("With warm regards")


def test_starting_over_leaves_it_out_too(ws, library, held):
    """A letter that starts over is made as a new one is."""
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    unsure(ws, held, "learned", "next")
    again = writing.refill(ws, library, letter.id, now=NOW)
    assert not set(again.open_gaps) & set(OF_THE_TALK)


@pytest.mark.parametrize("template", ["thank-you-email-formal", "thank-you-card", "referrer"])
def test_a_letter_that_waits_says_the_date_after_a_week(ws, library, held, template):
    """A weekday is right for six days; then one press puts the date to it, in the subject too."""
    unsure(ws, held, "learned", "next")
    letter = thank_you.thank_you_for(ws, library, held.id, template_id=template, now=NOW)
    assert "on Tuesday" in letter.text
    assert "March" not in letter.text.split("\n\n")[1] + letter.subject
    soon, late = NOW + timedelta(days=6), NOW + timedelta(days=7)
    assert day_gone_by(ws, letter, now=soon) is None
    assert day_gone_by(ws, letter, now=late) == ("Tuesday", "Tuesday, 3 March")
    told = tell_the_date(ws, letter.id, now=late)
    assert "on Tuesday, 3 March" in told.text
    assert told.subject == letter.subject.replace("Tuesday", "Tuesday, 3 March")
    assert day_gone_by(ws, told, now=late) is None


def test_ones_own_tuesday_stays(ws, library, held):
    """A weekday further down, and one in a letter begun later, is one's own."""
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    text = "Dear Anna,\n\nThank you.\n\nI go there on Tuesday."
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text=text)
    late = NOW + timedelta(days=8)
    assert day_gone_by(ws, ws.letters.get(letter.id), now=late) is None
    fresh = writing.refill(ws, library, letter.id, now=late)
    assert "on Tuesday, 3 March" in fresh.text
