"""One of a few, all in sight, for what a page shows rather than stores."""

from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

import streamlit as st

Option = TypeVar("Option", bound=Hashable)


def radio_row(
    label: str,
    words: Mapping[Option, str],
    *,
    key: str,
    start: Option | None = None,
    on_change: Callable[[], None] | None = None,
    asked_above: bool = False,
    stacked: bool = False,
) -> Option:
    """The chosen one of `words`, by option; `start` at first, else the first of them.

    With `asked_above` the question stands above already, and only a screen reader reads it here;
    `stacked` are options one below the other.
    """
    options = list(words)
    place = options.index(start) if start is not None and start in words else 0
    picked = st.radio(
        label,
        options,
        index=place,
        format_func=lambda option: words.get(option, ""),
        key=key,
        horizontal=not stacked,
        on_change=on_change,
        label_visibility="collapsed" if asked_above else "visible",
    )
    return options[place] if picked is None else picked
