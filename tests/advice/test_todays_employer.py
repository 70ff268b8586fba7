"""Today's employer: what names it, who works there, and what is left of a text without it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.advice.todays_employer import (
    is_kept_from,
    is_work_address,
    must_not_know,
    names_employer,
    without_employer,
)
from infoint.domain import Contact, Profile
from tests.examples import examples


def quiet(works_at: str = "City Hospital", **more: object) -> Profile:
    return Profile(works_at=works_at, employer_must_not_know=True, **more)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I am a nurse at City Hospital.", "I am a nurse."),
        ("I am a nurse at the city hospital, on nights.", "I am a nurse, on nights."),
        ("I work at City Hospital. Numbers draw me.", "Numbers draw me."),
        ("City Hospital pays me. I like maps.", "I like maps."),
        ("I left City Hospital's ward for its office.", ""),
        ("I am a nurse.\nI have worked for City Hospital for nine years.", None),
        ("I like hospitals in the city.", "I like hospitals in the city."),
    ],
)
def test_what_is_left_of_a_text(text: str, left: str | None) -> None:
    """The words around the name go with it, a sentence that hangs on it goes whole."""
    shorter = without_employer(text, quiet())
    assert left is None or shorter == left
    assert not names_employer(shorter, quiet())


@given(
    st.text(max_size=80),
    st.text(max_size=80),
    st.sampled_from(["Oak & Sons", "The Mill Ltd", "Kowalski, Leeds", "Łódź Bank", "A.B.C."]),
)
@settings(max_examples=examples(200))
def test_whatever_stands_around_it_the_name_is_gone(before: str, after: str, name: str) -> None:
    """No text that leaves it out names it still."""
    profile = quiet(name)
    text = f"{before} I work for {name} now. {after}"
    assert not names_employer(without_employer(text, profile), profile)


@pytest.mark.parametrize("works_at", ["", " "])
def test_without_an_employer_nothing_is_kept_from_anybody(works_at: str) -> None:
    """The tick alone says nothing: the text stays letter for letter."""
    profile = quiet(works_at)
    assert not must_not_know(profile)
    assert without_employer("I work at City Hospital.", profile) == "I work at City Hospital."
    assert not is_kept_from(profile, Contact(name="Ann", organization=""))


@pytest.mark.parametrize(
    ("organization", "is_kept"),
    [
        ("City Hospital", True),
        ("the city hospital ltd", True),
        ("City Hospital, ward 3", True),
        ("City Museum", False),
        ("", False),
    ],
)
def test_who_works_there(organization: str, is_kept: bool) -> None:
    """However one writes it; another place in the same city is another place."""
    assert is_kept_from(quiet(), Contact(name="Ann", organization=organization)) is is_kept


@pytest.mark.parametrize(
    ("works_at", "address", "is_work"),
    [
        ("City Hospital", "mia@cityhospital.example", True),
        ("City Hospital", "mia@mail.city-hospital.org", True),
        ("Meridian Quay Ltd", "m.r@meridian.example", True),
        ("Northern Rail Works", "mia@nrw.example", True),
        ("City Hospital", "mia@city.example", False),
        ("City Hospital", "mia@example.org", False),
        ("City Hospital", "cityhospital", False),
        ("City Hospital", "", False),
    ],
)
def test_an_address_of_work(works_at: str, address: str, is_work: bool) -> None:
    """The employer's name in the host tells it; a common word alone does not."""
    assert is_work_address(address, quiet(works_at)) is is_work
