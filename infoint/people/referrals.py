"""Who named whom, whose name may be used, and who was told how it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from infoint.advice.index import CONTACTS, OUTREACH, Source, WorkspaceIndex, remembered
from infoint.dates.local_time import local_day, zone_of
from infoint.domain import Contact
from infoint.i18n import N_
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


@remembered(CONTACTS)
def referral_tree(index: WorkspaceIndex) -> tuple[ReferralNode, ...]:
    """One tree for each contact who named others and was not named by anyone on the list.

    Contacts without any referral are left out. Where two people named each other, the one who
    was added first stands at the top, so that everybody appears exactly once.
    """
    contacts = index.contacts
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


@dataclass(frozen=True, slots=True)
class Referral:
    """A contact and the one who named them. Days are in the person's zone.

    `told` says how the one who named them heard how it went: by a letter of kind "referrer" that
    was sent about this contact, otherwise ("said": `Contact.referrer_told`), or not yet ("").
    """

    contact: Contact
    by: Contact
    interviewed: date | None
    told: Literal["", "letter", "said"]
    told_on: date | None
    planned: datetime | None = None
    """When a talk with them is set for (UTC), where none was held yet."""

    @property
    def owed(self) -> bool:
        """Whether the talk was held, and the one who named them has not heard of it."""
        return self.interviewed is not None and not self.told


@remembered(OUTREACH | CONTACTS)
def referrals(index: WorkspaceIndex) -> dict[str, Referral]:
    """Every contact whom someone on the list named, by id, in the order in which they were added.

    Whoever seems to have named themselves, or was named by someone who is gone, is left out.
    """
    named = _children_of(index.contacts)
    found = {}
    for contact in index.contact_list:
        by = index.contacts.get(contact.referred_by)
        if by is not None and by is not contact:
            letter = _told_by_letter(index, contact, by, only=len(named[by.id]) == 1)
            said = contact.referrer_told
            told: Literal["", "letter", "said"] = "letter" if letter else "said" if said else ""
            interviewed = _interviewed(index, contact)
            planned = None if interviewed else _planned(index, contact)
            told_on = letter or said
            found[contact.id] = Referral(contact, by, interviewed, told, told_on, planned)
    return found


def set_told(ws: Workspace, contact_id: str, told: bool, *, now: datetime) -> Contact:
    """Note that the one who named a contact was told today how it went, or take that back."""
    label = N_("Told them how it went") if told else N_("Took back that they were told")
    with ws.edit(label, now=now) as tx:
        today = local_day(now, zone_of(tx.profile.get()))
        return tx.contacts.update(contact_id, referrer_told=today if told else None)


def _interviewed(index: WorkspaceIndex, contact: Contact) -> date | None:
    held = [each.held_at for each in index.interviews_of.get(contact.id, ()) if each.held_at]
    return local_day(max(held), index.zone) if held else None


def _planned(index: WorkspaceIndex, contact: Contact) -> datetime | None:
    mine = index.interviews_of.get(contact.id, ())
    return max((one.start for one in mine if one.start and one.status == "planned"), default=None)


def _told_by_letter(
    index: WorkspaceIndex, contact: Contact, by: Contact, *, only: bool
) -> date | None:
    """The day of the first letter to the one who named them about the talk with this contact.

    A letter that belongs to no talk counts where they named nobody else.
    """
    days = []
    for letter in index.letters_of.get(by.id, ()):
        if letter.kind != "referrer" or not letter.sent:
            continue
        interview = index.interviews_by_id.get(letter.interview)
        if interview.contact == contact.id if interview else only and not letter.interview:
            days.append(local_day(letter.sent, index.zone))
    return min(days, default=None)


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One person of the tree as a line of text. `depth` is 0 at the top.

    `parent` is the place of the row of the one who named them, None at the top. `interviewed` is
    the day of the last talk. `referral` is None for somebody whom nobody on the list named; at the
    top of a ring it is there all the same.
    """

    contact: Contact
    depth: int
    parent: int | None
    interviewed: date | None
    referral: Referral | None


def tree_rows(ws: Source, top: str = "") -> tuple[TreeRow, ...]:
    """The tree line by line, each person followed by those they named; of all chains, or of one.

    `top` is the id of the contact at the head of a chain.
    """
    rows = _rows(ws)
    return rows.get(top, ()) if top else rows[""]


@remembered(OUTREACH | CONTACTS)
def _rows(index: WorkspaceIndex) -> dict[str, tuple[TreeRow, ...]]:
    """The rows of each chain by the id at its top, and of all under ""."""
    known = referrals(index)
    found: dict[str, tuple[TreeRow, ...]] = {}
    everybody: list[TreeRow] = []
    for tree in referral_tree(index):
        chain = _lines(index, tree, known, 0)
        found[tree.contact.id] = tuple(chain)
        everybody += _lines(index, tree, known, len(everybody))
    return {**found, "": tuple(everybody)}


def _lines(
    index: WorkspaceIndex, tree: ReferralNode, known: dict[str, Referral], first: int
) -> list[TreeRow]:
    """Depth first, without recursion; `first` is the place of the tree's own row."""
    rows: list[TreeRow] = []
    waiting: list[tuple[ReferralNode, int, int | None]] = [(tree, 0, None)]
    while waiting:
        node, depth, parent = waiting.pop()
        place = first + len(rows)
        interviewed, referral = _interviewed(index, node.contact), known.get(node.contact.id)
        rows.append(TreeRow(node.contact, depth, parent, interviewed, referral))
        waiting += [(child, depth + 1, place) for child in reversed(node.children)]
    return rows
