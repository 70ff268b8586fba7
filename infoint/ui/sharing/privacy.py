"""What is stored and what a copy holds, in plain words from the content."""

from functools import partial

import streamlit as st

from infoint.i18n import _
from infoint.ui.components.fold import fold
from infoint.ui.frame.small_view import view_button
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit

_NOTES = ("privacy-stored", "privacy-copy", "privacy-others")


def what_is_stored(visit: Visit) -> None:
    """The notes on privacy that this content has, and the way to delete everything."""
    found = [note for key in _NOTES if (note := visit.library.note(key))]
    for place, note in enumerate(found):
        fold(plain_text(note.title), note.key, partial(_read, note.text), expanded=not place)
    view_button(_("Delete everything"), "delete", icon="delete_forever", type="tertiary")


def _read(text: str) -> None:
    st.markdown(text)
