"""The tables behind the charts of progress, gathered from the workspace.

`field` is the id of a field, "" for all; `since` an aware moment, or None for everything. Days are
those of the zone `tz` (IANA; "" is UTC). A table is made once for each state of the workspace, so
nobody may change one in place.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

import pandas as pd

from infoint.advice.index import index_of
from infoint.advice.speakers import fields_of
from infoint.dates.local_time import local_day, zone_named
from infoint.dates.written import file_day
from infoint.domain import RUNGS, Contact, OutreachAttempt
from infoint.domain.kinds import Channel, Outcome, Stage
from infoint.domain.outreach_counts import (
    UNANSWERED,
    Responses,
    count_responses,
    has_agreed,
    has_answered,
    was_asked,
    with_messages,
)
from infoint.library import Library
from infoint.people.ladder_chart import ladder_table
from infoint.people.stages import stages
from infoint.progress.charts.confidence import confidence_table
from infoint.progress.charts.funnel import funnel_table
from infoint.progress.charts.matrix import matrix_table
from infoint.progress.charts.responses import NO_MESSAGE, responses_table
from infoint.progress.charts.thanks import thanks_table
from infoint.progress.charts.topics import OWN, topics_table
from infoint.progress.charts.waiting import days_table
from infoint.progress.charts.weekly import weekly_table
from infoint.progress.filter import kept
from infoint.store import Workspace
from infoint.today.due_interviews import thanked_at
from infoint.today.step_status import status_in, step_status

SITUATION_WORDS = {
    "referred": "Named by someone",
    "alumnus": "Same school",
    "event": "Met at an event",
    "read": "Read or heard of them",
    "friend": "Friend or family",
    "cold": "Nothing in common",
    "": "Not noted",
}
RUNG_WORDS = {
    "loves to talk": "Loves to talk",
    "volunteer": "Volunteer",
    "open house": "Open house or fair",
    "unknown": "Not known before",
}


def funnel(
    ws: Workspace, *, now: datetime, field: str = "", since: datetime | None = None
) -> pd.DataFrame:
    """How many people came how far; see `funnel_table`. The stages are those of `now`."""
    found, people = stages(ws, now=now), kept(ws, field=field, since=since).contacts
    counted = tuple(found[one.id] for one in people)
    key = ("funnel", field, since, hash(counted))
    return index_of(ws).remember(key, lambda: funnel_table(counted))


def weekly(
    ws: Workspace, *, tz: str, now: datetime, field: str = "", since: datetime | None = None
) -> pd.DataFrame:
    """Messages and calls, talks and thank-yous by week; see `weekly_table`, `messages_sent`."""
    zone = zone_named(tz)
    today = local_day(now, zone)
    index = index_of(ws)

    def make() -> pd.DataFrame:
        found = kept(ws, field=field, since=since)
        sent = [thanked_at(index, interview) for interview in found.held]
        return weekly_table(
            messages=[local_day(each.at, zone) for each in found.sent],
            interviews=[
                local_day(interview.held_at, zone) for interview in found.held if interview.held_at
            ],
            thanks=[local_day(moment, zone) for moment in sent if moment],
            today=today,
            goal=ws.profile.weekly_goal,
        )

    return index.remember(("weekly", tz, today, field, since), make)


def responses(
    ws: Workspace,
    *,
    now: datetime,
    by: str = "channel",
    field: str = "",
    since: datetime | None = None,
) -> pd.DataFrame:
    """How people responded, by "channel" or by "situation"; see `responses_table`.

    It is about the same people as `asked_people`, each with all ways in which they were ever
    asked: a person stands once in each channel or situation. Who has answered, by the definition
    of `count_responses`, has answered in at least one of them: where no answer is logged, in that
    of the last message. Who was asked without any message has a row of their own.
    """
    if by not in ("channel", "situation"):
        raise ValueError(f"by is channel or situation, not {by}")
    found = stages(ws, now=now)
    words: Mapping[str, str] = SITUATION_WORDS
    if by == "channel":
        words = {channel: channel.label for channel in Channel}

    def make() -> pd.DataFrame:
        entries_of = index_of(ws).attempts_of
        rows = [
            row
            for one in kept(ws, field=field, since=since).contacts
            if was_asked(found[one.id])
            for row in _ways(entries_of.get(one.id, ()), found[one.id], by, words)
        ]
        return responses_table(rows, by=by.capitalize(), order=list(words.values()))

    key = ("responses", by, field, since, hash(tuple(found.values())))
    return index_of(ws).remember(key, make)


def _ways(
    entries: Sequence[OutreachAttempt], stage: Stage, by: str, words: Mapping[str, str]
) -> Iterator[tuple[str, bool, bool, bool]]:
    """The ways in which one person was asked: way, answered, agreed, still waiting."""
    waits = stage == "asked"
    if not entries:
        yield NO_MESSAGE, has_answered(stage), has_agreed(stage), waits
        return
    outcomes: dict[str, set[Outcome]] = {}
    for entry, message in with_messages(entries):
        way = message.channel if by == "channel" else message.situation
        outcomes.setdefault(words.get(way, way), set()).add(entry.outcome)
    answered = [way for way, found in outcomes.items() if found - UNANSWERED]
    if has_answered(stage) and not answered:
        answered = list(outcomes)[-1:]
    agreed = [way for way in answered if "agreed" in outcomes[way]] or answered[-1:]
    for way in outcomes:
        yield way, way in answered, has_agreed(stage) and way in agreed, waits


def asked_people(
    ws: Workspace, *, now: datetime, field: str = "", since: datetime | None = None
) -> Responses:
    """How many people were asked and have answered, by the one definition; see `Responses`."""
    found, people = stages(ws, now=now), kept(ws, field=field, since=since).contacts
    key = ("asked people", field, since, hash(tuple(found.values())))
    return index_of(ws).remember(key, lambda: count_responses(found[one.id] for one in people))


def days_to_interview(
    ws: Workspace, *, tz: str, field: str = "", since: datetime | None = None
) -> pd.DataFrame:
    """Days from the first message to a person until the first talk with them; see `days_table`."""
    zone = zone_named(tz)
    index = index_of(ws)

    def make() -> pd.DataFrame:
        rows: list[tuple[str, str, str, int]] = []
        met: set[str] = set()
        for interview in kept(ws, field=field, since=since).held:
            began = interview.clock.started or interview.held_at
            first = next(iter(index.attempts_of.get(interview.contact, ())), None)
            if interview.contact in met or began is None or first is None or first.at > began:
                continue
            met.add(interview.contact)
            asked, held = local_day(first.at, zone), local_day(began, zone)
            days = (held - asked).days
            rows.append((_name(ws, interview.contact), file_day(asked), file_day(held), days))
        return days_table(rows)

    return index.remember(("days to talk", tz, field, since), make)


def thanks_on_time(
    ws: Workspace, *, tz: str, field: str = "", since: datetime | None = None
) -> pd.DataFrame:
    """When the thank-you for each held talk went out; see `thanks_table`."""
    zone = zone_named(tz)

    def make() -> pd.DataFrame:
        rows = []
        for interview in kept(ws, field=field, since=since).held:
            ended, sent = interview.held_at, thanked_at(index_of(ws), interview)
            if ended:
                hours = (sent - ended).total_seconds() / 3600 if sent else None
                rows.append((_name(ws, interview.contact), file_day(local_day(ended, zone)), hours))
        return thanks_table(rows)

    return index_of(ws).remember(("thanks", tz, field, since), make)


def confidence(
    ws: Workspace, *, tz: str, field: str = "", since: datetime | None = None
) -> pd.DataFrame:
    """How sure one felt before and after each held talk with any rating; see `confidence_table`."""
    zone = zone_named(tz)

    def make() -> pd.DataFrame:
        rows = []
        for interview in kept(ws, field=field, since=since).held:
            if interview.held_at and (interview.confidence_before or interview.confidence_after):
                about = ws.fields.get(interview.field)
                day = file_day(local_day(interview.held_at, zone))
                ratings = interview.confidence_before, interview.confidence_after
                rows.append(
                    (_name(ws, interview.contact), about.title if about else "", day, *ratings)
                )
        return confidence_table(rows)

    return index_of(ws).remember(("confidence", tz, field, since), make)


def topics_asked(
    ws: Workspace, library: Library, *, field: str = "", since: datetime | None = None
) -> pd.DataFrame:
    """How often questions of each topic were asked in held talks; see `topics_table`.

    Own questions stand in a row of their own, with 0 in the bank, where any was asked.
    """

    def make() -> pd.DataFrame:
        topic_of = {question.id: question.topic for question in library.questions}
        asked: dict[str, list[str]] = {topic: [] for topic in library.topics}
        for interview in kept(ws, field=field, since=since).held:
            for item in interview.plan:
                if item.state == "asked":
                    topic = topic_of.get(item.question, OWN)
                    asked.setdefault(topic, []).append(item.question or item.text)
        bank = list(topic_of.values())
        return topics_table(
            (topic, len(found), len(set(found)), bank.count(topic))
            for topic, found in asked.items()
        )

    return index_of(ws).remember(("topics", id(library), field, since), make)


def practice_ladder(
    ws: Workspace, *, field: str = "", since: datetime | None = None
) -> pd.DataFrame:
    """How many people stand on each rung, and with how many one talked; see `ladder_table`."""

    def make() -> pd.DataFrame:
        met = {interview.contact for interview in ws.interviews.all() if interview.held_at}
        people = kept(ws, field=field, since=since).contacts
        return ladder_table(
            (
                RUNG_WORDS[rung],
                sum(one.rung == rung for one in people),
                sum(one.rung == rung and one.id in met for one in people),
            )
            for rung in RUNGS
        )

    return index_of(ws).remember(("ladder table", field, since), make)


def through_to_the_end(
    ws: Workspace, library: Library, people: Sequence[Contact], *, now: datetime
) -> int:
    """How many of the people are through the last of the seven steps, as in `steps_matrix`."""

    def count() -> int:
        index, last = index_of(ws), library.steps[-1].key
        met = index.interviews_of.keys() | index.letters_of.keys()
        return sum(
            status_in(index, library, last, contact=one.id).state == "done"
            for one in people
            if one.id in met
        )

    key = ("through", id(library), hash(tuple(one.id for one in people)))
    return index_of(ws).remember(key, count)


def steps_matrix(
    ws: Workspace, library: Library, people: Sequence[Contact], *, now: datetime
) -> pd.DataFrame:
    """The seven steps for each of the people, in their order; see `matrix_table`."""

    def make() -> pd.DataFrame:
        rows = []
        for one in people:
            field = next(iter(fields_of(one, ws.fields.all())), None)
            found = step_status(ws, library, now=now, contact=one.id, field=field)
            rows.append((one.name, [status.state for status in found]))
        return matrix_table(rows, [guide.title for guide in library.steps])

    key = ("matrix", id(library), tuple(one.id for one in people))
    return index_of(ws).remember(key, make)


def _name(ws: Workspace, contact: str) -> str:
    found = ws.contacts.get(contact)
    return found.name if found else "Someone no longer on the list"
