"""Restoring everything from a downloaded file, after a preview."""

from typing import cast

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from infoint.services import backup as services
from infoint.services.backup import BackupProblem, RestorePreview
from infoint.store import Workspace
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.visit import Visit

_WORDS = {
    "contacts": "Contacts",
    "fields": "Fields",
    "attempts": "Outreach attempts",
    "interviews": "Talks",
    "actions": "Actions",
    "letters": "Letters and scripts",
}

_READ = "restore-read"
"""The chosen file (its id) and what it holds: it is read once, not at every drawing."""
_READING = "Reading the file"
_MANY = 2000
"""From so many records on it takes long enough to show how far it is."""


def restore(visit: Visit) -> None:
    """Choose a file, see what is in it, and confirm; or one clear sentence."""
    with st.expander("Restore from a file", icon=":material/upload:"):
        upload = st.file_uploader(
            "A file that you downloaded here", type=["json"], key=f"restore-{_round()}"
        )
        if upload is None:
            session.set_flag(_READ, None)
            return
        preview = looked_into(upload)
        if preview is not None:
            _preview(visit, preview)


def _round() -> int:
    return int(session.flag("restored") or 0)


def _preview(visit: Visit, preview: RestorePreview) -> None:
    made = f" It was made {moments.day_and_clock(preview.made_at)}." if preview.made_at else ""
    st.markdown(f"The file is sound.{made} It would replace what you have now:")
    contents(preview, visit.ws)
    st.button(
        "Replace everything with this file",
        key="really-restore",
        type="primary",
        on_click=_restore,
        args=(preview,),
    )


def _restore(preview: RestorePreview) -> None:
    """The callback: what takes long is told in a corner of the window, in sight from everywhere."""
    is_long = sum(preview.counts.values()) > _MANY
    note = (
        st.toast("Restoring everything", icon="spinner", duration="infinite") if is_long else None
    )

    def tell(part: float) -> None:
        if note is not None:
            note.toast(_how_far(part), icon="spinner", duration="infinite")

    act(
        services.restore,
        preview,
        said="Restored.",
        undo=True,
        then=lambda _: _done(),
        progress=tell,
    )
    if note is not None:
        over = "Not restored" if session.trouble() else "Everything is restored"
        note.toast(over, icon=":material/info:", duration="short")


def _how_far(part: float) -> str:
    return "Writing the file" if part >= 1 else f"Restoring everything: {part:.0%} is done"


def looked_into(upload: UploadedFile) -> RestorePreview | None:
    """What a chosen file holds, read once; None, and one sentence, where it cannot be used."""
    kept = session.flag(_READ)
    if kept and kept[0] == upload.file_id:
        return cast("RestorePreview", kept[1])
    room = st.empty()

    def tell(part: float) -> None:
        room.progress(part, text=_READING)

    try:
        preview = services.read_backup(upload.getvalue(), tell)
    except BackupProblem as problem:
        st.error(str(problem), icon=":material/error:")
        return None
    finally:
        room.empty()
    session.set_flag(_READ, (upload.file_id, preview))
    return preview


def contents(preview: RestorePreview, ws: Workspace | None = None) -> None:
    """How many records of each kind the file holds, beside what there is now."""
    if ws is None:
        rows = [
            {"": words, "In the file": preview.counts.get(name, 0)}
            for name, words in _WORDS.items()
        ]
        st.dataframe(rows, hide_index=True, alt="What the file holds")
        return
    rows = [
        {
            "": words,
            "Now": len(ws.collection(name)),
            "In the file": preview.counts.get(name, 0),
        }
        for name, words in _WORDS.items()
    ]
    st.dataframe(rows, hide_index=True, alt="What you have now and what the file holds")


def _done() -> None:
    session.set_flag(_READ, None)
    session.unsaved().clear()
    session.set_flag("restored", _round() + 1)
