"""Parts of a page that fold up, drawn only while they are unfolded."""

from collections.abc import Callable
from typing import Literal

import streamlit as st


def fold(
    label: str,
    key: str,
    draw: Callable[[], None],
    *,
    icon: str = "",
    expanded: bool = False,
    on_change: Callable[[], None] | Literal["rerun"] = "rerun",
) -> None:
    """A part that is folded away until wanted."""
    part = st.expander(
        label,
        key=key,
        expanded=expanded,
        icon=f":material/{icon}:" if icon else None,
        on_change=on_change,
    )
    if part.open:
        with part:
            draw()
