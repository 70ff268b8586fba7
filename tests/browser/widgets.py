"""A page of Streamlit's own widgets, each in the states that a person meets, in our look."""

import streamlit as st

from infoint.ui.browser.around_page import page_look
from infoint.ui.components.buttons import file_button
from infoint.ui.components.drawing import drawing
from infoint.ui.session.made_files import keep_made_files
from infoint.ui.session.server import deliver_answers

KINDS = ("primary", "secondary", "tertiary")
TINTS = ("primary", "red", "orange", "yellow", "blue", "green", "violet", "gray")


def _choices() -> None:
    st.segmented_control("Parts", ["You", "What matters", "Fields"], default="What matters")
    st.segmented_control("Several", ["One", "Two"], selection_mode="multi", default=["One", "Two"])
    st.pills("Places", ["Office", "Outside", "Home"], default="Outside")
    st.pagination(9, default=4)
    st.radio("How", ["By phone", "By letter"], horizontal=True)
    st.toggle("On", value=True)
    st.toggle("Off")
    st.checkbox("Ticked", value=True)
    st.checkbox("Open")
    for kind in ("thumbs", "faces", "stars"):
        st.feedback(kind, default=1, key=kind)
    st.select_slider("How sure", ["Not", "Nearly", "Quite"], value="Nearly")


def _made() -> bytes:
    """A file that is made once it is asked for."""
    return b"words"


def _note() -> None:
    """What a press notes."""


def _buttons() -> None:
    with st.container(horizontal=True):
        for kind in KINDS:
            st.button(f"A {kind} one", type=kind, icon=":material/edit:")
    with st.container(horizontal=True):
        for kind in KINDS:
            st.menu_button(f"Menu, {kind}", ["Later", "Not at all"], type=kind)
    with st.container(horizontal=True):
        st.link_button("To a page", "https://example.org")
        st.download_button("Download", "words", "words.txt")
        file_button("Take it", _made, name="a.csv", key="noted", icon="table", on_click=_note)
        st.button("Not now", disabled=True)
    with st.popover("More about it"):
        st.write("Words")


def _words() -> None:
    st.markdown("Words with [a link](https://example.org), `code` and :gray[in grey].")
    st.caption("A caption with [a link](https://example.org)")
    st.markdown(" ".join(f":{tint}-badge[{tint}]" for tint in TINTS))
    st.markdown(" ".join(f":{tint}[{tint}]" for tint in TINTS))
    st.badge("A badge", icon=":material/check:")
    st.badge("Primary", icon=":material/check:", color="primary")
    for say in (st.info, st.success, st.warning, st.error):
        say("Told, with [a link](https://example.org)", icon=":material/info:")
    for state in ("running", "complete", "error"):
        st.status(f"It is {state}", state=state)
    with st.expander("A fold", expanded=True):
        st.caption("Folded words")


def _figures() -> None:
    with st.container(horizontal=True):
        st.metric("Talks", "9", "2 more", border=True)
        st.metric("Letters", "4", "-1 less", border=True)
        st.metric("Waiting", "3", "as before", delta_color="off", border=True)
    st.progress(0.6, "Three of five")
    first, _ = st.tabs(["People", "Messages"])
    first.write("In the first tab")


def _boxes() -> None:
    st.text_input("Name", placeholder="Such as Vera", help="Why it is asked")
    st.text_area("Letter", "Dear Vera", placeholder="Dear")
    st.number_input("Minutes", value=20)
    st.selectbox("Field", ["Nursing", "Parks"])
    st.multiselect("Fields", ["Nursing", "Parks"], default=["Nursing"])
    st.text_input("Locked", "as it was", disabled=True)


def page() -> None:
    """Draw all of it, on the page, in a frame and in the sidebar."""
    st.set_page_config(page_title="Widgets", layout="wide")
    deliver_answers()
    keep_made_files()
    runs = st.session_state["runs"] = st.session_state.get("runs", 0) + 1
    st.title("Widgets")
    st.text(f"run {runs}")
    drawing("interview", alt="Two people at a table")
    left, right = st.columns(2)
    with left:
        _choices()
        _buttons()
    with right, st.container(border=True):
        _words()
        _figures()
    _boxes()
    with st.sidebar:
        st.markdown("**Your steps**")
        st.segmented_control("Which", ["Open", "All"], default="All")
        st.button("Here too", type="primary")
        st.markdown("A :primary-badge[badge] and [a link](https://example.org)")
        st.caption("A caption")
        st.info("Told here")
    with st.bottom, st.container(horizontal=True, horizontal_alignment="distribute"):
        st.button("Back", icon=":material/arrow_back:")
        st.button("Continue: your fields", type="primary")
    page_look()
