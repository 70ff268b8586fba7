"""What the frame of a window says about the last things done."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from infoint.ui.session.session import data_source, now
from infoint.ui.session.window_state import DataState
from infoint.ui.session.workspaces import DataSource


@dataclass(frozen=True)
class _Messages(DataState):
    """What the frame says about the last things done. Moments are aware, UTC."""

    saved_at: datetime | None = None
    trouble: str = ""
    problems: Mapping[str, str] = field(default_factory=dict)
    notice: tuple[str, str] = ("", "")
    notice_of: DataSource | None = None
    last: tuple[Any, tuple[Any, ...], datetime] | None = None


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
