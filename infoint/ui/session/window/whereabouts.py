"""Where a window is, whom it is about, and how it gets to another page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import streamlit as st

from infoint.library import Library
from infoint.ui.session import redraw
from infoint.ui.session.session import data_source
from infoint.ui.session.window.notices import set_problems
from infoint.ui.session.window_state import DataState, WindowState

DEMO, NAMES, HIDDEN, PART, VIEW = "demo", "names", "hidden", "part", "view"
"""Names in the address: which demo, whether names are hidden and the word for it, which part, and
which small view of it."""
STUDENT = "student"
"""Name in the address: whose copy a counselor looks at."""


@dataclass(frozen=True)
class _Place(WindowState):
    """Where the window is: page, part with small view; and the page and part it came from."""

    page: str = ""
    place: str = ""
    origin: tuple[str, str] = ("", "")
    arrived: str = ""


@dataclass(frozen=True)
class _Pages(WindowState):
    """The Page objects of the frame, by name; their titles are of this content and language."""

    by_name: Mapping[str, Any] = field(default_factory=dict)
    library: Library | None = None
    language: str = ""


@dataclass(frozen=True)
class _Chosen(DataState):
    """By kind, the id of the contact, field or interview that the window is about."""

    records: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class OnTheSpot(DataState):
    """Whether the person came to begin an interview now, until they leave its page."""

    wanted: bool = False


def turn_to(page: str, part: str = "") -> None:
    """What was wrong with a worksheet is left behind with its page, its part and its small view."""
    here = _Place.read()
    place = f"{part} {in_address(VIEW)}"
    if (here.page, here.place) == (page, place):
        return
    if here.page == "interview" and page != "interview":
        OnTheSpot().keep()
    if here.page != page:
        origin = (here.page or "today", here.place.partition(" ")[0])
        here = replace(here, origin=origin if redraw.is_whole() else ("", ""), arrived=part)
    replace(here, page=page, place=place).keep()
    set_problems({})


def came_from(part: str | None = None) -> tuple[str, str]:
    """From which page, and which part of it, the person came to this part, or to any part of the
    page; empty where they came from another part, or opened it by its address.
    """
    here = _Place.read()
    page, origin = here.origin
    is_here = part is None or here.arrived == part
    return (page.replace("_", "-"), origin) if is_here else ("", "")


@dataclass(frozen=True)
class _Top(WindowState):
    """How often a page was begun anew at its top."""

    times: int = 0


def begin_at_top() -> None:
    """Show the page from its top once more: what follows from a tap stands there."""
    _Top(_Top.read().times + 1).keep()


def times_at_top() -> int:
    """How often that was wanted."""
    return _Top.read().times


def chosen(kind: str) -> str:
    """Id of the contact, field or interview that this window is about; empty if none."""
    return _Chosen.read().records.get(kind, "")


def choose(kind: str, record: str) -> None:
    """This window is now about this contact, field or interview."""
    _Chosen({**_Chosen.read().records, kind: record}).keep()


def pages() -> Mapping[str, Any]:
    """The Page objects of the running frame, by name."""
    return _Pages.read().by_name


def pages_of(
    library: Library, language: str, make: Callable[[], Mapping[str, Any]]
) -> Mapping[str, Any]:
    """The Page objects with titles of this content and language, made once for a window."""
    kept = _Pages.read()
    if kept.library is not library or kept.language != language:
        kept = _Pages(make(), library, language)
        kept.keep()
    return kept.by_name


def go(page: str, part: str = "", view: str = "", **about: str) -> None:
    """Switch to a page, one of its parts or a small view of it, from a callback, about these
    records (ids by kind; "" is left out).
    """
    for kind, record in about.items():
        if record:
            choose(kind, record)
    where = ((PART, part), (VIEW, view), (STUDENT, about.get(STUDENT, "")))
    place = {name: value for name, value in where if value}
    st.switch_page(pages()[page], query_params={**carried(), **place})


def carried() -> dict[str, str]:
    """What a link to another page takes along in the address: which data, and whom it is about.

    Without it the page would put it there, and the browser's Back would lead to the same page.
    """
    here = data_source()
    found = {
        DEMO: here.demo,
        NAMES: HIDDEN if here.anonymized else "",
        "contact": chosen("contact"),
    }
    return {name: value for name, value in found.items() if value}


def in_address(name: str) -> str:
    """What stands in the window's address under this name; "" if nothing."""
    return str(st.query_params.get(name, ""))


def keep_in_address(name: str, value: str) -> None:
    """Let the value stand in the window's address under this name; without one, take it out."""
    if in_address(name) == value:
        return
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)


def go_about(contact: str) -> None:
    """Stay on the page, but make it about this contact. Only from a callback."""
    choose("contact", contact)
    choose("interview", "")
    st.query_params["contact"] = contact
