"""What the content says about a step: why in a few words at the side, the rest in a drawer."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import streamlit as st

from infoint.advice.index import index_of
from infoint.entries.page_state import guidance_read
from infoint.i18n import _, pgettext
from infoint.library import Point, StepGuide
from infoint.library.entries import Note, Sourced
from infoint.library.settings import said_with, settings_of
from infoint.today.step_status import StepStatus, status_in
from infoint.ui.components.fold import fold
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.worksheet.run_and_undo import run_action


def guide_of(visit: Visit) -> StepGuide:
    """What the content says about the step of this page."""
    return next(guide for guide in visit.library.steps if guide.key == visit.page)


def why(visit: Visit, status: StepStatus | None, *, folded: bool = False) -> None:
    """Why this step helps, and the way to an example.

    It is folded away once somebody folded it, or has done all that the step asks for; with `folded`
    it begins so, beside what is long itself.
    """
    if folded:
        key = f"why-{visit.page}-beside-list"
        fold(_("Why this helps"), key, lambda: _in_short(visit), icon="lightbulb")
        return
    key = f"why-{visit.page}"
    is_known = visit.page in visit.ws.page_state.read or bool(status and status.done)
    fold(
        _("Why this helps"),
        key,
        lambda: _in_short(visit),
        icon="lightbulb",
        expanded=not is_known,
        on_change=lambda: _keep_fold(visit.page, key),
    )


def _in_short(visit: Visit) -> None:
    st.markdown(guide_of(visit).why)
    if st.button(
        _("See an example"), key="see-example", icon=":material/menu_book:", type="tertiary"
    ):
        _drawer(visit)


def _keep_fold(step: str, key: str) -> None:
    run_action(guidance_read, step, not box_state.shown(key))


def _drawer(visit: Visit) -> None:
    st.dialog(guide_of(visit).title, width="medium")(learn)(visit)


def learn(visit: Visit) -> None:
    """All that the content says about a step."""
    guide = guide_of(visit)
    title = _("Example")
    st.markdown(f"**{title}**\n\n{guide.example}")
    _points(visit, pgettext("how to do it", "How"), guide.how)
    _points(visit, pgettext("what to do and what not", "Do"), guide.do)
    _points(visit, _("Don't"), guide.dont)
    _more(visit, guide)
    _disagreements(visit, guide)


def good_to_know(visit: Visit, part: str) -> None:
    """The way to the notes that are needed at a part of a step; nothing where there is none."""
    notes, title = visit.library.notes_at(visit.page, part), _("Good to know")
    if notes and st.button(title, key="good-to-know", icon=":material/info:", type="tertiary"):
        st.dialog(title, width="medium")(_notes)(visit, notes)


def notes_by_title(visit: Visit, part: str) -> None:
    """A quiet line for each note that is needed at a part: its title, which opens it."""
    for note in visit.library.notes_at(visit.page, part):
        if st.button(note.title, key=f"note-{note.key}", icon=":material/info:", type="tertiary"):
            st.dialog(note.title, width="medium")(_words_of)(visit, note)


def _words_of(visit: Visit, note: Note) -> None:
    st.markdown(f"{note.text} {sources(visit, note)}")


def _notes(visit: Visit, notes: Sequence[Note]) -> None:
    """The titles of notes, each of which opens in the window alone.

    None closes another: the server would have to say so, and where two are opened quickly what it
    says of the first comes too late for the second.
    """
    for note in notes:
        words = st.expander(note.title, expanded=len(notes) == 1)
        words.markdown(f"{note.text} {sources(visit, note)}")


def sources(visit: Visit, entry: Sourced) -> str:
    """Where an entry of the content comes from, in brackets."""
    return f"*({', '.join(visit.library.source_title(key) for key in entry.all_sources)})*"


def _points(visit: Visit, title: str, points: Sequence[Point]) -> None:
    settings = settings_of(visit.ws.profile)
    lines = [f"- {said_with(settings, one.text)} {sources(visit, one)}" for one in points]
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
    notes, facts = library.notes_for(guide.key), library.facts_for(guide.key)
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
    here, settings = visit.library.disagreements_for(guide.key), settings_of(visit.ws.profile)
    if not here:
        return
    with st.expander(_("Where the advice differs"), icon=":material/balance:"):
        for point in here:
            said = [
                f"- {visit.library.source_title(one.source)}: {one.text}" for one in point.positions
            ]
            here_it_is = _("- Here: {advice}", advice=said_with(settings, point.default))
            st.markdown("\n".join([f"**{point.topic}**", "", *said, here_it_is]))


def step_of(visit: Visit, seen: Collection[str] = ()) -> StepStatus:
    """How far the step of this page is, about whom or what the page is.

    Lines whose keys are `seen` are ticked: what they ask for stands on the page.
    """
    status = status_in(
        index_of(visit.ws),
        visit.library,
        guide_of(visit).key,
        contact=visit.contact.id if visit.contact else None,
        field=visit.field.id if visit.field and visit.page == "choose-field" else None,
        interview=visit.interview.id if visit.interview else None,
    )
    lines = tuple(replace(one, ok=one.ok or one.key in seen) for one in status.lines)
    return replace(status, lines=lines, done=sum(one.ok for one in lines))


def done_so_far(status: StepStatus) -> None:
    """The list that ticks itself from the data."""
    count = _("{done} of {total}", done=status.done, total=status.total)
    lines = [
        f"- :green[:material/check_circle:] {line.short}"
        if line.ok
        else f"- :gray[:material/radio_button_unchecked:] {line.short}"
        for line in status.lines
    ]
    with st.container(border=True, gap="xsmall", key="done-so-far"):
        title = _("Done so far")
        st.markdown(f"**{title}** :gray[{count}]")
        st.markdown("\n".join(lines))
