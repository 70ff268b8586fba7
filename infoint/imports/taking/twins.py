"""Who may stand in one file twice: told before anything is taken, and joined where it is said."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from infoint.domain import Contact
from infoint.people.duplicates.keys import OWN, Keys, profiles_differ
from infoint.people.duplicates.merging import merge
from infoint.people.duplicates.words import one_persons_names, same_organization
from infoint.store import Transaction

_MOST = 12
"""More people than that with one name, or one number, are not compared."""
_WHOLE = 2
"""Words of a whole name."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Somebody new (id) of a file who may be the `other` one (id) of it.

    `sure` where they have an e-mail address or a phone in common.
    """

    person: str
    other: str
    sure: bool


def twins_of(
    people: Sequence[Contact], keys: Sequence[Keys], known: Collection[str]
) -> tuple[Twin, ...]:
    """The new people who may be somebody else of the file: the same whole name at what may be the
    same firm, or an address or a number in common. `keys` are theirs, `known` ids of those who are
    on the list.
    """
    found: dict[str, Twin] = {}
    for one, other in _pairs(keys):
        sure = _share_a_sign(keys[one], keys[other])
        if not sure and not _may_be_one(keys[one], keys[other]):
            continue
        first, second = sorted((one, other), key=lambda at: (people[at].id not in known, at))
        person, anchor = people[second].id, people[first].id
        if person in known or (person in found and not sure):
            continue
        found[person] = Twin(person, found[anchor].other if anchor in found else anchor, sure)
    return tuple(found.values())


def _pairs(keys: Sequence[Keys]) -> Iterator[tuple[int, int]]:
    """Places of those who have their name, or a sign of their own, in common."""
    groups: dict[object, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        if len(key.name.words) >= _WHOLE:
            groups[key.name.text].append(at)
        for sign in key.signs:
            if sign[0] in OWN:
                groups[sign].append(at)
    pairs = {
        pair for group in groups.values() if len(group) <= _MOST for pair in combinations(group, 2)
    }
    yield from sorted(pairs)


def _share_a_sign(one: Keys, other: Keys) -> bool:
    """Whether they have an address or a number in common, and names that one person may have."""
    common = any(sign[0] in OWN for sign in set(one.signs) & set(other.signs))
    return common and one_persons_names(one.name, other.name)


def _may_be_one(one: Keys, other: Keys) -> bool:
    firms = one.organization and other.organization
    if not firms or one.name.text != other.name.text or profiles_differ(one, other):
        return False
    return same_organization(one.organization, other.organization)


def join_twins(
    tx: Transaction,
    twins: Sequence[Twin],
    together: Collection[str],
    contacts: Mapping[str, str],
) -> int:
    """Make one person of those who are said to be one; how many that were.

    `contacts` gives for people of the file (id) who they are on the list by now.
    """
    joined = 0
    for twin in twins:
        drop, keep = contacts.get(twin.person, ""), contacts.get(twin.other, "")
        both = tx.contacts.get(drop) and tx.contacts.get(keep)
        if twin.person in together and both and drop != keep:
            merge(tx, keep, drop, {})
            joined += 1
    return joined
