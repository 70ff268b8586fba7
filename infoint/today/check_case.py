"""What a step's Check is judged on: the records of one contact, one field, one talk, or of all."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from infoint.advice.index import WorkspaceIndex
from infoint.domain import CareerField, Contact, Interview, Letter, OutreachAttempt
from infoint.library import Library

Record = TypeVar("Record")


@dataclass(frozen=True)
class CheckCase:
    """The records that count. A rule ticks where any one of them shows what it looks for.

    `interviews` is what Prepare and Interview look at, `past_interviews` what Track and Thank-you
    do. Everything else stands in the `index`.
    """

    index: WorkspaceIndex
    library: Library
    fields: Sequence[CareerField]
    contacts: Sequence[Contact]
    attempts: Sequence[OutreachAttempt]
    scripts: Sequence[Letter]
    thanks: Sequence[Letter]
    interviews: Sequence[Interview]
    past_interviews: Sequence[Interview]


def case_of(
    index: WorkspaceIndex,
    library: Library,
    contact: str | None,
    field: str | None,
    interview: str | None,
) -> CheckCase:
    """Every record counts; with `field` (an id) only this one of the fields.

    With `contact` only what belongs to it counts, and of the talks one: `interview` (an id), else
    the latest for Prepare and Interview; for Track and Thank-you too, unless it lies ahead while an
    earlier one was begun: then that one. An id that is not on the list leaves nothing that could
    tick.
    """
    contacts: Sequence[Contact] = index.contact_list
    attempts: Sequence[OutreachAttempt] = index.attempts
    letters: Sequence[Letter] = index.letters
    ahead: Sequence[Interview] = index.interviews
    behind = ahead
    if contact is not None:
        contacts = _only(index.contacts.get(contact))
        attempts = index.attempts_of.get(contact, ()) if contacts else ()
        letters = index.letters_of.get(contact, ()) if contacts else ()
        ahead, behind = _interviews(index, contact, interview) if contacts else ((), ())
    judged = {"", *(entry.id for entry in behind)}
    thanks = [letter for letter in letters if letter.kind == "thank-you"]
    return CheckCase(
        index,
        library,
        fields=index.field_list if field is None else _only(index.fields.get(field)),
        contacts=contacts,
        attempts=attempts,
        scripts=[letter for letter in letters if letter.kind == "script"],
        thanks=[one for one in thanks if contact is None or one.interview in judged],
        interviews=ahead,
        past_interviews=behind,
    )


def _only(found: Record | None) -> Sequence[Record]:
    return (found,) if found else ()


def _interviews(
    index: WorkspaceIndex, contact: str, interview: str | None
) -> tuple[Sequence[Interview], Sequence[Interview]]:
    """The talk for Prepare and Interview, and the talk for Track and Thank-you."""
    if interview is not None:
        named = index.interviews_by_id.get(interview)
        only = _only(named if named and named.contact == contact else None)
        return only, only
    latest = index.latest_interview(contact)
    return _only(latest), _only(index.latest_begun(contact) or latest)
