"""What a counselor has at hand while presenting: the bar on top, and the notes at the side."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import streamlit as st

from infoint.ui.browser.large_text import BAR, large_type, larger_page
from infoint.ui.frame.data_source import banner, what_is_shown
from infoint.ui.presenting.run import (
    Class,
    ask,
    current_class,
    end_class,
    follow_class,
    go_to_part,
    hide_names_now,
    is_asking,
    part_here,
    presenter,
)
from infoint.ui.session import local_dates, session, workspaces
from infoint.ui.session.plain_text import many

if TYPE_CHECKING:
    from infoint.library.entries import Sourced
    from infoint.library.presenter import PresenterPart

LARGER = 118
"""Per cent of the usual size: what the last row can read, and 1280 pixels still hold."""
notes_wide = 380
"""Pixels of the side while it holds the notes, where Streamlit draws the side anew."""
_LATE = timedelta(minutes=1)


def is_on() -> bool:
    """Whether this window presents; a new window takes that from its address."""
    return follow_class() is not None


def draw(page: str) -> None:
    """Bar and notes if this window presents; `page` is the name of the page on screen."""
    here = current_class()
    if here is None:
        return
    parts = presenter().run(here.run)
    place = part_here(parts, page)
    larger_page(size=f"{LARGER}%", turn=place)
    part = parts[place]
    with st.container(key=BAR, border=True, gap="small"):
        _where(here, parts, place)
        if part.page != page:
            _part_button(f"Back to: {part.title}", "class-return", "arrow_back", part)
        if is_asking():
            _question(here, part)
    with st.sidebar:
        _notes(here, parts, place)
        _way_out()


def _where(here: Class, parts: "tuple[PresenterPart, ...]", place: int) -> None:
    """One row: where in the run, until when, back and on. The keys are those of a presenter."""
    part, last = parts[place], len(parts) - 1
    said = [_time(here, parts, place, session.now()), *what_is_shown()]
    words, ways = st.columns([4, 5], vertical_alignment="center")
    words.markdown(f"**{place + 1} of {len(parts)}: {part.title}**  \n{'. '.join(said)}")
    with ways, st.container(horizontal=True, horizontal_alignment="right", gap="small"):
        before, after = parts[max(place - 1, 0)], parts[min(place + 1, last)]
        back = {"shortcut": "PageUp", "disabled": place == 0}
        _part_button("Back", "class-back", "arrow_back", before, **back)
        if place < last:
            on = {"shortcut": "PageDown", "type": "primary"}
            _part_button("Next", "class-next", "arrow_forward", after, **on)
        st.button(
            "End the run",
            key="class-end",
            icon=":material/close:",
            type="primary" if place == last else "secondary",
            on_click=end_class,
        )


def _part_button(label: str, key: str, icon: str, part: "PresenterPart", **how: Any) -> None:
    st.button(
        label,
        key=key,
        icon=f":material/{icon}:",
        on_click=go_to_part,
        args=(part.page,),
        **how,
    )


def _time(here: Class, parts: "tuple[PresenterPart, ...]", place: int, now: datetime) -> str:
    """How long the part takes, until when, and whether one is late."""
    before = sum(part.minutes(here.run) for part in parts[:place])
    minutes = parts[place].minutes(here.run)
    until = here.began + timedelta(minutes=before + minutes)
    said = f"{many(minutes, 'minute')}, until {local_dates.clock(until)}"
    late = now - until
    if late >= _LATE:
        said += f". {many(late // _LATE, 'minute')} behind"
    return said


def _question(here: Class, part: "PresenterPart") -> None:
    exercise = part.exercise_in(here.run)
    words = part.question.text
    if exercise:
        words += f"\n\n{exercise.text} ({many(exercise.minutes(here.run), 'minute')})"
    large_type(words, key=f"class-question-{part.key}")


def _notes(here: Class, parts: "tuple[PresenterPart, ...]", place: int) -> None:
    """In the order in which one needs them: say, show, ask, try, go on.

    What to listen for is on the handout alone: the group can see the notes, too.
    """
    part, exercise = parts[place], parts[place].exercise_in(here.run)
    say, to_show = part.notes(here.run), part.to_show(here.run)
    shown = is_asking()
    st.button(
        "Hide the question" if shown else "Show the question",
        key="class-ask",
        icon=":material/forum:",
        on_click=ask,
        args=(not shown,),
    )
    lines = ["**Say**", "", *(f"- {note.text}" for note in say), ""]
    if to_show:
        lines += [f"**Show:** {' '.join(note.text for note in to_show)}", ""]
    lines += [f"**Ask:** {part.question.text}", ""]
    if exercise:
        minutes = many(exercise.minutes(here.run), "minute")
        lines += [f"**Let them try, {minutes}:** {exercise.text}"]
    st.markdown("\n".join(lines))
    if place + 1 < len(parts):
        following = parts[place + 1]
        _part_button(f"Next: {following.title}", "class-onward", "arrow_forward", following)
    spoken = (*say, *to_show, part.question, *((exercise,) if exercise else ()))
    st.markdown(f"*Behind this: {_sources(spoken)}.*")


def _sources(entries: "Iterable[Sourced]") -> str:
    keys = dict.fromkeys(key for entry in entries for key in entry.all_sources)
    return "; ".join(workspaces.library().source_title(key) for key in keys)


def _way_out() -> None:
    """At the end of the notes: what is shown, with the ways out of it."""
    if not session.data_source().anonymized:
        st.button(
            "Hide all names",
            key="class-hide",
            icon=":material/visibility_off:",
            type="tertiary",
            on_click=hide_names_now,
        )
    banner()
