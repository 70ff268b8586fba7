"""What gets in the way of a talk: how to notice it, what helps, and a line to say."""

import streamlit as st

from infoint.ui.session.visit import Visit


def obstacles(visit: Visit) -> None:
    """The obstacles that the content knows, each with a good answer."""
    for one in visit.library.obstacles:
        st.markdown(f"**{one.title}**  \n{one.sign}")
        st.markdown(one.answer)
        st.markdown(f"*“{one.say}”*")
