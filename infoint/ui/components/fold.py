"""Parts of a page that fold up, drawn only while they are unfolded."""

from collections.abc import Callable

import streamlit as st


def fold(
    label: str, key: str, draw: Callable[[], None], *, icon: str = "", expanded: bool = False
) -> None:
    """A part that is folded away until wanted."""
    part = st.expander(
        label,
        key=key,
        expanded=expanded,
        icon=f":material/{icon}:" if icon else None,
        on_change="rerun",
    )
    if part.open:
        with part:
            draw()
