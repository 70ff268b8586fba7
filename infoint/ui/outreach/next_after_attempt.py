"""What follows from the last try to reach someone: a plan, a date, another person."""

from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Contact, OutreachAttempt
from infoint.domain.kinds import LetterKind
from infoint.interviews.appointment import agree_on_interview
from infoint.outreach import attempts
from infoint.outreach.next_message import sent_message
from infoint.outreach.waiting import WaitingPlan, waiting_plan
from infoint.people.ranking import ask_next
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import go_button
from infoint.ui.interviews.calendar import calendar_box
from infoint.ui.interviews.prepare import meeting_boxes, note_on_the_clocks, when_boxes
from infoint.ui.people.contact_boxes import may_use_name
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import on_contact, on_draft
from infoint.ui.worksheet.run_and_undo import action_button


def next_after_attempt(visit: Visit, contact: Contact) -> None:
    """The next thing after the last try, on the spot; nothing where nothing was tried."""
    mine = [one for one in visit.ws.attempts.all() if one.contact == contact.id]
    last = max(mine, key=lambda one: one.at, default=None)
    if last is None:
        return
    if last.outcome == "agreed":
        _agreed(visit, contact)
    elif last.outcome == "wrong person":
        _wrong_person(visit, contact, last)
    elif last.outcome == "declined":
        _declined(visit, contact)
    elif last.outcome == "replied":
        sent = sent_message(index_of(visit.ws), contact.id, LetterKind.TWO_TIMES)
        st.markdown(
            f"You offered {plain_text(contact.name)} two times. Once they choose one, log it here "
            "and set the date."
            if sent
            else f"Answer {plain_text(contact.name)} soon, and offer two times for a talk: the "
            "draft stands above. Once they agree, log it here and set the date."
        )
    else:
        plan = waiting_plan(visit.ws, contact.id)
        if plan:
            _waiting(visit, contact, plan)


def _waiting(visit: Visit, contact: Contact, plan: WaitingPlan) -> None:
    name, today = plain_text(contact.name), local_dates.today()
    if plan.stop and today >= plan.stop:
        st.markdown(
            f"**{name} has not answered, and you have done your part.** Two kind messages are "
            "enough (Dalton). Silence says that someone is busy, little about you; and people "
            "help far more often than those who ask expect (Flynn and Lake)."
        )
        _someone_else(visit, contact)
        return
    lines = []
    if plan.second:
        lines.append(f"On {local_dates.day(plan.second)}: write to a second person.")
    if plan.nudge:
        lines.append(f"On {local_dates.day(plan.nudge)}: one short reminder to {name}.")
    if plan.stop:
        lines.append(f"On {local_dates.day(plan.stop)}: let it rest, and turn to someone else.")
    st.markdown(
        "If no answer comes, which is common:\n\n"
        + "\n".join(f"- {line}" for line in lines)
        + "\n\nWeekends and public holidays do not count. The country is the one in your settings."
        "\n\n*Source of this rhythm: Dalton, The 2-Hour Job Search*"
    )
    if plan.second and today >= plan.second:
        _someone_else(visit, contact)


def _declined(visit: Visit, contact: Contact) -> None:
    name = plain_text(contact.name)
    sent = sent_message(index_of(visit.ws), contact.id, LetterKind.ANSWER_TO_A_NO)
    st.markdown(
        f"**{name} said no, and that is all right.** It is about their time, not about you. You "
        "have thanked them: now ask the next person. People say yes more often than those who ask "
        "expect (Flynn and Lake)."
        if sent
        else f"**{name} said no, and that is all right.** It is about their time, not about you. "
        "Thank them in one line: choose “Answer to a no” above for a draft. Then ask the next "
        "person: people say yes more often than those who ask expect (Flynn and Lake)."
    )
    _someone_else(visit, contact)


def _someone_else(visit: Visit, contact: Contact) -> None:
    found = ask_next(visit.ws, visit.library, now=visit.now)
    other = found[0].contact if found else None
    go_button(
        f"Write to {plain_text(other.name)}" if other else "Think of someone else",
        "phone-script" if other else "identify-people",
        key=f"instead-of-{contact.id}",
        icon="arrow_forward",
        about={"contact": other.id} if other else {},
    )


def _wrong_person(visit: Visit, contact: Contact, attempt: OutreachAttempt) -> None:
    known = visit.ws.contacts.get(attempt.instead)
    name = plain_text(contact.name)
    with st.container(border=True, key=enter_adds(f"add-instead-{attempt.id}")):
        if known is None:
            text(
                "Whom should you ask instead?",
                on_draft(f"instead-{attempt.id}").at("line"),
                placeholder="Such as: Bo Ek, head of exhibitions",
            )
            action_button(
                "Add them to my list",
                f"add-instead-{attempt.id}",
                (attempts.name_instead, attempt.id),
                icon="person_add",
                said="Added to your list, with who named them.",
            )
            return
        st.markdown(f"{name} named **{plain_text(known.name)}** instead.")
        may_use_name(on_contact(known))
        go_button(
            f"Write to {plain_text(known.name)}",
            "phone-script",
            key=f"write-instead-{attempt.id}",
            icon="arrow_forward",
            type="primary",
            about={"contact": known.id},
        )


def _agreed(visit: Visit, contact: Contact) -> None:
    dated = [
        interview
        for interview in visit.ws.interviews.all()
        if interview.contact == contact.id and interview.start and not interview.cancelled
    ]
    with st.container(border=True):
        if dated:
            interview = dated[-1]
            st.markdown(
                f"The talk with {plain_text(contact.name)} is set for "
                f"**{local_dates.appointment_of(interview)}**, {interview.minutes} minutes."
            )
            calendar_box(visit, interview)
            go_button(
                "Prepare the talk",
                "prepare",
                key=f"prepare-{contact.id}",
                icon="arrow_forward",
                type="primary",
                about={"contact": contact.id, "interview": interview.id},
            )
            return
        st.markdown(f"**Set the talk with {plain_text(contact.name)}**")
        _appointment(visit, contact)


def _appointment(visit: Visit, contact: Contact) -> None:
    draft = on_draft(f"agreed-{contact.id}")
    asked_for = visit.ws.profile.default_minutes
    when_boxes(draft)
    label = f"How long? Without a choice: {asked_for} minutes"
    meeting_boxes(label, draft, asked_for)
    with st.container(horizontal=True):
        action_button(
            "Set the talk",
            f"set-talk-{contact.id}",
            (agree_on_interview, visit.library, contact.id),
            type="primary",
            icon="event_available",
            zone=session.zone_name(),
            said="The talk is set.",
            then=partial(note_on_the_clocks, "The talk is set."),
        )
        go_button(
            "Prepare the talk, set the date later",
            "prepare",
            key=f"prepare-{contact.id}",
            about={"contact": contact.id},
        )
