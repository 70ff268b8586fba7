"""Who of several entries that share a sign is one and the same person, without asking anybody.

A personal profile, a personal address and a phone are somebody's own as long as nobody of another
name has them. What people of different names share is an office's, a family's or a slip, and then
only those of the very same name are one; so it always is with a mailbox such as info@ and with the
page of a firm or a job. The answer depends on who shares the sign, and not on their order.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations

from infoint.domain.web_profiles import profile_site
from infoint.people.duplicates.keys import OWN, Keys, Sign
from infoint.people.duplicates.words import one_persons_names

MOST_NAMES = 12
"""More different names than that on one sign are never one person's."""


def same_people(
    sign: Sign, group: Sequence[int], keys: Callable[[int], Keys]
) -> list[tuple[int, ...]]:
    """The places of those who share this sign, parted by person, each part in its given order.

    `keys` gives the keys of a place.
    """
    if sign[0] in OWN and _are_one_persons([keys(place) for place in group]):
        parts = [tuple(group)]
    else:
        parts = _parted(group, lambda place: _name(keys(place)))
    if sign[0] == "profile":
        return parts
    parts = [one for part in parts for one in _by_profile(part, keys)]
    if sign[0] in OWN:
        return parts
    return [one for part in parts for one in _by_address(part, keys)]


def _are_one_persons(found: Sequence[Keys]) -> bool:
    names = {(each.name.text, each.name.generation): each.name for each in found if each.named}
    if len(names) > MOST_NAMES:
        return False
    return all(one_persons_names(one, other) for one, other in combinations(names.values(), 2))


def _name(key: Keys) -> Hashable:
    return key.name.text, key.name.generation


def _parted(group: Iterable[int], by: Callable[[int], Hashable]) -> list[tuple[int, ...]]:
    parts: dict[Hashable, list[int]] = defaultdict(list)
    for place in group:
        parts[by(place)].append(place)
    return [tuple(part) for part in parts.values()]


def _by_profile(part: tuple[int, ...], keys: Callable[[int], Keys]) -> list[tuple[int, ...]]:
    """Of namesakes with two profiles on one site nobody can tell whose the rest is."""
    if len(part) < 2:
        return [part]
    profiles = {keys(place).profile for place in part} - {""}
    sites = [profile_site(each) for each in profiles]
    if len(set(sites)) == len(sites):
        return [part]
    return _parted(part, lambda place: keys(place).profile)


def _by_address(part: tuple[int, ...], keys: Callable[[int], Keys]) -> list[tuple[int, ...]]:
    """So it is with namesakes of one firm who have different personal addresses."""
    if len(part) < 2 or len({keys(place).emails for place in part} - {frozenset()}) < 2:
        return [part]
    return _parted(part, lambda place: keys(place).emails)
