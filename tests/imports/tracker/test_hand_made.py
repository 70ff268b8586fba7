"""Trackers as people make them for themselves: other heads, parts, sums and ways to write."""

from datetime import date

import pytest

from infoint.imports import Preview
from tests.imports.reading import names, only, read

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
