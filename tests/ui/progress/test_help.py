"""What would help most, on the progress page: one thing, and the button that leads to it."""

from datetime import timedelta

from infoint.domain import Clock, Contact, Interview, OutreachAttempt
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.times import NOW
from tests.titles import TITLES
from tests.ui.conftest import OpenPage
from tests.ui.playing import has, page_of, part_on, press, read
from tests.worlds.pages import ODD


def a_talk(ws: Workspace, contact: str = "a") -> None:
    """A talk three days ago, without thanks and without notes."""
    ended = NOW - timedelta(days=3)
    clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id=contact, name=ODD, created=NOW - timedelta(days=20)))
        tx.interviews.put(Interview(contact=contact, clock=clock))


def silent(ws: Workspace, situation: str, referred_by: str = "") -> None:
    """Three people who were written to in other words each, and did not answer; one to ask."""
    texts = ("How did you begin?", "Your lecture last spring stayed with me.", "My aunt says hello")
    with ws.edit("Silence", now=NOW) as tx:
        for number, text in enumerate(texts):
            name = f"Silent {number}"
            one = tx.contacts.put(Contact(name=name, created=NOW, referred_by=referred_by))
            at = NOW - timedelta(days=20 - number)
            tx.attempts.put(OutreachAttempt(contact=one.id, at=at, text=text, situation=situation))
        tx.contacts.put(Contact(id="next", name="Next Person", created=NOW))


def test_one_thing_is_shown_and_leads_to_it(ws: Workspace, open_page: OpenPage) -> None:
    """A letter that is overdue is told letter for letter, with no day; the rest is a view away."""
    a_talk(ws)
    app = open_page("progress")
    text = read(app)
    assert plain_text("1 talk held, and no thank-you sent: ") in text
    assert plain_text(ODD) in text
    assert "By " not in text
    assert not has(app, "do-next")
    assert not has(app, "stuck-notes-unwritten")
    more = press(app, "view-still")
    assert has(more, "stuck-notes-unwritten")
    press(open_page("progress"), "stuck-letter-overdue")
    app = press(open_page("progress"), "stuck-letter-overdue")
    assert page_of(app) == TITLES["thank_you"]
    assert app.query_params["contact"] in ("a", ["a"])


def test_where_things_move_it_is_the_next_thing(ws: Workspace, open_page: OpenPage) -> None:
    """A list that was begun today has nothing that stands still, and still one thing to do."""
    with ws.edit("Someone", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ann", created=NOW))
    app = open_page("progress")
    assert has(app, "do-next")
    assert page_of(press(app, "do-next")) != "See progress"


def test_an_introduction_is_asked_for_where_strangers_are_silent(
    ws: Workspace, open_page: OpenPage
) -> None:
    """The button leads to a text that asks for an introduction, and not to an empty box."""
    silent(ws, "cold")
    app = press(open_page("progress"), "stuck-introduction")
    assert (page_of(app), part_on(app)) == (TITLES["phone_script"], "write")
    assert app.query_params["contact"] in ("next", ["next"])
    (letter,) = ws.letters.all()
    assert (letter.contact, letter.channel) == ("next", "introduction")


def test_no_introduction_where_the_silent_were_named(ws: Workspace, open_page: OpenPage) -> None:
    """Who was named by somebody and is silent is no reason to ask for a name."""
    with ws.edit("By", now=NOW) as tx:
        tx.contacts.put(Contact(id="by", name="By", created=NOW))
    silent(ws, "referred", "by")
    app = open_page("progress")
    assert has(app, "stuck-nobody-answers")
    assert "It is rarely about you" in read(app)
    assert "introduc" not in read(app)


def test_nothing_sounds_like_a_machine(ws: Workspace, open_page: OpenPage) -> None:
    """No source in brackets, no percent, no half sentence."""
    a_talk(ws)
    silent(ws, "cold")
    for view in ("", "still"):
        text = read(open_page("progress", **({"view": view} if view else {})))
        for odd in ("Infoint's own", "%", "may still.", "(Kumar", "Where you are stuck", "rung"):
            assert odd not in text
