"""What messages before the talk can say: when one wrote, when the talk is, two times to offer."""

from datetime import datetime

from infoint.advice.index import index_of
from infoint.dates.local_time import local_day, zone_named
from infoint.dates.written import clock, told_day
from infoint.domain import Contact, Interview, Profile
from infoint.domain.outreach_counts import round_began
from infoint.entries.drafts import read_draft
from infoint.store import Workspace

_HOW = {"phone": "by phone", "video": "by video"}


def offered_draft(contact_id: str) -> str:
    """Under which name it is kept which two times (`first`, `second`) one offers a contact."""
    return f"offered-{contact_id}"


def follow_up_values(
    ws: Workspace, contact: Contact, interview: Interview | None, *, now: datetime
) -> dict[str, str]:
    """What is known of `wrote_on`, the two times, and of a talk with a date; see `TEMPLATE_VALUES`.

    Days and times are those of the person's zone; where clocks in the zone in which the talk was
    agreed show something else, that time is named too.
    """
    offered = read_draft(ws, offered_draft(contact.id))
    wrote = round_began(index_of(ws).attempts_of.get(contact.id, ()))
    zone = zone_named(ws.profile.time_zone)
    today = local_day(now, zone)
    values = {
        "wrote_on": told_day(local_day(wrote, zone), today, ws.profile.locale) if wrote else "",
        "first_time": str(offered.get("first", "")),
        "second_time": str(offered.get("second", "")),
    }
    if interview is not None and interview.start is not None:
        values["talk_when"] = _when(interview.start, interview.time_zone, ws.profile, now)
        values["talk_how"] = _HOW.get(interview.format, "")
        values["talk_place"] = interview.place
    return values


def _when(start: datetime, agreed_in: str, profile: Profile, now: datetime) -> str:
    """Wednesday, 9 December at 15:00; with the other clock where it shows another time."""
    own = zone_named(profile.time_zone or agreed_in)
    there = zone_named(agreed_in) if agreed_in.strip() else own
    mine, theirs = start.astimezone(own), start.astimezone(there)
    today = local_day(now, own)
    day = told_day(mine.date(), today, profile.locale)
    words = f"{day} at {clock(mine, profile.locale)}"
    if mine.utcoffset() == theirs.utcoffset():
        return words
    hour = clock(theirs, profile.locale)
    if theirs.date() != mine.date():
        hour = f"{told_day(theirs.date(), today, profile.locale)} at {hour}"
    return f"{words} ({_place(str(own))}), which is {hour} {_place(agreed_in.strip())}"


def _place(zone: str) -> str:
    """A zone as people say it: New York time for America/New_York."""
    city = zone.split("/")[-1].replace("_", " ")
    return f"{city} time" if "/" in zone else city
