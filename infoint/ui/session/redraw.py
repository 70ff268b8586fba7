"""How far this window is drawn, what it brought along, and what its drawing left to be done."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from infoint.ui.session.reconnect import Brought
from infoint.ui.session.window_state import WindowState


@dataclass(frozen=True)
class _Drawn(WindowState):
    """How far the window is drawn. `is_whole`: once from top to bottom since it came here."""

    is_whole: bool = False
    is_wanted_again: bool = False
    brought: Brought = field(default_factory=Brought)
    to_write: tuple[Callable[[], None], ...] = ()


def is_whole() -> bool:
    """Whether the window was drawn once from top to bottom since it came here."""
    return _Drawn.read().is_whole


def bring(brought: Brought) -> None:
    """Keep what the window brought along from another server, until it is drawn whole once."""
    if not _Drawn.read().is_whole:
        replace(_Drawn.read(), brought=brought).keep()


def brought() -> Brought:
    """What the window brought along, if it lost its server and is drawn here for the first time."""
    return _Drawn.read().brought


def begin_drawing() -> None:
    """What an earlier drawing, broken off, left to be done is asked for again by this one."""
    replace(_Drawn.read(), to_write=(), is_wanted_again=False).keep()


def write_after_drawing(job: Callable[[], None]) -> None:
    """Let the frame do this once the page is drawn, and draw it again: drawing writes nothing."""
    drawn = _Drawn.read()
    replace(drawn, to_write=(*drawn.to_write, job), is_wanted_again=True).keep()


def write_what_was_left() -> None:
    """Do what drawing left to be written, in its order. Only for the frame."""
    for job in _Drawn.read().to_write:
        job()


def draw_again() -> None:
    """Ask for another drawing once this one is through."""
    replace(_Drawn.read(), is_wanted_again=True).keep()


def was_drawn() -> bool:
    """The window is drawn whole, so what it brought along is settled; whether to draw it again."""
    drawn = _Drawn.read()
    replace(drawn, is_whole=True, brought=Brought(), is_wanted_again=False).keep()
    return drawn.is_wanted_again
