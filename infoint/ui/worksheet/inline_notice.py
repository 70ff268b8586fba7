"""What came of a tap, said where the tap was: the top of a long page is out of sight there."""

from typing import Any

import streamlit as st

from infoint.ui.session import session
from infoint.ui.worksheet.actions import take_back

_HERE = "said-here"


def say_here(place: str, words: str = "") -> None:
    """Say the notice of this moment at that place too, or in other words. Only from a callback."""
    sentence, undo = session.notice()
    if sentence:
        session.set_flag(_HERE, (place, words or sentence, undo))


def inline_notice(place: str) -> None:
    """What came of the last tap, if it was made at this place; gone with the next drawing."""
    said: tuple[Any, ...] | None = session.flag(_HERE)
    if not said or said[0] != place:
        return
    session.set_flag(_HERE, None)
    _, sentence, undo = said
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/check: {sentence}")
        if undo:
            st.button(
                "Undo",
                key=f"undo-at-{place}",
                icon=":material/undo:",
                type="tertiary",
                on_click=take_back,
                args=(undo,),
            )
