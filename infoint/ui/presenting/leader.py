"""The window of the leader: clock, notes, what comes next, and what is on the projector."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import streamlit as st

from infoint.i18n import N_, _, ngettext
from infoint.presenting.pace import Pace, pace
from infoint.presenting.slides import criteria_shown, telling_criterion
from infoint.ui.browser.large_text import projector_window
from infoint.ui.components.buttons import menu_button
from infoint.ui.components.drawing import measure
from infoint.ui.frame.columns import work_and_side
from infoint.ui.presenting.projector import clock_words
from infoint.ui.presenting.run import (
    WEIGHTS,
    Class,
    Shown,
    count_down,
    current_class,
    end_class,
    go_on,
    go_to_part,
    hide_names,
    is_to_be_drawn,
    presenter,
    show_on_projector,
    slide,
    step_to,
    time_left,
    weigh,
    weigh_as_before,
)
from infoint.ui.session import local_dates, session
from infoint.ui.session.window.ticking import ticking
from infoint.ui.session.window_state import WindowState

if TYPE_CHECKING:
    from infoint.library.presenter import PresenterNote

_WAYS: dict[Shown, tuple[str, str]] = {
    "example": (N_("Example"), N_("Next: the example")),
    "question": (N_("Question"), N_("Next: the question")),
    "exercise": (N_("Exercise"), N_("Next: the exercise")),
}
"""What can be on the projector: as it is chosen, and as the button that leads on names it."""

_AT_A_GLANCE = 3
"""So many notes are in sight; the others are there for when there is time."""


@dataclass(frozen=True)
class WindowBlocked(WindowState):
    """Whether the browser did not let this window open the one for the projector."""

    is_so: bool = False


def lead(here: Class) -> None:
    """All that the leader needs for the part at hand; nothing of it is on the projector."""
    st.caption(_("Part {n} of {all}", n=here.place + 1, all=len(here.parts)))
    st.title(here.part.title, anchor=False)
    _clock(here, _pace(here))
    blocked_notice()
    work, side = work_and_side()
    with work:
        _what_is_shown(here)
        with st.container(key="class-notes"):
            {"example": _example, "question": _question, "exercise": _exercise}[here.shown](here)
    with side:
        _beside(here)
    _bar(here)


def blocked_notice() -> None:
    """What to do where the browser did not open the window for the projector."""
    if not WindowBlocked.read().is_so:
        return
    with st.container(border=True, key="class-blocked"):
        st.markdown(
            _(
                "Your browser did not open the window for the projector. Use this link, or allow "
                "pop-ups for this page and press the button again."
            )
        )
        st.link_button(
            _("Open it in a tab, then drag the tab out"),
            "projector",
            icon=":material/open_in_new:",
        )


def _pace(here: Class) -> Pace:
    return pace(presenter(), here.run, here.place, began=here.began, now=session.now())


@ticking("1s")
def _clock(drawn: Class, at_first: Pace) -> None:
    """The running clock; the page is drawn anew once the run moved on, or becomes later."""
    now = _pace(drawn)
    is_same = current_class() == drawn
    if is_to_be_drawn(drawn) or (is_same and now.late != at_first.late):
        st.rerun()
    whole = timedelta(minutes=drawn.run)
    left = time_left(drawn, session.now())
    with st.container(horizontal=True, vertical_alignment="center", key="class-clock"):
        passed = _("of {n} minutes", n=drawn.run)
        st.markdown(f"**{clock_words(now.passed)}** {passed}", width="content")
        until = _("this part until {time}", time=local_dates.clock(now.until))
        st.markdown(f":gray[{until}]", width="content")
        if left is not None:
            words = _("Exercise: {time} left", time=clock_words(left))
            st.markdown(f":material/timer: **{words}**", width="content")
    minutes = int(now.passed / timedelta(minutes=1))
    measure(
        now.passed / whole,
        ngettext("{n} minute of the run", "{n} minutes of the run", minutes),
    )


def _late(here: Class) -> None:
    """How late the run is, what the buffer still covers, and what to leave out."""
    now = _pace(here)
    if not now.late:
        return
    late = ngettext("{n} minute behind.", "{n} minutes behind.", now.late)
    if not now.over:
        left = ngettext(
            "The buffer covers it, with {n} minute to spare.",
            "The buffer covers it, with {n} minutes to spare.",
            now.buffer,
        )
        st.info(f"{late} {left}", icon=":material/schedule:")
        return
    titles = {part.key: part.title for part in here.parts}
    lines = [
        ngettext(
            "{part}: {what} Saves {n} minute.",
            "{part}: {what} Saves {n} minutes.",
            entry.minutes(here.run),
            part=titles[entry.part],
            what=entry.text,
        )
        for entry in now.leave_out
    ]
    words = "\n".join(f"- {line}" for line in lines)
    heading = _("Leave out:") if lines else _("Go to the last part, and end with the date.")
    st.warning(f"{late} {heading}\n\n{words}", icon=":material/schedule:")


def _what_is_shown(here: Class) -> None:
    """What is on the projector, and what else can be.

    Buttons, no choice that is kept: a browser may tell an old choice again, and the run went back.
    """
    _late(here)
    with st.container(horizontal=True, vertical_alignment="center", key="class-shown"):
        st.markdown(_("On the projector:"), width="content")
        for way in here.ways:
            is_on = way == here.shown
            st.button(
                _(_WAYS[way][0]),
                key=f"class-show-{way}",
                icon=":material/present_to_all:" if is_on else None,
                disabled=is_on,
                on_click=show_on_projector,
                args=(way,),
            )


def _example(here: Class) -> None:
    _controls(here)
    _points(here.part.to_show(here.run), _("Show"))
    say = here.part.notes(here.run)
    core = [note for note in say if min(presenter().runs) in note.runs]
    first = [*core, *(note for note in say if note not in core)][:_AT_A_GLANCE]
    _points([note for note in say if note in first], _("Say"))
    more = [note for note in say if note not in first]
    if more:
        with st.expander(_("If there is time"), key=f"class-more-{here.part.key}"):
            _points(more, "")


def _points(notes: "Iterable[PresenterNote]", heading: str) -> None:
    lines = "\n".join(f"- {note.text}" for note in notes)
    if lines:
        st.markdown(f"**{heading}**\n\n{lines}" if heading else lines)


def _question(here: Class) -> None:
    asked = here.part.question
    st.markdown(f"**{asked.text}**")
    st.markdown(f"{_('Listen for:')} {asked.listen_for}")


def _exercise(here: Class) -> None:
    """What to try, and its time."""
    exercise = here.part.exercise_in(here.run)
    if exercise is None:
        return
    st.markdown(f"**{exercise.text}**")
    minutes = exercise.minutes(here.run)
    st.button(
        _("Stop the count-down")
        if here.ends
        else ngettext("Count down {n} minute", "Count down {n} minutes", minutes),
        key="class-count-down",
        icon=":material/timer_off:" if here.ends else ":material/timer:",
        on_click=count_down,
        args=(here.ends is None,),
    )


def _controls(here: Class) -> None:
    """What moves the example: the next of several, or what something counts."""
    if here.part.key == "choose-field":
        _weights(here)
        return
    shown = slide(here)
    if shown.steps < 2:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="class-steps"):
        st.button(
            _("Show the one before"),
            key="class-step-back",
            icon=":material/chevron_left:",
            disabled=shown.step == 0,
            on_click=step_to,
            args=(shown.step - 1,),
        )
        st.button(
            _("Show the next one"),
            key="class-step",
            icon=":material/chevron_right:",
            disabled=shown.step + 1 >= shown.steps,
            on_click=step_to,
            args=(shown.step + 1,),
        )
        where = _("{n} of {all}", n=shown.step + 1, all=shown.steps)
        st.markdown(f":gray[{where}]", width="content")


def _weights(here: Class) -> None:
    """What something counts, changed while the order is in sight; tried out, never stored."""
    known = {key: (name, weight) for key, name, weight in _criteria(here)}
    if not known:
        return
    telling = telling_criterion(session.workspace_of(here.data))
    chosen = st.selectbox(
        _("Change what one thing counts, and watch the order"),
        list(known),
        list(known).index(telling) if telling in known else 0,
        format_func=lambda key: known[key][0],
        key=f"class-weigh-{here.data.mark}",
    )
    _name, own = known[chosen]
    weight = here.weights.get(chosen, own)
    least, most = WEIGHTS
    with st.container(horizontal=True, vertical_alignment="center", key="class-weights"):
        for by, label, icon, at in (
            (-1, _("Counts less"), "remove", least),
            (1, _("Counts more"), "add", most),
        ):
            st.button(
                label,
                key=f"class-weight-{icon}",
                icon=f":material/{icon}:",
                disabled=weight == at,
                on_click=weigh,
                args=(chosen, weight + by),
            )
        st.markdown(_("counts {n} of {all}", n=weight, all=most), width="content")
        if here.weights:
            st.button(
                _("As it was"),
                key="class-weights-back",
                type="tertiary",
                icon=":material/undo:",
                on_click=weigh_as_before,
            )


def _criteria(here: Class) -> list[tuple[str, str, int]]:
    return criteria_shown(session.workspace_of(here.data))


def _beside(here: Class) -> None:
    """What comes next, and what holds for the whole run."""
    if here.place + 1 < len(here.parts):
        following = here.parts[here.place + 1]
        then = ngettext(
            "**Then:** {part}, {n} minute",
            "**Then:** {part}, {n} minutes",
            following.minutes(here.run),
            part=following.title,
        )
        st.markdown(then)
    is_hidden = here.data.anonymized
    st.button(
        _("Show names") if is_hidden else _("Hide all names"),
        key="class-names",
        icon=":material/visibility:" if is_hidden else ":material/visibility_off:",
        on_click=hide_names,
        args=(not is_hidden,),
    )
    open_projector(_("Open the projector's window"))
    titles = {str(n): part.title for n, part in enumerate(here.parts)}
    menu_button(_("Go to a part"), "class-parts", titles, lambda n: go_to_part(int(n)))
    st.button(_("End the run"), key="class-end", icon=":material/close:", on_click=end_class)


def open_projector(
    label: str, then: Callable[[], None] | None = None, *, primary: bool = False
) -> None:
    """The button for the projector's window; `then` happens also where the browser blocked it."""

    def opened(is_blocked: bool) -> None:
        WindowBlocked(is_blocked).keep()
        if then:
            then()

    projector_window(
        label,
        "class-projector",
        opened=lambda: opened(False),
        blocked=lambda: opened(True),
        primary=primary,
    )


def _bar(here: Class) -> None:
    """Back and on at the foot, by the keys of a presenter in the hand."""
    is_first = here.place == 0 and here.shown == here.ways[0]
    with (
        st.bottom,
        st.container(
            horizontal=True,
            vertical_alignment="center",
            horizontal_alignment="distribute",
            key="bar",
        ),
    ):
        st.button(
            _("Back"),
            key="class-back",
            icon=":material/arrow_back:",
            shortcut="PageUp",
            disabled=is_first,
            on_click=go_on,
            args=(-1, here),
        )
        onward = _onward(here)
        if onward:
            st.button(
                onward,
                key="class-next",
                icon=":material/arrow_forward:",
                shortcut="PageDown",
                type="primary",
                on_click=go_on,
                args=(1, here),
            )


def _onward(here: Class) -> str:
    """What comes next; "" at the end."""
    at = here.ways.index(here.shown) + 1
    if at < len(here.ways):
        return _(_WAYS[here.ways[at]][1])
    if here.place + 1 < len(here.parts):
        return _("Next: {part}", part=here.parts[here.place + 1].title)
    return ""
