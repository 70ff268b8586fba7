"""People who stand on the list twice, found by what they share; never by a name alone.

How sure it is that two are one person, and why: the numbers are our own judgement.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from itertools import combinations

from infoint.advice.index import CONTACTS, WorkspaceIndex, index_of, remembered
from infoint.dates.local_time import region_of
from infoint.domain import Contact
from infoint.i18n import N_
from infoint.people.duplicates.keys import Keys, Sign, keys_of, profiles_differ
from infoint.people.duplicates.words import likeness, same_organization
from infoint.store import Workspace

SHARED_BY = 4
"""From so many on, an address or a number belongs to an office: names must then be alike too."""
CROWD = 300
"""In a group larger than this only those of exactly the same name are compared."""


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two contacts who may be one person; `first` came first. The score goes from 0 to 100.

    `reasons` are short phrases, the strongest first, such as "Same e-mail address"; in English
    until they are worded.
    """

    first: Contact
    second: Contact
    score: int
    reasons: tuple[str, ...]


def find_duplicates(ws: Workspace) -> list[DuplicatePair]:
    """Pairs who may be the same person, the surest first; those told apart before are left out.

    Remembered until a contact changes. Five thousand people take a fraction of a second.
    """
    index = index_of(ws)
    return list(_found(index, region_of(index.profile)))


@remembered(CONTACTS)
def _found(index: WorkspaceIndex, region: str | None) -> list[DuplicatePair]:
    people = index.contact_list
    keys = keys_of(people, region)
    pairs = []
    for one, other in sorted(_candidates(keys)):
        first, second = people[one], people[other]
        if second.id in first.dismissed_duplicates or first.id in second.dismissed_duplicates:
            continue
        score, reasons = evidence(keys[one], keys[other])
        if score >= LOWEST:
            pairs.append(DuplicatePair(first, second, score, reasons))
    return sorted(pairs, key=lambda pair: -pair.score)


def _candidates(keys: list[Keys]) -> set[tuple[int, int]]:
    """Places in the list of all pairs worth a closer look: people who share something."""
    shared: dict[Sign, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        for sign in key.signs:
            shared[sign].append(place)
    alike: dict[Hashable, list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for sign, places in shared.items():
        if len(places) < SHARED_BY:
            pairs.update(combinations(places, 2))
        else:
            _by_name(alike, sign, places, keys)
    for place, key in enumerate(keys):
        if key.organization:
            _by_name(alike, ("organization", key.organization[0]), [place], keys)
    for places in alike.values():
        pairs.update(_within(places, keys))
    return pairs


def _by_name(
    groups: dict[Hashable, list[int]], sign: Hashable, places: list[int], keys: list[Keys]
) -> None:
    """Sort people who share a sign into groups by one word of the name and a letter of another."""
    for place in places:
        for part in keys[place].name_blocks:
            groups[sign, part].append(place)


def _within(places: list[int], keys: list[Keys]) -> Iterator[tuple[int, int]]:
    if len(places) <= CROWD:
        yield from combinations(places, 2)
        return
    same: dict[str, list[int]] = defaultdict(list)
    for place in places:
        same[keys[place].name.text].append(place)
    for group in same.values():
        yield from combinations(group[:CROWD], 2)


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
        score, reasons = score - 30, (*reasons, N_("Their profiles differ"))
    return score, reasons


def _reasons(one: Keys, other: Keys) -> Iterator[tuple[int, str]]:
    """What many have in common (mailbox, page, organization) counts with the name alone."""
    names = likeness(one.name, other.name)
    alike = names >= ALIKE
    if one.profile and one.profile == other.profile:
        yield (99, N_("Same profile")) if alike else (76, N_("Same profile, but names that differ"))
    if not one.emails.isdisjoint(other.emails):
        same = alike or not (one.named and other.named)
        differing = N_("Same e-mail address, but names that differ")
        yield (97, N_("Same e-mail address")) if same else (64, differing)
    if alike and not one.mailboxes.isdisjoint(other.mailboxes):
        yield 76, N_("Same name and same office e-mail address")
    elif alike and one.page and one.page == other.page:
        yield 75, N_("Same name and same web page")
    if not one.phones.isdisjoint(other.phones):
        office = N_(
            "Same phone number, but names that differ: it may belong to an office or a family"
        )
        yield (92, N_("Same phone number")) if alike else (42, office)
    if alike and same_organization(one.organization, other.organization):
        yield _same_place(names)


def _same_place(names: float) -> tuple[int, str]:
    if names == 1.0:
        return 82, N_("Same name and same organization")
    if names >= 0.91:
        return 72, N_("Very similar name and same organization")
    return 62, N_("Name that may be the same, and same organization")


def sureness(score: int) -> str:
    """The score in words, in English until it is worded."""
    if score >= CERTAIN:
        return N_("Almost certainly the same person")
    if score >= PROBABLE:
        return N_("Probably the same person")
    return N_("Perhaps the same person") if score >= POSSIBLE else N_("Perhaps two people")
