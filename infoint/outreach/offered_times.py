"""The two times that one offered, or the day by which to answer, as far as they can be read."""

from dataclasses import dataclass
from datetime import date, datetime, time

from infoint.advice.index import WorkspaceIndex
from infoint.dates.local_time import local_day
from infoint.dates.typed_moment import read_moment
from infoint.domain.kinds import LetterKind
from infoint.entries.drafts import read_draft
from infoint.i18n import N_
from infoint.letters.values import offered_draft
from infoint.letters.writing import refill
from infoint.library import Library
from infoint.outreach.next_message import times_offered
from infoint.store import Workspace

NONE = "none"
"""In the draft of the times: that one can name none yet for a talk that one puts off."""


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
    if typed.get(NONE) and sent.kind is LetterKind.NEW_DATE:
        return ()
    today, locale = local_day(sent.sent, index.zone), index.profile.locale or "en_GB"
    found = []
    for name in ("first", "second"):
        read = read_moment(str(typed.get(name) or ""), today=today, locale=locale)
        if read.day and read.hour:
            found.append(OfferedTime(read.day, read.hour))
    return tuple(found)


def answers_wanted_by(index: WorkspaceIndex, contact: str) -> date | None:
    """By which day one asked for answers in writing, in a text that went out; None without one."""
    sent = times_offered(index, contact)
    typed = str(index.page_state.drafts.get(offered_draft(contact), {}).get("by") or "")
    if sent is None or sent.sent is None or not typed.strip():
        return None
    today, locale = local_day(sent.sent, index.zone), index.profile.locale or "en_GB"
    return read_moment(typed, today=today, locale=locale).day


def names_no_time(ws: Workspace, contact: str) -> bool:
    """Whether one puts a talk off and can name no new day yet."""
    return bool(read_draft(ws, offered_draft(contact)).get(NONE))


def name_no_time(
    ws: Workspace, library: Library, contact: str, letter: str, none: bool, *, now: datetime
) -> None:
    """Note that one can name no new day yet, or can after all; a message begun is written anew."""
    with ws.edit(N_("Changed what a text says of the times"), now=now) as tx:
        tx.page_state.write(("drafts", offered_draft(contact), NONE), none)
    if letter:
        refill(ws, library, letter, now=now)
