"""A chart at one glance: a sentence and a few bars of our own, with a closer look one press away.

The bars are words and lines of the page: nothing is loaded for them, they follow the window's look
and they print. The whole chart with its numbers is in a view of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from infoint.charts.palette import DARK, GROUND, LIGHT, in_both
from infoint.i18n import _, listed
from infoint.ui.components.drawing import bars_picture
from infoint.ui.frame.small_view import view_button
from infoint.ui.session.plain_text import plain_text

_MAIN, _QUIET = in_both(LIGHT.main, DARK.main), in_both(LIGHT.quiet, DARK.quiet)
_PAPER = in_both(GROUND[False], GROUND[True])
_STRIPES = f"repeating-linear-gradient(135deg, {_QUIET} 0 2px, transparent 2px 7px)"
_GRID = (
    "display: grid; grid-template-columns: minmax(5rem, max-content) 1fr max-content; "
    "gap: 0.45rem 0.75rem; align-items: center; margin: 0; padding: 0"
)
_NAME = "margin: 0; padding: 0; font-weight: 400; overflow-wrap: anywhere"
_SCALE = 5
_WIDE, _HIGH = 360, 48


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, how long its bar is full, striped and empty, and what stands behind it."""

    name: str
    full: int
    end: str
    striped: int = 0
    empty: int = 0

    @property
    def length(self) -> int:
        """How long the bar is in all."""
        return self.full + self.striped + self.empty


@dataclass(frozen=True, slots=True)
class Weeks:
    """A count for each week, this week's last, and what is counted."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """What stands in a card: a sentence and rows, or ratings before and after by name."""

    sentence: str
    rows: tuple[Row, ...] = ()
    ratings: tuple[tuple[str, int | None, int | None], ...] = ()
    weeks: tuple[Weeks, ...] = ()
    note: str = ""
    """What the looks of the bars mean, where there are several."""


def card(title: str, view: str, shown: Glance) -> None:
    """A card with its title, the sentence and the bars; as a whole it opens the closer look."""
    with st.container(border=True, height="stretch", gap="small", key=f"whole-{view}"):
        view_button(f"**{title}**", view, type="tertiary")
        st.markdown(plain_text(shown.sentence))
        if shown.rows:
            st.html(bars(shown.rows))
        if shown.ratings:
            st.html(_ratings(shown.ratings))
        for one in shown.weeks:
            st.html(_week_by_week(one))
        if shown.note:
            st.caption(shown.note)


def _week_by_week(one: Weeks) -> str:
    alt = listed([str(count) for count in one.counts])
    picture = bars_picture(one.counts, alt, wide=_WIDE, high=_HIGH)
    return f"<div>{escape(one.name)}</div>{picture}"


def bars(rows: Iterable[Row]) -> str:
    """HTML of the rows with their bars, the longest as wide as there is room."""
    rows = list(rows)
    most = max(1, *(row.length for row in rows))
    lines = "".join(
        f'<dt style="{_NAME}">{escape(row.name)}</dt>'
        f'<dd aria-hidden="true" style="margin: 0; display: flex">{_bar(row, most)}</dd>'
        f'<dd style="margin: 0; text-align: end">{escape(row.end)}</dd>'
        for row in rows
    )
    return f'<dl style="{_GRID}">{lines}</dl>'


def _bar(row: Row, most: int) -> str:
    looks = (
        (row.full, f"background-image: linear-gradient({_MAIN}, {_MAIN}); border-color: {_MAIN}"),
        (row.striped, f"background-image: {_STRIPES}; border-color: {_QUIET}"),
        (row.empty, f"border-color: {_QUIET}"),
    )
    return "".join(
        f'<div style="box-sizing: border-box; height: 1rem; width: {100 * count / most:.1f}%; '
        f"border: 1.5px solid; border-radius: 3px; print-color-adjust: exact; {look}"
        '"></div>'
        for count, look in looks
        if count
    )


def _ratings(rows: Sequence[tuple[str, int | None, int | None]]) -> str:
    """A line from a ring (before) to a dot (after) on a scale of five."""
    lines = "".join(
        f'<dt style="{_NAME}">{escape(name)}</dt>'
        '<dd aria-hidden="true" style="margin: 0 0.6rem; position: relative; height: 1rem">'
        f"{_way(before, after)}</dd>"
        f'<dd style="margin: 0; text-align: end">{escape(_said(before, after))}</dd>'
        for name, before, after in rows
    )
    return f'<dl style="{_GRID}">{lines}</dl>'


def _said(before: int | None, after: int | None) -> str:
    if before is not None and after is not None:
        return _("{before}→{after}", before=before, after=after)
    return str(before or after or "")


def _way(before: int | None, after: int | None) -> str:
    track = (
        '<div style="position: absolute; left: 0; right: 0; top: 50%; '
        f'border-top: 1px solid {_QUIET}; opacity: 0.5"></div>'
    )
    if before is not None and after is not None:
        low, high = sorted((_at(before), _at(after)))
        track += (
            f'<div style="position: absolute; left: {low}%; width: {high - low}%; '
            f'top: calc(50% - 1.5px); border-top: 3px solid {_MAIN}"></div>'
        )
    return track + _dot(before, "Canvas", 14) + _dot(after, _MAIN, 10)


def _at(rating: int) -> int:
    return round(100 * (rating - 1) / (_SCALE - 1))


def _dot(rating: int | None, fill: str, size: int) -> str:
    if rating is None:
        return ""
    ground = _PAPER if fill == "Canvas" else fill
    return (
        f'<div style="position: absolute; left: calc({_at(rating)}% - {size / 2}px); '
        f"top: calc(50% - {size / 2}px); width: {size}px; height: {size}px; "
        f"box-sizing: border-box; border: 2px solid {_MAIN}; border-radius: 50%; "
        f"background-image: linear-gradient({ground}, {ground}); print-color-adjust: exact"
        '"></div>'
    )
