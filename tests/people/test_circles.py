"""How many names each circle of people has brought."""

from infoint.people import contacts
from infoint.people.circles import names_by_circle


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
