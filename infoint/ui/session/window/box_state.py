"""What the boxes of a window show, and what it last saw stored there."""

from typing import Any

import streamlit as st

_SEEN = "_seen"
_BOUND = "_bound"
_UNSAVED = "_unsaved"


def is_alive(key: str) -> bool:
    """Whether a widget of this key stood on the page in the last run."""
    return key in st.session_state


def shown(key: str) -> Any:
    """What stands in the box."""
    return st.session_state[key]


def put(key: str, value: Any) -> None:
    """Set what a box shows. Only from a button's callback, never while drawing."""
    st.session_state[key] = value


def seen() -> dict[str, Any]:
    """By box: the value that this window last drew from the store or saved there."""
    found: dict[str, Any] = st.session_state.setdefault(_SEEN, {})
    return found


def bound() -> dict[str, Any]:
    """By box: the place and kind that it is bound to."""
    found: dict[str, Any] = st.session_state.setdefault(_BOUND, {})
    return found


def unsaved() -> dict[str, Any]:
    """By box: place, kind and value that could not be stored, until they are."""
    found: dict[str, Any] = st.session_state.setdefault(_UNSAVED, {})
    return found


def forget() -> None:
    """What was seen and bound belongs to data that the window does not show any more."""
    for name in (_SEEN, _BOUND):
        st.session_state.pop(name, None)
