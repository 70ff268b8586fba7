"""The rows of the table of contacts."""

from typing import Any

from infoint.coaching import stages
from infoint.coaching.due_talks import open_clock
from infoint.coaching.index import index_of
from infoint.coaching.speakers import speakers
from infoint.domain import STAGES, Contact
from infoint.ui.visit import Visit

PAGE = 50
SORTS = ("Newest first", "Name", "Organization", "Stage")


def people_listed(
    visit: Visit, people: list[Contact], stage: str, field: str, order: str
) -> list[Contact]:
    """Contacts that pass the filters, sorted."""
    standing = stages(visit.ws, now=visit.now)
    able = speakers(index_of(visit.ws), field)
    kept = [
        person
        for person in people
        if stage in ("All", standing.get(person.id)) and (not field or person.id in able)
    ]
    if order == "Newest first":
        kept.reverse()
    elif order == "Stage":
        kept.sort(key=lambda person: STAGES.index(standing[person.id]))
    else:
        attribute = order.lower()
        kept.sort(key=lambda person: str(getattr(person, attribute)).casefold())
    return kept


def people_rows(visit: Visit, people: list[Contact]) -> list[dict[str, Any]]:
    """What the table shows of these contacts."""
    standing = stages(visit.ws, now=visit.now)
    rows = []
    for person in people:
        referrer = visit.ws.contacts.get(person.referred_by)
        clock = open_clock(visit.ws, person.id, now=visit.now)
        rows.append(
            {
                "Name": person.name,
                "Organization": person.organization,
                "Role": person.role,
                "Stage": standing[person.id].capitalize(),
                "Named by": referrer.name if referrer else "",
                "Thank-you": clock.short if clock else "",
            }
        )
    return rows
