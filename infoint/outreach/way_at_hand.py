"""By which way one is about to reach somebody, as far as that is known."""

from datetime import UTC, datetime

from infoint.advice.index import WorkspaceIndex
from infoint.domain.kinds import CHANNELS, Channel
from infoint.domain.letters import text_in_use, used_at
from infoint.outreach.chosen_way import way_draft

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def way_at_hand(index: WorkspaceIndex, contact_id: str) -> Channel | None:
    """The way that was chosen or written for, whichever came last; else the one address there is.

    None where nothing is known yet.
    """
    drafted = index.page_state.drafts.get(way_draft(contact_id)) or {}
    chosen = next((one for one in CHANNELS if one == drafted.get("channel")), None)
    script = text_in_use(
        one for one in index.letters_of.get(contact_id, ()) if one.kind == "script"
    )
    if script and (chosen is None or used_at(script) > _moment(drafted.get("at"))):
        return script.channel
    if chosen:
        return chosen
    contact = index.contacts.get(contact_id)
    only_phone = contact and contact.phone.strip() and not contact.email.strip()
    return Channel.PHONE if only_phone else None


def is_called(index: WorkspaceIndex, contact_id: str) -> bool:
    """Whether one is about to reach them by telephone."""
    return way_at_hand(index, contact_id) in (Channel.PHONE, Channel.VOICEMAIL)


def _moment(at: object) -> datetime:
    """When something was chosen; long ago where that cannot be read."""
    try:
        found = datetime.fromisoformat(str(at))
    except ValueError:
        return _LONG_AGO
    return found if found.tzinfo else _LONG_AGO
