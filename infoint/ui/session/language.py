"""The language of one browser window."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

_LANGUAGE = "_language"


def window_language() -> str:
    """The language that this window shows, such as "es"; "" outside a window or for English."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return ""
    return str(st.session_state.get(_LANGUAGE, ""))


def set_window_language(language: str) -> None:
    """From the next drawing on this window shows its sentences in this language."""
    st.session_state[_LANGUAGE] = language
