"""Which data the window shows: kept in the address, said at the top, left in one tap."""

from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from infoint import paths
from infoint.i18n import _
from infoint.store import StoreError, UnreadableFile
from infoint.ui.components.buttons import menu_button
from infoint.ui.session import session, workspaces
from infoint.ui.session.browser_facts import zone_of_browser
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.uninterrupted import uninterrupted
from infoint.ui.session.window import notices, whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.session.workspaces import OWN, DataSource
from infoint.ui.worksheet.binding import refresh_boxes

if TYPE_CHECKING:
    from infoint.library.demos import Demo

_RESET = "reset"


def follow_address() -> None:
    """A new window shows what its address asks for; later the address follows the window.

    Streamlit's own links leave out what stands in the address, so it is put back each time.
    """
    if not session.is_showing_settled():
        asked = _asked()
        session.show_data(asked)
        _freshen(asked)
    here = session.data_source()
    whereabouts.keep_in_address(whereabouts.DEMO, here.demo)
    whereabouts.keep_in_address(whereabouts.NAMES, whereabouts.HIDDEN if here.anonymized else "")


def open_shown_data() -> None:
    """Open what this window shows, and look whether it can still be read.

    Raises StoreError or UnreadableFile where that cannot be.
    """
    is_slow = session.data_source().anonymized
    with st.spinner(_("Hiding all names")) if is_slow else nullcontext():
        _looked = session.workspace().revision


def _asked() -> DataSource:
    demo = whereabouts.in_address(whereabouts.DEMO)
    anonymized = whereabouts.in_address(whereabouts.NAMES) == whereabouts.HIDDEN
    known = bool(demo) and any(each.key == demo for each in workspaces.demos())
    return DataSource(demo if known else "", anonymized)


@uninterrupted()
def show_demo(key: str, page: str = "today") -> None:
    """The callback of a button: this window shows a demo from now on."""
    asked = DataSource(key)
    session.show_data(asked)
    _freshen(asked)
    whereabouts.go(page)


@uninterrupted()
def leave_demo() -> None:
    """The callback of a button: back to the person's own data, as they were left."""
    session.show_data(OWN)
    whereabouts.go("today")


def hide_names(wanted: bool) -> None:
    """Show a copy in which every name is hidden, or the data themselves again.

    Only from a callback; the page stays. What is changed in the copy goes nowhere.
    """
    session.show_data(replace(session.data_source(), anonymized=wanted))


@uninterrupted()
def reset_demo() -> None:
    """The callback of a button: the demo is as it was written, with its days counted from today."""
    if write_anew(session.data_source().demo):
        notices.say(_("The demo is as it was at the beginning."))
        whereabouts.go("today")


def write_anew(key: str) -> bool:
    """Put a demo back to how it was written; False, and said at the top, where that failed."""
    demo = _demo(key)
    if demo is None:
        return False
    from infoint.presenting.demo import fill_demo

    try:
        try:
            ws = session.workspace_of(DataSource(demo.key))
        except UnreadableFile as error:
            error.storage.discard()
            workspaces.reopen()
            ws = session.workspace_of(DataSource(demo.key))
        fill_demo(ws, demo, workspaces.library(), now=session.now(), tz=zone_of_browser())
    except StoreError as error:
        notices.set_trouble(error.worded())
        return False
    DataState.forget_all()
    refresh_boxes()
    return True


def was_changed(key: str) -> bool:
    """Whether a demo is not as it was written: somebody changed something, or it is damaged."""
    demo = DataSource(key)
    if not workspaces.is_open(demo) and not paths.demo_file(key).exists():
        return False
    try:
        return bool(session.workspace_of(demo).edits())
    except StoreError:
        return True


def banner() -> None:
    """Says that this is a demo or a copy without names, with the way back; else nothing."""
    here, demo = session.data_source(), _demo()
    if here == OWN:
        return
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", gap="small", key="banner"
    ):
        if demo is not None:
            who = _("somebody") if here.anonymized else plain_text(demo.name)
            icon = ":material/theater_comedy:"
            words = _("**Demo: {who}.** All of it is made up.", who=who)
            st.markdown(f"{icon} {words}", width="content")
            _ways_out(demo)
        if here.anonymized:
            st.markdown(
                _(
                    ":material/visibility_off: **Names are hidden.** This is a copy: what you "
                    "change in it is not kept."
                )
            )
            st.button(
                _("Show names"),
                key="show-names",
                icon=":material/visibility:",
                on_click=hide_names,
                args=(False,),
            )


def _ways_out(demo: "Demo") -> None:
    st.button(
        _("Leave the demo"),
        key="leave-demo",
        icon=":material/logout:",
        type="tertiary",
        on_click=leave_demo,
    )
    others = {each.key: each.title for each in workspaces.demos() if each.key != demo.key}
    ways = {_RESET: _("Reset the demo"), **others}
    menu_button(
        _("More"),
        "other-demo",
        ways,
        lambda way: reset_demo() if way == _RESET else show_demo(way),
    )


def _demo(key: str | None = None) -> "Demo | None":
    """The demo of this key; without one, the demo that this window shows."""
    key = session.data_source().demo if key is None else key
    return next((each for each in workspaces.demos() if each.key == key), None) if key else None


def _freshen(asked: DataSource) -> None:
    """A demo that lies there from an earlier day, unchanged, is made anew."""
    if not asked.demo or not paths.demo_file(asked.demo).exists():
        return
    demo = _demo()
    if demo is None:
        return
    from infoint.presenting.demo import keep_demo_fresh

    try:
        ws = session.workspace_of(DataSource(asked.demo))
        keep_demo_fresh(ws, demo, workspaces.library(), now=session.now(), tz=zone_of_browser())
    except StoreError as error:
        notices.set_trouble(error.worded())
