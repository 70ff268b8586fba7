"""Lines of the notes beside what one writes: one tap takes a line over, letter for letter."""

from collections.abc import Callable, Container, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

import streamlit as st

from infoint.i18n import _, ngettext
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.window import box_state, notices, whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.binding import TEXT, save
from infoint.ui.worksheet.inline_notice import inline_notice, say_here
from infoint.ui.worksheet.place import FieldPath
from infoint.ui.worksheet.run_and_undo import Call, run_action

_SHOWN = 3
_PLACE = "beside"


@dataclass(frozen=True)
class _All(DataState):
    """The list of lines that is shown whole."""

    of: str = ""


def lines_beside(
    side: AbstractContextManager[object],
    key: str,
    lines: Sequence[tuple[str, str]],
    take: Callable[[str], None],
    title: str,
    most: int = _SHOWN,
    used: Container[str] = (),
    back_to: str = "",
) -> None:
    """The lines (by id) in the quiet side, each a button that takes it over; a few at first.

    Those that were `used` for another answer are marked.
    What came of the last tap stands there too.
    """
    with side, st.container(border=True, gap="xsmall", key="from-notes"):
        st.markdown(f"**{title}**")
        with st.container():
            inline_notice(_PLACE)
        shown = lines if _All.read().of == key else lines[:most]
        for line, words in shown:
            st.button(
                _("“{line}”", line=plain_text(words)),
                key=f"take-{line}",
                icon=":material/done_all:" if line in used else ":material/add:",
                help=_("It is in another answer already.") if line in used else None,
                type="tertiary",
                on_click=take,
                args=(line,),
            )
        left = len(lines) - len(shown)
        if left:
            st.button(
                ngettext("{n} more line", "{n} more lines", left),
                key="all-lines",
                type="tertiary",
                icon=":material/expand_more:",
                on_click=_All(key).keep,
            )
        if back_to:
            _bring_button(_("Bring in more notes"), back_to)


def take_over(place: FieldPath, call: Call, said: str) -> None:
    """From a callback: what is typed is stored first, then the call puts a line to it."""
    if box_state.is_alive(place.key):
        save(place, TEXT)
    job, *args = call
    run_action(job, *args, said=said)
    say_beside()


def say_beside(words: str = "") -> None:
    """Say what came of a tap beside the lines alone: above the box it would move the box away."""
    say_here(_PLACE, words)
    notices.say("")


def nothing_beside(side: AbstractContextManager[object], back_to: str) -> None:
    """Where there are no notes: they may lie on paper. From there one comes back to a question."""
    with side, st.container(border=True, gap="xsmall", key="from-notes"):
        st.markdown(_("Notes on paper, or in a document?"))
        _bring_button(_("Bring them in"), back_to)


@dataclass(frozen=True)
class CameFrom(DataState):
    """The question from which one went to bring in notes; "" where it was none."""

    question: str = ""


def _bring_button(label: str, question: str) -> None:
    st.button(
        label,
        key="bring-notes",
        icon=":material/content_paste:",
        type="tertiary",
        on_click=_bring,
        args=(question,),
    )


def _bring(question: str) -> None:
    CameFrom(question).keep()
    whereabouts.go("track", "learned", "paste")
