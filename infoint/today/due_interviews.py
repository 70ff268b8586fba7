"""What a talk asks for: going on with it, thanking, writing it down, getting ready."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.suggestion import Moment, NextAction, Suggestions
from infoint.advice.thank_you_clock import DUE_AFTER, ThankYouClock, colour_after, thank_you_clock
from infoint.dates.local_time import zone_named
from infoint.domain import Interview
from infoint.interviews.clock import talk_ends_at, talk_now
from infoint.today.step_status import status_in

if TYPE_CHECKING:
    from infoint.store import Workspace

SOON = timedelta(days=3)
"""So long before an appointment an unfinished preparation is brought up."""


def _known(index: WorkspaceIndex) -> list[Interview]:
    return [talk for talk in index.interviews if talk.contact in index.contacts]


def held_talks(index: WorkspaceIndex) -> list[tuple[datetime, Interview]]:
    """Talks that ended with their end, the last one first; kept by the index, do not change."""

    def find() -> list[tuple[datetime, Interview]]:
        ended = [(talk.held_at, talk) for talk in _known(index) if talk.held_at]
        return sorted(((at, talk) for at, talk in ended if at), key=lambda pair: pair[0])[::-1]

    return index.remember("held talks", find)


def thanked_at(index: WorkspaceIndex, talk: Interview) -> datetime | None:
    """When the first thank-you for a held talk went out (UTC); None while none has.

    That is a letter for this talk, or one for no talk in particular after its end.
    """
    ended = talk.held_at
    if ended is None:
        return None
    sent = [letter.sent for letter in index.thanks_for.get(talk.id, ()) if letter.sent]
    sent += [
        letter.sent
        for letter in index.letters_of.get(talk.contact, ())
        if letter.kind == "thank-you" and not letter.interview
        if letter.sent and letter.sent >= ended
    ]
    return min(sent, default=None)


def unthanked_talks(index: WorkspaceIndex) -> list[Interview]:
    """Held talks without a letter that was sent, the last one first; do not change the list."""
    return index.remember(
        "unthanked talks",
        lambda: [talk for _, talk in held_talks(index) if thanked_at(index, talk) is None],
    )


def open_clock(ws: Workspace, contact_id: str, *, now: datetime) -> ThankYouClock | None:
    """The clock of the last talk with a contact that was not thanked for; None without one."""
    index = index_of(ws)
    talks = [talk for talk in index.interviews_of.get(contact_id, ()) if talk.held_at]
    unthanked = [talk for talk in talks if thanked_at(index, talk) is None]
    last = max(unthanked, key=lambda talk: talk.held_at or now, default=None)
    return thank_you_clock(last, now=now, letter_sent=None) if last else None


def running_talks(moment: Moment) -> Suggestions:
    """A talk whose clock runs."""
    index = moment.index
    running = index.remember(
        "running talks", lambda: [talk for talk in _known(index) if talk.status == "running"]
    )
    for talk in running:
        left = talk_now(talk, now=moment.now)
        why = "The agreed time is over." if left.over else "The clock is running."
        yield NextAction(
            key=f"talk:{talk.id}",
            text=f"Go on with the talk with {moment.name(talk.contact)}",
            why=f"{why} Ask whom else to talk to before you end it.",
            step="interview",
            source="pitzer",
            due=talk_ends_at(talk, now=moment.now),
            overdue=left.over,
            contact=talk.contact,
            field=talk.field,
            interview=talk.id,
        )


def thank_yous(moment: Moment) -> Suggestions:
    """Letters still to send: first those that can be on time, the most pressing one on top."""
    unthanked = unthanked_talks(moment.index)
    fresh = [talk for talk in unthanked if (talk.held_at or moment.now) > moment.now - DUE_AFTER]
    for talk in [*reversed(fresh), *unthanked[len(fresh) :]]:
        clock = thank_you_clock(talk, now=moment.now, letter_sent=None)
        if clock is None:
            continue
        yield NextAction(
            key=f"thank-you:{talk.id}",
            text=f"Send {moment.name(talk.contact)} a thank-you letter",
            why=clock.text,
            step="thank-you",
            source="kumar-epley" if clock.colour == "red" else "pitzer",
            due=clock.due,
            overdue=clock.colour == "red",
            colour=clock.colour,
            contact=talk.contact,
            field=talk.field,
            interview=talk.id,
        )


def debriefs(moment: Moment) -> Suggestions:
    """Talks of which nothing is written down yet, the last one first.

    The letter lives on these notes, so they have its clock.
    """
    index = moment.index
    unwritten = index.remember(
        "unwritten talks",
        lambda: [(at, talk) for at, talk in held_talks(index) if not talk.debrief.any_text],
    )
    for ended, talk in unwritten:
        colour = colour_after(ended, moment.now)
        yield NextAction(
            key=f"debrief:{talk.id}",
            text=f"Write down what you learned from {moment.name(talk.contact)}",
            why="Straight after a talk you still have the words and the impression."
            if colour == "green"
            else "What was said fades within days. Write down what you still have.",
            step="track",
            source="seven-steps",
            due=ended + DUE_AFTER,
            overdue=colour == "red",
            colour=colour,
            contact=talk.contact,
            field=talk.field,
            interview=talk.id,
        )


def appointments(moment: Moment) -> Suggestions:
    """Appointments that are near, and those that passed without a word, the nearest first."""
    index = moment.index
    planned = planned_talks(index)
    ahead = [(start, talk) for start, talk in planned if _ends(start, talk) > moment.now]
    for start, talk in ahead:
        if start > moment.now + SOON:
            break
        suggestion = _before(moment, start, talk)
        if suggestion:
            yield suggestion
    for start, talk in reversed(planned):
        if _ends(start, talk) <= moment.now:
            yield _passed(moment, start, talk)


def planned_talks(index: WorkspaceIndex) -> list[tuple[datetime, Interview]]:
    """Talks with an appointment that did not begin, the earliest first; do not change the list."""

    def find() -> list[tuple[datetime, Interview]]:
        planned = [(talk.start, talk) for talk in _known(index) if talk.status == "planned"]
        return sorted(((at, talk) for at, talk in planned if at), key=lambda pair: pair[0])

    return index.remember("planned talks", find)


def _ends(start: datetime, talk: Interview) -> datetime:
    return start + timedelta(minutes=talk.minutes)


def _is_agreed_elsewhere(talk: Interview, start: datetime, own: tzinfo) -> bool:
    """Whether clocks where the talk was agreed show another time than one's own."""
    if not talk.time_zone.strip():
        return False
    there = start.astimezone(zone_named(talk.time_zone))
    return there.utcoffset() != start.astimezone(own).utcoffset()


def _before(moment: Moment, start: datetime, talk: Interview) -> NextAction | None:
    name, begins = moment.name(talk.contact), moment.clock_time(start)
    if _is_agreed_elsewhere(talk, start, moment.zone):
        begins = f"{begins} in your time"
    preparing = status_in(moment.index, moment.library, "prepare", interview=talk.id)
    missing = preparing.first_missing
    day = start.astimezone(moment.zone)
    is_today = day.date() == moment.today
    when = f"at {begins} today" if is_today else f"on {moment.day(start)} at {begins}"
    if start <= moment.now:
        text, why = f"Start the talk with {name}", f"It was to begin at {begins}."
    elif missing:
        text, why = f"Get ready for the talk with {name}", f"It begins {when}. {missing.missing}"
    elif is_today:
        text, why = f"Go to the talk with {name}", f"It begins {when}, and you are prepared."
    else:
        return None
    return NextAction(
        key=f"appointment:{talk.id}",
        text=text,
        why=why,
        step="prepare" if missing and start > moment.now else "interview",
        source="handbook",
        due=start,
        overdue=start <= moment.now,
        contact=talk.contact,
        field=talk.field,
        interview=talk.id,
    )


def _passed(moment: Moment, start: datetime, talk: Interview) -> NextAction:
    return NextAction(
        key=f"passed:{talk.id}",
        text=f"Enter how the talk with {moment.name(talk.contact)} went",
        why="Its time has passed. Enter it afterwards, set a new date, or cancel it.",
        step="interview",
        source="ours",
        due=_ends(start, talk),
        overdue=True,
        contact=talk.contact,
        field=talk.field,
        interview=talk.id,
    )
