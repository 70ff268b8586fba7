"""Decide about a field: go on, set aside, decide; with reasons, kept and dated."""

from collections.abc import Sequence

import streamlit as st

from infoint.coaching.deciding import TALKS_NEEDED
from infoint.coaching.index import index_of
from infoint.coaching.rating_moves import held_talks, who_talked
from infoint.coaching.weighing import listing
from infoint.domain import DECISIONS, CareerField, DecisionNote
from infoint.services import deciding
from infoint.services.deciding_tables import own_titles
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.bind import on_draft
from infoint.ui.boxes import area, buttons
from infoint.ui.buttons import remove_button
from infoint.ui.decision_words import CHOICES, OUTCOMES
from infoint.ui.drop_down import drop_down
from infoint.ui.literal import literal, many, show
from infoint.ui.visit import Visit

_FIELD = "decide-field"
_NAMED = 3


def decide(visit: Visit, first: Sequence[str]) -> None:
    """Choose a field, read what was noted about it, note a decision. `first`: offered first."""
    st.header("Decide", anchor=False)
    st.markdown(
        "Note where you stand with a field, and why. The note keeps its date; it is shown to you "
        "again when the field comes up."
    )
    field = _field(visit, first)
    notes = sorted(field.decisions, key=lambda note: note.at, reverse=True)
    with st.container():  # the newest above the boxes: it comes into sight as it is kept
        for note in notes[:1]:
            _note(visit, field, note)
    _new(visit, field)
    for note in notes[1:]:
        _note(visit, field, note)


def _field(visit: Visit, first: Sequence[str]) -> CareerField:
    fields = {field.id: field for field in visit.ws.fields.all()}
    order = list(dict.fromkeys((*(key for key in first if key in fields), *fields)))
    titles = own_titles({key: fields[key].title for key in order})
    start = visit.field.id if visit.field and visit.field.id in fields else order[0]
    if len(order) == 1:
        st.markdown(f"About **{literal(titles[order[0]])}**")
        return fields[order[0]]
    picked = drop_down("Which field?", titles, index=order.index(start), key=_FIELD)
    return fields[picked or start]


def _new(visit: Visit, field: CareerField) -> None:
    place = on_draft(deciding.draft_name(field.id))
    talks = len(held_talks(index_of(visit.ws), field.id))
    with st.container(border=True):
        buttons("Which way does it go?", place.at("outcome"), DECISIONS, lambda way: CHOICES[way])
        _problem("outcome")
        area(
            "Why? What did you hear that speaks for it, and what against?",
            place.at("text"),
            height=120,
        )
        if talks < TALKS_NEEDED:
            behind = "one talk stands" if talks else "no talk stands"
            st.markdown(
                f":material/info: So far {behind} behind it: fine for a note on the way, little "
                "for a decision."
            )
        st.button(
            "Keep this note",
            key=f"keep-decision-{field.id}",
            type="primary",
            icon=":material/edit_note:",
            on_click=act,
            args=(deciding.keep_decision_from_draft, field.id),
            kwargs={"said": f"Noted about {literal(field.title)}.", "undo": True},
        )


def _problem(name: str) -> None:
    """What is wrong with a row of options, which says nothing by itself."""
    sentence = session.problems().get(name)
    if sentence:
        st.error(sentence, icon=":material/error:")


def _note(visit: Visit, field: CareerField, note: DecisionNote) -> None:
    """One note with its date, its reasons, and the talks that it rested on."""
    with st.container(border=True, gap="small"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            words, colour, icon = OUTCOMES[note.outcome]
            st.badge(words, color=colour, icon=icon)
            st.markdown(moments.day(note.at), width="stretch")
            remove_button(
                f"remove-decision-{note.id}",
                deciding.remove_decision,
                field.id,
                note.id,
                said="The note was removed.",
            )
        show(note.text)
        st.markdown(f":small[{_rested_on(visit, field, note)}]")


def _rested_on(visit: Visit, field: CareerField, note: DecisionNote) -> str:
    index = index_of(visit.ws)
    talks = held_talks(index, field.id)
    before = [talk for talk in talks if talk.held_at and talk.held_at <= note.at]
    since = len(talks) - len(before)
    words = f"It rested on {many(len(before), 'talk')}."
    if before:
        last = dict.fromkeys(literal(who_talked(index, talk)) for talk in before[-_NAMED:])
        words = f"It rested on {many(len(before), 'talk')}, last with {listing(list(last))}."
    return words + (f" Since then you had {many(since, 'more talk')}." if since else "")
