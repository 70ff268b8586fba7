"""Restoring everything from a downloaded file, after a preview."""

import streamlit as st

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


def restore(visit: Visit) -> None:
    """Choose a file, see what is in it, and confirm; or one clear sentence."""
    with st.expander("Restore from a file", icon=":material/upload:"):
        upload = st.file_uploader(
            "A file that you downloaded here", type=["json"], key=f"restore-{_round()}"
        )
        if upload is None:
            return
        try:
            preview = services.read_backup(upload.getvalue())
        except BackupProblem as problem:
            st.error(str(problem), icon=":material/error:")
            return
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
        on_click=act,
        args=(services.restore, preview),
        kwargs={"said": "Restored.", "undo": True, "then": lambda _: _done()},
    )


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
    session.unsaved().clear()
    session.set_flag("restored", _round() + 1)
