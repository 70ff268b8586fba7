"""What belongs to a contact, and removing the contact with all of it."""

from dataclasses import dataclass
from datetime import datetime

from infoint.domain import Interview
from infoint.entries.drafts import clear_drafts
from infoint.entries.lookup import require
from infoint.i18n import N_
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
        going = _listing(
            [
                _counted(self.interviews, "talk", "talks"),
                _counted(self.attempts, "entry in the log", "entries in the log"),
                _counted(self.letters, "script or letter", "scripts and letters"),
                _counted(self.takeaways, "takeaway", "takeaways"),
                _counted(self.actions, "action", "actions"),
                _counted(self.rehearsals, "round of practice", "rounds of practice"),
            ]
        )
        gone = f"With this contact you also remove {going}." if going else ""
        if not going:
            gone = "Nothing else goes with this contact."
        if not self.named:
            return gone
        stay = "1 person whom they named stays" if self.named == 1 else ""
        stay = stay or f"{self.named} people whom they named stay"
        return f"{gone} {stay}, without the referral."


def _counted(count: int, one: str, many: str) -> str:
    return "" if not count else f"{count} {one if count == 1 else many}"


def _listing(parts: list[str]) -> str:
    parts = [part for part in parts if part]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


@dataclass(frozen=True, slots=True)
class _Owned:
    """Ids of the records that go with a contact or a talk."""

    interviews: tuple[str, ...]
    attempts: tuple[str, ...]
    letters: tuple[str, ...]
    takeaways: tuple[str, ...]
    actions: tuple[str, ...]
    rehearsals: tuple[str, ...]


def _owned(source: Workspace | Transaction, contact: str, interviews: set[str]) -> _Owned:
    """What belongs to the contact ("" for none) or to one of the talks."""

    def theirs(owner: str, interview: str) -> bool:
        return interview in interviews or bool(contact and owner == contact)

    return _Owned(
        interviews=tuple(interviews),
        attempts=tuple(
            each.id for each in source.attempts.all() if contact and each.contact == contact
        ),
        letters=tuple(
            each.id for each in source.letters.all() if theirs(each.contact, each.interview)
        ),
        takeaways=tuple(each.id for each in source.takeaways.all() if each.interview in interviews),
        actions=tuple(
            each.id for each in source.actions.all() if theirs(each.contact, each.interview)
        ),
        rehearsals=tuple(
            each.id for each in source.rehearsals.all() if contact and each.contact == contact
        ),
    )


def _interviews_with(source: Workspace | Transaction, contact: str) -> set[str]:
    return {interview.id for interview in source.interviews.all() if interview.contact == contact}


def _named_by(source: Workspace | Transaction, contact: str) -> list[str]:
    return [each.id for each in source.contacts.all() if each.referred_by == contact]


def belongings(ws: Workspace, contact_id: str) -> Belongings:
    """How much would go with a contact; `sentence()` says it in words."""
    owned = _owned(ws, contact_id, _interviews_with(ws, contact_id))
    return Belongings(
        interviews=len(owned.interviews),
        attempts=len(owned.attempts),
        letters=len(owned.letters),
        takeaways=len(owned.takeaways),
        actions=len(owned.actions),
        rehearsals=len(owned.rehearsals),
        named=len(_named_by(ws, contact_id)),
    )


def remove_contact(ws: Workspace, contact_id: str, *, now: datetime) -> None:
    """Remove a person with their attempts, talks, letters, takeaways and actions, in one edit.

    Contacts whom they named stay, without the referral; so do notes that name them in a talk
    with someone else, without the link.
    """
    name = require(ws.contacts, contact_id, "contact").name
    with ws.edit(Message(N_("Removed {name}"), name=name), now=now) as tx:
        owned = _owned(tx, contact_id, _interviews_with(tx, contact_id))
        tx.contacts.remove(contact_id)
        _remove_owned(tx, owned)
        _forget_contact(tx, contact_id)
        forget_traces(tx, {contact_id, *owned.interviews, *owned.letters})


def remove_interview_with_belongings(tx: Transaction, interview: Interview) -> None:
    """Remove a talk with its takeaways, actions and letters; the contact stays."""
    owned = _owned(tx, "", {interview.id})
    _remove_owned(tx, owned)
    forget_traces(tx, {interview.id, *owned.letters})


def _remove_owned(tx: Transaction, owned: _Owned) -> None:
    for collection, ids in (
        ("takeaways", owned.takeaways),
        ("actions", owned.actions),
        ("letters", owned.letters),
        ("attempts", owned.attempts),
        ("rehearsals", owned.rehearsals),
        ("interviews", owned.interviews),
    ):
        for record in ids:
            tx.collection(collection).remove(record)


def _forget_contact(tx: Transaction, contact: str) -> None:
    for other in _named_by(tx, contact):
        tx.contacts.update(other, referred_by="", may_use_name=None)
    for each in tx.contacts.all():
        if contact in each.dismissed_duplicates:
            left = tuple(other for other in each.dismissed_duplicates if other != contact)
            tx.contacts.update(each.id, dismissed_duplicates=left)
    for attempt in tx.attempts.all():
        if attempt.instead == contact:
            tx.attempts.update(attempt.id, instead="")
    for interview in tx.interviews.all():
        for person in interview.named:
            if person.contact == contact:
                tx.interviews.write(interview.id, ("named", person.id, "contact"), "")
    if tx.page_state.get().contact == contact:
        tx.page_state.update(contact="")


def forget_traces(tx: Transaction, ids: set[str]) -> None:
    """Forget drafts that were about removed records, and texts kept beside them."""
    drafts = tx.page_state.get().drafts
    clear_drafts(tx, [name for name in drafts if any(each in name for each in ids)])
    for other in tx.other_texts.all():
        if other.record in ids:
            tx.other_texts.remove(other.id)
