"""Rows of a table made by hand that are nobody, and those that are somebody once more."""

from datetime import date

import pytest

from tests.imports.reading import names, read

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize("word", ["TOTALS", "Total", "Summe", "Σ"])
def test_a_count_where_names_are_in_parts(word: str) -> None:
    """A sum whose number stands under the last name is nobody."""
    found = read(
        f"First,Last,Firm,Status,Sent\nAna,Prima,Amt,done,2026-09-01\nBo,Ek,Werk,done,2026-09-02\n"
        f"{word},2,,2,2\n",
        today=TODAY,
    )
    assert names(found) == ["Ana Prima", "Bo Ek"]
    assert not found.unknown_statuses


@pytest.mark.parametrize(
    "text",
    ["🌱 New contact template", "test record", "TEST", "Vorlage", "Copy of this template", "dummy"],
)
def test_a_row_to_copy_or_to_try_out(text: str) -> None:
    """What a program made to be copied, or somebody to try it out, is nobody."""
    found = read(
        f"Name,Company,Stage,Thanked\nAna Prima,Amt,to do,No\n{text},,to do,No\n", today=TODAY
    )
    assert names(found) == ["Ana Prima"]


@pytest.mark.parametrize("text", ["Front desk", "reception", "General inbox"])
def test_a_desk_for_a_name(text: str) -> None:
    """Whoever answers at a desk is nobody, unless the row says where it is."""
    found = read(f"Name,Phone,Called\nAna Prima,,2026-09-01\n{text},555 010 4455,2026-09-02\n")
    assert names(found) == ["Ana Prima"]


def test_the_numbers_of_rows_above_a_sum() -> None:
    """A column that counts the rows says nothing of the people, whatever stands below it."""
    found = read(
        "#,Contact,Firm,Contacted\n1,Ana Prima,Amt,2026-09-01\n2,Bo Ek,Werk,2026-09-02\n"
        "3,Cy Dee,Haus,2026-09-03\nTotal,3,,3\n"
    )
    assert [one.notes for one in found.people] == ["", "", ""]


@pytest.mark.parametrize("text", ["Ana Test", "Marco Prova", "Test Engineer Ana"])
def test_somebody_of_that_name(text: str) -> None:
    """A name that holds such a word beside others is somebody's."""
    found = read(f"Name,Company,Stage\nBo Ek,Amt,to do\n{text},,to do\n", today=TODAY)
    assert names(found) == ["Bo Ek", text]


def test_a_row_with_the_name_alone() -> None:
    """A second row with no more than the name and what has been is about the same person."""
    found = read(
        "Name,Company,Email,What happened\nAna Prima,Amt,ana@amt.example,emailed 9/21\n"
        "Bo Ek,Werk,,emailed 9/22\nAna Prima,,,saw her at the fair\n",
        today=TODAY,
    )
    assert names(found) == ["Ana Prima", "Bo Ek"]
    assert "saw her at the fair" in found.people[0].notes


def test_two_people_of_one_name() -> None:
    """Where both rows say who it is they stay two."""
    found = read(
        "Name,Company,Asked on\nAna Prima,Amt,2026-09-21\nAna Prima,Werk,2026-09-22\n", today=TODAY
    )
    assert names(found) == ["Ana Prima", "Ana Prima"]
