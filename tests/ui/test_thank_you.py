"""Step 7: the letter, its clock, and sending it."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from docx import Document

from infoint.documents import letter_docx
from infoint.domain import Clock, Contact, Debrief, Interview
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, fill, has, press, read
from tests.ui.worlds import NOW

EMAIL = {"thank-you-talk": "thank-you-email"}


def held(ws: Workspace, ago: timedelta = timedelta(hours=1), learned: str = "Maps lie.") -> None:
    """A talk with Ann that ended so long ago, with a debrief and an action."""
    ended = datetime.now(UTC) - ago
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


@pytest.mark.parametrize(
    ("ago", "kind", "words"),
    [
        (timedelta(hours=1), "info", "left of the first 24 hours"),
        (timedelta(hours=23, minutes=50), "info", "minutes left"),
        (timedelta(hours=25), "warning", "still timely this week"),
        (timedelta(days=6, hours=23), "warning", "6 days ago"),
        (timedelta(days=8), "error", "still welcome"),
    ],
)
def test_the_clock_since_the_talk(
    ago: timedelta, kind: str, words: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Green within a day, amber within a week, red after; never too late."""
    held(ws, ago)
    app = open_page("thank_you", contact="ann")
    shown = {name: [one.value for one in getattr(app, name)] for name in ("info", "error")}
    shown["warning"] = [one.value for one in app.warning if "ago" in one.value]
    assert any(words in value for value in shown.pop(kind))
    assert not any(shown.values())
    assert "too late" not in read(app)


def test_the_letter_comes_from_the_debrief(ws: Workspace, open_page: OpenPage) -> None:
    """The first version thanks in the person's own words, and is stored once."""
    held(ws)
    app = press(fill(open_page("thank_you", contact="ann"), EMAIL), "write-thank-you")
    (letter,) = ws.letters.all()
    assert (letter.kind, letter.interview, letter.contact) == ("thank-you", "talk", "ann")
    shown = app.text_area(key=box("letters", letter.id, "text")).value
    for words in ("Dear Ann", "Maps lie.", "Bo Berg"):
        assert words in shown
    again = open_page("thank_you", contact="ann")
    assert again.text_area(key=box("letters", letter.id, "text")).value == shown
    assert len(ws.letters) == 1


def test_without_a_debrief(ws: Workspace, open_page: OpenPage) -> None:
    """The page says where the words come from; a letter with gaps cannot be marked as sent."""
    held(ws, learned="")
    app = open_page("thank_you", contact="ann")
    assert "Write that first" in read(app)
    press(fill(app, EMAIL), "write-thank-you")
    assert ws.letters.all()[0].open_gaps
    assert app.button(key=f"mark-sent-{ws.letters.all()[0].id}").disabled
    assert "before you copy it" in app.warning[0].value


def test_sent_and_not_sent_after_all(ws: Workspace, open_page: OpenPage) -> None:
    """Marking as sent stops the clock; unmarking starts it again."""
    held(ws, timedelta(hours=30))
    app = press(fill(open_page("thank_you", contact="ann"), EMAIL), "write-thank-you")
    (letter,) = ws.letters.all()
    fill(app, {box("letters", letter.id, "text"): "Dear Ann, thank you."})
    press(app, f"mark-sent-{ws.letters.all()[0].id}")
    assert ws.letters.all()[0].sent is not None
    assert any("30 hours after the talk" in one.value for one in app.success)
    assert not app.warning
    assert not has(app, f"mark-sent-{ws.letters.all()[0].id}")
    press(app, f"unsend-{ws.letters.all()[0].id}")
    assert ws.letters.all()[0].sent is None
    assert "still timely" in app.warning[0].value
    press(app, f"mark-sent-{ws.letters.all()[0].id}")
    press(app, "undo-notice")
    assert ws.letters.all()[0].sent is None


def test_a_card_a_letter_an_email(ws: Workspace, open_page: OpenPage) -> None:
    """Each kind is a letter of its own, and what was written in one stays."""
    held(ws)
    app = press(fill(open_page("thank_you", contact="ann"), EMAIL), "write-thank-you")
    (email,) = ws.letters.all()
    fill(app, {box("letters", email.id, "text"): "By mail"})
    fill(app, {"thank-you-talk": "thank-you-letter"})
    press(app, "write-thank-you")
    assert [one.template for one in ws.letters.all()] == ["thank-you-email", "thank-you-letter"]
    fill(app, EMAIL)
    assert app.text_area(key=box("letters", email.id, "text")).value == "By mail"


def test_taking_the_letter_along(ws: Workspace, open_page: OpenPage) -> None:
    """A letter without gaps can be copied, opened in the mail program and kept as a document."""
    held(ws)
    app = press(fill(open_page("thank_you", contact="ann"), EMAIL), "write-thank-you")
    (letter,) = ws.letters.all()
    body = "Dear Ann,\n\nthank you & **all** 100 %.\n\nBo"
    fill(app, {box("letters", letter.id, "text"): body})
    assert has(app, f"copy-{letter.id}")
    assert app.link_button[0].url.startswith("mailto:ann@example.org?")
    assert "thank%20you%20%26%20%2A%2Aall%2A%2A%20100%20%25.%0D%0A" in app.link_button[0].url
    assert has(app, f"docx-{letter.id}")
    made = letter_docx(
        ws.letters.all()[0], profile=ws.profile, contact=ws.contacts.all()[0], now=NOW
    )
    assert [part for part in body.split("\n\n") if part] == [
        one.text for one in Document(BytesIO(made)).paragraphs if one.text in body.split("\n\n")
    ]


def test_starting_over_after_more_debrief(ws: Workspace, open_page: OpenPage) -> None:
    """Starting over takes in what was added to the debrief; undo brings the old words back."""
    held(ws)
    app = press(fill(open_page("thank_you", contact="ann"), EMAIL), "write-thank-you")
    (letter,) = ws.letters.all()
    with ws.edit("More", now=NOW) as tx:
        tx.interviews.write("talk", ("debrief", "appreciated"), "Your patience.")
    press(app, f"refill-{letter.id}")
    text = box("letters", letter.id, "text")
    assert "Your patience." in app.text_area(key=text).value
    press(app, "undo-notice")
    assert app.text_area(key=text).value == letter.text


@pytest.mark.parametrize(("began", "there"), [(False, "start-talk"), (True, "end-talk")])
def test_no_talk_to_thank_for(began: bool, there: str, ws: Workspace, open_page: OpenPage) -> None:
    """Before a talk has ended there is no letter, and the page leads to the interview."""
    clock = Clock(started=NOW) if began else Clock()
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(contact="ann", clock=clock))
    app = press(open_page("thank_you", contact="ann"), "to-interview")
    assert has(app, there)
