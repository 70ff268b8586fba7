"""Quotation marks that break a table: rows they swallow are read, or told by number."""

import csv
import io
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.imports import ImportProblem
from infoint.imports.tables.quotes import rows_of
from tests.imports.reading import names, read

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def test_two_marks_that_never_close() -> None:
    """The second mark seems to close the first: all rows are there, and both are told."""
    found = read(HEADER + 'A,"B,,,,,\nC,D,,,,,\nE,"F,,,,,\nG,H,,,,,\n')
    assert names(found) == ["A B", "C D", "E F", "G H"]
    assert [each.row for each in found.problems] == [2, 4]


def test_marks_that_seem_to_fit() -> None:
    """A cell that would hold a whole row is no cell."""
    found = read('Name,Firm,Email,City\nAna,"Acme,a@x.example,Rome\nBo,Bolt",b@x.example,Oslo\n')
    assert names(found) == ["Ana", "Bo"]
    assert [each.row for each in found.problems] == [2]


def test_three_marks_in_a_long_table() -> None:
    """However many rows stand between them."""
    rows = [f"P{n},Firm {n},p{n}@x.example,Town" for n in range(60)]
    for at in (7, 30, 55):
        rows[at] = rows[at].replace(",Firm", ',"Firm')
    found = read("Name,Firm,Email,City\n" + "\n".join(rows) + "\n")
    assert names(found) == [f"P{n}" for n in range(60)]
    assert [each.row for each in found.problems] == [9, 32, 57]


@pytest.mark.parametrize(
    "cell",
    [
        "one\ntwo",
        "one, two\nthree, four, five",
        "12 Elm St\nBoston, MA, USA, 02110",
        'a ""b"" c\nd',
    ],
)
def test_a_text_of_several_lines_is_one_cell(cell: str) -> None:
    """Notes and addresses with line breaks are whole and nothing is told of them."""
    found = read(f'Name,Firm,Email,Notes\nAna,Acme,a@x.example,"{cell}"\nBo,Bolt,,\n')
    assert names(found) == ["Ana", "Bo"]
    assert found.people[0].notes == cell.replace('""', '"')
    assert found.problems == []


def test_a_mark_inside_a_text() -> None:
    """Speech in a note that was not doubled: its lines stay together, and the row is told."""
    found = read('Name,Email,Notes\nAna,a@x.example,"says "hi"\nand more"\nBo,b@x.example,\n')
    assert names(found) == ["Ana", "Bo"]
    assert [each.row for each in found.problems] == [2]


def test_rows_in_one_cell_are_told() -> None:
    """Where it cannot be seen what belongs where, the row is named with its lines."""
    found = read('Name,Email,Notes\nAna,"a@x.example\nBo,b\nCy,"c@x.example,x\nDi,d@x.example,\n')
    assert "Di" in names(found)
    assert 2 in [each.row for each in found.problems]


def test_the_row_of_an_open_mark_is_named() -> None:
    """A file that is cut off is refused with the row in which that shows."""
    with pytest.raises(ImportProblem, match=r"row 3 never closes.*cut off"):
        read('Name,Email,Notes\nAna,a@x.example,x\nBo,b@x.example,"one\ntwo\nthree\n')


CELLS = st.text(alphabet='ab ,;"\n', max_size=8)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=12))
def test_what_is_written_well_is_read_as_it_was(rows: list[list[str]]) -> None:
    """A sound file is read as the csv module reads it, unless a cell looks like rows."""
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    lines = list(io.StringIO(out.getvalue(), newline=""))
    if not any("," in cell and "\n" in cell for row in rows for cell in row):
        assert rows_of(lines, ",").rows == rows


@given(st.sets(st.integers(0, 30), max_size=6))
def test_nobody_vanishes(broken: set[int]) -> None:
    """Whichever rows have a mark too many, everybody is read, and those rows are told."""
    rows = [f"P{n},Firm,p{n}@x.example,Town\n" for n in range(32)]
    for at in broken:
        rows[at] = rows[at].replace(",Firm", ',"Firm')
    found = read("Name,Firm,Email,City\n" + "".join(rows))
    assert names(found) == [f"P{n}" for n in range(32)]
    assert {each.row - 2 for each in found.problems} == broken
    assert all(one.row < other.row for one, other in pairwise(found.problems))
