"""Looking in on somebody again some months after a talk: a step of one's own with a day."""

from datetime import date, datetime, timedelta

from infoint.advice.index import Source, index_of
from infoint.dates.business_days import business_days_after
from infoint.dates.local_time import local_day, zone_of
from infoint.domain import Action, Profile
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.store import Workspace

WEEKS = (13, 17, 26)
"""Three, four and six months: soon enough that one is remembered, late enough for news."""
_ID = "look-in-"


def look_in_of(source: Source, contact: str) -> Action | None:
    """The step to look in on somebody; None where none was set, or it was removed."""
    found = (one for one in index_of(source).actions if one.contact == contact)
    return next((one for one in found if one.id.startswith(_ID)), None)


def look_in_days(profile: Profile, now: datetime) -> tuple[date, ...]:
    """The days to choose from, all of them working days."""
    today = local_day(now, zone_of(profile))
    return tuple(
        business_days_after(today + timedelta(weeks=weeks), 0, profile.country) for weeks in WEEKS
    )


def set_look_in(
    ws: Workspace, contact: str, day: date | None, text: str, *, now: datetime
) -> Action | None:
    """Look in on somebody on that day, in the words of `text`; without a day not at all.

    There is one such step for each person; done, it can be set anew.
    """
    label = N_("Set a day") if day else N_("Removed an action")
    with ws.edit(label, now=now) as tx:
        require(tx.contacts, contact)
        known = look_in_of(ws, contact)
        if day is None:
            if known:
                tx.actions.remove(known.id)
            return None
        new = known.id if known else f"{_ID}{contact}"
        return tx.actions.put(Action(id=new, text=text, due=day, contact=contact))
