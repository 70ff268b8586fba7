"""The language of one browser window."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from infoint.i18n.catalogs import ENOUGH, known_language, languages
from infoint.store import StoreError, UnreadableFile
from infoint.ui.session.browser_facts import browser_locale
from infoint.ui.session.workspaces import OWN, open_data

_CHOSEN = "_language"
_FOUND = "_language_found"


def window_language() -> str:
    """The language that this window shows, such as "es"; "" outside a window or for English.

    It is the one that was chosen in the window, else the one found when it was drawn last.
    """
    if get_script_run_ctx(suppress_warning=True) is None:
        return ""
    chosen = chosen_language()
    return str(st.session_state.get(_FOUND, "")) if chosen is None else chosen


def chosen_language() -> str | None:
    """What was chosen in this window; None where nothing was."""
    chosen: str | None = st.session_state.get(_CHOSEN)
    return chosen


def set_window_language(language: str | None) -> None:
    """From the next drawing on this window shows its sentences in this language.

    None leaves it to the profile and the browser again.
    """
    st.session_state[_CHOSEN] = language


def find_language() -> str:
    """The language for this drawing: chosen here, else the person's, else the browser's.

    The person's is that of their own data, whichever data the window shows.
    """
    if len(languages()) > 1 and chosen_language() is None:
        found = known_language(_of_own_profile()) or known_language(browser_locale(), ENOUGH)
        st.session_state[_FOUND] = found
    return window_language()


def _of_own_profile() -> str:
    try:
        return open_data(OWN).profile.language
    except (StoreError, UnreadableFile):
        return ""
