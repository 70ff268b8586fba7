"""Long lists, one page at a time."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from infoint.ui.session.window import box_state

T = TypeVar("T")
_LONG = 8
"""A page of so many holds a quarter more before it splits."""
NOTES_A_PAGE = 3
"""So many notes of a talk stand on a page; what was found leads to the right one."""
DECISIONS_A_PAGE, DECISIONS_PAGES = 4, "notes-page"
"""So many notes on fields stand on a page, and the key of its choice."""


def notes_pages(interview: str) -> str:
    """The key of the choice of a page among the notes of a talk."""
    return f"notes-page-{interview}"


def page_slice(total: int, size: int, key: str) -> slice:
    """Draw the choice of a page, and give the part of the list that stands on it.

    A list of up to `size` items has one page and no choice; `start` counts from 0. A few that
    would stand on a last page by themselves stand on the one before.
    """
    pages = pages_of(total, size)
    page = min(st.pagination(pages, key=key), pages) if pages > 1 else 1
    return slice((page - 1) * size, total if page == pages else page * size)


def pages_of(total: int, size: int) -> int:
    """Over how many pages a list goes."""
    few = size // 4 if size >= _LONG else 0
    return max(1, -(-(total - few) // size))


def paged(items: Sequence[T], size: int, key: str) -> list[tuple[int, T]]:
    """The items of the chosen page with their places from 0."""
    part = page_slice(len(items), size, key)
    return list(enumerate(items[part], part.start))


def page_of(place: int, size: int, total: int) -> int:
    """The page, from 1, on which this place of a list of `total` stands."""
    return min(place // size + 1, pages_of(total, size))


def turn_to_place(place: int, size: int, key: str, total: int | None = None) -> None:
    """Show the page with this place of the list. Only from a callback.

    `total` is how many are in the list; it can be left out where a page is short and never holds
    more than `size`.
    """
    if box_state.is_alive(key) or place >= size:
        box_state.put(key, place // size + 1 if total is None else page_of(place, size, total))
