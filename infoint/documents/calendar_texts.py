"""What a calendar shows of a talk, in words."""

import re
from datetime import datetime, tzinfo

from infoint.dates.written import clock, document_day
from infoint.documents.dates import known_zone
from infoint.domain import Contact, Interview, Profile

_UNHOLDABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_HOW = {"in person": "You meet in person.", "phone": "You talk by phone.", "video": "By video."}


def calendar_text(text: str) -> str:
    """The text as a calendar can hold it (RFC 5545, TEXT): line ends unified, no controls."""
    return _UNHOLDABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def name_in(contact: Contact | None) -> str:
    """The contact's name as written, or a word for one who is gone."""
    return (contact.name.strip() if contact else "") or "someone"


def talk_title(contact: Contact | None) -> str:
    """Such as: Talk with Anna Lee (Museum of Art)."""
    where = contact.organization.strip() if contact else ""
    return f"Talk with {name_in(contact)}" + (f" ({where})" if where else "")


def talk_description(
    talk: Interview, contact: Contact | None, profile: Profile, zone: tzinfo
) -> str:
    """How and when one meets, where, and how to reach the other person, a line each.

    The time is that in `zone`, and also that in the zone in which the talk was agreed.
    """
    assert talk.start is not None
    lines = [
        f"{_when(talk.start.astimezone(zone), profile.locale)} ({zone}), {talk.minutes} minutes."
    ]
    there = known_zone(talk.time_zone)
    local = talk.start.astimezone(there or zone)
    if local.utcoffset() != talk.start.astimezone(zone).utcoffset():
        lines.append(f"That is {_when(local, profile.locale)} ({there}).")
    lines.append(_HOW[talk.format])
    if talk.place.strip():
        lines.append(f"Place or link: {talk.place.strip()}")
    if contact:
        known = (
            ("Role", contact.role),
            ("Phone", contact.phone),
            ("E-mail", contact.email),
            ("Profile", contact.profile_url),
        )
        lines += [f"{label}: {value.strip()}" for label, value in known if value.strip()]
    return "\n".join(lines)


def _when(local: datetime, locale: str) -> str:
    """The day in words and the clock, in the order that the locale writes it."""
    return f"{document_day(local.date(), locale, weekday=True)} at {clock(local, locale)}"
