"""The worksheet of step 5 outside the talk itself: starting it, entering it afterwards."""

import streamlit as st

from infoint.domain import Interview
from infoint.services import talks as services
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.bind import on, on_draft
from infoint.ui.boxes import buttons, day, hour, number, text
from infoint.ui.literal import literal
from infoint.ui.prepare import checklist
from infoint.ui.visit import Visit

_SURE = {1: "1 Not at all", 2: "2", 3: "3", 4: "4", 5: "5 Very"}


def before_the_talk(visit: Visit) -> None:
    """A planned talk, about to start; or none with this contact yet."""
    assert visit.contact is not None
    talk = visit.interview
    name = literal(visit.contact.name)
    if talk is None:
        st.markdown(f"No talk with {name} is planned yet.")
        st.button("Prepare one", key="to-prepare", on_click=session.go, args=("prepare",))
        return
    when = moments.day_and_clock(talk.start) if talk.start else "no date yet"
    st.subheader("Start the talk", anchor=False)
    st.markdown(f"With {name}, {when}, {talk.minutes} minutes, {len(talk.plan)} questions planned.")
    checklist(visit, "day")
    confidence(talk, "confidence_before", "How sure of yourself do you feel right now?")
    st.button(
        "Start the talk now",
        key="start-talk",
        type="primary",
        icon=":material/play_circle:",
        on_click=act,
        args=(services.start_talk, talk.id),
    )
    with st.expander("It already took place", icon=":material/history:"):
        _afterwards(visit, talk)


def confidence(talk: Interview, which: str, question: str) -> None:
    """How sure the person feels, 1 to 5, kept on the talk."""
    place = on("interviews", talk.id, "Rated confidence").at(which)
    buttons(question, place, list(_SURE), lambda value: _SURE[value])


def _afterwards(visit: Visit, talk: Interview) -> None:
    draft = on_draft(f"held-{talk.id}")
    with st.grid(3, min_column_width=160):
        day("On which day?", draft.at("date"), max_value=moments.today())
        hour("When did it begin?", draft.at("time"), step=900)
        number("How many minutes?", draft.at("minutes"), 5, 480, start=talk.minutes)
    st.button(
        "Enter this talk",
        key="enter-talk",
        on_click=act,
        args=(services.enter_afterwards_from_draft, talk.id),
        kwargs={"zone": session.zone_name(), "said": "The talk is entered.", "undo": True},
    )


def on_the_spot(visit: Visit) -> None:
    """A talk without an appointment, at an open house or a fair."""
    st.subheader("Or talk to someone on the spot", anchor=False)
    st.markdown("At an open house or a fair, type a name and begin. Everything else can wait.")
    draft = on_draft("on-the-spot")
    with st.container(border=True):
        with st.grid(2, min_column_width=240):
            text("Their name", draft.at("name"))
            text("Their organization", draft.at("organization"))
        st.button(
            "Begin this talk",
            key="on-the-spot",
            icon=":material/play_circle:",
            on_click=act,
            args=(services.talk_on_the_spot_from_draft, visit.library),
            kwargs={"then": _about},
        )


def _about(talk: Interview) -> None:
    session.go_about(talk.contact)
    session.choose("interview", talk.id)


def after_the_talk(visit: Visit) -> None:
    """The talk is over: what to do at once."""
    talk = visit.interview
    assert talk is not None
    assert talk.clock.ended is not None
    st.success(
        f"The talk ended {moments.day_and_clock(talk.clock.ended)}.", icon=":material/check:"
    )
    confidence(talk, "confidence_after", "How sure of yourself do you feel now?")
    checklist(visit, "after")
    with st.container(horizontal=True):
        st.button(
            "Write down what you learned",
            key="to-track",
            type="primary",
            icon=":material/edit_note:",
            on_click=session.go,
            args=("track",),
        )
        st.button(
            "The talk goes on",
            key="resume-talk",
            type="tertiary",
            on_click=act,
            args=(services.resume_talk, talk.id),
        )
