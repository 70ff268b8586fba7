"""Circles of people: the one someone is thinking about, and how many names each has brought."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from infoint.advice.index import CONTACTS, index_of
from infoint.domain.contacts import Rung
from infoint.library import Library
from infoint.store import Workspace

PEOPLE_ONE_KNOWS = 200
"""About so many people one knows, with doctors and bankers (`pitzer`)."""


def note_circle(ws: Workspace, title: str, rung: Rung, *, now: datetime) -> None:
    """Write where the next person was found into the draft, and the practice rung if clear."""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", "new-contact", "where_found"), title)
        if rung:
            tx.page_state.write(("drafts", "new-contact", "rung"), rung)


def names_by_circle(ws: Workspace, library: Library) -> Mapping[str, int]:
    """How many contacts say that they were found in a circle, by its key, in the finder's order.

    Whoever was found elsewhere is counted nowhere. Kept for each state of the contacts: do not
    change it.
    """
    index = index_of(ws)

    def count() -> dict[str, int]:
        return Counter(each.where_found.strip().casefold() for each in index.contact_list)

    found = index.remember("where found", count, CONTACTS)
    return {
        circle.key: found.get(circle.where_found.casefold(), 0) for circle in library.people_finder
    }
