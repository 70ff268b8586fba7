"""What somebody does and where: what speaks for a text as one of them, and what against it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.imports.pasted.work.card import Around, is_studied, work_in
from infoint.imports.pasted.work.judging import (
    AT,
    BEHIND,
    TAKEN,
    Stands,
    weight_of_place,
    weight_of_role,
)
from infoint.imports.pasted.work.kinds import kind_of

BELOW = Stands(below_role=True)
LINES = st.lists(st.text(max_size=60), max_size=6)


@pytest.mark.parametrize(
    ("greater", "lesser"),
    [
        ("Harrow State University", "Office of Community Engagement"),
        ("Mercy Lakes Medical Center", "Nursing Education Unit"),
        ("Landratsamt Oberwiesental", "Referat 34"),
        ("University of Tarn", "Institute of Ocean Sciences"),
        ("Tilson Grant LLP", "Trusts & Estates"),
    ],
)
def test_the_employer_weighs_more_than_a_part_of_it(greater: str, lesser: str) -> None:
    """Whoever is asked where they work names the whole, whichever of the two stands first."""
    for texts in (("Analyst", greater, lesser), ("Analyst", lesser, greater)):
        assert work_in(texts, ()).organization == greater


def test_a_part_is_taken_where_nothing_greater_is_told() -> None:
    """A department alone is better than nothing, beside what somebody does there."""
    assert work_in(["GIS Technician", "Planning Department"], ()).organization == (
        "Planning Department"
    )
    assert work_in(["Planning Department"], ()).organization == ""


@pytest.mark.parametrize(
    "text",
    [
        "B.F.A. Theatre, Ohio Northern",
        "Class of 2019",
        "Portland, Maine",
        "Lab Members",
        "Meet our therapists",
        "Honest work, fair price!",
        "Download vCard",
        "Orthopedic Surgery",
        "Se habla espa\u00f1ol",
        "Media",
    ],
)
def test_what_is_no_place_of_work(text: str) -> None:
    """Degrees, towns, headings, slogans, buttons and subjects stay no organization below a role."""
    assert work_in(["Analyst", text], ()).organization == ""


@pytest.mark.parametrize(
    "text",
    [
        "Slack Tide Coffee",
        "Northgate Orthopedics & Spine",
        "Hearth & Grain",
        "Mercy Dell Health",
        "Carroway Lane LLP",
        "Terracon Ridge Consultants",
    ],
)
def test_what_is_a_place_of_work_below_a_role(text: str) -> None:
    """A name with capitals will do there, also with no word that says what kind of firm it is."""
    assert weight_of_place(text, Stands(below_role=True, above_street=True)) >= TAKEN


def test_where_it_stands_decides_for_a_word_that_nobody_knows() -> None:
    """One unknown word is a place behind "at", and with the domain of an address, not else."""
    assert weight_of_place("Loomwell", Stands(link=AT)) >= TAKEN
    assert weight_of_place("Loomwell", BELOW, ("loomwell",)) >= TAKEN
    assert weight_of_place("Loomwell", BELOW) < TAKEN
    assert weight_of_place("Loomwell", Stands(link=BEHIND)) < TAKEN


def test_a_firm_is_called_by_its_owner() -> None:
    """The name of the person is no firm, and with more words behind it it is."""
    around = Around(name="Petra Lindemann")
    found = work_in(["Tailor", "Lindemann Ma\u00dfatelier"], (), around)
    assert found.organization == "Lindemann Ma\u00dfatelier"
    assert work_in(["Tailor", "Petra Lindemann, MBA"], (), around).organization == ""


def test_what_stands_behind_a_role_belongs_to_it_once_a_place_is_told() -> None:
    """Climate & Oceans is what the analyst is busy with, and a firm where no other is told."""
    role = "Policy Analyst, Climate & Oceans"
    assert work_in([role, "Open Water Institute"], ()).role == role
    found = work_in(["Head Brewer, Saltmarsh Ales"], ())
    assert (found.role, found.organization) == ("Head Brewer", "Saltmarsh Ales")


def test_a_role_by_its_place_alone() -> None:
    """What stands between a name and a place of work is what somebody does there."""
    assert weight_of_role("Fleet Whisperer", Stands(first=True, above_place=True)) >= TAKEN
    assert weight_of_role("Fleet Whisperer", Stands()) < TAKEN
    assert weight_of_role("Our therapists", Stands(first=True, above_place=True)) < TAKEN


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("School Counselor (Last names A-G)", "role"),
        ("Aguas del Sur, S.A.", "organization"),
        ("Cartographic Services Branch", "unit"),
        ("Fernhill Police Department", "organization"),
        ("Baker Tilson Grant LLP", "organization"),
    ],
)
def test_what_a_text_is_by_its_words(text: str, kind: str) -> None:
    """Short forms count as one writes them, and the end of a part or of a firm decides."""
    assert kind_of(text) == kind


@given(LINES)
def test_nothing_is_made_up(lines: list[str]) -> None:
    """Role and organization are pieces of the lines, whatever these hold."""
    found = work_in(lines, ())
    for said in filter(None, (found.role, found.organization)):
        assert all(any(piece in line for line in lines) for piece in said.split(", "))


@pytest.mark.parametrize("text", ["", ",", "\x85", " , "])
def test_a_text_without_a_word_tells_no_degree(text: str) -> None:
    """A line of commas or blanks is nobody's work, and no trouble."""
    assert not is_studied(text)
