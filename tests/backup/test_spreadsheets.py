"""Contacts and actions for a spreadsheet: whole, in order, and nothing in them runs."""

import csv
from datetime import UTC, date, datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.documents import actions_csv, contacts_csv
from infoint.domain import Action, CareerField, Clock, Contact, Interview
from infoint.domain.contact_fields import CONTACT_COLUMNS, cell_list, restored
from infoint.store import Workspace, open_workspace

NOW = datetime(2026, 3, 29, 22, 30, tzinfo=UTC)
RUNS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", '=HYPERLINK("x")']


def workspace(*contacts: Contact) -> Workspace:
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/Berlin")
        for contact in contacts:
            tx.contacts.put(contact)
    return ws


def rows_of(data: bytes) -> list[dict[str, str]]:
    """The rows as a spreadsheet reads them, with the marks still on."""
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_form_of_the_files() -> None:
    """UTF-8 with its mark, and rows that end in CR LF."""
    for make in (contacts_csv, actions_csv):
        data = make(workspace(Contact(name="Žofie")))
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\r\n")
        assert b"\n" not in data.replace(b"\r\n", b"")


def test_a_contact_with_everything() -> None:
    """Each column holds its value in words: names for ids, yes and no, lists in one cell."""
    bo = Contact(id="bo", name="Bo")
    anna = Contact(
        name="Anna; Lee",
        email="a@x.org",
        referred_by="bo",
        may_use_name=False,
        fields=("art", "gone"),
        motivation=5,
        tags=("x;y", "z"),
        notes="two\nlines",
        private=True,
    )
    ws = workspace(bo, anna)
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Museum; work"))
    first, second = rows_of(contacts_csv(ws))
    assert tuple(first) == tuple(CONTACT_COLUMNS)
    assert (first["Name"], first["Keep private"], first["May use that name"]) == ("Bo", "", "")
    assert second["Name"] == "Anna; Lee"
    assert second["Named by"] == "Bo"
    assert second["May use that name"] == "no"
    assert cell_list(second["Your fields they know"]) == ("Museum; work",)
    assert second["How keen you are (1 to 5)"] == "5"
    assert cell_list(second["Tags"]) == ("x;y", "z")
    assert second["Notes"] == "two\nlines"
    assert second["Keep private"] == "yes"


@pytest.mark.parametrize("evil", RUNS)
def test_no_cell_runs(evil: str) -> None:
    """What a spreadsheet would run gets a mark in front, in both files; the mark comes off."""
    ws = workspace(Contact(name=evil, notes=evil))
    with ws.edit("", now=NOW) as tx:
        tx.actions.put(Action(text=evil))
    (contact,) = rows_of(contacts_csv(ws))
    (action,) = rows_of(actions_csv(ws))
    for cell in (contact["Name"], contact["Notes"], action["What"]):
        assert cell[0] == "'"
        assert restored(cell) == evil


@given(st.lists(st.text(max_size=80), min_size=1, max_size=5))
def test_any_text_survives(texts: list[str]) -> None:
    """Whatever was typed comes back from the cell, and no cell begins like a formula."""
    ws = workspace(*(Contact(name=text, notes=text) for text in texts))
    found = rows_of(contacts_csv(ws))
    assert [restored(row["Notes"]) for row in found] == texts
    assert not any(cell[:1] in tuple("=+-@\t\r") for row in found for cell in row.values() if cell)


def test_actions_with_their_days() -> None:
    """Due, done and the day of the talk are dates of the person's own calendar."""
    ws = workspace(Contact(id="anna", name="Anna"))
    with ws.edit("", now=NOW) as tx:
        tx.interviews.put(Interview(id="talk", contact="anna", clock=Clock(started=NOW)))
        tx.actions.put(Action(text="Read", due=date(2026, 4, 1), interview="talk"))
        tx.actions.put(Action(text="Call", done=NOW, contact="gone"))
    assert rows_of(actions_csv(ws)) == [
        {
            "What": "Read",
            "By when": "2026-04-01",
            "Done on": "",
            "With whom": "Anna",
            "Talk on": "2026-03-30",
        },
        {"What": "Call", "By when": "", "Done on": "2026-03-30", "With whom": "", "Talk on": ""},
    ]


def test_nothing_yet() -> None:
    """Without records there is the row of titles."""
    assert rows_of(contacts_csv(open_workspace(None))) == []
    assert actions_csv(open_workspace(None)).count(b"\r\n") == 1
