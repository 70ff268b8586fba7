"""How far one is among questions that come one after the other."""

import streamlit as st


def how_far(place: int, total: int, words: str) -> None:
    """A slim bar with words above it; `place` counts from 1."""
    with st.container(key="how-far"):
        st.progress(place / total, text=words)
