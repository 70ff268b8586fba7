"""What the person sees when the file with their data cannot be read."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from infoint.backup.file import LARGEST_BACKUP
from infoint.i18n import _
from infoint.store import StoreError, UnreadableFile, recover
from infoint.ui.components.backup_contents import contents, read_once
from infoint.ui.session import local_dates, workspaces
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.window_state import DataState


@dataclass(frozen=True)
class _Failed(DataState):
    """Why the last try to put a file in place did not work."""

    why: str = ""


def recovery_screen(error: UnreadableFile) -> None:
    """Say what happened, where the file lies, and offer what can take its place.

    That is the newest good copy, or a file to choose. Nothing is lost: the unreadable file is kept.
    """
    st.title(_("Your data file cannot be read"))
    if _Failed.read().why:
        st.error(plain_text(_Failed.read().why), icon=":material/error:")
    show(error.worded())
    show(error.storage.place)
    if error.kept is not None:
        st.markdown(
            _(
                "An earlier copy is whole. If you open it, the damaged file is kept beside it "
                "under another name."
            )
        )
        show(error.kept.name)
        st.button(
            _("Open the earlier copy"),
            key="recover-copy",
            type="primary",
            on_click=_put_in_place,
            args=(error, error.kept.key),
        )
    _choose(error)


def _choose(error: UnreadableFile) -> None:
    """A file of the person's own: a download from Settings, or a data file from elsewhere."""
    st.subheader(_("Open another file instead"), anchor=False)
    if error.kept is None:
        st.markdown(
            _(
                "There is no earlier copy. Choose a file that you downloaded in Settings; "
                "the damaged file is kept beside it under another name."
            )
        )
    upload = st.file_uploader(
        _("A file that you downloaded in Settings, or a copy of infoint.json"),
        type=["json"],
        max_upload_size=LARGEST_BACKUP // 2**20,
        key="recovery-file",
    )
    preview = read_once(upload) if upload else None
    if upload is None or preview is None:
        return
    if preview.made_at is None:
        st.markdown(_("The file is sound. It holds:"))
    else:
        day = local_dates.day_of_browser(preview.made_at)
        st.markdown(_("The file is sound. It was made on {day} and holds:", day=day))
    contents(preview)
    st.button(
        _("Open this file"),
        key="recover-chosen",
        type="primary",
        on_click=_put_in_place,
        args=(error, upload.getvalue()),
    )


def _put_in_place(error: UnreadableFile, revision: Any) -> None:
    try:
        with st.spinner(_("Opening the file")):
            recover(error.storage, revision)
        _Failed().keep()
    except StoreError as trouble:
        _Failed(str(trouble)).keep()
    workspaces.reopen()
