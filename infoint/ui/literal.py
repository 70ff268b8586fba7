"""Text that people typed or imported, shown letter for letter."""

import re

import streamlit as st

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_ARROW = re.compile(r"(?<=[-<>=~])(?=[-<>=~])")
_MADE_LATER = re.compile(r"://|(?<=www)\.|@|:(?=streamlit:)", re.IGNORECASE)
_JOINER = "\u2060"


def literal(text: str) -> str:
    """Markdown that shows exactly this text, for use inside a label or a sentence of ours.

    Escapes all punctuation; arrows, links and the logo, which Streamlit makes after reading the
    escapes, are held apart by an invisible WORD JOINER. Line breaks become spaces. Prefer `show`,
    which needs none of it. Not for options of a drop-down, which are plain text, nor for the
    label of a box, which a screen reader reads out as it is written, nor for a badge, which escapes
    brackets itself.
    """
    line = _ARROW.sub(_JOINER, " ".join(text.split()))
    held = _MADE_LATER.sub(lambda found: _JOINER + found[0] + _JOINER, line)
    return _PUNCTUATION.sub(r"\\\1", held)


def show(text: str) -> None:
    """Draw a text letter for letter, with its line breaks."""
    st.text(text)


def many(count: int, thing: str) -> str:
    """1 talk, 2 talks: a number with its noun."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
