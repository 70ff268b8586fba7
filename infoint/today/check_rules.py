"""The Check rules of the four steps before the talk. Each looks at stored data alone."""

from __future__ import annotations

from collections.abc import Callable

from infoint.advice.speakers import can_speak_about
from infoint.debrief.evaluation import evaluation_picture
from infoint.domain import Contact, Interview, Letter
from infoint.domain.letters import text_in_use
from infoint.fields.scores import named_criteria
from infoint.interviews.clock import plan_minutes
from infoint.library import REFERRAL_TOPIC
from infoint.today.check_case import CheckCase

Rule = Callable[[CheckCase], bool]


def self_assessed(case: CheckCase) -> bool:
    """Interests, skills, values and expertise each have text."""
    me = case.profile
    return all(text.strip() for text in (me.interests, me.skills, me.values, me.expertise))


def fields_listed(case: CheckCase) -> bool:
    """At least two fields have a title."""
    return sum(bool(field.title.strip()) for field in case.all_fields) >= 2


def criteria_weighted(case: CheckCase) -> bool:
    """At least one criterion has a name; a weight it always has."""
    return bool(named_criteria(case.profile))


def field_rated(case: CheckCase) -> bool:
    """Every named criterion is rated for the field, and there is at least one."""
    criteria = named_criteria(case.profile)
    return bool(criteria) and any(
        all(criterion.id in field.ratings_before for criterion in criteria) for field in case.fields
    )


def field_exploring(case: CheckCase) -> bool:
    """The field is being explored, or was chosen."""
    return any(field.status in ("exploring", "chosen") for field in case.fields)


def questions_noted(case: CheckCase) -> bool:
    """It says what the person wants to find out."""
    return any(field.want_to_know.strip() for field in case.fields)


def assumptions_noted(case: CheckCase) -> bool:
    """It says what the person assumes now."""
    return any(each.text.strip() for field in case.fields for each in field.assumptions)


def research_noted(case: CheckCase) -> bool:
    """A research note has text and says where it is from, by title or link."""
    return any(
        note.text.strip() and (note.title.strip() or note.link.strip())
        for field in case.fields
        for note in field.research
    )


def contact_listed(case: CheckCase) -> bool:
    """There is a contact."""
    return bool(case.all_contacts)


def practice_partner(case: CheckCase) -> bool:
    """A contact stands on the first rung of the ladder of practice (`seven-steps`)."""
    return any(contact.rung == "loves to talk" for contact in case.all_contacts)


def circles_varied(case: CheckCase) -> bool:
    """Two contacts or more say where they are from, and not all the same."""
    circles: set[str] = set()
    placed = 0
    for contact in case.all_contacts:
        if not (contact.where_found or contact.relationship):
            continue
        named = {contact.where_found.strip().casefold(), contact.relationship.strip().casefold()}
        named.discard("")
        circles |= named
        placed += bool(named)
        if placed >= 2 and len(circles) >= 2:
            return True
    return False


def contact_linked(case: CheckCase) -> bool:
    """A contact can speak about a field that is on the list: linked to it, or by their role."""
    return any(
        can_speak_about(entry, field) for entry in case.all_contacts for field in case.all_fields
    )


def script_written(case: CheckCase) -> bool:
    """There is a script with words in it."""
    return any(script.text.strip() for script in case.scripts)


def gaps_filled(case: CheckCase) -> bool:
    """The script in use for somebody has words in it and no marked gap left.

    Other texts to the same person, for other channels, may still have gaps.
    """
    by_contact: dict[str, list[Letter]] = {}
    for script in case.scripts:
        by_contact.setdefault(script.contact, []).append(script)
    used = filter(None, map(text_in_use, by_contact.values()))
    return any(script.text.strip() and not script.open_gaps for script in used)


def attempt_logged(case: CheckCase) -> bool:
    """An attempt to reach the contact is logged."""
    return bool(case.attempts)


def outcome_logged(case: CheckCase) -> bool:
    """It says what came of an attempt."""
    return any(attempt.outcome != "waiting" for attempt in case.attempts)


def researched_person(case: CheckCase) -> bool:
    """There are notes on the person, free ones or under one of the four P's."""
    return any(
        contact.research_person.strip() or _found_out(contact, "person")
        for contact in case.contacts
    )


def researched_organization(case: CheckCase) -> bool:
    """There are notes on the organization, free ones or under one of the four P's."""
    return any(
        contact.research_organization.strip() or _found_out(contact, "organization")
        for contact in case.contacts
    )


def _found_out(contact: Contact, about: str) -> bool:
    return any(note.about == about and note.text.strip() for note in contact.research)


def plan_made(case: CheckCase) -> bool:
    """The plan holds at least one must question."""
    return any(item.must for interview in case.interviews for item in interview.plan)


def closing_question(case: CheckCase) -> bool:
    """The plan holds a question of the bank that asks whom else to talk to."""
    asking = {entry.id for entry in case.library.questions if entry.topic == REFERRAL_TOPIC}
    return any(item.question in asking for interview in case.interviews for item in interview.plan)


def plan_fits(case: CheckCase) -> bool:
    """There is a plan, and all its questions together fit into the minutes asked for."""
    return any(interview.plan and plan_minutes(interview).fits for interview in case.interviews)


def appointment_set(case: CheckCase) -> bool:
    """Date and time are set."""
    return any(interview.start for interview in case.interviews)


def place_set(case: CheckCase) -> bool:
    """There is a place, number or link."""
    return any(interview.place.strip() for interview in case.interviews)


def checklist_done(case: CheckCase) -> bool:
    """Every item for preparing that holds for this kind of talk is ticked, or is optional."""
    return any(_all_ticked(case, interview) for interview in case.interviews)


def _all_ticked(case: CheckCase, interview: Interview) -> bool:
    items = [
        item
        for item in case.library.checklists["prepare"].items
        if not item.optional and (not item.formats or interview.format in item.formats)
    ]
    return all(interview.checklist.get(item.key) for item in items)


RULES_BEFORE: dict[str, Rule] = {
    "self-assessed": self_assessed,
    "fields-listed": fields_listed,
    "criteria-weighted": criteria_weighted,
    "field-rated": field_rated,
    "field-exploring": field_exploring,
    "questions-noted": questions_noted,
    "assumptions-noted": assumptions_noted,
    "research-noted": research_noted,
    "contact-listed": contact_listed,
    "practice-partner": practice_partner,
    "circles-varied": circles_varied,
    "contact-linked": contact_linked,
    "script-written": script_written,
    "gaps-filled": gaps_filled,
    "attempt-logged": attempt_logged,
    "outcome-logged": outcome_logged,
    "researched-person": researched_person,
    "researched-organization": researched_organization,
    "plan-made": plan_made,
    "closing-question": closing_question,
    "plan-fits": plan_fits,
    "appointment-set": appointment_set,
    "place-set": place_set,
    "checklist-done": checklist_done,
}


def interview_started(case: CheckCase) -> bool:
    """The clock was started."""
    return any(interview.clock.started for interview in case.interviews)


def question_asked(case: CheckCase) -> bool:
    """A question was asked."""
    return any(item.state == "asked" for interview in case.interviews for item in interview.plan)


def notes_taken(case: CheckCase) -> bool:
    """There is a note at a question."""
    return any(item.note.strip() for interview in case.interviews for item in interview.plan)


def asked_who_else(case: CheckCase) -> bool:
    """The other person was asked whom else to talk to."""
    return any(interview.asked_who_else for interview in case.interviews)


def interview_ended(case: CheckCase) -> bool:
    """The talk was ended."""
    return any(interview.clock.ended for interview in case.interviews)


def debrief_written(case: CheckCase) -> bool:
    """It says what was learned."""
    return any(interview.debrief.learned.strip() for interview in case.past_interviews)


def evaluation_majority(case: CheckCase) -> bool:
    """More than half of the evaluation questions are answered (`pitzer`)."""
    return any(
        interview.evaluation and evaluation_picture(interview, case.library).majority
        for interview in case.past_interviews
    )


def impressions_written(case: CheckCase) -> bool:
    """The impressions have text."""
    return any(interview.debrief.impressions.strip() for interview in case.past_interviews)


def next_action(case: CheckCase) -> bool:
    """Something to do came out of the talk, with a date."""
    return any(
        action.due for interview in case.past_interviews for action in case.actions_of(interview)
    )


def named_kept(case: CheckCase) -> bool:
    """Everyone who was named is a contact; or the question was asked, and nobody was named."""
    return any(_all_kept(case, interview) for interview in case.past_interviews)


def _all_kept(case: CheckCase, interview: Interview) -> bool:
    named = [person for person in interview.named if person.name.strip() or person.contact]
    if not named:
        return interview.asked_who_else
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
    "talk-started": interview_started,
    "question-asked": question_asked,
    "notes-taken": notes_taken,
    "asked-who-else": asked_who_else,
    "talk-ended": interview_ended,
    "debrief-written": debrief_written,
    "evaluation-majority": evaluation_majority,
    "impressions-written": impressions_written,
    "next-action": next_action,
    "named-kept": named_kept,
    "letter-written": letter_written,
    "letter-specific": letter_specific,
    "letter-sent": letter_sent,
}
