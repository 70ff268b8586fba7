"""How a page is laid out: the work, and a quiet side beside it; after it where room is short."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def work_and_side() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Two containers to draw in; `page_look.css` says how wide they are."""
    with st.container(horizontal=True, gap="medium", key="page"):
        return st.container(key="work"), st.container(key="side")
