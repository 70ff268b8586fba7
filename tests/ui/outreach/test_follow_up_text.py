"""Step 3 after the first message: the task on Today opens the right draft, beside what went out."""

import re
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.advice.index import index_of
from infoint.domain import Contact, Interview, Letter, OutreachAttempt
from infoint.domain.kinds import LetterKind
from infoint.outreach.offered_times import answers_wanted_by
from infoint.store import Workspace
from tests.times import NOW
from tests.titles import TITLES
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    draft,
    fill,
    has,
    options,
    page_of,
    press,
    read,
    text_on,
    to_part,
)
from tests.worlds.pages import ODD

MENU = "other-texts-ingrid"
LONG_AGO = timedelta(days=14)
SAID = f"Dear Ingrid, hello. {ODD}"


def ingrid(ws: Workspace, ago: timedelta = LONG_AGO, **values: object) -> None:
    """Ingrid was sent an e-mail; another text to her, for the phone, still has its gaps."""
    at = NOW - ago
    with ws.edit("Ingrid", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", phone="123")
        tx.contacts.put(Contact(id="ingrid", name="Ingrid Dahl", email="i@example.org"))
        tx.letters.put(
            Letter(id="mail", contact="ingrid", template="email", text=SAID, written=at, sent=at)
        )
        gap = "\u2063[your name]\u2063"
        tx.letters.put(
            Letter(
                id="call",
                contact="ingrid",
                template="phone",
                channel="phone",
                text=gap,
                gaps=(gap,),
                written=at - timedelta(days=1),
            )
        )
        tx.attempts.put(
            OutreachAttempt(**{"id": "try", "contact": "ingrid", "at": at, "text": SAID, **values})
        )


def an_interview(ws: Workspace, ahead: timedelta = timedelta(hours=30)) -> None:
    """A talk with Ingrid has its date."""
    with ws.edit("Talk", now=NOW) as tx:
        tx.interviews.put(Interview(id="talk", contact="ingrid", start=NOW + ahead))


def text_of(letter: Letter) -> str:
    """The box of a text."""
    return box("letters", letter.id, "text")


def here(open_page: OpenPage) -> AppTest:
    return open_page("phone_script", part="write", contact="ingrid")


def turn(app: AppTest, part: str) -> AppTest:
    return to_part(app, part)


def choose(app: AppTest, text: str) -> AppTest:
    """Another text than the one at hand, from the menu."""
    return fill(app, {"other-texts-ingrid": text})


def of_kind(ws: Workspace, kind: str) -> list[Letter]:
    return [one for one in ws.letters.all() if one.kind == kind]


def test_write_once_more_opens_the_reminder(ws: Workspace, open_page: OpenPage) -> None:
    """The task leads to a reminder by e-mail, without a gap, beside the mail that went out."""
    ingrid(ws)
    app = open_page("today")
    assert "Write to Ingrid Dahl once more" in read(app)
    press(app, "do-nudge:try")
    letter, words = text_on(app)
    assert app.title[0].value == "Write to Ingrid once more"
    assert not of_kind(ws, "reminder")
    fill(app, {box("letters", letter, "text"): f"{words} Thank you."})
    (kept,) = of_kind(ws, "reminder")
    assert (kept.channel, kept.open_gaps) == ("email", ())
    assert app.text_area(key=box("letters", kept.id, "text")).value == kept.text
    assert "None of the usual mistakes found. Read it through once more." in app.success[0].value
    assert SAID in [one.value for one in app.text]
    assert not app.warning


def test_the_way_of_the_reminder_is_the_one_chosen(ws: Workspace, open_page: OpenPage) -> None:
    """On the day of the reminder How offers only ways that it has, and the text takes the chosen.

    How one comes to them was told with the first message, and is not asked again.
    """
    ingrid(ws)
    app = open_page("phone_script", part="how", contact="ingrid")
    ways = app.radio(key="channel-reminder-ingrid")
    assert ways.value == "email"
    assert "Letter" not in ways.options
    assert not has(app, "situation-ingrid")
    app = turn(fill(app, {"channel-reminder-ingrid": "note"}), "write")
    assert not any(one.label == "Subject" for one in app.text_input)
    letter, words = text_on(app)
    fill(app, {box("letters", letter, "text"): words + "!"})
    assert [one.channel for one in of_kind(ws, "reminder")] == ["note"]


def test_the_reminder_is_written_from_send(ws: Workspace, open_page: OpenPage) -> None:
    """Where a reminder is due and has no text yet, one press on Send leads to it."""
    ingrid(ws, timedelta(days=14))
    app = open_page("phone_script", part="send", contact="ingrid")
    app = press(app, "to-draft")
    assert app.title[0].value == "Write to Ingrid once more"
    assert text_on(app)[1]


def test_a_door_that_is_shut_has_no_first_version(ws: Workspace, open_page: OpenPage) -> None:
    """After two tries nobody offers to begin with a first message once more."""
    ingrid(ws)
    with ws.edit("", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="ingrid", at=NOW - timedelta(days=20)))
        for one in tx.letters.all():
            tx.letters.remove(one.id)
    app = here(open_page)
    assert "You asked Ingrid twice, and that is enough." in read(app)
    assert not has(app, "write-script")


def test_a_sent_mail_is_shown_as_sent(ws: Workspace, open_page: OpenPage) -> None:
    """Before the reminder is due the mail stands there as sent, with no way to send it again."""
    ingrid(ws, timedelta(days=1))
    app = here(open_page)
    assert app.title[0].value == "Write to Ingrid"
    assert any(one.value.startswith("Sent on ") for one in app.success)
    assert "ready to" not in read(app)
    assert not turn(app, "send").link_button


def test_a_reminder_is_logged_and_used_up(ws: Workspace, open_page: OpenPage) -> None:
    """One press logs it; from then on it is shown as sent, on Today nothing asks for another."""
    ingrid(ws)
    app = press(open_page("today"), "do-nudge:try")
    app = turn(app, "send")
    assert not [one.key for one in app.button if one.proto.type == "primary"]
    press(app, next(one.key for one in app.button if str(one.key).startswith("log-sent-")))
    (letter,) = of_kind(ws, "reminder")
    assert [one.outcome for one in ws.attempts.all()] == ["no answer", "waiting"]
    assert not has(app, f"log-sent-{letter.id}")
    turn(app, "write")
    assert any(one.value.startswith("Sent on ") for one in app.success)
    choose(app, "As a LinkedIn note")
    assert app.text_area(key=box("letters", letter.id, "text")).value == letter.text
    assert "once more" not in read(open_page("today"))
    press(turn(here(open_page), "send"), f"unsend-{letter.id}")
    assert [one.id for one in ws.attempts.all()] == ["try"]


@pytest.mark.parametrize("outcome", ["agreed", "replied"])
def test_an_answer_opens_two_times(outcome: str, ws: Workspace, open_page: OpenPage) -> None:
    """A yes leads to an answer; the two times that are typed go into it, and it is logged."""
    ingrid(ws, outcome=outcome)
    app = press(open_page("today"), "do-step:prepare:ingrid")
    assert not has(turn(app, "send"), f"log-sent-{text_on(turn(app, 'write'))[0]}")
    turn(app, "write")
    name = "offered-ingrid"
    assert not of_kind(ws, "two times")
    fill(app, {draft(name, "first"): "Friday at 10"})
    (letter,) = of_kind(ws, "two times")
    assert len(letter.open_gaps) == 1
    fill(app, {draft(name, "second"): "Monday at 3"})
    assert "- Friday at 10\n- Monday at 3" in ws.letters.get(letter.id).text
    fill(app, {draft(name, "first"): "Friday at 11"})
    assert "- Friday at 11\n- Monday at 3" in app.text_area(key=text_of(letter)).value
    mine = ws.letters.get(letter.id).text.replace("- Monday at 3", "- Monday, if you like")
    fill(app, {text_of(letter): mine})
    fill(app, {draft(name, "second"): "Tuesday at 4"})
    assert ws.letters.get(letter.id).text == mine
    press(turn(app, "send"), f"log-sent-{letter.id}")
    assert ws.letters.get(letter.id).sent
    assert [one.outcome for one in ws.attempts.all()] == [outcome]
    assert has(app, f"message-{letter.id}")
    if outcome == "agreed":
        assert not has(app, "set-talk-ingrid")
        assert has(press(app, "another-time-ingrid"), "set-talk-ingrid")
    press(open_page("today"), "ahead-ingrid")


def test_the_day_before_opens_the_confirmation(ws: Workspace, open_page: OpenPage) -> None:
    """The talk of tomorrow leads to a confirmation that says when it is."""
    ingrid(ws, outcome="agreed")
    an_interview(ws, timedelta(days=1))
    app = press(open_page("today"), "do-confirm:talk")
    letter, _words = text_on(app)
    press(turn(app, "send"), f"log-sent-{letter}")
    (sent,) = of_kind(ws, "confirmation")
    assert sent.interview == "talk"
    assert sent.sent
    assert not has(open_page("today"), "do-confirm:talk")


def test_a_no_opens_a_line_of_thanks(ws: Workspace, open_page: OpenPage) -> None:
    """After a no the line stands there, and stays declined once it went out."""
    ingrid(ws, timedelta(days=2), outcome="declined")
    app = press(open_page("today"), "do-thank-for-no:ingrid")
    letter, _words = text_on(app)
    press(turn(app, "send"), f"log-sent-{letter}")
    assert all(one.sent for one in of_kind(ws, "answer to a no"))
    assert [one.outcome for one in ws.attempts.all()] == ["declined"]
    assert "said no, and that is all right" in read(app)


def test_any_message_can_be_chosen_by_hand(ws: Workspace, open_page: OpenPage) -> None:
    """All seven are in the list; another date has its own draft, with the talk named."""
    ingrid(ws, outcome="agreed")
    an_interview(ws, timedelta(days=9))
    app = here(open_page)
    assert len([one for one in LetterKind if one.to_write in options(app, MENU)]) == 6
    assert "I cannot keep our talk on" in text_on(choose(app, "Ask for another date"))[1]


def test_what_needs_a_date_says_so(ws: Workspace, open_page: OpenPage) -> None:
    """Without a talk ahead a confirmation says where the date is set."""
    ingrid(ws)
    app = choose(here(open_page), "Confirmation, the day before")
    assert "Set the date in step 4" in app.info[0].value


def test_after_two_tries_there_is_no_further_reminder(ws: Workspace, open_page: OpenPage) -> None:
    """Chosen by hand, the reminder says to let it rest."""
    ingrid(ws)
    with ws.edit("", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="ingrid", at=NOW, channel="phone"))
    app = choose(here(open_page), "One reminder, after silence")
    assert "that is enough" in read(app)
    assert not any(one.label == "Your text" for one in app.text_area)


def test_the_choice_follows_what_is_logged(ws: Workspace, open_page: OpenPage) -> None:
    """Logging a yes turns to the answer to it."""
    ingrid(ws, timedelta(days=1))
    app = press(turn(here(open_page), "send"), "log-agreed")
    turn(app, "write")
    assert app.title[0].value == "Answer Ingrid"
    assert "Offer two times" not in read(app)
    assert "Would one of these times suit you?" in text_on(app)[1]


def test_an_answer_of_ones_own_is_no_try(ws: Workspace, open_page: OpenPage) -> None:
    """Beside an answer to them only what they say is logged, so that nothing waits by mistake."""
    ingrid(ws, timedelta(days=1), outcome="replied")
    app = turn(here(open_page), "send")
    assert not has(app, "log-waiting")
    assert not has(app, "log-no-answer")
    assert has(app, "log-agreed")
    assert options(app, "log-other-ingrid") == ["They replied", "The wrong person"]
    choose(turn(app, "write"), "First message")
    assert "It is sent" in options(turn(app, "send"), "log-other-ingrid")


def test_a_line_on_captions_is_one_press_away(ws: Workspace, open_page: OpenPage) -> None:
    """A confirmation holds no such line by itself; the menu puts one in, and undo takes it out."""
    ingrid(ws, outcome="agreed")
    an_interview(ws)
    app = choose(here(open_page), "message:confirmation")
    letter, words = text_on(app)
    assert "captions" not in words
    app = fill(app, {f"add-line-{letter}": "captions"})
    assert "I follow a talk best with captions" in of_kind(ws, "confirmation")[0].text
    press(app, "undo-notice")
    assert "captions" not in of_kind(ws, "confirmation")[0].text


def test_a_talk_is_put_off_without_a_new_day(ws: Workspace, open_page: OpenPage) -> None:
    """Who can name no day yet says so in a press, is asked for none, and can name two after all."""
    ingrid(ws, outcome="agreed")
    an_interview(ws)
    app = choose(here(open_page), "message:new date")
    assert has(app, draft("offered-ingrid", "first"))
    app = press(app, "no-time-ingrid")
    letter = of_kind(ws, "new date")[0]
    assert not letter.open_gaps
    assert "when I can name a new day" in letter.text
    assert not has(app, draft("offered-ingrid", "first"))
    app = press(app, "no-time-ingrid")
    assert of_kind(ws, "new date")[0].open_gaps
    assert has(app, draft("offered-ingrid", "first"))


@pytest.mark.parametrize("outcome", ["agreed", "replied"])
def test_in_writing_alone_an_answer_names_a_day(
    outcome: str, ws: Workspace, open_page: OpenPage
) -> None:
    """One box asks by when; it goes into the text, and then one prepares one's questions."""
    ingrid(ws, outcome=outcome)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(ways=("in writing",))
    app = press(open_page("today"), "do-step:prepare:ingrid")
    turn(app, "write")
    fill(app, {draft("offered-ingrid", "by"): "Friday, 11 December"})
    (letter,) = of_kind(ws, "two times")
    assert "Would Friday, 11 December suit you" in ws.letters.get(letter.id).text
    assert not re.search(r"\btimes?\b|minutes", ws.letters.get(letter.id).text)
    press(turn(app, "send"), f"log-sent-{letter.id}")
    assert answers_wanted_by(index_of(ws), "ingrid").day == 11
    app = turn(here(open_page), "send")
    assert not has(app, "set-talk-ingrid")
    app = press(app, "prepare-ingrid")
    assert page_of(app) == TITLES["prepare"]
    assert "two times" not in read(open_page("today"))
