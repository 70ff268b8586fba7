"""Rows that head a group of people: the firm they are all at, or how it stands with them."""

from datetime import date

import pytest

from tests.imports.reading import names, read

TODAY = date(2026, 11, 20)


def test_firms_over_their_people() -> None:
    """Where every one stands under a firm, it is where they work; it is nobody itself."""
    found = read(
        "Name,Title,Email,Status\nBoeing,,,\nAna Prima,engineer,,\nBo Ek,welder,b@x.example,\n"
        "Goldman Sachs,,,\nCy Dee,planner,,waiting\nPersonal contacts,,,\nDi Fox,nurse,,\n"
    )
    told = [(one.name, one.organization) for one in found.people]
    assert told == [
        ("Ana Prima", "Boeing"),
        ("Bo Ek", "Boeing"),
        ("Cy Dee", "Goldman Sachs"),
        ("Di Fox", ""),
    ]


@pytest.mark.parametrize("heading", ["Alumni", "Marketing", "Priority", "Mom", "Career fair"])
def test_headings_that_are_no_firms(heading: str) -> None:
    """A kind of people, a field or a place to find them is no organization."""
    found = read(
        f"Name,Title,Email\n{heading},,\nAna Prima,engineer,\nBo Ek,welder,b@x.example\n"
        "Friends,,\nCy Dee,planner,\n"
    )
    assert {one.organization for one in found.people} == {""}


def test_people_of_whom_only_the_name_is_known() -> None:
    """A row with a name alone between fuller ones is a person, and nobody's firm."""
    found = read(
        "Name,Title,Email\nAna Prima,engineer,a@x.example\nUte Bach,,\nBo Ek,welder,\n"
        "Xiu Lan,,\nCy Dee,planner,\n"
    )
    assert names(found) == ["Ana Prima", "Ute Bach", "Bo Ek", "Xiu Lan", "Cy Dee"]
    assert {one.organization for one in found.people} == {""}


def test_statuses_over_their_people() -> None:
    """A status in a row of its own is that of those below it, in a table of two columns as well."""
    found = read(
        "Name,Company\nCONTACTED,\nAna Prima,Acme\nTALKED TO,\nBo Ek,Bolt\nDECLINED / NO REPLY,\n"
        "Cy Dee,Coda\n",
        today=TODAY,
    )
    assert names(found) == ["Ana Prima", "Bo Ek", "Cy Dee"]
    assert [(one.contact, one.outcome) for one in found.attempts[:1]] == [
        (found.people[0].id, "waiting")
    ]
    assert [(one.contact, one.held) for one in found.interviews] == [(found.people[1].id, True)]


@pytest.mark.parametrize(
    "row", ["Total,2,,2", "TOTAL:,2,,", "Σ,2,,1", "Summe,2 Leute,,", ",2,Totaux,2", "Anzahl,2,,"]
)
def test_a_row_that_counts_is_nobody(row: str) -> None:
    """The word for a sum stands in any column; beside it a number is no name."""
    found = read(f"Field,Name,Title,Talks\nart,Ana Prima,engineer,1\nlaw,Bo Ek,,1\n{row}\n")
    assert names(found) == ["Ana Prima", "Bo Ek"]
    assert sum(found.skipped.values()) == 1


def test_a_field_that_is_called_as_a_sum() -> None:
    """Who has a name stays, whatever stands beside it."""
    found = read("Company,Name,Title\nTotal,Ana Prima,engineer\nTotal,Bo,\n")
    assert names(found) == ["Ana Prima", "Bo"]
