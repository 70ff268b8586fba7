"""Who is not suggested now, and the way back."""

import streamlit as st

from infoint.i18n import _
from infoint.people.ranking import PutAside, choices, put_aside
from infoint.ui.components.paging import page_slice
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button

_PAGE = 10


def people_put_aside(visit: Visit) -> None:
    """A row for each, who comes back first on top."""
    back_to_part(_("Back to the list"))
    aside = put_aside(visit.ws, visit.library, now=visit.now)
    if not aside:
        st.markdown(_("Nobody is put aside."))
        return
    st.subheader(_("Put aside"), anchor=False)
    for one in aside[page_slice(len(aside), _PAGE, "aside-page")]:
        _row(one)


def _row(one: PutAside) -> None:
    name = shown_name(one.contact.name)
    with st.container(
        horizontal=True,
        vertical_alignment="center",
        gap="small",
        key=f"row-aside-{one.contact.id}",
    ):
        st.markdown(f"**{name}** :gray[{_how_long(one)}]", width="stretch")
        action_button(
            _("Bring back"),
            f"ask-back-{one.contact.id}",
            (choices.suggest_again, one.contact.id),
            said=_("{name} is suggested again.", name=name),
        )


def _how_long(one: PutAside) -> str:
    if one.kind == "today":
        return _("Back tomorrow")
    if one.until:
        return _("Back on {day}", day=local_dates.day(one.until))
    return _("Until you bring them back")
