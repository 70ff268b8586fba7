"""Where nobody leads the list of those to ask: that it is so, and what to enter."""

from collections.abc import Sequence

import streamlit as st

from infoint.coaching.ask_next import Suggestion
from infoint.coaching.ask_ties import tie_at_the_top
from infoint.ui import session
from infoint.ui.visit import Visit

_ENTER = {
    "motivation": "how keen you are to talk to one or two of them: open **Change what counts** "
    "below a name",
    "field": "the field that you look into, in step 1: people who work there come first",
    "shared": "your schools and employers, in the settings: people from the same place come first",
    "rung": "which of them love to talk: easy talks come first",
}
_LEADS_TO = {"field": ("Choose a field", "choose-field"), "shared": ("Settings", "settings")}


def nobody_leads(visit: Visit, ranked: Sequence[Suggestion]) -> None:
    """Says that the first ones are equal so far; nothing where one is ahead."""
    tie = tie_at_the_top(visit.ws, ranked)
    if tie is None:
        return
    whom = "All of them" if tie.everybody else f"The first {tie.count}"
    with st.container(border=True):
        st.markdown(
            f":material/balance: **{whom} are equal so far**, so they stand in the order in which "
            "you added them. Begin with anyone"
            + (", or enter what tells them apart:" if tie.missing else ".")
        )
        if tie.missing:
            st.markdown("\n".join(f"- {_ENTER[part]}" for part in tie.missing))
        with st.container(horizontal=True):
            for part in tie.missing:
                if part in _LEADS_TO:
                    label, page = _LEADS_TO[part]
                    st.button(label, key=f"tie-{part}", on_click=session.go, args=(page,))
