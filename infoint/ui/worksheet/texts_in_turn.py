"""Long texts, one after the other: what is written is there to read, and one box is open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from infoint.entries.page_state import done_for_now
from infoint.i18n import _
from infoint.ui.session import session
from infoint.ui.session.plain_text import show
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.place import FieldPath
from infoint.ui.worksheet.run_and_undo import run_action


@dataclass(frozen=True)
class LongText:
    """What a text is about, the question that it answers, and where it is kept.

    `nothing` stands in its place while it is neither written nor open; without one the question.
    """

    title: str
    question: str
    place: FieldPath
    nothing: str = ""


@dataclass(frozen=True)
class _Opened(DataState):
    """By row of texts: the key of the box that somebody opened, "" where they closed one."""

    boxes: Mapping[str, str] = field(default_factory=dict)


def texts_in_turn(
    key: str, texts: Sequence[LongText], *, begins: bool = True, border: bool = False
) -> None:
    """Draw the texts. The box that is open was opened by hand; with `begins` it is else the first
    one that is not done yet.

    `key` names the row in this window. Each text may also stay unanswered: that ends it too.
    """
    done = session.workspace().page_state.done
    chosen = _Opened.read().boxes.get(key, "")
    waiting = (one.place.key for one in texts if begins and one.place.text_place not in done)
    opened = chosen or next(waiting, "")
    for one in texts:
        with st.container(key=f"text-{one.place.key}", border=border):
            if one.place.key == opened:
                _box(key, one)
            else:
                _row(key, one, one.place.text_place in done)


def _box(key: str, one: LongText) -> None:
    st.markdown(f"**{one.title}**")
    written = text_area(one.question, one.place, height=110)
    st.button(
        _("Done for now") if written.strip() else _("I don't know yet"),
        key=f"done-{one.place.key}",
        icon=":material/check:",
        on_click=_done,
        args=(key, one.place.text_place),
    )


def _row(key: str, one: LongText, is_done: bool) -> None:
    written = str(one.place.read() or "").strip()
    with st.container(horizontal=True, vertical_alignment="top"):
        with st.container(gap=None):
            st.markdown(f"**{one.title}**")
            if written:
                show(written)
            else:
                left = _("I don't know yet") if is_done else one.nothing or one.question
                st.markdown(f":gray[{left}]")
        st.button(
            _("Change") if written else _("Write"),
            key=f"open-{one.place.key}",
            type="tertiary",
            icon=":material/edit:",
            on_click=_open,
            args=(key, one.place.key),
        )


def _open(key: str, box: str) -> None:
    _Opened({**_Opened.read().boxes, key: box}).keep()


def _done(key: str, text: str) -> None:
    run_action(done_for_now, text)
    _open(key, "")
