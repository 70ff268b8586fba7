"""The wordmark and the mark."""

from base64 import b64decode
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.ui.conftest import ROOT

FOLDER = ROOT / "infoint" / "ui" / "browser"


def page() -> None:
    """Ask for the logo in our way and in Streamlit's own; keep what each sends to the window."""
    from pathlib import Path

    import streamlit as st
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    from infoint.ui.browser import logo

    sent: list[Any] = []
    get_script_run_ctx()._enqueue = sent.append
    logo.logo()
    folder = Path(logo.__file__).parent
    word, mark = (str(folder / f"{name}.svg") for name in ("wordmark", "mark"))
    st.logo(word, icon_image=mark, size="large")
    st.session_state["sent"] = sent


def test_it_is_the_message_of_streamlits_own_command() -> None:
    """`st.logo` sends the same for the same files, which the message holds: nothing is fetched."""
    app = AppTest.from_function(page).run()
    assert not app.exception, app.exception[0].value
    ours, theirs = (message.logo for message in app.session_state["sent"])
    for name, file in (("image", "wordmark.svg"), ("icon_image", "mark.svg")):
        assert b64decode(getattr(ours, name).partition(",")[2]) == (FOLDER / file).read_bytes()
    assert ours == theirs
