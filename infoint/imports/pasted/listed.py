"""Those whom a message names one below the other, each behind the mark of a list."""

import re

from infoint.domain import Contact
from infoint.imports.pasted.lines import lines_of
from infoint.imports.pasted.names.naming import named_in
from infoint.imports.pasted.names.told import Told, work_told
from infoint.imports.pasted.one.found import Found
from infoint.imports.pasted.one.person import person_in
from infoint.imports.pasted.words import begins

_MARKED = re.compile(r"\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+\S")
_FEWEST = 2


def listed_in(text: str) -> list[Found]:
    """The people of a list within a message that greets somebody; [] where there is none."""
    raw = text.split("\n")
    marked = [line for line in raw if _MARKED.match(line)]
    greets = any(begins("greetings", line) for line in raw if line.strip() and line not in marked)
    named = [line for line in lines_of("\n".join(marked)) if line and named_in(line)]
    if not greets or len(named) < _FEWEST or len(named) < len(marked):
        return []
    return [each for each in map(_one, named) if each]


def _one(line: str) -> Found | None:
    """The person of a line, also where it is long, as sentences are."""
    found = person_in(line, sure=True, among=True)
    named = named_in(line)
    if (found and found.contact.name) or named is None:
        return found
    told = work_told(named.rest) or Told()
    contact = Contact(name=named.name, role=told.role, organization=told.organization)
    return Found(contact)
