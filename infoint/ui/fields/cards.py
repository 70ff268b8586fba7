"""One card for each field: its score, how the talks moved it, and how far it is."""

from typing import Literal

import streamlit as st

from infoint.fields.comparison import INTERVIEWS_NEEDED, FieldCompared, FieldsCompared
from infoint.ui.fields.decisions import OUTCOMES
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import many, plain_text

AT_LEAST = 190
"""Pixels that a column for a field needs."""


def columns(compared: FieldsCompared) -> int:
    """So many stand side by side that none is left alone in the last row, where it can be."""
    return {1: 1, 2: 2, 4: 2}.get(len(compared.fields), 3)


def field_cards(compared: FieldsCompared) -> None:
    """The fields side by side, in the order of their scores."""
    with st.grid(columns(compared), min_column_width=AT_LEAST):
        for one in compared.ranked:
            with st.container(border=True, gap="small"):
                _card(one)


def _card(one: FieldCompared) -> None:
    st.markdown(f"**{plain_text(one.field.title)}**")
    if one.score is None:
        st.markdown("Not rated yet.")
    else:
        st.metric("Score of 100", f"{one.score:.0f}", _moved(one), delta_color=_colour(one))
    if one.compared:
        words = f":green-badge[:material/forum: {many(len(one.interviews), 'talk')}]"
    else:
        share = f"{len(one.interviews)} of {INTERVIEWS_NEEDED} talks"
        words = f":orange-badge[:material/group_add: {share}]"
    if one.decisions:
        said, colour, icon = OUTCOMES[one.decisions[0].outcome]
        day = local_dates.day(one.decisions[0].at)
        words += f"  \n:{colour}-badge[{icon} {said}] :small[{day}]"
    st.markdown(words)


def _moved(one: FieldCompared) -> str | None:
    """By how many points the talks moved the score; None where they moved no rating."""
    if one.score is None or one.score_before is None or not any(m.steps for m in one.ratings):
        return None
    points = round(one.score) - round(one.score_before)
    return f"{points:+d} with the talks" if points else "0: as before the talks"


def _colour(one: FieldCompared) -> Literal["off", "normal"]:
    return "off" if (_moved(one) or "").startswith("0") else "normal"
