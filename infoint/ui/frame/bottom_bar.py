"""The bar at the foot of the window: back, whether all is saved, and what comes next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import streamlit as st

from infoint.i18n import _
from infoint.ui.components.buttons import go_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.window import notices
from infoint.ui.worksheet.run_and_undo import ButtonType


@dataclass(frozen=True)
class Way:
    """Where a button of the bar leads: a page, a part or a small view of it, about which records.

    `does` is done on the way.
    """

    label: str
    page: str
    part: str = ""
    view: str = ""
    about: Mapping[str, str] = field(default_factory=dict)
    does: Callable[[], None] | None = None


def bottom_bar(
    back: Way | None,
    onward: Way | None = None,
    *,
    quiet: bool = False,
    own: Callable[[], None] | None = None,
    says_saved: bool = True,
) -> None:
    """Draw the bar. It is the last thing on the page, so the keyboard comes to it last.

    On a page that leads nowhere it is there once there is something to say. With `quiet` the page
    has a primary button of its own; `own` draws one here, in the place of `onward`. Without
    `says_saved` there is nothing to type on it.
    """
    is_saved = says_saved and notices.saved_at()
    if not (back or onward or own or is_saved or notices.trouble() or session.workspace().away):
        return
    with (
        st.bottom,
        st.container(
            horizontal=True,
            vertical_alignment="center",
            horizontal_alignment="distribute",
            key="bar",
        ),
    ):
        if back:
            _button(back, "back", "arrow_back", "secondary")
        with st.container(key="saved", width="content"):
            _saved()
        if own:
            own()
        elif onward:
            _button(onward, "continue", "arrow_forward", "secondary" if quiet else "primary")


def _button(way: Way, key: str, icon: str, type: ButtonType) -> None:
    go_button(
        way.label,
        way.page,
        key=key,
        icon=icon,
        type=type,
        part=way.part,
        view=way.view,
        about=way.about,
        does=way.does,
    )


def _saved() -> None:
    moment = notices.saved_at()
    if session.workspace().away or notices.trouble():
        st.caption(_(":material/error: Nothing is saved just now. The top of the page says why."))
    elif moment:
        st.caption(_(":material/check: Saved {time}", time=local_dates.clock(moment)))
