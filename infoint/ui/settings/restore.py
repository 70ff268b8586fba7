"""Restoring everything from a downloaded file, after a preview."""

from dataclasses import dataclass

import streamlit as st

from infoint.backup import file
from infoint.i18n import _
from infoint.ui.components.backup_contents import contents, forget_file, read_once
from infoint.ui.session import local_dates
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, notices
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import run_action

_MANY = 2000
"""From so many records on it takes long enough to show how far it is."""


@dataclass(frozen=True)
class _Restored(DataState):
    """How often everything was restored: each time the box for a file is a new one."""

    times: int = 0


def restore(visit: Visit) -> None:
    """Choose a file, see what is in it, and confirm; or one clear sentence."""
    key = f"restore-{_Restored.read().times}"
    upload = st.file_uploader(
        _("A file that you downloaded here"),
        type=["json"],
        max_upload_size=file.LARGEST_BACKUP // 2**20,
        key=key,
    )
    if upload is None:
        forget_file()
        return
    preview = read_once(upload)
    if preview is not None:
        _preview(visit, preview)


def _preview(visit: Visit, preview: file.Backup) -> None:
    st.markdown(_("The file is sound. It would replace what you have now:"))
    contents(preview, visit.ws)
    if preview.made_at:
        st.markdown(_("It was made {day}.", day=local_dates.day_and_clock(preview.made_at)))
    st.button(
        _("Replace everything with this file"),
        key="really-restore",
        type="primary",
        on_click=_restore,
        args=(preview,),
    )


def _restore(preview: file.Backup) -> None:
    """The callback: what takes long is told in a corner of the window, in sight from everywhere."""
    is_long = sum(preview.counts.values()) > _MANY
    begun = _("Restoring everything")
    note = st.toast(begun, icon="spinner", duration="infinite") if is_long else None

    def tell(part: float) -> None:
        if note is not None:
            percent = f"{part:.0%}"
            how_far = _("Restoring everything: {percent} is done", percent=percent)
            note.toast(
                how_far if part < 1 else _("Writing the file"), icon="spinner", duration="infinite"
            )

    run_action(
        file.restore,
        preview,
        said=_("Restored."),
        then=lambda _restored: _done(),
        progress=tell,
    )
    if note is not None:
        over = _("Not restored") if notices.trouble() else _("Everything is restored")
        note.toast(over, icon=":material/info:", duration="short")


def _done() -> None:
    forget_file()
    box_state.unsaved().clear()
    _Restored(_Restored.read().times + 1).keep()
