"""Messages that are owed before a talk: an answer to a yes or a no, and a word the day before."""

from datetime import timedelta

from infoint.advice.index import CONTACTS, OUTREACH
from infoint.advice.suggestion import AdviceContext, NextAction, Suggestions
from infoint.dates.local_time import local_day
from infoint.domain.kinds import LetterKind
from infoint.outreach.next_message import sent_message, waits_for_words
from infoint.today.due_interviews import planned_interviews
from infoint.today.to_log import last_tries

THANK_FOR = timedelta(days=14)
"""So long after a message one is reminded to thank for the no that it got."""


def answers_to_yes(context: AdviceContext) -> Suggestions:
    """People who answered and have no two times to choose from yet, the newest message first.

    Once these went out, the same matter goes on with setting the date (`next_steps`).
    """
    for contact, kind in _owed(context):
        if kind != "two times":
            continue
        yield NextAction(
            key=f"step:prepare:{contact}",
            text=f"Agree on a time with {context.name(contact)}",
            why="They answered. Offer two times to choose from: that makes it easy to say when.",
            step="phone-script",
            source="practice",
            contact=contact,
            message=LetterKind.TWO_TIMES,
        )


def answers_to_no(context: AdviceContext) -> Suggestions:
    """People who said no in writing in the last two weeks, and were not thanked for saying so."""
    index = context.index
    for contact, kind in _owed(context):
        last = index.attempts_of[contact][-1]
        if kind != "answer to a no" or context.now - last.at > THANK_FOR:
            continue
        yield NextAction(
            key=f"thank-for-no:{contact}",
            text=f"Thank {context.name(contact)} for the answer",
            why="A no is an answer, too. One friendly line keeps the door open.",
            step="phone-script",
            source="ours",
            contact=contact,
            message=LetterKind.ANSWER_TO_A_NO,
        )


def _owed(context: AdviceContext) -> list[tuple[str, LetterKind]]:
    index = context.index

    def find() -> list[tuple[str, LetterKind]]:
        owed = ((one.contact, waits_for_words(index, one.contact)) for one in last_tries(index))
        return [(contact, kind) for contact, kind in owed if kind]

    return index.remember("owed words", find, OUTREACH | CONTACTS)


def confirmations(context: AdviceContext) -> Suggestions:
    """Talks of tomorrow that were not confirmed yet, the earliest first."""
    index, tomorrow = context.index, context.today + timedelta(days=1)
    for start, interview in planned_interviews(index):
        if local_day(start, context.zone) != tomorrow:
            continue
        if sent_message(index, interview.contact, LetterKind.CONFIRMATION, interview):
            continue
        yield NextAction(
            key=f"confirm:{interview.id}",
            text=f"Confirm the talk with {context.name(interview.contact)}",
            why=f"It begins tomorrow at {context.clock_time(start)}. One line the day before, and "
            "nobody waits in vain.",
            step="phone-script",
            source="ours",
            due=context.end_of(context.today),
            contact=interview.contact,
            interview=interview.id,
            message=LetterKind.CONFIRMATION,
        )
