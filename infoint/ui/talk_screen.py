"""The screen for the talk itself: what is next, how much time is left, short notes."""

import streamlit as st

from infoint.coaching import talk_now
from infoint.domain import Interview, PlannedQuestion
from infoint.services import talks as services
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.bind import on, on_draft
from infoint.ui.boxes import area, text
from infoint.ui.literal import literal, show
from infoint.ui.named_people import named_people
from infoint.ui.visit import Visit


def talk_screen(visit: Visit) -> None:
    """One screen for the talk, with the next question on top."""
    talk = visit.interview
    assert talk is not None
    _clock(talk.id)
    _next(talk)
    _own(talk)
    _closing(visit, talk)
    _all(talk)
    st.button(
        "End the talk",
        key="end-talk",
        type="primary",
        icon=":material/stop_circle:",
        on_click=act,
        args=(services.end_talk, talk.id),
    )


@st.fragment(run_every="5s")
def _clock(interview: str) -> None:
    """Minutes left, counted from the stored start, so that a reload changes nothing."""
    talk = session.workspace().interviews.get(interview)
    if talk is None or talk.status != "running" or talk.clock.started is None:
        return
    state = talk_now(talk, now=session.now())
    left = max(0, int(state.minutes_left + 0.999))
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.metric("Minutes left", left)
        st.markdown(
            f"Began {moments.clock(talk.clock.started)}. "
            f"{state.asked} of {state.of} questions asked."
        )
    if state.over:
        st.warning(
            "The agreed time is over. Thank them, and go on only if they offer it.",
            icon=":material/timer_off:",
        )
    elif state.closing:
        st.warning(
            "Five minutes left: ask whom else you could talk to, and whether you may use their "
            "name.",
            icon=":material/timer:",
        )


def _next(talk: Interview) -> None:
    item = talk_now(talk, now=session.now()).next_item
    st.subheader("Ask next", anchor=False)
    if item is None:
        st.markdown("All planned questions are through. Ask whom else you could talk to.")
        return
    with st.container(border=True):
        st.markdown(f"### {literal(item.text)}")
        st.markdown("Must ask" if item.must else "If time")
        _note(talk, item)
        _marks(talk, item)


def _note(talk: Interview, item: PlannedQuestion) -> None:
    place = on("interviews", talk.id, "Changed notes of a talk")
    area("Short note", place.at("plan", item.id, "note"), height=96)


def _marks(talk: Interview, item: PlannedQuestion) -> None:
    with st.container(horizontal=True):
        for state, label, icon in (
            ("asked", "Asked", "check"),
            ("skipped", "Skip", "skip_next"),
            ("open", "Ask again", "undo"),
        ):
            if state != item.state:
                st.button(
                    label,
                    key=f"{state}-{item.id}",
                    type="primary" if state == "asked" else "secondary",
                    icon=f":material/{icon}:",
                    on_click=act,
                    args=(services.mark_question, talk.id, item.id, state),
                )


def _own(talk: Interview) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text("A question that came up", on_draft(f"between-{talk.id}").at("text"))
        st.button(
            "Put it next",
            key="ask-between",
            icon=":material/add_comment:",
            on_click=act,
            args=(services.ask_in_between_from_draft, talk.id),
        )


def _closing(visit: Visit, talk: Interview) -> None:
    st.subheader("Before you leave", anchor=False)
    st.markdown("Ask: who else could help you, and may you say who sent you?")
    named_people(visit, talk)


def _all(talk: Interview) -> None:
    upcoming = talk_now(talk, now=session.now()).next_item
    with st.expander("All questions and notes", icon=":material/list:"):
        for item in talk.plan:
            if upcoming and item.id == upcoming.id:
                continue
            with st.container(border=True):
                show(f"{item.text} ({item.state})")
                _note(talk, item)
                _marks(talk, item)
