"""The Learn part of a step: short guidance, each piece with its source."""

from collections.abc import Sequence

import streamlit as st

from infoint.library import Point, StepGuide
from infoint.library.entries import Sourced
from infoint.ui.visit import Visit


def learn(visit: Visit, guide: StepGuide) -> None:
    """Why, what studies found, how, more to know, and where the documents disagree."""
    st.markdown(guide.why)
    for fact in visit.library.facts_for(guide.key)[:1]:
        st.markdown(f":material/lightbulb: {fact.text} {_sources(visit, fact)}")
    with st.expander("How to do it, with an example", icon=":material/menu_book:"):
        _points(visit, "How", guide.how)
        st.markdown(f"**Example**\n\n{guide.example}")
        _points(visit, "Do", guide.do)
        _points(visit, "Don't", guide.dont)
    _more(visit, guide)
    _disagreements(visit, guide)


def _sources(visit: Visit, entry: Sourced) -> str:
    names = ", ".join(visit.library.source_title(key) for key in entry.all_sources)
    return f"*({names})*"


def _points(visit: Visit, title: str, points: Sequence[Point]) -> None:
    lines = [f"- {point.text} {_sources(visit, point)}" for point in points]
    st.markdown("\n".join([f"**{title}**", "", *lines]))


def _more(visit: Visit, guide: StepGuide) -> None:
    library = visit.library
    lists: dict[str, Sequence[Point]] = {}
    if guide.key == "choose-field":
        lists = {
            "What these talks are for": library.purposes,
            "What you gain": library.gains,
            "Whom they help": library.for_whom,
        }
    elif guide.key == "identify-people":
        lists = {"Kinds of people to look for": library.kinds_of_people}
    notes, facts = library.notes_for(guide.key), library.facts_for(guide.key)[1:]
    if not notes and not lists and not facts:
        return
    with st.expander("More to know", icon=":material/info:"):
        for fact in facts:
            st.markdown(f":material/lightbulb: {fact.text} {_sources(visit, fact)}")
        for title, points in lists.items():
            _points(visit, title, points)
        for note in notes:
            st.markdown(f"**{note.title}**\n\n{note.text} {_sources(visit, note)}")


def _disagreements(visit: Visit, guide: StepGuide) -> None:
    here = visit.library.disagreements_for(guide.key)
    if not here:
        return
    with st.expander("Where the advice differs", icon=":material/balance:"):
        for point in here:
            lines = [
                f"- {visit.library.source_title(said.source)}: {said.text}"
                for said in point.positions
            ]
            st.markdown("\n".join([f"**{point.topic}**", "", *lines, f"- Here: {point.default}"]))
