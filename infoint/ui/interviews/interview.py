"""The worksheet of step 5 outside the talk itself: starting it, entering it afterwards."""

import streamlit as st

from infoint.domain import Interview
from infoint.i18n import N_
from infoint.interviews import appointment
from infoint.interviews.running import (
    interview_on_the_spot,
    resume_interview,
    start_interview,
)
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.browser.scroll import in_sight
from infoint.ui.components.buttons import go_button
from infoint.ui.components.voice_memo import voice_memo
from infoint.ui.interviews.checklists import checklist
from infoint.ui.interviews.named_people import named_people
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import number, text
from infoint.ui.worksheet.day_box import day, hour
from infoint.ui.worksheet.place import on, on_draft
from infoint.ui.worksheet.ratings import how_sure
from infoint.ui.worksheet.run_and_undo import action_button


def before_the_interview(visit: Visit) -> None:
    """A planned talk, about to start; or none with this contact yet."""
    interview, name = visit.interview, plain_text(visit.the_contact.name)
    if interview is None:
        st.markdown(f"No talk with {name} is planned yet.")
        go_button("Prepare one", "prepare", key="to-prepare")
        _afterwards(visit)
        return
    when = local_dates.appointment_of(interview) if interview.start else "no date yet"
    st.subheader("Start the talk", anchor=False)
    st.markdown(
        f"With {name}, {when}, {interview.minutes} minutes, "
        f"{len(interview.plan)} questions planned."
    )
    checklist(visit, "day")
    confidence(interview, "confidence_before", "How sure of yourself do you feel right now?")
    action_button(
        "Start the talk now",
        "start-talk",
        (start_interview, interview.id),
        type="primary",
        icon="play_circle",
    )
    _afterwards(visit)


def confidence(interview: Interview, which: str, question: str) -> None:
    """How sure the person feels, 1 to 5, kept on the talk."""
    place = on("interviews", interview.id, N_("Rated confidence")).at(which)
    how_sure(question, place)


def _afterwards(visit: Visit) -> None:
    """Entering a talk without having run its clock here."""
    interview, contact = visit.interview, visit.the_contact
    draft = on_draft(f"held-{interview.id if interview else contact.id}")
    minutes = interview.minutes if interview else visit.ws.profile.default_minutes
    with st.expander("It already took place", icon=":material/history:"):
        with st.grid(3, min_column_width=160):
            day("On which day?", draft.at("date"), past=True, hour=draft.at("time"))
            hour("When did it begin?", draft.at("time"))
            number("How many minutes?", draft.at("minutes"), 5, 480, start=minutes)
        action_button(
            "Enter this talk",
            "enter-talk",
            (appointment.enter_afterwards, interview.id)
            if interview
            else (appointment.enter_unplanned, contact.id),
            zone=session.zone_name(),
            said="The talk is entered.",
        )


def notes_of(interview: Interview) -> None:
    """What was asked and noted during the talk, to read again."""
    told = [item for item in interview.plan if item.note.strip() or item.state == "asked"]
    if not told:
        return
    with st.expander("Your notes from the talk", icon=":material/notes:", expanded=True):
        for item in told:
            st.markdown(f"**{plain_text(item.text)}**")
            show(item.note.strip() or "(asked, no note)")


def on_the_spot(visit: Visit) -> None:
    """A talk without an appointment, at an open house or a fair."""
    st.subheader("Talk to someone on the spot", anchor=False)
    st.markdown("At an open house or a fair, type a name and begin. Everything else can wait.")
    draft = on_draft("on-the-spot")
    with st.container(border=True, key=enter_adds("on-the-spot")):
        with st.grid(2, min_column_width=240):
            text("Their name", draft.at("name"))
            text("Their organization", draft.at("organization"))
        action_button(
            "Begin this talk",
            "on-the-spot",
            (interview_on_the_spot, visit.library),
            icon="play_circle",
            then=_about,
        )


def wants_to_begin(visit: Visit) -> bool:
    """Whether the person came to begin a talk on the spot, or to go on with one that runs."""
    running = visit.interview is not None and visit.interview.status == "running"
    return not running and session.OnTheSpot.read().wanted


def _about(interview: Interview) -> None:
    session.OnTheSpot().keep()
    session.go_about(interview.contact)
    session.choose("interview", interview.id)


def after_the_interview(visit: Visit) -> None:
    """The talk is over: what to do at once."""
    interview = visit.the_interview
    assert interview.clock.ended is not None
    in_sight()
    st.success(
        f"The talk ended {local_dates.day_and_clock(interview.clock.ended)}.",
        icon=":material/check:",
    )
    confidence(interview, "confidence_after", "How sure of yourself do you feel now?")
    st.subheader("Whom did they name?", anchor=False)
    named_people(visit, interview)
    checklist(visit, "after")
    voice_memo()
    notes_of(interview)
    with st.container(horizontal=True):
        go_button(
            "Write down what you learned", "track", key="to-track", icon="edit_note", type="primary"
        )
        action_button(
            "The talk goes on", "resume-talk", (resume_interview, interview.id), type="tertiary"
        )
