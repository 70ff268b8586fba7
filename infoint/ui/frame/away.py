"""The folder with the data moved away while the app runs, and what waits to be saved."""

from dataclasses import dataclass

import streamlit as st

from infoint.i18n import _
from infoint.store import StoreError
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.window import box_state, notices
from infoint.ui.session.window.ticking import ticking
from infoint.ui.session.window_state import WindowState
from infoint.ui.worksheet.binding import save_unsaved

_LOOK_EVERY = 2.0
"""Seconds between two looks whether the folder is back."""


@dataclass(frozen=True)
class _WasAway(WindowState):
    """Whether this window said that the data are not there."""

    known: bool = False


def away_notice() -> bool:
    """Say that the data are not there, and carry on by itself once they are; False if they are.

    All trouble with saving has this one cause, so nothing else is said about it.
    """
    sentence = session.workspace().away
    if sentence:
        _WasAway(True).keep()
        say_away(sentence)
        return True
    if _WasAway.read().known:
        _WasAway().keep()
        notices.set_trouble("")
    return False


def say_away(sentence: str) -> None:
    """The sentence, with a look every few seconds whether it still holds."""
    st.error(
        plain_text(sentence),
        title=_("Your data are not there just now"),
        icon=":material/link_off:",
    )
    _look_again()


def unsaved_notice() -> None:
    """Offer to save at once everything that could not be saved."""
    here = session.data_source()
    if not any(entry[0].of == here for entry in box_state.unsaved().values()):
        return
    with st.container(border=True):
        st.markdown(_("Something you entered is not saved yet."))
        st.button(
            _("Save it now"),
            key="save-unsaved",
            type="primary",
            icon=":material/save:",
            on_click=save_unsaved,
        )


@ticking(_LOOK_EVERY)
def _look_again() -> None:
    try:
        is_back = not session.workspace().away
    except StoreError:
        is_back = False
    if is_back:
        st.rerun()
