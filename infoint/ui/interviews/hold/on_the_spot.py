"""An interview without an appointment: with somebody new, or with somebody on the list."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Interview
from infoint.i18n import _
from infoint.interviews.running import interview_on_the_spot
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.how_it_stands import is_called_off
from infoint.ui.interviews.headline import name_of
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import on_contact, on_draft
from infoint.ui.worksheet.run_and_undo import action_button


def on_the_spot(visit: Visit, *, is_first: bool = True) -> None:
    """Somebody new, at an open house or a fair: a name, and the clock runs.

    Unless it `is_first`, something else on the page is to be pressed first.
    """
    st.markdown(_("At an open house or a fair, a name is enough. Everything else can wait."))
    draft = on_draft("on-the-spot")
    with st.container(key=enter_adds("on-the-spot")):
        with st.grid(2, min_column_width=240):
            text(_("Their name"), draft.at("name"))
            text(_("Their organization"), draft.at("organization"))
        action_button(
            _("Begin this talk"),
            "on-the-spot",
            (interview_on_the_spot, visit.library),
            icon="play_circle",
            type="primary" if is_first else "secondary",
            then=_about,
        )
    drawing("interview", width=180)


def nothing_planned(visit: Visit) -> bool:
    """No interview with this contact yet: talk now, or prepare one. Gives whether one was called
    off, of which enough is said, so that what stands beside it is folded.
    """
    name = name_of(visit)
    st.markdown(
        _(
            "No talk with {name} is planned. If they have time right now, a few good questions "
            "are ready.",
            name=name,
        )
    )
    with st.container(horizontal=True):
        action_button(
            _("Talk to {name} now", name=name),
            "talk-now",
            (interview_on_the_spot, visit.library),
            icon="play_circle",
            type="primary",
            contact_id=visit.the_contact.id,
            then=_about,
        )
        go_button(_("Prepare a talk"), "prepare", key="to-prepare", icon="checklist")
    drawing("no-talks", width=180)
    return is_called_off(index_of(visit.ws), visit.the_contact.id)


def who_was_it(visit: Visit) -> None:
    """After a talk that nobody planned: the name as one writes it, while one still knows it."""
    if visit.the_interview.on_the_spot:
        text(
            _("Who was it? Their name, for the thank-you"), on_contact(visit.the_contact).at("name")
        )


def wants_to_begin(visit: Visit) -> bool:
    """Whether the person came to begin a talk on the spot, not to go on with one that runs."""
    running = visit.interview is not None and visit.interview.status == "running"
    return not running and whereabouts.OnTheSpot.read().wanted


def _about(interview: Interview) -> None:
    whereabouts.OnTheSpot().keep()
    whereabouts.go_about(interview.contact)
    whereabouts.choose("interview", interview.id)
    whereabouts.go("interview", "talk")
