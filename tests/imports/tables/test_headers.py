"""Which row names the columns, and rows that are no people."""

from datetime import date

import pytest

from tests.imports.reading import names, note_lines, read


def test_a_row_of_groups_above_the_titles() -> None:
    """The fuller row of titles counts, and nobody is called Name."""
    found = read(
        "Outreach plan,,,,,\n,,,,,\nContact,,,Outreach,,\n"
        "Name,Company,Email,Sent on,Reply?,Notes\n"
        "Ana Prima,Harbor Lab,ana@x.example,2025-01-02,Y,hi\n"
    )
    person = found.people[0]
    assert names(found) == ["Ana Prima"]
    assert (person.organization, person.email) == ("Harbor Lab", "ana@x.example")
    assert note_lines(person) == ["hi"]
    assert [(one.day, one.outcome) for one in found.attempts] == [(date(2025, 1, 2), "replied")]


def test_groups_tell_whose_a_column_is() -> None:
    """Two columns called Name: the person's and the company's."""
    found = read(
        "Company,,Contact,\nName,Website,Name,Email\n"
        "Harbor Lab,https://harborlab.example,Ana Prima,ana@x.example\n"
    )
    person = found.people[0]
    assert (person.name, person.organization) == ("Ana Prima", "Harbor Lab")
    assert (person.email, person.profile_url) == ("ana@x.example", "")


def test_lines_about_the_writer_above_the_titles() -> None:
    """A form's head names its writer, who is no contact."""
    found = read(
        "Name:,Mo Day,,\nClass:,10B,,\n,,,\nPerson,Employer,Phone,Notes\n"
        "Ana Prima,Harbor Lab,212 555 0147,x\n"
    )
    assert names(found) == ["Ana Prima"]


def test_a_day_may_be_a_title() -> None:
    """Weeks of a tracker stand in the row of titles."""
    found = read("Name,Email,1/15/2025,1/22/2025\nAna Prima,ana@x.example,x,\n")
    assert names(found) == ["Ana Prima"]
    assert note_lines(found.people[0]) == ["1/15/2025: x"]


@pytest.mark.parametrize(
    "line",
    [
        "---,---,---",
        "-----,,",
        "=====,=====,=====",
        "***,,",
        "\u2014,\u2014,\u2014",
        "Name,Company,Email",
        "(first last),(where),(address)",
        "e.g. Jane Doe,Acme,jane@",
        "Example: Jane,Acme,",
        "Total: 12,,",
        "Tier 2,,",
        "Alumni:,,",
        "12,,",
    ],
)
def test_lines_that_are_no_people(line: str) -> None:
    """Dashes, the titles once more, an example, a sum, a heading: counted, and nobody's name."""
    found = read(f"Name,Company,Email\nAna Prima,Harbor Lab,ana@x.example\n{line}\nBo Ek,Pier,\n")
    assert names(found) == ["Ana Prima", "Bo Ek"]
    assert sum(found.skipped.values()) == 1


def test_cells_that_say_nothing() -> None:
    """N/A and dashes are neither addresses nor notes, and no reason for a complaint."""
    found = read("Name,Company,Email,Phone\nAna Prima,N/A,n/a,-\nBo Ek,—,--,n.a.\n")
    assert [(one.organization, one.email, one.phone, one.notes) for one in found.people] == [
        ("", "", "", "")
    ] * 2
    assert found.problems == []


def test_a_table_on_its_side() -> None:
    """Titles down the first column, one person a column."""
    found = read(
        "Name,Ana Prima,Bo Ek\nCompany,Harbor Lab,Pier\nEmail,ana@x.example,\nPhone,,212 555 0147\n"
    )
    assert names(found) == ["Ana Prima", "Bo Ek"]
    assert (found.people[0].email, found.people[1].phone) == ("ana@x.example", "212 555 0147")
