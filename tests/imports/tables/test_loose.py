"""What stands loose beside a table, or below it, is told and belongs to nobody."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.imports import Preview
from infoint.imports.tables.rows.loose import is_loose, is_loose_row
from tests.examples import examples
from tests.imports.reading import names, read
from tests.imports.sheets import xlsx

PEOPLE = [
    ["Ana Ruiz", "Pier Labs", "10/5/2026", "no answer"],
    ["Tom Beck", "Kaiser", "10/6/2026", "talked"],
    ["Mo Diaz", "Harbor", "10/7/2026", "replied"],
    ["Ida Falk", "Basin", "10/8/2026", "asked"],
]
TITLES = ["Name", "Company", "Contacted", "Status"]


def sheet(*rows: list[str]) -> Preview:
    """The preview of a workbook with these rows."""
    return read(xlsx([list(row) for row in rows]), "people.xlsx", region="US")


def beside(*cells: list[str]) -> list[list[str]]:
    """The table with these cells behind its rows, from the titles on."""
    rows = [TITLES, *PEOPLE]
    return [row + (cells[at] if at < len(cells) else []) for at, row in enumerate(rows)]


def left_out(preview: Preview) -> list[str]:
    """The words of which is told that they belong to nobody."""
    return [
        str(one.text).split("“")[1].split("”")[0]
        for one in preview.problems
        if "belongs to nobody" in str(one.text)
    ]


def clean(preview: Preview) -> bool:
    """Whether everybody is there, and nothing stands in anybody's notes."""
    return names(preview) == [row[0] for row in PEOPLE] and not any(
        one.notes or one.where_found for one in preview.people
    )


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ([[], ["", "TODO: ask prof"]], "TODO: ask prof"),
        ([[], [], ["", "buy nice cards"]], "buy nice cards"),
        ([[], ["", "", "15 by Dec"]], "15 by Dec"),
        ([[], [], [], ["Goal: 15 by Dec"]], "Goal: 15 by Dec"),
        ([[], [], ["green = talked"]], "green = talked"),
        ([["", "Goal", "15"], ["", "So far", "4"]], "Goal, 15; So far, 4"),
        ([["", "Legend"], ["", "VM", "voicemail"]], "Legend; VM, voicemail"),
        ([["", "To do"], ["", "new photo"]], "To do; new photo"),
    ],
)
def test_cells_beside_a_table(cells: list[list[str]], told: str) -> None:
    """They are with nobody, are no cells that could not be placed, and are told in one line."""
    preview = sheet(*beside(*cells))
    assert clean(preview)
    assert left_out(preview) == [told]
    assert not preview.unplaced


@pytest.mark.parametrize(
    "cells",
    [
        [[], ["call after 5"]],
        [[], ["TODO: send her my resume"]],
        [[], ["", "todo: write to Ana"]],
        [["", "Vibe"], ["", "warm"], [], ["", "so so"]],
        [[], ["", "a"], ["", "b"], ["", "c"], ["", "goal: 3"]],
    ],
)
def test_cells_that_may_be_about_somebody(cells: list[list[str]]) -> None:
    """What speaks of somebody, has a title, or fills a column stays with the person of its row."""
    preview = sheet(*beside(*cells))
    assert not left_out(preview)
    assert any(one.notes for one in preview.people)


def test_a_column_behind_an_empty_one() -> None:
    """Columns with titles that are understood belong to the table, be they set apart."""
    preview = sheet(*beside(["", "Notes"], ["", "warm"], ["", "busy"]))
    assert not left_out(preview)
    assert [one.notes for one in preview.people[:1]] == ["warm"]


@pytest.mark.parametrize(
    "row",
    [
        ["TODO: ask prof"],
        ["", "15 by Dec"],
        ["goal: 15 talks by finals"],
        ["", "", "3 sent"],
        ["Total", "", "4"],
        ["remember to send thank yous"],
        ["Sent: 12", "Replied: 4"],
        ["4 people, 2 talks so far"],
        ["4 people", "", "2 talked"],
    ],
)
def test_rows_below_a_table(row: list[str]) -> None:
    """A row that is about the list is nobody's, and its words are told."""
    preview = sheet(TITLES, *PEOPLE, [], row)
    assert clean(preview)
    assert left_out(preview) == [", ".join(cell for cell in row if cell)]


@pytest.mark.parametrize(
    "name", ["Total Wine", "Ana", "Key Rivera", "June Target", "Sam (3 of 4)", "Dana from church"]
)
def test_no_name_is_loose(name: str) -> None:
    """A person, or what stands for one, is never left out so."""
    assert not is_loose(name)
    assert not is_loose_row([name, "", ""])


@given(st.lists(st.text(max_size=40), max_size=5))
@settings(max_examples=examples(60))
def test_any_row(cells: list[str]) -> None:
    """Whatever stands in cells, they can be asked about."""
    is_loose_row(cells)
    assert all(is_loose(cell) in (True, False) for cell in cells)


LETTERS = "{},,\n,,\nName,Contacted,Status\nIna Falk,3/3/2026,EM\nBo Ek,,NC\nUte Ost,3/4/26,DONE\n"


@pytest.mark.parametrize(
    "key",
    [
        "Status key: NC = not contacted; EM = e-mailed; DONE = completed",
        "NC=not contacted | EM=e-mailed | DONE=completed",
    ],
)
def test_letters_that_a_key_above_the_table_explains(key: str) -> None:
    """They are read as the words they stand for, and nobody is asked what they mean."""
    found = read(LETTERS.format(key), today=date(2026, 4, 20), region="US")
    assert not found.unknown_statuses
    names = {one.id: one.name for one in found.people}
    assert {names[one.contact]: str(one.outcome) for one in found.attempts} == {
        "Ina Falk": "waiting",
        "Ute Ost": "agreed",
    }


def test_letters_that_nothing_explains() -> None:
    """They are asked about."""
    found = read(LETTERS.format("NC EM DONE"), today=date(2026, 4, 20), region="US")
    assert set(found.unknown_statuses) >= {"EM", "NC"}
