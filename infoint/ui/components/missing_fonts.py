"""Saying which characters a document cannot show, and what to do about it."""

from collections.abc import Sequence

import streamlit as st

from infoint.documents.fonts import MissingGlyphs, look_for_fonts_again
from infoint.i18n import _
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
        _("{note} The PDF comes all the same.", note=plain_text(fonts_note(tuple(missing))))
        + f"\n\n{lines}",
        title=_("Some characters cannot be shown in the PDF"),
        icon=":material/font_download_off:",
    )
    st.button(
        _("Look for fonts again"),
        key=f"fonts-{key}",
        type="tertiary",
        icon=":material/refresh:",
        on_click=look_for_fonts_again,
    )


def _line(each: MissingGlyphs) -> str:
    signs = plain_text(" ".join(each.characters[:_SIGNS_SHOWN]))
    script, family = plain_text(each.script), plain_text(each.family)
    if len(each.characters) > _SIGNS_SHOWN:
        if family:
            return _(
                "{script}: {signs} and more. Free font: {family}.",
                script=script,
                signs=signs,
                family=family,
            )
        return _("{script}: {signs} and more. No font has these.", script=script, signs=signs)
    if family:
        return _(
            "{script}: {signs}. Free font: {family}.", script=script, signs=signs, family=family
        )
    return _("{script}: {signs}. No font has these.", script=script, signs=signs)
