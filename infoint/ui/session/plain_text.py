"""Text that people typed or imported, shown letter for letter."""

import re
from typing import Any

import streamlit as st

from infoint.domain.letters import GAP_MARK
from infoint.i18n import _

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_ARROW = re.compile(r"(?<=[-<>=~])(?=[-<>=~])")
_MADE_LATER = re.compile(r"://|(?<=www)\.|@|:(?=streamlit:|material)", re.IGNORECASE)
_GAP = re.compile(f"{GAP_MARK}(.*?){GAP_MARK}", re.DOTALL)
_JOINER = "\u2060"
_NOTHING_TO_READ = re.compile(r"(?!.*(?:--|www\.))[^\W\d_](?:[^\W_]|[ ,.'’&/()-])*", re.IGNORECASE)


def plain_text(text: str) -> str:
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


def shown_name(name: str) -> str:
    """A name that somebody typed, for a sentence; words in its place where there is none."""
    return plain_text(name.strip() or _("(no name)"))


def show(text: str) -> None:
    """Draw a text letter for letter, with its line breaks."""
    st.text(text)


def show_with_gaps(text: str) -> None:
    """Draw the paragraphs of a text, letter for letter, with what is still open marked."""
    for paragraph in text.split("\n"):
        if paragraph.strip():
            st.markdown(_with_gaps(paragraph))


def _with_gaps(paragraph: str) -> str:
    """Markdown of a paragraph, letter for letter, with what is still open marked."""
    pieces = _GAP.split(paragraph)
    return "".join(
        f":orange-background[{plain_text(piece)}]" if number % 2 else _kept(piece)
        for number, piece in enumerate(pieces)
    )


def _kept(piece: str) -> str:
    """A piece with the spaces at its ends, which `plain_text` leaves out."""
    before = " " if piece[:1].isspace() else ""
    after = " " if piece[-1:].isspace() and piece.strip() else ""
    return f"{before}{plain_text(piece)}{after}"


def named_checkbox(text: str, **how: Any) -> bool:
    """A tick box named by a text that a person typed, shown and read out letter for letter.

    A screen reader reads the label of a box as it is written, with all escapes; so where Markdown
    would find something in the text, it stands beside the box instead.
    """
    if _NOTHING_TO_READ.fullmatch(text):
        return st.checkbox(text, **how)
    with st.container(horizontal=True, gap="xsmall", width="content"):
        ticked = st.checkbox(text, label_visibility="collapsed", **how)
        st.text(text, width="content")
    return ticked


def many(count: int, thing: str) -> str:
    """1 talk, 2 talks: a number with its noun."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
