"""The first text to somebody, as it stands there before anybody wrote to them."""

from datetime import datetime

from infoint.advice.index import index_of
from infoint.domain import Letter
from infoint.domain.kinds import Channel, Stage
from infoint.entries.lookup import require
from infoint.library import Library, Template
from infoint.outreach.attempts import kept_script, script_for, shown_script
from infoint.outreach.chosen_way import way_draft
from infoint.outreach.fitting_channel import fitting_channel
from infoint.outreach.situations import first_situation, script_template
from infoint.people.stages import stage_of
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
    template = _first_template(ws, library, contact_id, now)
    return script_for(ws, library, contact_id, template.id, now=now) if template else None


def first_text_at_hand(
    ws: Workspace, library: Library, contact_id: str, channel: Channel | None, *, now: datetime
) -> Letter | None:
    """The first text to somebody in a channel, or in any, that is kept, else as `first_message`
    would write it.
    """
    kept = kept_script(ws.letters.all(), contact_id, channel)
    template = None if kept else _first_template(ws, library, contact_id, now)
    if template is None or channel not in (None, template.channel):
        return kept
    return shown_script(ws, library, contact_id, template, now=now)


def _first_template(
    ws: Workspace, library: Library, contact_id: str, now: datetime
) -> Template | None:
    contact = require(ws.contacts, contact_id)
    channel, _why = fitting_channel(ws, contact_id)
    has_text = any(one.contact == contact_id and one.kind == "script" for one in ws.letters.all())
    if has_text or way_draft(contact_id) in ws.page_state.drafts:
        return None
    situation = first_situation(ws, contact_id, now=now)
    if channel is Channel.INTRODUCTION and ws.contacts.get(contact.referred_by):
        situation = "referred"
    return script_template(library, channel, situation)


def is_before_the_first(ws: Workspace, contact_id: str, now: datetime) -> bool:
    """Whether nobody was in touch with them yet, so that the first text is the one to look at."""
    if index_of(ws).attempts_of.get(contact_id):
        return False
    return stage_of(ws, contact_id, now=now) is Stage.IDENTIFIED
