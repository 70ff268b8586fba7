"""What speaks for asking someone next: six parts, each with its weight, its value and what it says.

A value is a whole number of eighths, from 0 (nothing speaks for it) to 8 (all of it does), so that
scores are exact. What was never said counts a little under the middle (3): above a rating of 1 or
2, below one of 3, so that nobody sinks for want of a rating.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from infoint.advice.todays_employer import plain_place, same_place
from infoint.domain import RUNGS, Contact, Profile
from infoint.entries.form import lines_of
from infoint.i18n import listed
from infoint.people.ranking.field_match import OwnField, nearness

AskPartKey = Literal["motivation", "access", "referral", "field", "shared", "rung"]
AT_WORK = "shared-today"
"""What is said of somebody from today's employer: it speaks for care, not for them."""
FULL = 8
UNSAID = 3
MOST_WEIGHT = 3


@dataclass(frozen=True)
class Ground:
    """What all people are judged on: who is listed, one's own past and fields, and the next rung.

    `mine` holds one's own schools and former employers, `today` that of today, both compared by
    `plain_place`. `rung` is the place of the next rung in `RUNGS`, or their number where all are
    climbed.
    """

    contacts: Mapping[str, Contact]
    mine: Mapping[str, str]
    rung: int
    fields: tuple[OwnField, ...] = ()
    today: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """What a part says of somebody: which sentence, and the names in it as they were typed."""

    kind: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class AskPart:
    """One part. `weight` (0 to 3) holds until the person sets another; `source` gave it."""

    key: AskPartKey
    weight: int
    source: str
    value: Callable[[Contact, Ground], int]
    said: Callable[[Contact, Ground], Said]


def _rated(rating: int | None) -> int:
    return UNSAID if rating is None else 2 * (rating - 1)


def _keen(contact: Contact, _: Ground) -> Said:
    return Said(f"keen-{contact.motivation}" if contact.motivation else "keen-unsaid")


_BY_ADDRESS = (("email", 5), ("phone", 5), ("profile_url", 4))
"""What an address says while nobody has said how easy they are to reach: more than none (3)."""


def _access(contact: Contact, _: Ground) -> int:
    if contact.access is not None:
        return _rated(contact.access)
    return next((value for name, value in _BY_ADDRESS if getattr(contact, name).strip()), UNSAID)


def _reach(contact: Contact, _: Ground) -> Said:
    if contact.access is not None:
        return Said(f"reach-{contact.access}")
    at_hand = (name for name, _value in _BY_ADDRESS if getattr(contact, name).strip())
    return Said(f"reach-{next(at_hand, 'unsaid')}")


def _referrer(contact: Contact, ground: Ground) -> Contact | None:
    if not contact.referred_by or contact.referred_by == contact.id:
        return None
    return ground.contacts.get(contact.referred_by)


def _referral(contact: Contact, ground: Ground) -> int:
    if _referrer(contact, ground) is None or contact.may_use_name is False:
        return 0
    return FULL if contact.may_use_name else FULL // 2


_MAY = {True: "named-may", False: "named-may-not", None: "named-ask"}


def _named(contact: Contact, ground: Ground) -> Said:
    referrer = _referrer(contact, ground)
    if referrer is None:
        return Said("named-by-nobody")
    return Said(_MAY[contact.may_use_name], {"name": referrer.name.strip()})


def _noted(contact: Contact, ground: Ground) -> list[str]:
    """What one noted to have in common, without today's employer."""
    lines = lines_of(contact.shared_background)
    return [line for line in lines if plain_place(line) not in ground.today]


def _shared(contact: Contact, ground: Ground) -> int:
    return FULL if _noted(contact, ground) or same_place(contact, ground.mine) else 0


def _in_common(contact: Contact, ground: Ground) -> Said:
    """Whoever works where one works today may be the wrong one to hear of it: that goes first."""
    lines = _noted(contact, ground)
    if same_place(contact, ground.today) or len(lines) < len(lines_of(contact.shared_background)):
        return Said(AT_WORK)
    if lines:
        return Said("shared-noted", {"common": listed(lines)})
    place = same_place(contact, ground.mine)
    if not place:
        return Said("shared-none")
    return Said("shared-before" if ground.today else "shared-place", {"place": place})


_NEAR = {"ticked": FULL, "role": 7, "partly": 5, "unsaid": UNSAID, "unlike": 2}


def _field(contact: Contact, ground: Ground) -> int:
    return _NEAR[nearness(contact, ground.fields).how]


def _near(contact: Contact, ground: Ground) -> Said:
    near = nearness(contact, ground.fields)
    return Said(f"field-{near.how}", {"field": near.title} if near.title else {})


_TOO_EARLY = (FULL, 4, 2, 0)
"""By how many rungs above the next one somebody stands."""
_CLIMBED = 5


def _rung(contact: Contact, ground: Ground) -> int:
    if ground.rung >= len(RUNGS):
        return FULL
    if not contact.rung:
        return UNSAID
    above = RUNGS.index(contact.rung) - ground.rung
    return _CLIMBED if above < 0 else _TOO_EARLY[above]


def _ease(contact: Contact, ground: Ground) -> Said:
    if ground.rung >= len(RUNGS):
        return Said("ease-all")
    if not contact.rung:
        return Said("ease-unsaid")
    above = RUNGS.index(contact.rung) - ground.rung
    if above:
        return Said("ease-before" if above < 0 else "ease-later")
    return Said(f"ease-{contact.rung.replace(' ', '-')}")


ASK_PARTS: tuple[AskPart, ...] = (
    AskPart("motivation", 3, "dalton", lambda contact, _: _rated(contact.motivation), _keen),
    AskPart("access", 1, "ours", _access, _reach),
    AskPart("referral", 2, "fleming", _referral, _named),
    AskPart("field", 2, "how-to", _field, _near),
    AskPart("shared", 1, "pitzer", _shared, _in_common),
    AskPart("rung", 3, "seven-steps", _rung, _ease),
)
"""In the order in which they decide between two people with the same score: motivation first."""


def ask_weights(profile: Profile) -> dict[str, int]:
    """How much each part counts, 0 to 3: as set in the profile, else by default."""
    return {
        part.key: min(max(profile.ask_weights.get(part.key, part.weight), 0), MOST_WEIGHT)
        for part in ASK_PARTS
    }
