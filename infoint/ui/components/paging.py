"""Long lists, one page at a time."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from infoint.ui.session import session

T = TypeVar("T")


def paged(items: Sequence[T], size: int, key: str) -> list[tuple[int, T]]:
    """The items of the chosen page with their places from 0; a short list has one page only."""
    pages = -(-len(items) // size)
    page = st.pagination(pages, key=key) if pages > 1 else 1
    first = (min(page, max(pages, 1)) - 1) * size
    return list(enumerate(items[first : first + size], first))


def turn_to_place(place: int, size: int, key: str) -> None:
    """Show the page with this place of the list. Only from a callback."""
    if session.box_is_alive(key):
        session.put_in_box(key, place // size + 1)
