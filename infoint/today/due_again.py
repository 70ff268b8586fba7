"""Whom to try again: where nobody picked up, and where they said "not now"."""

from datetime import date, timedelta

from infoint.advice.suggestion import AdviceContext, NextAction, Suggestions, is_snoozed
from infoint.domain import OutreachAttempt
from infoint.domain.kinds import LetterKind
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.outreach.waiting import has_appointment
from infoint.today.to_log import last_tries

CALLED_FOR = timedelta(days=14)
"""So long after the day to call again one is told to do it."""


def is_over(context: AdviceContext, day: date) -> bool:
    """Whether that day is so long ago that one turned elsewhere."""
    return context.today > day + CALLED_FOR


def call_again(context: AdviceContext, day: date, attempt: OutreachAttempt) -> NextAction:
    """Nobody picked up: no message and no silence, so the first words are said as they are."""
    return NextAction(
        key=f"call:{attempt.id}",
        text=Message(N_("Call {name} again"), name=context.name(attempt.contact)),
        why=N_("Nobody picked up. Another hour of the day is often the right one."),
        step="phone-script",
        source="ours",
        due=context.end_of(day),
        contact=attempt.contact,
    )


def asking_again(context: AdviceContext) -> Suggestions:
    """People who said "not now", on the day on which one may ask again; else when that may be."""
    for attempt in last_tries(context.index):
        contact, day = context.index.contacts.get(attempt.contact), attempt.next_date
        if attempt.outcome != "not now" or is_snoozed(contact, context.today):
            continue
        if has_appointment(context.index, attempt.contact) or (day and day > context.today):
            continue
        name = context.first_name(attempt.contact)
        yield NextAction(
            key=f"again:{attempt.id}",
            text=Message(N_("Ask {name} again"), name=context.name(attempt.contact))
            if day
            else Message(N_("Say when to ask {name} again"), name=name),
            why=_said_not_now(attempt, name),
            step="phone-script",
            source="ours",
            due=context.end_of(day) if day else None,
            contact=attempt.contact,
            message=LetterKind.AGAIN if day else None,
            check="" if day else "outcome-logged",
        )


def _said_not_now(attempt: OutreachAttempt, name: str) -> Message:
    if attempt.next_date is None:
        return Message(N_("{name} said: not now. That is not a no."), name=name)
    if attempt.again.strip():
        return Message(
            N_("{name} said not now, and named this time: “{words}”. The draft speaks of it."),
            name=name,
            words=attempt.again.strip(),
        )
    return Message(
        N_("{name} said: not now. By now it may suit. The draft speaks of it."), name=name
    )
