"""Circles of people: the one someone is thinking about, and how many names each has brought."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from infoint.advice.index import CONTACTS, WorkspaceIndex, remembered
from infoint.domain.contacts import Rung, circle_id
from infoint.library import Library
from infoint.library.where_found import circle_of
from infoint.store import Workspace

PEOPLE_ONE_KNOWS = 200
"""About so many people one knows, with doctors and bankers (`pitzer`)."""


def note_circle(ws: Workspace, circle: str, rung: Rung, *, now: datetime) -> None:
    """Write the circle (its key) of the next person into the draft, and the rung if clear."""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", "new-contact", "where_found"), circle_id(circle))
        if rung:
            tx.page_state.write(("drafts", "new-contact", "rung"), rung)


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
