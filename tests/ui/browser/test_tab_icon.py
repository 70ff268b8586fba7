"""The icon in the browser's tab."""

from base64 import b64decode
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.ui.conftest import ROOT


def page() -> None:
    """Ask for the icon in our way and in Streamlit's own; keep what each sends to the window."""
    import streamlit as st
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    from infoint.ui.browser.tab_icon import tab_icon

    sent: list[Any] = []
    get_script_run_ctx()._enqueue = sent.append
    tab_icon()
    st.set_page_config(page_icon=sent[0].page_config_changed.favicon)
    st.session_state["kinds"] = [message.WhichOneof("type") for message in sent]
    st.session_state["icons"] = [message.page_config_changed.favicon for message in sent]
    st.session_state["rest"] = [
        (message.page_config_changed.layout, message.page_config_changed.initial_sidebar_state)
        for message in sent
    ]


def test_the_icon_of_the_tab_is_ours() -> None:
    """The message carries our picture itself, so nothing is fetched."""
    app = AppTest.from_function(page).run()
    assert not app.exception, app.exception[0].value
    head, _, picture = app.session_state["icons"][0].partition(",")
    assert head == "data:image/png;base64"
    assert b64decode(picture) == (ROOT / "infoint/ui/browser/icon.png").read_bytes()


def test_it_is_the_message_of_streamlits_own_command() -> None:
    """`st.set_page_config` sends the same for the same picture; the layout stays as it was."""
    app = AppTest.from_function(page).run()
    for what in ("kinds", "icons", "rest"):
        ours, theirs = app.session_state[what]
        assert ours == theirs
