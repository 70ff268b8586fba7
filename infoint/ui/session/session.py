"""What one browser window remembers, and the one door to its workspace and library."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st

from infoint.library import Library
from infoint.store import Workspace
from infoint.ui.session.browser_facts import browser_locale, browser_zone, set_of_zones
from infoint.ui.session.reconnect import Brought
from infoint.ui.session.workspaces import (
    OWN,
    DataSource,
    open_data,
)

_SHOWING = "_showing"
_SEEN = "_seen"
_BOUND = "_bound"
_UNSAVED = "_unsaved"
_BROUGHT = "_brought"
_MET = "_met"
_AGAIN = "_again"
_PROBLEMS = "_problems"
_TROUBLE = "_trouble"
_SAVED = "_saved"
_PAGES = "_pages"
_PAGES_OF = "_pages_of"
_NOTICE = "_notice"
_CHOSEN = "_chosen"
_PAGE = "_page"
_LAST = "_last"


def workspace() -> Workspace:
    """The workspace that this window shows, the same for all windows that show it.

    Raises StoreError or UnreadableFile where it cannot be opened. Every widget asks for it, so it
    is a plain look-up: `st.cache_resource` takes a third of a page's time for that.
    """
    return open_data(st.session_state.get(_SHOWING, OWN))


def workspace_of(what: DataSource) -> Workspace:
    """As `workspace`, of data that this window need not show."""
    return open_data(what)


def data_source() -> DataSource:
    """Which data this window shows: the person's own until something else was asked for."""
    found: DataSource = st.session_state.get(_SHOWING, OWN)
    return found


def is_showing_settled() -> bool:
    """Whether this window was told which data to show; a new one is not."""
    return _SHOWING in st.session_state


def show_data(what: DataSource) -> None:
    """From now on this window shows these data; what it remembers of the others is forgotten.

    Only from a callback, or before anything is drawn.
    """
    if what != data_source():
        for name in (_SEEN, _BOUND):
            st.session_state.pop(name, None)
        forget()
    st.session_state[_SHOWING] = what


def forget() -> None:
    """Forget messages, choices and small things that this window remembers of its data."""
    for name in (_PROBLEMS, _TROUBLE, _SAVED, _NOTICE, _CHOSEN, _LAST):
        st.session_state.pop(name, None)
    flags = [str(name) for name in st.session_state if str(name).startswith("_flag_")]
    for name in flags:
        if not name.startswith("_flag_window-"):
            del st.session_state[name]


def now() -> datetime:
    """The present moment (UTC). Only the screen and the command line read the clock."""
    return datetime.now(UTC)


def zone_name() -> str:
    """The person's IANA zone: the profile's, else the browser's, else UTC."""
    chosen = workspace().profile.time_zone
    return chosen if chosen in set_of_zones() else browser_zone() or "UTC"


def zone() -> ZoneInfo:
    """The person's zone."""
    return ZoneInfo(zone_name())


def locale_name() -> str:
    """The person's locale such as en_GB: the profile's, else the browser's, else en_GB."""
    return (workspace().profile.locale or browser_locale() or "en-GB").replace("-", "_")


# -- widgets: what a box shows, and what this window last saw stored there


def box_is_alive(key: str) -> bool:
    """Whether a widget of this key stood on the page in the last run."""
    return key in st.session_state


def box(key: str) -> Any:
    """What stands in the box."""
    return st.session_state[key]


def put_in_box(key: str, value: Any) -> None:
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


def bring(brought: Brought) -> None:
    """Keep what the window brought along from another server, until it is drawn whole once."""
    if not st.session_state.get(_MET):
        st.session_state[_BROUGHT] = brought


def was_drawn() -> None:
    """The window is drawn whole, so what it brought along is settled."""
    st.session_state[_MET] = True
    st.session_state.pop(_BROUGHT, None)


def brought() -> Brought:
    """What the window brought along, if it lost its server and is drawn here for the first time."""
    found: Brought = st.session_state.get(_BROUGHT, Brought())
    return found


def draw_again(wanted: bool) -> None:
    """Ask for another drawing once this one is through."""
    if wanted:
        st.session_state[_AGAIN] = True


def is_drawn_again() -> bool:
    """Whether another drawing was asked for; asking ends it."""
    return bool(st.session_state.pop(_AGAIN, False))


# -- messages


def saved_at() -> datetime | None:
    """When this window last saved something (UTC)."""
    return st.session_state.get(_SAVED)


def mark_saved(moment: datetime) -> None:
    """Remember that something was saved, and that the last trouble is over."""
    st.session_state[_SAVED] = moment
    st.session_state.pop(_TROUBLE, None)


def trouble() -> str:
    """The sentence about the last thing that could not be stored; empty if all is well."""
    return str(st.session_state.get(_TROUBLE, ""))


def set_trouble(sentence: str) -> None:
    """Keep a sentence to show at the top of the page."""
    st.session_state[_TROUBLE] = sentence


def problems() -> dict[str, str]:
    """What is wrong with the entries of a worksheet: field -> sentence."""
    found: dict[str, str] = st.session_state.get(_PROBLEMS, {})
    return found


def set_problems(found: Mapping[str, str]) -> None:
    """Keep what is wrong with a worksheet, to show beside its fields and at the top."""
    st.session_state[_PROBLEMS] = dict(found)


def turn_to(page: str) -> None:
    """What was wrong with a worksheet is left behind with its page."""
    if st.session_state.get(_PAGE) != page:
        if st.session_state.get(_PAGE) == "interview":
            set_flag("on-the-spot", None)
        st.session_state[_PAGE] = page
        st.session_state.pop(_PROBLEMS, None)


def say(sentence: str, undo: str = "") -> None:
    """Keep a notice for the next drawing; `undo` is the id of an edit to take back."""
    st.session_state[_NOTICE] = (sentence, undo)


def notice() -> tuple[str, str]:
    """The notice to show now, and the edit that it offers to take back."""
    found: tuple[str, str] = st.session_state.get(_NOTICE, ("", ""))
    return found


def drop_notice() -> None:
    """The notice was shown long enough."""
    st.session_state.pop(_NOTICE, None)


def just_done(job: Any, args: tuple[Any, ...]) -> bool:
    """Whether this window did the very same a moment ago: the second tap of a double tap."""
    last = st.session_state.get(_LAST)
    return bool(last and last[:2] == (job, args) and (now() - last[2]).total_seconds() < 1.5)


def mark_done(job: Any, args: tuple[Any, ...]) -> None:
    """Remember what this window did last, and when."""
    st.session_state[_LAST] = (job, args, now())


def flag(name: str) -> Any:
    """A small thing this window remembers, such as an open question."""
    return st.session_state.get(f"_flag_{name}")


def set_flag(name: str, value: Any) -> None:
    """Remember a small thing in this window only; as "window-..." whatever data it shows."""
    st.session_state[f"_flag_{name}"] = value


# -- where the person is


def chosen(kind: str) -> str:
    """Id of the contact or field that this window is about; empty if none."""
    found: dict[str, str] = st.session_state.get(_CHOSEN, {})
    return found.get(kind, "")


def choose(kind: str, record: str) -> None:
    """This window is now about this contact or field."""
    st.session_state[_CHOSEN] = {**st.session_state.get(_CHOSEN, {}), kind: record}


def pages() -> dict[str, Any]:
    """The Page objects of the running frame, by name."""
    found: dict[str, Any] = st.session_state.get(_PAGES, {})
    return found


def are_pages_of(library: Library, language: str) -> bool:
    """Whether the kept Page objects take their titles from this content and language."""
    known: tuple[Library | None, str] = st.session_state.get(_PAGES_OF, (None, ""))
    return known[0] is library and known[1] == language


def set_pages(found: dict[str, Any], library: Library, language: str) -> None:
    """Keep the Page objects, for links and for the next drawing."""
    st.session_state[_PAGES] = found
    st.session_state[_PAGES_OF] = (library, language)


def go(page: str, **chosen_records: str) -> None:
    """Switch to a page, from a callback, carrying contact or field along."""
    for kind, record in chosen_records.items():
        choose(kind, record)
    carried = {"contact": chosen("contact")} if chosen("contact") else None
    st.switch_page(pages()[page], query_params=carried)


def go_about(contact: str) -> None:
    """Stay on the page, but make it about this contact. Only from a callback."""
    choose("contact", contact)
    choose("interview", "")
    st.query_params["contact"] = contact


def work(job: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Call a service with this window's workspace and the present moment."""
    return job(workspace(), *args, now=now(), **kwargs)
