"""All talks as a table.

A table is made once for each state of the workspace, so nobody may change one in place.
"""

from datetime import tzinfo

import pandas as pd

from infoint.advice.index import index_of
from infoint.dates.local_time import zone_named
from infoint.dates.written import file_moment
from infoint.debrief.evaluation import evaluation_picture
from infoint.domain import Interview
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
        file_moment(talk.when.astimezone(zone)) if talk.when else "",
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
