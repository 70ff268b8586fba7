"""How one knows somebody, told with one tap beside the first text; a text that fits follows."""

from datetime import datetime
from typing import Literal

from infoint.domain import Contact, Letter
from infoint.entries.drafts import read_draft
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.library import Library
from infoint.outreach.attempts import script_for
from infoint.outreach.situations import likely_situation, says_nothing_of_it, script_template
from infoint.store import Workspace
from infoint.today.first_questions import DRAFT, remember_said

HowKnown = Literal["family", "friend", "from work", "from school", "unknown"]
HOW_KNOWN: tuple[HowKnown, ...] = ("family", "friend", "from work", "from school", "unknown")


def asks_how_known(contact: Contact) -> bool:
    """Whether it is worth asking: nothing is noted of it yet."""
    return says_nothing_of_it(contact)


def tell_how_known(
    ws: Workspace, library: Library, letter_id: str, how: HowKnown, *, now: datetime
) -> Letter:
    """Note how one knows the reader of a text. A text that nobody touched becomes the fitting one.

    "unknown" is somebody whom one has never met.
    """
    letter = require(ws.letters, letter_id, "text")
    name = require(ws.contacts, letter.contact).name
    with ws.edit(Message(N_("Changed {name}"), name=name), now=now) as tx:
        told = {"rung": how} if how == "unknown" else {"relationship": how}
        tx.contacts.update(letter.contact, **told)
    if letter.text != read_draft(ws, DRAFT).get("said") or letter.sent:
        return letter
    likely = likely_situation(ws, letter.contact, now=now)
    template = script_template(library, letter.channel, likely)
    if template is None:
        return letter
    with ws.edit("", now=now) as tx:
        tx.letters.remove(letter_id)
    fresh = script_for(ws, library, letter.contact, template.id, now=now)
    remember_said(ws, fresh.text, now)
    return fresh
