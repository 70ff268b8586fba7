"""Which data one browser window shows, and for whom: the one door to its workspace."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from infoint.domain import Profile
from infoint.store import Workspace
from infoint.ui.session.browser_facts import browser_locale, browser_zone, set_of_zones
from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState, WindowState
from infoint.ui.session.workspaces import OWN, DataSource, open_data

_drawn: ContextVar[DataSource | None] = ContextVar("drawn", default=None)
_opened: ContextVar[tuple[DataSource, Workspace] | None] = ContextVar("opened", default=None)


@dataclass(frozen=True)
class _Shown(WindowState):
    """Which data the window shows; None until it was told."""

    data: DataSource | None = None


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
        box_state.forget()
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


def work(job: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Call a service with this window's workspace and the present moment."""
    return job(workspace(), *args, now=now(), **kwargs)
