"""The made-up people to choose from."""

import streamlit as st

from infoint.ui.frame.data_source import show_demo
from infoint.ui.session import session, workspaces
from infoint.ui.session.plain_text import plain_text


def people() -> None:
    """One card for each: who it is, where they stand, and the button that shows them."""
    shown = session.data_source().demo
    for demo in workspaces.demos():
        with st.container(border=True):
            st.subheader(f"{plain_text(demo.name)}: {demo.title.lower()}", anchor=False)
            st.markdown(demo.summary)
            st.button(
                "Go on with this demo" if shown == demo.key else "See this demo",
                key=f"see-{demo.key}",
                type="primary",
                icon=":material/visibility:",
                on_click=show_demo,
                args=(demo.key,),
            )
