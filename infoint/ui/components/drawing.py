"""Drawings of our own: of one family for the seven steps, what is still empty, and moments; and
small pictures of numbers, which need no program of the browser's for a chart.
"""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Literal

import streamlit as st

from infoint.charts.palette import DARK, LIGHT

Drawing = Literal[
    "choose-field",
    "identify-people",
    "call-or-write",
    "prepare",
    "interview",
    "track",
    "thank-you",
    "no-people",
    "nothing-due",
    "no-talks",
    "nothing-found",
    "no-messages",
    "a-yes",
    "talk-held",
    "letter-sent",
]
"""The seven steps, the five empty states, the three moments: a file each in `drawings/`."""
_SPARK = (96, 24)
"""Width and height of a small picture, in pixels."""
_LOOK = (
    f":root{{color-scheme:light dark}}.week{{fill:{LIGHT.quiet}}}.now{{fill:{LIGHT.main}}}"
    f".line{{fill:none;stroke:{LIGHT.main};stroke-width:2}}"
    f"@media(prefers-color-scheme:dark){{.week{{fill:{DARK.quiet}}}.now{{fill:{DARK.main}}}"
    f".line{{stroke:{DARK.main}}}}}"
)
_FOLDER = Path(__file__).with_name("drawings")


def drawing(name: Drawing, *, alt: str = "", width: int = 160) -> None:
    """Draw it `width` pixels wide, or as wide as there is room; three quarters as high.

    Without `alt` it is decoration, which a screen reader passes over. A file holds its colours for
    light and dark; the window chooses, also when its look changes, and no run is needed for it.
    `st.image` would do as much, but loads numpy and puts a button for the whole window beside it.
    """
    st.html(
        f'<img src="{_address(name)}" alt="{escape(alt)}" width="{width}"'
        ' style="display: block; max-width: 100%; height: auto">',
        width="content",
    )


@cache
def _address(name: Drawing) -> str:
    """The file as an address that holds it whole, so that nothing is fetched."""
    text = (_FOLDER / f"{name}.svg").read_bytes()
    return f"data:image/svg+xml;base64,{b64encode(text).decode('ascii')}"


def bars_picture(
    counts: Sequence[int], alt: str, *, wide: int = _SPARK[0], high: int = _SPARK[1]
) -> str:
    """HTML of a small picture with a bar a week, this week's last; an image with a name."""
    step, most = wide / len(counts), max(1, *counts)
    bars = "".join(
        f'<rect x="{number * step + 2:.1f}" y="{high - tall:.1f}" width="{step - 4:.1f}"'
        f' height="{tall:.1f}" rx="2" class="{"now" if number == len(counts) - 1 else "week"}"/>'
        for number, count in enumerate(counts)
        if (tall := max(2.0, high * count / most))
    )
    return _picture(bars, alt, wide, high)


def line_picture(ratings: Sequence[int], alt: str, most: int) -> str:
    """HTML of a small picture with a line through ratings from 1 to `most`; it has a name."""
    wide, high = _SPARK
    step = (wide - 8) / max(1, len(ratings) - 1)
    points = [
        (4 + number * step, high - 4 - (high - 8) * (rating - 1) / (most - 1))
        for number, rating in enumerate(ratings)
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    drawn = f'<polyline points="{line}" class="line"/>'
    return _picture(
        f'{drawn}<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" class="now"/>', alt, wide, high
    )


def measure(share: float, words: str) -> None:
    """A bar of which `share` is full, from 0 to 1; a screen reader says `words` for it.

    `st.progress` has no words for what it measures: it is read as "progress".
    """
    full = round(100 * min(1.0, max(0.0, share)))
    st.html(_measured(full, words))


def _measured(full: int, words: str) -> str:
    """The bar, `full` per cent of it."""
    return (
        f'<div class="measure" role="progressbar" aria-label="{escape(words)}" aria-valuemin="0"'
        f' aria-valuemax="100" aria-valuenow="{full}"><div style="width: {full}%"></div></div>'
    )


def _picture(drawn: str, alt: str, wide: int, high: int) -> str:
    """An image that holds the drawing whole, in colours for light and dark."""
    whole = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}"'
        f' height="{high}"><style>{_LOOK}</style>{drawn}</svg>'
    )
    address = f"data:image/svg+xml;base64,{b64encode(whole.encode()).decode('ascii')}"
    size = f'width="{wide}" height="{high}" style="max-width: 100%"'
    return f'<img src="{address}" alt="{escape(alt)}" {size}>'
