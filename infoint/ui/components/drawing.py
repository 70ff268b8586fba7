"""Drawings of our own, of one family: for the seven steps, for what is still empty, for moments."""

from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path
from typing import Literal

import streamlit as st

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
