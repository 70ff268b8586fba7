"""What came of a tap, said where the tap was: the top of a long page is out of sight there."""

from dataclasses import dataclass

import streamlit as st

from infoint.i18n import _
from infoint.ui.session.window import notices
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import take_back


@dataclass(frozen=True)
class _Said(DataState):
    """What to say at which place; `undo` is the id of an edit to take back."""

    place: str = ""
    words: str = ""
    undo: str = ""


def say_here(place: str, words: str = "") -> None:
    """Say the notice of this moment at that place too, or in other words. Only from a callback."""
    sentence, undo = notices.notice()
    if sentence:
        _Said(place, words or sentence, undo).keep()


def inline_notice(place: str) -> None:
    """What came of the last tap, if it was made at this place; gone with the next drawing."""
    said = _Said.read()
    if said.place != place:
        return
    _Said().keep()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/check: {said.words}")
        if said.undo:
            st.button(
                _("Undo"),
                key=f"undo-at-{place}",
                icon=":material/undo:",
                type="tertiary",
                on_click=take_back,
                args=(said.undo,),
            )
