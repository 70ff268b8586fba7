"""What was typed beside a first text and not put in yet: it goes along with whoever goes on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from infoint.entries.drafts import read_draft
from infoint.library import Library
from infoint.store import Workspace
from infoint.today.first_words import WORDS, go_on_with
from infoint.ui.session import session
from infoint.ui.session.window import unkept
from infoint.ui.session.window_state import DataState


@dataclass(frozen=True)
class _AtFirst(DataState):
    """What stood in the boxes when this window first showed them; None before that."""

    words: Mapping[str, str] | None = None


def was_typed_here() -> bool:
    """Whether something was typed since this window shows the page: a reload may cut a word."""
    typed = {name: str(value) for name, value in read_draft(session.workspace(), WORDS).items()}
    if _AtFirst.read().words is None:
        _AtFirst(typed).keep()
    return typed != _AtFirst.read().words


def go_on_job(library: Library, letter: str, sends: bool) -> Callable[..., None]:
    """What is typed now, and not what a reload left half, goes along."""

    def job(ws: Workspace, *, now: datetime) -> None:
        takes = was_typed_here()
        if takes:
            unkept.keep(letter)
        if ws.letters.get(letter):
            go_on_with(ws, library, letter, takes=takes, sends=sends, now=now)

    return job
