"""Which field somebody is asked about: what was said of it, else what is merely likely.

What is likely names a field in a first text and is shown as such. It never counts as said.
"""

from dataclasses import dataclass
from typing import Literal

from infoint.advice.speakers import fields_of, only_field
from infoint.domain import CareerField, Contact
from infoint.entries.drafts import read_draft
from infoint.store import Transaction, Workspace

NO_FIELD = "none"
"""The answer that somebody is asked about no field in particular."""
Why = Literal["said", "speaks", "named", "only", ""]


def about_draft(contact_id: str) -> str:
    """Under which name the answer (`field`: an id, or `NO_FIELD`) is kept for a person."""
    return f"about-{contact_id}"


@dataclass(frozen=True, slots=True)
class AskedAbout:
    """What somebody is asked about, and why; no field where none is said and none likely.

    Said: the person answered so, also that it is none. Speaks: they are linked to it, or their
    role names it. Named: they were named in a talk about it, or by somebody who was asked about it.
    Only: it is the one that the person explores.
    """

    field: CareerField | None = None
    why: Why = ""

    @property
    def is_likely(self) -> bool:
        """Whether nobody said so."""
        return self.why in ("named", "only")

    @property
    def is_none(self) -> bool:
        """Whether it was said that it is about no field in particular."""
        return self.why == "said" and self.field is None


def asked_about(source: Workspace | Transaction, contact: Contact) -> AskedAbout:
    """What a contact is asked about; see `AskedAbout`."""
    answer = str(read_draft(source, about_draft(contact.id)).get("field") or "")
    known = source.fields.get(answer) if answer else None
    if known or answer == NO_FIELD:
        return AskedAbout(known, "said")
    fields = source.fields.all()
    speaks = next(iter(fields_of(contact, fields)), "")
    if speaks:
        return AskedAbout(source.fields.get(speaks), "speaks")
    named = _named_for(source, contact)
    if named:
        return AskedAbout(named, "named")
    state = source.page_state.get() if isinstance(source, Transaction) else source.page_state
    only = only_field(fields, state)
    return AskedAbout(only, "only") if only else AskedAbout()


def likely_field(source: Workspace | Transaction, contact: Contact) -> CareerField | None:
    """The field of those who named the contact, where nothing is said of theirs."""
    found = asked_about(source, contact)
    return found.field if found.why == "named" else None


def _named_for(source: Workspace | Transaction, contact: Contact) -> CareerField | None:
    """The field of the last talk in which they were named, else the first of whoever was asked
    and named them instead.
    """
    ids = [
        talk.field
        for talk in reversed(source.interviews.all())
        if any(one.contact == contact.id for one in talk.named)
    ]
    for attempt in source.attempts.all():
        asked = source.contacts.get(attempt.contact) if attempt.instead == contact.id else None
        ids += asked.fields if asked else ()
    found = (source.fields.get(each) for each in ids if each)
    return next((one for one in found if one and one.status != "set aside"), None)
