"""Whatever stands in the cells of a workbook: people or one sentence, and fit to be stored."""

import re
from datetime import date, datetime, time

from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.imports import ImportProblem, read_contacts
from infoint.imports.taking import plan_import, take_people
from infoint.imports.tracker.days import days_in
from infoint.imports.tracker.found import ROLES
from infoint.store import open_workspace
from tests.conftest import NOW
from tests.examples import examples
from tests.imports.sheets import Page, ods, xlsx
from tests.imports.tracker import layouts

TITLES = (
    *("Name", "Company", "Email", "Date", "Contacted", "1st follow-up", "Status", "Channel"),
    *("Response", "Next follow-up", "Interview date", "Interview time", "Format", "Takeaways"),
    *("Thank-you sent", "Referred by", "Next steps", "People they suggested", "Notes", "", "x"),
    *("When", "Done", "What happened", "Comments / Next steps", "By", "🟢 talked"),
)
WORDS = st.sampled_from(
    [
        *("Ana Prima", "Bo Ek", "yes", "no", "Done", "✅", "👻", "ghosted", "n/a", "TBD", "x"),
        *("1/12/2026", "12.1.26", "Jan 5", "31/31/2026", "0000-00-00", "9999-12-31", "0001-01-01"),
        *("emailed 1/14, called 1/22", "3 PM EST", "14:30", "99:99", "TIER 1", "a@x.example"),
        *(
            "no, on leave",
            "nope",
            "⏰",
            "⏰ 12/1",
            "Total",
            "Σ",
            "🔵 booked",
            "she's in! 12/4 at 11am",
        ),
        *("Try again 12/2", "Ana Prima (chef)", "Ana Prima, Chef", "[x](https://x.example)"),
        *("45964", "1e308", "-1", "nan", "=1+1", "#REF!", "Phone; Zoom", "scheduled 12/3 2pm"),
        *("\u202e", "'", '"', "a" * 5000, "1/1/" * 300, "(" * 300, "one\ntwo", "12/31/9999 23:59"),
    ]
)
CELLS = st.one_of(
    st.none(),
    WORDS,
    st.text(max_size=12),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.dates(date(1900, 3, 1), date(9999, 12, 31)),
    st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)),
    st.times().map(lambda at: time(at.hour, at.minute)),
)
ROWS = st.lists(st.lists(CELLS, max_size=9), max_size=8)
HEADS = st.lists(st.sampled_from(TITLES), min_size=1, max_size=9)
PLACES = st.sampled_from(["A1:C1", "A2:A4", "B2:B9", "A1:I3", "C3:C3", "A900:A1000"])
MEANINGS = st.sampled_from(["name", *ROLES])


_UNFIT = re.compile("[\ud800-\udfff\ufffe\uffff]")


def _printable(cell: object) -> object:
    """What a file of XML can hold."""
    if not isinstance(cell, str):
        return cell
    return "".join(mark for mark in cell if mark >= " " and not _UNFIT.match(mark))


@settings(max_examples=examples(150), deadline=None)
@given(HEADS, ROWS, st.lists(PLACES, max_size=2), st.booleans())
def test_any_cells(
    head: list[str], rows: list[list[object]], merged: list[str], as_ods: bool
) -> None:
    """No exception but ImportProblem; what was read can be stored, found again and taken back."""
    table = [head, *([_printable(cell) for cell in row] for row in rows)]
    data = ods(table) if as_ods else xlsx({"a": Page(table, merged=merged)})
    try:
        found = read_contacts(data, "x.xlsx", today=layouts.TODAY)
    except ImportProblem:
        return
    ws = open_workspace(None)
    plan = plan_import(ws, found)
    if not plan.new:
        return
    take_people(ws, plan, [one.id for one in plan.new], now=NOW)
    again = plan_import(ws, read_contacts(data, "x.xlsx", today=layouts.TODAY))
    assert not [one for one in again.known if one.history]
    assert ws.undo(now=NOW)
    assert not ws.contacts.all()
    assert not ws.attempts.all()


@settings(max_examples=examples(100), deadline=None)
@given(ROWS, st.dictionaries(st.sampled_from(["A", "B", "C", "D"]), MEANINGS))
def test_any_roles(rows: list[list[object]], mapping: dict[str, str]) -> None:
    """Any column may be said to be anything."""
    table = [["A", "B", "C", "D"], *([_printable(cell) for cell in row] for row in rows)]
    try:
        read_contacts(xlsx(table), "x.xlsx", mapping=mapping, today=layouts.TODAY)
    except ImportProblem:
        return


@settings(max_examples=examples(300), deadline=None)
@given(st.text(alphabet="0123456789/.-: ,JanFebpmATMUhr'", max_size=40), st.booleans())
def test_days_in_anything(text: str, past: bool) -> None:
    """Figures and names of months in any order give days or none."""
    found = days_in(text, today=layouts.TODAY, past=past)
    assert all(one.day.year > 0 for one in found.days)
    assert bool(found.days) != bool(found.rest) or not text.strip()
