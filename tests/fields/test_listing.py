"""Career fields: listed, rated, looked into, decided."""

import pytest

from infoint.domain.problems import InputError
from infoint.entries.lists import FIELD_RESEARCH, add_entry, remove_entry
from infoint.fields import listing
from infoint.interviews import appointment
from infoint.people import contacts
from infoint.store import GoneError, StoreError


def test_a_field_needs_a_title(ws, now):
    """A field is added with title, reason and moment."""
    field = listing.add_fields(ws, {"title": " Museums ", "why": "I like them\n"}, now=now)[0]
    assert (field.title, field.why, field.created) == ("Museums", "I like them", now)
    assert ws.fields.all() == [field]


@pytest.mark.parametrize("title", ["", "  ", "\n"])
def test_an_empty_title_is_said(ws, now, title):
    """Without a title nothing is added."""
    with pytest.raises(InputError) as raised:
        listing.add_fields(ws, {"title": title}, now=now)[0]
    assert list(raised.value.problems) == ["title"]
    assert not ws.fields.all()


def test_the_same_field_twice_is_said(ws, now):
    """A field that is listed already is not added a second time."""
    listing.add_fields(ws, {"title": "Museums"}, now=now)[0]
    with pytest.raises(InputError):
        listing.add_fields(ws, {"title": "museums "}, now=now)[0]
    assert len(ws.fields) == 1


def test_a_field_from_a_draft(ws, now, draft):
    """The half-written field becomes a field and its draft is cleared."""
    draft("new-field", title="Museums", why="art")
    assert listing.add_fields(ws, now=now)[0].why == "art"
    assert ws.page_state.drafts == {}


def test_removing_a_field_clears_its_links(ws, library, now):
    """Contacts, talks and the place of the person no longer point at a removed field."""
    field = listing.add_fields(ws, {"title": "Museums"}, now=now)[0]
    other = listing.add_fields(ws, {"title": "Law"}, now=now)[0]
    anna = contacts.add_contact(ws, {"name": "A", "fields": [field.id, other.id]}, now=now)
    interview = appointment.plan_interview(ws, library, anna.id, now=now)
    with ws.edit("", now=now) as tx:
        tx.page_state.update(field=field.id)
    listing.remove_field(ws, field.id, now=now)
    assert ws.contacts.get(anna.id).fields == (other.id,)
    assert ws.interviews.get(interview.id).field == ""
    assert ws.page_state.field == ""
    ws.undo()
    assert ws.contacts.get(anna.id).fields == (field.id, other.id)


def test_status_is_set(ws, now):
    """Where one stands with a field is kept."""
    field = listing.add_fields(ws, {"title": "Museums"}, now=now)[0]
    with ws.edit("", now=now) as tx:
        assert tx.fields.update(field.id, status="exploring").status == "exploring"


def test_an_unknown_status_is_refused(ws, now):
    """A status that does not exist is not stored."""
    field = listing.add_fields(ws, {"title": "Museums"}, now=now)[0]
    with pytest.raises(StoreError), ws.edit("", now=now) as tx:
        tx.fields.update(field.id, status="dreamt")


def test_criteria_are_kept_in_order(ws, now):
    """What matters is listed in the order in which it was named, weight 3 unless said."""
    listing.add_criterion(ws, {"name": "People"}, now=now)
    listing.add_criterion(ws, {"name": "Pay", "weight": 5}, now=now)
    assert [(c.name, c.weight) for c in ws.profile.criteria] == [("People", 3), ("Pay", 5)]


@pytest.mark.parametrize(
    ("name", "weight", "entry"), [("", 3, "name"), ("people", 3, "name"), ("Pay", 9, "weight")]
)
def test_criteria_with_slips(ws, now, name, weight, entry):
    """An empty name, a name twice or a weight out of 1 to 5 is said."""
    listing.add_criterion(ws, {"name": "People"}, now=now)
    with pytest.raises(InputError) as raised:
        listing.add_criterion(ws, {"name": name, "weight": weight}, now=now)
    assert list(raised.value.problems) == [entry]


def test_a_criterion_from_a_draft(ws, now, draft):
    """The half-written criterion is added and its draft cleared."""
    draft("new-criterion", name="People")
    listing.add_criterion(ws, now=now)
    assert [c.name for c in ws.profile.criteria] == ["People"]
    assert ws.page_state.drafts == {}


def test_removing_a_criterion_takes_its_ratings(ws, now):
    """Ratings on a removed criterion go, others stay, and undo brings them back."""
    field = listing.add_fields(ws, {"title": "Museums"}, now=now)[0]
    people_, pay = (
        listing.add_criterion(ws, {"name": name}, now=now) for name in ("People", "Pay")
    )
    with ws.edit("Rated a field", now=now) as tx:
        tx.fields.update(field.id, ratings_before={people_.id: 4}, ratings_after={pay.id: 2})
    listing.remove_criterion(ws, people_.id, now=now)
    left = ws.fields.get(field.id)
    assert (left.ratings_before, left.ratings_after) == ({}, {pay.id: 2})
    ws.undo()
    assert ws.fields.get(field.id).ratings_before == {people_.id: 4}


def test_removing_an_unknown_criterion_is_said(ws, now):
    """A criterion that is gone cannot be removed again."""
    with pytest.raises(GoneError):
        listing.remove_criterion(ws, "gone", now=now)


def test_research_notes_come_and_go(ws, now):
    """A note is added empty under its kind, and removed by its id."""
    field = listing.add_fields(ws, {"title": "Museums"}, now=now)[0]
    note = add_entry(ws, FIELD_RESEARCH, field.id, now=now, kind="paper")
    assert ws.fields.get(field.id).research == (note,)
    assert note.kind == "paper"
    remove_entry(ws, FIELD_RESEARCH, field.id, note.id, now=now)
    assert ws.fields.get(field.id).research == ()


def test_research_on_a_removed_field_is_said(ws, now):
    """A note cannot be put on a field that is gone."""
    with pytest.raises(GoneError):
        add_entry(ws, FIELD_RESEARCH, "gone", now=now, kind="pc")
