"""Where the person was, what they do not want to be shown again, and in which language."""

from datetime import date, datetime, timedelta

from infoint.dates.local_time import local_day, zone_of
from infoint.domain.problems import InputError
from infoint.i18n import N_
from infoint.store import Workspace

NEVER = date.max
"""The day to show a suggestion again, where that is not wanted at all."""


def remember_place(
    ws: Workspace, page: str, contact: str = "", field: str = "", *, now: datetime
) -> bool:
    """Keep page, contact and field (ids) to come back to. Writes, and is True, only on a change."""
    state = ws.page_state
    if (state.page, state.contact, state.field) == (page, contact, field):
        return False
    with ws.edit("", now=now) as tx:
        tx.page_state.update(page=page, contact=contact, field=field, at=now)
    return True


def put_off(ws: Workspace, key: str, until: date, *, now: datetime) -> None:
    """Show the suggestion with this key again on that day, not before; `date.max` is never.

    Problem: `until` (not after today, in the person's zone).
    """
    if until <= local_day(now, zone_of(ws.profile)):
        raise InputError({"until": N_("Choose a day after today.")})
    last_hidden = until if until == NEVER else until - timedelta(days=1)
    with ws.edit(N_("Put off a suggestion"), now=now) as tx:
        tx.page_state.write(("dismissals", key), last_hidden.isoformat())


def done_for_now(ws: Workspace, *places: str, now: datetime) -> None:
    """Keep that long texts (each a `text_place`) are done for now."""
    with ws.edit("", now=now) as tx:
        for place in places:
            tx.page_state.write(("done", place), now.isoformat())


def guidance_read(ws: Workspace, step: str, is_read: bool, *, now: datetime) -> None:
    """Keep whether the guidance of a step (its key) was read, and can be folded away."""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("read", step), now.isoformat() if is_read else None)


def bring_all_back(ws: Workspace, *, now: datetime) -> None:
    """Show every suggestion again that was put off, whenever that was."""
    with ws.edit(N_("Brought suggestions back"), now=now) as tx:
        tx.page_state.update(dismissals={})


def note_zone(ws: Workspace, zone: str, locale: str, *, now: datetime) -> None:
    """Take over the browser's zone (IANA) and locale where the profile has none yet.

    Dates in scripts, letters and follow-ups are then the person's own, also without a screen.
    """
    given = {"time_zone": zone, "locale": locale}
    missing = {name: each for name, each in given.items() if each and not getattr(ws.profile, name)}
    if missing:
        with ws.edit("", now=now) as tx:
            tx.profile.update(**missing)


def set_language(ws: Workspace, language: str, *, now: datetime) -> None:
    """Keep a language such as "es" in the profile; "" leaves it to the browser."""
    with ws.edit(N_("Changed the profile"), now=now) as tx:
        tx.profile.update(language=language)
