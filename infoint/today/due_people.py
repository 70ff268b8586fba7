"""What people ask for: promises that fall due, silence, and a yes or a no."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, remembered
from infoint.advice.suggestion import (
    AdviceContext,
    NextAction,
    Suggestions,
    dismissed_keys,
    is_snoozed,
)
from infoint.dates.business_days import business_days_since, follow_up_day
from infoint.dates.local_time import local_day
from infoint.domain import Action, Contact, OutreachAttempt
from infoint.domain.kinds import Channel, LetterKind, Stage
from infoint.domain.outreach_counts import answered_at, rang_out
from infoint.i18n import N_, listed
from infoint.i18n.messages import Message
from infoint.outreach.next_message import waits_for_words
from infoint.outreach.waiting import has_own_date, waiting
from infoint.outreach.way_at_hand import way_at_hand
from infoint.people.ranking import ask_key, ranked_in
from infoint.people.stages import TRIES, stages_in
from infoint.today.due_again import call_again, is_over
from infoint.today.due_interviews import by_date
from infoint.today.to_log import last_tries

_WORD = re.compile(r"[^\W_]+")
TURN_ELSEWHERE_FOR = timedelta(days=7)
"""So long after the last try one is told to turn to someone else."""
THANK_FOR = timedelta(days=14)
"""So long after a message one is reminded to thank for the no that it got."""


@remembered()
def _open_actions(index: WorkspaceIndex) -> list[tuple[date, Action]]:
    return by_date((one.due, one) for one in index.actions if not one.done)


def due_actions(context: AdviceContext) -> Suggestions:
    """Open actions that are due today or were due before, the longest overdue first."""
    for due, action in _open_actions(context.index):
        if due > context.today:
            return
        interview = context.index.interviews_by_id.get(action.interview)
        overdue = due < context.today
        yield NextAction(
            key=f"action:{action.id}",
            text=action.text.strip() or N_("Do what you set yourself"),
            why=N_("You set yourself this. If it no longer matters, let it go.")
            if overdue
            else N_("You set yourself this for today."),
            step="track",
            source="liu-huang-wang",
            due=context.end_of(due),
            overdue=overdue,
            contact=action.contact or (interview.contact if interview else ""),
            interview=action.interview,
        )


def follow_ups(context: AdviceContext) -> Suggestions:
    """Messages without an answer whose day has come: the nudge, then no more; a second person.

    Where somebody else can be asked, the best one is named, another for each suggestion. What has
    its day goes before the second person, who is suggested once for all who are silent.
    """
    index = context.index
    others = _others(context)
    silent: list[_Silence] = []
    for first_day, tries, attempt in _awaited(context):
        if rang_out(attempt):
            if first_day <= context.today:
                yield call_again(context, first_day, attempt)
            silent.append(_Silence(attempt, None, False))
            continue
        if tries >= TRIES:
            if first_day <= context.today:
                suggestion = _turn_elsewhere(context, first_day, attempt, others)
                if suggestion:
                    yield suggestion
            is_rested = context.today > first_day + TURN_ELSEWHERE_FOR
            silent += [] if is_rested else [_Silence(attempt, None, False)]
            continue
        chosen = has_own_date(index, attempt)
        nudge_day = first_day if chosen else follow_up_day(index.profile, attempt.at, 1)
        if context.today >= nudge_day:
            yield _nudge(context, nudge_day, attempt, chosen)
        is_time = first_day <= context.today < nudge_day
        silent.append(_Silence(attempt, first_day, is_time))
    if silent and _is_time_for_another(context, silent):
        yield _second(context, silent, next(others, None))


def _awaited(context: AdviceContext) -> Iterator[tuple[date, int, OutreachAttempt]]:
    """As `waiting`, without those who were put off, and calls of long ago that nobody took."""
    for first_day, tries, attempt in waiting(context.index):
        contact = context.index.contacts.get(attempt.contact)
        is_old_call = rang_out(attempt) and is_over(context, first_day)
        if contact and not is_snoozed(contact, context.today) and not is_old_call:
            yield first_day, tries, attempt


@dataclass(frozen=True, slots=True)
class _Silence:
    """Somebody who has not answered: since when one may turn to a second person, and whether it is
    time for that, with the reminder still ahead.
    """

    attempt: OutreachAttempt
    second: date | None
    is_time: bool


def _is_time_for_another(context: AdviceContext, silent: Sequence[_Silence]) -> bool:
    """Once in a silence, and not while somebody else is being asked, or has agreed to talk."""
    if not all(one.is_time for one in silent):
        return False
    if Stage.AGREED in stages_in(context.index, context.today).values():
        return False
    who = {one.attempt.contact for one in silent}
    newest = max(one.attempt.at for one in silent)
    if any(one.contact not in who and one.at > newest for one in last_tries(context.index)):
        return False
    begun = min(one.second for one in silent if one.second)
    return local_day(newest, context.zone) < begun


def _others(context: AdviceContext) -> Iterator[Contact]:
    """Whom one could ask instead, the best one first, without those who were put off today."""
    hidden = dismissed_keys(context)
    planned = named_for_today(context.index, context.today)
    for one in ranked_in(context.index, context.today):
        if ask_key(one.contact.id) not in hidden and one.contact.id not in planned:
            yield one.contact


@remembered()
def named_for_today(index: WorkspaceIndex, today: date) -> set[str]:
    """Ids of those whom something of one's own for today names: they are not named once more.

    A first name will do where only one person has it. Kept by the index, do not change.
    """
    texts = [
        f" {' '.join(_WORD.findall(action.text.casefold()))} "
        for due, action in _open_actions(index)
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


def _second(
    context: AdviceContext, silent: Sequence[_Silence], other: Contact | None
) -> NextAction:
    """Write to one more person; all who are silent are named, the first one asked first."""
    first, *more = sorted((one.attempt for one in silent), key=lambda one: one.at)
    names = listed([context.first_name(one.contact) for one in (first, *more)])
    nobody = N_("one more person") if more else N_("a second person")
    day = max(one.second for one in silent if one.second)
    way = way_at_hand(context.index, other.id) if other else None
    return NextAction(
        key=f"second:{first.id}",
        text=Message(
            _WHILE_WAITING[_verb(way)],
            other=context.name(other.id) if other else Message(nobody),
            name=names,
        ),
        why=Message(
            N_("{waiting} {next}"),
            waiting=_have_waited(context, [first, *more], names)
            if more
            else _has_waited(context, first, names),
            next=_another_person(context, other) if more else _second_person(context, other),
        ),
        step="phone-script" if other else "identify-people",
        source="dalton",
        due=context.end_of(day),
        contact=other.id if other else first.contact,
        way=way,
    )


Verb = Literal["write", "call", "talk"]


def _verb(way: Channel | None) -> Verb:
    """What one does by this way; where it is not known, one writes."""
    if way is None or not way.spoken:
        return "write"
    return "talk" if way is Channel.IN_PERSON else "call"


_WHILE_WAITING: Mapping[Verb, str] = {
    "write": N_("Write to {other} while you wait for {name}"),
    "call": N_("Call {other} while you wait for {name}"),
    "talk": N_("Talk to {other} while you wait for {name}"),
}


def _have_waited(
    context: AdviceContext, attempts: Sequence[OutreachAttempt], names: str
) -> Message:
    """For how long several have not answered: so long it is for each of them at least."""
    days = min(_days_since(context, one) for one in attempts)
    if any(one.channel.spoken for one in attempts):
        return Message(
            N_("You have waited for {names} for {n} working day."),
            N_("You have waited for {names} for {n} working days."),
            names=names,
            n=days,
        )
    return Message(
        N_("{names} have had your messages for {n} working day."),
        N_("{names} have had your messages for {n} working days."),
        names=names,
        n=days,
    )


def _has_waited(context: AdviceContext, attempt: OutreachAttempt, name: str) -> Message:
    """For how long one has waited, without a word of blame."""
    days = _days_since(context, attempt)
    if attempt.channel.spoken:
        return Message(
            N_("You tried to reach {name} {n} working day ago."),
            N_("You tried to reach {name} {n} working days ago."),
            name=name,
            n=days,
        )
    if attempt.channel == Channel.LETTER:
        return Message(
            N_("{name} has had your letter for {n} working day."),
            N_("{name} has had your letter for {n} working days."),
            name=name,
            n=days,
        )
    return Message(
        N_("{name} has had your message for {n} working day."),
        N_("{name} has had your message for {n} working days."),
        name=name,
        n=days,
    )


def _days_since(context: AdviceContext, attempt: OutreachAttempt) -> int:
    """Working days, as the rule counts them."""
    country = context.index.profile.country
    return business_days_since(local_day(attempt.at, context.zone), context.today, country)


def _second_person(context: AdviceContext, other: Contact | None) -> Message:
    """Who comes next, and who named them."""
    if other is None:
        return Message(N_("The usual next thing is a second person."))
    name, by = context.first_name(other.id), context.index.contacts.get(other.referred_by)
    if by is None:
        return Message(N_("The usual next thing is a second person: {name}."), name=name)
    return Message(
        N_("The usual next thing is a second person: {name}, whom {by} named."),
        name=name,
        by=context.first_name(by.id),
    )


def _another_person(context: AdviceContext, other: Contact | None) -> Message:
    """As `_second_person`, where two or more were asked."""
    if other is None:
        return Message(N_("The usual next thing is one more person."))
    name, by = context.first_name(other.id), context.index.contacts.get(other.referred_by)
    if by is None:
        return Message(N_("The usual next thing is one more person: {name}."), name=name)
    return Message(
        N_("The usual next thing is one more person: {name}, whom {by} named."),
        name=name,
        by=context.first_name(by.id),
    )


def _nudge(context: AdviceContext, day: date, attempt: OutreachAttempt, chosen: bool) -> NextAction:
    why = (
        Message(
            N_(
                "The day that you chose has come. One short, friendly reminder is welcome; after "
                "it you are done."
            )
        )
        if chosen
        else Message(
            N_(
                "No answer for {n} working day. One short, friendly reminder is welcome; after "
                "it you are done."
            ),
            N_(
                "No answer for {n} working days. One short, friendly reminder is welcome; after "
                "it you are done."
            ),
            n=_days_since(context, attempt),
        )
    )
    return NextAction(
        key=f"nudge:{attempt.id}",
        text=Message(_ONCE_MORE[_verb(_reminded_by(attempt))], name=context.name(attempt.contact)),
        why=why,
        step="phone-script",
        source="dalton",
        due=context.end_of(day),
        contact=attempt.contact,
        message=LetterKind.REMINDER,
        way=_reminded_by(attempt),
    )


_ONCE_MORE: Mapping[Verb, str] = {
    "write": N_("Write to {name} once more"),
    "call": N_("Call {name} once more"),
    "talk": N_("Talk to {name} once more"),
}


def _reminded_by(attempt: OutreachAttempt) -> Channel:
    """A reminder goes the way of the message: after a call a voicemail, face to face an e-mail."""
    return Channel.EMAIL if attempt.channel is Channel.IN_PERSON else attempt.channel


def _turn_elsewhere(
    context: AdviceContext, day: date, attempt: OutreachAttempt, others: Iterator[Contact]
) -> NextAction | None:
    if context.today > day + TURN_ELSEWHERE_FOR or _turned_since(context, day, attempt):
        return None
    other = next(others, None)
    return NextAction(
        key=f"turn:{attempt.id}",
        text=Message(
            N_("Turn to {other}: {name} has not answered"),
            other=context.name(other.id) if other else Message(N_("someone else")),
            name=context.name(attempt.contact),
        ),
        why=N_(
            "You asked twice, kindly, and that is enough. That door stays shut for now; it is "
            "rarely about you."
        ),
        step="phone-script" if other else "identify-people",
        source="flynn-lake",
        due=context.end_of(day),
        contact=other.id if other else attempt.contact,
        way=way_at_hand(context.index, other.id) if other else None,
    )


def _turned_since(context: AdviceContext, day: date, attempt: OutreachAttempt) -> bool:
    """Whether one has tried to reach somebody else since the day to turn elsewhere had come."""
    return any(
        one.contact != attempt.contact and local_day(one.at, context.index.zone) >= day
        for one in last_tries(context.index)[:2]
    )


def answers_to_yes(context: AdviceContext) -> Suggestions:
    """People who answered and have no two times to choose from yet, the newest message first.

    Once these went out, the same matter goes on with setting the date (`next_steps`).
    """
    for contact, kind in _owed(context.index):
        if kind != "two times":
            continue
        yield NextAction(
            key=f"step:prepare:{contact}",
            text=Message(N_("Agree on a time with {name}"), name=context.name(contact)),
            why=N_("They said yes. Offer two times to choose from: that makes it easy to say when.")
            if context.index.attempts_of[contact][-1].outcome == "agreed"
            else N_(
                "They answered. Offer two times to choose from: that makes it easy to say when."
            ),
            step="phone-script",
            source="practice",
            contact=contact,
            message=LetterKind.TWO_TIMES,
        )


def answers_to_no(context: AdviceContext) -> Suggestions:
    """People who said no in writing in the last two weeks, and were not thanked for saying so."""
    index = context.index
    for contact, kind in _owed(context.index):
        last = index.attempts_of[contact][-1]
        if kind != "answer to a no" or context.now - (answered_at(last) or last.at) > THANK_FOR:
            continue
        yield NextAction(
            key=f"thank-for-no:{contact}",
            text=Message(N_("Thank {name} for the answer"), name=context.name(contact)),
            why=N_("A no is an answer, too. One friendly line keeps the door open."),
            step="phone-script",
            source="ours",
            contact=contact,
            message=LetterKind.ANSWER_TO_A_NO,
        )


def ask_others(context: AdviceContext) -> Suggestions:
    """The next person, once somebody said no, or when to ask again.

    Not where somebody else was asked since, an answer is still out, or somebody has agreed.
    """
    index, last = context.index, _last_heard(context)
    if last is None or any(True for _one in _awaited(context)):
        return
    if Stage.AGREED in stages_in(index, context.today).values():
        return
    other = next(_others(context), None)
    way = way_at_hand(index, other.id) if other else None
    name = context.first_name(last.contact)
    yield NextAction(
        key=f"next:{last.id}",
        text=Message(_TO_THE_NEXT[_verb(way)], name=context.name(other.id))
        if other
        else N_("Think of one more person"),
        why=Message(_HAS_ANSWERED[last.outcome], name=name, next=_another_person(context, other)),
        step="phone-script" if other else "identify-people",
        source="dalton",
        contact=other.id if other else "",
        way=way,
    )


def _last_heard(context: AdviceContext) -> OutreachAttempt | None:
    """A no of late, or a "not now" whose day is still to come, where nothing came after it."""
    last = max(last_tries(context.index), key=_heard_at, default=None)
    if last is None or context.now - _heard_at(last) > ASK_OTHERS_FOR:
        return None
    rests = last.next_date is not None and last.next_date > context.today
    is_over = last.outcome == "declined" or (last.outcome == "not now" and rests)
    return last if is_over else None


def _heard_at(attempt: OutreachAttempt) -> datetime:
    return answered_at(attempt) or attempt.at


ASK_OTHERS_FOR = timedelta(days=21)
"""So long after a no, or a "not now", the next person stands on top."""
_TO_THE_NEXT: Mapping[Verb, str] = {
    "write": N_("Write to {name}"),
    "call": N_("Call {name}"),
    "talk": N_("Talk to {name}"),
}
_HAS_ANSWERED: Mapping[str, str] = {
    "declined": N_("{name} said no, and that is all right. {next}"),
    "not now": N_("{name} said: not now. {next}"),
}


@remembered(OUTREACH | CONTACTS)
def _owed(index: WorkspaceIndex) -> list[tuple[str, LetterKind]]:
    owed = ((one.contact, waits_for_words(index, one.contact)) for one in last_tries(index))
    return [(contact, kind) for contact, kind in owed if kind]
