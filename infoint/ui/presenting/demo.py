"""The made-up people to choose from."""

import streamlit as st

from infoint.i18n import _
from infoint.ui.frame.data_source import show_demo
from infoint.ui.session import session, workspaces
from infoint.ui.session.plain_text import plain_text


def people() -> None:
    """A row for each: who it is, where they stand, and the button that shows them."""
    shown = session.data_source().demo
    for demo in workspaces.demos():
        with st.container(border=True, gap="xsmall", key=f"demo-{demo.key}"):
            with st.container(
                horizontal=True, vertical_alignment="center", gap="small", key=f"row-{demo.key}"
            ):
                name, title = plain_text(demo.name), plain_text(demo.title)
                st.markdown(f"**{name}**  \n:gray[{title}]", width="stretch")
                st.button(
                    _("Go on") if shown == demo.key else _("Look around"),
                    key=f"see-{demo.key}",
                    icon=":material/visibility:",
                    on_click=show_demo,
                    args=(demo.key,),
                )
            first, stop, _rest = demo.summary.partition(". ")
            st.markdown(f":small[{plain_text(first + stop.strip())}]")
