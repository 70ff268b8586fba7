"""Where one is stuck after talks: letters, notes, the next field, the decision, late actions."""

from __future__ import annotations

from datetime import datetime, timedelta

from infoint.advice.index import WorkspaceIndex
from infoint.advice.speakers import speakers
from infoint.advice.suggestion import AdviceContext
from infoint.advice.thank_you_clock import DUE_AFTER, thank_you_clock
from infoint.dates.local_time import local_day
from infoint.domain import CareerField, Interview
from infoint.people.ranking import ranked_in
from infoint.people.stages import stages_in
from infoint.progress.stuck.case import (
    Found,
    Tell,
    counted,
    field_name,
    has_decided,
    named,
)
from infoint.today.due_interviews import held_interviews, planned_interviews, unthanked_interviews

NOTES_COOL_AFTER = timedelta(days=2)
NOT_ENTERED_AFTER = timedelta(days=2)
INTERVIEWS_TO_DECIDE = 3
DECISION_AFTER = timedelta(days=21)
ACTIONS_LATE = 3
ACTION_LATE_AFTER = timedelta(days=7)


def interviews_not_entered(context: AdviceContext, tell: Tell) -> Found:
    """An appointment passed two days ago, and nothing says what came of it."""
    late = context.now - NOT_ENTERED_AFTER
    passed = [
        one
        for start, one in planned_interviews(context.index)
        if start + timedelta(minutes=one.minutes) < late
    ]
    if not passed:
        return
    last = passed[-1]
    names = named(context.name(interview.contact) for interview in passed)
    yield tell(
        description=f"The day of a talk has passed, and nothing is entered: {names}.",
        reason="Held, moved or cancelled: each asks for something else, and nobody can tell which.",
        remedy=f"Enter how the talk with {context.name(last.contact)} went, or set a new date",
        contact=last.contact,
        interview=last.id,
    )


def letters_overdue(context: AdviceContext, tell: Tell) -> Found:
    """A talk was held a day ago or more, and no thank-you was sent."""
    late = [
        interview
        for interview in unthanked_interviews(context.index)
        if interview.held_at and context.now >= interview.held_at + DUE_AFTER
    ]
    if not late:
        return
    last = late[0]
    clock = thank_you_clock(last, now=context.now, letter_sent=None, profile=context.index.profile)
    names = named(context.name(interview.contact) for interview in late)
    yield tell(
        description=f"{counted(len(late), 'talk')} held, and no thank-you sent: {names}.",
        reason=f"{clock.text if clock else ''} Readers are gladder of such letters than their "
        "writers expect (Kumar and Epley).".strip(),
        remedy=f"Send {context.name(last.contact)} a thank-you letter",
        contact=last.contact,
        field=last.field,
        interview=last.id,
    )


def notes_unwritten(context: AdviceContext, tell: Tell) -> Found:
    """A talk was held two days ago or more, and nothing of it is written down."""
    blank = [
        interview
        for ended, interview in held_interviews(context.index)
        if context.now >= ended + NOTES_COOL_AFTER and not interview.debrief.any_text
    ]
    if not blank:
        return
    last = blank[0]
    names = named(context.name(interview.contact) for interview in blank)
    yield tell(
        description=f"{counted(len(blank), 'talk')} held, and nothing written down: {names}.",
        reason="What was said fades within days; the letter and the comparison of "
        "fields live on it.",
        remedy=f"Write five lines on what {context.name(last.contact)} told you",
        contact=last.contact,
        field=last.field,
        interview=last.id,
    )


def lopsided(context: AdviceContext, tell: Tell) -> Found:
    """Several fields to choose between, and talks about one of them only."""
    index = context.index
    held = _held_by_field(index)
    fields = _weighed(index, sum(map(len, held.values())))
    interviewed = [field for field in fields if held.get(field.id)]
    rest = (field for field in fields if field not in interviewed)
    other = next((field for field in rest if not _under_way(context, field)), None)
    if has_decided(index) or len(fields) < 2 or len(interviewed) != 1 or other is None:
        return
    count, about = len(held[interviewed[0].id]), field_name(other)
    able = speakers(index, other.id)
    ranked = (one.contact.id for one in ranked_in(index, context.today))
    someone = next((one for one in ranked if one in able), "")
    yield tell(
        description=f"{len(fields)} fields to choose between, and {counted(count, 'talk')}: about "
        f"{field_name(interviewed[0])} only.",
        reason="A field that somebody made vivid is weighed against one that you only imagine. "
        "Several opinions on each make it fair.",
        remedy=f"Ask {context.name(someone)} for a talk about {about}"
        if someone
        else f"Find one person who works in {about}, and ask for twenty minutes",
        step="phone-script" if someone else "identify-people",
        contact=someone,
        field=other.id,
    )


def _held_by_field(index: WorkspaceIndex) -> dict[str, list[Interview]]:
    """Held talks by their field, the last one first."""
    held: dict[str, list[Interview]] = {}
    for _, interview in held_interviews(index):
        if interview.field in index.fields:
            held.setdefault(interview.field, []).append(interview)
    return held


def _weighed(index: WorkspaceIndex, interviews: int) -> list[CareerField]:
    """The fields between which one chooses.

    Two that are explored count before those only thought of; many thoughts beside one explored
    field are no reason to worry once there is more than one talk.
    """
    exploring = [field for field in index.field_list if field.status == "exploring"]
    if len(exploring) > 1 or interviews > 1:
        return exploring
    return [field for field in index.field_list if field.status in ("considering", "exploring")]


def _under_way(context: AdviceContext, field: CareerField) -> bool:
    """Whether somebody was asked about the field, or a talk on it has a date."""
    index = context.index
    stages = stages_in(index, context.today)
    has_date = any(interview.field == field.id for _, interview in planned_interviews(index))
    under_way = ("asked", "replied", "agreed")
    return has_date or any(stages.get(one) in under_way for one in speakers(index, field.id))


def nothing_decided(context: AdviceContext, tell: Tell) -> Found:
    """Three talks about a field, the last one three weeks ago, and no decision noted since."""
    if has_decided(context.index):
        return
    for field_id, interviews in _held_by_field(context.index).items():
        field, last = context.index.fields[field_id], interviews[0].held_at
        if len(interviews) < INTERVIEWS_TO_DECIDE or last is None or not _is_open(field, last):
            continue
        days = (context.today - local_day(last, context.zone)).days
        if days < DECISION_AFTER.days:
            continue
        about = field_name(field)
        yield tell(
            description=f"{counted(len(interviews), 'talk')} about {about}, the last one "
            f"{days} days ago, and nothing decided.",
            reason="A note that says go on, set aside or choose, with the reason, ends the "
            "waiting; it can be changed.",
            remedy=f"Write down what you decide about {about}, and why",
            field=field_id,
        )
        return


def _is_open(field: CareerField, since: datetime) -> bool:
    noted = any(note.at >= since for note in field.decisions)
    return field.status in ("considering", "exploring") and not noted


def actions_overdue(context: AdviceContext, tell: Tell) -> Found:
    """Three things that one set oneself are late by a week or more."""
    late = sum(
        action.due is not None and context.today - action.due >= ACTION_LATE_AFTER
        for action in context.index.actions
        if not action.done
    )
    if late < ACTIONS_LATE:
        return
    yield tell(
        description=f"{late} things that you set yourself are late by a week or more.",
        reason="A long list of late things stops everything. Small steps with a date work best "
        "(Liu, Huang and Wang).",
        remedy="Do the smallest of them, and give the others a new date or strike them out",
    )
