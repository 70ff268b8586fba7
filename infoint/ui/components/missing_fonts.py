"""Saying which characters a document cannot show, and what to do about it."""

from collections.abc import Sequence

import streamlit as st

from infoint.documents.fonts import MissingGlyphs, look_for_fonts_again
from infoint.interviews.kit.pdf import fonts_note
from infoint.ui.session.plain_text import plain_text

_SIGNS_SHOWN = 12


def missing_fonts(missing: Sequence[MissingGlyphs], key: str) -> None:
    """Beside a download: scripts and characters without a font, the font for them, a second look.

    Nothing is drawn where every character can be shown.
    """
    if not missing:
        return
    lines = "\n".join(f"- {_line(each)}" for each in missing)
    st.warning(
        f"{plain_text(fonts_note(tuple(missing)))} The PDF comes all the same.\n\n{lines}",
        title="Some characters cannot be shown in the PDF",
        icon=":material/font_download_off:",
    )
    st.button(
        "Look for fonts again",
        key=f"fonts-{key}",
        type="tertiary",
        icon=":material/refresh:",
        on_click=look_for_fonts_again,
    )


def _line(each: MissingGlyphs) -> str:
    some = " ".join(each.characters[:_SIGNS_SHOWN])
    more = " and more" if len(each.characters) > _SIGNS_SHOWN else ""
    family = f" Free font: {plain_text(each.family)}." if each.family else " No font has these."
    return f"{plain_text(each.script)}: {plain_text(some)}{more}.{family}"
