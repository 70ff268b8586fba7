"""A run through the app in front of a group: which one, where it stands, and its address.

The part at hand is that of the page on screen, so that every way of going on (the bar, the
menu, Continue on a page) stays in step with the notes. The run and its beginning stand in the
address as `class=20-0915` (minutes, and the time of day in UTC), to survive a reload.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from infoint.i18n import _
from infoint.library.loading import sound_content
from infoint.presenting.presenter_examples import who_shows
from infoint.ui.frame.data_source import write_anew
from infoint.ui.session import session
from infoint.ui.session.uninterrupted import uninterrupted
from infoint.ui.session.window_state import WindowState
from infoint.ui.session.workspaces import DataSource

if TYPE_CHECKING:
    from infoint.library.presenter import Presenter, PresenterPart, Run

_ADDRESS = "class"
_LONGEST = timedelta(hours=12)


@dataclass(frozen=True)
class Class:
    """A run under way. `began` is aware, UTC."""

    run: "Run"
    began: datetime

    @property
    def mark(self) -> str:
        """How it stands in the address."""
        return f"{self.run}-{self.began.hour:02}{self.began.minute:02}"


@dataclass(frozen=True)
class _ClassState(WindowState):
    """The run of this window. `is_settled`: whether the address was asked for one."""

    is_settled: bool = False
    current: Class | None = None
    part: int = 0
    is_asking: bool = False


def class_of(mark: str, now: datetime) -> Class | None:
    """The run that an address means; None where it means none. `now` is aware."""
    minutes, _, clock = mark.partition("-")
    if minutes not in ("20", "50"):
        return None
    try:
        began = datetime.strptime(clock, "%H%M").time()
    except ValueError:
        return None
    at = datetime.combine(now.astimezone(UTC).date(), began, UTC)
    if at > now + timedelta(minutes=1):
        at -= timedelta(days=1)
    return Class(20 if minutes == "20" else 50, at) if now - at < _LONGEST else None


def follow_class() -> Class | None:
    """The run that this window shows; a new window takes it from its address."""
    if not _ClassState.read().is_settled:
        asked = class_of(str(st.query_params.get(_ADDRESS, "")), session.now())
        _ClassState(is_settled=True, current=asked).keep()
    here = current_class()
    session.keep_in_address(_ADDRESS, here.mark if here else "")
    return here


def current_class() -> Class | None:
    """The run that this window shows, if any."""
    return _ClassState.read().current


def presenter() -> "Presenter":
    """The notes: the counselor's own if they are sound, else the built-in ones."""
    return _presenter()[0]


def presenter_problems() -> tuple[str, ...]:
    """Why the counselor's own notes were refused; empty if they were not."""
    return _presenter()[1]


def _presenter() -> "tuple[Presenter, tuple[str, ...]]":
    from infoint.library.presenter import load_presenter

    return sound_content(load_presenter)


def part_here(parts: "tuple[PresenterPart, ...]", page: str) -> int:
    """The place of the part at hand: that of the page, else where the run was last."""
    for place, part in enumerate(parts):
        if part.page == page:
            if _ClassState.read().part != place:
                replace(_ClassState.read(), part=place, is_asking=False).keep()
            return place
    return min(_ClassState.read().part, len(parts) - 1)


def is_asking() -> bool:
    """Whether the question for the group is on screen."""
    return _ClassState.read().is_asking


def ask(wanted: bool) -> None:
    """Put the question for the group on screen, or take it away."""
    replace(_ClassState.read(), is_asking=wanted).keep()


@uninterrupted()
def begin_class(run: "Run", showing: DataSource, anew: bool = False) -> None:
    """The callback of a button: show these data to a group, from the first part on.

    A demo is put back to how it was written before, if `anew`.
    """
    if anew and not write_anew(showing.demo):
        return
    session.show_data(showing)
    _ClassState(is_settled=True, current=Class(run, session.now())).keep()
    go_to_part(presenter().run(run)[0].page)


def go_to_part(page: str) -> None:
    """The callback of a button: the page of a part, with somebody with whom it shows something."""
    ws = session.workspace()
    someone = who_shows(ws, page, now=session.now(), wanted=session.chosen("contact"))
    session.choose("interview", "")
    session.go(page, contact=someone or "")


@uninterrupted()
def hide_names_now() -> None:
    """The callback of a button: every name is hidden, in the middle of a run.

    A drop-down that stays on screen keeps the words that it showed, so the page is left: from the
    one where a class begins, one button leads back to the part.
    """
    session.show_data(replace(session.data_source(), anonymized=True))
    session.say("Names are hidden. Go back to where you were.")
    session.go("present")


@uninterrupted()
def end_class() -> None:
    """The callback of a button: the usual look again. Where names were hidden, a copy was on
    screen: the data themselves come back, so that nothing is written into what is not kept.
    """
    replace(_ClassState.read(), current=None, is_asking=False).keep()
    shown = session.data_source()
    if shown.anonymized:
        session.show_data(replace(shown, anonymized=False))
        session.say(
            _("The names are back: this is the demo again.")
            if shown.demo
            else _("The names are back: these are your own data, and what you write is kept.")
        )
    session.go("present")
