"""Waiting for an answer: how long, who has sent none, and on which day something follows from that.

Days are business days; how many they are to begin with says `domain/profile.py`.
"""

from dataclasses import dataclass
from datetime import date, datetime

from infoint.advice.index import OUTREACH, WorkspaceIndex, remembered
from infoint.dates.business_days import follow_up_day, known_country, next_working_day
from infoint.domain import Interview, OutreachAttempt, Profile
from infoint.domain.kinds import Channel, Outcome
from infoint.domain.outreach_counts import UNANSWERED, rang_out, tries_in_a_row
from infoint.domain.problems import InputError
from infoint.domain.profile import LONGEST_WAIT
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.library.settings import settings_of
from infoint.people.stages import TRIES, next_try
from infoint.store import Transaction, Workspace


@dataclass(frozen=True, slots=True)
class WaitingPlan:
    """What follows if no answer comes, after the last attempt to reach somebody.

    After a call that nobody took only `call`, the day to call again. After a first message
    `second`, the day to write to a second person, and `nudge`, the day to write once more. After
    the nudge `stop`, the day to turn elsewhere. What does not apply is None; so is `second` where
    the person set a day of their own.
    """

    second: date | None = None
    nudge: date | None = None
    stop: date | None = None
    call: date | None = None

    @property
    def first(self) -> date | None:
        """The first day on which something follows."""
        return self.call or self.second or self.nudge or self.stop

    def is_second_due(self, today: date) -> bool:
        """Whether it is time to write to a second person, and not yet to write once more."""
        return bool(self.second and self.second <= today) and not self.is_nudge_due(today)

    def is_nudge_due(self, today: date) -> bool:
        """Whether it is time to write once more."""
        return self.nudge is not None and self.nudge <= today


@remembered(OUTREACH)
def waiting_plan(index: WorkspaceIndex, contact_id: str) -> WaitingPlan | None:
    """The plan for someone who has not answered; None where nothing is open.

    Source of the rhythm: Dalton, "The 2-Hour Job Search"; the days are those of the profile, in
    business days of its zone and country.
    """
    attempts = index.attempts_of.get(contact_id, [])
    if not attempts or attempts[-1].outcome not in UNANSWERED or has_appointment(index, contact_id):
        return None
    last = attempts[-1]
    if rang_out(last):
        return WaitingPlan(call=next_try(index, last))
    if tries_in_a_row(attempts) >= TRIES:
        return WaitingPlan(stop=next_try(index, last))
    if _has_own_date(index, last):
        return WaitingPlan(nudge=next_try(index, last))
    second, nudge = (
        follow_up_day(index.profile, last.at, days) for days in index.settings.follow_up_days
    )
    return WaitingPlan(second, nudge)


@remembered(OUTREACH)
def waiting(index: WorkspaceIndex) -> list[tuple[WaitingPlan, OutreachAttempt]]:
    """Last attempts without an answer, each with what follows.

    Left out where a talk was agreed or held. The latest first day on which one acts comes first;
    do not change the list.
    """
    found = [
        (plan, tries[-1])
        for contact, tries in index.attempts_of.items()
        if (plan := waiting_plan(index, contact))
    ]
    return sorted(found, key=lambda entry: entry[0].first or date.min, reverse=True)


def has_appointment(index: WorkspaceIndex, contact_id: str) -> bool:
    """Whether a talk with them was agreed or held; one in writing needs no day."""
    interviews = index.interviews_of.get(contact_id, ())
    return any((one.when or one.is_written) and not one.cancelled for one in interviews)


def noted_day(index: WorkspaceIndex, contact_id: str) -> date | None:
    """The day that is noted for a talk with them, where its time is still open."""
    talk = talk_of_a_day(index, contact_id)
    return index.noted_days[talk.id] if talk else None


def talk_of_a_day(index: WorkspaceIndex, contact_id: str) -> Interview | None:
    """The talk with them of which a day is noted, and the time is still open."""
    planned = (
        one for one in index.interviews_of.get(contact_id, ()) if one.status == "unscheduled"
    )
    return next((one for one in planned if one.id in index.noted_days), None)


def _has_own_date(index: WorkspaceIndex, attempt: OutreachAttempt) -> bool:
    """Whether its next date was chosen, and is not just the one that the rule gives."""
    by_rule = [
        follow_up_day(index.profile, attempt.at, days) for days in index.settings.follow_up_days
    ]
    return attempt.next_date is not None and attempt.next_date not in by_rule


def next_date(
    profile: Profile, at: datetime, outcome: Outcome, channel: Channel = Channel.EMAIL
) -> date | None:
    """The day to nudge after an attempt at `at` (aware), where an answer is still out.

    Where nobody picked up it is the next working day.
    """
    if outcome == "no answer" and channel.live:
        return next_working_day(profile, at)
    if outcome not in UNANSWERED:
        return None
    return follow_up_day(profile, at, settings_of(profile).follow_up_days[1])


def set_follow_up_days(ws: Workspace, second: int, nudge: int, *, now: datetime) -> Profile:
    """Set after how many business days one writes to a second person, and nudges the first.

    Days that were set by the old rule move with it; those that the person chose stay. Problems:
    `second`, `nudge` (not between 1 and 60, or the nudge before the second person).
    """
    problems: dict[str, str] = {
        name: Message(N_("Write a whole number from {low} to {high}."), low=1, high=LONGEST_WAIT)
        for name, days in (("second", second), ("nudge", nudge))
        if not 1 <= days <= LONGEST_WAIT
    }
    if not problems and nudge < second:
        problems["nudge"] = N_("Choose at least as many days as for the second person.")
    if problems:
        raise InputError(problems)
    with ws.edit(N_("Changed the days to wait"), now=now) as tx:
        before = tx.profile.get()
        return _moved(tx, before, tx.profile.update(follow_up_days=(second, nudge)))


def forget_follow_up_days(ws: Workspace, *, now: datetime) -> Profile:
    """Wait again as the content folder says, or as the app does. Days set by the rule move."""
    with ws.edit(N_("Changed the days to wait"), now=now) as tx:
        before = tx.profile.get()
        return _moved(tx, before, tx.profile.update(follow_up_days=None))


def set_country(ws: Workspace, country: str, *, now: datetime) -> Profile:
    """Set the country whose public holidays are skipped, by ISO 3166 code; "" is none.

    Days that were set by the old rule move with it; those that the person chose stay. Problem:
    `country` (one whose holidays are not known).
    """
    if country and not known_country(country):
        raise InputError({"country": N_("Choose a country from the list.")})
    with ws.edit(N_("Changed the country"), now=now) as tx:
        before = tx.profile.get()
        return _moved(tx, before, tx.profile.update(country=country))


def _moved(tx: Transaction, before: Profile, after: Profile) -> Profile:
    for one in tx.attempts.all():
        old, new = (
            next_date(profile, one.at, one.outcome, one.channel) for profile in (before, after)
        )
        if one.next_date and one.next_date == old != new:
            tx.attempts.update(one.id, next_date=new)
    return after
