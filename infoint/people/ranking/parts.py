"""What speaks for asking someone next: six parts, each with its weight, its value and its words.

A value is a whole number of eighths, from 0 (nothing speaks for it) to 8 (all of it does), so that
scores are exact. What was never said counts a little under the middle (3): above a rating of 1 or
2, below one of 3, so that nobody sinks for want of a rating.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from infoint.domain import RUNGS, Contact, Profile
from infoint.i18n import N_, _
from infoint.people.ranking.field_match import OwnField, nearness, same_place

AskPartKey = Literal["motivation", "access", "referral", "field", "shared", "rung"]
FULL = 8
UNSAID = 3
MOST_WEIGHT = 3
WEIGHT_WORDS = ("Not at all", "A little", "Some", "A lot")
"""How much a part counts, by its weight."""


@dataclass(frozen=True)
class Ground:
    """What all people are judged on: who is listed, one's own past and fields, and the next rung.

    `mine` holds one's own schools and employers, compared by `plain_place`. `rung` is the place of
    the next rung in `RUNGS`, or their number where all are climbed.
    """

    contacts: Mapping[str, Contact]
    mine: Mapping[str, str]
    rung: int
    fields: tuple[OwnField, ...] = ()


@dataclass(frozen=True)
class AskPart:
    """One part. `weight` (0 to 3) holds until the person sets another; `why` gives its reason."""

    key: AskPartKey
    title: str
    weight: int
    why: str
    source: str
    value: Callable[[Contact, Ground], int]
    words: Callable[[Contact, Ground], str]


def _rated(rating: int | None) -> int:
    return UNSAID if rating is None else 2 * (rating - 1)


_KEEN = (
    "You are hardly keen to talk to them",
    "You are a little keen to talk to them",
    "You are fairly keen to talk to them",
    "You are keen to talk to them",
    "You are very keen to talk to them",
)
_REACH = (
    "They are hard to reach",
    "They are rather hard to reach",
    "They can be reached with some effort",
    "They are easy to reach",
    "They are very easy to reach",
)


def _motivation_words(contact: Contact, _: Ground) -> str:
    if contact.motivation is None:
        return "You have not said how keen you are to talk to them."
    return f"{_KEEN[contact.motivation - 1]} ({contact.motivation} of 5)."


_BY_ADDRESS = (
    ("email", 5, "their e-mail address is at hand"),
    ("phone", 5, "their phone number is at hand"),
    ("profile_url", 4, "a link to their profile is at hand"),
)
"""What an address says while nobody has said how easy they are to reach: more than none (3)."""


def _access(contact: Contact, _: Ground) -> int:
    if contact.access is not None:
        return _rated(contact.access)
    at_hand = (value for name, value, _ in _BY_ADDRESS if getattr(contact, name).strip())
    return next(at_hand, UNSAID)


def _access_words(contact: Contact, _: Ground) -> str:
    if contact.access is None:
        unsaid = "You have not said how easy they are to reach"
        at_hand = (words for name, _, words in _BY_ADDRESS if getattr(contact, name).strip())
        return "; ".join([unsaid, *list(at_hand)[:1]]) + "."
    return f"{_REACH[contact.access - 1]} ({contact.access} of 5)."


def _referrer(contact: Contact, ground: Ground) -> Contact | None:
    if not contact.referred_by or contact.referred_by == contact.id:
        return None
    return ground.contacts.get(contact.referred_by)


def _referral(contact: Contact, ground: Ground) -> int:
    if _referrer(contact, ground) is None or contact.may_use_name is False:
        return 0
    return FULL if contact.may_use_name else FULL // 2


def _referral_words(contact: Contact, ground: Ground) -> str:
    referrer = _referrer(contact, ground)
    if referrer is None:
        return "Nobody on your list named them."
    name = referrer.name.strip() or "Someone without a name"
    if contact.may_use_name is None:
        return f"{name} named them; ask whether you may say so."
    may = "and you may say so" if contact.may_use_name else "but you may not say so"
    return f"{name} named them, {may}."


def _shared(contact: Contact, ground: Ground) -> int:
    return FULL if contact.shared_background.strip() or same_place(contact, ground.mine) else 0


def _shared_words(contact: Contact, ground: Ground) -> str:
    lines = [line.strip() for line in contact.shared_background.splitlines()]
    noted = ", ".join(line for line in lines if line)
    if noted:
        return f"You have in common: {noted}."
    place = same_place(contact, ground.mine)
    if place:
        return f"They work at {place}, which is in your own past as well."
    return "No school or employer in common is noted."


_NEAR = {
    "ticked": (FULL, N_("They can speak about your field: {field}.")),
    "role": (7, N_("Their role names your field: {field}.")),
    "partly": (5, N_("Their role or organization comes near your field: {field}.")),
    "unsaid": (UNSAID, N_("You have not said which of your fields they know.")),
    "unlike": (2, N_("Nothing noted of their work names one of your fields.")),
}


def _field(contact: Contact, ground: Ground) -> int:
    return _NEAR[nearness(contact, ground.fields).how][0]


def _field_words(contact: Contact, ground: Ground) -> str:
    near = nearness(contact, ground.fields)
    return _(_NEAR[near.how][1], field=near.title)


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


_RUNG_NAMES = {
    "loves to talk": "Loves to talk",
    "volunteer": "A volunteer",
    "open house": "Met at an open house or fair",
    "unknown": "Someone you do not know yet",
}


def _rung_words(contact: Contact, ground: Ground) -> str:
    if ground.rung >= len(RUNGS):
        return "You have climbed every rung, so nobody is too big a step."
    if not contact.rung:
        return "You have not said how easy a start they are."
    above = RUNGS.index(contact.rung) - ground.rung
    name = _RUNG_NAMES[contact.rung]
    if above == 0:
        return f"{name}: your next rung."
    if above < 0:
        return f"{name}: a rung that you have climbed."
    return f"{name}: {above} {'rung' if above == 1 else 'rungs'} above your next one."


ASK_PARTS: tuple[AskPart, ...] = (
    AskPart(
        "motivation",
        "How keen you are",
        3,
        "Your own wish comes first: it keeps you going when some do not answer.",
        "dalton",
        lambda contact, _: _rated(contact.motivation),
        _motivation_words,
    ),
    AskPart(
        "access",
        "How easy they are to reach",
        1,
        "An address at hand saves a day. It counts little, because the rung says most of it.",
        "ours",
        _access,
        _access_words,
    ),
    AskPart(
        "referral",
        "Named by someone",
        2,
        "A name that both of you know opens the door, if you may use it.",
        "fleming",
        _referral,
        _referral_words,
    ),
    AskPart(
        "field",
        "Knows your field",
        2,
        "Who works where you want to look can answer most of what you ask.",
        "how-to",
        _field,
        _field_words,
    ),
    AskPart(
        "shared",
        "Same school or employer",
        1,
        "Those who went your way before like to answer. A name that both of you know does more.",
        "pitzer",
        _shared,
        _shared_words,
    ),
    AskPart(
        "rung",
        "The ladder of practice",
        3,
        "Talks with easy people come first, so that the ones that matter most go well.",
        "seven-steps",
        _rung,
        _rung_words,
    ),
)
"""In the order in which they decide between two people with the same score: motivation first."""


def ask_weights(profile: Profile) -> dict[str, int]:
    """How much each part counts, 0 to 3: as set in the profile, else by default."""
    return {
        part.key: min(max(profile.ask_weights.get(part.key, part.weight), 0), MOST_WEIGHT)
        for part in ASK_PARTS
    }
