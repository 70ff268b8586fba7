"""Settings: the person, their reminders, their data, and showing it to others."""

import streamlit as st

from infoint import lan
from infoint.i18n import N_, _
from infoint.ui.components.navigation import side_button
from infoint.ui.components.own_phone import own_phone_button
from infoint.ui.frame.other_page import main_page
from infoint.ui.frame.parts import choose_part, part_of
from infoint.ui.frame.small_view import view_now
from infoint.ui.session.visit import Visit
from infoint.ui.settings import data, you
from infoint.ui.settings.reminders import reminders
from infoint.ui.sharing import hub

_TITLES = {
    "you": N_("What Infoint knows about you"),
    "reminders": N_("When you want to be reminded"),
    "data": N_("Your data, on your computer"),
    "class": N_("Show it to others, or on your phone"),
}


def settings(visit: Visit) -> None:
    """The part that is open, or a row of it."""
    part = part_of(visit.page)
    view = view_now({"you": you.VIEWS, "data": data.VIEWS}.get(part, ()))
    main_page(visit, hub.title(visit, view) or _(_TITLES[part]))
    choose_part(visit.page, None)
    match part:
        case "you":
            you.you(visit, view)
        case "reminders":
            reminders(visit)
        case "data":
            data.data(visit, view)
        case "class":
            _others()


def _others() -> None:
    st.markdown(_("The seven steps on a projector, and made-up people to look at."))
    with st.container(horizontal=True):
        side_button("present")
        side_button("demo")
    st.subheader(_("For counselors"), anchor=False)
    st.markdown(_("Copies that students gave you: who stands where, and whom to ask in."))
    side_button("caseload")
    st.subheader(_("On your phone"), anchor=False)
    if lan.shared_at():
        st.markdown(_("Your phone may come in while Infoint runs this time."))
        own_phone_button()
        return
    st.markdown(
        _(
            "Stop Infoint, start it with `infoint --lan`, and point the phone's camera at the "
            "square it prints. Whoever else sees that address can read and change everything: "
            "do it at home only."
        )
    )
