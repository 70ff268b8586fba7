"""The shape of a step's page: Learn, Do, Check, then Back and Continue."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from infoint.coaching import StepStatus, status_of_step
from infoint.domain import STEP_KEYS
from infoint.library import StepGuide
from infoint.ui import moments, session
from infoint.ui.choosing import choose_contact
from infoint.ui.learn import learn
from infoint.ui.visit import ABOUT_A_CONTACT, Visit


@contextmanager
def step_page(visit: Visit, short: bool = False) -> Iterator[bool]:
    """Draw a step's page around its worksheet, the Do part: `with step_page(visit) as ready:`.

    With `short`, and during a talk, Learn is folded away and nobody is chosen at the top.
    Ready is False where the step is about one person and nobody is chosen.
    """
    guide = guide_of(visit)
    about_someone = visit.page in ABOUT_A_CONTACT
    st.title(guide.title, anchor=False)
    st.markdown(guide.summary)
    if about_someone and not short:
        choose_contact(visit)
    talking = visit.page == "interview" and visit.interview and visit.interview.status == "running"
    if talking or short:
        with st.expander("Learn", icon=":material/menu_book:"):
            learn(visit, guide)
    else:
        st.header("Learn", anchor=False)
        learn(visit, guide)
    st.header("Do", anchor=False)
    _saved()
    ready = visit.contact is not None or not about_someone
    if not ready and visit.page != "interview":
        _nobody_yet(visit)
    yield ready
    st.header("Check", anchor=False)
    if ready:
        check(visit)
    else:
        st.markdown("Choose someone to see what is done and what comes next.")
    _onward(guide)


def guide_of(visit: Visit) -> StepGuide:
    """The guidance of the step whose page this is."""
    return next(guide for guide in visit.library.steps if guide.key == visit.page)


def check(visit: Visit) -> None:
    """The list that ticks itself from the data: what is there, and what to do for the rest."""
    status = status_here(visit)
    lines = [
        f":green[:material/check_circle:] {line.text}"
        if line.ok
        else f":gray[:material/radio_button_unchecked:] {line.missing}"
        for line in status.lines
    ]
    st.markdown(f"{status.done} of {status.total} done\n\n" + "  \n".join(lines))


def status_here(visit: Visit) -> StepStatus:
    """The status of this page's step for its contact, talk or field."""
    return status_of_step(
        visit.ws,
        visit.library,
        guide_of(visit).key,
        contact=visit.contact.id if visit.contact else None,
        field=visit.field.id if visit.field and visit.page == "choose-field" else None,
        interview=visit.interview.id if visit.interview else None,
    )


def _saved() -> None:
    moment = session.saved_at()
    if session.workspace().away or session.trouble():
        st.caption(":material/error: Nothing is saved just now. The top of the page says why.")
        return
    st.caption(
        f":material/check: Saved {moments.clock(moment)}"
        if moment
        else "Everything is saved as you type."
    )


def _nobody_yet(visit: Visit) -> None:
    first = "Nobody is on your list yet: add someone in step 2. A name is enough to begin with."
    others = "Choose someone above, or add someone in step 2."
    st.info(
        f"This step is about one person. {others if visit.ws.contacts.all() else first}",
        icon=":material/person_add:",
    )
    st.button(
        "Identify people",
        key="to-people",
        type="primary",
        on_click=session.go,
        args=("identify-people",),
    )


def _onward(guide: StepGuide) -> None:
    place = STEP_KEYS.index(guide.key)
    with st.container(horizontal=True):
        back = STEP_KEYS[place - 1] if place else "today"
        st.button(
            "Back", key="back", icon=":material/arrow_back:", on_click=session.go, args=(back,)
        )
        onward = STEP_KEYS[place + 1] if place + 1 < len(STEP_KEYS) else "progress"
        st.button(
            "Continue",
            key="continue",
            type="primary",
            icon=":material/arrow_forward:",
            on_click=session.go,
            args=(onward,),
        )
