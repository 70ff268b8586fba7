"""How sure it is that two contacts are one person, and why. The numbers are our own judgement."""

from infoint.people.duplicates.keys import Keys, profiles_differ
from infoint.people.duplicates.words import likeness, same_organization

LOWEST = 40
"""What scores less is not shown."""
CERTAIN, PROBABLE, POSSIBLE = 90, 75, 60
ALIKE = 0.8
"""From here on two names may be one person's."""


def evidence(one: Keys, other: Keys) -> tuple[int, tuple[str, ...]]:
    """The score from 0 to 100 and the reasons, the strongest first; 0 for a name alone."""
    names = likeness(one.name, other.name)
    found = [
        each
        for each in (
            _profile(one, other, names),
            _email(one, other, names),
            _shared(one, other, names),
            _phone(one, other, names),
            _organization(one, other, names),
        )
        if each
    ]
    if not found:
        return 0, ()
    found.sort(key=lambda each: -each[0])
    reasons = tuple(reason for _, reason in found)
    score = min(100, found[0][0] + 4 * (len(found) - 1))
    if profiles_differ(one, other):
        score, reasons = score - 30, (*reasons, "Their profiles differ")
    return score, reasons


Reason = tuple[int, str] | None


def _profile(one: Keys, other: Keys, names: float) -> Reason:
    if not one.profile or one.profile != other.profile:
        return None
    return (99, "Same profile") if names >= ALIKE else (76, "Same profile, but names that differ")


def _email(one: Keys, other: Keys, names: float) -> Reason:
    if one.emails.isdisjoint(other.emails):
        return None
    if names >= ALIKE or not (one.named and other.named):
        return 97, "Same e-mail address"
    return 64, "Same e-mail address, but names that differ"


def _shared(one: Keys, other: Keys, names: float) -> Reason:
    """What many have in common counts with the name alone."""
    if names < ALIKE:
        return None
    if not one.mailboxes.isdisjoint(other.mailboxes):
        return 76, "Same name and same office e-mail address"
    if one.page and one.page == other.page:
        return 75, "Same name and same web page"
    return None


def _phone(one: Keys, other: Keys, names: float) -> Reason:
    if one.phones.isdisjoint(other.phones):
        return None
    if names >= ALIKE:
        return 92, "Same phone number"
    return 42, "Same phone number, but names that differ: it may belong to an office or a family"


def _organization(one: Keys, other: Keys, names: float) -> Reason:
    if names < ALIKE or not same_organization(one.organization, other.organization):
        return None
    if names == 1.0:
        return 82, "Same name and same organization"
    if names >= 0.91:
        return 72, "Very similar name and same organization"
    return 62, "Name that may be the same, and same organization"


def sureness(score: int) -> str:
    """The score in words."""
    if score >= CERTAIN:
        return "Almost certainly the same person"
    if score >= PROBABLE:
        return "Probably the same person"
    return "Perhaps the same person" if score >= POSSIBLE else "Perhaps two people"
