"""In which ways the person can talk with somebody: asked in Settings, and where it matters."""

from collections.abc import Mapping

import streamlit as st

from infoint.domain.interviews import FORMATS, Format
from infoint.i18n import N_, _
from infoint.ui.worksheet.boxes import multiselect
from infoint.ui.worksheet.place import FieldPath

WAY_WORDS: Mapping[Format, str] = {
    "in person": N_("In person"),
    "phone": N_("By phone"),
    "video": N_("By video"),
    "in writing": N_("In writing, by e-mail or chat"),
}


def ways_to_talk(me: FieldPath) -> None:
    """Some of them, or none for all; `me` is the place of the profile."""
    with st.container(gap="xsmall"):
        multiselect(
            _("Ways you can talk"),
            me.at("ways"),
            FORMATS,
            lambda one: next(_(words) for way, words in WAY_WORDS.items() if way == one),
            placeholder=_("All of them"),
        )
        st.markdown(
            _(
                "New texts ask for a talk in these ways alone, and a new talk begins with them. "
                "You need give no reason."
            )
        )
