"""Beside a text: what it says already, and the one thing to change."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

import streamlit as st

from infoint.advice.todays_employer import is_work_address, must_not_know, names_employer
from infoint.domain import Contact, Letter
from infoint.domain.kinds import Channel
from infoint.i18n import _
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.outreach.own_judgement import (
    leave_advice,
    left_advice,
    points_by_hand,
    tick_point,
)
from infoint.ui.letters.editor import sent_at
from infoint.ui.letters.review import (
    Note,
    notes_on,
    nothing_to_change,
    points_in,
    review_kind,
)
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import action_button, run_action

_GAPS: Mapping[str, str] = {
    "connection": "connection",
    "purpose": "field",
    "minutes": "minutes",
    "specific": "learned",
}
"""By point: the value without which a text does not say it."""


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
            return
        _names_employer(visit, letter)
        if review_kind(letter) is not None:
            _does_it_say(visit, letter, contact)
            _one_thing(visit, letter, contact)


def _names_employer(visit: Visit, letter: Letter) -> None:
    """A word where a text names who must not know, and where it goes out unsafely."""
    profile = visit.ws.profile
    if not must_not_know(profile):
        return
    said = []
    if names_employer(f"{letter.subject}\n{letter.text}", profile):
        said.append(_("Your employer’s name stands in this text."))
    if letter.channel is Channel.EMAIL and is_work_address(profile.email, profile):
        said.append(_("Send it from a private address: yours looks like one of your work."))
    if letter.channel is Channel.NOTE:
        said.append(_("On LinkedIn, colleagues may see new contacts and likes."))
    for words in said:
        st.warning(words, icon=":material/visibility:")


def _does_it_say(visit: Visit, letter: Letter, contact: Contact) -> None:
    """What such a text may be asked to say, ticked where that is sure, else to tick by hand."""
    points = points_in(visit, letter, contact)
    if not points:
        return
    by_hand = points_by_hand(visit.ws, letter.id)
    template = visit.library.template(letter.template)
    is_friend = template is not None and template.situation == "friend"
    with st.container(border=True, gap="xsmall", key="does-it-say"):
        title = _("Does it say")
        st.markdown(f"**{title}**")
        for point in points:
            asked = is_friend and point.key == "connection"
            words = _("why you ask them") if asked else plain_text(_(point.words))
            if point.said == "yes" and not _is_open(letter, point.key):
                st.markdown(f":green[:material/check_circle:] {words}")
            else:
                _by_hand(letter, point.key, words, is_ticked=point.key in by_hand)


def _is_open(letter: Letter, key: str) -> bool:
    return key in _GAPS and TEMPLATE_VALUES[_GAPS[key]].label in letter.open_gaps


def _by_hand(letter: Letter, key: str, words: str, *, is_ticked: bool) -> None:
    box = f"says-{key}-{letter.id}"
    st.checkbox(
        words,
        value=is_ticked,
        key=box,
        on_change=lambda: run_action(tick_point, letter.id, key, ticked=bool(box_state.shown(box))),
    )


def _one_thing(visit: Visit, letter: Letter, contact: Contact) -> None:
    left = left_advice(visit.ws, letter.id)
    notes = notes_on(visit, letter, contact)
    note = next((one for one in notes if one.key not in left), None)
    if note is None and notes and not letter.open_gaps:
        st.markdown(_(":material/check: You left the advice. The text is yours."))
        return
    if note is None:
        nothing_to_change(letter)
        return
    with st.container(border=True, gap="xsmall", key="one-thing"):
        st.markdown(f":material/edit: **{_('One thing to change')}**")
        st.markdown("\n\n".join([note.advice, *note.quotes, *note.better]))
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
