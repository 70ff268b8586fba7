"""Decisions about whom to ask next: later, not today, not this person, and back again."""

import calendar
from datetime import date, datetime, timedelta
from typing import Literal

from infoint.dates.local_time import local_day, zone_of
from infoint.domain import Contact
from infoint.domain.problems import InputError
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.people.ranking import SET_ASIDE, ask_key
from infoint.store import Workspace

Pause = Literal["week", "month"]


def pause_until(today: date, pause: Pause) -> date:
    """The same weekday in the next week, or the same day of the next month (31 Jan: 28 Feb)."""
    if pause == "week":
        return today + timedelta(days=7)
    year, month = divmod(today.year * 12 + today.month, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(today.day, last))


def not_today(ws: Workspace, contact_id: str, *, now: datetime) -> None:
    """Do not suggest this person again before tomorrow, in the person's own day."""
    with ws.edit(_named(ws, N_("Not today: {name}"), contact_id), now=now) as tx:
        tx.page_state.write(("dismissals", ask_key(contact_id)), now.isoformat())


def snooze(ws: Workspace, contact_id: str, until: date, *, now: datetime) -> Contact:
    """Suggest this person again on that day, and nowhere before. Problem: `until` (not ahead)."""
    with ws.edit(_named(ws, N_("Later: {name}"), contact_id), now=now) as tx:
        if until <= local_day(now, zone_of(tx.profile.get())):
            raise InputError({"until": N_("Choose a day after today.")})
        return tx.contacts.update(contact_id, snoozed_until=until)


def set_aside(ws: Workspace, contact_id: str, *, now: datetime) -> Contact:
    """Do not suggest this person any more. They stay on the list."""
    with ws.edit(_named(ws, N_("Set aside: {name}"), contact_id), now=now) as tx:
        return tx.contacts.update(contact_id, snoozed_until=SET_ASIDE)


def suggest_again(ws: Workspace, contact_id: str, *, now: datetime) -> Contact:
    """Take back any of the three: the person is suggested from now on."""
    with ws.edit(_named(ws, N_("Brought back: {name}"), contact_id), now=now) as tx:
        tx.page_state.write(("dismissals", ask_key(contact_id)), None)
        return tx.contacts.update(contact_id, snoozed_until=None)


def _named(ws: Workspace, label: str, contact_id: str) -> Message:
    return Message(label, name=require(ws.contacts, contact_id).name)


def weigh_as_usual(ws: Workspace, *, now: datetime) -> None:
    """Forget the weights that were set, so that every part counts as it does by default."""
    with ws.edit(N_("Counted as usual"), now=now) as tx:
        tx.profile.update(ask_weights={})
