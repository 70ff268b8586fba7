"""How one knows somebody, told with one tap beside the first text; a text that fits follows."""

from datetime import datetime
from typing import Literal

from infoint.domain import Contact, Letter
from infoint.domain.template_values import TEMPLATE_VALUES
from infoint.entries.drafts import read_draft
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.letters.writing import leave_gap_out
from infoint.library import Library
from infoint.outreach.attempts import script_for
from infoint.outreach.own_words import is_untouched
from infoint.outreach.situations import first_situation, says_nothing_of_it, script_template
from infoint.store import Workspace
from infoint.today.first_questions import DRAFT, remember_said

HowKnown = Literal["family", "friend", "from work", "from school", "unknown", ""]
"""With "" one takes back what one told."""
HOW_KNOWN: tuple[HowKnown, ...] = ("family", "friend", "from work", "from school", "unknown")


def asks_how_known(contact: Contact) -> bool:
    """Whether it is worth asking: nothing is noted of it yet."""
    return says_nothing_of_it(contact)


def told_how_known(contact: Contact) -> HowKnown:
    """What was told with one tap; "" where nothing was, or more is known than that."""
    if contact.where_found.strip() or contact.referred_by or contact.shared_background.strip():
        return ""
    if contact.rung == "unknown" and not contact.relationship.strip():
        return "unknown"
    return next((how for how in HOW_KNOWN if how == contact.relationship), "")


def tell_how_known(
    ws: Workspace, library: Library, letter_id: str, how: HowKnown, *, now: datetime
) -> Letter:
    """Note how one knows the reader of a text. A text that nobody touched becomes the fitting one.

    "unknown" is somebody whom one has never met. What one wrote oneself stays.
    """
    letter = require(ws.letters, letter_id, "text")
    contact = require(ws.contacts, letter.contact)
    said = letter.text == read_draft(ws, DRAFT).get("said") and not letter.sent
    is_mine = not (said or is_untouched(ws, library, letter, now=now))
    before = told_how_known(contact)
    with ws.edit(Message(N_("Changed {name}"), name=contact.name), now=now) as tx:
        told = {"relationship": "", "rung": ""} if before else {}
        told |= {"rung": how} if how == "unknown" else {"relationship": how}
        tx.contacts.update(letter.contact, **told)
    if is_mine:
        return letter
    likely = first_situation(ws, letter.contact, now=now)
    template = script_template(library, letter.channel, likely)
    if template is None:
        return letter
    with ws.edit("", now=now) as tx:
        tx.letters.remove(letter_id)
    fresh = script_for(ws, library, letter.contact, template.id, now=now)
    about = TEMPLATE_VALUES["my_about"].label
    if about in fresh.open_gaps:
        fresh = leave_gap_out(ws, fresh.id, about, now=now)
    remember_said(ws, fresh.text, now)
    return fresh
