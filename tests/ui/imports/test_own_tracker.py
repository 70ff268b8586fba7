"""Our own tracker, taken along and brought in again."""

import pytest

from infoint.backup.tracker import tracker_xlsx
from infoint.domain import Contact, Debrief
from infoint.store import Workspace
from infoint.ui.session import session
from tests.backup.test_tracker import NOW, counted, told
from tests.conftest import NOW as TODAY
from tests.imports.sheets import xlsx
from tests.imports.taking.test_held_on_another_day import HELD, LATER
from tests.imports.taking.test_held_on_another_day import put as put_ahead
from tests.imports.taking.test_notes_again import edited, put
from tests.ui.conftest import OpenPage
from tests.ui.imports.test_bring_in import opened, take_all, upload
from tests.ui.playing import fill, has, options, press, read


def test_the_tracker_comes_in_and_a_second_time_adds_nothing(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """People, tries, talks and thank-yous are stored; then there is nothing left to take."""
    monkeypatch.setattr(session, "now", lambda: NOW)
    from_elsewhere = told()
    with ws.edit("Zone", now=NOW) as tx:
        tx.profile.update(time_zone=from_elsewhere.profile.time_zone)
    data = tracker_xlsx(from_elsewhere, now=NOW)
    app = upload(opened(open_page), data, "infoint-tracker.xlsx")
    assert len(ws.contacts) == 0
    take_all(app)
    assert counted(ws) == counted(from_elsewhere)
    app = upload(opened(open_page), tracker_xlsx(ws, now=NOW), "infoint-tracker.xlsx")
    assert "Everyone in this file is on your list." in read(app)
    assert not has(app, "take-people")


def test_notes_that_were_changed_in_a_spreadsheet(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What goes on is told and added; what was changed is told and chosen, and what stood here is
    kept beside the box.
    """
    monkeypatch.setattr(session, "now", lambda: TODAY)
    put(ws, "Met at the fair.", debrief=Debrief(notes="Maps lie."))
    file = edited(ws, {"Notes": "Met at the fair. Likes boats.", "Talk notes": "Maps never lie."})
    app = upload(opened(open_page), file, "infoint-tracker.xlsx")
    words = read(app)
    assert "Ann Lee: the notes go on in the file, and “Likes boats\\.” is added." in words
    assert "notes of the talk “Maps lie\\.” here, “Maps never lie\\.” in the file." in words
    press(app, "view-take")
    box = "differs-talk notes-talk"
    assert options(app, box) == ["Here: “Maps lie\\.”", "In the file: “Maps never lie\\.”"]
    fill(app, {box: "file"})
    press(app, "take-people")
    assert [one.notes for one in ws.contacts.all()] == ["Met at the fair. Likes boats."]
    assert [one.debrief.notes for one in ws.interviews.all()] == ["Maps never lie."]
    assert [one.text for one in ws.other_texts.all()] == ["Maps lie."]
    assert any("The notes that stood here are kept" in one.value for one in app.success)
    press(app, "undo-import")
    assert [one.notes for one in ws.contacts.all()] == ["Met at the fair."]
    assert ws.other_texts.all() == []


def test_a_talk_that_was_held_on_another_day(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both days are told, and it is moved and held, left as it is, or another talk, as is said."""
    monkeypatch.setattr(session, "now", lambda: LATER)
    put_ahead(ws)
    file = edited(ws, {"Status": "Talked", "Talk on": f"{HELD} (held)"})
    app = upload(opened(open_page), file, "infoint-tracker.xlsx")
    assert "Ann Lee: talk on Wed, 4 Mar at 15:00 here, held on Sat, 7 Mar in the file." in read(app)
    press(app, "view-take")
    assert options(app, "differs-held-talk") == [
        "Wed, 4 Mar at 15:00, as here",
        "Held on Sat, 7 Mar, as in the file",
        "Both: these are two talks",
    ]
    fill(app, {"differs-held-talk": "both"})
    assert app.button(key="take-people").label == "Change 1 person"
    fill(app, {"differs-held-talk": "file"})
    press(app, "take-people")
    assert [(one.id, one.status) for one in ws.interviews.all()] == [("talk", "held")]
    press(app, "undo-import")
    assert [one.status for one in ws.interviews.all()] == ["planned"]


def _four(ws: Workspace) -> bytes:
    """A tracker of four people whose notes were changed in it."""
    with ws.edit("", now=TODAY) as tx:
        for n in range(4):
            person = Contact(id=f"p{n}", name=f"Person {n}", email=f"p{n}@x.example", notes="Mine")
            tx.contacts.put(person)
    head = ("Name", "E-mail", "Notes")
    rows = [(f"Person {n}", f"p{n}@x.example", f"Theirs {n}") for n in range(4)]
    return xlsx({"People": [head, *rows]})


def test_all_of_a_file_hold_with_one_press(ws: Workspace, open_page: OpenPage) -> None:
    """Also those of other pages; the same press takes it back."""
    file = _four(ws)
    app = press(upload(opened(open_page), file, "mine.xlsx"), "view-take")
    assert app.radio(key="differs-notes-p0").value == "here"
    press(app, "differs-all")
    assert app.radio(key="differs-notes-p0").value == "file"
    assert app.button(key="take-people").label == "Change 4 people"
    press(app, "differs-all")
    assert app.button(key="take-people").label == "Keep 4 people as here"
    press(press(app, "differs-all"), "take-people")
    assert [one.notes for one in ws.contacts.all()] == [f"Theirs {n}" for n in range(4)]


def test_only_what_was_shown_is_kept_as_here(ws: Workspace, open_page: OpenPage) -> None:
    """What stands on another page is asked about still."""
    file = _four(ws)
    app = press(upload(opened(open_page), file, "mine.xlsx"), "view-take")
    assert app.button(key="take-people").label == "Keep 3 people as here"
    press(app, "take-people")
    assert not has(app, "differs-notes-p0")
    assert app.radio(key="differs-notes-p3").value == "here"
    press(app, "take-people")
    upload(app, file, "again.xlsx")
    assert "**4** people differ and stay as here, as you said before." in read(app)


def test_long_notes_are_cut_to_where_they_differ(ws: Workspace, open_page: OpenPage) -> None:
    """The more of them, the shorter; one fold has all of them whole."""
    same = "We talked for a long while about how the clinic organises its night shifts. "
    here, file = (
        "Afterwards she named a colleague of hers.",
        "He thinks that charts take two hours.",
    )
    with ws.edit("", now=TODAY) as tx:
        for n in range(3):
            mail = f"p{n}@x.example"
            tx.contacts.put(Contact(id=f"p{n}", name=f"Person {n}", email=mail, notes=same + here))
    rows = [(f"Person {n}", f"p{n}@x.example", same + file) for n in range(3)]
    app = upload(
        opened(open_page), xlsx({"People": [("Name", "E-mail", "Notes"), *rows]}), "m.xlsx"
    )
    words = "Person 2: notes “… Afterwards she …” here, “… He thinks that …” in the file."
    assert words in read(app)
    press(app, "view-take")
    assert options(app, "differs-notes-p0") == [
        "Here: “… Afterwards she named a …”",
        "In the file: “… He thinks that charts …”",
    ]
    (whole,) = [one for one in app.expander if one.label == "Read all that differs"]
    assert not whole.markdown
    app.session_state["differs-in-full"] = True
    app.run()
    assert read(app).count(same.strip()) == 6
    for n in range(2):
        fill(app, {f"differs-notes-p{n}": "file"})
    press(app, "take-people")
    assert len(ws.other_texts.all()) == 2


def test_what_is_added_is_told_person_by_person(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of notes that go on what is new in them, those of a talk as well."""
    monkeypatch.setattr(session, "now", lambda: TODAY)
    put(ws, "Met at the fair.", debrief=Debrief(notes="Maps lie."))
    file = edited(ws, {"Notes": "Met at the fair. Likes boats.", "Talk notes": "Maps lie. Mostly."})
    app = upload(opened(open_page), file, "infoint-tracker.xlsx")
    app.session_state["whom-and-what"] = True
    words = read(app.run())
    assert "- Notes: Likes boats" in words
    assert "- Notes of the talk: Mostly" in words
