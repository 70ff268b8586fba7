"""The Check rules of the talk and of what follows it. Each looks at stored data alone."""

from __future__ import annotations

from infoint.coaching.check_case import CheckCase
from infoint.coaching.check_rules_before import Rule
from infoint.coaching.evaluation import evaluation_picture
from infoint.domain import Interview


def talk_started(case: CheckCase) -> bool:
    """The clock was started."""
    return any(talk.clock.started for talk in case.talks)


def question_asked(case: CheckCase) -> bool:
    """A question was asked."""
    return any(item.state == "asked" for talk in case.talks for item in talk.plan)


def notes_taken(case: CheckCase) -> bool:
    """There is a note at a question."""
    return any(item.note.strip() for talk in case.talks for item in talk.plan)


def asked_who_else(case: CheckCase) -> bool:
    """The other person was asked whom else to talk to."""
    return any(talk.asked_who_else for talk in case.talks)


def talk_ended(case: CheckCase) -> bool:
    """The talk was ended."""
    return any(talk.clock.ended for talk in case.talks)


def debrief_written(case: CheckCase) -> bool:
    """It says what was learned."""
    return any(talk.debrief.learned.strip() for talk in case.past_talks)


def evaluation_majority(case: CheckCase) -> bool:
    """More than half of the evaluation questions are answered (`pitzer`)."""
    return any(
        talk.evaluation and evaluation_picture(talk, case.library).majority
        for talk in case.past_talks
    )


def impressions_written(case: CheckCase) -> bool:
    """The impressions have text."""
    return any(talk.debrief.impressions.strip() for talk in case.past_talks)


def next_action(case: CheckCase) -> bool:
    """Something to do came out of the talk, with a date."""
    return any(action.due for talk in case.past_talks for action in case.actions_of(talk))


def named_kept(case: CheckCase) -> bool:
    """Everyone who was named is a contact; or the question was asked, and nobody was named."""
    return any(_all_kept(case, talk) for talk in case.past_talks)


def _all_kept(case: CheckCase, talk: Interview) -> bool:
    named = [person for person in talk.named if person.name.strip() or person.contact]
    if not named:
        return talk.asked_who_else
    return all(person.contact in case.index.contacts for person in named)


def letter_written(case: CheckCase) -> bool:
    """There is a thank-you letter with words in it."""
    return any(letter.text.strip() for letter in case.thanks)


def letter_specific(case: CheckCase) -> bool:
    """There is a thank-you letter with words in it and no marked gap left."""
    return any(letter.text.strip() and not letter.open_gaps for letter in case.thanks)


def letter_sent(case: CheckCase) -> bool:
    """A thank-you letter is marked as sent."""
    return any(letter.sent for letter in case.thanks)


RULES_AFTER: dict[str, Rule] = {
    "talk-started": talk_started,
    "question-asked": question_asked,
    "notes-taken": notes_taken,
    "asked-who-else": asked_who_else,
    "talk-ended": talk_ended,
    "debrief-written": debrief_written,
    "evaluation-majority": evaluation_majority,
    "impressions-written": impressions_written,
    "next-action": next_action,
    "named-kept": named_kept,
    "letter-written": letter_written,
    "letter-specific": letter_specific,
    "letter-sent": letter_sent,
}
