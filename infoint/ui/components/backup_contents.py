"""What a chosen file of everything holds: read once, shown as a table."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from infoint.backup.file import Backup, BackupError, read_workspace_json
from infoint.i18n import N_, _
from infoint.store import Workspace
from infoint.ui.session.window_state import DataState

if TYPE_CHECKING:
    from streamlit.typing import UploadedFile

_WORDS = {
    "contacts": N_("Contacts"),
    "fields": N_("Fields"),
    "attempts": N_("Outreach attempts"),
    "interviews": N_("Talks"),
    "actions": N_("Actions"),
    "letters": N_("Letters and scripts"),
}

_READING = N_("Reading the file")


@dataclass(frozen=True)
class _Read(DataState):
    """The chosen file (its id) and what it holds: it is read once, not at every drawing."""

    file: str = ""
    holds: Backup | None = None


def read_once(upload: "UploadedFile") -> Backup | None:
    """What a chosen file holds, read once; None, and one sentence, where it cannot be used."""
    kept = _Read.read()
    if kept.file == upload.file_id:
        return kept.holds
    room = st.empty()

    def tell(part: float) -> None:
        room.progress(part, text=_(_READING))

    try:
        preview = read_workspace_json(upload.getvalue(), tell)
    except BackupError as problem:
        st.error(problem.worded(), icon=":material/error:")
        return None
    finally:
        room.empty()
    _Read(upload.file_id, preview).keep()
    return preview


def contents(preview: Backup, ws: Workspace | None = None) -> None:
    """How many records of each kind the file holds, beside what there is now."""
    rows = [
        {
            "": _(words),
            **({_("Now"): len(ws.collection(name))} if ws else {}),
            _("In the file"): preview.counts.get(name, 0),
        }
        for name, words in _WORDS.items()
    ]
    alt = _("What you have now and what the file holds") if ws else _("What the file holds")
    st.dataframe(rows, hide_index=True, alt=alt)


def forget_file() -> None:
    """The chosen file was used, or taken away."""
    _Read().keep()
