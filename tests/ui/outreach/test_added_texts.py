"""What a content folder adds is offered beside ours, in step 3 and after a talk."""

from pathlib import Path

import pytest

from infoint.domain import CareerField, Contact
from infoint.library import load_library
from infoint.outreach.may_say import text_goes_by_it
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.library.contents import copy_content
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, fill, press

COLLEGE = """---
title: "E-mail in the words of our *college*"
kind: script
channel: email
situation: cold
subject: "A question"
source: ours
---
Dear {{ greeting_name }}, may I ask you for {{ minutes }} minutes? I am exploring.

{{ my_name }}
"""
MENU = "other-texts-ann"
OTHER = plain_text("E-mail in the words of our *college*")
USUAL = plain_text("E-mail to someone you do not know")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: Path) -> Path:
    """A counselor's folder with one more e-mail, whose name comes first."""
    folder = copy_content(tmp_path)
    (folder / "scripts/a-college.md").write_text(COLLEGE, encoding="utf-8")
    monkeypatch.setenv("INFOINT_CONTENT", str(folder))
    return folder


@pytest.fixture
def ann(ws: Workspace, folder: Path) -> Contact:
    """Ann, whom one does not know."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.profile.update(name="Bo Berg")
        tx.fields.put(CareerField(id="art", title="museum work"))
        return tx.contacts.put(
            Contact(id="ann", name="Ann Lee", email="a@example.org", rung="unknown")
        )


def test_other_words_for_the_same_message(ws: Workspace, ann: Contact, open_page: OpenPage) -> None:
    """One begins with ours; the other is a press away, stays after a reload, and leads back."""
    press(open_page("phone_script", contact="ann"), "continue")
    assert [one.template for one in ws.letters.all()] == ["email"]
    app = fill(open_page("phone_script", contact="ann", part="write"), {MENU: OTHER})
    text = box("letters", ws.letters.all()[-1].id, "text")
    assert "may I ask you for 20 minutes" in app.text_area(key=text).value
    fill(app, {text: "Dear Ann, mine."})
    app = open_page("phone_script", contact="ann", part="write")
    assert app.text_area(key=text).value == "Dear Ann, mine."
    fill(app, {MENU: USUAL})
    assert [one.template for one in ws.letters.all()] == ["email", "a-college"]


def test_a_text_that_was_chosen_stays_when_more_is_told(
    ws: Workspace, ann: Contact, folder: Path, open_page: OpenPage
) -> None:
    """Where the words for the same situation are filled anew, they are those that were chosen."""
    press(open_page("phone_script", contact="ann"), "continue")
    fill(open_page("phone_script", contact="ann", part="write"), {MENU: OTHER})
    text_goes_by_it(ws, load_library(folder), "ann", now=NOW)
    assert ws.letters.all()[-1].template == "a-college"
