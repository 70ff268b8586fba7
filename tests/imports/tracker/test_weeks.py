"""Weeks in place of days: what was in the week of some day was not on that day."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.imports.tables.cells.weeks import day_in_week, is_week, weekday_in
from infoint.imports.tracker.days import days_in
from tests.examples import examples
from tests.imports.reading import names, read
from tests.imports.tracker.told import told

TODAY = date(2026, 11, 30)
LOG = [
    ["Oct 5", "Ana Ruiz", "emailed", "no answer"],
    ["Oct 5", "Tom Beck", "called Tue", "left message"],
    ["Oct 12", "Ana Ruiz", "emailed again", "she replied"],
    ["Oct 12", "Mo Diaz", "coffee", "great talk about nursing"],
    ["Oct 19", "Ana Ruiz", "zoom", "learned about audits"],
    ["Oct 19", "Mo Diaz", "thank you note", ""],
    ["Dec 14", "Tom Beck", "coffee", ""],
]
TOLD = {
    "Ana Ruiz": [
        "asked | email | no answer",
        "asked | email | agreed",
        "talk | video | learned about audits | held",
    ],
    "Tom Beck": ["asked | 2026-10-06 | phone | message left"],
    "Mo Diaz": ["talk | in person | great talk about nursing | held", "thanked"],
}


def table(*rows: list[str]) -> str:
    """These rows as a file."""
    return "".join(",".join(row) + "\n" for row in rows)


def of_each_row(week: str = "{}") -> str:
    """The log with its week in each row."""
    rows = [[week.format(each), *more] for each, *more in LOG]
    return table(["Week of", "Who", "What I did", "Result"], *rows)


def of_first_rows() -> str:
    """The log with its week in the first row of each week alone."""
    seen: set[str] = set()
    rows = []
    for each, *more in LOG:
        rows.append(["" if each in seen else each, *more])
        seen.add(each)
    return table(["Week of", "Who", "What I did", "Result"], *rows)


def of_parts() -> str:
    """The log with lines over the rows of each week."""
    rows: list[list[str]] = [["Who", "What I did", "Result"]]
    last = ""
    for each, *more in LOG:
        rows += [] if each == last else [[f"Week of {each}", "", ""]]
        rows.append(more)
        last = each
    return table(*rows)


@pytest.mark.parametrize(
    "text", [of_each_row(), of_each_row("week of {}"), of_first_rows(), of_parts()]
)
def test_a_log_of_weeks(text: str) -> None:
    """Nothing has the day with which a week begins; what was in it is noted with the week, and a
    weekday tells the day.
    """
    found = read(text, today=TODAY, region="US")
    assert told(found) == TOLD
    notes = {one.name: one.notes.casefold() for one in found.people}
    for week, who, what, _ in LOG:
        if "Tue" not in what:
            assert f"week of {week}: {what}".casefold() in notes[who]
    assert not found.unplaced
    assert not found.unknown_statuses


def test_weeks_with_weekdays() -> None:
    """A column of weekdays beside the weeks tells the days; a day of its own goes before both."""
    found = read(
        "Week of,Day,Who,What I did,Result\nOct 5,Tue,Ana Ruiz,emailed,no answer\n"
        "Oct 5,thu,Tom Beck,called,left message\nOct 12,Mon,Ana Ruiz,emailed again,\n"
        "Oct 12,10/14,Mo Diaz,coffee chat,great talk\nOct 19,,Mo Diaz,thank you note,\n",
        today=TODAY,
        region="US",
    )
    assert told(found) == {
        "Ana Ruiz": [
            "asked | 2026-10-06 | email | no answer",
            "asked | 2026-10-12 | email | waiting",
        ],
        "Tom Beck": ["asked | 2026-10-08 | phone | message left"],
        "Mo Diaz": ["talk | 2026-10-14 | in person | great talk | held", "thanked"],
    }


def test_weeks_over_rows_with_days() -> None:
    """Lines of weeks over rows that have their days say nothing more."""
    rows = "Week of Oct 5,,,\n10/6,Ana Ruiz,emailed,\n10/7,Tom Beck,called,no answer\n"
    rows += "Week of Oct 12,,,\n10/13,Ana Ruiz,coffee chat,great\n10/15,Tom Beck,thank you,\n"
    found = read(f"Date,Who,What I did,Result\n{rows}", today=TODAY, region="US")
    assert told(found) == {
        "Ana Ruiz": [
            "asked | 2026-10-06 | email | agreed",
            "talk | 2026-10-13 | in person | great | held",
        ],
        "Tom Beck": ["asked | 2026-10-07 | phone | no answer", "thanked | 2026-10-15"],
    }


def test_a_list_with_weeks() -> None:
    """In a list of people a week gives no day to what was, be it a message or a talk."""
    found = read(
        "Name,Contacted,Talk,Thanked,Status\n"
        "Ana Ruiz,week of 10/5,,,emailed\nTom Beck,10/13/2026,week of 10/19,week of 10/26,talked\n"
        "Mo Diaz,email wk of Oct 19,,,no answer\n",
        today=TODAY,
        region="US",
    )
    assert told(found) == {
        "Ana Ruiz": ["asked | waiting"],
        "Tom Beck": ["asked | 2026-10-13 | agreed", "talk | held", "thanked"],
        "Mo Diaz": ["asked | email | no answer"],
    }
    assert found.people[0].notes == "Contacted: week of 10/5"
    assert not found.unplaced


def test_a_week_for_the_next_message() -> None:
    """One begins with the first day of the week for which something is planned."""
    text = "Name,Contacted,Follow up,Status\nAna Ruiz,10/5/2026,week of 12/7,no answer\n"
    assert read(text, today=TODAY, region="US").attempts[0].next_date == date(2026, 12, 7)


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("called Tue", 1),
        ("Wed: emailed", 2),
        ("emailed on Thursday", 3),
        ("called Mon, left a message", 0),
        ("emailed, she is free Thursday", None),
        ("asked for Thursday", None),
        ("called Tue and Wed", None),
        ("sat with her class", None),
        ("will call Friday", None),
        ("emailed", None),
    ],
)
def test_the_weekday_of_what_was_done(text: str, weekday: int | None) -> None:
    """It is the one weekday that stands beside what was done, and none that was talked of."""
    assert weekday_in(text) == weekday


@pytest.mark.parametrize("text", ["Week of Oct 5", "wk of 10/5", "W/C 5 Oct", "Week 3", "KW 41"])
def test_what_is_a_week(text: str) -> None:
    """It names no day."""
    assert is_week(text)
    assert not days_in(text, today=TODAY).days


@pytest.mark.parametrize("text", ["Oct 5", "Weekly", "Weekes, Ana", "last week", "10/5"])
def test_what_is_no_week(text: str) -> None:
    """A day, or a word that only begins so, is none."""
    assert not is_week(text)


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 6))
@settings(max_examples=examples(100))
def test_a_day_in_a_week(first: date, weekday: int) -> None:
    """It has that weekday, and lies within seven days from the first one on."""
    day = day_in_week(first, weekday)
    assert day.weekday() == weekday
    assert 0 <= (day - first).days < 7


def test_nobody_is_lost_over_weeks() -> None:
    """A line of a week is no person, and a row with a name alone is one."""
    found = read("Who,What I did,Result\nWeek of Oct 5,,\nAna Ruiz,emailed,\nBo Ek,,\n")
    assert names(found) == ["Ana Ruiz", "Bo Ek"]
