"""What belongs together stands on one page: the number beside the words, a list beside its text."""

from datetime import timedelta

import pytest

from infoint.domain import CareerField, Contact, Letter, OutreachAttempt
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import has, press, read


def put(ws: Workspace, *records: object) -> None:
    """Store them in one edit."""
    with ws.edit("seed", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", about="I study law.", phone="020 7946 0018")
        for one in records:
            for kind, where in (
                (Contact, tx.contacts),
                (CareerField, tx.fields),
                (Letter, tx.letters),
                (OutreachAttempt, tx.attempts),
            ):
                if isinstance(one, kind):
                    where.put(one)


@pytest.mark.parametrize("phone", ["020 7946 0102", "020 7946 0203"])
def test_a_first_call_opens_where_the_number_stands(
    ws: Workspace, open_page: OpenPage, phone: str
) -> None:
    """One tap from Today: what to say, whom to call, and what came of it."""
    ingrid = Contact(
        id="ingrid",
        name="Ingrid Dahl",
        phone=phone,
        fields=("law",),
        where_found="neighbours",
        referred_by="edith",
        may_use_name=True,
    )
    edith = Contact(id="edith", name="Edith Ek")
    put(ws, CareerField(id="law", title="Law"), edith, ingrid)
    app = open_page("today", part="all")
    keys = [str(one.key) for one in app.button]
    key = next(one for one in keys if one.startswith("do-") and "ingrid" in one)
    app = press(app, key)
    said = read(app)
    assert "Call Ingrid" in said
    assert "work in law" in "".join(str(one.proto) for one in app.main)
    assert has(app, "log-no-answer")
    press(app, "log-no-answer")
    assert any("work in law" in one.text for one in ws.attempts.all())


def test_how_one_comes_to_who_was_named_is_known(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever named them is asked to introduce one, and the text says that they did."""
    edith = Contact(id="edith", name="Edith Ek")
    put(ws, edith, Contact(id="martin", name="Martin Roth", referred_by="edith"))
    app = open_page("phone_script", contact="martin", part="how")
    assert "You and Martin: **named by Edith**" in read(app)
    press(app, "continue")
    (letter,) = ws.letters.all()
    assert letter.text.startswith("Hello Edith,")
    assert "ou told me about Martin Roth" in letter.text
    assert "You know each other" not in letter.text


def test_whoever_is_called_is_called_from_every_list(ws: Workspace, open_page: OpenPage) -> None:
    """Also from the list of whom to ask next: the number stands beside the words, in one tap."""
    edith = Contact(id="edith", name="Edith Ek", email="e@example.org")
    sunita = Contact(
        id="sunita",
        name="Sunita Rao",
        phone="020 7946 0203",
        referred_by="edith",
        may_use_name=True,
        fields=("law",),
    )
    put(ws, CareerField(id="law", title="people who know the law"), edith, sunita)
    app = press(open_page("identify_people", part="next"), "ask-write-sunita")
    assert app.title[0].value == "Call Sunita"
    assert has(app, "log-no-answer")
    app = press(open_page("identify_people", part="next"), "ask-write-edith")
    assert app.title[0].value == "Write to Edith"


def test_a_reminder_has_no_list_of_the_first_text(ws: Workspace, open_page: OpenPage) -> None:
    """What is done of the first message is not said beside another one."""
    sent = NOW - timedelta(days=20)
    put(
        ws,
        Contact(id="ingrid", name="Ingrid Dahl", email="i@example.org"),
        OutreachAttempt(id="t", contact="ingrid", at=sent, text="Dear Ingrid", channel="email"),
    )
    said = read(open_page("phone_script", part="write", contact="ingrid"))
    assert "once more" in said
    assert "Done so far" not in said


def test_a_line_to_ask_which_time_suits(ws: Workspace, open_page: OpenPage) -> None:
    """Where nobody chose one of two times, the line to ask with stands above the date."""
    sent = NOW - timedelta(days=13)
    yes = OutreachAttempt(
        id="t", contact="ingrid", at=sent, channel="email", outcome="agreed", answered=sent
    )
    offer = Letter(id="o", kind="two times", contact="ingrid", text="Two", sent=sent)
    put(ws, Contact(id="ingrid", name="Ingrid Dahl", email="i@example.org"), yes, offer)
    app = open_page("phone_script", part="send", contact="ingrid")
    assert app.title[0].value == "Ask Ingrid which time suits"
    assert "does one of the two times suit you" in app.code[0].value
    app = press(app, "asked-which-ingrid")
    assert app.title[0].value == "Which time does Ingrid choose?"
    assert not any("choose:" in str(one.key) for one in open_page("today", part="all").button)
