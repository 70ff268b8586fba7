"""Where one is stuck with people: nobody new, nobody asked, nobody answers, no date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile

from infoint.advice.index import WorkspaceIndex
from infoint.advice.suggestion import AdviceContext, is_snoozed
from infoint.advice.todays_employer import is_kept_from
from infoint.dates.local_time import local_day
from infoint.domain import CareerField, Contact, OutreachAttempt
from infoint.i18n import _, ngettext
from infoint.i18n.messages import worded
from infoint.outreach.next_message import asked_anew
from infoint.outreach.waiting import has_appointment
from infoint.people.ranking import ranked_in
from infoint.people.stages import may_be_asked, stages_in
from infoint.progress.difference import first_messages, what_differs
from infoint.progress.stuck.case import Found, Tell, has_decided, named

NO_NEW_PEOPLE_AFTER = timedelta(days=14)
NOBODY_ASKED_AFTER = timedelta(days=7)
NAMES_COOL_AFTER = timedelta(days=14)
DATE_WANTED_AFTER = timedelta(days=5)
SILENT_MESSAGES = 3
"""So many people in a row who have not answered show that it is not about one of them."""
INTRODUCTION = "introduction"
"""The kind of the advice to ask for one."""
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
    yield tell(
        description=ngettext(
            "{n} person is on your list, and nobody asked yet.",
            "{n} people are on your list, and nobody asked yet.",
            len(index.contact_list),
        ),
        reason=_(
            "The first message is often the hardest. In studies, people asked face to face for a "
            "small favour said yes more often than expected."
        ),
        remedy=_(
            "Write to {name}, and go through it once before you send or dial",
            name=context.name(first),
        ),
        contact=first,
    )


def _days_of_adding(context: AdviceContext, records: Sequence[Contact | CareerField]) -> list[date]:
    return [local_day(one.created, context.zone) for one in records if one.created]


def no_new_people(context: AdviceContext, tell: Tell) -> Found:
    """No contact was added for fourteen days, by somebody who has not decided yet."""
    index = context.index
    people = index.contact_list
    newest = max(_days_of_adding(context, people or index.field_list), default=context.today)
    if has_decided(index) or context.today - newest < NO_NEW_PEOPLE_AFTER:
        return
    unasked = sum(stage == "identified" for stage in stages_in(index, context.today).values())
    yield tell(
        description=_("Your list has not grown for a while.")
        if people
        else _("A field is on your list, and nobody to talk to yet."),
        reason=_left(unasked, bool(people)),
        remedy=_("Add three people: think of family, school, work and neighbours"),
    )


def _left(unasked: int, anybody: bool) -> str:
    if not anybody:
        return _("One name is enough to begin: an aunt, an instructor, somebody from a campus job.")
    if not unasked:
        return _("Everybody on it was asked, and you know more people than come to mind at once.")
    return ngettext(
        "{n} name on it can still be asked, and not everybody answers.",
        "{n} names on it can still be asked, and not everybody answers.",
        unasked,
    )


def names_unused(context: AdviceContext, tell: Tell) -> Found:
    """People whom a talk brought were not asked for two weeks."""
    index = context.index
    waiting = [
        one
        for one in index.contact_list
        if one.referred_by in index.contacts
        and one.created
        and may_be_asked(index, one.id, context.today)
        and not is_snoozed(one, context.today)
        and not is_kept_from(index.profile, one)
        and context.today - local_day(one.created, context.zone) >= NAMES_COOL_AFTER
    ]
    if not waiting:
        return
    first = waiting[0]
    name, by = context.name(first.id), context.name(first.referred_by)
    names = named(context.name(one.id) for one in waiting)
    yield tell(
        description=ngettext(
            "You were given {n} name and have not asked: {names}.",
            "You were given {n} names and have not asked: {names}.",
            len(waiting),
            names=names,
        ),
        reason=_(
            "A name opens doors while it is fresh: {name} may mention you, and then hears nothing.",
            name=by,
        ),
        remedy=_("Write to {name}, and say who sent you if you may", name=name),
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
        and not asked_anew(index, contact)
        and not is_snoozed(index.contacts.get(contact), context.today)
        and context.today - local_day(attempts[-1].at, context.zone) >= DATE_WANTED_AFTER
    ]
    if not open_ones:
        return
    last = max(open_ones, key=lambda attempt: attempt.at)
    names = named(context.name(attempt.contact) for attempt in open_ones)
    if index.profile.only_in_writing:
        yield tell(
            description=_(
                "There is an answer, and your questions are not out: {names}.", names=names
            ),
            reason=_("Willing people forget. A day by which to answer makes it easy to begin."),
            remedy=_(
                "Tell {name} by when you would like the answers",
                name=context.name(last.contact),
            ),
            contact=last.contact,
        )
        return
    yield tell(
        description=_("There is an answer but no date: {names}.", names=names),
        reason=_(
            "Willing people forget. Two times to choose from are easier to answer than an open "
            "question."
        ),
        remedy=_(
            "Offer {name} two times for a talk of {minutes} minutes",
            name=context.name(last.contact),
            minutes=index.settings.minutes,
        ),
        contact=last.contact,
    )


def same_script(context: AdviceContext, tell: Tell) -> Found:
    """The last three people or more were written to in nearly the same words, and are silent."""
    _silent, alike = _silence(context)
    if len(alike) < SILENT_MESSAGES:
        return
    last, ahead = alike[0], _ahead(context)
    flaw, source = _flaw(last, context.name(last.contact))
    yield tell(
        description=_(
            "{n} messages in nearly the same words, and no answer so far: {names}.",
            n=len(alike),
            names=_names(context, alike),
        ),
        reason=_("It is no verdict on you, but a reason to change the words. {flaw}", flaw=flaw),
        remedy=_(
            "Change one thing in the message before it goes to {name}", name=context.name(ahead)
        )
        if ahead
        else _("Change one thing in the message before the next one goes out"),
        source=source,
        contact=ahead or last.contact,
    )


def nobody_answers(context: AdviceContext, tell: Tell) -> Found:
    """The last three people or more who were written to, each in other words, are silent.

    What is advised is what went better before; where nothing tells those who answered from the
    others, and where a stranger was asked by strangers' ways only, it is the usual next thing.
    """
    silent, alike = _silence(context)
    if len(silent) < SILENT_MESSAGES or len(alike) >= SILENT_MESSAGES:
        return
    ahead = _ahead(context)
    reason, through_someone = _what_went_better(context, silent)
    yield tell(
        kind=INTRODUCTION if through_someone else "nobody-answers",
        description=_(
            "{n} people in a row have not answered so far: {names}.",
            n=len(silent),
            names=_names(context, silent),
        ),
        reason=reason,
        remedy=_nobody_answers_remedy(context, ahead, through_someone),
        step="phone-script" if ahead else "identify-people",
        contact=ahead,
    )


def _nobody_answers_remedy(context: AdviceContext, ahead: str, through_someone: bool) -> str:
    if not ahead:
        return _("Think of one more person, and of somebody who knows you both")
    name = context.name(ahead)
    if through_someone:
        return _("Ask somebody who knows you both to introduce you to {name}", name=name)
    return _("Write to {name} next, and leave the others their time", name=name)


def _what_went_better(
    context: AdviceContext, silent: Sequence[OutreachAttempt]
) -> tuple[str, bool]:
    """Why it may be so, and whether somebody's introduction is what to try."""
    compared = what_differs(context.index, context.today)
    tie = next((one for one in compared.differences if one.by == "situation"), None)
    if (
        tie
        and tie.value == "referred"
        and not any(_was_named(context.index, one) for one in silent)
    ):
        return (
            _(
                "Whom somebody named to you answered more often: {answered} of {of}. The last "
                "ones nobody had named.",
                answered=tie.answered,
                of=tie.of,
            ),
            True,
        )
    if all(_was_a_stranger(context.index, one) for one in silent):
        return (
            _(
                "They did not know you. People whom somebody tells about you answer more easily "
                "than strangers."
            ),
            True,
        )
    return (
        _("Nothing sets these messages apart from the others. It is rarely about you."),
        False,
    )


def _was_named(index: WorkspaceIndex, attempt: OutreachAttempt) -> bool:
    by = index.contacts[attempt.contact].referred_by
    return attempt.situation == "referred" or by in index.contacts


def _was_a_stranger(index: WorkspaceIndex, attempt: OutreachAttempt) -> bool:
    return attempt.situation in ("cold", "read") and not _was_named(index, attempt)


def _names(context: AdviceContext, silent: Sequence[OutreachAttempt]) -> str:
    return named(context.name(one.contact) for one in silent)


def _ahead(context: AdviceContext) -> str:
    """Who is to be asked next, by id; "" for nobody."""
    return next((one.contact.id for one in ranked_in(context.index, context.today)), "")


def _silence(context: AdviceContext) -> tuple[list[OutreachAttempt], list[OutreachAttempt]]:
    """The first messages in a row, the latest at the beginning, that have no answer by now, back
    to the last person who answered; and those of them in nearly the words of the latest.
    """
    messages = first_messages(context.index, context.today)
    found = [one.attempt for one in takewhile(lambda one: not one.answered, messages)]
    return found, [one for one in found if _alike(context.index, found[0], one)]


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

    kind = "email" if attempt.channel in ("in person", "message") else attempt.channel
    found = review_message(attempt.text, kind, contact_name=name)
    if found:
        return worded(found[0].advice), found[0].source
    words = _(
        "Under 100 words, what you have in common first, and one question that is easy to answer."
    )
    return words, "practice"
