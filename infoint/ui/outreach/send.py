"""Step 3, send: take the text along, say that it went out, and what came of it."""

import streamlit as st

from infoint.i18n import _
from infoint.ui.components.later import pause
from infoint.ui.outreach.log import attempts, log_attempt
from infoint.ui.session.visit import Visit


def send(visit: Visit) -> None:
    """What went out and what came back."""
    log_attempt(visit)
    attempts(visit)
    obstacles(visit)
    pause(visit)


def obstacles(visit: Visit) -> None:
    """The three obstacles with good answers."""
    with st.expander(_("If it does not go smoothly"), icon=":material/help:"):
        for one in visit.library.obstacles:
            st.markdown(f"**{one.title}**  \n{one.sign}")
            st.markdown(one.answer)
            st.markdown(f"> {one.say}")
