"""Who suggested whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from infoint.coaching.index import CONTACTS, index_of
from infoint.domain import Contact

if TYPE_CHECKING:
    from infoint.store import Workspace


@dataclass(frozen=True, slots=True)
class ReferralNode:
    """A contact with those they named, in the order in which they were added."""

    contact: Contact
    children: tuple[ReferralNode, ...]


def _children_of(contacts: dict[str, Contact]) -> dict[str, list[str]]:
    named: dict[str, list[str]] = {}
    for contact in contacts.values():
        if contact.referred_by in contacts and contact.referred_by != contact.id:
            named.setdefault(contact.referred_by, []).append(contact.id)
    return named


def referral_tree(ws: Workspace) -> tuple[ReferralNode, ...]:
    """One tree for each contact who named others and was not named by anyone on the list.

    Contacts without any referral are left out. Where two people named each other, the one who
    was added first stands at the top, so that everybody appears exactly once.
    """
    index = index_of(ws)
    return index.remember("referral tree", lambda: _trees(index.contacts), CONTACTS)


def _trees(contacts: dict[str, Contact]) -> tuple[ReferralNode, ...]:
    named = _children_of(contacts)
    was_named = {child for children in named.values() for child in children}
    tops = [key for key in named if key not in was_named]
    in_a_ring = [key for key in contacts if key in named and key in was_named]
    seen: set[str] = set()
    trees = []
    for top in (*tops, *in_a_ring):
        if top not in seen:
            trees.append(_grow(top, contacts, named, seen))
    return tuple(trees)


def _grow(
    top: str, contacts: dict[str, Contact], named: dict[str, list[str]], seen: set[str]
) -> ReferralNode:
    """Build one tree from its leaves upwards, without recursion: chains can be long."""
    order, kept = [top], {}
    seen.add(top)
    for key in order:  # grows while it is walked
        kept[key] = [child for child in named.get(key, ()) if child not in seen]
        seen.update(kept[key])
        order.extend(kept[key])
    nodes: dict[str, ReferralNode] = {}
    for key in reversed(order):
        nodes[key] = ReferralNode(contacts[key], tuple(nodes[child] for child in kept[key]))
    return nodes[top]
