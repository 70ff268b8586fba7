"""The shape of a step's page: Learn, Do, Check, then Back and Continue."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import STEP_KEYS
from infoint.i18n import _, pgettext
from infoint.library import Point, StepGuide
from infoint.library.entries import Sourced
from infoint.today.step_status import status_in
from infoint.ui.components.buttons import go_button
from infoint.ui.components.choose_contact import choose_contact
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import ABOUT_A_CONTACT, Visit


def learn(visit: Visit) -> None:
    """Why, what studies found, how, more to know, and where the documents disagree."""
    guide = _guide_of(visit)
    st.markdown(guide.why)
    for fact in visit.library.facts_for(guide.key)[:1]:
        st.markdown(f":material/lightbulb: {fact.text} {sources(visit, fact)}")
    with st.expander(_("How to do it, with an example"), icon=":material/menu_book:"):
        _points(visit, pgettext("how to do it", "How"), guide.how)
        st.markdown(f"**{_('Example')}**\n\n{guide.example}")
        _points(visit, pgettext("what to do and what not", "Do"), guide.do)
        _points(visit, _("Don't"), guide.dont)
    _more(visit, guide)
    _disagreements(visit, guide)


def _guide_of(visit: Visit) -> StepGuide:
    return next(guide for guide in visit.library.steps if guide.key == visit.page)


def sources(visit: Visit, entry: Sourced) -> str:
    """Where an entry of the content comes from, in brackets."""
    return f"*({', '.join(visit.library.source_title(key) for key in entry.all_sources)})*"


def _points(visit: Visit, title: str, points: Sequence[Point]) -> None:
    lines = [f"- {point.text} {sources(visit, point)}" for point in points]
    st.markdown("\n".join([f"**{title}**", "", *lines]))


def _more(visit: Visit, guide: StepGuide) -> None:
    library = visit.library
    lists: dict[str, Sequence[Point]] = {}
    if guide.key == "choose-field":
        lists = {
            _("What these talks are for"): library.purposes,
            _("What you gain"): library.gains,
            _("Whom they help"): library.for_whom,
        }
    elif guide.key == "identify-people":
        lists = {_("Kinds of people to look for"): library.kinds_of_people}
    notes, facts = library.notes_for(guide.key), library.facts_for(guide.key)[1:]
    if not notes and not lists and not facts:
        return
    with st.expander(_("More to know"), icon=":material/info:"):
        for fact in facts:
            st.markdown(f":material/lightbulb: {fact.text} {sources(visit, fact)}")
        for title, points in lists.items():
            _points(visit, title, points)
        for note in notes:
            st.markdown(f"**{note.title}**\n\n{note.text} {sources(visit, note)}")


def _disagreements(visit: Visit, guide: StepGuide) -> None:
    here = visit.library.disagreements_for(guide.key)
    if not here:
        return
    with st.expander(_("Where the advice differs"), icon=":material/balance:"):
        for point in here:
            said = [
                f"- {visit.library.source_title(one.source)}: {one.text}" for one in point.positions
            ]
            here_it_is = _("- Here: {advice}", advice=point.default)
            st.markdown("\n".join([f"**{point.topic}**", "", *said, here_it_is]))


@contextmanager
def step_page(visit: Visit, short: bool = False) -> Iterator[bool]:
    """Draw a step's page around its worksheet, the Do part: `with step_page(visit) as ready:`.

    With `short`, and during a talk, Learn is folded away and nobody is chosen at the top.
    Ready is False where the step is about one person and nobody is chosen.
    """
    guide = _guide_of(visit)
    about_someone = visit.page in ABOUT_A_CONTACT
    st.title(guide.title, anchor=False)
    st.markdown(guide.summary)
    if about_someone and not short:
        choose_contact(visit)
    interviewing = (
        visit.page == "interview" and visit.interview and visit.interview.status == "running"
    )
    if interviewing or short:
        with st.expander(_("Learn"), icon=":material/menu_book:"):
            learn(visit)
    else:
        st.header(_("Learn"), anchor=False)
        learn(visit)
    st.header(_("Do"), anchor=False)
    _saved()
    ready = visit.contact is not None or not about_someone
    if not ready and visit.page != "interview":
        _nobody_yet(visit)
    yield ready
    st.header(_("Check"), anchor=False)
    if ready:
        check(visit)
    else:
        st.markdown(_("Choose someone to see what is done and what comes next."))
    _onward(guide)


def check(visit: Visit) -> None:
    """The list that ticks itself from the data: what is there, and what to do for the rest."""
    status = status_in(
        index_of(visit.ws),
        visit.library,
        _guide_of(visit).key,
        contact=visit.contact.id if visit.contact else None,
        field=visit.field.id if visit.field and visit.page == "choose-field" else None,
        interview=visit.interview.id if visit.interview else None,
    )
    lines = [
        f":green[:material/check_circle:] {line.text}"
        if line.ok
        else f":gray[:material/radio_button_unchecked:] {line.missing}"
        for line in status.lines
    ]
    count = _("{done} of {total} done", done=status.done, total=status.total)
    st.markdown(f"{count}\n\n" + "  \n".join(lines))


def _saved() -> None:
    moment = session.saved_at()
    if session.workspace().away or session.trouble():
        st.caption(_(":material/error: Nothing is saved just now. The top of the page says why."))
        return
    st.caption(
        _(":material/check: Saved {time}", time=local_dates.clock(moment))
        if moment
        else _("Everything is saved as you type.")
    )


def _nobody_yet(visit: Visit) -> None:
    st.info(
        _("This step is about one person. Choose someone above, or add someone in step 2.")
        if visit.ws.contacts.all()
        else _(
            "This step is about one person. Nobody is on your list yet: add someone in step 2. "
            "A name is enough to begin with."
        ),
        icon=":material/person_add:",
    )
    go_button(_("Identify people"), "identify-people", key="to-people", type="primary")


def _onward(guide: StepGuide) -> None:
    place = STEP_KEYS.index(guide.key)
    with st.container(horizontal=True):
        back = STEP_KEYS[place - 1] if place else "today"
        go_button(_("Back"), back, key="back", icon="arrow_back")
        onward = STEP_KEYS[place + 1] if place + 1 < len(STEP_KEYS) else "progress"
        go_button(_("Continue"), onward, key="continue", icon="arrow_forward", type="primary")
