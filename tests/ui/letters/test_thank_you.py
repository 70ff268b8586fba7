"""Step 7: the letter to read, its clock, and sending it."""

import re
from datetime import timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from infoint.advice.index import index_of
from infoint.documents import MissingGlyphs, letter_docx
from infoint.domain import (
    Clock,
    Contact,
    Debrief,
    Interview,
    Letter,
    NamedPerson,
)
from infoint.domain.letters import sent_on_a_day
from infoint.letters import pdf
from infoint.store import Workspace
from infoint.today.due_interviews import asks_for_thanks
from tests import times
from tests.times import NOW
from tests.titles import TITLES
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, options, page_of, part_on, press, read, to_part

KEY = "thank-you-talk-ann"
"""How the keys about the letter end."""


def held(ws: Workspace, ago: timedelta = timedelta(hours=1), learned: str = "Maps lie.") -> None:
    """A talk with Ann that ended so long ago, with a debrief and an action."""
    ended = times.now() - ago
    with ws.edit("A talk", now=NOW) as tx:
        tx.profile.update(name="Bo Berg")
        tx.contacts.put(Contact(id="ann", name="Ann Lee", email="ann@example.org"))
        tx.interviews.put(
            Interview(
                id="talk",
                contact="ann",
                clock=Clock(started=ended - timedelta(minutes=20), ended=ended),
                debrief=Debrief(learned=learned, advice="Read Harley." if learned else ""),
            )
        )


def written(open_page: OpenPage) -> AppTest:
    """The part "send", with a letter that was read and kept by Continue."""
    app = press(open_page("thank_you", contact="ann"), "continue")
    assert part_on(app) == "send"
    return app


def letter_in(ws: Workspace) -> Letter:
    (letter,) = ws.letters.all()
    return letter


@pytest.mark.parametrize(
    ("ago", "colour", "words"),
    [
        (timedelta(hours=1), "green", "Send it by"),
        (timedelta(hours=23, minutes=50), "green", "Send it by"),
        (timedelta(hours=25), "orange", "Send it soon: you talked"),
        (timedelta(days=6, hours=23), "orange", " days ago"),
        (timedelta(days=8), "orange", "Still welcome: you talked"),
    ],
)
def test_the_time_is_said_kindly_and_once(
    ago: timedelta, colour: str, words: str, ws: Workspace, open_page: OpenPage
) -> None:
    """In one quiet line of the letter, never as an alarm, and in no other part."""
    held(ws, ago)
    app = open_page("thank_you", contact="ann")
    said = [one.value for one in app.markdown if "material/schedule" in one.value]
    assert [one.startswith(f":{colour}[") and words in one for one in said] == [True]
    assert not app.error
    assert not app.warning
    assert "late" not in read(app).casefold()
    for part in ("send", "loops"):
        assert "material/schedule" not in read(to_part(app, part))


def test_the_letter_is_there_to_read_first(ws: Workspace, open_page: OpenPage) -> None:
    """It is made of the debrief, in sentences; nothing is stored and no box is open."""
    held(ws)
    app = open_page("thank_you", contact="ann")
    assert app.title[0].value == "Thank Ann"
    shown = read(app).replace("\\", "")
    for words in (
        "Dear Ann",
        "I learned that maps lie.",
        "advised me to read Harley.",
        "Bo Berg",
    ):
        assert words in shown
    assert not app.text_area
    assert not ws.letters.all()


def test_going_on_keeps_the_letter(ws: Workspace, open_page: OpenPage) -> None:
    """Continue stores it once and leads to sending it."""
    held(ws)
    app = written(open_page)
    letter = letter_in(ws)
    assert (letter.kind, letter.interview, letter.contact) == ("thank-you", "talk", "ann")
    press(to_part(app, "letter"), "continue")
    assert letter_in(ws).text == letter.text


def test_change_opens_two_boxes(ws: Workspace, open_page: OpenPage) -> None:
    """Subject and text, what to change beside them; Done leads back to the text to read."""
    held(ws)
    app = press(open_page("thank_you", contact="ann"), f"change-{KEY}")
    letter = letter_in(ws)
    assert app.title[0].value == "Your letter to Ann"
    assert [one.value for one in (*app.text_input, *app.text_area)] == [letter.subject, letter.text]
    fill(app, {box("letters", letter.id, "text"): "Dear Ann, thank you for the *tea*."})
    press(app, f"done-{KEY}")
    assert not app.text_area
    assert "Dear Ann\\, thank you for the \\*tea\\*\\." in read(app)


def test_change_in_the_address_before_there_is_a_letter(ws: Workspace, open_page: OpenPage) -> None:
    """A link to the boxes shows the text, and stores nothing."""
    held(ws)
    app = open_page("thank_you", contact="ann", view="change")
    assert "Dear Ann" in read(app)
    assert not ws.letters.all()


def test_without_a_debrief(ws: Workspace, open_page: OpenPage) -> None:
    """The page says where the words come from, and what the letter lacks, each with a way."""
    held(ws, learned="")
    app = open_page("thank_you", contact="ann")
    assert "from what you write down after the talk" in read(app)
    assert "Still missing" in read(app)
    assert has(app, "write-learned")
    assert has(app, "write-next_step")
    press(app, "continue")
    assert not has(app, f"mark-sent-{KEY}")
    assert "Still missing" in read(app)
    press(press(app, "to-letter"), "leave-next_step")
    assert letter_in(ws).open_gaps == ("one thing you learned from them",)
    press(app, "leave-learned")
    assert not letter_in(ws).open_gaps
    assert "\n\n\n" not in letter_in(ws).text
    press(app, "undo-notice")
    assert letter_in(ws).open_gaps
    press(app, "write-learned")
    assert "What did you learn?" in app.title[0].value


def test_a_gap_is_filled_by_what_was_written_since(ws: Workspace, open_page: OpenPage) -> None:
    """One press puts it in; all other words stay."""
    held(ws, learned="")
    app = written(open_page)
    with ws.edit("More", now=NOW) as tx:
        tx.interviews.write("talk", ("debrief", "learned"), "how maps lie")
    app = press(to_part(app, "letter"), f"fill-{letter_in(ws).id}")
    assert "I learned how maps lie." in letter_in(ws).text


def test_it_is_sent_comes_after_a_way_to_send_it(ws: Workspace, open_page: OpenPage) -> None:
    """The way that fits is the primary action; once it was used, that it is sent is."""
    held(ws)
    app = written(open_page)
    link, *webmail = app.link_button
    assert link.url.startswith("mailto:ann@example.org?")
    assert link.proto.type == "primary"
    assert all("to=ann%40example.org&" in each.url for each in webmail)
    assert {each.proto.type for each in webmail} == {"secondary"}
    sent = app.button(key=f"mark-sent-{KEY}")
    assert sent.proto.type == "secondary"
    assert app.button(key="continue").proto.type == "secondary"
    states = app._tree.get_widget_states()
    states.widgets.add(id=link.proto.id, trigger_value=True)
    app._run(states)
    assert app.link_button[0].proto.type == "secondary"
    assert app.button(key=f"mark-sent-{KEY}").proto.type == "primary"


def test_sent_is_a_moment(ws: Workspace, open_page: OpenPage) -> None:
    """What it means, in words, and what comes next; until tomorrow."""
    held(ws)
    with ws.edit("Named", now=NOW) as tx:
        vera = Contact(id="vera", name="Vera Lind", referred_by="ann")
        tx.contacts.put(vera)
        tx.interviews.update("talk", named=(NamedPerson(name="Vera Lind", contact="vera"),))
        tx.letters.put(Letter(contact="vera", text="Dear Vera"))
    app = press(written(open_page), f"mark-sent-{KEY}")
    assert app.title[0].value == "Sent to Ann"
    assert "That is your first thank-you. Ann may well remember it." in read(app)
    assert "Everyone you talked with has heard from you." in read(app)
    assert has(app, "write-again-talk")
    assert app.button(key="next-vera").label == "See the first draft"
    assert has(app, "contacts-vera-may_use_name")
    with ws.edit("Long ago", now=NOW) as tx:
        letter = next(one for one in ws.letters.all() if one.kind == "thank-you")
        tx.letters.update(letter.id, sent=times.now() - timedelta(days=3))
    app = open_page("thank_you", contact="ann", part="send")
    assert "first thank-you" not in read(app)
    assert "Sent by e-mail on" in read(app)


def test_who_was_named_comes_on_the_list_with_a_text(ws: Workspace, open_page: OpenPage) -> None:
    """Somebody who is not on the list yet is there in one press, with a first draft."""
    held(ws)
    with ws.edit("Named", now=NOW) as tx:
        tx.interviews.update("talk", named=(NamedPerson(id="vera", name="Vera Lind"),))
    app = press(press(written(open_page), f"mark-sent-{KEY}"), "contact-vera")
    vera = next(one for one in ws.contacts.all() if one.name == "Vera Lind")
    assert vera.referred_by == "ann"
    assert app.button(key=f"next-{vera.id}").label == "See the first draft"


def test_the_row_of_who_was_named_leads_to_the_draft(ws: Workspace, open_page: OpenPage) -> None:
    """It is written with the press, asks the one who was thanked, and goes by the answer; once one
    has talked with them, nothing of it is left.
    """
    held(ws)
    with ws.edit("Named", now=NOW) as tx:
        tx.contacts.put(Contact(id="vera", name="Vera Lind", referred_by="ann"))
        tx.interviews.update("talk", named=(NamedPerson(name="Vera Lind", contact="vera"),))
    sent = press(written(open_page), f"mark-sent-{KEY}")
    app = press(sent, "next-vera")
    assert (page_of(app), part_on(app)) == (TITLES["phone_script"], "write")
    assert any("you told me about Vera Lind" in one.value for one in app.text_area)
    app = open_page("thank_you", contact="ann", part="send")
    assert "Your first text is to Ann." in read(app)
    with ws.edit("Talked", now=NOW) as tx:
        tx.interviews.put(
            Interview(id="other", contact="vera", clock=Clock(started=NOW, ended=NOW))
        )
    app = open_page("thank_you", contact="ann", part="send")
    assert "Your first text is to Ann." not in read(app)
    assert not has(app, "contacts-vera-may_use_name")
    assert app.button(key="next-vera").label == "Write down"


def test_sent_and_not_sent_after_all(ws: Workspace, open_page: OpenPage) -> None:
    """Saying that it is sent stops the clock; taking it back starts it again."""
    held(ws, timedelta(hours=30))
    app = press(written(open_page), f"mark-sent-{KEY}")
    assert letter_in(ws).sent is not None
    assert not has(app, f"mark-sent-{KEY}")
    assert "Send it soon" not in read(to_part(app, "letter"))
    press(to_part(app, "send"), f"unsend-{letter_in(ws).id}")
    assert letter_in(ws).sent is None
    assert "Send it soon" in read(to_part(app, "letter"))
    press(to_part(app, "send"), f"mark-sent-{KEY}")
    press(app, "undo-notice")
    assert letter_in(ws).sent is None


def test_a_card_a_letter_an_email(ws: Workspace, open_page: OpenPage) -> None:
    """Each kind is a letter of its own, and what was written in one stays."""
    held(ws)
    app = press(open_page("thank_you", contact="ann"), f"change-{KEY}")
    email = letter_in(ws)
    fill(app, {box("letters", email.id, "text"): "By mail"})
    press(app, f"done-{KEY}")
    app = fill(app, {f"kind-{KEY}": "thank-you-letter"})
    assert "By mail" not in read(app)
    press(app, "continue")
    assert [one.template for one in ws.letters.all()] == ["thank-you-email", "thank-you-letter"]
    app = fill(to_part(app, "letter"), {f"kind-{KEY}": "thank-you-email"})
    assert "By mail" in read(app)


def test_a_letter_on_paper_is_printed(ws: Workspace, open_page: OpenPage) -> None:
    """For a card the primary action is to print it, and no mail program is offered."""
    held(ws)
    app = fill(open_page("thank_you", contact="ann"), {f"kind-{KEY}": "thank-you-card"})
    press(app, "continue")
    letter = letter_in(ws)
    assert not app.link_button
    assert app.get_by_key(f"pdf-{letter.id}").proto.type == "primary"
    assert has(app, f"docx-{letter.id}")
    assert not has(app, f"eml-{letter.id}")


def test_taking_the_letter_along(ws: Workspace, open_page: OpenPage) -> None:
    """A letter without gaps can be copied, opened in the mail program and kept as a document."""
    held(ws)
    app = press(open_page("thank_you", contact="ann"), f"change-{KEY}")
    letter = letter_in(ws)
    body = "Dear Ann,\n\nthank you & **all** 100 %.\n\nBo"
    fill(app, {box("letters", letter.id, "text"): body})
    to_part(app, "send")
    assert has(app, f"copy-{letter.id}")
    assert "thank%20you%20%26%20%2A%2Aall%2A%2A%20100%20%25.%0D%0A" in app.link_button[0].url
    for ending in ("docx", "pdf", "eml"):
        assert has(app, f"{ending}-{letter.id}")
    made = letter_docx(letter_in(ws), profile=ws.profile, contact=ws.contacts.all()[0], now=NOW)
    assert [part for part in body.split("\n\n") if part] == [
        one.text for one in Document(BytesIO(made)).paragraphs if one.text in body.split("\n\n")
    ]


def test_where_nothing_can_be_copied_the_text_stands_there(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over plain http the browser has no clipboard: then the text is easy to select."""
    held(ws)
    app = written(open_page)
    assert not [one for one in app.text if "Dear Ann" in one.value]
    app.context = {**app.context, "url": "http://192.168.1.5:8501/thank_you"}
    app.run()
    assert not has(app, f"copy-{letter_in(ws).id}")
    assert [one.value for one in app.text if "Dear Ann" in one.value] == [letter_in(ws).text]


def test_a_missing_address_is_asked_for(ws: Workspace, open_page: OpenPage) -> None:
    """The box stays while one types, and the link follows."""
    held(ws)
    with ws.edit("No address", now=NOW) as tx:
        tx.contacts.update("ann", email="")
    app = fill(written(open_page), {box("contacts", "ann", "email"): "ann@example.com"})
    assert has(app, box("contacts", "ann", "email"))
    assert app.link_button[0].url.startswith("mailto:ann@example.com?")


def test_starting_over_after_more_debrief(ws: Workspace, open_page: OpenPage) -> None:
    """Starting over takes in what was added to the debrief; undo brings the old words back."""
    held(ws)
    app = press(open_page("thank_you", contact="ann"), f"change-{KEY}")
    letter = letter_in(ws)
    with ws.edit("More", now=NOW) as tx:
        tx.interviews.write("talk", ("debrief", "appreciated"), "Your patience.")
    press(app, f"refill-{letter.id}")
    text = box("letters", letter.id, "text")
    assert "Thank you for your patience." in app.text_area(key=text).value
    press(app, "undo-notice")
    assert app.text_area(key=text).value == letter.text


@pytest.mark.parametrize("part", ["letter", "send", "loops"])
@pytest.mark.parametrize("began", [False, True])
def test_no_interview_to_thank_for(
    began: bool, part: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Before a talk has ended there is no letter, and the page leads to the interview."""
    clock = Clock(started=NOW) if began else Clock()
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(contact="ann", clock=clock))
    app = press(open_page("thank_you", contact="ann", part=part), "to-interview")
    assert has(app, "end-talk") if began else page_of(app) == TITLES["interview"]


def test_wordings_can_be_read_before_one_is_taken(ws: Workspace, open_page: OpenPage) -> None:
    """Each wording is shown with the person's own words; nothing is stored until one is taken."""
    held(ws)
    app = open_page("thank_you", contact="ann")
    assert options(app, f"sound-{KEY}") == ["Warm", "Brief", "Formal"]
    seen = set()
    for template in ("thank-you-email", "thank-you-email-brief", "thank-you-email-formal"):
        fill(app, {f"sound-{KEY}": template})
        assert "maps lie" in read(app)
        seen.add(read(app))
    assert len(seen) == 3
    assert not ws.letters.all()
    press(app, "continue")
    assert letter_in(ws).template == "thank-you-email-formal"
    assert "Dear Ann Lee" in read(open_page("thank_you", contact="ann"))


def test_what_the_letter_says(ws: Workspace, open_page: OpenPage) -> None:
    """Each answer stands there with its sentence: one tap leaves it out, another puts it in again,
    and it can be said in other words; the rest of the letter stays.
    """
    held(ws)
    app = press(written(open_page), "back")
    press(app, f"name-{KEY}")
    assert app.title[0].value == "What shall your letter say?"
    advice = "You advised me to read Harley."
    assert advice in letter_in(ws).text
    press(app, "keep-out-advice")
    assert advice not in letter_in(ws).text
    press(app, "undo-notice")
    assert advice in letter_in(ws).text
    press(app, "finish-advice")
    fill(app, {draft("letter-talk", "typed-advice"): "You told me to **read**"})
    press(app, "put-advice")
    assert "You told me to **read**." in letter_in(ws).text
    assert advice not in letter_in(ws).text


def test_what_is_not_in_the_letter_stands_below_it(ws: Workspace, open_page: OpenPage) -> None:
    """A note in short hand is finished there, without taking anything else out."""
    held(ws)
    with ws.edit("Short", now=NOW) as tx:
        tx.interviews.write("talk", ("debrief", "appreciated"), "bins, honest")
    app = open_page("thank_you", contact="ann")
    assert "**Not in your letter**" in read(app)
    assert "bins, honest" in read(app).replace("\\", "")
    press(app, "finish-appreciated")
    box_of = draft("letter-talk", "typed-appreciated")
    assert app.text_area(key=box_of).value == "Thank you for bins, honest"
    assert "bins, honest" in read(app).replace("\\", "")
    fill(app, {box_of: "Thank you for your time, and for being honest"})
    press(app, "put-appreciated")
    shown = read(app).replace("\\", "")
    assert "Thank you for your time, and for being honest." in shown
    assert "You advised me to read Harley." in shown


def noted(ws: Workspace, **answers: str) -> None:
    """What was written down after the talk is this."""
    held(ws)
    with ws.edit("Noted", now=NOW) as tx:
        tx.interviews.update("talk", debrief=Debrief(**answers))


def test_a_letter_that_says_nothing_is_not_called_ready(ws: Workspace, open_page: OpenPage) -> None:
    """Neither where it is read nor where it is sent; once one answer is in it, nothing is said."""
    noted(ws, learned="mostly meetings", advice="LinkedIn", appreciated="Amir let me stay")
    nothing = "Nothing of what you wrote is in it yet"
    assert nothing in read(open_page("thank_you", contact="ann"))
    app = open_page("thank_you", contact="ann", part="send")
    assert [str(one.value).startswith(nothing) for one in app.warning] == [True]
    assert "ready" not in read(app)
    app = press(app, "to-letter")
    press(app, "finish-learned")
    press(app, "put-learned")
    assert nothing not in read(open_page("thank_you", contact="ann"))
    assert nothing not in read(open_page("thank_you", contact="ann", part="send"))


def test_continue_leads_to_what_is_missing_first(ws: Workspace, open_page: OpenPage) -> None:
    """Once; what is missing stands there first, and from there on it leads to sending."""
    noted(ws, learned="Maps lie.", surprised="mostly meetings", appreciated="bins, honest")
    app = open_page("thank_you", contact="ann")
    assert "2 answers are not in your letter." in read(app)
    app = press(app, "continue")
    assert (part_on(app), app.title[0].value) == ("letter", "What shall your letter say?")
    shown = read(app)
    assert shown.index("mostly meetings") < shown.index("I learned that maps lie")
    assert letter_in(ws)
    app = press(app, "continue")
    assert part_on(app) == "send"
    app = press(press(app, "back"), "continue")
    assert part_on(app) == "send"


@pytest.mark.parametrize("learned", ["the hospital is badly run", "it starts at 24k", "nothing"])
def test_nobody_is_led_to_what_stays_out_well(
    learned: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Pay, a hard word and no answer at all are no reason to stop."""
    noted(ws, learned=learned, advice="Read Harley.")
    assert part_on(press(open_page("thank_you", contact="ann"), "continue")) == "send"


@pytest.mark.parametrize(
    ("note", "why"),
    [
        ("that Amir got in without a degree", "It names somebody else."),
        ("it starts at 24k", "It is about pay."),
        ("mostly meetings", "It is still a note: a whole sentence can go in."),
        ("the hospital is badly run", "It could hurt somebody who reads it."),
    ],
)
def test_why_something_stays_out(note: str, why: str, ws: Workspace, open_page: OpenPage) -> None:
    """One line says it, in the letter and below the box."""
    noted(ws, learned=note, advice="Read Harley.")
    assert why in read(open_page("thank_you", contact="ann"))
    assert why in read(open_page("track", contact="ann", part="write", view="learned"))


def test_no_answer_is_not_missing(ws: Workspace, open_page: OpenPage) -> None:
    """Who wrote "nothing much" has no answer that could go into a letter."""
    noted(ws, surprised="Nothing much.", advice="Read Harley.")
    assert "not in your letter" not in read(open_page("thank_you", contact="ann")).casefold()


def test_when_one_writes_again(ws: Workspace, open_page: OpenPage) -> None:
    """It is asked, and in the letter once somebody says so; another day is said, none is none."""
    held(ws)
    written(open_page)
    letter = letter_in(ws)
    assert ws.interviews.all()[0].report_back_on is None
    app = press(open_page("thank_you", contact="ann"), "promise")
    chosen = ws.interviews.all()[0].report_back_on
    assert chosen == times.today() + timedelta(weeks=6)
    promised = letter_in(ws).text
    assert "I will write to you again" in promised
    assert not has(app, "promise")
    later = chosen + timedelta(weeks=6)
    fill(app, {"write-again-talk": later.isoformat()})
    assert ws.interviews.all()[0].report_back_on == later
    assert letter_in(ws).text != promised
    fill(app, {"write-again-talk": ""})
    assert ws.interviews.all()[0].report_back_on is None
    assert letter_in(ws).text == letter.text


def test_sent_yesterday_as_a_card(ws: Workspace, open_page: OpenPage) -> None:
    """Day and way are noted, the day as it is typed; taking it back restores both."""
    held(ws, timedelta(days=3))
    app = written(open_page)
    letter = letter_in(ws)
    yesterday = times.today() - timedelta(days=1)
    assert not has(app, f"sent-how-{letter.id}")
    press(app, f"elsewhere-{KEY}")
    fill(app, {draft(f"sent-{letter.id}", "day"): "yesterday", f"sent-how-{letter.id}": "letter"})
    press(app, f"note-sent-{letter.id}")
    sent = letter_in(ws).sent
    assert sent is not None
    assert sent.astimezone(ZoneInfo("Europe/London")).date() == yesterday
    assert letter_in(ws).channel == "letter"
    assert "Sent by post on" in read(app)
    press(app, f"unsend-{letter.id}")
    assert (letter_in(ws).sent, letter_in(ws).channel) == (None, "email")


def test_the_study_stands_there_while_one_hesitates(ws: Workspace, open_page: OpenPage) -> None:
    """Where it is to be sent, and only there; not once it was."""
    held(ws)
    app = open_page("thank_you", contact="ann")
    assert "In doubt" not in read(app)
    press(app, "continue")
    assert "In doubt" in read(app)
    press(app, f"mark-sent-{KEY}")
    assert "In doubt" not in read(app)


def test_whoever_goes_straight_to_send_takes_it_as_it_is(
    ws: Workspace, open_page: OpenPage
) -> None:
    """One press keeps the letter, and the ways to send it stand there."""
    held(ws)
    app = press(open_page("thank_you", contact="ann", part="send"), f"take-{KEY}")
    assert has(app, f"mailto-{letter_in(ws).id}")


@pytest.mark.parametrize(
    ("length", "says", "with_text"),
    [
        (300, "You send it there", 3),
        (2500, "too long for Outlook", 1),
        (9000, "too long for a link", 0),
    ],
)
def test_mailboxes_on_the_web(
    length: int, says: str, with_text: int, ws: Workspace, open_page: OpenPage
) -> None:
    """Each is filled in; where the text is too long for one, it is said that one pastes it."""
    held(ws)
    app = press(open_page("thank_you", contact="ann", part="send"), f"take-{KEY}")
    with ws.edit("Longer", now=NOW) as tx:
        tx.letters.update(letter_in(ws).id, text="w" * length)
    app = open_page("thank_you", contact="ann", part="send")
    webmail = [each.url for each in app.link_button if each.url.startswith("https:")]
    assert [url.split("/")[2] for url in webmail] == [
        "mail.google.com",
        "outlook.office.com",
        "outlook.live.com",
    ]
    assert sum("body=" in url for url in webmail) == with_text
    assert says in read(app)
    assert "leave this computer" in read(app)


def test_the_clock_stands_beside_the_contact(ws: Workspace, open_page: OpenPage) -> None:
    """In the row of the list and at the top of each step before, until the thanks are sent."""
    held(ws, timedelta(days=9))
    app = open_page("identify_people", part="list")
    assert app.button(key="next-ann").label == "Thank"
    clock = "Thank-you: still welcome"
    assert clock in read(open_page("track", contact="ann"))
    app = written(open_page)
    assert clock not in read(app)
    press(app, f"mark-sent-{KEY}")
    assert clock not in read(open_page("track", contact="ann"))
    app = open_page("identify_people", part="list")
    assert not has(app, "next-ann") or app.button(key="next-ann").label != "Thank"


def test_a_missing_font_is_said(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no font has a character of the letter, the page says which, and what to install."""
    gone = MissingGlyphs("Thai", "ก*", "Noto Sans Thai")
    monkeypatch.setattr(pdf, "missing_in_letter", lambda *_, **__: (gone,))
    held(ws)
    app = written(open_page)
    (said,) = [one.value for one in app.warning if "font" in one.value]
    assert "Thai: ก \\*" in said
    assert "Install the free font Noto Sans Thai." in said


@pytest.mark.parametrize("view", ["", "change", "name", "nonsense"])
@pytest.mark.parametrize("part", ["letter", "send", "loops"])
def test_every_view_opens_cold(part: str, view: str, ws: Workspace, open_page: OpenPage) -> None:
    """An address from anywhere shows the part, with nothing stored."""
    held(ws)
    address = {"part": part, **({"view": view} if view else {})}
    app = open_page("thank_you", contact="ann", **address)
    assert part_on(app) == part
    assert not ws.letters.all()


@pytest.mark.parametrize("part", ["letter", "send"])
def test_ones_own_name_is_asked_for_right_there(
    part: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Without it a box stands in the letter and before sending; one press puts it in."""
    held(ws)
    with ws.edit("No name", now=NOW) as tx:
        tx.profile.update(name="")
    app = open_page("thank_you", contact="ann")
    assert has(app, box("profile", "profile", "name"))
    app = to_part(written(open_page), part)
    letter = letter_in(ws)
    assert not has(app, f"mark-sent-{KEY}")
    fill(app, {box("profile", "profile", "name"): "Bo Berg"})
    press(app, f"fill-{letter.id}")
    assert letter_in(ws).text.endswith("Bo Berg")
    assert has(to_part(app, "send"), f"mark-sent-{KEY}")


def test_a_kept_letter_gets_what_was_written_since(ws: Workspace, open_page: OpenPage) -> None:
    """A sentence that the letter was written without is put in with one press."""
    held(ws)
    app = to_part(written(open_page), "letter")
    with ws.edit("Thanks", now=NOW) as tx:
        tx.interviews.write("talk", ("debrief", "appreciated"), "her patience")
    app = press(open_page("thank_you", contact="ann"), "put-in-appreciated")
    assert "Thank you for your patience." in letter_in(ws).text
    assert "Not in your letter" not in read(app)


def test_a_letter_that_waited_gets_the_date(ws: Workspace, open_page: OpenPage) -> None:
    """After a week "on Tuesday" is another one: said where one reads it and where one sends it."""
    held(ws, ago=timedelta(hours=1))
    written(open_page)
    letter = letter_in(ws)
    key = f"tell-date-{letter.id}"
    assert not has(open_page("thank_you", contact="ann"), key)
    with ws.edit("", now=NOW) as tx:
        ended = times.now() - timedelta(days=8)
        clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
        tx.interviews.update("talk", clock=clock)
        day = clock.started.strftime("%A")
        text = re.sub(r"on \w+day\b", f"on {day}", letter.text)
        tx.letters.update(letter.id, text=text, written=ended)
    for part in ("letter", "send"):
        assert has(open_page("thank_you", contact="ann", part=part), key)
    press(open_page("thank_you", contact="ann", part="send"), key)
    assert re.search(rf"on {day}, \d+ \w+|on {day}, \w+ \d+", letter_in(ws).text)
    assert not has(open_page("thank_you", contact="ann", part="send"), key)


def test_what_is_better_read_once_more_is_said(ws: Workspace, open_page: OpenPage) -> None:
    """A letter with an insult or a sum in it is never called ready, where one reads or sends it."""
    held(ws)
    app = press(written(open_page), "back")
    letter = letter_in(ws)
    with ws.edit("Rude", now=NOW) as tx:
        tx.letters.update(letter.id, text=f"{letter.text}\n\nPS: The boss is an idiot.")
    for part in ("letter", "send"):
        app = open_page("thank_you", contact="ann", part=part)
        assert any("“idiot”" in str(one.value) for one in app.warning)
    app = press(open_page("thank_you", contact="ann"), f"change-{KEY}")
    assert "ready to send" not in " ".join(str(one.value) for one in app.success)


def test_a_sentence_of_ones_own_that_judges_is_read_once_more(
    ws: Workspace, open_page: OpenPage
) -> None:
    """It is said where it was put in, and before it goes out; what is one's own may be ugly."""
    noted(ws, surprised="the pay", learned="Maps lie.", advice="Read Harley.")
    own = "It surprised me that you earn less than my cousin"
    app = press(
        open_page("track", contact="ann", part="write", view="surprised"), "finish-surprised"
    )
    app = press(fill(app, {draft("letter-talk", "typed-surprised"): own}), "put-surprised")
    assert "once more: “you earn”" in read(app)
    app = open_page("thank_you", contact="ann")
    assert any("“you earn”" in str(one.value) for one in app.warning)
    with ws.edit("Own", now=NOW) as tx:
        own = "You advised me to build a model, even if it is ugly."
        tx.page_state.write(("drafts", "letter-talk", "own-surprised"), own)
    assert not open_page("thank_you", contact="ann").warning


def test_how_one_signs_is_asked_once(ws: Workspace, open_page: OpenPage) -> None:
    """A name in small letters may be meant so: one tap says which, and it is not asked again."""
    held(ws)
    with ws.edit("Small", now=NOW) as tx:
        tx.profile.update(name="bo berg")
    app = press(written(open_page), "back")
    press(app, "sign-capital")
    assert letter_in(ws).text.endswith("\nBo Berg")
    assert not has(app, "sign-capital")
    with ws.edit("Small", now=NOW) as tx:
        tx.profile.update(name="bo berg")
    app = press(open_page("thank_you", contact="ann"), "sign-small")
    assert not has(app, "sign-capital")
    assert ws.profile.name == "bo berg"
    assert letter_in(ws).text.endswith("\nbo berg")


@pytest.mark.parametrize("part", ["letter", "send"])
def test_thanks_that_went_out_elsewhere(part: str, ws: Workspace, open_page: OpenPage) -> None:
    """While gaps are open one can say so; it counts, no day is claimed, and it can be undone."""
    held(ws, learned="")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("ann", created=times.now() - timedelta(days=9))
    app = press(open_page("thank_you", contact="ann", part=part), "thanked-talk")
    (letter,) = ws.letters.all()
    assert not sent_on_a_day(letter, ws.contacts.get("ann"))
    assert asks_for_thanks(index_of(ws), times.now().date()) == []
    app = to_part(app, "send")
    assert "Sent. The day is not noted." in read(app)
    press(app, f"unsend-{letter.id}")
    assert not ws.letters.all()
