"""The first text to somebody, written at once where one has none yet."""

from datetime import datetime

from infoint.domain import Letter
from infoint.domain.kinds import Channel
from infoint.entries.lookup import require
from infoint.library import Library
from infoint.outreach.attempts import script_for
from infoint.outreach.chosen_way import way_draft
from infoint.outreach.fitting_channel import fitting_channel
from infoint.outreach.situations import first_situation, script_template
from infoint.store import Workspace


def first_message(
    ws: Workspace,
    library: Library,
    contact_id: str,
    *,
    now: datetime,
) -> Letter | None:
    """A text in the channel that fits, for how one comes to them; stored.

    Where nothing is known about that, they are somebody who came to mind. None where there is a
    text already, a way was chosen by hand, or the content has no text for it. Raises GoneError
    where the contact is not there.
    """
    contact = require(ws.contacts, contact_id)
    channel, _why = fitting_channel(ws, contact_id)
    has_text = any(one.contact == contact_id and one.kind == "script" for one in ws.letters.all())
    if has_text or way_draft(contact_id) in ws.page_state.drafts:
        return None
    situation = first_situation(ws, contact_id, now=now)
    if channel is Channel.INTRODUCTION and ws.contacts.get(contact.referred_by):
        situation = "referred"
    template = script_template(library, channel, situation)
    return script_for(ws, library, contact_id, template.id, now=now) if template else None
