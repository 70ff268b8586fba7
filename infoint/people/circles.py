"""Circles of people: how many names each has brought."""

from collections import Counter
from collections.abc import Mapping

from infoint.advice.index import CONTACTS, WorkspaceIndex, remembered
from infoint.library import Library
from infoint.library.where_found import circle_of


@remembered(CONTACTS)
def names_by_circle(index: WorkspaceIndex, library: Library) -> Mapping[str, int]:
    """How many contacts say that they were found in a circle, by its key, in the finder's order.

    Whoever was found elsewhere is counted nowhere. Kept for each state of the contacts: do not
    change it.
    """
    found = dict.fromkeys((circle.key for circle in library.people_finder), 0)
    places = Counter(each.where_found for each in index.contact_list)
    for place, number in places.items():
        circle = circle_of(place, library)
        if circle:
            found[circle.key] += number
    return found
