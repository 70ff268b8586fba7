"""A tracker of one's own on the page: sheets, columns, words of a status, cells without a place."""

from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField
from infoint.imports.tracker.found import ROLES
from infoint.store import Workspace
from infoint.ui.imports.columns import MEANINGS
from tests import times
from tests.imports.sheets import xlsx
from tests.times import NOW, today
from tests.ui.conftest import OpenPage
from tests.ui.imports.test_bring_in import box_of, column, loaded_mapping, look_at, opened, upload
from tests.ui.playing import draft, drawn, fill, has, options, press, read, rows
from tests.ui.playing import rows as table

TITLES = ("Name", "Company", "Contacted on", "Status", "Notes of the talk", "Referred by")
ROWS = (
    ("Ann Lee", "Tate", date(2026, 2, 3), "Talked", "Ask about the archive.", ""),
    ("Bo Ek", "Acme", date(2026, 2, 4), "Zorped", "", "Ann Lee"),
    ("Cy Dow", "Acme", "soonish", "Blipped", "", ""),
)
BOOK = {"People": (TITLES, *ROWS), "Budget": (("Item", "Cost"), ("Train", 12)), "Blank": ()}


def tracker(app: AppTest, name: str = "tracker.xlsx") -> AppTest:
    """Choose the workbook."""
    return upload(app, xlsx(BOOK), name)


def sheet_box(app: AppTest) -> str:
    keys = (one.key or "" for one in app.selectbox)
    return next(key for key in keys if key.startswith("import-sheet-"))


def test_one_sentence_says_what_is_in_it(open_page: OpenPage) -> None:
    """People, messages, talks and referrals, and what has no place is one line away."""
    app = tracker(opened(open_page))
    words = read(app)
    assert (
        "It holds **3** people, **1** message, **1** talk and **1** referral; **3** cells" in words
    )
    assert app.button(key="view-unplaced").label == "Look at 3 cells"
    press(app, "view-unplaced")
    shown = rows(app, "Cells without a place")
    assert len(shown) == 3
    assert {"row": 4, "name": "Cy Dow", "column": "Contacted on", "text": "soonish"} in shown


def test_a_status_beside_what_tells_how_it_stands(open_page: OpenPage) -> None:
    """Nobody is told that nothing follows where a talk ahead does; of another row it is told."""
    ahead = times.today() + timedelta(days=9)
    rows = (
        ("Name", "Email", "Status", "Talk on"),
        ("Jake Ray", "jake@x.org", "zorped at last", ahead),
        ("Lee Dow", "lee@x.org", "blipped", None),
    )
    app = upload(opened(open_page), xlsx({"People": rows}), "tracker.xlsx")
    assert "**1** status was not understood: it goes to the notes" in read(app)
    assert app.button(key="view-words").label == "Say what 1 status means"


def test_words_of_a_status_that_are_left_aside(ws: Workspace, open_page: OpenPage) -> None:
    """How many were not understood is told before anything is taken; whoever goes straight on has
    nobody who did not answer, and is asked what came of it.
    """
    said = (
        "**2** statuses were not understood: they and the days beside them go to the notes until "
        "you say what they mean."
    )
    app = tracker(opened(open_page))
    assert said in read(app)
    press(app, "view-take")
    assert said in read(app)
    assert app.button(key="view-words").label == "Say what 2 statuses mean"
    press(app, "take-people")
    bo = next(one for one in ws.contacts.all() if one.name == "Bo Ek")
    assert "Status: Zorped\nContacted on: 2026-02-04" in bo.notes
    assert not [one for one in ws.attempts.all() if one.contact == bo.id]
    words = read(open_page("person", contact=bo.id))
    assert "Have you asked them?" in words
    assert not [said for said in ("No answer", "has not answered", "Look again") if said in words]


def test_a_tracker_is_taken_in_one_press_and_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """Everybody in one's own tracker is meant; talks, messages and people go with one undo."""
    app = press(tracker(opened(open_page)), "view-take")
    assert app.button(key="take-people").label == "Take 3 people"
    assert [row["been"] for row in rows(app, "People of the file")] == [
        "1 message and 1 talk",
        "",
        "",
    ]
    press(app, "take-people")
    assert (len(ws.contacts), len(ws.attempts), len(ws.interviews)) == (3, 1, 1)
    said = "Added 3 people to your list. With them came 1 message, 1 talk and 1 referral."
    assert any(said in one.value for one in app.success)
    press(app, "undo-import")
    assert (len(ws.contacts), len(ws.attempts), len(ws.interviews)) == (0, 0, 0)


def test_another_sheet_is_looked_at(open_page: OpenPage) -> None:
    """The sheet with people is shown at first; one without any says so, and one can go back."""
    app = tracker(opened(open_page))
    assert app.selectbox(key=sheet_box(app)).value == "People"
    fill(app, {sheet_box(app): "Budget"})
    assert not has(app, "view-take")
    fill(app, {sheet_box(app): "Blank"})
    assert len(app.error) == 1
    fill(app, {sheet_box(app): "People"})
    assert "It holds **3** people" in read(app)


def test_a_word_of_status_is_one_choice_and_is_remembered(open_page: OpenPage) -> None:
    """What it means is said once; it counts at once, and for the next file too."""
    app = press(tracker(opened(open_page)), "view-words")
    fill(app, {"status-Zorped": "talked"})
    assert not has(app, "status-Zorped")
    assert has(app, "status-Blipped")
    press(app, "close-view")
    assert "**2** talks" in read(app)
    assert app.button(key="view-words").label == "Say what 1 status means"
    tracker(app, "later.xlsx")
    assert "**2** talks" in read(app)
    press(app, "view-words")
    fill(app, {"status-again": "Zorped"})
    assert has(app, "status-Zorped")


def test_columns_are_remembered_for_the_next_file(open_page: OpenPage) -> None:
    """The same columns are read as the person said; one press goes back to what the file says."""
    app = tracker(opened(open_page))
    column(app, "tags", "Company")
    tracker(app, "later.xlsx")
    assert loaded_mapping(app)["Company"] == "tags"
    assert "The columns are read as you said last time." in read(app)
    look_at(app, "Company")
    press(app, "column-anew")
    assert loaded_mapping(app)["Company"] == "organization"
    assert not has(app, "column-anew")
    assert "as you said last time" not in read(press(app, "close-view"))


def test_the_way_back_stands_by_a_changed_column_alone(open_page: OpenPage) -> None:
    """A column that is read as at first offers no way back; of two changed, one goes back."""
    app = tracker(opened(open_page))
    at_first = dict(loaded_mapping(app))
    column(app, "tags", "Company")
    look_at(app, "Status")
    assert not has(app, "column-anew")
    fill(app, {box_of(app): "note"})
    assert has(app, "column-anew")
    look_at(app, "Company")
    press(app, "column-anew")
    assert loaded_mapping(app) == {
        name: known for name, known in at_first.items() if name != "Status"
    }
    look_at(app, "Status")
    press(app, "column-anew")
    assert loaded_mapping(app) == at_first


def test_three_examples_stand_by_a_column(open_page: OpenPage) -> None:
    """A column shows its first values, and all of them are in a table with what they are."""
    app = look_at(tracker(opened(open_page)), "Status")
    assert "- Talked\n- Zorped\n- Blipped" in read(app)
    shown = rows(app, "Columns of the file")
    assert [row["column"] for row in shown] == list(TITLES)
    assert shown[0]["is"] == "Name, first and last in one"


def test_a_column_can_be_left_out(ws: Workspace, open_page: OpenPage) -> None:
    """It is in no field and in no note."""
    app = tracker(opened(open_page))
    look_at(app, "Company")
    fill(app, {"column-is-1": ""})
    press(press(press(app, "close-view"), "view-take"), "take-people")
    assert not any("Tate" in f"{one.organization} {one.notes}" for one in ws.contacts.all())


@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_a_tracker_can_be_chosen(role: str) -> None:
    """What a column can be read as, the person can say."""
    assert role in MEANINGS


def test_ticks_stay_when_a_column_is_said(open_page: OpenPage) -> None:
    """Whom one had chosen is chosen still, after the file was read in another way."""
    app = press(tracker(opened(open_page)), "view-take")
    fill(app, {"take-whom": "tick"})
    column(app, "tags", "Company")
    press(press(drawn(app), "close-view"), "view-take")
    assert app.radio(key="take-whom").value == "tick"


@pytest.mark.parametrize(
    ("answer", "fields", "of_talk"),
    [
        ("later:", ["nursing"], ""),
        ("nursing", ["nursing"], "nursing"),
        ("new:", ["nursing", "Archives"], "Archives"),
    ],
)
def test_what_are_their_fields_is_asked_once(
    answer: str, fields: list[str], of_talk: str, ws: Workspace, open_page: OpenPage
) -> None:
    """To say it later is the answer that stands; the only field there is links nobody by itself."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="nursing", title="nursing"))
    app = press(tracker(opened(open_page)), "view-take")
    assert options(app, "whose-fields") == [
        "Several, or I will say later",
        "All: nursing",
        "All: another field",
    ]
    assert app.radio(key="whose-fields").value == "later:"
    fill(app, {"whose-fields": answer})
    if answer == "new:":
        fill(app, {draft("field-of-the-file", "title"): "Archives"})
    press(app, "take-people")
    titles = {one.id: one.title for one in ws.fields.all()}
    assert list(titles.values()) == fields
    (talk,) = ws.interviews.all()
    assert titles.get(talk.field, "") == of_talk
    assert {len(one.fields) for one in ws.contacts.all()} == {int(bool(of_talk))}


def _again(hour: str, mail: str) -> bytes:
    talk, step, asked = (today() + timedelta(days=days) for days in (9, 8, -20))
    titles = ("Name", "Company", "E-mail", "Contacted on", "Status", "Talk on", "Next date")
    ann = ("Ann Lee", "Tate", mail, asked, "Agreed", f"{talk} {hour}", step)
    return xlsx({"People": (titles, ann)})


def test_what_differs_is_told_and_chosen(ws: Workspace, open_page: OpenPage) -> None:
    """Both are named before anything is taken, what stands here is preset, one undo is enough."""
    app = upload(opened(open_page), _again("15:00", "a@x.example"), "a.xlsx")
    assert "**1** next date is a next step with its person" in read(app)
    press(press(app, "view-take"), "take-people")
    (talk,) = ws.interviews.all()
    upload(app, _again("16:30", "b@x.example"), "b.xlsx")
    words = read(app)
    assert "**1** person differs." in words
    assert "Ann Lee: talk" in words
    assert "e-mail a" in words
    assert "with nothing to add" not in words
    press(app, "view-take")
    assert app.button(key="take-people").label == "Keep 1 person as here"
    box = f"differs-talk-{talk.id}"
    assert app.radio(key=box).value == "here"
    fill(app, {box: "file"})
    assert app.button(key="take-people").label == "Change 1 person"
    press(app, "take-people")
    (moved,) = ws.interviews.all()
    assert moved.start
    assert talk.start
    assert (moved.start - talk.start).total_seconds() == 90 * 60
    assert [one.email for one in ws.contacts.all()] == ["a@x.example"]
    press(app, "undo-import")
    assert ws.interviews.all() == [talk]


def test_what_is_kept_is_not_asked_again(ws: Workspace, open_page: OpenPage) -> None:
    """The same file asks nothing; one press asks again, and so does another value of the file."""
    app = upload(opened(open_page), _again("15:00", "a@x.example"), "a.xlsx")
    press(press(app, "view-take"), "take-people")
    upload(app, _again("16:30", "b@x.example"), "b.xlsx")
    press(press(app, "view-take"), "take-people")
    assert any("1 person stays as here" in one.value for one in app.success)
    assert not has(app, "undo-import")
    assert not has(app, "take-people")
    upload(app, _again("16:30", "b@x.example"), "c.xlsx")
    assert "**1** person differs and stays as here, as you said before." in read(app)
    assert not has(app, "view-take")
    press(app, "ask-again")
    assert "**1** person differs." in read(app)
    press(press(app, "view-take"), "take-people")
    upload(app, _again("17:00", "b@x.example"), "d.xlsx")
    words = read(app)
    assert "Ann Lee: talk" in words
    assert "e-mail a" not in words
    assert len(ws.interviews) == 1


def test_who_stands_twice_is_told_and_is_one_choice(ws: Workspace, open_page: OpenPage) -> None:
    """It is said before taking, and nobody is joined unless one says so."""
    titles = ("Name", "Company", "Contacted on", "Status")
    first = ("Sam Okafor", "Oakfield Consulting", "2026-02-03", "No answer")
    second = ("Sam Okafor", "Oakfield", "2026-02-13", "Waiting")
    app = upload(opened(open_page), xlsx({"People": (titles, first, second)}), "a.xlsx")
    assert "may be the same person." in read(app)
    press(app, "view-take")
    assert app.button(key="take-people").label == "Take 2 people"
    (box,) = (str(one.key) for one in app.checkbox if str(one.key).startswith("twin-"))
    assert app.checkbox(key=box).value is False
    fill(app, {box: True})
    assert app.button(key="take-people").label == "Take 1 person"
    press(app, "take-people")
    assert [one.name for one in ws.contacts.all()] == ["Sam Okafor"]
    assert len(ws.attempts) == 2


def test_a_second_time_only_what_is_new_is_told(open_page: OpenPage) -> None:
    """Of statuses and next dates nothing is said again of rows that bring nothing new."""
    ahead, before = today() + timedelta(days=9), today() - timedelta(days=9)
    head = ("Name", "Email", "Contacted on", "Status", "Next contact")
    waits, unknown = ("waiting", ahead), ("zorped", None)
    steps, over = ("they said yes", ahead), ("they said yes", before)

    def book(*people: tuple[str, str, date | None]) -> bytes:
        rows = [(f"{name} Lee", f"{name}@x.org", before, *said) for name, *said in people]
        return xlsx({"People": (head, *rows)})

    first = (("Ann", *waits), ("Bo", *unknown), ("Cy", *steps), ("Di", *over))
    app = upload(opened(open_page), book(*first), "a.xlsx")
    words = read(app)
    assert "**1** next date is for asking again" in words
    assert "**1** next date is a next step" in words
    assert "**1** next date is over" in words
    assert "**1** status was not understood" in words
    press(press(app, "view-take"), "take-people")
    upload(app, book(*first, ("Ed", *unknown), ("Flo", *steps)), "b.xlsx")
    words = read(app)
    assert "for asking again" not in words
    assert "next date is over" not in words
    assert "**1** next date is a next step" in words
    assert "**1** status was not understood" in words
    press(press(app, "view-take"), "take-people")
    upload(app, book(*first), "c.xlsx")
    words = read(app)
    assert "Everyone in this file is on your list." in words
    assert "understood" not in words
    assert "next step" not in words


def test_a_column_of_jobs_and_firms_is_named(open_page: OpenPage) -> None:
    """What stands in one cell is said in words, and can be chosen for another column."""
    rows = (
        ("Name", "Email", "Where they work / title"),
        ("Ann Lee", "ann@x.org", "Editor at Pier Press"),
        ("Bo Berg", "bo@x.org", "Nurse at City Hospital"),
        ("Cy Dow", "cy@x.org", "Cook at Old Mill"),
    )
    app = upload(opened(open_page), xlsx({"People": rows}), "work.xlsx")
    press(app, "view-columns")
    said = [row["is"] for row in table(app, "Columns of the file")]
    assert said[2] == "What they do, and where they work"
    assert "work" not in said
