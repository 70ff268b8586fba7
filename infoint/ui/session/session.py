"""What one browser window remembers, and the one door to its workspace and library."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st

from infoint.domain import Profile
from infoint.library import Library
from infoint.store import Workspace
from infoint.ui.session import redraw
from infoint.ui.session.browser_facts import browser_locale, browser_zone, set_of_zones
from infoint.ui.session.window_state import DataState, WindowState
from infoint.ui.session.workspaces import OWN, DataSource, open_data

DEMO, NAMES, HIDDEN, PART, VIEW = "demo", "names", "hidden", "part", "view"
"""Names in the address: which demo, whether names are hidden and the word for it, which part, and
which small view of it."""
STUDENT = "student"
"""Name in the address: whose copy a counselor looks at."""
_SEEN = "_seen"
_BOUND = "_bound"
_UNSAVED = "_unsaved"
_drawn: ContextVar[DataSource | None] = ContextVar("drawn", default=None)
_opened: ContextVar[tuple[DataSource, Workspace] | None] = ContextVar("opened", default=None)


@dataclass(frozen=True)
class _Shown(WindowState):
    """Which data the window shows; None until it was told."""

    data: DataSource | None = None


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
class _Messages(DataState):
    """What the frame says about the last things done. Moments are aware, UTC."""

    saved_at: datetime | None = None
    trouble: str = ""
    problems: Mapping[str, str] = field(default_factory=dict)
    notice: tuple[str, str] = ("", "")
    notice_of: DataSource | None = None
    last: tuple[Any, tuple[Any, ...], datetime] | None = None


@dataclass(frozen=True)
class _Chosen(DataState):
    """By kind, the id of the contact, field or interview that the window is about."""

    records: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class OnTheSpot(DataState):
    """Whether the person came to begin an interview now, until they leave its page."""

    wanted: bool = False


def workspace() -> Workspace:
    """The workspace that this window shows, the same for all windows that show it.

    Raises StoreError or UnreadableFile where it cannot be opened. Every widget asks for it, so it
    is a plain look-up: `st.cache_resource` takes a third of a page's time for that.
    """
    return workspace_of(data_source())


def workspace_of(what: DataSource) -> Workspace:
    """As `workspace`, of data that this window need not show."""
    opened = _opened.get()
    return opened[1] if opened and opened[0] == what else open_data(what)


def data_source() -> DataSource:
    """Which data this window shows: the person's own until something else was asked for."""
    return _drawn.get() or _Shown.read().data or OWN


@contextmanager
def one_source() -> Iterator[None]:
    """Inside the `with`, which is a drawing, the window stays with the data that it shows.

    So it is asked for them once; a page needs them a hundred times.
    """
    token = _drawn.set(data_source())
    try:
        yield
    finally:
        _drawn.reset(token)


@contextmanager
def drawing(what: DataSource, ws: Workspace | None = None) -> Iterator[None]:
    """Inside the `with` these data stand in the place of those that the window shows.

    So a part of a page is drawn on them, or a callback does something to them; `ws` is their
    workspace where one has it open already.
    """
    drawn = _drawn.set(what)
    opened = _opened.set((what, ws)) if ws is not None else None
    try:
        yield
    finally:
        _drawn.reset(drawn)
        if opened:
            _opened.reset(opened)


def is_showing_settled() -> bool:
    """Whether this window was told which data to show; a new one is not."""
    return _Shown.read().data is not None


def show_data(what: DataSource) -> None:
    """From now on this window shows these data; what it remembers of the others is forgotten.

    Only from a callback, or before anything is drawn.
    """
    if what != data_source():
        for name in (_SEEN, _BOUND):
            st.session_state.pop(name, None)
        DataState.forget_all()
    _Shown(what).keep()


def now() -> datetime:
    """The present moment (UTC). Only the screen and the command line read the clock."""
    return datetime.now(UTC)


def _reader() -> Profile:
    """The profile of who sits at the window, also where somebody else's data are drawn."""
    here = data_source()
    return workspace_of(here if here.is_whole_window else _Shown.read().data or OWN).profile


def zone_name() -> str:
    """The person's IANA zone: the profile's, else the browser's, else UTC."""
    chosen = _reader().time_zone
    return chosen if chosen in set_of_zones() else browser_zone() or "UTC"


def zone() -> ZoneInfo:
    """The person's zone."""
    return ZoneInfo(zone_name())


def locale_name() -> str:
    """The person's locale such as en_GB: the profile's, else the browser's, else en_GB."""
    return (_reader().locale or browser_locale() or "en-GB").replace("-", "_")


def profile() -> Profile:
    """The person's profile; what it does not say of zone and locale yet, the browser does."""
    return workspace().profile.model_copy(
        update={"time_zone": zone_name(), "locale": locale_name()}
    )


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


# -- messages


def saved_at() -> datetime | None:
    """When this window last saved something (UTC)."""
    return _Messages.read().saved_at


def mark_saved(moment: datetime) -> None:
    """Remember that something was saved, and that the last trouble is over."""
    replace(_Messages.read(), saved_at=moment, trouble="").keep()


def trouble() -> str:
    """The sentence about the last thing that could not be stored; empty if all is well."""
    return _Messages.read().trouble


def set_trouble(sentence: str) -> None:
    """Keep a sentence to show at the top of the page."""
    replace(_Messages.read(), trouble=sentence).keep()


def problems() -> Mapping[str, str]:
    """What is wrong with the entries of a worksheet: field -> sentence."""
    return _Messages.read().problems


def set_problems(found: Mapping[str, str]) -> None:
    """Keep what is wrong with a worksheet, to show beside its fields and at the top."""
    replace(_Messages.read(), problems=dict(found)).keep()


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


def say(sentence: str, undo: str = "") -> None:
    """Keep a notice for the next drawing; `undo` is the id of an edit to take back."""
    replace(_Messages.read(), notice=(sentence, undo), notice_of=data_source()).keep()


def notice() -> tuple[str, str]:
    """The notice to show now, and the edit that it offers to take back."""
    return _Messages.read().notice


def notice_of() -> DataSource:
    """The data that the edit belongs to."""
    return _Messages.read().notice_of or data_source()


def just_done(job: Any, args: tuple[Any, ...]) -> bool:
    """Whether this window did the very same a moment ago: the second tap of a double tap."""
    last = _Messages.read().last
    return bool(last and last[:2] == (job, args) and (now() - last[2]).total_seconds() < 1.5)


def mark_done(job: Any, args: tuple[Any, ...]) -> None:
    """Remember what this window did last, and when."""
    replace(_Messages.read(), last=(job, args, now())).keep()


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


# -- where the person is


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


def work(job: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Call a service with this window's workspace and the present moment."""
    return job(workspace(), *args, now=now(), **kwargs)
