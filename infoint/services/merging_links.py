"""What points at a contact and follows it when two are merged."""

import re
from typing import Any

from infoint.domain import Contact
from infoint.store import Transaction


def told_apart_from(keep: Contact, drop: Contact) -> tuple[str, ...]:
    """Ids of all from whom one of the two was told apart before."""
    both = (*keep.dismissed_duplicates, *drop.dismissed_duplicates)
    return tuple(other for other in dict.fromkeys(both) if other not in (keep.id, drop.id))


def follow(tx: Transaction, drop: str, keep: str) -> None:
    """Let everything that points at `drop` point at `keep`. Call before `drop` is removed."""
    for name in ("attempts", "interviews", "letters", "actions", "rehearsals"):
        collection = tx.collection(name)
        for record in collection.all():
            if getattr(record, "contact", "") == drop:
                collection.update(record.id, contact=keep)
    _other_contacts(tx, drop, keep)
    _named_instead(tx, drop, keep)
    _named_in_talks(tx, drop, keep)
    _page_state(tx, drop, keep)
    for other in tx.other_texts.all():
        if (other.collection, other.record) == ("contacts", drop):
            tx.other_texts.update(other.id, record=keep)


def _other_contacts(tx: Transaction, drop: str, keep: str) -> None:
    for each in tx.contacts.all():
        if each.id in (drop, keep):
            continue
        if each.referred_by == drop:
            tx.contacts.update(each.id, referred_by=keep)
        if drop in each.dismissed_duplicates:
            moved = (keep if other == drop else other for other in each.dismissed_duplicates)
            tx.contacts.update(each.id, dismissed_duplicates=tuple(dict.fromkeys(moved)))


def _named_instead(tx: Transaction, drop: str, keep: str) -> None:
    """Nobody is named instead of themselves."""
    for attempt in tx.attempts.all():
        if attempt.instead in (drop, keep):
            instead = "" if attempt.contact == keep else keep
            if instead != attempt.instead:
                tx.attempts.update(attempt.id, instead=instead)


def _named_in_talks(tx: Transaction, drop: str, keep: str) -> None:
    for talk in tx.interviews.all():
        for person in talk.named:
            if person.contact in (drop, keep):
                contact = "" if talk.contact == keep else keep
                if contact != person.contact:
                    tx.interviews.write(talk.id, ("named", person.id, "contact"), contact)


def _page_state(tx: Transaction, drop: str, keep: str) -> None:
    """Where the person was, what they had half written about the dropped one, and dismissals."""
    state = tx.page_state.get()
    mark = re.compile(rf"(?<![a-z0-9]){re.escape(drop)}(?![a-z0-9])")
    drafts: dict[str, dict[str, Any]] = {}
    for name in sorted(state.drafts, key=lambda name: bool(mark.search(name))):
        moved = {key: _instead(value, drop, keep) for key, value in state.drafts[name].items()}
        mine = mark.sub(keep, name)
        written = {key: value for key, value in drafts.get(mine, {}).items() if value}
        drafts[mine] = {**moved, **written}
    changes: dict[str, Any] = {}
    if drafts != state.drafts:
        changes["drafts"] = drafts
    dismissals = {mark.sub(keep, key): at for key, at in state.dismissals.items()}
    if dismissals != state.dismissals:
        changes["dismissals"] = dismissals
    if state.contact == drop:
        changes["contact"] = keep
    if changes:
        tx.page_state.update(**changes)


def _instead(value: Any, drop: str, keep: str) -> Any:
    return keep if value == drop else value
