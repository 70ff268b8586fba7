"""Where the person is stuck and why, with the one thing to do about each and until when."""

import streamlit as st

from infoint.progress.stuck import stuck
from infoint.progress.stuck.case import Blocker
from infoint.ui.components.buttons import go_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit

SHOWN = 2
"""More at once would be a list of faults; the others are folded."""


def stuck_box(visit: Visit) -> None:
    """What stands still, the most pressing first; nothing where things move."""
    found = stuck(visit.ws, visit.library, now=visit.now)
    if not found:
        return
    st.header("Where you are stuck", anchor=False)
    for one in found[:SHOWN]:
        _card(visit, one)
    rest = found[SHOWN:]
    if rest:
        with st.expander(f"Show {len(rest)} more", icon=":material/expand_more:"):
            for one in rest:
                _card(visit, one)


def _card(visit: Visit, one: Blocker) -> None:
    source = visit.library.source_title(one.source)
    with st.container(border=True):
        st.markdown(f"**{plain_text(one.description)}**")
        st.markdown(f"{plain_text(one.reason)} *({source})*")
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(
                f"{plain_text(one.remedy)}. By {local_dates.day(one.due)}.", width="stretch"
            )
            go_button(
                "Do it now",
                one.step,
                key=f"stuck-{one.kind}",
                icon="arrow_forward",
                about={"contact": one.contact, "field": one.field, "interview": one.interview},
            )
