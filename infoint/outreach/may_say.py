"""Whether one may say who sent one: told in one place, and the first text that goes by it."""

from datetime import datetime
from typing import Any

from infoint.domain import Contact, Letter
from infoint.domain.kinds import Channel
from infoint.entries.drafts import clear_draft
from infoint.entries.lookup import require
from infoint.letters.writing import as_made_draft, refill
from infoint.library import Library, Template
from infoint.library.presets import others_like
from infoint.outreach.attempts import kept_script, script_for
from infoint.outreach.chosen_way import way_draft
from infoint.outreach.fitting_channel import fitting_channel
from infoint.outreach.own_words import is_untouched
from infoint.outreach.situations import first_situation, script_template
from infoint.store import Transaction, Workspace
from infoint.words.people_names import plain_name


def put_in_talks(tx: Transaction, contact_id: str, may: Any) -> None:
    """The talks in which somebody was named say the same as their entry on the list."""
    for interview in tx.interviews.all():
        for named in interview.named:
            if named.contact == contact_id and named.may_use_name != may:
                tx.interviews.write(interview.id, ("named", named.id, "may_use_name"), may)


def text_goes_by_it(
    ws: Workspace, library: Library, contact_id: str, *, now: datetime
) -> Letter | None:
    """A first text without a word of one's own becomes the one that fits by now.

    None where nothing changes: there is none, one has written in it, it went out, or one chose to
    be introduced.
    """
    contact = require(ws.contacts, contact_id)
    letter = kept_script(ws.letters.all(), contact_id)
    template = _fitting(ws, library, contact, letter, now) if letter else None
    if (
        letter is None
        or template is None
        or any(a.contact == contact_id for a in ws.attempts.all())
    ):
        return None
    if not any(
        is_untouched(ws, library, letter, now=now, once=once)
        for once in ({}, _when_allowed(ws, contact), _NOT_ALLOWED)
    ):
        return None
    if template.id == letter.template:
        return refill(ws, library, letter.id, now=now)
    with ws.edit("", now=now) as tx:
        tx.letters.remove(letter.id)
        clear_draft(tx, as_made_draft(letter.id))
    return script_for(ws, library, contact_id, template.id, now=now)


_NOT_ALLOWED = {"named_by": "", "may_use_name": ""}


def _when_allowed(ws: Workspace, contact: Contact) -> dict[str, str]:
    by = ws.contacts.get(contact.referred_by)
    return {"named_by": plain_name(by.name), "may_use_name": "yes"} if by else {}


def _fitting(
    ws: Workspace, library: Library, contact: Contact, letter: Letter, now: datetime
) -> Template | None:
    is_chosen = way_draft(contact.id) in ws.page_state.drafts
    if is_chosen and letter.channel is Channel.INTRODUCTION:
        return None
    channel = letter.channel if is_chosen else fitting_channel(ws, contact.id)[0]
    is_introduced = channel is Channel.INTRODUCTION and ws.contacts.get(contact.referred_by)
    situation = "referred" if is_introduced else first_situation(ws, contact.id, now=now)
    found, used = script_template(library, channel, situation), library.template(letter.template)
    return used if found and used and used in others_like(library, found) else found
