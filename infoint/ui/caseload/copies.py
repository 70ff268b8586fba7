"""Copies come into a caseload, and where they lie."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from infoint import paths
from infoint.caseload.source import Listing
from infoint.i18n import _, ngettext
from infoint.i18n.messages import worded
from infoint.sharing.copy_file import ENDING, LARGEST_COPY, CopyError
from infoint.store import StoreError
from infoint.ui.components.fold import fold
from infoint.ui.session import session, workspaces
from infoint.ui.session.browser_facts import is_on_this_computer
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.uninterrupted import uninterrupted
from infoint.ui.session.window import box_state, notices
from infoint.ui.session.window_state import WindowState

MOST_NAMED = 5
_FOLDER = "caseload-folder"


@dataclass(frozen=True)
class _Taking(WindowState):
    """Which uploader this is, and what could not be taken in: files with sentences."""

    round: int = 0
    refused: tuple[tuple[str, str], ...] = ()
    problem: str = ""


def take_copies() -> None:
    """Files that students sent, several at once; they go into the folder."""
    taking = _Taking.read()
    key = f"copies-{taking.round}"
    st.file_uploader(
        _("Copies of your students"),
        type=[ENDING.removeprefix(".")],
        accept_multiple_files=True,
        max_upload_size=LARGEST_COPY // 2**20,
        key=key,
        on_change=_take,
        args=(key,),
    )
    if taking.refused:
        _named(_("These files were not added:"), taking.refused)


@uninterrupted()
def _take(key: str) -> None:
    files: Sequence[Any] = box_state.shown(key) or ()
    source, taken, refused = workspaces.caseload(), 0, []
    for file in files:
        try:
            source.take(file.name, file.getvalue(), session.now())
            taken += 1
        except CopyError as problem:
            refused.append((file.name, problem.worded()))
        except StoreError as problem:
            refused.append((file.name, problem.worded()))
    if taken:
        notices.say(ngettext("{n} copy was added.", "{n} copies were added.", taken))
    _Taking(_Taking.read().round + 1, tuple(refused)).keep()


def copies(listing: Listing) -> None:
    """The folder, how many lie there, and the way to another one."""
    place = str(paths.caseload_folder())
    st.markdown(
        ngettext(
            "{n} student, in this folder on your computer:",
            "{n} students, in this folder on your computer:",
            len(listing.students),
        )
    )
    show(place)
    warning = paths.synced_folder_warning(paths.caseload_folder())
    if warning:
        st.warning(warning)
    st.markdown(
        _(
            "What you write to a student lies there too, in a folder `answers`. When consent has "
            "ended, open the student and delete the files."
        )
    )
    take_copies()
    if is_on_this_computer():
        fold(_("Use another folder"), "other-folder", partial(_other_folder, place))
    unreadable(listing)


def _other_folder(place: str) -> None:
    st.text_input(_("Folder"), place, key=_FOLDER)
    st.button(_("Open this folder"), key="open-folder", on_click=_open_folder)
    if _Taking.read().problem:
        st.error(_Taking.read().problem, icon=":material/error:")


@uninterrupted()
def _open_folder() -> None:
    asked = Path(str(box_state.shown(_FOLDER)).strip()).expanduser()
    taking = _Taking.read()
    if not asked.is_absolute() or not asked.is_dir():
        problem = _("There is no such folder: write its whole path, from the drive or from /.")
        replace(taking, problem=problem).keep()
        return
    try:
        paths.note_caseload(asked)
    except OSError:
        problem = _("This cannot be noted beside your data: look whether the disk is full.")
        replace(taking, problem=problem).keep()
        return
    replace(taking, problem="").keep()
    notices.say(_("This folder is open now."))


def unreadable(listing: Listing) -> None:
    """The files of the folder that are no copies, each with a sentence; nothing without any."""
    if listing.unread:
        _named(
            ngettext("{n} file cannot be used:", "{n} files cannot be used:", len(listing.unread)),
            [(one.file, worded(one.why)) for one in listing.unread],
        )


def _named(words: str, files: Sequence[tuple[str, str]]) -> None:
    lines = [f"- {plain_text(name)}: {plain_text(why)}" for name, why in files[:MOST_NAMED]]
    more = len(files) - MOST_NAMED
    if more > 0:
        lines.append("- " + ngettext("and {n} more", "and {n} more", more))
    st.warning("\n".join([words, "", *lines]), icon=":material/draft:")
