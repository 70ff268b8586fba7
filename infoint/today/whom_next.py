"""Who comes next: while one waits, once a door is shut, after a no, and where all were asked."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, remembered
from infoint.advice.suggestion import (
    AdviceContext,
    NextAction,
    Suggestions,
    dismissed_keys,
    is_snoozed,
)
from infoint.dates.local_time import local_day
from infoint.domain import Action, Contact, OutreachAttempt
from infoint.domain.kinds import Channel, Stage
from infoint.domain.outreach_counts import (
    answered_at,
    messages_sent,
    round_began,
    was_reached,
)
from infoint.fields.after_decision import is_for_what_rests
from infoint.i18n import N_, listed
from infoint.i18n.messages import Message
from infoint.outreach.waiting import WaitingPlan, waiting
from infoint.outreach.way_at_hand import TO_REACH, Verb, verb, way_at_hand
from infoint.people.ranking import ask_key, ranked_in
from infoint.people.stages import TRIES, is_shut, rests_from, stages_in
from infoint.today.due_interviews import by_date, held_interviews
from infoint.today.next_with import is_unsure
from infoint.today.to_log import last_tries

_WORD = re.compile(r"[^\W_]+")
TURN_ELSEWHERE_FOR = timedelta(days=7)
"""So long after a door was shut one is told so; after that the next person stands there alone."""
_HELPFUL = (Stage.TALKED, Stage.THANKED, Stage.REPORTED_BACK)
"""Who has talked with one may know whom else to ask."""
MOST_NAMED = 3


def whom_next(context: AdviceContext) -> Suggestions:
    """The one next person, or more names where all were asked: at most one suggestion.

    Not while somebody has agreed to talk. What comes first: doors that were shut of late; the day
    of a second person, while an answer is out; the last thing heard was a no, or nothing.
    """
    if Stage.AGREED in stages_in(context.index, context.today).values():
        yield from _doors(context)
        return
    for suggest in (_doors, _while_waiting, _after_the_last):
        found = next(suggest(context), None)
        if found:
            yield found
            return


def _doors(context: AdviceContext) -> Suggestions:
    """Those who let two messages go by, all in one: that is enough, and who comes next."""
    shut = _shut_of_late(context.index, context.today)
    if not shut:
        return
    first, other = shut[0], next(_others(context), None)
    names = _names(context, shut) if len(shut) > 1 else context.name(first.contact)
    yield NextAction(
        key=f"turn:{first.id}",
        text=Message(
            N_("Turn to {other}: {names} has not answered"),
            N_("Turn to {other}: {names} have not answered"),
            n=len(shut),
            other=context.name(other.id),
            names=names,
        )
        if other
        else Message(
            N_("Add a name: {names} has not answered"),
            N_("Add a name: {names} have not answered"),
            n=len(shut),
            names=names,
        ),
        why=_asked_enough(context, shut),
        step="phone-script" if other else "identify-people",
        source="flynn-lake",
        contact=other.id if other else first.contact,
        way=way_at_hand(context.index, other.id) if other else None,
    )


def _asked_enough(context: AdviceContext, shut: Sequence[OutreachAttempt]) -> Message:
    """That one did one's part, with how often one asked where it is about one of them."""
    if len(shut) > 1:
        return Message(
            N_(
                "You asked kindly, and that is enough. Those doors stay shut for now; it is rarely "
                "about you."
            )
        )
    times = len(messages_sent(context.index.attempts_of[shut[0].contact]))
    if times == TRIES:
        return Message(
            N_(
                "You asked twice, kindly, and that is enough. That door stays shut for now; it is "
                "rarely about you."
            )
        )
    return Message(
        N_(
            "You asked kindly, and that is enough. That door stays shut for now; it is rarely "
            "about you."
        ),
        N_(
            "You asked {n} times, kindly, and that is enough. That door stays shut for now; it is "
            "rarely about you."
        ),
        n=times,
    )


@remembered(OUTREACH | CONTACTS)
def _silent(index: WorkspaceIndex, today: date) -> list[tuple[WaitingPlan, OutreachAttempt]]:
    """The last tries that wait for an answer, or came to nothing, with what follows; not of whom
    one put off.
    """
    return [
        (plan, attempt)
        for plan, attempt in waiting(index)
        if plan.call is None
        and (contact := index.contacts.get(attempt.contact))
        and not is_snoozed(contact, today)
    ]


@remembered(OUTREACH | CONTACTS)
def _shut_of_late(index: WorkspaceIndex, today: date) -> list[OutreachAttempt]:
    """The last tries to those whose door was shut in the last week, where nobody else was tried
    since; the oldest first.
    """
    found = [one for _plan, one in _silent(index, today) if _is_shut_of_late(index, one, today)]
    return sorted(found, key=lambda one: one.at)


def _is_shut_of_late(index: WorkspaceIndex, attempt: OutreachAttempt, today: date) -> bool:
    if not is_shut(index, attempt.contact, today):
        return False
    day = rests_from(index, attempt.contact)
    if today > day + TURN_ELSEWHERE_FOR:
        return False
    return not any(
        one.contact != attempt.contact and local_day(one.at, index.zone) >= day
        for one in last_tries(index)[:2]
    )


def _while_waiting(context: AdviceContext) -> Suggestions:
    """One more person, on the day that was named when the newest message went out."""
    index, today = context.index, context.today
    out = [
        (plan, one)
        for plan, one in _silent(index, today)
        if plan.second and not is_shut(index, one.contact, today)
    ]
    if not out:
        return
    plan, newest = max(out, key=lambda each: each[1].at)
    if not (plan.second and plan.is_second_due(today)) or _was_asked_since(context, newest):
        return
    waited = [one for each, one in out if each.is_second_due(today)]
    other = next(_others(context), None)
    waited.sort(key=lambda one: one.at)
    names = _names(context, waited)
    way = way_at_hand(index, other.id) if other else None
    yield NextAction(
        key=f"second:{waited[0].id}",
        text=Message(_WHILE_WAITING[verb(way)], other=context.name(other.id), name=names)
        if other
        else Message(N_("Add a name while you wait for {name}"), name=names),
        why=Message(
            N_("{waiting} {next}"),
            waiting=_waited(context, waited, names),
            next=_usual_next(context, other),
        ),
        step="phone-script" if other else "identify-people",
        source="dalton",
        due=context.end_of(plan.second),
        contact=other.id if other else waited[0].contact,
        way=way,
    )


def _names(context: AdviceContext, attempts: Sequence[OutreachAttempt]) -> str:
    """Ingrid, Tom and Priya; of more than three the first two, and how many more."""
    names = [context.first_name(one.contact) for one in attempts]
    if len(names) <= MOST_NAMED:
        return listed(names)
    first, second, *more = names
    words = N_("{first}, {second} and {n} more")
    return Message(words, first=first, second=second, n=len(more))


def _was_asked_since(context: AdviceContext, newest: OutreachAttempt) -> bool:
    """Whether one began to ask somebody else after that message."""
    began = (
        round_began(tries)
        for contact, tries in context.index.attempts_of.items()
        if contact != newest.contact and contact in context.index.contacts
    )
    return any(at is not None and at > newest.at for at in began)


def _after_the_last(context: AdviceContext) -> Suggestions:
    """The next person, once the last thing that one heard was a no, "not now", or nothing."""
    last = _last_heard(context)
    if last is None:
        return
    other = next(_others(context), None)
    way = way_at_hand(context.index, other.id) if other else None
    kind = last.outcome if last.outcome in _HAS_ANSWERED else "no answer"
    yield NextAction(
        key=f"next:{last.id}",
        text=Message(TO_REACH[verb(way)], name=context.name(other.id))
        if other
        else N_("Add one or two names"),
        why=Message(
            _HAS_ANSWERED[kind],
            name=context.first_name(last.contact),
            next=_usual_next(context, other),
        ),
        step="phone-script" if other else "identify-people",
        source="dalton",
        contact=other.id if other else "",
        way=way,
    )


def _last_heard(context: AdviceContext) -> OutreachAttempt | None:
    """What one heard last, where it was a no, a "not now" whose day is still to come, or nothing in
    all the time that one waits. None where a talk was held since, or somebody has decided.
    """
    index = context.index
    last = max(last_tries(index), key=_heard_at, default=None)
    if last is None or any(field.status == "chosen" for field in index.field_list):
        return None
    if any(ended > _heard_at(last) for ended, _talk in held_interviews(index)[:1]):
        return None
    rests = last.next_date is not None and last.next_date > context.today
    is_over = last.outcome == "declined" or (last.outcome == "not now" and rests)
    return last if is_over or is_shut(index, last.contact, context.today) else None


def _heard_at(attempt: OutreachAttempt) -> datetime:
    return answered_at(attempt) or attempt.at


_WHILE_WAITING: Mapping[Verb, str] = {
    "write": N_("Write to {other} while you wait for {name}"),
    "call": N_("Call {other} while you wait for {name}"),
    "talk": N_("Talk to {other} while you wait for {name}"),
}
_HAS_ANSWERED: Mapping[str, str] = {
    "declined": N_("{name} said no, and that is all right. {next}"),
    "not now": N_("{name} said: not now. {next}"),
    "no answer": N_("Silence is rarely about you. {next}"),
}


def _waited(context: AdviceContext, attempts: Sequence[OutreachAttempt], names: str) -> Message:
    """For how long one has waited, without a word of blame; of several for each at least. Where a
    day is not known, that one waits.
    """
    if not all(map(context.index.is_dated, attempts)):
        return Message(
            N_("{names} has not answered yet."),
            N_("{names} have not answered yet."),
            n=len(attempts),
            names=names,
        )
    days = min(days_since(context, one) for one in attempts)
    by = {one.channel for one in attempts}
    if len(attempts) > 1:
        words = (
            N_("{names} have had your messages for {n} day."),
            N_("{names} have had your messages for {n} days."),
        )
    elif by == {Channel.IN_PERSON}:
        words = N_("You asked {names} {n} day ago."), N_("You asked {names} {n} days ago.")
    elif by == {Channel.LETTER}:
        words = (
            N_("{names} has had your letter for {n} day."),
            N_("{names} has had your letter for {n} days."),
        )
    else:
        words = (
            N_("{names} has had your message for {n} day."),
            N_("{names} has had your message for {n} days."),
        )
    return Message(*words, names=names, n=days)


def days_since(context: AdviceContext, attempt: OutreachAttempt) -> int:
    """Days as one counts them oneself."""
    return (context.today - local_day(attempt.at, context.zone)).days


def _usual_next(context: AdviceContext, other: Contact | None) -> Message:
    """Who comes next, and who named them; where all were asked, who may know somebody."""
    index = context.index
    if other is None:
        return _nobody_left(context)
    reached = sum(was_reached(tries) for tries in index.attempts_of.values())
    name, by = context.first_name(other.id), index.contacts.get(other.referred_by)
    if by is None:
        words = (
            N_("The usual next thing is a second person: {name}.")
            if reached == 1
            else N_("The usual next thing is one more person: {name}.")
        )
        return Message(words, name=name)
    words = (
        N_("The usual next thing is a second person: {name}, whom {by} named.")
        if reached == 1
        else N_("The usual next thing is one more person: {name}, whom {by} named.")
    )
    return Message(words, name=name, by=context.first_name(by.id))


def _nobody_left(context: AdviceContext) -> Message:
    stages = stages_in(context.index, context.today)
    helpful = next((who for who, stage in stages.items() if stage in _HELPFUL), None)
    if helpful is None:
        return Message(N_("Everybody on your list was asked. One new name opens the next door."))
    return Message(
        N_(
            "Everybody on your list was asked. One new name opens the next door, and {name}, who "
            "talked with you, may know one."
        ),
        name=context.first_name(helpful),
    )


def _others(context: AdviceContext) -> Iterator[Contact]:
    """Whom one could ask instead, the best one first, without those who were put off today."""
    hidden = dismissed_keys(context)
    planned = named_for_today(context.index, context.today)
    for one in ranked_in(context.index, context.today):
        if is_unsure(context.index, one.contact):
            continue
        if is_for_what_rests(context.index, one.contact.id):
            continue
        if ask_key(one.contact.id) not in hidden and one.contact.id not in planned:
            yield one.contact


@remembered()
def open_actions(index: WorkspaceIndex) -> list[tuple[date, Action]]:
    """What one set oneself and did not do, with its day, the earliest first."""
    return by_date((one.due, one) for one in index.actions if not one.done)


@remembered()
def named_for_today(index: WorkspaceIndex, today: date) -> set[str]:
    """Ids of those whom something of one's own for today names: they are not named once more.

    A first name will do where only one person has it. Kept by the index, do not change.
    """
    texts = [
        f" {' '.join(_WORD.findall(action.text.casefold()))} "
        for due, action in open_actions(index)
        if due <= today
    ]
    if not texts:
        return set()
    names = {
        one.id: words for one in index.contact_list if (words := _WORD.findall(one.name.casefold()))
    }
    often = Counter(words[0] for words in names.values())
    return {
        each
        for each, words in names.items()
        for name in {" ".join(words), *([words[0]] if often[words[0]] == 1 else [])}
        if any(f" {name} " in text for text in texts)
    }
