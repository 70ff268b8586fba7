"""How one knows somebody, told with one tap beside the first text; a text that fits follows."""

from datetime import datetime
from typing import Literal

from infoint.domain import Contact
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.letters.writing import leave_gap_out
from infoint.library import Library
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.library.where_found import named_circle
from infoint.outreach.may_say import text_goes_by_it
from infoint.outreach.situations import says_nothing_of_it
from infoint.store import Workspace

HowKnown = Literal["family", "friend", "from work", "from school", "unknown", ""]
"""With "" one takes back what one told."""
HOW_KNOWN: tuple[HowKnown, ...] = ("family", "friend", "from work", "from school", "unknown")


def asks_how_known(contact: Contact) -> bool:
    """Whether it is worth asking: nothing is noted of it yet, or a circle alone, of people whom
    one may know.
    """
    return says_nothing_of_it(contact) or _may_be_known(contact)


def _may_be_known(contact: Contact) -> bool:
    circle = named_circle(contact.where_found)
    more = (contact.relationship, contact.shared_background, contact.referred_by, contact.rung)
    return bool(circle and (circle.known or circle.says)) and not any(map(str.strip, more))


def told_how_known(contact: Contact) -> HowKnown:
    """What was told with one tap; "" where nothing was, or more is known than that."""
    circle = named_circle(contact.where_found)
    is_asked = not contact.where_found.strip() or bool(circle and (circle.known or circle.says))
    if not is_asked or contact.referred_by or contact.shared_background.strip():
        return ""
    if contact.rung == "unknown" and not contact.relationship.strip():
        return "unknown"
    return next((how for how in HOW_KNOWN if how == contact.relationship), "")


def tell_how_known(
    ws: Workspace, library: Library, contact_id: str, how: HowKnown, *, now: datetime
) -> None:
    """Note how one knows somebody. A first text that nobody touched becomes the fitting one.

    "unknown" is somebody whom one has never met. What one wrote oneself stays.
    """
    contact = require(ws.contacts, contact_id)
    before = told_how_known(contact)
    with ws.edit(Message(N_("Changed {name}"), name=contact.name), now=now) as tx:
        told = {"relationship": "", "rung": ""} if before else {}
        told |= {"rung": how} if how == "unknown" else {"relationship": how}
        tx.contacts.update(contact_id, **told)
    fresh = text_goes_by_it(ws, library, contact_id, now=now)
    about = TEMPLATE_VALUES["my_about"].label
    if fresh and about in fresh.open_gaps:
        leave_gap_out(ws, fresh.id, about, now=now)
