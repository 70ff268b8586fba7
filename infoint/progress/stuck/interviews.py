"""Where one is stuck after talks: letters, notes, the next field, the decision, late actions."""

from __future__ import annotations

from datetime import datetime, timedelta

from infoint.advice.index import WorkspaceIndex
from infoint.advice.speakers import speakers
from infoint.advice.suggestion import AdviceContext
from infoint.advice.thank_you_clock import thank_you_clock, thanks_within
from infoint.charts.counts import talks
from infoint.dates.local_time import local_day
from infoint.debrief.thirty_days import first_of_the_plan
from infoint.domain import CareerField, Interview
from infoint.i18n import _, ngettext
from infoint.i18n.messages import worded
from infoint.library.settings import settings_of
from infoint.people.ranking import ranked_in
from infoint.people.stages import stages_in
from infoint.progress.stuck.case import (
    Found,
    Tell,
    field_name,
    has_decided,
    named,
)
from infoint.today.due_interviews import (
    asks_for_thanks,
    asks_to_write,
    held_interviews,
    planned_interviews,
    unthanked_interviews,
)
from infoint.today.whom_next import open_actions

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
        description=ngettext(
            "The day of your talk with {names} has passed.",
            "The days of your talks with {names} have passed.",
            len(passed),
            names=names,
        ),
        reason=_("How was it? A few words are enough."),
        remedy=_("Say how the talk with {name} went, or set a new date", name=_name(context, last)),
        contact=last.contact,
        interview=last.id,
    )


def letters_overdue(context: AdviceContext, tell: Tell) -> Found:
    """The deadline after a talk has passed, and no thank-you was sent."""
    within = thanks_within(context.index.settings)
    late = [
        interview
        for interview in asks_for_thanks(context.index, context.today)
        if interview.held_at and context.now >= interview.held_at + within
    ]
    if not late:
        return
    last = late[0]
    clock = thank_you_clock(last, now=context.now, letter_sent=None, profile=context.index.profile)
    names = named(context.name(interview.contact) for interview in late)
    yield tell(
        description=ngettext(
            "{n} talk held, and no thank-you sent: {names}.",
            "{n} talks held, and no thank-you sent: {names}.",
            len(late),
            names=names,
        ),
        reason=_(
            "{clock} Readers are gladder of such letters than their writers expect. {older}",
            clock=worded(clock.text) if clock else "",
            older=_of_longer_ago(context),
        ).strip(),
        remedy=_("Send {name} a thank-you letter", name=_name(context, last)),
        contact=last.contact,
        field=last.field,
        interview=last.id,
    )


def _of_longer_ago(context: AdviceContext) -> str:
    """Talks of a file that were weeks ago, for which no thank-you is noted; "" without any."""
    asked = asks_for_thanks(context.index, context.today)
    older = [one for one in unthanked_interviews(context.index) if one not in asked]
    if not older:
        return ""
    return ngettext(
        "For {n} talk longer ago none is noted either: {names}.",
        "For {n} talks longer ago none is noted either: {names}.",
        len(older),
        names=named(context.name(one.contact) for one in older),
    )


def notes_unwritten(context: AdviceContext, tell: Tell) -> Found:
    """A talk was held two days ago or more, and no question after it is answered."""
    blank = [
        interview
        for ended, interview in held_interviews(context.index)
        if context.now >= ended + NOTES_COOL_AFTER
        if asks_to_write(context.index, interview, context.today)
    ]
    if not blank:
        return
    last = blank[0]
    names = named(context.name(interview.contact) for interview in blank)
    yield tell(
        description=ngettext(
            "{n} talk held, and the questions after it still open: {names}.",
            "{n} talks held, and the questions after them still open: {names}.",
            len(blank),
            names=names,
        ),
        reason=_(
            "What was said fades within days; the letter and the comparison of fields live on it."
        ),
        remedy=_("Write five lines on what {name} told you", name=_name(context, last)),
        contact=last.contact,
        field=last.field,
        interview=last.id,
    )


def _name(context: AdviceContext, interview: Interview) -> str:
    return context.name(interview.contact)


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
    only = field_name(interviewed[0])
    able = speakers(index, other.id)
    ranked = (one.contact.id for one in ranked_in(index, context.today))
    someone = next((one for one in ranked if one in able), "")
    yield tell(
        description=_(
            "{n} fields to choose between, and {talks}: about {field} only.",
            n=len(fields),
            talks=talks(count),
            field=only,
        ),
        reason=_(
            "One field has come alive, the other you only imagine. A talk about each makes it fair."
        ),
        remedy=_("Ask {name} for a talk about {field}", name=context.name(someone), field=about)
        if someone
        else _(
            "Find one person who works in {field}, and ask for {n} minutes",
            field=about,
            n=settings_of(index.profile).minutes,
        ),
        step="phone-script" if someone else "identify-people",
        contact=someone,
        field=other.id,
    )


def _held_by_field(index: WorkspaceIndex) -> dict[str, list[Interview]]:
    """Held talks by their field, the last one first."""
    held: dict[str, list[Interview]] = {}
    for _ended, interview in held_interviews(index):
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
            description=_(
                "{talks} about {field}, the last one {days} days ago, and nothing decided.",
                talks=talks(len(interviews)),
                field=about,
                days=days,
            ),
            reason=_("One line on what you think now ends the waiting. You can change it later."),
            remedy=_("Write down what you think about {field}, and why", field=about),
            field=field_id,
        )
        return


def _is_open(field: CareerField, since: datetime) -> bool:
    noted = any(note.at >= since for note in field.decisions)
    return field.status in ("considering", "exploring") and not noted


def actions_overdue(context: AdviceContext, tell: Tell) -> Found:
    """Three things that one set oneself are late by a week or more."""
    late = sum(
        context.today - due >= ACTION_LATE_AFTER
        for due, _action in first_of_the_plan(open_actions(context.index))
    )
    if late < ACTIONS_LATE:
        return
    yield tell(
        description=_("{n} things that you set yourself are late by a week or more.", n=late),
        reason=_("A long list of late things stops everything. Small steps with a date work best."),
        remedy=_("Do the smallest of them, and give the others a new date or strike them out"),
    )
