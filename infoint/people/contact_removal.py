"""What belongs to a contact, and removing the contact with all of it."""

from dataclasses import dataclass
from datetime import datetime

from infoint.domain import Interview, Record
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
        going = [
            Message(one, many, n=getattr(self, name)).worded()
            for name, (one, many) in _OWNED.items()
            if getattr(self, name)
        ]
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


_OWNED = {
    "interviews": (N_("1 talk"), N_("{n} talks")),
    "attempts": (N_("1 entry in the log"), N_("{n} entries in the log")),
    "letters": (N_("1 script or letter"), N_("{n} scripts and letters")),
    "takeaways": (N_("1 takeaway"), N_("{n} takeaways")),
    "actions": (N_("1 action"), N_("{n} actions")),
    "rehearsals": (N_("1 round of practice"), N_("{n} rounds of practice")),
}
"""The collections with records that go along with a contact or a talk, and how they are counted."""


def _owned(
    source: Workspace | Transaction, contact: str, interviews: set[str]
) -> dict[str, list[str]]:
    """By collection: ids of what belongs to the contact ("" for none) or is one of the talks."""

    def belongs(record: Record) -> bool:
        of_interview = {record.id, getattr(record, "interview", "")}
        of_contact = bool(contact) and getattr(record, "contact", "") == contact
        return of_contact or not interviews.isdisjoint(of_interview)

    return {
        name: [record.id for record in filter(belongs, source.collection(name).all())]
        for name in _OWNED
    }


def _interviews_with(source: Workspace | Transaction, contact: str) -> set[str]:
    return {interview.id for interview in source.interviews.all() if interview.contact == contact}


def belongings(ws: Workspace, contact_id: str) -> Belongings:
    """How much would go with a contact; `sentence()` says it in words."""
    owned = _owned(ws, contact_id, _interviews_with(ws, contact_id))
    named = sum(each.referred_by == contact_id for each in ws.contacts.all())
    return Belongings(**{name: len(ids) for name, ids in owned.items()}, named=named)


def remove_contact(ws: Workspace, contact_id: str, *, now: datetime) -> None:
    """Remove a person with their attempts, talks, letters, takeaways and actions, in one edit.

    Contacts whom they named stay, without the referral; so do notes that name them in a talk
    with someone else, without the link.
    """
    name = require(ws.contacts, contact_id, "contact").name
    with ws.edit(Message(N_("Removed {name}"), name=name), now=now) as tx:
        owned = _owned(tx, contact_id, _interviews_with(tx, contact_id))
        tx.contacts.remove(contact_id)
        lead_elsewhere(tx, contact_id)
        _remove_owned(tx, owned, contact_id)


def remove_interview_with_belongings(tx: Transaction, interview: Interview) -> None:
    """Remove a talk with its takeaways, actions and letters; the contact stays."""
    _remove_owned(tx, _owned(tx, "", {interview.id}), interview.id)


def _remove_owned(tx: Transaction, owned: dict[str, list[str]], owner: str) -> None:
    for name, ids in owned.items():
        for record in ids:
            tx.collection(name).remove(record)
    forget_traces(tx, {owner, *owned["interviews"], *owned["letters"]})


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


def forget_traces(tx: Transaction, ids: set[str]) -> None:
    """Forget drafts that were about removed records, and texts kept beside them."""
    drafts = tx.page_state.get().drafts
    clear_draft(tx, *(name for name in drafts if any(each in name for each in ids)))
    for other in tx.other_texts.all():
        if other.record in ids:
            tx.other_texts.remove(other.id)
