"""A caseload as a whole: nobody can be counted out."""

import csv
from datetime import UTC, datetime
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.caseload.cohort import FEWEST, by_group, cells_of, cohort, counted
from infoint.caseload.cohort_files import cohort_csv, cohort_pdf, cohort_report
from infoint.caseload.source import Student
from infoint.domain import Profile
from infoint.library import load_library
from infoint.sharing.copy_file import Heading
from tests.caseload.test_selection import TODAY, someone
from tests.documents.pages import pdf_text, squeezed
from tests.examples import examples

LIBRARY = load_library()
STEPS = ("choose-field", "prepare", "thank-you")


def student(number: int, talks: int, group: str, *, asked: int = 4) -> Student:
    """A student of a group with so many talks."""
    one = someone(f"Student {number}", ("no-new-people", -number % 3), group=group)
    summary = one.heading.summary
    assert summary is not None
    changed = {
        "talks": talks,
        "asked": asked,
        "answered": talks,
        "standing": STEPS[number % 3],
        "first_message": TODAY,
        "first_talk": TODAY if talks else None,
        "sure_before": 2 if talks else None,
        "sure_now": 4 if talks else None,
    }
    heading = one.heading.model_copy(update={"summary": summary.model_copy(update=changed)})
    return Student(Heading.model_validate(heading.model_dump()), one.file)


def _class(talks: list[int], groups: str = "AAB") -> list[Student]:
    return [
        student(number, count, groups[number % len(groups)]) for number, count in enumerate(talks)
    ]


@given(st.lists(st.integers(0, 12), min_size=1, max_size=8))
@settings(deadline=None, max_examples=examples(400))
def test_no_number_under_five_can_be_worked_out(counts: list[int]) -> None:
    """All that is not shown is nobody, or five and more, or all there are."""
    cells = cells_of(counts)
    hidden = [n for n, cell in zip(counts, cells, strict=True) if cell.count is None]
    assert all(cell.count in (None, n) for n, cell in zip(counts, cells, strict=True))
    assert all(cell.count is None for n, cell in zip(counts, cells, strict=True) if n < FEWEST)
    assert sum(hidden) == 0 or sum(hidden) >= FEWEST or len(hidden) == len(counts)


def test_fewer_than_five_are_no_cohort() -> None:
    """Nothing is counted of four."""
    assert cohort(_class([1, 2, 3, 4]), LIBRARY, TODAY) == []


def test_each_chart_says_what_it_shows() -> None:
    """Steps, talks, days, confidence, answers and what holds things up, each with a sentence."""
    tables = {one.key: one for one in cohort(_class([0] * 6 + [2] * 9), LIBRARY, TODAY)}
    assert list(tables) == ["steps", "talks", "days", "confidence", "answers", "stuck"]
    assert [(row.label, row.cell.said) for row in tables["talks"].rows] == [
        ("No talk yet", "6"),
        ("1 talk", "fewer than 5"),
        ("2 talks", "9"),
        ("3 or 4 talks", "fewer than 5"),
        ("5 talks or more", "fewer than 5"),
    ]
    assert tables["talks"].sentence == "18 talks in all: 1.2 for each student."
    assert tables["confidence"].sentence == "On average from 2.0 to 4.0 of 5."
    assert tables["answers"].sentence == "They asked 60 people, and 18 answered."
    assert sum(row.cell.count or 0 for row in tables["steps"].rows) == 15


def test_the_smallest_other_number_is_held_back() -> None:
    """Of twelve students two have no talk: the ten others would give them away."""
    tables = {one.key: one for one in cohort(_class([0] * 2 + [2] * 10), LIBRARY, TODAY)}
    said = {row.label: row.cell.said for row in tables["talks"].rows}
    assert (said["No talk yet"], said["2 talks"]) == ("fewer than 5", "not shown")


def test_only_whose_consent_holds_is_counted() -> None:
    """One who withdrew or whose consent has ended is in no number."""
    closed = [someone("Gone", withdrawn=True), someone("Over", until=-1)]
    assert counted([*_class([1] * 5), *closed], TODAY) == _class([1] * 5)
    assert cohort([*_class([1] * 4), *closed], LIBRARY, TODAY) == []


def test_small_groups_are_not_told() -> None:
    """A group under five is named without numbers, and so is the one that would give it away."""
    found = by_group(_class([1] * 16, "AAAAAAAB"), TODAY)
    assert [(one.name, one.students, one.talks) for one in found] == [
        ("A", "not shown", ""),
        ("B", "fewer than 5", ""),
    ]
    found = by_group(_class([1, 3] * 8, "AB"), TODAY)
    assert [(one.name, one.students, one.talks, one.answered) for one in found] == [
        ("A", "8", "1.0 for each", "8 of 32"),
        ("B", "8", "3.0 for each", "24 of 32"),
    ]
    assert by_group(_class([1] * 9, "A"), TODAY) == []


def test_files_say_the_same_and_name_nobody() -> None:
    """The table and the report hold what stands on the screen: no name, no number under five."""
    students = _class([0] * 6 + [1] * 13, "AAAB")
    tables, groups = cohort(students, LIBRARY, TODAY), by_group(students, TODAY)
    text = cohort_csv(tables, groups).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text)))
    assert len(rows) == 1 + sum(len(one.rows) for one in tables) + 4 * len(groups)
    counts = {row[2] for row in rows[1:] if row[2].isdecimal()}
    assert counts
    assert min(map(int, counts)) >= FEWEST
    report = cohort_report(tables, groups, students=len(students), day="29 November 2026")
    pdf = cohort_pdf(report, profile=Profile(name="Dr Okafor"), now=datetime.now(UTC))
    shown = pdf_text(pdf)
    for words in ("fewer than 5", "From the first message", *[one.sentence for one in tables]):
        assert squeezed(words) in squeezed(shown)
    for words in ("Student 1", "Okafor"):
        assert words not in text + shown
