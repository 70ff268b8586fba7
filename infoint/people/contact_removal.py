"""What belongs to a contact, and removing the contact with all of it."""

from dataclasses import dataclass
from datetime import datetime

from infoint.entries.drafts import clear_draft
from infoint.entries.lookup import require
from infoint.i18n import N_, _, listed, ngettext
from infoint.i18n.messages import Message
from infoint.store import Transaction, Workspace


@dataclass(frozen=True, slots=True)
class Belongings:
    """How much goes when a contact is removed. `named` counts the contacts whom they named."""

    interviews: int = 0
    attempts: int = 0
    letters: int = 0
    takeaways: int = 0
    actions: int = 0
    rehearsals: int = 0
    named: int = 0

    def sentence(self) -> str:
        """What goes with the contact and what stays, in words."""
        counted = {
            ngettext("1 talk", "{n} talks", self.interviews): self.interviews,
            ngettext("1 entry in the log", "{n} entries in the log", self.attempts): self.attempts,
            ngettext("1 script or letter", "{n} scripts and letters", self.letters): self.letters,
            ngettext("1 takeaway", "{n} takeaways", self.takeaways): self.takeaways,
            ngettext("1 action", "{n} actions", self.actions): self.actions,
            ngettext(
                "1 round of practice", "{n} rounds of practice", self.rehearsals
            ): self.rehearsals,
        }
        going = [words for words, count in counted.items() if count]
        said = _("Nothing else goes with this contact.")
        if going:
            said = _("With this contact you also remove {things}.", things=listed(going))
        if not self.named:
            return said
        stay = ngettext(
            "1 person whom they named stays, without the referral.",
            "{n} people whom they named stay, without the referral.",
            self.named,
        )
        return f"{said} {stay}"


_EITHER = ("contact", "interview")
_OWNED = {
    "interviews": ("id",),
    "attempts": ("contact",),
    "letters": _EITHER,
    "takeaways": ("interview",),
    "actions": _EITHER,
    "rehearsals": ("contact",),
}
"""The collections with records that go along with a contact or a talk: by which of their fields
they belong to one."""


def _owned(source: Workspace | Transaction, owner: str) -> dict[str, list[str]]:
    """By collection: ids of what belongs to a contact or a talk, which is among them itself."""
    owners = {owner, *(each.id for each in source.interviews.all() if each.contact == owner)}
    found = {}
    for name, links in _OWNED.items():
        records = source.collection(name).all()
        owned = [one for one in records if any(getattr(one, link) in owners for link in links)]
        found[name] = [one.id for one in owned]
    return found


def belongings(ws: Workspace, contact_id: str) -> Belongings:
    """How much would go with a contact; `sentence()` says it in words."""
    owned = _owned(ws, contact_id)
    named = sum(each.referred_by == contact_id for each in ws.contacts.all())
    return Belongings(**{name: len(ids) for name, ids in owned.items()}, named=named)


def remove_contact(ws: Workspace, contact_id: str, *, now: datetime) -> None:
    """Remove a person with their attempts, talks, letters, takeaways and actions, in one edit.

    Contacts whom they named stay, without the referral; so do notes that name them in a talk
    with someone else, without the link.
    """
    name = require(ws.contacts, contact_id).name
    with ws.edit(Message(N_("Removed {name}"), name=name), now=now) as tx:
        tx.contacts.remove(contact_id)
        lead_elsewhere(tx, contact_id)
        remove_owned(tx, contact_id)


def remove_owned(tx: Transaction, owner: str) -> None:
    """Remove what belongs to a contact or a talk (an id), the talk itself included.

    Drafts that were about it are forgotten, and texts kept beside it.
    """
    owned = _owned(tx, owner)
    for name, ids in owned.items():
        for record in ids:
            tx.collection(name).remove(record)
    gone = {owner, *owned["interviews"], *owned["letters"]}
    drafts = tx.page_state.get().drafts
    about = {name: f"{name} {draft.get('made_people', '')}" for name, draft in drafts.items()}
    clear_draft(tx, *(name for name, said in about.items() if any(one in said for one in gone)))
    for other in tx.other_texts.all():
        if other.record in gone:
            tx.other_texts.remove(other.id)


def lead_elsewhere(tx: Transaction, gone: str, to: str = "") -> None:
    """Let what points at a contact who goes point at another one, or at nobody.

    Nobody is named by themselves or instead of themselves.
    """
    for each in tx.contacts.all():
        if each.id not in (gone, to) and each.referred_by == gone:
            may = each.may_use_name if to else None
            tx.contacts.update(each.id, referred_by=to, may_use_name=may)
        if each.id not in (gone, to) and gone in each.dismissed_duplicates:
            moved = dict.fromkeys(to if one == gone else one for one in each.dismissed_duplicates)
            tx.contacts.update(each.id, dismissed_duplicates=tuple(filter(None, moved)))
    for attempt in tx.attempts.all():
        instead = "" if attempt.contact == to else to
        if attempt.instead and attempt.instead in (gone, to) and attempt.instead != instead:
            tx.attempts.update(attempt.id, instead=instead)
    for interview in tx.interviews.all():
        contact = "" if interview.contact == to else to
        for person in interview.named:
            if person.contact and person.contact in (gone, to) and person.contact != contact:
                tx.interviews.write(interview.id, ("named", person.id, "contact"), contact)
    if tx.page_state.get().contact == gone:
        tx.page_state.update(contact=to)
