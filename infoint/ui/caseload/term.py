"""The term that the counselor looks at: two days in their own settings, and what they mean."""

import streamlit as st

from infoint.caseload.term import Term
from infoint.i18n import _
from infoint.ui.components.fold import fold
from infoint.ui.session import local_dates, session
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import on_profile


def own_term() -> Term:
    """The term that is set; one that is open on both sides where none is."""
    profile = session.profile()
    return Term(profile.term_from, profile.term_to)


def choose_term() -> None:
    """From when to when, folded away; what is limited, said plainly where anything is."""
    term = own_term()
    if term.is_set:
        st.markdown(f"**{limits(term)}**")
        if term.begin and term.end and term.end < term.begin:
            st.markdown(_("It ends before it begins: change one of the days."))

    def boxes() -> None:
        st.markdown(
            _(
                "Only students with a copy made in this time are counted, each with the last one. "
                "A copy says how things stood on its day."
            )
        )
        with st.grid(2, min_column_width=180):
            day(_("From"), on_profile().at("term_from"), past=True)
            day(_("To"), on_profile().at("term_to"), past=True)

    fold(
        _("Change the term") if term.is_set else _("Count one term"),
        "term",
        boxes,
        icon="date_range",
    )


def limits(term: Term) -> str:
    """Which copies are counted, in a sentence; "" for all."""
    if term.begin and term.end:
        return _(
            "Only copies made from {begin} to {end} are counted.",
            begin=local_dates.day(term.begin),
            end=local_dates.day(term.end),
        )
    if term.begin:
        return _(
            "Only copies made on {begin} or later are counted.", begin=local_dates.day(term.begin)
        )
    if term.end:
        return _("Only copies made up to {end} are counted.", end=local_dates.day(term.end))
    return ""
