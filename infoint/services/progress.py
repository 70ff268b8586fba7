"""Where the person stands, as tables: contacts by stage, talks by week, steps, all talks.

A table is made once for each state of the workspace, so nobody may change one in place.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, tzinfo

import pandas as pd

from infoint.charts import stage_table, talks_table
from infoint.coaching import (
    StepStatus,
    evaluation_picture,
    local_day,
    stages,
    step_status,
    zone_named,
)
from infoint.coaching.index import index_of
from infoint.domain import Contact, Interview
from infoint.library import Library
from infoint.store import Workspace

TALK_COLUMNS = (
    "When",
    "With",
    "Field",
    "State",
    "Asked",
    "Evaluated",
    "Mean",
    "Sure before",
    "Sure after",
    "Learned",
)


def contacts_by_stage(ws: Workspace, *, now: datetime) -> pd.DataFrame:
    """How many contacts stand at which stage; see `stage_table`."""
    found = stages(ws, now=now)
    key = ("stage table", frozenset(Counter(found.values()).items()))
    return index_of(ws).remember(key, lambda: stage_table(found))


def talks_by_week(ws: Workspace, *, tz: str, now: datetime, weeks: int = 26) -> pd.DataFrame:
    """How many talks ended in which week, in the zone `tz` (IANA; "" is UTC); see `talks_table`."""
    zone = zone_named(tz)
    today = local_day(now, zone)

    def make() -> pd.DataFrame:
        ended = [talk.held_at for talk in ws.interviews.all() if talk.held_at]
        days = [local_day(moment, zone) for moment in ended]
        return talks_table(days, today=today, goal=ws.profile.weekly_goal, weeks=weeks)

    return index_of(ws).remember(("talks table", tz, today, weeks), make)


def steps_by_contact(
    ws: Workspace, library: Library, *, now: datetime, contacts: Iterable[str] | None = None
) -> pd.DataFrame:
    """One row a contact: Contact, Stage, then a column for each step, under its title.

    A cell says Done, Not started, or how many lines are ticked, such as "2 of 5". The first step
    is judged for the first field that the contact is linked to, the second for all contacts.
    `contacts` are ids, in the order wanted; None is everybody. Unknown ids are left out.
    """
    wanted = [contact.id for contact in ws.contacts.all()] if contacts is None else contacts
    people = [one for one in map(ws.contacts.get, wanted) if one]
    found = stages(ws, now=now)

    def make() -> pd.DataFrame:
        rows = []
        for one in people:
            field = _first_field(ws, one)
            statuses = step_status(ws, library, now=now, contact=one.id, field=field)
            rows.append((one.name, found[one.id].capitalize(), *map(_cell, statuses)))
        titles = [guide.title for guide in library.steps]
        return pd.DataFrame(rows, columns=["Contact", "Stage", *titles])

    standing = tuple((one.id, found[one.id]) for one in people)
    return index_of(ws).remember(("steps table", id(library), standing), make)


def all_talks(ws: Workspace, library: Library, *, tz: str) -> pd.DataFrame:
    """One row a talk that was not cancelled, the latest first; its columns are `TALK_COLUMNS`.

    When is text such as "2026-03-03 10:42" in the zone `tz` (IANA; "" is UTC), "" where there is
    no time yet; Mean is that of the evaluation's scales, from 1 to 5, or None.
    """
    zone = zone_named(tz)

    def make() -> pd.DataFrame:
        talks = [talk for talk in ws.interviews.all() if not talk.cancelled]
        talks.sort(key=lambda talk: talk.when.timestamp() if talk.when else 0.0, reverse=True)
        rows = [_talk_row(ws, library, talk, zone) for talk in talks]
        return pd.DataFrame(rows, columns=list(TALK_COLUMNS))

    return index_of(ws).remember(("all talks", id(library), tz), make)


def _talk_row(ws: Workspace, library: Library, talk: Interview, zone: tzinfo) -> tuple[object, ...]:
    contact, field = ws.contacts.get(talk.contact), ws.fields.get(talk.field)
    picture = evaluation_picture(talk, library)
    return (
        talk.when.astimezone(zone).strftime("%Y-%m-%d %H:%M") if talk.when else "",
        contact.name if contact else "",
        field.title if field else "",
        talk.status.capitalize(),
        sum(item.state == "asked" for item in talk.plan),
        f"{picture.answered} of {picture.of}",
        None if picture.mean is None else round(picture.mean, 1),
        talk.confidence_before,
        talk.confidence_after,
        talk.debrief.learned,
    )


def _first_field(ws: Workspace, contact: Contact) -> str | None:
    return next((field for field in contact.fields if field in ws.fields), None)


def _cell(status: StepStatus) -> str:
    if status.state == "started":
        return f"{status.done} of {status.total}"
    return status.state.capitalize()
