"""Which people, messages and talks a look at progress is about: of one field, of a stretch."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.speakers import speakers
from infoint.domain import Contact, Interview, OutreachAttempt
from infoint.store import Workspace


@dataclass(frozen=True, slots=True)
class Kept:
    """What the filter leaves, each in stored order; of the talks only those not cancelled.

    `sent` are those attempts that are messages, calls and other tries of one's own.

    `key` is the same for the same filter, for remembering what is made of it.
    """

    contacts: tuple[Contact, ...]
    attempts: tuple[OutreachAttempt, ...]
    sent: tuple[OutreachAttempt, ...]
    interviews: tuple[Interview, ...]
    key: Hashable

    @property
    def held(self) -> tuple[Interview, ...]:
        """The talks that were held, the oldest first."""
        held = [interview for interview in self.interviews if interview.held_at]
        return tuple(
            sorted(
                held,
                key=lambda interview: interview.held_at.timestamp() if interview.held_at else 0,
            )
        )


def kept(ws: Workspace, *, field: str = "", since: datetime | None = None) -> Kept:
    """What belongs to a field ("" is every field), and happened since a moment (aware).

    A person belongs to a field that they can speak about (see `speakers`) or that a talk with them
    was about; a message belongs with its person, a talk to its own field. A person is kept who was
    added since then, or with whom something happened.
    """
    index = index_of(ws)
    key = ("kept", field, since)
    return index.remember(key, lambda: _kept(ws, index, field, since))


def _kept(ws: Workspace, index: WorkspaceIndex, field: str, since: datetime | None) -> Kept:
    interviews = [
        interview
        for interview in ws.interviews.all()
        if not interview.cancelled and (not field or interview.field == field)
    ]
    about = {interview.contact for interview in interviews}
    able = speakers(index, field)
    people = [one for one in ws.contacts.all() if not field or one.id in able or one.id in about]
    known = {one.id for one in people}
    attempts = [each for each in ws.attempts.all() if each.contact in known]
    if since:
        interviews = [
            interview for interview in interviews if interview.when and interview.when >= since
        ]
        attempts = [each for each in attempts if each.at >= since]
        active = {interview.contact for interview in interviews} | {
            each.contact for each in attempts
        }
        people = [
            one for one in people if one.id in active or (one.created and one.created >= since)
        ]
    within = {each.id for each in attempts}
    sent = (each for each in index.sent if each.id in within)
    return Kept(tuple(people), tuple(attempts), tuple(sent), tuple(interviews), (field, since))
