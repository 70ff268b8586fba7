"""How sure it is that two contacts are one person, and why. The numbers are our own judgement."""

from collections.abc import Iterator

from infoint.people.duplicates.keys import Keys, profiles_differ
from infoint.people.duplicates.words import likeness, same_organization

LOWEST = 40
"""What scores less is not shown."""
CERTAIN, PROBABLE, POSSIBLE = 90, 75, 60
ALIKE = 0.8
"""From here on two names may be one person's."""


def evidence(one: Keys, other: Keys) -> tuple[int, tuple[str, ...]]:
    """The score from 0 to 100 and the reasons, the strongest first; 0 for a name alone."""
    found = sorted(_reasons(one, other), key=lambda each: -each[0])
    if not found:
        return 0, ()
    reasons = tuple(reason for _, reason in found)
    score = min(100, found[0][0] + 4 * (len(found) - 1))
    if profiles_differ(one, other):
        score, reasons = score - 30, (*reasons, "Their profiles differ")
    return score, reasons


def _reasons(one: Keys, other: Keys) -> Iterator[tuple[int, str]]:
    """What many have in common (mailbox, page, organization) counts with the name alone."""
    names = likeness(one.name, other.name)
    alike = names >= ALIKE
    if one.profile and one.profile == other.profile:
        yield (99, "Same profile") if alike else (76, "Same profile, but names that differ")
    if not one.emails.isdisjoint(other.emails):
        same = alike or not (one.named and other.named)
        differing = "Same e-mail address, but names that differ"
        yield (97, "Same e-mail address") if same else (64, differing)
    if alike and not one.mailboxes.isdisjoint(other.mailboxes):
        yield 76, "Same name and same office e-mail address"
    elif alike and one.page and one.page == other.page:
        yield 75, "Same name and same web page"
    if not one.phones.isdisjoint(other.phones):
        office = "Same phone number, but names that differ: it may belong to an office or a family"
        yield (92, "Same phone number") if alike else (42, office)
    if alike and same_organization(one.organization, other.organization):
        yield _same_place(names)


def _same_place(names: float) -> tuple[int, str]:
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
