"""What a step's Check is judged on: the records of one contact, one field, one talk, or of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from infoint.advice.index import WorkspaceIndex
from infoint.domain import Action, CareerField, Contact, Interview, Letter, OutreachAttempt, Profile

if TYPE_CHECKING:
    from infoint.library import Library


@dataclass(frozen=True)
class CheckCase:
    """The records that count. A rule ticks where any one of them shows what it looks for.

    `talks` is what Prepare and Interview look at, `past_talks` what Track and Thank-you do.
    """

    library: Library
    profile: Profile
    all_fields: Sequence[CareerField]
    all_contacts: Sequence[Contact]
    fields: Sequence[CareerField]
    contacts: Sequence[Contact]
    scripts: Sequence[Letter]
    attempts: Sequence[OutreachAttempt]
    interviews: Sequence[Interview]
    past_interviews: Sequence[Interview]
    thanks: Sequence[Letter]
    index: WorkspaceIndex

    def actions_of(self, interview: Interview) -> Sequence[Action]:
        """The actions that came out of a talk."""
        return self.index.actions_of_interview.get(interview.id, ())


def case_of_all(index: WorkspaceIndex, library: Library, field: str | None) -> CheckCase:
    """Every record counts; with `field` (an id), only this field among the fields."""
    return CheckCase(
        library=library,
        profile=index.profile,
        all_fields=index.field_list,
        all_contacts=index.contact_list,
        fields=_fields(index, field),
        contacts=index.contact_list,
        scripts=[letter for letter in index.letters if letter.kind == "script"],
        attempts=index.attempts,
        interviews=index.interviews,
        past_interviews=index.interviews,
        thanks=[letter for letter in index.letters if letter.kind == "thank-you"],
        index=index,
    )


def case_of_contact(
    index: WorkspaceIndex, library: Library, contact: str, field: str | None, interview: str | None
) -> CheckCase:
    """Only what belongs to one contact counts, and of the talks one.

    With `talk` (an id) it is this one. Without, Prepare and Interview look at the latest talk;
    Track and Thank-you too, unless it lies ahead while an earlier one was begun: then that one.
    An id that is not on the list leaves nothing that could tick.
    """
    letters = index.letters_of.get(contact, ()) if contact in index.contacts else ()
    known = index.contacts.get(contact)
    ahead, behind = _interviews(index, contact, interview) if known else ((), ())
    of_interview = {"", *(entry.id for entry in behind)}
    return CheckCase(
        library=library,
        profile=index.profile,
        all_fields=index.field_list,
        all_contacts=index.contact_list,
        fields=_fields(index, field),
        contacts=(known,) if known else (),
        scripts=[letter for letter in letters if letter.kind == "script"],
        attempts=index.attempts_of.get(contact, ()) if known else (),
        interviews=ahead,
        past_interviews=behind,
        thanks=[
            letter
            for letter in letters
            if letter.kind == "thank-you" and letter.interview in of_interview
        ],
        index=index,
    )


def _fields(index: WorkspaceIndex, field: str | None) -> Sequence[CareerField]:
    if field is None:
        return index.field_list
    known = index.fields.get(field)
    return (known,) if known else ()


def _interviews(
    index: WorkspaceIndex, contact: str, interview: str | None
) -> tuple[Sequence[Interview], Sequence[Interview]]:
    """The talk for Prepare and Interview, and the talk for Track and Thank-you."""
    if interview is not None:
        named = index.interviews_by_id.get(interview)
        only = (named,) if named and named.contact == contact else ()
        return only, only
    latest = index.latest_interview(contact)
    begun = index.latest_begun(contact) or latest
    return (latest,) if latest else (), (begun,) if begun else ()
