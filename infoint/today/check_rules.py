"""What ticks each line of the seven Checks: a rule for each, and the records that it is judged on.

Each rule looks at stored data alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from infoint.advice.index import WorkspaceIndex, remembered
from infoint.advice.speakers import can_speak_about
from infoint.debrief.evaluation import evaluation_picture
from infoint.domain import (
    CareerField,
    Contact,
    Interview,
    Letter,
    OutreachAttempt,
    Profile,
)
from infoint.domain.kinds import LetterKind
from infoint.domain.letters import text_in_use
from infoint.domain.outreach_counts import rang_out
from infoint.domain.page_state import LONG_TEXTS, text_place
from infoint.fields.scores import named_criteria
from infoint.interviews.in_writing import own_address
from infoint.interviews.plan_advice import plan_minutes
from infoint.interviews.question_plan import is_first_plan
from infoint.letters.as_you import words_of
from infoint.letters.gaps import value_of
from infoint.letters.letter_parts import draft_name as letter_draft
from infoint.letters.thank_you import names_what_they_gave
from infoint.library import REFERRAL_TOPIC, Library
from infoint.library.where_found import circle_of
from infoint.outreach.situations import is_close
from infoint.words.people_names import is_called_so

Record = TypeVar("Record")
_CLOSE = "family and friends"
"""Whoever is close comes from one place, whatever they are called."""
_RELATIVES = ("aunt", "auntie", "uncle", "cousin", "granny")
"""Words before the name of a relative."""
_OF_STRANGERS = ("researched-person", "researched-organization")
"""Lines about somebody whom one does not know well."""
_OF_ONESELF = ("my_name", "my_email", "my_phone")


@dataclass(frozen=True)
class CheckCase:
    """The records that count. A rule ticks where any one of them shows what it looks for.

    `interviews` is what Prepare and Interview look at, `past_interviews` what Track and Thank-you
    do. Everything else stands in the `index`.
    """

    index: WorkspaceIndex
    library: Library
    fields: Sequence[CareerField]
    contacts: Sequence[Contact]
    attempts: Sequence[OutreachAttempt]
    scripts: Sequence[Letter]
    """First messages, and what was sent after them until the talk: a draft of a reply is begun with
    a press, and nobody wrote it yet.
    """
    thanks: Sequence[Letter]
    interviews: Sequence[Interview]
    past_interviews: Sequence[Interview]


@remembered()
def case_of(
    index: WorkspaceIndex,
    library: Library,
    contact: str | None,
    field: str | None,
    interview: str | None,
) -> CheckCase:
    """Every record counts; with `field` (an id) only this one of the fields.

    With `contact` only what belongs to it counts, and of the talks one: `interview` (an id), else
    the latest for Prepare and Interview; for Track and Thank-you too, unless it lies ahead while an
    earlier one was begun: then that one. An id that is not on the list leaves nothing that could
    tick.
    """
    contacts: Sequence[Contact] = index.contact_list
    attempts: Sequence[OutreachAttempt] = index.attempts
    letters: Sequence[Letter] = index.letters
    ahead: Sequence[Interview] = index.interviews
    behind = ahead
    if contact is not None:
        contacts = _only(index.contacts.get(contact))
        attempts = index.attempts_of.get(contact, ()) if contacts else ()
        letters = index.letters_of.get(contact, ()) if contacts else ()
        ahead, behind = _interviews(index, contact, interview) if contacts else ((), ())
    judged = {"", *(entry.id for entry in behind)}
    thanks = [letter for letter in letters if letter.kind == "thank-you"]
    return CheckCase(
        index,
        library,
        fields=index.field_list if field is None else _only(index.fields.get(field)),
        contacts=contacts,
        attempts=attempts,
        scripts=[one for one in letters if one.kind.in_outreach and _counts(one)],
        thanks=[one for one in thanks if contact is None or one.interview in judged],
        interviews=ahead,
        past_interviews=behind,
    )


def _counts(letter: Letter) -> bool:
    return letter.kind is LetterKind.SCRIPT or letter.sent is not None


def _only(found: Record | None) -> Sequence[Record]:
    return (found,) if found else ()


def _interviews(
    index: WorkspaceIndex, contact: str, interview: str | None
) -> tuple[Sequence[Interview], Sequence[Interview]]:
    """The talk for Prepare and Interview, and the talk for Track and Thank-you."""
    if interview is not None:
        named = index.interviews_by_id.get(interview)
        only = _only(named if named and named.contact == contact else None)
        return only, only
    latest = index.latest_interview(contact)
    return _only(latest), _only(index.latest_begun(contact) or latest)


Rule = Callable[[CheckCase], bool]
_Texted = Profile | CareerField | Contact
_COLLECTIONS: dict[type, str] = {Profile: "profile", CareerField: "fields", Contact: "contacts"}


def _self_assessed(case: CheckCase) -> bool:
    return all(_is_left(case, case.index.profile, name) for name in LONG_TEXTS["profile"])


def _is_left(case: CheckCase, record: _Texted, name: str) -> bool:
    """A long text holds something, and somebody said that it is done for now."""
    place = text_place(_COLLECTIONS[type(record)], record.id, name)
    return bool(getattr(record, name).strip()) and place in case.index.page_state.done


def _field_rated(case: CheckCase) -> bool:
    """Every named criterion is rated for the field, and there is at least one."""
    criteria = named_criteria(case.index.profile)
    return bool(criteria) and any(
        all(criterion.id in field.ratings_before for criterion in criteria) for field in case.fields
    )


def _research_noted(case: CheckCase) -> bool:
    """A research note has text and says where it is from, by title or link."""
    notes = [note for field in case.fields for note in field.research]
    return any(note.text.strip() and (note.title.strip() or note.link.strip()) for note in notes)


def _circles_varied(case: CheckCase) -> bool:
    """Two contacts or more say where they are from, and not all the same; a family is one place."""
    places = {_place_of(contact, case.library) for contact in case.index.contact_list}
    return len(places - {""}) >= 2


def _place_of(contact: Contact, library: Library) -> str:
    circle = circle_of(contact.where_found, library)
    found = circle.where_found if circle else contact.where_found
    if _is_close(contact, library):
        return _CLOSE
    return (found.strip() or contact.relationship.strip()).casefold()


def _is_close(contact: Contact, library: Library) -> bool:
    """Whether they are family, a friend or a neighbour: by what was noted, or what one calls them,
    as Mum or Uncle Jo.
    """
    first = contact.name.split()[:1]
    if is_called_so(contact.name) or (first and first[0].casefold() in _RELATIVES):
        return True
    circle = circle_of(contact.where_found, library)
    found = circle.where_found if circle else contact.where_found
    return is_close(contact.relationship) or is_close(found)


def applies(key: str, case: CheckCase) -> bool:
    """Whether a line is worth asking for: nobody looks up an aunt or a friend."""
    if key not in _OF_STRANGERS or not case.contacts:
        return True
    return not all(_is_close(contact, case.library) for contact in case.contacts)


def _contact_linked(case: CheckCase) -> bool:
    """A contact can speak about a field that is on the list: linked to it, or by their role."""
    people, fields = case.index.contact_list, case.index.field_list
    return any(can_speak_about(one, field) for one in people for field in fields)


def _gaps_filled(case: CheckCase) -> bool:
    """The text in use for somebody is whole; other texts to them may still have gaps.

    Where none is kept, something went out all the same: it had its words.
    """
    by_contact: dict[str, list[Letter]] = {}
    for script in case.scripts:
        by_contact.setdefault(script.contact, []).append(script)
    sent = any(one.text.strip() and one.contact not in by_contact for one in case.attempts)
    return sent or any(map(_is_whole, filter(None, map(text_in_use, by_contact.values()))))


def _is_written(case: CheckCase) -> bool:
    """There is something to say, or something was said already."""
    words = [one.text for one in case.scripts] + [one.text for one in case.attempts]
    return any(map(str.strip, words))


def _came_of(case: CheckCase, attempt: OutreachAttempt) -> bool:
    """Whether something came of a try: not while one waits, nor where nobody picked up, nor of a
    message that one wrote again after.
    """
    waits = attempt.outcome in ("waiting", "message left") or rang_out(attempt)
    if attempt.outcome == "no answer" and not waits:
        waits = case.index.attempts_of[attempt.contact][-1].id != attempt.id
    return not waits and not attempt.earlier


def _is_whole(letter: Letter) -> bool:
    """There are words in it, and no marked gap is left."""
    return bool(letter.text.strip() and not letter.open_gaps)


def _names_something(case: CheckCase, letter: Letter) -> bool:
    """Such a sentence stands in it, and whatever gap is left is none for what they gave."""
    left = [gap for gap in letter.open_gaps if value_of(gap) not in _OF_ONESELF]
    template, name = case.library.template(letter.template), case.index.profile.name
    return (
        not left
        and names_what_they_gave(letter, template, name)
        and _says_what_was_given(case, letter)
    )


def _says_what_was_given(case: CheckCase, letter: Letter) -> bool:
    """Whether the advice that was noted, or one of those who were named, stands in it; where
    nothing of the kind was given, nothing is asked for.
    """
    talk = next((one for one in case.past_interviews if one.id == letter.interview), None)
    if talk is None or letter.sent:
        return True
    kept = case.index.page_state.drafts.get(letter_draft(talk.id), {})
    advice = "" if kept.get("out-advice") else talk.debrief.advice
    given = {word for word in words_of(advice) if len(word) >= _TELLING}
    given |= {word for one in talk.named for word in words_of(one.name)}
    return not given or not given.isdisjoint(words_of(letter.text))


_TELLING = 5
"""Letters of a word that tells whether a letter speaks of the same."""


def _found_out(case: CheckCase, about: str) -> bool:
    """There are notes about somebody: free ones that are done for now, or under one of the four
    P's.
    """
    return any(
        _is_left(case, one, f"research_{about}")
        or any(note.about == about and note.text.strip() for note in one.research)
        for one in case.contacts
    )


def _closing_question(case: CheckCase) -> bool:
    """The plan holds a question of the bank that asks whom else to talk to."""
    asking = {entry.id for entry in case.library.questions if entry.topic == REFERRAL_TOPIC}
    return any(item.question in asking for interview in _own_plans(case) for item in interview.plan)


def _own_plans(case: CheckCase) -> list[Interview]:
    """The talks with a plan of one's own: changed, left as it is on purpose, or put to use."""
    return [
        one
        for one in case.interviews
        if one.plan
        and (
            not is_first_plan(one.plan, case.library, case.index.profile)
            or one.clock.started
            or text_place("interviews", one.id, "plan") in case.index.page_state.done
        )
    ]


def _knows_where(case: CheckCase, interview: Interview) -> bool:
    """A place, a link or a number is written down; in writing their address is enough. Of a call
    their number alone does not say who calls.
    """
    theirs = interview.is_written and own_address(interview, case.index.contacts)
    return bool(interview.place.strip() or theirs)


def _checklist_done(case: CheckCase) -> bool:
    """Every item for preparing that holds for this kind of talk is ticked, or is optional."""
    items = [item for item in case.library.checklists["prepare"].items if not item.optional]
    return any(
        all(
            one.checklist.get(item.key)
            for item in items
            if not item.formats or one.format in item.formats
        )
        for one in case.interviews
    )


def _evaluation_majority(case: CheckCase) -> bool:
    """More than half of the evaluation questions are answered (`pitzer`)."""
    evaluated = [one for one in case.past_interviews if one.evaluation]
    return any(evaluation_picture(one, case.library).majority for one in evaluated)


def _next_action(case: CheckCase) -> bool:
    """Something to do came out of the talk, with a date."""
    of_interview = case.index.actions_of_interview
    return any(
        action.due for one in case.past_interviews for action in of_interview.get(one.id, ())
    )


def _named_kept(case: CheckCase, interview: Interview) -> bool:
    """Everyone who was named is a contact; or it was said that nobody was named."""
    return interview.knows_whom_they_named and all(
        person.contact in case.index.contacts for person in interview.people_named
    )


def _all_thanked(case: CheckCase) -> bool:
    """A letter was sent, and none of the talks that count still waits for one."""
    sent = [one for one in case.thanks if one.sent]
    return bool(sent) and all(
        any(
            one.interview == talk.id
            or (not one.interview and one.contact == talk.contact and one.sent >= talk.held_at)
            for one in sent
            if one.sent
        )
        for talk in case.past_interviews
        if talk.held_at and talk.contact in case.index.contacts
    )


CHECK_RULES: dict[str, Rule] = {
    "self-assessed": _self_assessed,
    "fields-listed": lambda case: (
        sum(bool(one.title.strip()) for one in case.index.field_list) >= 2
    ),
    "criteria-weighted": lambda case: bool(named_criteria(case.index.profile)),
    "field-rated": _field_rated,
    "field-exploring": lambda case: any(
        one.status in ("exploring", "chosen") for one in case.fields
    ),
    "questions-noted": lambda case: any(_is_left(case, one, "want_to_know") for one in case.fields),
    "assumptions-noted": lambda case: any(
        each.text.strip() for one in case.fields for each in one.assumptions
    ),
    "research-noted": _research_noted,
    "contact-listed": lambda case: bool(case.index.contact_list),
    # on the first rung of the ladder of practice (`seven-steps`), or close anyway
    "practice-partner": lambda case: any(
        one.rung == "loves to talk" or _is_close(one, case.library)
        for one in case.index.contact_list
    ),
    "circles-varied": _circles_varied,
    "contact-linked": _contact_linked,
    "script-written": _is_written,
    "gaps-filled": _gaps_filled,
    "attempt-logged": lambda case: any(not (one.earlier or rang_out(one)) for one in case.attempts),
    "outcome-logged": lambda case: any(_came_of(case, one) for one in case.attempts),
    "researched-person": lambda case: _found_out(case, "person"),
    "researched-organization": lambda case: _found_out(case, "organization"),
    "plan-made": lambda case: any(item.must for one in _own_plans(case) for item in one.plan),
    "closing-question": _closing_question,
    "plan-fits": lambda case: any(
        one.is_written or plan_minutes(one).fits for one in _own_plans(case)
    ),
    "appointment-set": lambda case: any(
        (one.start or one.is_written) and not one.cancelled for one in case.interviews
    ),
    "place-set": lambda case: any(_knows_where(case, one) for one in case.interviews),
    "checklist-done": _checklist_done,
    "talk-started": lambda case: any(one.clock.started for one in case.interviews),
    "question-asked": lambda case: any(
        item.state == "asked" for one in case.interviews for item in one.plan
    ),
    "notes-taken": lambda case: any(
        item.note.strip() for one in case.interviews for item in one.plan
    ),
    "asked-who-else": lambda case: any(
        one.asked_who_else or one.named or one.nobody_named for one in case.interviews
    ),
    "talk-ended": lambda case: any(one.clock.ended for one in case.interviews),
    "debrief-written": lambda case: any(
        one.debrief.learned.strip() for one in case.past_interviews
    ),
    "evaluation-majority": _evaluation_majority,
    "impressions-written": lambda case: any(
        one.debrief.impressions.strip() for one in case.past_interviews
    ),
    "next-action": _next_action,
    "named-kept": lambda case: any(_named_kept(case, one) for one in case.past_interviews),
    "letter-written": lambda case: any(letter.text.strip() for letter in case.thanks),
    "letter-specific": lambda case: any(_names_something(case, letter) for letter in case.thanks),
    "letter-sent": _all_thanked,
}
"""The rule of every Check line by its key, one of `CHECK_KEYS`."""
