"""What is stored and what a copy holds, in plain words from the content."""

import streamlit as st

from infoint.i18n import _
from infoint.ui.frame.small_view import view_button
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit

_NOTES = ("privacy-stored", "privacy-copy", "privacy-others")


def what_is_stored(visit: Visit) -> None:
    """The notes on privacy that this content has, and the way to delete everything."""
    for key in _NOTES:
        note = visit.library.note(key)
        if note:
            st.subheader(plain_text(note.title), anchor=False)
            st.markdown(note.text)
    view_button(_("Delete everything"), "delete", icon="delete_forever", type="tertiary")
