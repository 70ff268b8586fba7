"""The frame around every page: navigation, saving, where the person is, and what went wrong."""

import streamlit as st

from infoint.domain import STEP_KEYS
from infoint.store import StoreError, UnreadableFile
from infoint.ui import session
from infoint.ui.acting import take_back
from infoint.ui.keep_typing import keep_typing
from infoint.ui.recovery import recovery_screen
from infoint.ui.visit import Visit, begin_visit, remember

_RUNNING = "_frame_is_running"

PAGES = {
    "today": ("Today", "today"),
    **dict.fromkeys(STEP_KEYS, ("", "")),
    "progress": ("See progress", "monitoring"),
    "settings": ("Settings", "settings"),
}
"""Pages by name, in the order of the sidebar: title and icon; those of the steps are content."""


def run_app() -> None:
    """Draw the whole app: the one line of app.py, and what a page opened by its address calls."""
    st.set_page_config(page_title="Infoint", page_icon=":material/forum:", layout="centered")
    page = st.navigation(_navigation(), expanded=True)
    keep_typing()
    try:
        session.workspace()
    except UnreadableFile as error:
        recovery_screen(error)
        return
    except StoreError as error:
        st.error(str(error), title="Infoint could not open your data")
        return
    _messages()
    st.session_state[_RUNNING] = True
    try:
        page.run()
    finally:
        st.session_state[_RUNNING] = False


def open_page(name: str) -> Visit:
    """What every page begins with: its visit; starts the frame if an address was opened cold."""
    if not st.session_state.get(_RUNNING):
        run_app()
        st.stop()
    visit = begin_visit(name)
    remember(visit)
    return visit


def _navigation() -> dict[str, list[st.Page]]:  # type: ignore[valid-type]
    pages = {name: _page(name) for name in PAGES}
    session.set_pages(pages)
    return {
        "": [pages["today"]],
        "Seven steps": [pages[key] for key in STEP_KEYS],
        "Look back": [pages["progress"], pages["settings"]],
    }


def _page(name: str) -> st.Page:  # type: ignore[valid-type]
    title, icon = PAGES[name]
    if name in STEP_KEYS:
        guide = session.library().step(name)
        title, icon = f"{STEP_KEYS.index(name) + 1}. {guide.title}", guide.icon
    return st.Page(
        f"pages/{name.replace('-', '_')}.py",
        title=title,
        icon=f":material/{icon}:",
        default=name == "today",
    )


def _messages() -> None:
    if session.trouble():
        st.error(session.trouble(), title="Not saved", icon=":material/error:")
    if session.problems():
        lines = "\n".join(f"- {sentence}" for sentence in session.problems().values())
        st.error(lines, title="Check this first", icon=":material/error:")
    sentence, undo = session.notice()
    if sentence:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.success(sentence, icon=":material/check:")
            if undo:
                st.button(
                    "Undo",
                    key="undo-notice",
                    icon=":material/undo:",
                    on_click=take_back,
                    args=(undo,),
                )
        session.drop_notice()
