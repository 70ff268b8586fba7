"""Who can speak about a field is one rule, and every place goes by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.advice.speakers import can_speak_about, fields_of
from infoint.domain import CareerField, Contact
from infoint.fields.comparison import compare_fields
from infoint.interviews import appointment
from infoint.library import Library
from infoint.people.ranking import ask_next
from infoint.people.ranking.field_match import named_fields, nearness
from infoint.progress.filter import kept
from infoint.progress.stuck import stuck
from infoint.reports.moment import ReportMoment
from infoint.reports.open import people_in
from infoint.store import Workspace
from tests.worlds.records import DAY, NOW, ann, bob, held, put

NURSING = CareerField(id="nursing", title="Nursing", status="exploring")


@pytest.mark.parametrize(
    ("contact", "title", "can"),
    [
        ({"fields": ("nursing",)}, "Nursing", True),
        ({"role": "Senior nurse"}, "Nursing", True),
        ({"role": "Landscape architect"}, "Landscape architecture", True),
        ({"role": "Architect"}, "Landscape architecture", False),
        ({"organization": "School of Nursing"}, "Nursing", False),
        ({"where_found": "nursing fair"}, "Nursing", False),
        ({"role": "Carpenter"}, "Nursing", False),
        ({"role": "Nurse"}, "", False),
        ({}, "Nursing", False),
    ],
)
def test_a_link_or_the_role_decides(contact: dict[str, object], title: str, can: bool) -> None:
    """The person's own link counts, and a role with all telling words of the title."""
    field = CareerField(id="nursing", title=title)
    assert can_speak_about(ann(**contact), field) is can


def test_compare_progress_report_and_ask_next_agree(ws: Workspace, library: Library) -> None:
    """A nurse whom nobody linked can speak about nursing everywhere, a carpenter nowhere."""
    law = CareerField(id="law", title="Law", status="exploring")
    put(ws, NURSING, law, ann(role="Nurse", created=NOW), bob(role="Carpenter", created=NOW))
    put(ws, held(DAY, contact="bob", field="law"))
    one, _ = compare_fields(ws, library, fields=["nursing", "law"]).fields
    assert [each.contact for each in one.whom] == ["ann"]
    (told,) = [each for each in stuck(ws, library, now=NOW) if each.kind == "one-talk"]
    assert told.contact == "ann"
    assert [each.id for each in kept(ws, field="nursing").contacts] == ["ann"]
    (people,) = people_in(ReportMoment(ws, library, NOW, ""), "nursing", private=False)
    assert [row[0] for row in people.rows] == ["Ann Lee"]
    (reason,) = [
        (part.kind, part.values)
        for each in ask_next(ws, library, now=NOW)
        for part in each.parts
        if each.contact.id == "ann" and part.part == "field"
    ]
    assert reason == ("field-role", {"field": "Nursing"})


def test_an_interview_is_about_the_field_that_they_can_speak_about(
    ws: Workspace, library: Library
) -> None:
    """Preparing a talk with a nurse whom nobody linked begins with nursing."""
    put(ws, NURSING, ann(role="Nurse"))
    assert appointment.plan_interview(ws, library, "ann", now=NOW).field == "nursing"


def test_linked_fields_come_first_and_none_that_was_set_aside() -> None:
    """The person's own links in their order, then what the role names."""
    art = CareerField(id="art", title="Art")
    gone = CareerField(id="gone", title="Nurse", status="set aside")
    nurse = ann(role="Nurse", fields=("art", "old"))
    assert fields_of(nurse, [gone, NURSING, art]) == ("art", "nursing")


words = st.sampled_from(("nurse", "nursing", "law", "lawyer", "senior", "art", "of", "data", ""))
phrase = st.lists(words, max_size=3).map(" ".join)


@given(role=phrase, place=phrase, title=phrase, linked=st.booleans())
def test_whom_to_ask_next_has_the_same_rule(
    role: str, place: str, title: str, linked: bool
) -> None:
    """Where the list of whom to ask says they can speak about it, every page does, and back."""
    field = CareerField(id="f", title=title)
    contact = Contact(name="Ann", role=role, organization=place, fields=("f",) if linked else ())
    if title.strip():
        near = nearness(contact, named_fields([field])).how
        assert can_speak_about(contact, field) is (near in ("ticked", "role"))


@pytest.mark.parametrize(
    ("role", "title", "knows"),
    [
        ("Beekeeper", "Work with bees", True),
        ("Woodworker, restorer", "Working with wood", True),
        ("Bookkeeper", "Books", True),
        ("Beekeeper", "Law", False),
        ("Keeper of animals", "Bees", False),
        ("Groundkeeper", "Round things", False),
    ],
)
def test_a_beekeeper_knows_bees(role: str, title: str, knows: bool) -> None:
    """A role that is made of the thing and of what one does with it names the field."""
    field = CareerField(id="f", title=title)
    assert can_speak_about(Contact(name="Ann", role=role), field) is knows
    assert (nearness(Contact(name="Ann", role=role), named_fields([field])).how == "role") is knows
