"""The open workspaces of this server: the person's own data, the demos, copies without names."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from infoint import paths
from infoint.i18n import N_, language
from infoint.library import Library
from infoint.library.loading import content_in_use, sound_content
from infoint.store import StoreError, Workspace, open_workspace
from infoint.store.storage.base import Stamp
from infoint.ui.session.browser_facts import zone_of_browser

if TYPE_CHECKING:
    from infoint.caseload.source import CaseloadSource
    from infoint.library.demos import Demo


@dataclass(frozen=True)
class DataSource:
    """Which data a window shows: the person's own, or a demo; and whether without any names.

    `demo` is the key of a demo, "" for the person's own data. What is changed while names are
    hidden goes nowhere: it is a copy in memory.

    A part of a page may be drawn on other data than the window shows: `copy` is a student whose
    copy is read, `answer` one whom the counselor answers, in words of their own.
    """

    demo: str = ""
    anonymized: bool = False
    copy: str = ""
    answer: str = ""

    @property
    def mark(self) -> str:
        """Stands before the keys of bound boxes, so that no box is taken for that of other data."""
        parts = [part for part in (self.demo, "anonymized" if self.anonymized else "") if part]
        parts += [f"copy-{self.copy}"] if self.copy else []
        parts += [f"answer-{self.answer}"] if self.answer else []
        return "".join(f"{part}-" for part in parts)

    @property
    def is_whole_window(self) -> bool:
        """Whether a window can show these data, and not only a part of a page."""
        return not (self.copy or self.answer)


OWN = DataSource()
_open: dict[tuple[str, str], Workspace] = {}
_anonymized: dict[tuple[str, str, str], tuple[Workspace, Stamp, Workspace]] = {}
_caseloads: dict[Path, "CaseloadSource"] = {}
_opening = Lock()


def open_data(showing: DataSource) -> Workspace:
    """The workspace to show; opened once, so that asking again is a plain look-up.

    Raises StoreError or UnreadableFile where it cannot be opened. A copy is not opened here: the
    one who draws it has it open (`session.drawing`).
    """
    if showing.answer:
        return _answers(showing.answer)
    if showing.copy:
        raise StoreError(N_("This copy is not open any more: go back to your students."))
    place = _place(showing)
    found = _open.get(place)
    if found is None:
        with _opening:
            found = _open.get(place)
            if found is None:
                own = not showing.demo
                found = _open_own() if own else _open_demo(showing.demo)
                _open[place] = found
    return _without_names(place, found) if showing.anonymized else found


def is_open(showing: DataSource) -> bool:
    """Whether some window of this server has opened these data."""
    return _place(showing) in _open


def _place(showing: DataSource) -> tuple[str, str]:
    return os.environ.get(paths.DATA_VARIABLE, ""), showing.demo


def _open_own() -> Workspace:
    """The person's data, which stay in sight while their file is away."""
    return open_workspace(paths.data_file(), outlast=True)


def _open_demo(key: str) -> Workspace:
    from infoint.presenting.demo import open_demo

    demo, now = next(each for each in demos() if each.key == key), datetime.now(UTC)
    return open_demo(paths.demo_file(key), demo, library(), now=now, tz=zone_of_browser())


def _without_names(place: tuple[str, str], ws: Workspace) -> Workspace:
    """The copy without names in the language in use, made anew when the data have moved on."""
    spoken = (*place, language())
    known = _anonymized.get(spoken)
    if known and known[0] is ws and known[1] == ws.stamp:
        return known[2]
    from infoint.presenting.anonymous_copy import anonymous_copy

    stamp = ws.stamp
    copy = anonymous_copy(ws)
    _anonymized[spoken] = (ws, stamp, copy)
    return copy


def caseload() -> "CaseloadSource":
    """The copies that students gave, of the folder that is open."""
    folder = paths.caseload_folder()
    found = _caseloads.get(folder)
    if found is None:
        from infoint.caseload.folder import FolderOfCopies

        found = _caseloads.setdefault(folder, FolderOfCopies(folder))
    return found


def _answers(student: str) -> Workspace:
    from infoint.caseload.source import NoStudentError

    try:
        return caseload().answers(student)
    except NoStudentError as gone:
        sentence = N_("This student is not in the folder any more: go back to your students.")
        raise StoreError(sentence) from gone


def reopen() -> None:
    """Open every workspace anew, after a recovery."""
    _open.clear()
    _anonymized.clear()
    _caseloads.clear()


def library() -> Library:
    """The content in use: the counselor's folder if it is sound, else the built-in one."""
    return content_in_use()[0]


def demos() -> tuple["Demo", ...]:
    """The made-up people to look at, in their order. Read when first asked for."""
    from infoint.library.demos import load_demos

    return sound_content(load_demos)[0]
