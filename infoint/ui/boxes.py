"""The widgets of a worksheet, each bound to a place and saving itself."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, time
from typing import Any

import streamlit as st

from infoint.ui import session
from infoint.ui.bind import TEXT, Kind, Place, bound, same


@contextmanager
def _with_problem(place: Place) -> Iterator[None]:
    """Draw a box with what is wrong about it right below, in one cell of a grid.

    Only half-written records are checked as a whole; elsewhere a box of the same name means another
    thing.
    """
    sentence = session.problems().get(place.path[-1]) if "drafts" in place.path else None
    if not sentence:
        yield
        return
    with st.container():
        yield
        st.error(sentence, icon=":material/error:")


def text(label: str, place: Place, **how: Any) -> str:
    """One line of text."""
    stored = place.read() or ""
    how = {"live": "500ms", "icon": "", "validate": "", **how}
    with _with_problem(place):
        found = bound(place, TEXT, lambda **kw: st.text_input(label, stored, **kw), **how)
    return str(found)


def area(label: str, place: Place, **how: Any) -> str:
    """A text of several lines, saved while the person types."""
    stored = place.read() or ""
    with _with_problem(place):
        found = bound(place, TEXT, lambda **kw: st.text_area(label, stored, **kw), **how)
    return str(found)


def tick(label: str, place: Place, **how: Any) -> bool:
    """A check box."""
    kind = Kind(bool, bool)
    return bool(
        bound(place, kind, lambda **kw: st.checkbox(label, bool(place.read()), **kw), **how)
    )


def number(
    label: str, place: Place, low: int, high: int, *, start: int | None = None, **how: Any
) -> int:
    """A whole number between two bounds; `start` is shown while nothing is stored."""
    kind = Kind(same, lambda value: int(value) if value is not None else low)
    stored = place.read()
    shown = next(value for value in (stored, start, low) if value is not None)
    found = bound(
        place, kind, lambda **kw: st.number_input(label, low, high, shown, 1, **kw), **how
    )
    return int(found)


def one_of(
    label: str, place: Place, options: Sequence[Any], words: Callable[[Any], str], **how: Any
) -> Any:
    """One of a list, in a drop-down whose options are shown letter for letter."""
    stored = place.read()
    index = list(options).index(stored) if stored in options else None
    kind = Kind(lambda value: value if value in options else None)
    with _with_problem(place):
        return bound(
            place,
            kind,
            lambda **kw: st.selectbox(label, options, index, format_func=words, **kw),
            **how,
        )


def buttons(
    label: str, place: Place, options: Sequence[Any], words: Callable[[Any], str] = str, **how: Any
) -> Any:
    """One of a few, all in sight; tapping the chosen one again takes it back."""
    stored = place.read()
    default = stored if stored in options else None
    return bound(
        place,
        Kind(lambda value: value if value in options else None),
        lambda **kw: st.segmented_control(label, options, default=default, format_func=words, **kw),
        **how,
    )


def several(
    label: str, place: Place, options: Sequence[str], words: Callable[[str], str] = str, **how: Any
) -> tuple[str, ...]:
    """Any number of a list."""
    stored = [value for value in (place.read() or ()) if value in options]
    found = bound(
        place,
        Kind(lambda value: [item for item in value or () if item in options], tuple),
        lambda **kw: st.multiselect(label, options, default=stored, format_func=words, **kw),
        **how,
    )
    return tuple(found)


def day(label: str, place: Place, **how: Any) -> date | None:
    """A date, or none yet. Drafts keep it as ISO text."""
    to_text = "drafts" in place.path
    kind = Kind(_date_of, (lambda value: value.isoformat() if value else "") if to_text else same)
    stored = _date_of(place.read())
    with _with_problem(place):
        found = bound(place, kind, lambda **kw: st.date_input(label, stored, **kw), **how)
    return _date_of(found)


def _date_of(value: Any) -> date | None:
    if isinstance(value, str):
        return date.fromisoformat(value) if value else None
    return value if isinstance(value, date) else None


def hour(label: str, place: Place, **how: Any) -> time | None:
    """A time of day in a draft, kept as ISO text."""
    kind = Kind(_time_of, lambda value: value.isoformat("minutes") if value else "")
    stored = _time_of(place.read())
    with _with_problem(place):
        found = bound(place, kind, lambda **kw: st.time_input(label, stored, **kw), **how)
    return _time_of(found)


def _time_of(value: Any) -> time | None:
    return time.fromisoformat(value) if isinstance(value, str) and value else None
