"""A step about one person, opened while nobody is chosen: those whom it could be about."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Clock, Contact, Debrief, Interview, Letter, OutreachAttempt
from infoint.store import Workspace
from infoint.ui.frame.parts import PARTS
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import has, page_of, part_on, press, read, shown, text_on
from tests.worlds.pages import ODD

STEPS = ("phone_script", "prepare", "track", "thank_you")
"""Steps that are about one person and nothing else; a talk can be begun with anybody."""


@pytest.fixture(autouse=True)
def people(ws: Workspace) -> None:
    """Ann, Bob, Cem and Dora are on the list."""
    with ws.edit("People", now=NOW) as tx:
        for name in ("Ann", "Bob", "Cem", "Dora"):
            tx.contacts.put(Contact(id=name.lower(), name=name))


def talked(ws: Workspace, contact: str, hours: float, key: str = "", **more: object) -> None:
    """A talk that ended so many hours ago."""
    ended = NOW - timedelta(hours=hours)
    clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
    values = {"id": key or f"with-{contact}", "contact": contact, "clock": clock, **more}
    with ws.edit("A talk", now=NOW) as tx:
        tx.interviews.put(Interview.model_validate(values))


def thanked(ws: Workspace, contact: str, hours: float, talk: str = "") -> None:
    """A thank-you that went out so many hours ago."""
    with ws.edit("A letter", now=NOW) as tx:
        sent = NOW - timedelta(hours=hours)
        letter = Letter(kind="thank-you", contact=contact, text="Thanks", sent=sent)
        tx.letters.put(letter.model_copy(update={"interview": talk or f"with-{contact}"}))


def asked(ws: Workspace, contact: str, outcome: str = "waiting", days: int = 1) -> None:
    """A message of some days ago with what came of it."""
    at = NOW - timedelta(days=days)
    with ws.edit("A message", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact=contact, at=at, channel="email", outcome=outcome))


def offered(app: AppTest) -> list[str]:
    """Whose rows stand there, each with its line and the words of its button."""
    words = [one.value.split("  \n") for one in app.markdown if one.value.startswith("**")]
    lines = [(one[0].strip("*"), one[1]) for one in words if len(one) == 2]
    buttons = [one.label for one in app.button if (one.key or "").startswith("choose-")]
    return [f"{who}: {line} [{label}]" for (who, line), label in zip(lines, buttons, strict=True)]


def names(app: AppTest) -> list[str]:
    return [one.partition(":")[0] for one in offered(app)]


def about(app: AppTest) -> str:
    found = app.query_params["contact"]
    return found if isinstance(found, str) else found[0]


@pytest.mark.parametrize("part", ["letter", "send"])
def test_who_is_owed_a_thank_you(part: str, ws: Workspace, open_page: OpenPage) -> None:
    """Those who wait for one, the one due first on top, with when it is due; one press leads to the
    letter. Whom one thanked, and with whom one has not talked, is not among them.
    """
    for contact, hours in (("ann", 3), ("bob", 20), ("cem", 80), ("dora", 30)):
        talked(ws, contact, hours)
    thanked(ws, "dora", 29)
    app = open_page("thank_you", part=part)
    assert app.title[0].value == "Whom will you thank?"
    assert "3 thank-yous are still to be sent." in read(app)
    rows = offered(app)
    assert names(app) == ["Bob", "Ann", "Cem"]
    assert rows[0].endswith("Send it by this evening] [Write]")
    assert rows[1].startswith("Ann: :green[:material/schedule: Send it by tomorrow evening]")
    assert rows[2].startswith("Cem: :orange[:material/schedule: Send it soon: you talked 3 days")
    kinds = [one.proto.type for one in app.button if (one.key or "").startswith("choose-")]
    assert kinds == ["primary", "secondary", "secondary"]
    assert not has(app, "to-people")
    assert not has(app, "continue")
    press(app, "choose-with-cem")
    assert (about(app), part_on(app), app.title[0].value) == ("cem", "letter", "Thank Cem")


def test_two_talks_with_one_person(ws: Workspace, open_page: OpenPage) -> None:
    """Each waits in a row of its own, and leads to the letter for that talk."""
    talked(ws, "ann", 50, "old")
    talked(ws, "ann", 2, "new")
    talked(ws, "bob", 4)
    assert names(open_page("thank_you")) == ["Bob", "Ann", "Ann"]
    for talk, words in (("old", ":orange["), ("new", ":green[")):
        with ws.edit("Nobody", now=NOW) as tx:
            tx.page_state.update(contact="")
        app = press(open_page("thank_you"), f"choose-{talk}")
        assert f"{words}:material/schedule: Send it" in read(app)


def test_nobody_is_owed_a_thank_you(ws: Workspace, open_page: OpenPage) -> None:
    """It says so, and offers those with whom one talked, the last one first."""
    for contact, hours in (("ann", 30), ("bob", 50)):
        talked(ws, contact, hours)
        thanked(ws, contact, hours - 1)
    app = open_page("thank_you")
    assert app.title[0].value == "Nobody waits for a thank-you"
    assert "Everyone you talked with has heard from you." in read(app)
    day = shown((NOW - timedelta(hours=29)).date())
    assert offered(app)[0] == f"Ann: Thanked on {day} [Open]"
    assert names(app) == ["Ann", "Bob"]
    assert press(app, "choose-with-bob").title[0].value == "You thanked Bob"


def test_talks_from_a_file(ws: Workspace, open_page: OpenPage) -> None:
    """Nobody knows whether one thanked for talks of long ago: that is said, and they come first."""
    talked(ws, "ann", 30)
    thanked(ws, "ann", 29)
    ended = NOW - timedelta(days=60)
    with ws.edit("From a file", now=NOW) as tx:
        tx.interviews.put(Interview(id="b", contact="bob", clock=Clock(started=ended, ended=ended)))
        tx.interviews.put(Interview(id="c", contact="cem", clock=Clock(ended=ended - timedelta(1))))
    app = open_page("thank_you")
    assert "Your file does not say whom you thanked. A late word is welcome." in read(app)
    assert offered(app)[:2] == [
        f"Bob: Talked on {shown(ended.date())} [Write]",
        "Cem: Talked [Write]",
    ]
    assert names(app)[2:] == ["Ann"]


@pytest.mark.parametrize("page", ["thank_you", "track"])
def test_no_talk_so_far(page: str, ws: Workspace, open_page: OpenPage) -> None:
    """Before any talk stands what comes first with those on the list; one press leads there."""
    asked(ws, "cem", "agreed")
    app = open_page(page)
    assert "You have not talked with anybody yet." in read(app)
    assert names(app) == ["Cem", "Ann", "Bob", "Dora"]
    assert not has(app, "to-people")
    press(app, "choose-ann")
    assert (page_of(app), about(app)) == ("Write or call", "ann")


@pytest.mark.parametrize("page", [*STEPS, "person"])
def test_nobody_on_the_list(page: str, ws: Workspace, open_page: OpenPage) -> None:
    """Only where nobody is on the list it leads to step 2."""
    with ws.edit("Nobody", now=NOW) as tx:
        for one in tx.contacts.all():
            tx.contacts.remove(one.id)
    app = press(open_page(page), "to-people")
    assert (page_of(app), part_on(app)) == ("Identify people", "think")


@pytest.mark.parametrize(("page", "part"), [(page, part) for page in STEPS for part in PARTS[page]])
def test_no_part_leads_away(
    page: str,
    part: str,
    ws: Workspace,
    open_page: OpenPage,
    written_while_drawing: list[str],
) -> None:
    """Each part opens with somebody to choose, whatever view the address names; nothing is stored,
    and what was typed as a name stands there letter for letter.
    """
    talked(ws, "ann", 3)
    asked(ws, "bob", "agreed")
    with ws.edit("A name", now=NOW) as tx:
        for one in ("ann", "bob", "cem"):
            tx.contacts.update(one, name=ODD)
    written_while_drawing.clear()
    app = open_page(page, part=part, view="referrer")
    assert part_on(app) == part
    assert not has(app, "to-people")
    assert not written_while_drawing
    if part != "practise":
        assert has(app, "contact-of-the-page")
        assert offered(app)
        assert app.title[0].value not in ("", page_of(app))


def test_whom_to_keep_in_touch_with(ws: Workspace, open_page: OpenPage) -> None:
    """The last talk with each person, those first who are to hear of it by now."""
    for contact, hours in (("ann", 30), ("bob", 50), ("bob", 900)):
        talked(ws, contact, hours, f"{contact}{hours}", debrief=Debrief(learned="Maps lie."))
        thanked(ws, contact, hours - 1, f"{contact}{hours}")
    with ws.edit("To report", now=NOW) as tx:
        tx.interviews.update("bob50", report_back_on=NOW.date())
    app = open_page("thank_you", part="loops")
    assert offered(app) == ["Bob: They would like to hear from you [Open]", "Ann: Thanked [Open]"]
    press(app, "choose-bob50")
    assert (about(app), part_on(app)) == ("bob", "loops")


def test_somebody_else_can_be_thanked_now(ws: Workspace, open_page: OpenPage) -> None:
    """About somebody with whom one has not talked, those who are owed thanks stand below."""
    talked(ws, "ann", 3)
    app = open_page("thank_you", contact="bob")
    assert names(app) == ["Ann"]
    assert next(one.key for one in app.button if one.proto.type == "primary") == "to-interview"
    press(app, "choose-with-ann")
    assert about(app) == "ann"
    thanked(ws, "ann", 1)
    assert not offered(open_page("thank_you", contact="bob"))


def test_which_talk_to_look_back_on(ws: Workspace, open_page: OpenPage) -> None:
    """Talks of which nothing is written stand first; the part that one came for is kept."""
    talked(ws, "ann", 30, debrief=Debrief(learned="Maps lie."))
    talked(ws, "bob", 50)
    app = open_page("track", part="people")
    assert app.title[0].value == "Which talk is it about?"
    assert "Of one talk nothing is written down yet." in read(app)
    days = [shown((NOW - timedelta(hours=hours, minutes=20)).date()) for hours in (50, 30)]
    assert offered(app) == [
        f"Bob: Talked on {days[0]} [Write down]",
        f"Ann: Talked on {days[1]} [Open]",
    ]
    press(app, "choose-with-ann")
    assert (about(app), part_on(app), app.title[0].value) == ("ann", "people", "Whom did Ann name?")
    assert names(open_page("track", contact="cem")) == ["Bob"]


def test_whom_to_prepare_for(ws: Workspace, open_page: OpenPage) -> None:
    """Who agreed or answered, then for whom a plan was begun; else who may still agree."""
    asked(ws, "dora")
    app = open_page("prepare")
    assert "Nobody has agreed yet." in read(app)
    assert names(app) == ["Dora"]
    asked(ws, "cem", "agreed")
    with ws.edit("A plan", now=NOW) as tx:
        tx.interviews.put(Interview(contact="ann"))
    app = open_page("prepare", part="questions")
    assert app.title[0].value == "Which talk do you prepare?"
    assert offered(app) == ["Cem: Said yes [Prepare]", "Ann: Not asked [Prepare]"]
    press(app, "choose-ann")
    assert (about(app), part_on(app)) == ("ann", "questions")


def test_no_talk_to_prepare(ws: Workspace, open_page: OpenPage) -> None:
    """Where nobody was asked, those whom one can ask stand there."""
    app = open_page("prepare")
    assert app.title[0].value == "No talk to prepare yet"
    assert names(app) == ["Ann", "Bob", "Cem", "Dora"]
    press(app, "choose-bob")
    assert (page_of(app), about(app)) == ("Write or call", "bob")


def test_whom_to_reach(ws: Workspace, open_page: OpenPage) -> None:
    """Who waits for one's words comes first, then who can be asked; the first text is there."""
    asked(ws, "dora", "agreed")
    asked(ws, "bob")
    app = open_page("phone_script")
    assert app.title[0].value == "Who comes next?"
    assert names(app) == ["Dora", "Ann", "Cem"]
    press(app, "choose-cem")
    assert (about(app), part_on(app)) == ("cem", "write")
    assert "Cem" in text_on(app)[1]


def test_everybody_was_asked(ws: Workspace, open_page: OpenPage) -> None:
    """Those for whose answer one waits; where all have talked, one new name."""
    for contact in ("ann", "bob", "cem", "dora"):
        asked(ws, contact)
    app = open_page("phone_script")
    assert "Now it is their turn." in read(app)
    assert names(app) == ["Ann", "Bob", "Cem", "Dora"]
    for contact in ("ann", "bob", "cem", "dora"):
        talked(ws, contact, 3)
    app = press(open_page("phone_script"), "to-people")
    assert (page_of(app), part_on(app)) == ("Identify people", "think")


def test_a_talk_whose_hour_has_passed(ws: Workspace, open_page: OpenPage) -> None:
    """Step 5 asks how it went, above a talk with somebody new; else that one is all."""
    assert not offered(open_page("interview"))
    with ws.edit("A talk", now=NOW) as tx:
        start = NOW - timedelta(hours=5)
        tx.interviews.put(Interview(id="talk", contact="bob", start=start, minutes=20))
    app = open_page("interview", part="begin")
    assert offered(app) == [f"Bob: Talk set for {shown(start.date())} [Say how]"]
    assert app.button(key="on-the-spot").proto.type == "secondary"
    app = open_page("interview", part="after")
    assert offered(app)[0] == f"Bob: Talk set for {shown(start.date())} [Say how]"
    press(app, "choose-bob")
    assert about(app) == "bob"


def test_whose_talk_it_was(ws: Workspace, open_page: OpenPage) -> None:
    """After a talk nothing is begun: whose waits for a word stands on top, then those who agreed or
    were asked, then all others; one press asks when it was.
    """
    app = open_page("interview", part="after")
    assert app.title[0].value == "Whom did you talk to?"
    assert names(app) == ["Ann", "Bob", "Cem", "Dora"]
    assert not has(app, "on-the-spot")
    assert [one.proto.type for one in app.button].count("primary") == 1
    asked(ws, "dora", "agreed")
    asked(ws, "cem")
    talked(ws, "bob", 3)
    app = open_page("interview", part="after")
    assert offered(app)[0].endswith("[Write down]")
    assert names(app) == ["Bob", "Dora", "Cem"]
    assert [one.proto.type for one in app.button].count("primary") == 1
    press(app, "choose-dora")
    assert (page_of(app), part_on(app), about(app)) == ("Hold the talk", "after", "dora")
    assert app.title[0].value == "Did you talk with Dora?"
    assert has(app, "enter-talk")


def test_nobody_to_have_talked_to(ws: Workspace, open_page: OpenPage) -> None:
    """With an empty list the part after a talk leads to names, and begins none."""
    with ws.edit("", now=NOW) as tx:
        for one in tx.contacts.all():
            tx.contacts.remove(one.id)
    app = open_page("interview", part="after")
    assert has(app, "to-people")
    assert not has(app, "on-the-spot")


def test_more_people_than_a_page_holds(ws: Workspace, open_page: OpenPage) -> None:
    """Four at a time, with the way to the others; one button is to be pressed first."""
    with ws.edit("More", now=NOW) as tx:
        for number in range(4):
            tx.contacts.put(Contact(id=f"p{number}", name=f"Person {number}"))
    for contact in ws.contacts.all():
        talked(ws, contact.id, 3)
    app = open_page("thank_you")
    assert len(names(app)) == 4
    app.get_by_key("thank-whom").set_value(2).run()
    assert len(names(app)) == 4
    assert [one.proto.type for one in app.button].count("primary") == 1
