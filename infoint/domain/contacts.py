"""People, and the attempts to reach them."""

import re
from datetime import date
from typing import Literal

from pydantic import Field

from infoint.domain.fields import ResearchNote
from infoint.domain.kinds import Channel, Outcome
from infoint.domain.record import Record, UtcDatetime

Rung = Literal["", "loves to talk", "volunteer", "open house", "unknown"]
RUNGS: tuple[Rung, ...] = ("loves to talk", "volunteer", "open house", "unknown")
"""The ladder of practice of `seven-steps`: easiest first."""

Career = Literal["", "beginner", "middle", "leading", "changed"]
CAREERS: tuple[Career, ...] = ("beginner", "middle", "leading", "changed")
"""Where somebody is in their career: new in it, well in it, leading others, or come from another.
"" where nobody said."""

Rating = int | None

_CIRCLE = re.compile(r"circle:([a-z0-9]+(?:-[a-z0-9]+)*)")
_LIKE_A_CIRCLE = re.compile(rf"\\*{_CIRCLE.pattern}")


def circle_id(key: str) -> str:
    """What `Contact.where_found` holds for a circle of the content."""
    return f"circle:{key}"


def circle_key(where_found: str) -> str:
    """The key of the circle that it names; "" where the person said it in own words."""
    found = _CIRCLE.fullmatch(where_found)
    return found[1] if found else ""


def own_place(words: str) -> str:
    """What `Contact.where_found` holds for own words: these, marked where they look like an id."""
    return f"\\{words}" if _LIKE_A_CIRCLE.fullmatch(words) else words


def place_as_written(where_found: str) -> str:
    """The own words of `own_place`, letter for letter."""
    return where_found[1:] if _LIKE_A_CIRCLE.fullmatch(where_found) else where_found


class Contact(Record):
    """A person one could talk to. Only the name is needed."""

    name: str
    organization: str = ""
    role: str = ""
    email: str = ""
    other_emails: tuple[str, ...] = ()
    """Further addresses of the same person, each once; `email` is the one to write to."""
    phone: str = ""
    profile_url: str = ""
    relationship: str = ""
    where_found: str = ""
    """`circle_id` of a circle of the content, or the person's own words as `own_place` gives them.
    The words to show are those of `infoint.library.where_found`."""
    referred_by: str = ""
    """Id of the contact who named this one."""
    may_use_name: bool | None = None
    """May the name of the one who named this contact be used? None: not asked."""
    fields: tuple[str, ...] = ()
    """Ids of the career fields this person can speak about."""
    motivation: Rating = Field(default=None, ge=1, le=5)
    access: Rating = Field(default=None, ge=1, le=5)
    rung: Rung = ""
    career: Career = ""
    shared_background: str = ""
    """Schools and employers in common, one a line."""
    tags: tuple[str, ...] = ()
    notes: str = ""
    private: bool = False
    research_person: str = ""
    research_organization: str = ""
    research: tuple[ResearchNote, ...] = ()
    """Findings under the four P's with their links; the two texts above are for free notes."""
    dismissed_duplicates: tuple[str, ...] = ()
    snoozed_until: date | None = None
    referrer_told: date | None = None
    """When the one who named this contact was told how it went, otherwise than by a letter."""
    created: UtcDatetime | None = None

    @property
    def emails(self) -> tuple[str, ...]:
        """Every e-mail address of this person, the one to write to first."""
        return tuple(each for each in (self.email, *self.other_emails) if each)


def company_of(contact: Contact) -> str:
    """The organization alone, where its box holds the role behind it as well, such as Museum of
    Art, curator.
    """
    whole, role = contact.organization.strip(), contact.role.strip()
    firm, comma, rest = whole.rpartition(",")
    is_role = bool(role) and rest.strip().casefold() == role.casefold()
    return firm.strip() if comma and is_role and firm.strip() else whole


class OutreachAttempt(Record):
    """One try to reach a contact, with the words as sent and what came of it."""

    contact: str
    at: UtcDatetime
    channel: Channel = Channel.EMAIL
    text: str = ""
    situation: str = ""
    """Of the template that the text came from, such as referred or cold; "" where unknown."""
    outcome: Outcome = Outcome.WAITING
    answered: UtcDatetime | None = None
    """When the answer was logged or told; None where none came, or where that is not known."""
    answers: str = ""
    """Id of the message of one's own that this entry only notes the answer to; "" where it is a
    try in itself (see `messages_sent`)."""
    instead: str = ""
    """After "wrong person": id of the contact who was named instead."""
    next_date: date | None = None
    """When to look at it again; after "not now" the day on which one may ask again."""
    again: str = ""
    """After "not now": when that may be, in the words in which it was told."""
    note: str = ""
    earlier: bool = False
    """Whether it was before one began here: how one asked is not known then. Where the day is not
    known either, `at` is the moment in which the contact came onto the list."""


class Rehearsal(Record):
    """One round of practising a call aloud, with how it went. No sound is ever kept."""

    contact: str = ""
    """Id of the contact whom the call is meant for; "" for nobody in particular."""
    at: UtcDatetime
    confidence_before: Rating = Field(default=None, ge=1, le=5)
    confidence_after: Rating = Field(default=None, ge=1, le=5)
    ratings: dict[str, int] = Field(default_factory=dict)
    """By card (the opening, an obstacle, a turn): how well it went, from 1 to 5."""
