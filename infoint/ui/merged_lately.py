"""Merges made lately, each with the way back, on the page where they were made."""

import streamlit as st

from infoint.services.merging import merges
from infoint.ui import moments
from infoint.ui.acting import take_back
from infoint.ui.literal import literal
from infoint.ui.visit import Visit

_SHOWN = 10


def merged_lately(visit: Visit) -> None:
    """The newest merges that can still be taken back; nothing where there are none."""
    found = merges(visit.ws)
    if not found:
        return
    st.subheader("Merged lately", anchor=False)
    for edit in found[:_SHOWN]:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f":material/check: {literal(edit.label)}, {moments.day_and_clock(edit.at)}")
            st.button(
                "Undo",
                key=f"unmerge-{edit.id}",
                icon=":material/undo:",
                on_click=take_back,
                args=(edit.id,),
            )
    if len(found) > _SHOWN:
        st.markdown("Older ones are in the settings, under Take back a change.")
