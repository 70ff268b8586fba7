"""Where one is stuck with people: nobody new, nobody asked, nobody answers, no date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from infoint.advice.index import WorkspaceIndex
from infoint.advice.suggestion import AdviceContext, is_snoozed
from infoint.dates.business_days import follow_up_day
from infoint.dates.local_time import local_day
from infoint.domain import CareerField, Contact, OutreachAttempt
from infoint.domain.outreach_counts import UNANSWERED
from infoint.outreach.waiting import has_appointment
from infoint.people.ranking import ranked_in
from infoint.people.stages import stages_in
from infoint.progress.stuck.case import Found, Tell, counted, has_decided, named

NO_NEW_PEOPLE_AFTER = timedelta(days=14)
NOBODY_ASKED_AFTER = timedelta(days=7)
NAMES_COOL_AFTER = timedelta(days=14)
DATE_WANTED_AFTER = timedelta(days=5)
SILENT_MESSAGES = 3
"""So many people in a row who have not answered show that it is not about one of them."""
ALIKE = 0.8
"""The share of words that two messages must have in common to count as the same script."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def asked_nobody(context: AdviceContext, tell: Tell) -> Found:
    """People are listed for a week, and none was asked."""
    index = context.index
    if not index.contact_list or index.attempts or index.interviews:
        return
    oldest = min(_days_of_adding(context, index.contact_list), default=context.today)
    first = _ahead(context)
    if not first or context.today - oldest < NOBODY_ASKED_AFTER:
        return
    name = context.name(first)
    yield tell(
        description=f"{_listed(len(index.contact_list))} on your list, and nobody asked yet.",
        reason="The first message is the hardest. Those who ask think that help is far less likely "
        "than it is (Flynn and Lake).",
        remedy=f"Write to {name}, and practise the call aloud before you send or dial",
        contact=first,
    )


def _listed(count: int) -> str:
    return "1 person is" if count == 1 else f"{count} people are"


def _days_of_adding(context: AdviceContext, records: Sequence[Contact | CareerField]) -> list[date]:
    return [local_day(one.created, context.zone) for one in records if one.created]


def no_new_people(context: AdviceContext, tell: Tell) -> Found:
    """No contact was added for fourteen days, by somebody who has not decided yet."""
    index = context.index
    people = index.contact_list
    newest = max(_days_of_adding(context, people or index.field_list), default=context.today)
    if has_decided(index) or context.today - newest < NO_NEW_PEOPLE_AFTER:
        return
    since = (context.today - newest).days
    unasked = sum(stage == "identified" for stage in stages_in(index, context.today).values())
    yield tell(
        description=f"Nobody was added to your list for {since} days."
        if people
        else f"A field is listed for {since} days, and nobody to talk to.",
        reason=f"{_left(unasked, bool(people))} Most people know about two hundred "
        "others, doctor and bank included; the prompts of step 2 bring names back.",
        remedy="Add three people: go through the circles until three names are there",
    )


def _left(unasked: int, anybody: bool) -> str:
    if not anybody:
        return "Without a name nothing can begin."
    if not unasked:
        return "Everybody on it was asked already."
    return f"{counted(unasked, 'name')} on it can still be asked, and not everybody answers."


def names_unused(context: AdviceContext, tell: Tell) -> Found:
    """People whom a talk brought were not asked for two weeks."""
    index = context.index
    stages = stages_in(index, context.today)
    waiting = [
        one
        for one in index.contact_list
        if one.referred_by in index.contacts
        and one.created
        and stages[one.id] == "identified"
        and not is_snoozed(one, context.today)
        and context.today - local_day(one.created, context.zone) >= NAMES_COOL_AFTER
    ]
    if not waiting:
        return
    first = waiting[0]
    name, by = context.name(first.id), context.name(first.referred_by)
    names = named(context.name(one.id) for one in waiting)
    yield tell(
        description=f"You were given {counted(len(waiting), 'name')} and have not asked: {names}.",
        reason=f"A name opens doors while it is fresh: {by} may mention you, and then "
        "hears nothing.",
        remedy=f"Write to {name}, and say who sent you if you may",
        contact=first.id,
    )


def yes_without_date(context: AdviceContext, tell: Tell) -> Found:
    """Somebody answered, and there is no appointment after five days."""
    index = context.index
    stages = stages_in(index, context.today)
    open_ones = [
        attempts[-1]
        for contact, attempts in index.attempts_of.items()
        if attempts[-1].outcome in ("agreed", "replied")
        and stages.get(contact) in ("agreed", "replied")
        and not has_appointment(index, contact)
        and not is_snoozed(index.contacts.get(contact), context.today)
        and context.today - local_day(attempts[-1].at, context.zone) >= DATE_WANTED_AFTER
    ]
    if not open_ones:
        return
    last = max(open_ones, key=lambda attempt: attempt.at)
    names = named(context.name(attempt.contact) for attempt in open_ones)
    yield tell(
        description=f"There is an answer but no date: {names}.",
        reason="Willing people forget. Two times to choose from are easier to answer than an open "
        "question.",
        remedy=f"Offer {context.name(last.contact)} two times for a talk of "
        f"{index.profile.default_minutes} minutes",
        contact=last.contact,
    )


def same_script(context: AdviceContext, tell: Tell) -> Found:
    """The last three people or more were written to in nearly the same words, and are silent."""
    _, silent = _silence(context)
    if len(silent) < SILENT_MESSAGES:
        return
    last, ahead = silent[0], _ahead(context)
    flaw, source = _flaw(last, context.name(last.contact))
    goes_to = f"; then write to {context.name(ahead)}" if ahead else ""
    names = named(context.name(one.contact) for one in silent)
    yield tell(
        description=f"{len(silent)} messages in nearly the same words, and no answer: {names}.",
        reason=f"Silence is no verdict on you, but a reason to change the words. {flaw}",
        remedy=f"Change one thing in the message before the next one goes out{goes_to}",
        source=source,
        contact=ahead or last.contact,
    )


def nobody_answers(context: AdviceContext, tell: Tell) -> Found:
    """The last three people or more who were written to, each in other words, are silent."""
    silent, alike = _silence(context)
    if len(silent) < SILENT_MESSAGES or len(alike) >= SILENT_MESSAGES:
        return
    names = named(context.name(one.contact) for one in silent)
    yield tell(
        description=f"{len(silent)} people in a row have not answered: {names}.",
        reason="You tried different words, so the way in may be the matter. People who know you, "
        "or whom somebody tells about you, answer more easily than strangers.",
        remedy="Ask one person who knows you to introduce you to somebody",
        contact=_ahead(context),
    )


def _ahead(context: AdviceContext) -> str:
    """Who is to be asked next, by id; "" for nobody."""
    return next((one.contact.id for one in ranked_in(context.index, context.today)), "")


def _silence(context: AdviceContext) -> tuple[list[OutreachAttempt], list[OutreachAttempt]]:
    """The unanswered first messages in a row; those in nearly the words of the latest."""
    found = _unanswered_in_a_row(context)
    return found, [one for one in found if _alike(context.index, found[0], one)]


def _unanswered_in_a_row(context: AdviceContext) -> list[OutreachAttempt]:
    """First messages to the people written to last, back to the last one who answered.

    The latest comes first. Messages that still have their first business days are passed over; so
    are calls that nobody took, for nobody heard the words.
    """
    index = context.index
    firsts = []
    for contact, attempts in index.attempts_of.items():
        heard = (one for one in attempts if (one.channel, one.outcome) != ("phone", "no answer"))
        first = next(heard, None)
        if first and contact in index.contacts:
            firsts.append(first)
    found: list[OutreachAttempt] = []
    for first in sorted(firsts, key=lambda attempt: attempt.at, reverse=True):
        tries = index.attempts_of[first.contact]
        has_answered = any(one.outcome not in UNANSWERED for one in tries)
        if has_answered or has_appointment(index, first.contact):
            break
        if context.today >= follow_up_day(index.profile, first.at, 0):
            found.append(first)
    return found


def _alike(index: WorkspaceIndex, one: OutreachAttempt, other: OutreachAttempt) -> bool:
    """Whether both used the same script: most words in common, or, unsaved, the same template."""
    if not one.text.strip() or not other.text.strip():
        return (one.channel, one.situation) == (other.channel, other.situation)
    mine, theirs = _words(index, one), _words(index, other)
    both = sum((mine & theirs).values())
    return 2 * both >= ALIKE * (sum(mine.values()) + sum(theirs.values()))


def _words(index: WorkspaceIndex, attempt: OutreachAttempt) -> Counter[str]:
    """The words of a message without those that change with every person."""
    contact = index.contacts[attempt.contact]
    own = " ".join((contact.name, contact.organization, contact.role)).casefold()
    words = _WORD.findall(attempt.text.casefold())
    return Counter(words) - Counter({word: len(words) for word in _WORD.findall(own)})


def _flaw(attempt: OutreachAttempt, name: str) -> tuple[str, str]:
    """What to change first, as the review of messages says, and its source."""
    from infoint.review.review import review_message

    kind = "email" if attempt.channel == "in person" else attempt.channel
    found = review_message(attempt.text, kind, contact_name=name)
    if found:
        return found[0].advice, found[0].source
    return (
        "Under 100 words, what you have in common first, and one question that is easy to answer.",
        "practice",
    )
