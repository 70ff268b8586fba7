"""The made-up people to choose from."""

import streamlit as st

from infoint.ui import session
from infoint.ui.literal import literal
from infoint.ui.showing import show_demo


def people() -> None:
    """One card for each: who it is, where they stand, and the button that shows them."""
    shown = session.showing().demo
    for demo in session.demos():
        with st.container(border=True):
            st.subheader(f"{literal(demo.name)}: {demo.title.lower()}", anchor=False)
            st.markdown(demo.summary)
            st.button(
                "Go on with this demo" if shown == demo.key else "See this demo",
                key=f"see-{demo.key}",
                type="primary",
                icon=":material/visibility:",
                on_click=show_demo,
                args=(demo.key,),
            )
