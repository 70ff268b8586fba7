"""The rows of the table of contacts."""

from typing import Any

from infoint.coaching import stages
from infoint.domain import STAGES, Contact
from infoint.ui.visit import Visit

PAGE = 50
SORTS = ("Newest first", "Name", "Organization", "Stage")


def people_rows(
    visit: Visit, people: list[Contact], stage: str, field: str, order: str
) -> tuple[list[Contact], list[dict[str, Any]]]:
    """Contacts that pass the filters, sorted, with what the table shows of each."""
    standing = stages(visit.ws, now=visit.now)
    kept = [
        person
        for person in people
        if stage in ("All", standing.get(person.id)) and (not field or field in person.fields)
    ]
    if order == "Newest first":
        kept.reverse()
    elif order == "Stage":
        kept.sort(key=lambda person: STAGES.index(standing[person.id]))
    else:
        attribute = order.lower()
        kept.sort(key=lambda person: str(getattr(person, attribute)).casefold())
    names = {person.id: person.name for person in visit.ws.contacts.all()}
    rows = [
        {
            "Name": person.name,
            "Organization": person.organization,
            "Role": person.role,
            "Stage": standing[person.id].capitalize(),
            "Named by": names.get(person.referred_by, ""),
        }
        for person in kept
    ]
    return kept, rows
