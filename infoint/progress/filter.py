"""Which people, messages and talks a look at progress is about: of one field, of a stretch."""

from dataclasses import dataclass
from datetime import datetime

from infoint.advice.index import WorkspaceIndex, remembered
from infoint.advice.speakers import speakers
from infoint.domain import Contact, Interview, OutreachAttempt
from infoint.today.due_interviews import by_date


@dataclass(frozen=True, slots=True)
class Kept:
    """What the filter leaves, each in stored order; of the talks only those not cancelled.

    `sent` are those attempts that are messages, calls and other tries of one's own.
    """

    contacts: tuple[Contact, ...]
    attempts: tuple[OutreachAttempt, ...]
    sent: tuple[OutreachAttempt, ...]
    interviews: tuple[Interview, ...]

    @property
    def held(self) -> list[tuple[datetime, Interview]]:
        """The talks that were held with their end, the oldest first."""
        return by_date((one.held_at, one) for one in self.interviews)


@remembered()
def kept(index: WorkspaceIndex, *, field: str = "", since: datetime | None = None) -> Kept:
    """What belongs to a field ("" is every field), and happened since a moment (aware).

    A person belongs to a field that they can speak about (see `speakers`) or that a talk with them
    was about; a message belongs with its person, a talk to its own field. A person is kept who was
    added since then, or with whom something happened.
    """
    interviews = [
        one for one in index.interviews if not one.cancelled and (not field or one.field == field)
    ]
    able = {one.contact for one in interviews}.union(speakers(index, field))
    people = [one for one in index.contact_list if not field or one.id in able]
    known = {one.id for one in people}
    attempts = [each for each in index.attempts if each.contact in known]
    if since:
        interviews = [one for one in interviews if one.when and one.when >= since]
        attempts = [each for each in attempts if each.at >= since]
        active = {one.contact for one in interviews}.union(each.contact for each in attempts)
        active |= {one.id for one in people if one.created and one.created >= since}
        people = [one for one in people if one.id in active]
    within = {each.id for each in attempts}
    sent = (each for each in index.sent if each.id in within)
    return Kept(tuple(people), tuple(attempts), tuple(sent), tuple(interviews))
