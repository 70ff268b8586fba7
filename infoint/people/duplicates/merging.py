"""Making one contact of two who are the same person, and telling two people apart."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Literal

from infoint.domain import Contact, ResearchNote
from infoint.domain.contact_fields import CONTACT_FIELDS, shaped
from infoint.domain.identity import different_emails, email_key, phone_key
from infoint.domain.problems import InputError
from infoint.domain.web_profiles import page_key
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.library.where_found import found_words
from infoint.people.contact_removal import lead_elsewhere
from infoint.store import EditNote, Transaction, Workspace


def follow(tx: Transaction, drop: str, keep: str) -> None:
    """Let everything that points at `drop` point at `keep`. Call before `drop` is removed."""
    for name in ("attempts", "interviews", "letters", "actions", "rehearsals"):
        collection = tx.collection(name)
        for record in collection.all():
            if getattr(record, "contact", "") == drop:
                collection.update(record.id, contact=keep)
    lead_elsewhere(tx, drop, keep)
    _page_state(tx, drop, keep)
    for other in tx.other_texts.all():
        if (other.collection, other.record) == ("contacts", drop):
            tx.other_texts.update(other.id, record=keep)


def _page_state(tx: Transaction, drop: str, keep: str) -> None:
    state = tx.page_state.get()
    mark = re.compile(rf"(?<![a-z0-9]){re.escape(drop)}(?![a-z0-9])")
    drafts: dict[str, dict[str, Any]] = {}
    for name in sorted(state.drafts, key=lambda name: bool(mark.search(name))):
        draft = state.drafts[name]
        moved = {key: keep if value == drop else value for key, value in draft.items()}
        mine = mark.sub(keep, name)
        written = {key: value for key, value in drafts.get(mine, {}).items() if value}
        drafts[mine] = {**moved, **written}
    dismissals = {mark.sub(keep, key): at for key, at in state.dismissals.items()}
    done = {mark.sub(keep, place): at for place, at in state.done.items()}
    after = {"drafts": drafts, "dismissals": dismissals, "done": done}
    if any(value != getattr(state, name) for name, value in after.items()):
        tx.page_state.update(**after)


Choice = Literal["keep", "drop", "both"]
CHOICES: tuple[Choice, ...] = ("keep", "drop", "both")

LINES = {
    field.name: field.beside or field.column
    for field in CONTACT_FIELDS
    if field.shape in ("line", "link")
}
"""One line each, with the word that stands before the other line once it is in the notes."""
TEXTS = tuple(sorted(shaped("text"), key=lambda name: name != "notes"))
SETS = tuple(name for name in shaped("list") if name != "other_emails")
REFERRAL = ("referred_by", "may_use_name", "referrer_told")
"""These three go together: whose name it is, whether it may be used, whether they were told."""
SINGLE = (
    "rung",
    "career",
    "motivation",
    "access",
    "private",
    "snoozed_until",
    "referred_by",
)
CAN_BE_BOTH = (*LINES, *TEXTS, *SETS)
"""Of a line the one of the kept person stays and the other goes to the notes; texts are joined,
one after the other; of fields and tags all stay. Of the e-mail addresses all stay in any case: the
choice says which one is the first."""
MERGED = (*LINES, *TEXTS, *SETS, *SINGLE)
"""Every field of a contact that is chosen when two are merged."""


def differing(keep: Contact, drop: Contact) -> list[str]:
    """The fields in which both say something, and not the same: those to choose about."""
    pairs = [(name, getattr(keep, name), getattr(drop, name)) for name in MERGED]
    return [
        name for name, mine, theirs in pairs if mine and theirs and not _same(name, mine, theirs)
    ]


def default_choice(name: str) -> Choice:
    """What is done with a differing field where nothing is chosen: nothing that is known is lost.

    Private wins over not private, texts are joined, and of two lines that of the kept person stays
    with the other one in the notes, but for the name; the other e-mail address is kept as such.
    """
    return "both" if name in CAN_BE_BOTH and name not in ("name", "email") else "keep"


def merge_contacts(
    ws: Workspace, keep: str, drop: str, choices: Mapping[str, str], *, now: datetime
) -> Contact:
    """Make one person of two (ids), in one edit that can be undone. Gives back the kept one.

    `choices` maps fields of Contact to keep, drop or both; see `default_choice` for the rest. What
    only one of them says stays in any case. Talks, attempts, practice, letters, actions, drafts,
    dismissals and everyone whom the dropped person named follow the kept one. Nobody comes to have
    named themselves, not even around a corner. Problems: the field with a choice that cannot be.
    """
    _check(keep, drop, choices)
    name = require(ws.contacts, drop).name
    with ws.edit(Message(_MERGED, name=name), now=now) as tx:
        return merge(tx, keep, drop, choices)


def merge(tx: Transaction, keep: str, drop: str, choices: Mapping[str, str]) -> Contact:
    """As `merge_contacts`, inside an edit, with choices that can be."""
    first, second = (require(tx.contacts, one) for one in (keep, drop))
    merged = _merged(first, second, choices)
    told_apart = dict.fromkeys((*first.dismissed_duplicates, *second.dismissed_duplicates))
    merged["dismissed_duplicates"] = tuple(each for each in told_apart if each not in (keep, drop))
    merged |= _referral(tx, first, second, choices)
    follow(tx, drop, keep)
    tx.contacts.remove(drop)
    return tx.contacts.update(keep, **merged)


_MERGED = N_("Merged {name}")


def merges(ws: Workspace) -> list[EditNote]:
    """The merges that can still be undone, the newest first."""
    found = [(edit, edit.message) for edit in ws.edits()]
    return [  # labels from before were kept as English text
        edit
        for edit, label in found
        if label.message == _MERGED or (not label.values and label.startswith("Merged "))
    ]


def dismiss_duplicate(ws: Workspace, one: str, other: str, *, now: datetime) -> None:
    """Note that these two contacts (ids) are two people: they are not shown as a pair again."""
    first, second = (require(ws.contacts, each).name for each in (one, other))
    label = Message(N_("Told apart: {first} and {second}"), first=first, second=second)
    with ws.edit(label, now=now) as tx:
        for mine, theirs in ((one, other), (other, one)):
            known = require(tx.contacts, mine).dismissed_duplicates
            if theirs not in known:
                tx.contacts.update(mine, dismissed_duplicates=(*known, theirs))


def _check(keep: str, drop: str, choices: Mapping[str, str]) -> None:
    if keep == drop:
        raise InputError({"drop": N_("Choose two different people.")})
    wrong = {
        name: N_("Choose what to keep.")
        for name, choice in choices.items()
        if name not in MERGED
        or choice not in CHOICES
        or (choice == "both" and name not in CAN_BE_BOTH)
    }
    if wrong:
        raise InputError(wrong)


def _merged(keep: Contact, drop: Contact, choices: Mapping[str, str]) -> dict[str, Any]:
    """Every field but the links to other contacts."""
    found: dict[str, Any] = {"research": _all_research(keep, drop)}
    aside: list[str] = []
    for name in MERGED:
        mine, theirs = getattr(keep, name), getattr(drop, name)
        choice = choices.get(name, default_choice(name))
        if name == "private" and name in choices:
            found[name] = mine if choice == "keep" else theirs
        elif not (mine and theirs):
            found[name] = mine or theirs
        elif choice == "keep" or _same(name, mine, theirs):
            found[name] = mine
        elif choice == "drop":
            found[name] = theirs
        elif name not in LINES:
            found[name] = _joined(name, mine, theirs)
        else:
            found[name] = mine
            if name != "email":
                words = found_words(theirs) if name == "where_found" else theirs
                aside.append(f"{LINES[name]}: {words}")
    if aside:
        notes = str(found["notes"])
        new = [line for line in aside if line not in notes.splitlines()]
        found["notes"] = "\n".join([notes] * bool(notes) + new)
    addresses = different_emails((found["email"], *keep.emails, *drop.emails))
    found["other_emails"] = addresses[1:] if found["email"] else addresses
    found["created"] = min((at for at in (keep.created, drop.created) if at), default=None)
    return found


def _all_research(keep: Contact, drop: Contact) -> tuple[ResearchNote, ...]:
    """The notes of both, without those that say the same."""
    known = {note.model_copy(update={"id": ""}) for note in keep.research}
    new = (note for note in drop.research if note.model_copy(update={"id": ""}) not in known)
    return (*keep.research, *new)


def _joined(name: str, mine: Any, theirs: Any) -> Any:
    if name in SETS:
        return tuple(dict.fromkeys((*mine, *theirs)))
    ours, others = mine.splitlines(), theirs.splitlines()
    if set(others) <= set(ours):
        return mine
    if name == "shared_background":
        return "\n".join(dict.fromkeys((*ours, *others)))
    return f"{mine.rstrip()}\n\n{theirs}"


def _referral(
    tx: Transaction, keep: Contact, drop: Contact, choices: Mapping[str, str]
) -> dict[str, Any]:
    """Who named them, with what belongs to it; the other's referrer where the chosen cannot be."""
    both = {keep.id, drop.id}
    first, second = (drop, keep) if choices.get("referred_by") == "drop" else (keep, drop)
    for one in (first, second):
        if one.referred_by and not _leads_to(tx, one.referred_by, both):
            found = {name: getattr(one, name) for name in REFERRAL}
            if keep.referred_by == drop.referred_by:
                for name in REFERRAL[1:]:
                    if found[name] is None:
                        found[name] = getattr(second, name)
            return found
    return {"referred_by": "", **dict.fromkeys(REFERRAL[1:])}


def _leads_to(tx: Transaction, referrer: str, people: set[str]) -> bool:
    """Whether one of these people named the referrer, or someone before them in the chain."""
    seen: set[str] = set()
    while referrer and referrer not in seen:
        if referrer in people:
            return True
        seen.add(referrer)
        known = tx.contacts.get(referrer)
        referrer = known.referred_by if known else ""
    return False


def _same(name: str, mine: Any, theirs: Any) -> bool:
    """Whether the two make no difference to a reader: other blanks, another notation."""
    if isinstance(mine, tuple):
        return set(mine) == set(theirs)
    if not isinstance(mine, str):
        return bool(mine == theirs)
    key = _KEYS.get(name)
    return mine.strip() == theirs.strip() or bool(key and key(mine) and key(mine) == key(theirs))


_KEYS: dict[str, Callable[[str], str]] = {
    "email": email_key,
    "profile_url": page_key,
    "phone": lambda number: phone_key(number, None),
}
