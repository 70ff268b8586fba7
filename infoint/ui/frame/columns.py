"""How a page is laid out: the work, and a quiet side beside it; after it where room is short."""

from contextlib import AbstractContextManager

import streamlit as st


def work_and_side() -> tuple[AbstractContextManager[object], AbstractContextManager[object]]:
    """Two containers to draw in; `page_look.css` says how wide they are."""
    with st.container(horizontal=True, gap="medium", key="page"):
        return st.container(key="work"), st.container(key="side")
