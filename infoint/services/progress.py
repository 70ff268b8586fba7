"""Where the person stands, as tables: contacts by stage, talks by week, steps of each contact."""

from collections.abc import Iterable
from datetime import datetime

import pandas as pd

from infoint.charts import stage_table, talks_table
from infoint.coaching import StepStatus, local_day, stages, step_status, zone_named
from infoint.domain import Contact
from infoint.library import Library
from infoint.store import Workspace


def contacts_by_stage(ws: Workspace, *, now: datetime) -> pd.DataFrame:
    """How many contacts stand at which stage; see `stage_table`."""
    return stage_table(stages(ws, now=now))


def talks_by_week(ws: Workspace, *, tz: str, now: datetime, weeks: int = 26) -> pd.DataFrame:
    """How many talks ended in which week, in the zone `tz` (IANA; "" is UTC); see `talks_table`."""
    zone = zone_named(tz)
    ended = [talk.held_at for talk in ws.interviews.all() if talk.held_at]
    return talks_table(
        [local_day(moment, zone) for moment in ended],
        today=local_day(now, zone),
        goal=ws.profile.weekly_goal,
        weeks=weeks,
    )


def steps_by_contact(
    ws: Workspace, library: Library, *, now: datetime, contacts: Iterable[str] | None = None
) -> pd.DataFrame:
    """One row a contact: Contact, Stage, then a column for each step, under its title.

    A cell says Done, Not started, or how many lines are ticked, such as "2 of 5". The first step
    is judged for the first field that the contact is linked to, the second for all contacts.
    `contacts` are ids, in the order wanted; None is everybody. Unknown ids are left out.
    """
    wanted = [contact.id for contact in ws.contacts.all()] if contacts is None else contacts
    found = stages(ws, now=now)
    rows = []
    for contact in filter(None, map(ws.contacts.get, wanted)):
        statuses = step_status(
            ws, library, now=now, contact=contact.id, field=_first_field(ws, contact)
        )
        rows.append((contact.name, found[contact.id].capitalize(), *map(_cell, statuses)))
    titles = [guide.title for guide in library.steps]
    return pd.DataFrame(rows, columns=["Contact", "Stage", *titles])


def _first_field(ws: Workspace, contact: Contact) -> str | None:
    return next((field for field in contact.fields if field in ws.fields), None)


def _cell(status: StepStatus) -> str:
    if status.state == "started":
        return f"{status.done} of {status.total}"
    return status.state.capitalize()
