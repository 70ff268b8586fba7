"""Entering an interview that was held without its clock."""

from typing import Any

import streamlit as st

from infoint.dates.local_time import zone_named
from infoint.domain import Interview
from infoint.i18n import _
from infoint.interviews import appointment
from infoint.library.settings import settings_of
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.interviews.hold.headline import has_passed
from infoint.ui.interviews.hold.in_writing import answers_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import number
from infoint.ui.worksheet.day_box import day, hour
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button


def enter_a_talk(visit: Visit) -> None:
    """When it was and how long it took; where it was to be over by now, in one tap."""
    interview, contact = visit.interview, visit.the_contact
    if interview and interview.is_written:
        st.markdown(_("Bring in what they wrote: then come a few short questions, and the thanks."))
        answers_button(interview, primary=True)
        drawing("talk-held", width=160)
        return
    has_date = interview is not None and has_passed(visit, interview)
    if interview and has_date:
        _as_planned(interview)
    else:
        st.markdown(_("Say when it was, and it counts. Then comes one question: how it went."))
    draft = on_draft(f"held-{interview.id if interview else contact.id}")
    minutes = interview.minutes if interview else settings_of(visit.ws.profile).minutes
    with st.grid(3, min_column_width=150):
        day(_("On which day?"), draft.at("date"), past=True, hour=draft.at("time"))
        hour(_("When did it begin?"), draft.at("time"))
        number(_("How many minutes?"), draft.at("minutes"), 5, 480, start=minutes)
    action_button(
        _("Enter this talk"),
        "enter-talk",
        (appointment.enter_afterwards, interview.id)
        if interview
        else (appointment.enter_unplanned, contact.id),
        type="secondary" if has_date else "primary",
        zone=session.zone_name(),
        said=_("Noted."),
    )
    if interview and has_date:
        go_button(
            _("We did not talk"),
            "interview",
            key="did-not-talk",
            part="begin",
            view="missed",
            icon="person_off",
            type="tertiary",
        )
    drawing("talk-held", width=160)


def _as_planned(interview: Interview) -> None:
    st.markdown(_("It was to begin {when}.", when=local_dates.agreed(interview)))
    action_button(
        _("At the time we agreed"),
        "as-agreed",
        (appointment.enter_afterwards, interview.id, as_agreed(interview)),
        type="primary",
        icon="check",
        said=_("Noted."),
    )
    st.markdown(_("Or at another time:"))


def as_agreed(interview: Interview) -> dict[str, Any]:
    """What one would type of a talk that took place when it was to."""
    assert interview.start is not None
    zone = interview.time_zone or session.zone_name()
    local = interview.start.astimezone(zone_named(zone))
    return {
        "date": local.date().isoformat(),
        "time": local.time().isoformat("minutes"),
        "minutes": interview.minutes,
        "zone": zone,
    }
