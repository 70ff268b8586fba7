"""What people ask for: promises that fall due, silence, and a yes or a no."""

from collections.abc import Mapping
from datetime import date, timedelta

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, remembered
from infoint.advice.suggestion import (
    AdviceContext,
    NextAction,
    Suggestions,
    is_snoozed,
)
from infoint.dates.written import screen_day
from infoint.debrief.actions import words_of_action
from infoint.debrief.thirty_days import first_of_the_plan, is_of_the_plan
from infoint.domain import Action, Interview, OutreachAttempt
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.outreach_counts import answered_at
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.outreach.next_message import waits_for_words
from infoint.outreach.waiting import waiting
from infoint.outreach.way_at_hand import Verb, verb
from infoint.people.stages import is_shut
from infoint.today.due_again import call_again, is_said_elsewhere
from infoint.today.due_interviews import asks_for_thanks
from infoint.today.to_log import last_tries
from infoint.today.whom_next import days_since, open_actions
from infoint.words.thank_you_words import is_to_thank

THANK_FOR = timedelta(days=14)
"""So long after a message one is reminded to thank for the no that it got."""


AGREED = "agreed:"
"""How the key of a step begins that was agreed on with a counselor."""


def agreed_steps(context: AdviceContext) -> Suggestions:
    """Open steps that were agreed on with a counselor and have a day, the earliest first."""
    for due, action in open_actions(context.index):
        if not action.agreed_with.strip() or not action.text.strip():
            continue
        day = screen_day(due, context.today, context.index.profile.locale)
        yield NextAction(
            key=f"{AGREED}{action.id}",
            text=Message(
                N_("Agreed with {name}: {what}, by {day}"),
                name=action.agreed_with.strip(),
                what=action.text.strip().rstrip("."),
                day=day,
            ),
            why=N_("Your next copy shows your counselor whether it is done."),
            step="track",
            source="ours",
            due=context.end_of(due),
            overdue=due < context.today,
            contact=action.contact,
            interview=action.interview,
        )


def _is_asked_for(context: AdviceContext, action: Action) -> bool:
    """Whether what one set oneself is asked for anyway, such as a thank-you: one entry will do."""
    if is_said_elsewhere(context.index, action, context.today):
        return True
    person = context.index.contacts.get(action.contact)
    if person is None or not is_to_thank(action.text, person.name):
        return False
    owed = asks_for_thanks(context.index, context.today)
    return any(interview.contact == person.id for interview in owed)


def due_actions(context: AdviceContext) -> Suggestions:
    """Open actions that are due today or were due before, the longest overdue first.

    What was agreed on with a counselor is not among them: see `agreed_steps`.
    """
    dated = (
        (due, one)
        for due, one in open_actions(context.index)
        if due <= context.today and not one.agreed_with.strip()
        if not _is_asked_for(context, one)
    )
    for due, action in first_of_the_plan(dated):
        interview = context.index.interviews_by_id.get(action.interview)
        about, overdue = context.index.contacts.get(action.contact), due < context.today
        yield NextAction(
            key=f"action:{action.id}",
            text=words_of_action(action, about) or N_("Do what you set yourself"),
            why=_why_today(action, overdue=overdue),
            step="track",
            source="ours",
            due=context.end_of(due),
            overdue=overdue,
            contact=action.contact or (interview.contact if interview else ""),
            interview=action.interview,
        )


def _why_today(action: Action, *, overdue: bool) -> str:
    if not overdue:
        return N_("You set yourself this for today.")
    if is_of_the_plan(action):
        return N_("A step of your plan, from another day. Nothing is lost: take it when you can.")
    return N_("You set yourself this. If it no longer matters, let it go.")


def steps_without_day(context: AdviceContext) -> Suggestions:
    """What one set oneself and gave no day: after a talk, the latest first, then what one noted
    about somebody, such as a next step that came with a file.
    """
    waiting = [one for one in context.index.actions if not (one.done or one.due)]
    waiting = [one for one in waiting if one.text.strip() and not is_of_the_plan(one)]
    after_talks = [one for one in waiting if one.agreed_with.strip() or _talk(context, one)]
    for action in reversed(after_talks):
        if action.agreed_with.strip():
            yield _agreed_without_day(action)
        else:
            yield _own_without_day(context, action)
    about_people = (one for one in waiting if one.contact in context.index.contacts)
    for action in about_people:
        if action not in after_talks and not _is_asked_for(context, action):
            yield _own_without_day(context, action)


def _talk(context: AdviceContext, action: Action) -> Interview | None:
    return context.index.interviews_by_id.get(action.interview)


def _own_without_day(context: AdviceContext, action: Action) -> NextAction:
    interview, about = _talk(context, action), context.index.contacts.get(action.contact)
    why = (
        Message(
            N_("You set yourself this after your talk with {name}. It has no day yet."),
            name=context.name(interview.contact),
        )
        if interview
        else Message(
            N_("You noted this about {name}. It has no day yet."),
            name=context.first_name(action.contact),
        )
    )
    return NextAction(
        key=f"action:{action.id}",
        text=action.text.strip() if interview else words_of_action(action, about),
        why=why,
        step="track",
        source="ours",
        contact="" if interview else action.contact,
        interview=action.interview,
    )


def _agreed_without_day(action: Action) -> NextAction:
    return NextAction(
        key=f"{AGREED}{action.id}",
        text=Message(
            N_("Agreed with {name}: {what}"),
            name=action.agreed_with.strip(),
            what=action.text.strip(),
        ),
        why=N_("It has no day. Your next copy shows your counselor whether it is done."),
        step="track",
        source="ours",
        contact=action.contact,
        interview=action.interview,
    )


def follow_ups(context: AdviceContext) -> Suggestions:
    """Messages without an answer whose day has come: the one reminder, then no more; calls that
    nobody took. Who comes next meanwhile says `whom_next`.
    """
    index = context.index
    for plan, attempt in waiting(index):
        contact = index.contacts.get(attempt.contact)
        is_over = is_shut(index, attempt.contact, context.today)
        if contact is None or is_over or is_snoozed(contact, context.today):
            continue
        if plan.call and plan.call <= context.today:
            yield call_again(context, plan.call, attempt)
        elif plan.nudge and plan.nudge <= context.today:
            yield _nudge(context, plan.nudge, attempt, chosen=plan.second is None)


def _nudge(
    context: AdviceContext, day: date, attempt: OutreachAttempt, *, chosen: bool
) -> NextAction:
    why = (
        _UNDATED
        if not context.index.is_dated(attempt)
        else Message(
            N_(
                "The day that you chose has come. One short, friendly reminder is welcome; then "
                "you have done your part."
            )
        )
        if chosen
        else Message(
            N_(
                "No answer for {n} day. One short, friendly reminder is welcome; then "
                "you have done your part."
            ),
            N_(
                "No answer for {n} days. One short, friendly reminder is welcome; then "
                "you have done your part."
            ),
            n=days_since(context, attempt),
        )
    )
    return NextAction(
        key=f"nudge:{attempt.id}",
        text=Message(_ONCE_MORE[verb(_reminded_by(attempt))], name=context.name(attempt.contact)),
        why=why,
        step="phone-script",
        source="dalton",
        due=context.end_of(day),
        contact=attempt.contact,
        message=LetterKind.REMINDER,
        way=_reminded_by(attempt),
    )


_UNDATED = N_(
    "When you asked is not noted. If you have not reminded them, one short line is welcome."
)
_ONCE_MORE: Mapping[Verb, str] = {
    "write": N_("Write to {name} once more"),
    "call": N_("Call {name} once more"),
    "talk": N_("Talk to {name} once more"),
}


def _reminded_by(attempt: OutreachAttempt) -> Channel:
    """A reminder goes the way of the message: after a call a voicemail, face to face an e-mail."""
    return Channel.EMAIL if attempt.channel is Channel.IN_PERSON else attempt.channel


def answers_to_yes(context: AdviceContext) -> Suggestions:
    """People who answered and have no two times to choose from yet, the newest message first.

    Once these went out, the same matter goes on with setting the date (`next_steps`).
    """
    for contact, kind in _owed(context.index):
        if kind != "two times":
            continue
        text, why = _agreeing(context, contact)
        yield NextAction(
            key=f"step:prepare:{contact}",
            text=Message(text, name=context.name(contact)),
            why=why,
            step="phone-script",
            source="practice",
            contact=contact,
            message=LetterKind.TWO_TIMES,
        )


def _agreeing(context: AdviceContext, contact: str) -> tuple[str, str]:
    """What is to be agreed on, and why; in writing alone it is a day by which to answer."""
    said_yes = context.index.attempts_of[contact][-1].outcome == "agreed"
    if context.index.profile.only_in_writing:
        why = N_("They answered. A day by which to answer makes it easy to begin.")
        if said_yes:
            why = N_("They said yes. A day by which to answer makes it easy to begin.")
        return N_("Tell {name} by when you would like the answers"), why
    why = N_("They answered. Offer two times to choose from: that makes it easy to say when.")
    if said_yes:
        why = N_("They said yes. Offer two times to choose from: that makes it easy to say when.")
    return N_("Agree on a time with {name}"), why


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


@remembered(OUTREACH | CONTACTS)
def _owed(index: WorkspaceIndex) -> list[tuple[str, LetterKind]]:
    owed = ((one.contact, waits_for_words(index, one.contact)) for one in last_tries(index))
    return [(contact, kind) for contact, kind in owed if kind]
