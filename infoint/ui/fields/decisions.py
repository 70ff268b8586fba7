"""Decide about a field: go on, set aside, decide; with reasons, kept and dated."""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import DECISIONS, CareerField, DecisionNote
from infoint.domain.fields import Decision
from infoint.entries.lists import DECISION_NOTES, remove_entry
from infoint.entries.page_state import NEVER, put_off
from infoint.fields import decisions
from infoint.fields.comparison import INTERVIEWS_NEEDED
from infoint.fields.decisions import DecidedBefore, decided_before, latest_decision
from infoint.fields.ratings import held_interviews, partner_name
from infoint.fields.tables import own_titles
from infoint.i18n import N_, _, listed
from infoint.ui.components.buttons import go_button, menu_button, remove_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import many, plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import buttons, text_area, with_problem
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action

Colour = Literal["blue", "gray", "green"]

OUTCOMES: dict[Decision, tuple[str, Colour, str]] = {
    "go on": (N_("Go on"), "blue", ":material/trending_flat:"),
    "set aside": (N_("Set aside"), "gray", ":material/inventory_2:"),
    "decide": (N_("Decided for it"), "green", ":material/flag:"),
    "": (N_("A thought"), "gray", ":material/edit_note:"),
}
"""By way that a note goes: words, colour and icon of its badge."""
CHOICES: dict[Decision, str] = {
    "go on": "Go on: talk to more people",
    "set aside": "Set it aside for now",
    "decide": "Decide for it",
}
"""What one can choose."""


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
        st.markdown(f"About **{plain_text(titles[order[0]])}**")
        return fields[order[0]]
    picked = drop_down("Which field?", titles, key="decide-field", start=start)
    return fields[picked or start]


def _new(visit: Visit, field: CareerField) -> None:
    place = on_draft(decisions.draft_name(field.id))
    interviews = len(held_interviews(index_of(visit.ws), field.id))
    with st.container(border=True):
        way = place.at("outcome")
        with with_problem(way):
            buttons("Which way does it go?", way, DECISIONS, lambda way: CHOICES[way])
        text_area(
            "Why? What did you hear that speaks for it, and what against?",
            place.at("text"),
            height=120,
        )
        if interviews < INTERVIEWS_NEEDED:
            behind = "one talk stands" if interviews else "no talk stands"
            st.markdown(
                f":material/info: So far {behind} behind it: fine for a note on the way, little "
                "for a decision."
            )
        action_button(
            "Keep this note",
            f"keep-decision-{field.id}",
            (decisions.keep_decision, field.id),
            type="primary",
            icon="edit_note",
            said=f"Noted about {plain_text(field.title)}.",
        )


def _note(visit: Visit, field: CareerField, note: DecisionNote) -> None:
    with st.container(border=True, gap="small"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            _badge_and_day(note, width="stretch")
            remove_button(
                f"remove-decision-{note.id}",
                (remove_entry, DECISION_NOTES, field.id, note.id),
                said="The note was removed.",
            )
        show(note.text)
        st.markdown(f":small[{_rested_on(visit, field, note)}]")


def _badge_and_day(note: DecisionNote, width: Literal["stretch", "content"]) -> None:
    words, colour, icon = OUTCOMES[note.outcome]
    st.badge(words, color=colour, icon=icon)
    st.markdown(local_dates.day(note.at), width=width)


def _rested_on(visit: Visit, field: CareerField, note: DecisionNote) -> str:
    index = index_of(visit.ws)
    interviews = held_interviews(index, field.id)
    before = [one for one in interviews if one.held_at and one.held_at <= note.at]
    words = f"It rested on {many(len(before), 'talk')}"
    if before:
        names = (plain_text(partner_name(index, one)) for one in before[-_NAMED:])
        words += f", last with {listed(list(dict.fromkeys(names)))}"
    since = len(interviews) - len(before)
    return f"{words}." + (f" Since then you had {many(since, 'more talk')}." if since else "")


def decisions_that_come_up(visit: Visit) -> list[DecidedBefore]:
    """What was decided about fields that a talk brings up again, the nearest first."""
    return decided_before(visit.ws, visit.library, now=visit.now)


def decision_row(each: DecidedBefore) -> None:
    """On Today: what was decided about a field, why it comes up, and the way to it."""
    note = latest_decision(each.field)
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-{each.key}"
    ):
        with st.container(gap="xsmall", width="stretch"):
            title = plain_text(each.field.title)
            st.markdown(_("What you noted about {field}", field=title))
            show(note.text if note else "")
            st.markdown(f":gray[{_why(each)}]")
        with st.container(horizontal=True, gap="small", width="content"):
            go_button(
                _("Look again"),
                "compare-fields",
                key=f"again-{each.key}",
                about={"field": each.field.id},
            )
            menu_button(
                _("Later"),
                f"stands-{each.key}",
                {"stands": _("It still stands")},
                lambda _choice: _stands(each.key),
            )


def _stands(key: str) -> None:
    run_action(put_off, key, NEVER, said=_("Good. The note stays where it is."))


def _why(each: DecidedBefore) -> str:
    who = plain_text(each.who)
    if each.why == "ahead" and each.interview.start:
        day = local_dates.day(each.interview.start)
        return _("You talk to {name} about it on {day}.", name=who, day=day)
    if each.interview.held_at:
        day = local_dates.day(each.interview.held_at)
        return _("Since then you talked to {name}, on {day}.", name=who, day=day)
    return ""


def _noted(field: CareerField) -> None:
    note = latest_decision(field)
    if note is None:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _badge_and_day(note, width="content")
    show(note.text)


def decided_here(field: CareerField) -> None:
    """In step 1: what was decided about the field that is looked into."""
    if latest_decision(field):
        with st.container(gap="xsmall"):
            st.markdown("**What you decided last**")
            _noted(field)
