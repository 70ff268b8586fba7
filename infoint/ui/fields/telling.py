"""Telling those who helped what one decided: a row each."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.fields.after_decision import Helped, who_helped
from infoint.i18n import _, ngettext
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import paged
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import shown_name
from infoint.ui.session.visit import Visit

_PAGE, _ROWS = "thank-you", 4


def whom_to_tell(visit: Visit) -> None:
    """Everybody who helped, those who do not know yet at the beginning; a row opens the letter."""
    helped = sorted(who_helped(index_of(visit.ws)), key=lambda one: one.told is not None)
    left = sum(one.told is None for one in helped)
    if not helped:
        return
    words = ngettext(
        "{n} person helped you and does not know it yet.",
        "{n} people helped you and do not know it yet.",
        left,
    )
    st.markdown(f"**{words}**" if left else _(":material/check: All who helped you know it."))
    for _place, each in paged(helped, _ROWS, "whom-to-tell"):
        _row(each)


def _row(each: Helped) -> None:
    contact = each.contact
    talked = each.interview.held_at
    line = (
        _("Told on {day}", day=local_dates.day(each.told))
        if each.told
        else _("You talked on {day}", day=local_dates.day(talked))
        if talked
        else ""
    )
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-tell-{contact.id}"
    ):
        st.markdown(f"**{shown_name(contact.name)}**  \n:gray[{line}]", width="stretch")
        _to_the_letter(each, _("Read") if each.told else _("Write"), f"tell-{contact.id}")


def _to_the_letter(each: Helped, label: str, key: str) -> None:
    go_button(
        label,
        _PAGE,
        key=key,
        part="loops",
        view="report",
        about={"contact": each.contact.id, "interview": each.interview.id},
    )
