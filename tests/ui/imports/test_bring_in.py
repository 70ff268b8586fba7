"""The page that takes people over from a file."""

import json

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from infoint import imports
from infoint.domain import CareerField, Contact
from infoint.imports import reading
from infoint.imports.taking import take_people
from infoint.store import StoreError, Workspace
from infoint.ui.imports import taken
from infoint.ui.imports.file import ImportState
from tests.imports.reading import zipped
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    draft,
    drawn,
    fill,
    has,
    press,
    read,
    rows,
    to_part,
)
from tests.worlds.pages import ODD

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
PEOPLE = (
    "Ann,Lee,https://www.linkedin.com/in/ann-lee,,Tate,Curator,17 Dec 2014",
    "Bo,Ek,https://www.linkedin.com/in/bo-ek,bo@x.example,Acme Works,Cook,18 Dec 2014",
    "Cem,Kaya,https://www.linkedin.com/in/cem,,Acme Works,Head cook,19 Dec 2014",
    ",,,,,,20 Dec 2014",
)


def linkedin(*lines: str) -> bytes:
    """A raw list of connections."""
    return "\n".join((HEADER, *(lines or PEOPLE), "")).encode()


def many_lines(count: int) -> bytes:
    """A list of so many connections."""
    url = "https://www.linkedin.com/in/p"
    return linkedin(*(f"Person,{n:04},{url}{n},,Acme,Cook,17 Dec 2014" for n in range(count)))


def opened(open_page: OpenPage) -> AppTest:
    """The part, opened cold."""
    return open_page("identify_people", part="bring")


def upload(app: AppTest, data: bytes, name: str = "Connections.csv") -> AppTest:
    """Put a file into the box, in place of the one that is looked at."""
    if has(app, "close-view"):
        press(app, "close-view")
    if has(app, "another-file"):
        press(app, "another-file")
    app.file_uploader(key="people-file").set_value((name, data, "text/csv"))
    return drawn(app)


def choosing(app: AppTest, **boxes: str) -> AppTest:
    """From what is in the file on to whom to take, and how."""
    if has(app, "column-next"):
        press(app, "close-view")
    if has(app, "view-take"):
        press(app, "view-take")
    return fill(app, {"take-whom": boxes["how"]}) if boxes else app


def column(app: AppTest, field: str, column: str) -> AppTest:
    """Say which column holds a field; "" where none does."""
    known = next((each for each, its in loaded_mapping(app).items() if its == field), "")
    look_at(app, column or known)
    return fill(app, {box_of(app): field if column else "note"})


def box_of(app: AppTest) -> str:
    """The key of the box that says what the column looked at is."""
    keys = (one.key or "" for one in app.selectbox)
    return next(key for key in keys if key.startswith("column-is-"))


def look_at(app: AppTest, column: str) -> AppTest:
    """Turn to a column, as its row of the table of all columns does."""
    if has(app, "take-whom"):
        press(app, "close-view")
    if has(app, "view-columns"):
        press(app, "view-columns")
    while has(app, "column-before") and not app.button(key="column-before").disabled:
        press(app, "column-before")
    while app.subheader[0].value.replace("\\", "") != column:
        press(app, "column-next")
    return app


def meaning(app: AppTest, column: str) -> str:
    """What a column is read as, by the box on its own."""
    look_at(app, column)
    return str(app.selectbox(key=box_of(app)).value)


def looking(app: AppTest) -> AppTest:
    """Back to what is in the file."""
    return press(app, "close-view") if has(app, "close-view") else app


def people_of(app: AppTest) -> list[dict[str, object]]:
    """The rows of the table of people, be it to tick or only to look at."""
    choosing(app)
    found = [one for one in app.dataframe if one.proto.alt.startswith("People of the file")]
    return rows(app, found[0].proto.alt)


def take_all(app: AppTest) -> AppTest:
    """Choose everyone who is new, and take them."""
    return press(choosing(looking(app), how="all"), "take-people")


def tick(app: AppTest, *wanted: int) -> AppTest:
    """Tick rows of the page of the table that is shown."""
    choosing(app)
    table = next(one for one in app.dataframe if one.proto.alt == "People of the file to tick")
    states = app._tree.get_widget_states()
    states.widgets.add(
        id=table.proto.id,
        string_value=json.dumps({"selection": {"rows": wanted, "columns": [], "cells": []}}),
    )
    app._run(states)
    assert not app.exception, app.exception[0].value
    return app


def names(ws: Workspace) -> list[str]:
    return [person.name for person in ws.contacts.all()]


def test_before_there_is_a_file(open_page: OpenPage) -> None:
    """One tap says where to get a file and how large it may be; there is nothing to take."""
    app = opened(open_page)
    assert "Get a copy of your data" not in read(app)
    for program, word in (
        ("linkedin", "Get a copy of your data"),
        ("google", "contacts.google.com"),
        ("outlook", "Export contacts"),
        ("apple", "icloud.com"),
        ("android", "Export to file"),
        ("other", "paste them here"),
    ):
        words = read(fill(app, {"where-file": program}))
        assert word in words
        assert f"up to {imports.preview.LARGEST // 2**20} MB" in words
        assert f"a table {imports.preview.LARGEST_TABLE // 2**20} MB" in words
    assert word not in read(drawn(app))
    assert not has(app, "take-people")


def test_a_file_is_shown_and_nothing_is_stored(ws: Workspace, open_page: OpenPage) -> None:
    """What kind of file it is, how many are new, what was skipped and why, and a sample."""
    app = upload(opened(open_page), linkedin())
    words = read(app)
    assert "LinkedIn connections" in words
    assert "**3** people are new" in words
    assert "**1** skipped" in words
    assert [row["name"] for row in people_of(app)] == [
        "Ann Lee",
        "Bo Ek",
        "Cem Kaya",
    ]
    assert app.button(key="take-people").label == "Take people"
    assert not ws.contacts.all()


def test_people_are_stored_once_the_page_is_drawn(
    ws: Workspace, open_page: OpenPage, written_while_drawing: list[str]
) -> None:
    """Drawing the bar that shows how far it is stores nobody; the frame does, after it."""
    take_all(upload(opened(open_page), linkedin()))
    assert len(ws.contacts) == 3
    assert not written_while_drawing


def test_all_are_taken_and_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """One press takes everyone who is new, one tap takes all of it back."""
    app = take_all(upload(opened(open_page), linkedin()))
    assert names(ws) == ["Ann Lee", "Bo Ek", "Cem Kaya"]
    assert "Added 3 people to your list." in read(app)
    assert "Everyone in this file is on your list." in read(app)
    assert not has(app, "take-people")
    press(app, "undo-import")
    assert not ws.contacts.all()
    assert "Taken back: what came with the file is off your list again." in read(app)
    assert app.button(key="take-people").label == "Take 3 people"


def test_those_of_a_search(ws: Workspace, open_page: OpenPage) -> None:
    """A search, an organization and a role narrow down whom one press takes."""
    app = choosing(upload(opened(open_page), linkedin()), how="search")
    fill(app, {"import-organization": "acme WORKS"})
    assert app.button(key="take-people").label == "Take 2 people"
    fill(app, {"import-role": "head"})
    press(app, "take-people")
    assert names(ws) == ["Cem Kaya"]
    fill(app, {"import-organization": "", "import-role": "", "import-search": "tate ANN"})
    press(app, "take-people")
    assert names(ws) == ["Cem Kaya", "Ann Lee"]


def test_those_who_work_in_a_field_are_linked_to_it(ws: Workspace, open_page: OpenPage) -> None:
    """Two cooks are offered for the field Cooking; without the tick nobody is linked."""
    with ws.edit("Fields", now=NOW) as tx:
        tx.fields.put(CareerField(id="cook", title="Cooking"))
        tx.fields.put(CareerField(id="art", title="Curating"))
        tx.fields.put(CareerField(id="law", title="Law"))
    app = choosing(upload(opened(open_page), linkedin()), how="all")
    labels = [one.label for one in app.checkbox if (one.key or "").startswith("link-")]
    assert labels == [
        "Link the 2 who work in Cooking to that field",
        "Link the 1 who works in Curating to that field",
    ]
    press(fill(app, {"link-art": False}), "take-people")
    assert {one.name: one.fields for one in ws.contacts.all()} == {
        "Ann Lee": (),
        "Bo Ek": ("cook",),
        "Cem Kaya": ("cook",),
    }


def test_a_search_that_finds_nobody(ws: Workspace, open_page: OpenPage) -> None:
    """Nobody found, nobody taken, and a sentence says what to do."""
    app = choosing(upload(opened(open_page), linkedin()), how="search")
    fill(app, {"import-search": "nobody"})
    assert "Nobody matches" in read(app)
    assert app.button(key="take-people").disabled
    assert "Change the search so that it finds somebody" in read(app)


def test_only_those_who_are_ticked(ws: Workspace, open_page: OpenPage) -> None:
    """Ticks of several pages and searches add up; others are not taken."""
    app = choosing(upload(opened(open_page), many_lines(120)), how="tick")
    assert app.button(key="take-people").label == "Take people"
    tick(app, 0, 2)
    tick(fill(app, {"import-page": 3}), 1)
    assert "3 ticked" in read(app)
    tick(fill(app, {"import-search": "0117"}), 0)
    press(app, "take-people")
    assert names(ws) == ["Person 0000", "Person 0002", "Person 0101", "Person 0117"]
    assert app.button(key="take-people").label == "Take people"


def test_nobody_is_chosen_at_first(ws: Workspace, open_page: OpenPage) -> None:
    """In a small file as in a large one the button waits until somebody is chosen, and says how."""
    app = opened(open_page)
    for data, name in ((many_lines(51), "Large.csv"), (linkedin(), "Small.csv")):
        choosing(upload(app, data, name))
        button = app.button(key="take-people")
        assert (button.label, button.disabled) == ("Take people", True)
        assert app.radio(key="take-whom").value == "tick"
        assert "Tick people in the table, or choose everyone above it." in read(app)
    tick(app, 0, 2)
    button = app.button(key="take-people")
    assert (button.label, button.disabled) == ("Take 2 people", False)
    assert "Tick people in the table" not in read(app)
    fill(app, {"take-whom": "all"})
    assert app.button(key="take-people").label == "Take 3 people"
    assert not ws.contacts.all()


def test_the_one_person_of_a_file_is_meant(ws: Workspace, open_page: OpenPage) -> None:
    """A file of one person is taken at the first press."""
    app = choosing(upload(opened(open_page), linkedin(PEOPLE[0])))
    assert app.button(key="take-people").label == "Take 1 person"
    press(app, "take-people")
    assert names(ws) == ["Ann Lee"]


def test_the_choice_stays_when_few_are_left(ws: Workspace, open_page: OpenPage) -> None:
    """Taking some of a large file does not turn the choice to everyone who is left."""
    app = upload(opened(open_page), many_lines(51))
    press(tick(app, 0, 1), "take-people")
    assert app.radio(key="take-whom").value == "tick"
    assert app.button(key="take-people").label == "Take people"


def test_those_ticked_are_named(open_page: OpenPage) -> None:
    """Who is ticked stands by the button, from all pages of the table."""
    app = tick(upload(opened(open_page), many_lines(80)), 1)
    tick(fill(app, {"import-page": 2}), 0)
    assert "Ticked: Person 0001 and Person 0050" in read(app)


def test_where_to_go_with_those_taken(ws: Workspace, open_page: OpenPage) -> None:
    """After people were taken the page leads to whom to ask next, and to who is there twice."""
    app = upload(opened(open_page), linkedin())
    assert not has(app, "to-next")
    take_all(app)
    assert has(app, "open-find-duplicates")
    press(app, "to-next")
    assert app.title[0].value == "Whom to ask next"


def test_a_tick_is_taken_away(ws: Workspace, open_page: OpenPage) -> None:
    """A box that is ticked no more counts no more."""
    app = choosing(upload(opened(open_page), linkedin()), how="tick")
    tick(tick(app, 0, 1), 1)
    press(app, "take-people")
    assert names(ws) == ["Bo Ek"]


def test_known_people(ws: Workspace, open_page: OpenPage) -> None:
    """Someone known gets only what was empty, if that is wanted."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="bo", name="Bo", email="BO@x.example", role="Chef"))
    app = upload(opened(open_page), linkedin(PEOPLE[1]))
    assert "**0** people are new" in read(app)
    assert "**1** person is on your list already" in read(app)
    fill(choosing(app), {"fill-in": False})
    assert app.button(key="take-people").disabled
    assert "Tick the line above to add what is new." in read(app)
    press(fill(app, {"fill-in": True}), "take-people")
    (bo,) = ws.contacts.all()
    assert (bo.name, bo.role, bo.organization) == ("Bo", "Chef", "Acme Works")
    assert "Filled in what was missing for 1 person." in read(app)


def test_a_namesake_is_pointed_out(ws: Workspace, open_page: OpenPage) -> None:
    """Someone new with the name of someone on the list is counted and marked."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Lee, Ann", organization="Museum"))
    app = upload(opened(open_page), linkedin())
    assert "**1** of them has the name of somebody on your list" in read(app)
    shown = people_of(app)
    assert [row["namesake"] for row in shown] == ["\N{WARNING SIGN} Museum", "", ""]
    assert list(shown[0])[:2] == ["name", "namesake"]


def test_the_same_file_again(ws: Workspace, open_page: OpenPage) -> None:
    """A file taken before adds nothing: there is nothing to press."""
    take_all(upload(opened(open_page), linkedin()))
    app = upload(opened(open_page), linkedin())
    assert "Everyone in this file is on your list." in read(app)
    assert not has(app, "take-people")


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02" * 50, b"just some words", b"PK\x03\x04nothing"],
    ids=["empty", "bytes", "words", "half an archive"],
)
def test_a_file_that_is_none(content: bytes, ws: Workspace, open_page: OpenPage) -> None:
    """One sentence says what was expected; nothing is stored, and a good file follows."""
    app = upload(
        opened(open_page),
        content,
        "x.zip" if content[:2] == b"PK" else "x.csv",
    )
    assert len(app.error) == 1
    assert not has(app, "take-people")
    assert not ws.edits()
    assert "**3** people are new" in read(upload(app, linkedin()))


def test_columns_are_named_on_screen(ws: Workspace, open_page: OpenPage) -> None:
    """An unknown table is read as the person says, and its other columns go to the notes."""
    table = b"Alpha;Beta;Gamma\nAnn Lee;Tate;x1\nBo Ek;Acme;x2\n"
    app = upload(opened(open_page), table, "list.csv")
    column(app, "name", "Alpha")
    column(app, "organization", "Beta")
    assert "- Tate\n- Acme" in read(look_at(app, "Beta"))
    take_all(app)
    people = [(one.name, one.organization, one.notes) for one in ws.contacts.all()]
    assert people == [("Ann Lee", "Tate", "Gamma: x1"), ("Bo Ek", "Acme", "Gamma: x2")]


def test_a_column_is_one_thing(open_page: OpenPage) -> None:
    """A column chosen for a second line is taken away from the first."""
    table = b"Alpha;Beta\nAnn Lee;Tate\n"
    app = upload(opened(open_page), table, "list.csv")
    column(app, "name", "Alpha")
    column(app, "role", "Beta")
    column(app, "organization", "Beta")
    assert "role" not in loaded_mapping(app).values()
    assert people_of(app)[0]["organization"] == "Tate"
    assert "role" not in people_of(app)[0]


OWN = (
    b"Interviewee,Employer,Found at,Lyceum,Group,Came from\n"
    b"Ann Lee,Tate,Fair,State,alumni,Bo Ek\nBo Ek,Acme,Club,,,Nora Quill\n"
)


def test_every_field_of_a_table_can_be_named(ws: Workspace, open_page: OpenPage) -> None:
    """Where found, school, tags and the referrer too; who is not on the list stays in the notes."""
    app = upload(opened(open_page), OWN, "own.csv")
    column(app, "where_found", "Found at")
    column(app, "shared_background", "Lyceum")
    column(app, "tags", "Group")
    column(app, "referred_by", "Came from")
    take_all(app)
    ann, bo = ws.contacts.all()
    assert (ann.where_found, ann.shared_background, ann.tags) == ("Fair", "State", ("alumni",))
    assert (ann.referred_by, ann.notes) == (bo.id, "")
    assert (bo.referred_by, bo.notes) == ("", "Named by: Nora Quill")


def test_columns_of_a_known_program(ws: Workspace, open_page: OpenPage) -> None:
    """They are within reach for LinkedIn's file as well, and the other columns stay as read."""
    app = upload(opened(open_page), linkedin())
    assert meaning(app, "Position") == "role"
    column(app, "tags", "Position")
    assert "role" not in loaded_mapping(app).values()
    take_all(app)
    ann = ws.contacts.all()[0]
    assert (ann.role, ann.tags, ann.organization) == ("", ("Curator",), "Tate")
    assert ann.notes == "Connected on LinkedIn: 2014-12-17"


def test_a_second_address_stays_when_another_field_is_changed(open_page: OpenPage) -> None:
    """Changing one column takes nothing else away."""
    table = b"Name,Email,Email 2,City\nAnn Lee,a@x.example,b@y.example,Rome\n"
    app = upload(opened(open_page), table, "own.csv")
    column(app, "where_found", "City")
    mapping = loaded_mapping(app)
    assert (mapping["Email"], mapping["Email 2"]) == ("email", "email")
    column(app, "email", "")
    assert loaded_mapping(app) == {"Name": "name", "Email 2": "email", "City": "where_found"}


def loaded_mapping(app: AppTest) -> dict[str, str]:
    """What the columns of the file are read as."""
    return dict(app.session_state[ImportState.key()].loaded.plan.preview.mapping)


def test_boxes_begin_anew_with_another_file(open_page: OpenPage) -> None:
    """What was chosen for one table does not stand in the boxes of the next."""
    app = upload(opened(open_page), b"Name,Firm\nAnn,Tate\n", "a.csv")
    column(app, "role", "Firm")
    upload(app, b"Firm,Name\nAcme,Bo\n", "b.csv")
    assert meaning(app, "Firm") == "organization"
    assert "role" not in loaded_mapping(app).values()
    assert people_of(app)[0]["organization"] == "Acme"


def test_names_that_cannot_be_told_are_asked(open_page: OpenPage) -> None:
    """A list with addresses alone asks for the column of names, and takes people all the same."""
    app = upload(opened(open_page), b"Alpha,Email\nred,a@x.example\n", "list.csv")
    assert app.button(key="view-columns").label == "Say what the columns are"
    unclear = b"Alpha,Beta\nBlue Heron,Ann Lee\nGrey Owl,Bo Ek\n"
    upload(app, unclear, "unclear.csv")
    assert "Nobody was found yet" in read(app)
    column(app, "name", "Beta")
    assert [row["name"] for row in people_of(app)] == ["Ann Lee", "Bo Ek"]


def test_a_file_of_titles_alone_says_so(open_page: OpenPage) -> None:
    """Where nothing stands beneath the titles, nobody is asked for the column of names."""
    app = upload(opened(open_page), b"Name,Company,Role,Email\n", "heads.csv")
    assert "there are no rows beneath the titles" in read(app)
    assert "Say which column" not in read(app)
    assert not has(app, "view-columns")


def test_nothing_leads_past_people_who_wait(open_page: OpenPage) -> None:
    """Taking is the button of the bar; Continue comes once somebody was taken."""
    app = upload(opened(open_page), linkedin())
    assert not has(app, "continue")
    choosing(app, how="all")
    assert has(app, "take-people")
    assert "take-people" not in [one.key for one in app.main.button]
    assert not has(app, "continue")
    press(app, "take-people")
    assert has(app, "continue")
    press(app, "undo-import")
    assert not has(app, "continue")


def test_a_very_wide_table(open_page: OpenPage) -> None:
    """A thousand columns are offered only when somebody looks at them."""
    wide = ",".join(["Name", *(f"Week {n}" for n in range(999))])
    app = upload(
        opened(open_page),
        f"{wide}\nAnn Lee{',x' * 999}\n".encode(),
        "w.csv",
    )
    assert [row["name"] for row in people_of(app)] == ["Ann Lee"]
    assert not has(app, "column-next")


def test_few_odd_rows_are_shown_at_once(open_page: OpenPage) -> None:
    """What a spreadsheet did to a phone is said without a press."""
    table = b"Name,Phone\nAnn Lee,2.12555E+09\n"
    app = upload(opened(open_page), table, "list.csv")
    assert "Row 2: " in read(app)
    assert "a spreadsheet shortened" in read(app)


def test_files_that_are_left_out_are_named(open_page: OpenPage) -> None:
    """Of an archive each file that may hold people and is not read stands by its name."""
    data = zipped({"list.csv": "Name,Email\nAnn Lee,a@x.example\n", "more.numbers": b"PK"})
    app = upload(opened(open_page), data, "all.zip")
    assert "more.numbers: This is a Numbers document" in read(app).replace("\\", "")


def test_the_file_is_read_once(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawing the page again, and a change of the list, do not read the file again."""
    reads = []
    read_contacts = reading.read_contacts

    def counted(*args: object, **how: object) -> imports.Preview:
        reads.append(args)
        return read_contacts(*args, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "read_contacts", counted)
    app = upload(opened(open_page), linkedin())
    looking(choosing(app, how="search"))
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ann", profile_url="linkedin.com/in/ann-lee"))
        tx.fields.put(CareerField(title="Art"))
    drawn(app)
    assert "**2** people are new" in read(app)
    assert len(reads) == 1


def test_storing_that_is_interrupted(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another press while people are stored stops it before anything is, and it begins again."""
    stops = iter([True])

    def stopped(*args: object, **how: object) -> object:
        if next(stops, False):
            with ws.edit("half", now=NOW) as tx:
                tx.contacts.put(Contact(name="Half"))
                st.rerun()
        return take_people(*args, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(taken, "take_people", stopped)
    take_all(upload(opened(open_page), linkedin()))
    assert names(ws) == ["Ann Lee", "Bo Ek", "Cem Kaya"]
    assert len(ws.edits()) == 1


def test_a_list_that_cannot_be_written(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the people cannot be stored the page says so, and they can still be taken."""

    def full(*args: object, **how: object) -> None:
        raise StoreError("The disk is full.")

    app = upload(opened(open_page), linkedin())
    with monkeypatch.context() as patch:
        patch.setattr(taken, "take_people", full)
        take_all(app)
    assert any("The disk is full" in error.value.replace("\\", "") for error in app.error)
    assert not ws.contacts.all()
    press(app, "take-people")
    assert len(ws.contacts) == 3


def test_a_file_after_another(ws: Workspace, open_page: OpenPage) -> None:
    """A press for one file never takes people of the next one."""
    app = press(choosing(upload(opened(open_page), linkedin(PEOPLE[0]))), "take-people")
    upload(app, linkedin(PEOPLE[1]), "More.csv")
    assert names(ws) == ["Ann Lee"]
    assert "Added 1 person" not in read(app)


def test_odd_names(ws: Workspace, open_page: OpenPage) -> None:
    """Names full of markup are shown and stored letter for letter."""
    line = f'"{ODD}",Ek,https://www.linkedin.com/in/odd,,"{ODD}","{ODD}",17 Dec 2014'
    app = upload(opened(open_page), linkedin(line))
    assert people_of(app)[0]["name"] == f"{ODD} Ek"
    press(app, "take-people")
    assert names(ws) == [f"{ODD} Ek"]


FIRST = b"Full Name,Company,Job Title,Email,Phone\nEva Quint,Mill Co,Planner,eva@x.example,1\n"
SECOND = (
    b"Person,Employer,Position,E-mail,Mobile\n"
    b"Flo Sexta,Forge Co,Welder,flo@x.example,212 555 0122\n"
    b"Gus Septim,Forge Co,Smith,gus@x.example,212 555 0133\n"
)


def test_the_first_press_counts_for_a_second_table_too(ws: Workspace, open_page: OpenPage) -> None:
    """A table that took another one's place is taken at the first press."""
    app = upload(opened(open_page), FIRST, "first.csv")
    upload(app, SECOND, "second.csv")
    take_all(app)
    assert names(ws) == ["Flo Sexta", "Gus Septim"]


def test_the_columns_that_were_said_hold_for_a_press(ws: Workspace, open_page: OpenPage) -> None:
    """People are taken as the file is read by then; where nobody is left, there is no press."""
    app = choosing(upload(opened(open_page), SECOND, "second.csv"), how="all")
    assert app.button(key="take-people").label == "Take 2 people"
    column(app, "role", "")
    press(choosing(looking(app)), "take-people")
    assert [(one.name, one.role) for one in ws.contacts.all()] == [
        ("Flo Sexta", ""),
        ("Gus Septim", ""),
    ]
    press(app, "undo-import")
    for field in ("email", "phone", "name"):
        column(app, field, "")
    app = looking(app)
    assert "Nobody was found yet" in read(app)
    assert not has(app, "view-take")


def test_nothing_chosen_is_lost_by_looking_elsewhere(ws: Workspace, open_page: OpenPage) -> None:
    """Another part and back: the file, the search, the ticks and the unticked boxes are there."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="bo", name="Bo Ek", email="bo@x.example"))
    app = tick(fill(choosing(upload(opened(open_page), linkedin())), {"import-search": "cem"}), 0)
    fill(app, {"fill-in": False})
    for part in ("next", "bring"):
        to_part(app, part)
    choosing(app)
    assert app.text_input(key="import-search").value == "cem"
    assert not app.checkbox(key="fill-in").value
    assert app.button(key="take-people").label == "Take 1 person"


@pytest.mark.parametrize(
    ("pasted", "people"),
    [
        ("Ana Ruiz, nurse, City Hospital\nBo Berg", [("Ana Ruiz", "nurse"), ("Bo Berg", "")]),
        (
            "Name\tWhat they do\nAna Ruiz\tNurse\nBo Berg\tCook",
            [("Ana Ruiz", "Nurse"), ("Bo Berg", "Cook")],
        ),
    ],
    ids=["names", "a table"],
)
def test_a_list_is_pasted(
    pasted: str, people: list[tuple[str, str]], ws: Workspace, open_page: OpenPage
) -> None:
    """Names, one a line, or rows with a first row that names the columns; then as with a file."""
    app = press(opened(open_page), "view-paste")
    assert app.button(key="read-pasted").disabled
    fill(app, {draft("pasted-people", "text"): pasted})
    press(app, "read-pasted")
    assert "What you pasted" in read(app)
    take_all(app)
    assert [(one.name, one.role) for one in ws.contacts.all()] == people
    assert "pasted-people" not in ws.page_state.drafts


STAFF = (
    "Home > Our team\n\nAna Ruiz\nNurse\n(555) 014-2201\nana.ruiz@x.example\n\n"
    "Bo Berg\nHead Cook\n(555) 014-2202\nbo.berg@x.example\n\nWe are closed on Sundays.\n"
)


def test_a_staff_page_is_pasted(ws: Workspace, open_page: OpenPage) -> None:
    """Each has their own role and number, and what nothing was taken of can be looked at."""
    app = press(opened(open_page), "view-paste")
    press(fill(app, {draft("pasted-people", "text"): STAFF}), "read-pasted")
    assert "People in a text" in read(app)
    assert app.button(key="view-left").label == "2 lines left out"
    assert [row["line"] for row in rows(press(app, "view-left"), "Lines that were left out")] == [
        "Home > Our team",
        "We are closed on Sundays.",
    ]
    take_all(looking(app))
    assert [(one.name, one.role, one.phone) for one in ws.contacts.all()] == [
        ("Ana Ruiz", "Nurse", "(555) 014-2201"),
        ("Bo Berg", "Head Cook", "(555) 014-2202"),
    ]


def test_what_was_pasted_and_holds_nobody(ws: Workspace, open_page: OpenPage) -> None:
    """It is said in a sentence, the text stays in its box, and one can go back."""
    app = press(opened(open_page), "view-paste")
    press(fill(app, {draft("pasted-people", "text"): "--- ..."}), "read-pasted")
    assert len(app.error) == 1
    assert app.text_area(key=draft("pasted-people", "text")).value == "--- ..."
    assert has(press(app, "close-paste"), "people-file")


def test_many_odd_rows_have_a_view(open_page: OpenPage) -> None:
    """More than three stand in a table of their own, one press away."""
    lines = "".join(f"Ann {n},2.12555E+09\n" for n in range(5))
    app = upload(opened(open_page), f"Name,Phone\n{lines}".encode(), "list.csv")
    assert "Row 2: " not in read(app)
    assert app.button(key="view-odd").label == "Look at 5 odd rows"
    assert len(rows(press(app, "view-odd"), "Rows with something odd")) == 5


def test_the_choice_is_kept_for_a_file(ws: Workspace, open_page: OpenPage) -> None:
    """After everybody was taken and that was taken back, the choice is as it was."""
    app = take_all(upload(opened(open_page), linkedin()))
    press(app, "undo-import")
    assert app.radio(key="take-whom").value == "all"
    assert app.button(key="take-people").label == "Take 3 people"
    assert not ws.contacts.all()


def test_one_with_the_address_of_another_is_pointed_out(ws: Workspace, open_page: OpenPage) -> None:
    """Bo of the file has the address of Ann on the list: counted, marked, and not filled in."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ann Lee", email="bo@x.example"))
    app = upload(opened(open_page), linkedin(PEOPLE[1], PEOPLE[2]))
    assert "**1** of them has the e-mail address or the profile of somebody" in read(app)
    shown = [row["sharer"] for row in people_of(app)]
    assert shown == ["\N{WARNING SIGN} Ann Lee", ""]
    take_all(app)
    assert ws.contacts.all()[0].organization == ""


def test_the_button_says_all_that_it_does(ws: Workspace, open_page: OpenPage) -> None:
    """How many are taken, and for how many something is filled in."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Bo Ek", email="bo@x.example"))
    app = choosing(upload(opened(open_page), linkedin()))
    assert app.button(key="take-people").label == "Fill in 1 person"
    fill(app, {"take-whom": "all"})
    assert app.button(key="take-people").label == "Take 2 people, fill in 1"


@pytest.mark.parametrize(
    ("is_new", "said"),
    [
        (False, "Taken back: what the file changed is as before. Everyone stays on your list."),
        (True, "Taken back: those who were new are off your list again, and what was changed is"),
    ],
)
def test_taking_back_what_changed_frightens_nobody(
    is_new: bool, said: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Of those who were on the list before it is said that they stay."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ann Lee", email="ann@x.example"))
    new = "Bo Berg,bo@x.example,Cook\n" if is_new else ""
    app = upload(
        opened(open_page),
        f"Name,Email,Role\nAnn Lee,ann@x.example,Nurse\n{new}".encode(),
        "list.csv",
    )
    if is_new:
        take_all(app)
    else:
        press(press(app, "view-take"), "take-people")
    assert [one.role for one in ws.contacts.all() if one.name == "Ann Lee"] == ["Nurse"]
    press(app, "undo-import")
    assert said in read(app)
    assert "what came with the file" not in read(app)
    assert [(one.name, one.role) for one in ws.contacts.all()] == [("Ann Lee", "")]
