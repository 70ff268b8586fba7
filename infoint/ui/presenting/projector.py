"""The window on the projector: what the group reads, in type that the last row can read.

It shows what the run on the server says and looks every second whether that is another thing.
Nothing of the notes is ever drawn here.
"""

from datetime import timedelta
from html import escape

import streamlit as st

from infoint.i18n import _
from infoint.presenting.slides import Line, Slide
from infoint.ui.browser.large_text import projector_look
from infoint.ui.components.navigation import SIDE_PAGES, side_button
from infoint.ui.presenting.run import (
    Class,
    current_class,
    follow_class,
    go_on,
    is_to_be_drawn,
    slide,
    time_left,
)
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.window.ticking import ticking

_LOOK_EVERY = "1s"


def project() -> None:
    """What the group sees, until it is another thing."""
    here = follow_class()
    if here is None:
        _nothing_yet()
    else:
        projector_look()
        with st.container(key="projector", gap=None):
            _shown(here)
            _ways(here)
    _in_step(here)


def _nothing_yet() -> None:
    st.title(_(SIDE_PAGES["projector"].title), anchor=False)
    st.markdown(_("Nothing is shown yet. Start from your own window, and it appears here."))
    side_button("present", key="to-present")


def _shown(here: Class) -> None:
    """The example, the question or the exercise; of an exercise the time that is left, too."""
    exercise = here.part.exercise_in(here.run)
    if here.shown == "question":
        words = Slide(_("What do you think?"), (Line(here.part.question.text, look="strong"),))
    elif here.shown == "exercise" and exercise:
        words = Slide(_("Try it"), (Line(exercise.text, look="strong"),))
    else:
        words = slide(here)
    st.title(plain_text(words.heading), anchor=False)
    with st.container(horizontal=True, key="slide", gap=None):
        st.html(_list(words.lines))
        if words.beside:
            st.html(_list(words.beside))


def _list(lines: tuple[Line, ...]) -> str:
    """The lines as a list, letter for letter."""
    items = "".join(
        f'<li class="{line.look}">{_mark(line)}<span>{escape(line.text)}</span></li>'
        for line in lines
    )
    return f'<ul class="slide">{items}</ul>'


def _mark(line: Line) -> str:
    return f'<span class="mark">{escape(line.mark)}</span>' if line.mark else ""


def _ways(here: Class) -> None:
    """Back and on, by the keys of a presenter in the hand; in sight only under the pointer."""
    with st.container(horizontal=True, key="projector-ways"):
        for by, label, key, shortcut in (
            (-1, _("Back"), "projector-back", "PageUp"),
            (1, _("Next"), "projector-next", "PageDown"),
        ):
            st.button(label, key=key, shortcut=shortcut, on_click=go_on, args=(by, here))


@ticking(_LOOK_EVERY)
def _in_step(drawn: Class | None) -> None:
    """The time that is left for an exercise, and another drawing once the run has moved on."""
    if is_to_be_drawn(drawn):
        st.rerun()
    here = current_class()
    left = time_left(here, session.now()) if here and here.shown == "exercise" else None
    with st.container(key="projector-time"):
        if left is not None:
            st.markdown(clock_words(left))


def clock_words(left: timedelta) -> str:
    """Minutes and seconds, such as 1:05, counted so that it begins with the whole and ends at 0."""
    seconds = -(-left // timedelta(seconds=1))
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02}"
