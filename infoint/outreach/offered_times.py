"""The two times that one offered to somebody, as far as they can be read."""

from dataclasses import dataclass
from datetime import date, time

from infoint.advice.index import WorkspaceIndex
from infoint.dates.local_time import local_day
from infoint.dates.typed_moment import read_moment
from infoint.letters.values import offered_draft
from infoint.outreach.next_message import times_offered


@dataclass(frozen=True, slots=True)
class OfferedTime:
    """A day and an hour of the person's own clocks."""

    day: date
    hour: time


def offered_times(index: WorkspaceIndex, contact: str) -> tuple[OfferedTime, ...]:
    """What was offered and sent in this round, in that order; what cannot be read is left out."""
    sent = times_offered(index, contact)
    if sent is None or sent.sent is None:
        return ()
    typed = index.page_state.drafts.get(offered_draft(contact), {})
    today, locale = local_day(sent.sent, index.zone), index.profile.locale or "en_GB"
    found = []
    for name in ("first", "second"):
        read = read_moment(str(typed.get(name) or ""), today=today, locale=locale)
        if read.day and read.hour:
            found.append(OfferedTime(read.day, read.hour))
    return tuple(found)
