"""The words of a row: as wide as the buttons beside them leave room, never pushing them below."""

import streamlit as st


def row_text(words: str) -> None:
    """Draw the words (Markdown) inside a horizontal container."""
    with st.container(width="stretch"):
        st.markdown(words)
