"""Where one is stuck after talks: letters, notes, the next field, the decision, late actions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from infoint.advice.index import WorkspaceIndex
from infoint.advice.speakers import speakers
from infoint.advice.suggestion import Moment
from infoint.advice.thank_you_clock import DUE_AFTER, thank_you_clock
from infoint.dates.local_time import local_day
from infoint.domain import CareerField, Interview
from infoint.people.ranking import ranked_in
from infoint.people.stages import stages_in
from infoint.progress.stuck.case import (
    Found,
    Stuck,
    counted,
    field_name,
    has_decided,
    named,
    workdays_ahead,
)
from infoint.today.due_interviews import held_talks, planned_talks, unthanked_talks

NOTES_COOL_AFTER = timedelta(days=2)
NOT_ENTERED_AFTER = timedelta(days=2)
TALKS_TO_DECIDE = 3
DECISION_AFTER = timedelta(days=21)
ACTIONS_LATE = 3
ACTION_LATE_AFTER = timedelta(days=7)


def talks_not_entered(moment: Moment) -> Found:
    """An appointment passed two days ago, and nothing says what came of it."""
    passed = [
        talk
        for start, talk in planned_talks(moment.index)
        if start + timedelta(minutes=talk.minutes) < moment.now - NOT_ENTERED_AFTER
    ]
    if not passed:
        return
    last = passed[-1]
    names = named(moment.name(talk.contact) for talk in passed)
    yield Stuck(
        kind="talk-not-entered",
        what=f"The day of a talk has passed, and nothing is entered: {names}.",
        why="Held, moved or cancelled: each asks for something else, and nobody can tell which.",
        do=f"Enter how the talk with {moment.name(last.contact)} went, or set a new date",
        by=moment.today,
        step="interview",
        source="ours",
        contact=last.contact,
        interview=last.id,
    )


def letters_overdue(moment: Moment) -> Found:
    """A talk was held a day ago or more, and no thank-you was sent."""
    late = [
        talk
        for talk in unthanked_talks(moment.index)
        if talk.held_at and moment.now >= talk.held_at + DUE_AFTER
    ]
    if not late:
        return
    last = late[0]
    clock = thank_you_clock(last, now=moment.now, letter_sent=None)
    names = named(moment.name(talk.contact) for talk in late)
    yield Stuck(
        kind="letter-overdue",
        what=f"{counted(len(late), 'talk')} held, and no thank-you sent: {names}.",
        why=f"{clock.text if clock else ''} Readers are gladder of such letters than their writers "
        "expect (Kumar and Epley).".strip(),
        do=f"Send {moment.name(last.contact)} a thank-you letter",
        by=moment.today,
        step="thank-you",
        source="pitzer",
        contact=last.contact,
        field=last.field,
        interview=last.id,
    )


def notes_unwritten(moment: Moment) -> Found:
    """A talk was held two days ago or more, and nothing of it is written down."""
    blank = [
        talk
        for ended, talk in held_talks(moment.index)
        if moment.now >= ended + NOTES_COOL_AFTER and not talk.debrief.any_text
    ]
    if not blank:
        return
    last = blank[0]
    names = named(moment.name(talk.contact) for talk in blank)
    yield Stuck(
        kind="notes-unwritten",
        what=f"{counted(len(blank), 'talk')} held, and nothing written down: {names}.",
        why="What was said fades within days; the letter and the comparison of fields live on it.",
        do=f"Write five lines on what {moment.name(last.contact)} told you",
        by=moment.today,
        step="track",
        source="seven-steps",
        contact=last.contact,
        field=last.field,
        interview=last.id,
    )


def lopsided(moment: Moment) -> Found:
    """Several fields to choose between, and talks about one of them only."""
    index = moment.index
    held = _held_by_field(index)
    fields = _weighed(index, sum(map(len, held.values())))
    talked = [field for field in fields if held.get(field.id)]
    if has_decided(index) or len(fields) < 2 or len(talked) != 1:
        return
    lacking = [field for field in fields if field not in talked and not _under_way(moment, field)]
    if not lacking:
        return
    count, other = len(held[talked[0].id]), lacking[0]
    someone = _to_ask_about(moment, other)
    about = field_name(other)
    yield Stuck(
        kind="one-talk",
        what=f"{len(fields)} fields to choose between, and {counted(count, 'talk')}: about "
        f"{field_name(talked[0])} only.",
        why="A field that somebody made vivid is weighed against one that you only imagine. "
        "Several opinions on each make it fair.",
        do=f"Ask {moment.name(someone)} for a talk about {about}"
        if someone
        else f"Find one person who works in {about}, and ask for twenty minutes",
        by=workdays_ahead(moment, 3),
        step="phone-script" if someone else "identify-people",
        source="seven-steps",
        contact=someone,
        field=other.id,
    )


def _held_by_field(index: WorkspaceIndex) -> dict[str, list[Interview]]:
    """Held talks by their field, the last one first."""
    held: dict[str, list[Interview]] = {}
    for _, talk in held_talks(index):
        if talk.field in index.fields:
            held.setdefault(talk.field, []).append(talk)
    return held


def _weighed(index: WorkspaceIndex, talks: int) -> list[CareerField]:
    """The fields between which one chooses.

    Two that are explored count before those only thought of; many thoughts beside one explored
    field are no reason to worry once there is more than one talk.
    """
    exploring = [field for field in index.field_list if field.status == "exploring"]
    if len(exploring) > 1 or talks > 1:
        return exploring
    return [field for field in index.field_list if field.status in ("considering", "exploring")]


def _under_way(moment: Moment, field: CareerField) -> bool:
    """Whether somebody was asked about the field, or a talk on it has a date."""
    index = moment.index
    stages = stages_in(index, moment.today)
    if any(talk.field == field.id for _, talk in planned_talks(index)):
        return True
    return any(
        stages.get(one) in ("asked", "replied", "agreed") for one in speakers(index, field.id)
    )


def _to_ask_about(moment: Moment, field: CareerField) -> str:
    """The first on the ranked list of `ask_next` who can speak about the field; "" for nobody."""
    able = speakers(moment.index, field.id)
    ranked = (one.contact.id for one in ranked_in(moment.index, moment.today))
    return next((one for one in ranked if one in able), "")


def nothing_decided(moment: Moment) -> Found:
    """Three talks about a field, the last one three weeks ago, and no decision noted since."""
    if has_decided(moment.index):
        return
    for field_id, talks in _held_by_field(moment.index).items():
        field, last = moment.index.fields[field_id], talks[0].held_at
        if len(talks) < TALKS_TO_DECIDE or last is None or not _is_open(field, last):
            continue
        days = (moment.today - local_day(last, moment.zone)).days
        if days < DECISION_AFTER.days:
            continue
        about = field_name(field)
        yield Stuck(
            kind="nothing-decided",
            what=f"{counted(len(talks), 'talk')} about {about}, the last one {days} days ago, and "
            "nothing decided.",
            why="A note that says go on, set aside or choose, with the reason, ends the waiting; "
            "it can be changed.",
            do=f"Write down what you decide about {about}, and why",
            by=workdays_ahead(moment, 5),
            step="choose-field",
            source="ours",
            field=field_id,
        )
        return


def _is_open(field: CareerField, since: datetime) -> bool:
    noted = any(note.at >= since for note in field.decisions)
    return field.status in ("considering", "exploring") and not noted


def actions_overdue(moment: Moment) -> Found:
    """Three things that one set oneself are late by a week or more."""
    dues: Sequence[tuple[date, str]] = sorted(
        (action.due, action.text.strip())
        for action in moment.index.actions
        if action.due and not action.done and moment.today - action.due >= ACTION_LATE_AFTER
    )
    if len(dues) < ACTIONS_LATE:
        return
    yield Stuck(
        kind="actions-overdue",
        what=f"{len(dues)} things that you set yourself are late by a week or more.",
        why="A long list of late things stops everything. Small steps with a date work best "
        "(Liu, Huang and Wang).",
        do="Do the smallest of them, and give the others a new date or strike them out",
        by=workdays_ahead(moment, 2),
        step="track",
        source="liu-huang-wang",
    )
