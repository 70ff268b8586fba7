"""How a page is laid out: the work, and a quiet side beside it; after it where room is short."""

from contextlib import AbstractContextManager

import streamlit as st


def work_and_side() -> tuple[AbstractContextManager[object], AbstractContextManager[object]]:
    """Two containers to draw in; `page_look.css` says how wide they are."""
    with st.container(horizontal=True, gap="medium", key="page"):
        return st.container(key="work"), st.container(key="side")


def row_text(words: str) -> None:
    """The words (Markdown) of a row: as wide as the buttons beside them leave room."""
    with st.container(width="stretch"):
        st.markdown(words)
