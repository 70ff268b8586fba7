"""A term: old copies are not counted on to today, and the figures can be those of one term."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from infoint.caseload.cohort import cohort
from infoint.caseload.cohort_files import cohort_report
from infoint.caseload.folder import FolderOfCopies
from infoint.caseload.selection import (
    AGED,
    MOVING,
    NOT_THIS_TERM,
    STUCK,
    Wanted,
    is_stuck,
    kinds_held,
    wanted_students,
)
from infoint.caseload.source import Listing
from infoint.caseload.term import Term, is_old, made_on, of_term
from infoint.library import load_library
from tests.caseload.test_cohort import student
from tests.caseload.test_selection import TODAY, day, someone
from tests.worlds.students import NOW, demo_workspace, made, progress_only

THIS = Term(day(-60))
NEW = someone("Ana", ("letter-overdue", -5), made=-10)
AGED_A_MONTH = someone("Bo", ("letter-overdue", -40), made=-31)
BEFORE = someone("Chidi", ("letter-overdue", -100), made=-90)
EVERYONE = (NEW, AGED_A_MONTH, BEFORE)


def _names(wanted: Wanted) -> list[str]:
    return [one.name for one in wanted_students(EVERYONE, wanted, "pressing", TODAY)]


def test_old_copies_and_those_of_before_can_be_asked_for() -> None:
    """Older than a month are all made more than thirty days ago; none this term is narrower."""
    assert _names(Wanted(copy=AGED, term=THIS)) == ["Bo", "Chidi"]
    assert _names(Wanted(copy=NOT_THIS_TERM, term=THIS)) == ["Chidi"]
    assert Wanted(copy=AGED).is_narrowed
    assert not is_old(someone("Dana", made=-30), TODAY)


def test_a_copy_of_before_is_not_counted_on_to_today() -> None:
    """It is neither stuck nor moving, comes last, and is no standstill of the class."""
    assert is_stuck(BEFORE, TODAY)
    assert not is_stuck(BEFORE, TODAY, THIS)
    assert kinds_held(EVERYONE, TODAY, THIS) == {"letter-overdue": 2}
    assert _names(Wanted(stuck=STUCK, term=THIS)) == ["Bo", "Ana"]
    assert _names(Wanted(stuck=MOVING, term=THIS)) == []
    assert _names(Wanted(term=THIS)) == ["Bo", "Ana", "Chidi"]
    assert _names(Wanted())[0] == "Chidi"


@pytest.mark.parametrize(
    ("term", "days"),
    [
        (Term(), {-90, -31, -10}),
        (Term(day(-31)), {-31, -10}),
        (Term(None, day(-31)), {-90, -31}),
        (Term(day(-31), day(-31)), {-31}),
        (Term(day(-10), day(-31)), set()),
    ],
)
def test_both_days_belong_to_a_term(term: Term, days: set[int]) -> None:
    """A side that is not set is open; one that ends before it begins has no copy."""
    assert {(made_on(one) - TODAY).days for one in EVERYONE if term.has(made_on(one))} == days


def test_figures_of_a_term_are_of_its_last_copies(tmp_path: Path) -> None:
    """Each student is counted with the newest copy of the term, the others not at all."""
    ws = demo_workspace("starter", "Ana Silva")
    for back in (100, 80, 5):
        at = NOW - timedelta(days=back)
        copy = made(ws, progress_only(), at)
        (tmp_path / copy.name).write_bytes(copy.data)
    listing = FolderOfCopies(tmp_path).listing()
    assert len(listing.students) == 1
    assert len(listing.earlier) == 2
    former = Term(day(-120), day(-70))
    assert [made_on(one) for one in of_term(listing, former, TODAY)] == [day(-80)]
    assert [made_on(one) for one in of_term(listing, Term(), TODAY)] == [day(-5)]
    assert of_term(listing, Term(day(-60), day(-30)), TODAY) == []


def test_who_took_consent_back_is_in_no_term() -> None:
    """An older copy that is still open does not count them."""
    back = replace(someone("Ana", made=-1, withdrawn=True), file="new")
    listing = Listing((back,), (), (NEW,))
    assert back.id == NEW.id
    assert of_term(listing, Term(day(-60)), TODAY) == []
    over = someone("Bo", made=-50, until=-1)
    assert of_term(Listing((AGED_A_MONTH,), (), (over,)), Term(None, day(-40)), TODAY) == []


def test_the_report_says_what_is_counted() -> None:
    """In a sentence of its own before the figures; standstills are those of the term's last day."""
    everyone = [student(number, 2, "A") for number in range(6)]
    tables = cohort(everyone, load_library(), TODAY, until=day(-1))
    assert tables
    told = "Only copies made up to 1 March 2026 are counted."
    found = cohort_report(tables, [], students=6, day="2 March 2026", limits=told)
    assert told in found.all_text
    assert told not in cohort_report(tables, [], students=6, day="2 March 2026").all_text


def test_a_term_that_is_over_ends_on_its_last_day() -> None:
    """One that is not, today."""
    assert Term(None, date(2026, 3, 1)).last(date(2026, 5, 1)) == date(2026, 3, 1)
    assert Term(None, date(2026, 9, 1)).last(date(2026, 5, 1)) == date(2026, 5, 1)
