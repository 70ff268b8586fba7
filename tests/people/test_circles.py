"""The circle one thinks about goes into the half-written contact."""

from infoint.people import contacts
from infoint.people.circles import names_by_circle, note_circle


def test_circle_goes_into_the_next_contact(ws, now, draft):
    """Where somebody is found, and the rung where it is clear, are there when they are added."""
    draft("new-contact", name="Bo")
    note_circle(ws, "family-friends", "loves to talk", now=now)
    contact = contacts.add_contact(ws, now=now)
    assert (contact.where_found, contact.rung) == ("circle:family-friends", "loves to talk")


def test_circle_without_a_rung_leaves_the_rung(ws, now, draft):
    """A circle that says nothing of the rung keeps the one that was chosen."""
    draft("new-contact", name="Bo", rung="volunteer")
    note_circle(ws, "career-fairs", "", now=now)
    assert contacts.add_contact(ws, now=now).rung == "volunteer"


def test_names_are_counted_by_circle(ws, library, now):
    """Each contact counts in the circle it was found in; found elsewhere, it counts nowhere."""
    assert set(names_by_circle(ws, library).values()) == {0}
    for place in ("family and friends", "Family and Friends ", "circle:linkedin", "the bus", ""):
        contacts.add_contact(ws, {"name": f"A {place}", "where_found": place}, now=now)
    counts = names_by_circle(ws, library)
    assert {key: count for key, count in counts.items() if count} == {
        "family-friends": 2,
        "linkedin": 1,
    }
    assert list(counts)[-1] == "human-resources"
    assert len(counts) == len(library.people_finder)
