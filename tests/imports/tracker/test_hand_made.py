"""Trackers as people make them for themselves: other heads, parts, sums and ways to write."""

from datetime import date

import pytest

from infoint.imports import Preview
from tests.imports.reading import names, note_lines, only, read

TODAY = date(2026, 11, 29)


def days(found: Preview) -> list[str]:
    """The days on which one tried."""
    return [str(one.day) for one in found.attempts]


@pytest.mark.parametrize(
    "title", ["Designation", "does what", "Title / Group", "Position/Dept", "Funktion / Bereich"]
)
def test_other_words_for_a_job(title: str) -> None:
    """What somebody is, with or without their part of the firm beside it."""
    person = only(read(f"Name,Company,{title}\nAna Prima,Harbor,Clerk\n"))
    assert (person.name, person.organization, person.role) == ("Ana Prima", "Harbor", "Clerk")


def test_how_and_where_in_german() -> None:
    """Wie is the way, not the Dutch who, and Wo? is where they work, unless it is how one talks."""
    head = "Name,Wo?,Funktion,angeschrieben am,wie,\u00fcber wen,nachhaken am\n"
    found = read(f"{head}Ute Bach,Stadt Hagen,Leiterin,4.9.2026,Mail,Frau Kern,7.12.2026\n")
    person = only(found)
    assert (person.organization, person.role) == ("Stadt Hagen", "Leiterin")
    assert (days(found), found.attempts[0].channel) == (["2026-09-04"], "email")
    assert str(found.attempts[0].next_date) == "2026-12-07"
    assert found.mapping["\u00fcber wen"] == "referred_by"
    assert only(read("Name,Firma,Wo?\nUte Bach,Amt,Zoom\n")).organization == "Amt"


def test_who_in_dutch() -> None:
    """Wie heads the names where nothing else does."""
    assert names(read("Wie,Bedrijf\nAnouk de Wit,Haven\n")) == ["Anouk de Wit"]


@pytest.mark.parametrize("title", ["Chased on", "Nudged", "Second message", "nachgehakt am"])
def test_a_second_try_has_its_own_column(title: str) -> None:
    """Each day of it is a try."""
    found = read(f'Name,Asked on,{title}\nAna Prima,2026-09-01,"2026-09-11, 2026-09-22"\n')
    assert days(found) == ["2026-09-01", "2026-09-11", "2026-09-22"]


PARTS = (
    "Name,Role,Email,Asked on,Status\n"
    "BRANDT & VOSS,,,,\nAna Prima,Clerk,ana@brandtvoss.example,9/14,Talked\n"
    "Bo Ek,Cook,,9/15,\n"
    "Quillon (tiny),,,,\nCy Dee,Smith,cy@quillon.example,9/16,\n"
    "Harbor Group,,,,\nDi Ort,Pilot,,9/17,\n"
    ",,,,\nTotal asked,4,,,\nCalls held so far,1,,,\nAim by spring,20,,,\n"
)


def test_parts_under_a_firm_where_no_column_is_one() -> None:
    """The firm is that of the people below it; rows that count are nobody."""
    found = read(PARTS, today=TODAY, region="US")
    assert [(one.name, one.organization) for one in found.people] == [
        ("Ana Prima", "BRANDT & VOSS"),
        ("Bo Ek", "BRANDT & VOSS"),
        ("Cy Dee", "Quillon"),
        ("Di Ort", "Harbor Group"),
    ]


def test_somebody_of_whom_only_the_name_is_known() -> None:
    """A name alone between others is a person, and a number in its own column is no sum."""
    found = read(
        "Name,Role,Email,Days\nAna Prima,Clerk,ana@pier.example,3\nBo Ek,,,\n"
        "Cy Dee,,,9\nDi Ort,Cook,di@oak.example,4\n"
    )
    assert names(found) == ["Ana Prima", "Bo Ek", "Cy Dee", "Di Ort"]
    assert not any(one.organization for one in found.people)


def test_parts_under_a_status_with_its_count() -> None:
    """The words say how it is with those below; a heading that says nothing of it ends that."""
    found = read(
        "Who,Firm,Asked on\nSTILL TO ASK (1),,\nAna Prima,Pier,\n"
        "SAID YES \u2013 FINDING A DATE (1),,\nBo Ek,Oak,2026-11-02\n"
        "NO REPLY (2),,\nCy Dee,Elm,2026-10-01\n",
        today=TODAY,
    )
    assert names(found) == ["Ana Prima", "Bo Ek", "Cy Dee"]
    assert [str(one.outcome) for one in found.attempts] == ["agreed", "no answer"]
    assert not found.interviews


def test_a_part_that_says_nothing_ends_the_one_before() -> None:
    """Who stands below it was not talked to because those above were."""
    found = read(
        "Who,Firm,Asked on\nDONE (1),,\nAna Prima,Pier,2026-10-01\n"
        "LOOSE THREADS (1),,\nBo Ek,Oak,2026-11-02\n",
        today=TODAY,
    )
    assert names(found) == ["Ana Prima", "Bo Ek"]
    assert [one.contact for one in found.interviews] == [found.people[0].id]


def test_a_call_beside_the_day_of_asking() -> None:
    """Days under Call are talks where another column says when one asked, and else numbers."""
    found = read(
        "Name,First message,Call,Stage\n"
        'Ana Prima,2026-09-10,"September 29, 2026 12:30 PM (EDT) \u2192 1:00 PM",Talked\n',
        today=TODAY,
    )
    assert [(str(one.day), one.held) for one in found.interviews] == [("2026-09-29", True)]
    assert read("Name,Call\nAna Prima,555-212-0144\n").interviews == []


def test_follow_ups_beside_the_day_of_the_next() -> None:
    """They were, where another column says when to write next; alone a day may lie ahead."""
    head = "Name,First message,Follow-ups,Follow up by\n"
    row = '"September 4, 2026, September 18, 2026"'
    found = read(f'{head}Ana Prima,"August 24, 2026",{row},"December 4, 2026"\n', today=TODAY)
    assert days(found) == ["2026-08-24", "2026-09-04", "2026-09-18"]
    assert str(found.attempts[-1].next_date) == "2026-12-04"


def test_a_reminder_that_lies_ahead() -> None:
    """A day without its year under Nudge is the nearest one: it was, or it is to be."""
    found = read("Name,Asked on,Nudge\nAna Prima,Nov 12,Dec 4th\nBo Ek,Oct 1,Oct 15\n", today=TODAY)
    assert days(found) == ["2026-11-12", "2026-10-01", "2026-10-15"]
    assert str(found.attempts[0].next_date) == "2026-12-04"


@pytest.mark.parametrize(("first", "day"), [("9/22", "2026-06-10"), ("22/9", "2026-10-06")])
def test_days_without_a_year_show_how_all_are_written(first: str, day: str) -> None:
    """9/22 can only have the month first, so 6/10 has as well; a legend says it too."""
    read_as = read(f"Name,msgs\nAna Prima,mailed {first}\nBo Ek,called 6/10\n", today=TODAY)
    assert days(read_as)[1] == day
    legend = read("Name,msgs\n,(d/m)\nBo Ek,called 6/10\n", today=TODAY)
    assert days(legend) == ["2026-10-06"]


@pytest.mark.parametrize("text", ["last tues", "the 27th", "asked at easter", "mid November"])
def test_a_vague_day_stays_in_words(text: str) -> None:
    """It is no day, and it is kept."""
    found = read(f"Name,Asked on\nAna Prima,{text}\n", today=TODAY)
    assert not any(one.day for one in found.attempts)
    assert note_lines(only(found)) == [f"Asked on: {text}"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("ana prima \u2013 data clerk @ town of pier", ("ana prima", "data clerk", "town of pier")),
        ("mr. bo ek, runs the lab at st. oak", ("bo ek", "runs the lab", "st. oak")),
        ("Cy Dee (cook \u2192 chef) @ Elm", ("Cy Dee", "cook \u2192 chef", "Elm")),
        ("aunt jo (Jo Hale), nurse at mercy", ("Jo Hale", "nurse", "mercy")),
        (
            "di from choir, billing supervisor, oak clinic",
            ("di", "billing supervisor", "oak clinic"),
        ),
        ("big ed \u2013 EMT", ("big ed", "EMT", "")),
        ("Ana Prima, PhD, editor at Pier", ("Ana Prima, PhD", "editor", "Pier")),
        ("Ana Prima - Director, Partnerships", ("Ana Prima", "Director, Partnerships", "")),
        ("Ana Prima at Pier", ("Ana Prima", "", "Pier")),
    ],
)
def test_a_name_a_job_and_a_place_in_one_cell(cell: str, told: tuple[str, str, str]) -> None:
    """Where no column holds jobs they are told from the name; the cell stays in the notes."""
    person = only(read(f'who,msgs\n"{cell}",mailed 2026-09-08\n', today=TODAY))
    assert (person.name, person.role, person.organization) == told
    assert f"who: {cell}" in note_lines(person)


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "Prima, Oriwel",
            "Ana, Rosa",
            "Ana Prima, PhD",
            "some guy from pier?? (find name)",
            "someone at the bank",
        ),
        *("ana prima, chicago", "alum at Google", "Ana Prima, Bo Ek"),
    ],
)
def test_a_cell_in_which_it_is_not_sure(cell: str) -> None:
    """It is the name as it stands."""
    person = only(read(f'who,msgs\n"{cell}",mailed 2026-09-08\n', today=TODAY))
    assert (person.name, person.role, person.organization) == (cell, "", "")


def test_a_place_that_another_cell_names() -> None:
    """Behind a comma it is a place if another cell has it behind an @; else part of the job."""
    found = read(
        "who,msgs\nbo ek @ quillon works,9/8\n"
        '"cy dee - lab tech, quillon",9/9\n"di ort - lab tech, nights",9/10\n',
        today=TODAY,
    )
    assert [(one.role, one.organization) for one in found.people] == [
        ("", "quillon works"),
        ("lab tech", "quillon"),
        ("lab tech, nights", ""),
    ]


@pytest.mark.parametrize(
    ("cell", "name"),
    [("Mme Ana PRIMA", "Ana PRIMA"), ("Mr. Bo Ek", "Bo Ek"), ("Frau Kern", "Frau Kern")],
)
def test_a_courtesy_before_a_name(cell: str, name: str) -> None:
    """It is no part of the name, unless nothing but the family name follows."""
    assert only(read(f"Name,Company\n{cell},Pier\n")).name == name
