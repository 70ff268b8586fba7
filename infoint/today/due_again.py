"""Whom to try again: after a call nobody took, a "not now", two times that nobody chose from; and
what one noted oneself that says no more than that.
"""

from datetime import date, datetime, timedelta

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, remembered
from infoint.advice.suggestion import AdviceContext, NextAction, Suggestions, is_snoozed
from infoint.dates.business_days import business_days_since, follow_up_day
from infoint.dates.local_time import local_day
from infoint.dates.typed_again import read_again
from infoint.domain import Action, OutreachAttempt
from infoint.domain.kinds import LetterKind, Outcome, Stage
from infoint.entries.page_state import NEVER
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.tracker.next_steps.sheet import bare_steps
from infoint.outreach.next_message import times_offered
from infoint.outreach.waiting import has_appointment
from infoint.people.stages import stages_in
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
            why=_said_not_now(context, attempt, name),
            step="phone-script",
            source="ours",
            due=context.end_of(day) if day else None,
            contact=attempt.contact,
            message=LetterKind.AGAIN if day else None,
            check="" if day else "outcome-logged",
        )


def _said_not_now(context: AdviceContext, attempt: OutreachAttempt, name: str) -> Message:
    if attempt.next_date is None:
        words = when_again(context.index, attempt.contact, context.today)
        if words:
            return Message(N_("{name} said: not now. You noted: {words}."), name=name, words=words)
        return Message(N_("{name} said: not now. That is not a no."), name=name)
    if attempt.again.strip():
        return Message(
            N_("{name} said: not now, “{words}”. Now you can ask again, and the draft is ready."),
            name=name,
            words=attempt.again.strip(),
        )
    return Message(
        N_("{name} said: not now. Now it may suit better, and the draft is ready."), name=name
    )


@remembered(OUTREACH | CONTACTS)
def choosing(index: WorkspaceIndex) -> list[tuple[str, datetime, date]]:
    """Ids of those who have two times to choose from, when these went out, and when one asks:
    so soon that the times are not over. Kept by the index, do not change.
    """
    found = []
    for attempt in last_tries(index):
        if attempt.outcome not in ("agreed", "replied") or has_appointment(index, attempt.contact):
            continue
        sent = times_offered(index, attempt.contact)
        if sent and sent.sent:
            day = follow_up_day(index.profile, sent.sent, index.settings.follow_up_days[0])
            found.append((attempt.contact, sent.sent, day))
    return found


def asks_which_time(index: WorkspaceIndex, contact: str, today: date) -> bool:
    """Whether they chose none of the two times until the day on which one asks once more, and one
    has not said that one did.
    """
    if index.page_state.dismissals.get(choice_key(contact)) == NEVER.isoformat():
        return False
    return any(who == contact and day <= today for who, _sent, day in choosing(index))


def choice_key(contact: str) -> str:
    """The key of the suggestion to ask this contact which of two times suits."""
    return f"choose:{contact}"


_ASKS_THE_TIME = (
    N_("Ask {name} which time suits"),
    N_("You offered two times {n} working day ago. One short line is welcome now."),
    N_("You offered two times {n} working days ago. One short line is welcome now."),
)
_ASKS_THE_DAY = (
    N_("Ask {name} whether the day suits"),
    N_("You named a day for the answers {n} working day ago. One short line is welcome now."),
    N_("You named a day for the answers {n} working days ago. One short line is welcome now."),
)
"""What to do and why, for one day and for several; the second of who writes and never talks."""


def times_not_chosen(context: AdviceContext) -> Suggestions:
    """People who chose neither of the two times for some days: one asks once more."""
    for contact, sent, day in choosing(context.index):
        if context.today < day or is_over(context, day):
            continue
        since = local_day(sent, context.zone)
        text, one, several = (
            _ASKS_THE_DAY if context.index.profile.only_in_writing else _ASKS_THE_TIME
        )
        yield NextAction(
            key=choice_key(contact),
            text=Message(text, name=context.name(contact)),
            why=Message(
                one,
                several,
                n=business_days_since(since, context.today, context.index.profile.country),
            ),
            step="phone-script",
            source="dalton",
            due=context.end_of(day),
            contact=contact,
            check="outcome-logged",
        )


def when_again(index: WorkspaceIndex, contact: str, today: date) -> str:
    """The words of a step that says no more than when somebody who said "not now" may be asked
    again, such as "after New Year"; "" without one.
    """
    mine = (one for one in index.actions if one.contact == contact and not one.done)
    return next((one.text.strip() for one in mine if is_said_elsewhere(index, one, today)), "")


def is_said_elsewhere(index: WorkspaceIndex, action: Action, today: date) -> bool:
    """Whether a step only names a time to come for who said "not now", or is the bare next step of
    a file with somebody with whom a day is being agreed on.
    """
    person = index.contacts.get(action.contact)
    if person is None or action.interview or action.agreed_with.strip() or action.done:
        return False
    tries, text = index.attempts_of.get(person.id, ()), action.text.strip()
    if tries and tries[-1].outcome is Outcome.NOT_NOW and not has_appointment(index, person.id):
        locale = index.profile.locale or "en_GB"
        return read_again(text, today=today, locale=locale) is not None
    return person.id in _agreeing(index, today) and text in bare_steps(person.name)


@remembered(OUTREACH | CONTACTS)
def _agreeing(index: WorkspaceIndex, today: date) -> frozenset[str]:
    """Ids of those who answered, and no day is set yet."""
    found = stages_in(index, today).items()
    return frozenset(
        one
        for one, stage in found
        if stage in (Stage.AGREED, Stage.REPLIED) and not has_appointment(index, one)
    )
