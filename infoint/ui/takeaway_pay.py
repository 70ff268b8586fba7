"""Salary ranges of the field: currency, low, high and level, never the other person's own pay."""

import streamlit as st

from infoint.domain import Interview, Takeaway
from infoint.services import takeaways as services
from infoint.services.amounts import currencies, currency_name
from infoint.services.takeaway_words import range_words
from infoint.ui import session
from infoint.ui.acting import act
from infoint.ui.bind import on_draft
from infoint.ui.boxes import one_of, text, tick
from infoint.ui.enter_adds import enter_adds
from infoint.ui.literal import literal
from infoint.ui.takeaway_boxes import KINDS, add_button, add_key, row_of


def pay(talk: Interview, kept: list[Takeaway]) -> None:
    """Ranges that were kept, and boxes for one more or for the one being changed."""
    st.markdown("What the field pays in a year, never what this person earns.")
    draft = on_draft(services.draft_name(talk.id, "salary range"))
    changing = draft.at("changes").read()
    for each in kept:
        if each.id != changing:
            _range(each)
    with st.container(border=bool(changing), key=enter_adds(add_key("salary range"))):
        with st.grid(2, min_column_width=200):
            one_of(
                "Currency",
                draft.at("currency"),
                currencies(session.locale_name()),
                currency_name,
                placeholder="Choose or search",
            )
            text("For which level?", draft.at("level"), placeholder="Such as: first job")
            text("Low, a year", draft.at("low"), placeholder="Such as: 38000")
            text("High, a year", draft.at("high"), placeholder="Such as: 52000")
        words = KINDS["salary range"]
        text(words.asks, draft.at("takeaway"), placeholder=f"Such as: {words.example}")
        tick("Private", draft.at("private"))
        with st.container(horizontal=True):
            add_button(talk, "salary range", "Keep the change" if changing else "Add it")
            if changing:
                st.button(
                    "Leave it as it was",
                    key="leave-unchanged",
                    type="tertiary",
                    on_click=act,
                    args=(services.leave_unchanged, talk.id, "salary range"),
                )


def _range(takeaway: Takeaway) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{literal(range_words(takeaway))}**")
        more = takeaway.text if takeaway.low is not None or takeaway.high is not None else ""
        for line in (more, takeaway.amounts):
            if line.strip():
                st.text(line)
        with st.container(horizontal=True):
            st.button(
                "Change",
                key=f"change-{takeaway.id}",
                icon=":material/edit:",
                type="tertiary",
                on_click=act,
                args=(services.begin_to_change, takeaway.id),
            )
        row_of(takeaway)
