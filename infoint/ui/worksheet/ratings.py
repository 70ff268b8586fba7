"""A rating from 1 to 5 about a talk, which can be taken back."""

from collections.abc import Mapping

import streamlit as st

from infoint.debrief import notes
from infoint.domain import Interview
from infoint.i18n import N_, _
from infoint.ui.worksheet.boxes import buttons
from infoint.ui.worksheet.place import FieldPath, on
from infoint.ui.worksheet.run_and_undo import Call, action_button

SURE = {1: N_("1 Not at all"), 2: "2", 3: "3", 4: "4", 5: N_("5 Very")}
ENERGY = {1: N_("1 Drained"), 2: "2", 3: "3", 4: "4", 5: N_("5 Full of energy")}


def how_sure(question: str, place: FieldPath) -> None:
    """How sure the person feels of themselves, 1 to 5."""
    buttons(question, place, list(SURE), lambda value: _(SURE[value]))


def rating(
    interview: Interview, which: notes.Rating, question: str, words: Mapping[int, str]
) -> None:
    """How sure one felt, or one's energy, kept on the talk."""
    place = on("interviews", interview.id, N_("Rated a talk")).at(which)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = buttons(question, place, list(words), lambda value: _(words[value]))
        if chosen is not None:
            take_back_button(which, (notes.take_back_rating, interview.id, which))


def take_back_button(key: str, call: Call) -> None:
    """A quiet button that unsets what was chosen beside it."""
    action_button(
        _("Take back"),
        f"take-back-{key}",
        call,
        type="tertiary",
        icon="undo",
        said=_("Taken back."),
    )
