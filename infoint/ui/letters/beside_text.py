"""Beside a text: what it says already, and the one thing to change."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

import streamlit as st

from infoint.domain import Contact, Letter
from infoint.domain.kinds import LetterKind
from infoint.domain.template_values import TEMPLATE_VALUES
from infoint.i18n import N_, _
from infoint.outreach.left_advice import leave_advice, left_advice
from infoint.ui.letters.editor import sent_at
from infoint.ui.letters.review import (
    Note,
    findings_in,
    notes_on,
    nothing_to_change,
    review_kind,
)
from infoint.ui.session import local_dates
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import action_button

_SAYS = {
    "no-connection": N_("how you came to them"),
    "no-purpose": N_("what you want to learn"),
    "no-time-limit": N_("how long it takes"),
}
"""By the rule of the review that misses it: what a first message says."""
_GAPS = {"no-connection": "connection", "no-purpose": "field", "no-time-limit": "minutes"}
"""By the same rule: the value without which it does not say it."""


@dataclass(frozen=True)
class _Why(DataState):
    """The advice whose reason is on screen, by key."""

    advice: str = ""


def beside_text(
    visit: Visit, letter: Letter, contact: Contact, side: AbstractContextManager[object]
) -> None:
    """Draw it in the side column, drawn anew while the person types; it never blocks sending."""
    sent = sent_at(visit, letter)
    with side:
        if sent:
            st.success(
                _("Sent on {day}.", day=local_dates.day(sent)), icon=":material/check_circle:"
            )
        elif review_kind(letter) is not None:
            if letter.kind is LetterKind.SCRIPT and letter.clean_text.strip():
                _does_it_say(visit, letter, contact)
            _one_thing(visit, letter, contact)


def _does_it_say(visit: Visit, letter: Letter, contact: Contact) -> None:
    missing = {one.rule for one in findings_in(visit, letter, contact)}
    missing |= {
        rule for rule, gap in _GAPS.items() if TEMPLATE_VALUES[gap].label in letter.open_gaps
    }
    template = visit.library.template(letter.template)
    says: dict[str, str] = dict(_SAYS)
    if template and template.situation == "friend":
        says["no-connection"] = N_("why you ask them")
    lines = [_tick(rule not in missing, _(words)) for rule, words in says.items()]
    with st.container(border=True, gap="xsmall", key="does-it-say"):
        st.markdown(f"**{_('Does it say')}**")
        st.markdown("  \n".join(lines))


def _tick(said: bool, words: str) -> str:
    if said:
        return f":green[:material/check_circle:] {words}"
    return f":gray[:material/radio_button_unchecked:] {words}"


def _one_thing(visit: Visit, letter: Letter, contact: Contact) -> None:
    left = left_advice(visit.ws, letter.id)
    note = next((one for one in notes_on(visit, letter, contact) if one.key not in left), None)
    if note is None:
        nothing_to_change(letter)
        return
    with st.container(border=True, gap="xsmall", key="one-thing"):
        st.markdown(f":material/edit: **{_('One thing to change')}**")
        st.markdown("\n\n".join([note.advice, *note.quotes]))
        if _Why.read().advice == note.key:
            st.markdown(f":small[{note.why}]")
        with st.container(horizontal=True):
            _why_button(note)
            action_button(
                _("Leave it"), "leave-it", (leave_advice, letter.id, note.key), type="tertiary"
            )


def _why_button(note: Note) -> None:
    shown = _Why.read().advice == note.key
    st.button(
        _("Why"),
        key="why-change",
        type="tertiary",
        disabled=shown,
        on_click=_Why(note.key).keep,
    )
