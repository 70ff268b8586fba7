"""Whom a page is about, and what stays when one goes elsewhere."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Clock, Contact, Interview, OutreachAttempt
from infoint.entries.page_state import remember_place
from infoint.store import StoreError, Workspace
from infoint.store.storage.file import FileStorage
from infoint.ui.frame.parts import PARTS
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    draft,
    drawn,
    fill,
    has,
    mine,
    page_of,
    press,
    read,
    to_part,
)

ABOUT_SOMEONE = ["phone_script", "prepare", "interview", "track", "thank_you"]


@pytest.fixture(autouse=True)
def people(ws: Workspace) -> None:
    """Ann, Bob and Cem are on the list."""
    with ws.edit("People", now=NOW) as tx:
        for name in ("Ann", "Bob", "Cem"):
            tx.contacts.put(Contact(id=name.lower(), name=name))


def about(app: AppTest) -> str | None:
    """Whom the page is about."""
    chosen: str | None = app.selectbox(key="contact-of-the-page").value
    return chosen


def goes_to(app: AppTest, page: str, **address: str) -> AppTest:
    """Open another page in the same window, with this address."""
    app.query_params.clear()
    for key, value in address.items():
        app.query_params[key] = value
    app.switch_page(f"pages/{page}.py")
    return drawn(app)


def test_the_address_wins(ws: Workspace, open_page: OpenPage) -> None:
    """A person in the address comes before this window's and before the last visit's."""
    remember_place(ws, "track", "cem", now=NOW)
    app = open_page("phone_script", contact="bob")
    assert about(app) == "bob"
    goes_to(app, "prepare", contact="ann")
    assert about(app) == "ann"


def test_the_window_before_the_last_visit(ws: Workspace, open_page: OpenPage) -> None:
    """What another window did last does not change whom this one is about."""
    app = open_page("phone_script", contact="bob")
    open_page("phone_script", contact="cem")
    assert ws.page_state.contact == "cem"
    goes_to(app, "prepare")
    assert about(app) == "bob"


def test_the_last_visit(ws: Workspace, open_page: OpenPage) -> None:
    """A new window is about the person of the last visit, and says so in its address."""
    remember_place(ws, "track", "cem", now=NOW)
    app = open_page("phone_script")
    assert about(app) == "cem"
    assert app.query_params["contact"] in ("cem", ["cem"])


@pytest.mark.parametrize("unknown", ["nobody", "", "../x", "**Bo**"])
def test_an_unknown_person_in_the_address(unknown: str, ws: Workspace, open_page: OpenPage) -> None:
    """An id that is not on the list is passed over, without an error."""
    remember_place(ws, "track", "cem", now=NOW)
    app = open_page("prepare", contact=unknown)
    assert about(app) == "cem"
    assert not app.error


def test_nobody_chosen(ws: Workspace, open_page: OpenPage) -> None:
    """With several people and no hint at all, nobody is guessed."""
    app = open_page("track", contact="nobody")
    assert about(app) is None
    assert "contact" not in app.query_params
    assert app.title[0].value == "No talk to look back on yet"


def test_whom_the_running_interview_is_with(ws: Workspace, open_page: OpenPage) -> None:
    """Without a choice, a talk whose clock runs says whom the page is about."""
    with ws.edit("Running", now=NOW) as tx:
        tx.interviews.put(Interview(contact="bob", clock=Clock(started=NOW)))
    assert "Talk with Bob" in read(open_page("interview"))


def test_a_removed_person(ws: Workspace, open_page: OpenPage) -> None:
    """A window about someone who was removed elsewhere goes on about nobody."""
    app = open_page("prepare", contact="bob")
    with ws.edit("Removed", now=NOW) as tx:
        tx.contacts.remove("bob")
    drawn(app)
    assert about(app) is None
    assert not has(app, "plan-talk")


@pytest.mark.parametrize("page", ABOUT_SOMEONE)
def test_every_step_remembers_its_place(page: str, ws: Workspace, open_page: OpenPage) -> None:
    """Each step keeps itself and its person as the place to come back to."""
    open_page(page, contact="bob")
    assert (ws.page_state.page, ws.page_state.contact) == (page.replace("_", "-"), "bob")


@pytest.mark.parametrize("page", ["today", "progress", "settings"])
def test_pages_beside_the_steps_leave_the_place(
    page: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Looking at another page keeps the step that one was at."""
    open_page("track", contact="bob")
    open_page(page)
    assert (ws.page_state.page, ws.page_state.contact) == ("track", "bob")


def test_back_and_continue(ws: Workspace, open_page: OpenPage) -> None:
    """Continue leads through all seven steps with somebody who agreed, Back the same way back."""
    with ws.edit("A yes", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="bob", at=NOW, channel="email", outcome="agreed"))
    app = open_page("choose_field", contact="bob")
    goes_to(app, "phone_script", contact="bob")
    for page in ABOUT_SOMEONE[1:]:
        for _ in PARTS.get(ws.page_state.page.replace("-", "_"), ("",)):
            press(app, "continue")
        assert ws.page_state.page == page.replace("_", "-")
        assert about(app) == "bob"
    for _ in PARTS["thank_you"]:
        press(app, "continue")
    assert page_of(app) == "See progress"
    goes_to(app, "choose_field")
    press(app, "back")
    assert page_of(app) == "Today"


def test_two_interviews_with_one_person(ws: Workspace, open_page: OpenPage) -> None:
    """The talk chosen on one page is the one that the next page is about."""
    with ws.edit("Talks", now=NOW) as tx:
        for key, days in (("old", 9), ("new", 2)):
            ended = NOW - timedelta(days=days)
            clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
            tx.interviews.put(Interview(id=key, contact="bob", clock=clock))
    app = open_page("track", contact="bob", part="next")
    fill(app, {"talk-of-the-page": "old"})
    press(app, "continue")
    assert has(app, "kind-thank-you-old-bob")


def no_room(*_: object) -> None:
    """What a full disk does to a save."""
    raise StoreError("There is no room left on the disk, so this change was not saved.")


def test_a_text_that_cannot_be_stored(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence stands on top, the text stays in its box, and is stored when there is room."""
    app = open_page("choose_field", part="you")
    key = mine("interests")
    with monkeypatch.context() as full:
        full.setattr(FileStorage, "write", no_room)
        fill(app, {key: "Maps"})
        assert "no room left" in app.error[0].value
        assert app.text_area(key=key).value == "Maps"
        press(app, f"again-{key}")
        assert "no room left" in app.error[0].value
    assert ws.profile.interests == ""
    press(app, f"again-{key}")
    assert ws.profile.interests == "Maps"
    assert not app.error
    assert not has(app, f"again-{key}")


def test_an_unsaved_text_beside_a_saved_one(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once another box can be saved, the unsaved text is stored with it and stays in its box."""
    app = open_page("choose_field", part="you")
    with monkeypatch.context() as full:
        full.setattr(FileStorage, "write", no_room)
        fill(app, {mine("interests"): "Maps"})
    to_part(app, "fields")
    press(fill(app, {draft("new-field", "title"): "Art"}), "add-field")
    to_part(app, "you")
    assert app.text_area(key=mine("interests")).value == "Maps"
    assert ws.profile.interests == "Maps"
    assert not has(app, f"again-{mine('interests')}")


def test_a_press_that_cannot_be_stored(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A button whose work cannot be stored changes nothing, and what was typed stays."""
    app = fill(open_page("identify_people"), {draft("new-contact", "name"): "Dora"})
    with monkeypatch.context() as full:
        full.setattr(FileStorage, "write", no_room)
        press(app, "add-contact")
        assert "no room left" in app.error[0].value
        assert not app.success
        assert app.text_input(key=draft("new-contact", "name")).value == "Dora"
    press(app, "add-contact")
    assert len(ws.contacts) == 4
    assert not app.error


def test_a_page_opens_without_room(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the place cannot be noted, the page still opens, with a sentence."""
    with monkeypatch.context() as full:
        full.setattr(FileStorage, "write", no_room)
        app = open_page("prepare", contact="bob")
        assert about(app) == "bob"
        drawn(app)
        assert "no room left" in app.error[0].value


def test_text_about_what_was_removed_elsewhere(ws: Workspace, open_page: OpenPage) -> None:
    """Typing about a field that another window just removed is told in a sentence."""
    with ws.edit("Fields", now=NOW) as tx:
        for key in ("art", "law"):
            tx.fields.put(CareerField(id=key, title=key))
    app = open_page("choose_field", part="questions")
    with ws.edit("Removed", now=NOW) as tx:
        tx.fields.remove("art")
    fill(app, {box("fields", "art", "want_to_know"): "Hours"})
    assert len(app.error) == 1
    assert [field.id for field in ws.fields.all()] == ["law"]


def test_what_is_wrong_stays_on_its_page(ws: Workspace, open_page: OpenPage) -> None:
    """A sentence about an entry of one page is gone on the next."""
    app = press(open_page("choose_field", part="fields"), "add-field")
    assert app.error
    goes_to(app, "settings")
    assert not app.error


def test_a_notice_is_shown_once(ws: Workspace, open_page: OpenPage) -> None:
    """The notice about what was done, with its undo, is gone at the next drawing."""
    with ws.edit("A field", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
    app = open_page("choose_field", part="fields", view="field-art")
    fill(app, {"more-art": "remove"})
    assert app.success
    drawn(app)
    assert not app.success
    assert not has(app, "undo-notice")
