"""A talk in writing: where the questions go, that they went out, and that answers came."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol

from infoint.domain import Clock, Contact, Interview, Letter
from infoint.domain.problems import InputError
from infoint.entries.lookup import edit_interview
from infoint.i18n import N_
from infoint.store import Workspace


class Contacts(Protocol):
    """What gives a contact by id."""

    def get(self, key: str, /) -> Contact | None:
        """The contact; None where there is none."""


def own_address(interview: Interview, contacts: Contacts | Mapping[str, Contact]) -> str:
    """How to reach them where no place is noted: their number for a call, in writing their e-mail.

    "" where one meets, and where none is known.
    """
    contact = contacts.get(interview.contact)
    if contact is None:
        return ""
    if interview.is_written:
        return contact.email.strip()
    return contact.phone.strip() if interview.format == "phone" else ""


def questions_sent(letters: Iterable[Letter], interview_id: str) -> datetime | None:
    """When the questions of a talk went out (UTC); None while they have not."""
    found = (one for one in letters if one.interview == interview_id and one.kind == "ahead")
    return next((one.sent for one in found if one.sent), None)


def answers_came(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """A talk in writing is held once answers are there; no clock measured it.

    Problem `format` for a talk that is not in writing.
    """
    with edit_interview(ws, interview_id, N_("Answers came"), now=now) as (tx, interview):
        if not interview.is_written:
            raise InputError({"format": N_("Say first that you talk in writing.")})
        if interview.clock.ended:
            return interview
        clock = Clock(started=now, ended=now)
        return tx.interviews.update(interview_id, clock=clock, cancelled=False)
