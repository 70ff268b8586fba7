"""All talks as a table.

A table is made once for each state of the workspace, so nobody may change one in place.
"""

import pandas as pd

from infoint.advice.index import index_of
from infoint.dates.local_time import zone_named
from infoint.dates.written import file_moment
from infoint.debrief.evaluation import evaluation_picture
from infoint.domain import Interview
from infoint.library import Library
from infoint.store import Workspace

INTERVIEW_COLUMNS = (
    "when",
    "with",
    "field",
    "status",
    "asked",
    "evaluated",
    "mean",
    "sure_before",
    "sure_after",
    "learned",
)


def all_interviews(ws: Workspace, library: Library, *, tz: str) -> pd.DataFrame:
    """One row a talk that was not cancelled, the latest first; its columns are `INTERVIEW_COLUMNS`.

    `when` is text such as "2026-03-03 10:42" in the zone `tz` (IANA; "" is UTC), "" where there is
    no time yet; `mean` is that of the evaluation's scales, from 1 to 5, or None.
    """
    zone = zone_named(tz)

    def row(interview: Interview) -> tuple[object, ...]:
        contact, field = ws.contacts.get(interview.contact), ws.fields.get(interview.field)
        picture = evaluation_picture(interview, library)
        return (
            file_moment(interview.when.astimezone(zone)) if interview.when else "",
            contact.name if contact else "",
            field.title if field else "",
            str(interview.status),
            sum(item.state == "asked" for item in interview.plan),
            f"{picture.answered} of {picture.of}",
            None if picture.mean is None else round(picture.mean, 1),
            interview.confidence_before,
            interview.confidence_after,
            interview.debrief.learned,
        )

    def make() -> pd.DataFrame:
        interviews = [one for one in ws.interviews.all() if not one.cancelled]
        interviews.sort(key=lambda one: one.when.timestamp() if one.when else 0.0, reverse=True)
        return pd.DataFrame(map(row, interviews), columns=list(INTERVIEW_COLUMNS))

    return index_of(ws).remember(("all talks", id(library), tz), make)
