"""Step 7: the letter, its clock, and sending it."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from docx import Document

from infoint.documents import MissingGlyphs, letter_docx
from infoint.domain import Clock, Contact, Debrief, Interview, Takeaway
from infoint.letters import pdf
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, options, press, read
from tests.worlds.pages import NOW

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
        (timedelta(hours=1), "info", "while it is fresh"),
        (timedelta(hours=23, minutes=50), "info", "Send it by"),
        (timedelta(hours=25), "warning", "within a week it is still in time"),
        (timedelta(days=6, hours=23), "warning", " days ago"),
        (timedelta(days=8), "error", "still welcome"),
    ],
)
def test_the_clock_since_the_interview(
    ago: timedelta, kind: str, words: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Green within a day, amber within a week, red after; never too late."""
    held(ws, ago)
    app = open_page("thank_you", contact="ann")
    shown = {name: [one.value for one in getattr(app, name)] for name in ("info", "error")}
    shown["warning"] = [one.value for one in app.warning if "You talked" in one.value]
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
    assert any(
        one.value.startswith("Sent") and "after the talk" in one.value for one in app.success
    )
    assert not app.warning
    assert not has(app, f"mark-sent-{ws.letters.all()[0].id}")
    press(app, f"unsend-{ws.letters.all()[0].id}")
    assert ws.letters.all()[0].sent is None
    assert "still in time" in app.warning[0].value
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


@pytest.mark.parametrize(("began", "there"), [(False, "all-planned"), (True, "end-talk")])
def test_no_interview_to_thank_for(
    began: bool, there: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Before a talk has ended there is no letter, and the page leads to the interview."""
    clock = Clock(started=NOW) if began else Clock()
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(contact="ann", clock=clock))
    app = press(open_page("thank_you", contact="ann"), "to-interview")
    assert has(app, there)


def wording(template: str = "thank-you-email") -> str:
    """The key of the choice how a letter sounds."""
    return f"wording-thank-you-talk-{template}"


def test_wordings_can_be_read_before_one_is_taken(ws: Workspace, open_page: OpenPage) -> None:
    """Each wording is shown with the person's own words; nothing is stored until one is taken."""
    held(ws)
    app = open_page("thank_you", contact="ann")
    assert options(app, wording()) == ["Warm", "Brief", "Formal"]
    shown = set()
    for template in ("thank-you-email", "thank-you-email-brief", "thank-you-email-formal"):
        fill(app, {wording(): template})
        (text,) = [one.value for one in app.text if "Dear" in one.value]
        assert "Maps lie." in text
        shown.add(text)
    assert len(shown) == 3
    assert not ws.letters.all()
    press(app, "write-thank-you")
    (letter,) = ws.letters.all()
    assert letter.template == "thank-you-email-formal"
    again = open_page("thank_you", contact="ann")
    assert again.text_area(key=box("letters", letter.id, "text")).value.startswith("Dear Ann Lee,")


def test_the_one_thing_to_name(ws: Workspace, open_page: OpenPage) -> None:
    """What the letter names is chosen from notes and takeaways, and exchanged in the text."""
    held(ws)
    with ws.edit("More", now=NOW) as tx:
        tx.takeaways.put(Takeaway(interview="talk", kind="trend", text="**Drones** survey"))
    app = press(fill(open_page("thank_you", contact="ann"), EMAIL), "write-thank-you")
    (letter,) = ws.letters.all()
    assert options(app, "learned-talk") == [
        "What you learned: Maps lie.",
        "Trend: **Drones** survey.",
        "What they advised: Read Harley.",
    ]
    fill(app, {"learned-talk": "**Drones** survey."})
    assert ": **Drones** survey.\n" in app.text_area(key=box("letters", letter.id, "text")).value
    assert ": **Drones** survey.\n" in ws.letters.all()[0].text
    press(app, "undo-notice")
    assert ": Maps lie.\n" in ws.letters.all()[0].text
    assert app.selectbox(key="learned-talk").value == "Maps lie."


def test_a_single_thing_needs_no_choice(ws: Workspace, open_page: OpenPage) -> None:
    """Where there is one thing to name the page asks nothing."""
    held(ws)
    with ws.edit("Less", now=NOW) as tx:
        tx.interviews.write("talk", ("debrief", "advice"), "")
    app = open_page("thank_you", contact="ann")
    assert not has(app, "learned-talk")
    assert not has(app, "next_step-talk")


def test_when_one_writes_again(ws: Workspace, open_page: OpenPage) -> None:
    """Six weeks ahead with the first letter; another day is said in the letter, none is none."""
    held(ws)
    app = open_page("thank_you", contact="ann")
    assert not has(app, "write-again-talk")
    press(app, "write-thank-you")
    (letter,) = ws.letters.all()
    chosen = date.fromisoformat(str(app.selectbox(key="write-again-talk").value))
    assert chosen == ws.interviews.all()[0].report_back_on
    assert chosen == datetime.now(ZoneInfo("Europe/London")).date() + timedelta(weeks=6)
    later = chosen + timedelta(weeks=6)
    fill(app, {"write-again-talk": later.isoformat()})
    assert ws.interviews.all()[0].report_back_on == later
    assert ws.letters.all()[0].text != letter.text
    fill(app, {"write-again-talk": ""})
    assert ws.interviews.all()[0].report_back_on is None
    assert "I will write to you again and tell you" in ws.letters.all()[0].text


def test_sent_yesterday_as_a_card(ws: Workspace, open_page: OpenPage) -> None:
    """Day and way are noted, the day as it is typed; taking it back restores both."""
    held(ws, timedelta(days=3))
    app = press(fill(open_page("thank_you", contact="ann"), EMAIL), "write-thank-you")
    (letter,) = ws.letters.all()
    yesterday = datetime.now(ZoneInfo("Europe/London")).date() - timedelta(days=1)
    fill(app, {draft(f"sent-{letter.id}", "day"): "yesterday", f"sent-how-{letter.id}": "letter"})
    press(app, f"mark-sent-{letter.id}")
    kept = ws.letters.all()[0]
    assert kept.sent is not None
    assert kept.sent.astimezone(ZoneInfo("Europe/London")).date() == yesterday
    assert kept.channel == "letter"
    assert "Sent by post on" in read(app)
    press(app, f"unsend-{letter.id}")
    assert (ws.letters.all()[0].sent, ws.letters.all()[0].channel) == (None, "email")


def test_the_study_stands_there_while_one_hesitates(ws: Workspace, open_page: OpenPage) -> None:
    """With the letter written and not sent, or a day gone by; not before, and not once sent."""
    held(ws)
    app = open_page("thank_you", contact="ann")
    assert "In doubt" not in read(app)
    press(app, "write-thank-you")
    assert "In doubt" in read(app)
    assert "Kumar and Epley" in read(app).split("In doubt")[1]
    press(app, f"mark-sent-{ws.letters.all()[0].id}")
    assert "In doubt" not in read(app)


def test_the_study_stands_there_after_a_day(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever has not begun after a day finds it, too."""
    held(ws, timedelta(days=2))
    assert "In doubt" in read(open_page("thank_you", contact="ann"))


def test_the_clock_stands_beside_the_contact(ws: Workspace, open_page: OpenPage) -> None:
    """In the row of the list and at the top of each step about them, until the thanks are sent."""
    held(ws, timedelta(days=9))
    app = open_page("identify_people", part="list")
    assert app.button(key="next-ann").label == "Thank"
    app = press(fill(open_page("thank_you", contact="ann"), EMAIL), "write-thank-you")
    assert "Thank-you: still welcome, you talked 9 days ago" in read(app)
    press(app, f"mark-sent-{ws.letters.all()[0].id}")
    assert "Thank-you: still welcome" not in read(app)
    app = open_page("identify_people", part="list")
    assert not has(app, "next-ann") or app.button(key="next-ann").label != "Thank"


def test_documents_carry_the_name_they_are_for(ws: Workspace, open_page: OpenPage) -> None:
    """Word, PDF and draft have a file name that is safe and says whom they go to."""
    held(ws)
    with ws.edit("A name", now=NOW) as tx:
        tx.contacts.update("ann", name="Ann: Lee/O’Neill")
    app = press(fill(open_page("thank_you", contact="ann"), EMAIL), "write-thank-you")
    (letter,) = ws.letters.all()
    for ending in ("docx", "pdf", "eml"):
        assert has(app, f"{ending}-{letter.id}")
    assert not any("PDF" in (one.value or "") for one in app.warning)


def test_a_missing_font_is_said(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no font has a character of the letter, the page says which, and what to install."""
    gone = MissingGlyphs("Thai", "ก*", "Noto Sans Thai")
    monkeypatch.setattr(pdf, "missing_in_letter", lambda *_, **__: (gone,))
    held(ws)
    app = press(fill(open_page("thank_you", contact="ann"), EMAIL), "write-thank-you")
    (said,) = [one.value for one in app.warning if "font" in one.value]
    assert "Thai: ก \\*" in said
    assert "Install the free font Noto Sans Thai." in said
