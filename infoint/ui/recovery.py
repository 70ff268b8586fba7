"""What the person sees when the file with their data cannot be read."""

import streamlit as st

from infoint.store import StoreError, UnreadableFile, recover
from infoint.ui import session
from infoint.ui.literal import show


def recovery_screen(error: UnreadableFile) -> None:
    """Say what happened, where the file lies, and offer the newest good copy. Nothing is lost."""
    st.title("Your data file cannot be read")
    if session.flag("recovery"):
        st.error(session.flag("recovery"), icon=":material/error:")
    show(str(error))
    show(str(error.path))
    if error.newest_good is None:
        st.markdown(
            "There is no earlier copy. Put a file that you downloaded in Settings in its place, "
            "or move the file away to start afresh."
        )
        return
    st.markdown(
        "An earlier copy is whole. If you open it, the damaged file is kept beside it under "
        "another name."
    )
    show(error.newest_good.name)
    st.button("Open the earlier copy", type="primary", on_click=_recover, args=(error,))


def _recover(error: UnreadableFile) -> None:
    if error.newest_good is None:
        return
    try:
        recover(error.path, error.newest_good)
        session.set_flag("recovery", "")
    except StoreError as trouble:
        session.set_flag("recovery", str(trouble))
    session.reopen()
