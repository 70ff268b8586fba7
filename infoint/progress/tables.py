"""The tables behind the charts of progress, gathered from the workspace."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

import pandas as pd

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.speakers import fields_of
from infoint.advice.thank_you_clock import thanks_within
from infoint.charts.columns import NO_MESSAGE
from infoint.dates.local_time import local_day, zone_named
from infoint.dates.written import file_day
from infoint.domain import RUNGS, Interview, OutreachAttempt
from infoint.domain.kinds import CHANNELS, Outcome, Stage
from infoint.domain.outreach_counts import (
    UNANSWERED,
    Responses,
    count_responses,
    day_is_known,
    has_agreed,
    has_answered,
    rang_out,
    was_asked,
    with_messages,
)
from infoint.i18n import language
from infoint.library import Library
from infoint.outreach.situations import SITUATIONS
from infoint.people.ladder_chart import ladder_table
from infoint.people.stages import stages_in, stages_of_asking
from infoint.progress.charts.confidence import confidence_table
from infoint.progress.charts.funnel import funnel_table
from infoint.progress.charts.matrix import matrix_table
from infoint.progress.charts.responses import responses_table
from infoint.progress.charts.thanks import UNDATED, UNKNOWN, thanks_table
from infoint.progress.charts.topics import topics_table
from infoint.progress.charts.waiting import days_table
from infoint.progress.charts.weekly import weekly_table
from infoint.progress.filter import Kept, kept
from infoint.store import Workspace
from infoint.today.due_interviews import is_long_past, thanked_at, thanked_on
from infoint.today.step_status import step_status

Arguments = ParamSpec("Arguments")
Found = TypeVar("Found")
Made = Callable[Concatenate["ProgressTables", Arguments], Found]


def _once(make: Made[Arguments, Found]) -> Made[Arguments, Found]:
    """Make it once for each state of the workspace, so that nobody may change it in place."""

    @wraps(make)
    def made(tables: "ProgressTables", /, *args: Arguments.args, **how: Arguments.kwargs) -> Found:
        key = (make.__name__, tables.key, args, *how.items())
        return tables.index.remember(key, lambda: make(tables, *args, **how))

    return made


@dataclass(frozen=True)
class ProgressTables:
    """The tables at `now` (aware) about a field and a stretch of time.

    `field` is the id of a field, "" for all; `since` an aware moment, or None for everything. Days
    are those of the zone `tz` (IANA; "" is UTC).
    """

    ws: Workspace
    library: Library
    now: datetime
    tz: str = ""
    field: str = ""
    since: datetime | None = None

    @property
    def index(self) -> WorkspaceIndex:
        """Everything that is stored just now."""
        return index_of(self.ws)

    @property
    def key(self) -> tuple[object, ...]:
        """What the tables depend on beside what is stored."""
        days = self._day(self.now), local_day(self.now, self.index.zone)
        return (language(), id(self.library), self.tz, *days, self.field, self.since)

    @property
    def kept(self) -> Kept:
        """The people, messages and talks that the tables are about."""
        return kept(self.ws, field=self.field, since=self.since)

    def _day(self, moment: datetime) -> date:
        return local_day(moment, zone_named(self.tz))

    def _stages(self) -> list[Stage]:
        """How far asking has come with each: whoever was only met on the spot was not asked."""
        asking = stages_of_asking(self.index, local_day(self.now, self.index.zone))
        found = dict(zip(self.index.contacts, asking, strict=True))
        return [found[one.id] for one in self.kept.contacts]

    def _held(self) -> Iterator[tuple[Interview, datetime, str]]:
        """The talks that were held, with their end and the name of the other person."""
        for ended, interview in self.kept.held:
            contact = self.index.contacts.get(interview.contact)
            yield interview, ended, contact.name if contact else "Someone no longer on the list"

    @_once
    def funnel(self) -> pd.DataFrame:
        """How many people came how far; see `funnel_table`."""
        return funnel_table(self._stages())

    @_once
    def weekly(self) -> pd.DataFrame:
        """Messages and calls, talks and thank-yous by week; see `weekly_table`, `messages_sent`."""
        held = list(self._held())
        sent = [thanked_on(self.index, interview) for interview, _, _ in held]
        people = self.index.contacts
        return weekly_table(
            messages=[
                self._day(each.at)
                for each in self.kept.sent
                if day_is_known(each, people.get(each.contact))
            ],
            interviews=[self._day(ended) for interview, ended, _ in held if interview.when],
            thanks=[self._day(moment) for moment in sent if moment],
            today=self._day(self.now),
            goal=self.ws.profile.weekly_goal,
        )

    @_once
    def responses(self, by: str = "channel") -> pd.DataFrame:
        """How people responded, by "channel" or by "situation"; see `responses_table`.

        It is about the same people as `asked_people`, each with all ways in which they were ever
        asked: a person stands once in each channel or situation. Who has answered, by the
        definition of `count_responses`, has answered in at least one of them: where no answer is
        logged, in that of the last message. Who was asked without any message, or by calls
        that nobody took, has a row of their own.
        """
        if by not in ("channel", "situation"):
            raise ValueError(f"by is channel or situation, not {by}")
        rows = [
            row
            for one, stage in zip(self.kept.contacts, self._stages(), strict=True)
            if was_asked(stage)
            for row in _ways(self.index.attempts_of.get(one.id, ()), stage, by)
        ]
        return responses_table(
            rows, by=by, order=(*(CHANNELS if by == "channel" else SITUATIONS), "")
        )

    @_once
    def asked_people(self) -> Responses:
        """How many people were asked and have answered, by the one definition; see `Responses`."""
        return count_responses(self._stages())

    @_once
    def days_to_interview(self) -> pd.DataFrame:
        """Days from the first message to a person until the first talk; see `days_table`."""
        rows: list[tuple[str, str, str, int]] = []
        met: set[str] = set()
        for interview, ended, name in self._held():
            began = interview.clock.started or ended
            first = next(iter(self.index.attempts_of.get(interview.contact, ())), None)
            if interview.contact in met or first is None or first.at > began:
                continue
            if not (interview.when and self.index.is_dated(first)):
                continue
            met.add(interview.contact)
            asked, day = self._day(first.at), self._day(began)
            rows.append((name, file_day(asked), file_day(day), (day - asked).days))
        return days_table(rows)

    @_once
    def thanks_on_time(self) -> pd.DataFrame:
        """When the thank-you for each held talk went out; see `thanks_table`."""
        rows = []
        today = local_day(self.now, self.index.zone)
        for interview, ended, name in self._held():
            day = file_day(self._day(ended)) if interview.when else ""
            sent = thanked_at(self.index, interview)
            took: float | str | None = None
            if sent and not (interview.when and thanked_on(self.index, interview)):
                took = UNDATED
            elif sent:
                took = (sent - ended).total_seconds() / 3600
            elif is_long_past(self.index, interview, today):
                took = UNKNOWN
            rows.append((name, day, took))
        return thanks_table(rows, thanks_within(self.index.settings))

    @_once
    def confidence(self) -> pd.DataFrame:
        """How sure one felt before and after each talk with a rating; see `confidence_table`."""
        rows = []
        for interview, ended, name in self._held():
            ratings = interview.confidence_before, interview.confidence_after
            if any(ratings):
                about = self.ws.fields.get(interview.field)
                title = about.title if about else ""
                rows.append((name, title, file_day(self._day(ended)), *ratings))
        return confidence_table(rows)

    @_once
    def topics_asked(self) -> pd.DataFrame:
        """How often questions of each topic were asked in held talks; see `topics_table`.

        Own questions stand in a row of their own, with 0 in the bank, where any was asked.
        """
        topic_of = {question.id: question.topic for question in self.library.questions}
        asked: dict[str, list[str]] = {topic: [] for topic in self.library.topics}
        for _, interview in self.kept.held:
            for item in interview.plan:
                if item.state == "asked":
                    topic = topic_of.get(item.question, "")
                    asked.setdefault(topic, []).append(item.question or item.text)
        bank = list(topic_of.values())
        return topics_table(
            (self.library.topics.get(topic), len(found), len(set(found)), bank.count(topic))
            for topic, found in asked.items()
        )

    @_once
    def practice_ladder(self) -> pd.DataFrame:
        """How many people stand on each rung, with how many one talked; see `ladder_table`."""
        met = {interview.contact for interview in self.index.interviews if interview.held_at}
        people = self.kept.contacts
        return ladder_table(
            (
                rung,
                sum(one.rung == rung for one in people),
                sum(one.rung == rung and one.id in met for one in people),
            )
            for rung in RUNGS
        )

    @_once
    def through_to_the_end(self, people: tuple[str, ...]) -> int:
        """How many of the people (ids) were thanked, as in `funnel`."""
        at = stages_in(self.index, local_day(self.now, self.index.zone))
        return sum(at.get(one) in (Stage.THANKED, Stage.REPORTED_BACK) for one in people)

    @_once
    def steps_matrix(self, people: tuple[str, ...]) -> pd.DataFrame:
        """The seven steps for each of the people (ids), in their order; see `matrix_table`."""
        rows = []
        for contact in (self.index.contacts[one] for one in people):
            field = next(iter(fields_of(contact, self.index.field_list)), None)
            found = step_status(
                self.ws, self.library, now=self.now, contact=contact.id, field=field
            )
            rows.append((contact.name, [status.state for status in found]))
        return matrix_table(rows, [guide.title for guide in self.library.steps])


def _ways(
    entries: Sequence[OutreachAttempt], stage: Stage, by: str
) -> Iterator[tuple[str, bool, bool, bool]]:
    """The ways in which one person was asked: way, answered, agreed, still waiting."""
    waits = stage == "asked"
    reached = [one for one in entries if not rang_out(one)]
    if not reached:
        yield NO_MESSAGE, has_answered(stage), has_agreed(stage), waits
        return
    outcomes: dict[str, set[Outcome]] = {}
    for entry, message in with_messages(reached):
        channel = "" if message.earlier else message.channel
        way = channel if by == "channel" else message.situation
        outcomes.setdefault(way, set()).add(entry.outcome)
    answered: list[str] = []
    if has_answered(stage):
        named = [way for way, found in outcomes.items() if found - UNANSWERED]
        answered = named or list(outcomes)[-1:]
    agreed = [way for way in answered if "agreed" in outcomes[way]] or answered[-1:]
    for way in outcomes:
        yield way, way in answered, has_agreed(stage) and way in agreed, waits
