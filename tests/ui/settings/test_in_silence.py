"""Settings, You: the tick that today's employer must not know, and what holds for the person."""

from infoint.domain import Contact
from infoint.library import load_library
from infoint.outreach.first_message import first_message
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, fill, has, read

TICK = "employer-must-not-know"


def ann(ws: Workspace, **profile: object) -> None:
    """Ann was written to in a text that names where one works."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(
            Contact(
                id="ann",
                name="Ann Lee",
                email="ann@example.org",
                rung="unknown",
                where_found="the museum's site",
            )
        )
        told = {"name": "Mia", "about": "I sell at Corner Shop, in Leeds.", **profile}
        tx.profile.update(**told)
    first_message(ws, load_library(), "ann", now=NOW)


def test_the_tick_stands_where_an_employer_is_named(ws: Workspace, open_page: OpenPage) -> None:
    """Without an employer there is none; with each press, texts that wait are written anew."""
    ann(ws, employers="Corner Shop")
    assert not has(open_page("settings", part="you", view="past"), TICK)
    app = open_page("settings", part="you", view="past")
    app = fill(app, {box("profile", "profile", "works_at"): "Corner Shop"})
    assert "Corner Shop" in ws.letters.all()[0].text
    app.checkbox(key=TICK).check()
    app.run()
    assert ws.profile.employer_must_not_know
    (letter,) = ws.letters.all()
    assert "Corner Shop" not in letter.text
    assert letter.subject == "A short question"
    assert "Write from a private address" in read(app)
    assert not app.warning
    app.checkbox(key=TICK).uncheck()
    app.run()
    assert "Corner Shop" in ws.letters.all()[0].text


def test_a_work_address_and_words_of_ones_own_are_warned_of(
    ws: Workspace, open_page: OpenPage
) -> None:
    """In Settings it says which address, and how many texts name it still; so does the text."""
    ann(
        ws,
        employers="Corner Shop",
        works_at="Corner Shop",
        email="mia@cornershop.example",
        employer_must_not_know=True,
    )
    (letter,) = ws.letters.all()
    assert "cornershop" not in letter.text
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text="Dear Ann, I am at Corner Shop.")
    app = open_page("settings", part="you", view="past")
    said = [one.value for one in app.warning]
    assert any("looks like an address of your work" in one for one in said)
    assert any("still names it" in one for one in said)
    said = [one.value for one in open_page("phone_script", part="write", contact="ann").warning]
    assert any("stands in this text" in one for one in said)
    assert any("private address" in one for one in said)


def test_what_holds_for_one_is_said_in_two_places(ws: Workspace, open_page: OpenPage) -> None:
    """Said in Settings, it stands in step 1, too, and can be taken back there."""
    place = box("profile", "profile", "situations")
    fill(open_page("settings", part="you", view="situation"), {place: ["caring"]})
    assert ws.profile.situations == ("caring",)
    assert "I look after children or others" in read(open_page("settings", part="you"))
    app = open_page("choose_field", part="you")
    assert app.multiselect(key=place).value == ["caring"]
    fill(app, {place: []})
    assert not ws.profile.situations
