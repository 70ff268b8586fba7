"""By which way one is about to reach somebody, as far as that is known."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Literal

from infoint.advice.index import WorkspaceIndex
from infoint.domain.kinds import CHANNELS, Channel
from infoint.domain.letters import text_in_use, used_at
from infoint.i18n import N_
from infoint.outreach.chosen_way import way_draft

Verb = Literal["write", "call", "talk"]
TO_REACH: Mapping[Verb, str] = {
    "write": N_("Write to {name}"),
    "call": N_("Call {name}"),
    "talk": N_("Talk to {name}"),
}
"""What one does to reach somebody, as the thing to do next says it."""
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
    if not only_phone:
        return None
    return Channel.PHONE if "phone" in index.profile.can_talk else Channel.MESSAGE


def is_called(index: WorkspaceIndex, contact_id: str) -> bool:
    """Whether one is about to reach them by telephone."""
    return verb(way_at_hand(index, contact_id)) == "call"


def verb(way: Channel | None) -> Verb:
    """What one does by this way; where it is not known, one writes."""
    if way is None or not way.spoken:
        return "write"
    return "talk" if way is Channel.IN_PERSON else "call"


def _moment(at: object) -> datetime:
    """When something was chosen; long ago where that cannot be read."""
    try:
        found = datetime.fromisoformat(str(at))
    except ValueError:
        return _LONG_AGO
    return found if found.tzinfo else _LONG_AGO
