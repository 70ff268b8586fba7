"""A run through the app in front of a group: which one, where it stands, and its address.

The part at hand is that of the page on screen, so that every way of going on (the bar, the
menu, Continue on a page) stays in step with the notes. The run and its beginning stand in the
address as `class=20-0915` (minutes, and the time of day in UTC), to survive a reload.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from infoint import paths
from infoint.presenting.presenter_examples import who_shows
from infoint.ui.frame.data_source import write_anew
from infoint.ui.session import session
from infoint.ui.session.uninterrupted import uninterrupted
from infoint.ui.session.workspaces import DataSource

if TYPE_CHECKING:
    from infoint.library.presenter import Presenter, PresenterPart, Run

_ADDRESS = "class"
_RUN, _PART, _ASKING = "window-class", "window-class-part", "window-class-asking"
_SETTLED = "window-class-settled"
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
    if not session.flag(_SETTLED):
        session.set_flag(_SETTLED, True)
        session.set_flag(_RUN, class_of(str(st.query_params.get(_ADDRESS, "")), session.now()))
    here = current_class()
    wanted = here.mark if here else ""
    if str(st.query_params.get(_ADDRESS, "")) != wanted:
        if wanted:
            st.query_params[_ADDRESS] = wanted
        else:
            st.query_params.pop(_ADDRESS, None)
    return here


def current_class() -> Class | None:
    """The run that this window shows, if any."""
    found: Class | None = session.flag(_RUN)
    return found


@cache
def _presenter_at(folder: Path | None) -> "tuple[Presenter, tuple[str, ...]]":
    from infoint.library import ContentError
    from infoint.library.presenter import load_presenter

    try:
        return load_presenter(folder), ()
    except ContentError as error:
        return load_presenter(None), tuple(error.problems)


def presenter() -> "Presenter":
    """The notes: the counselor's own if they are sound, else the built-in ones."""
    return _presenter_at(paths.content_folder())[0]


def presenter_problems() -> tuple[str, ...]:
    """Why the counselor's own notes were refused; empty if they were not."""
    return _presenter_at(paths.content_folder())[1]


def part_here(parts: "tuple[PresenterPart, ...]", page: str) -> int:
    """The place of the part at hand: that of the page, else where the run was last."""
    for place, part in enumerate(parts):
        if part.page == page:
            if session.flag(_PART) != place:
                session.set_flag(_PART, place)
                session.set_flag(_ASKING, False)
            return place
    return min(session.flag(_PART) or 0, len(parts) - 1)


def is_asking() -> bool:
    """Whether the question for the group is on screen."""
    return bool(session.flag(_ASKING))


def ask(wanted: bool) -> None:
    """Put the question for the group on screen, or take it away."""
    session.set_flag(_ASKING, wanted)


@uninterrupted()
def begin_class(run: "Run", showing: DataSource, anew: bool = False) -> None:
    """The callback of a button: show these data to a group, from the first part on.

    A demo is put back to how it was written before, if `anew`.
    """
    if anew and not write_anew(showing.demo):
        return
    session.show_data(showing)
    session.set_flag(_RUN, Class(run, session.now()))
    session.set_flag(_PART, 0)
    session.set_flag(_ASKING, False)
    go_to_part(presenter().run(run)[0].page)


def go_to_part(page: str) -> None:
    """The callback of a button: the page of a part, with somebody with whom it shows something."""
    ws = session.workspace()
    someone = who_shows(ws, page, now=session.now(), wanted=session.chosen("contact"))
    session.choose("interview", "")
    session.go(page, **({"contact": someone} if someone else {}))


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
    """The callback of a button: the usual look again. The data on screen stay the same."""
    session.set_flag(_RUN, None)
    session.set_flag(_ASKING, False)
    session.go("present")
