"""An appointment in words: when, how long and how, and where one meets."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from infoint.domain import Interview
from infoint.domain.interviews import Format
from infoint.entries.form import web_link
from infoint.i18n import N_, _, ngettext
from infoint.interviews.clock import minutes_taken
from infoint.interviews.in_writing import own_address, questions_sent
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit

NO_PLACE: Mapping[Format, str] = {
    "in person": N_("Where you meet is still open."),
    "phone": N_("Who calls which number is still open."),
    "video": N_("The link is still open."),
    "in writing": N_("Where you write to each other is still open."),
}
"""By way of meeting: what is said while the place is not known."""


def place_of(visit: Visit, interview: Interview) -> str:
    """Where one meets, or the link; for a call or in writing, without a place, their address."""
    return interview.place.strip() or own_address(interview, visit.ws.contacts)


def where_one_meets(visit: Visit, interview: Interview, key: str = "open-link") -> bool:
    """The place to read, or the link to press; whether there is one."""
    place, link = place_of(visit, interview), link_to(visit, interview)
    if link:
        st.link_button(_("Open the link"), link, key=key, icon=":material/open_in_new:")
    elif place:
        st.text(place, width="stretch")
    return bool(place)


def link_to(visit: Visit, interview: Interview) -> str | None:
    """The link under which one meets, as long as the talk was not held."""
    place = place_of(visit, interview)
    is_link = interview.status != "held" and (interview.format == "video" or "://" in place)
    return web_link(place) if is_link else None


def appointment_words(interview: Interview) -> str:
    """Mon, 30 Nov at 12:30, 20 minutes, by video. Of a talk that was held, as it really was."""
    n = minutes_taken(interview) if interview.status == "held" else interview.minutes
    when = _when(interview)
    if interview.has_no_clock or _noted(interview):
        return when
    if not (interview.length_is_told or interview.is_written or interview.status == "held"):
        return _of_no_length(interview, when)
    if interview.format == "phone":
        return ngettext(
            "{when}, {n} minute, by phone", "{when}, {n} minutes, by phone", n, when=when
        )
    if interview.format == "video":
        return ngettext(
            "{when}, {n} minute, by video", "{when}, {n} minutes, by video", n, when=when
        )
    if interview.is_written:
        return _in_writing(interview, when)
    if not interview.how_is_told:
        return ngettext("{when}, {n} minute", "{when}, {n} minutes", n, when=when)
    return ngettext("{when}, {n} minute, in person", "{when}, {n} minutes, in person", n, when=when)


def _of_no_length(interview: Interview, when: str) -> str:
    """When and how, where nobody said how long."""
    if not interview.how_is_told:
        return when
    match interview.format:
        case "phone":
            return _("{when}, by phone", when=when)
        case "video":
            return _("{when}, by video", when=when)
    return _("{when}, in person", when=when)


def _noted(interview: Interview) -> date | None:
    """The day of a talk whose time is open."""
    is_open = interview.status == "unscheduled" and not interview.is_written
    return session.workspace().page_state.noted_days.get(interview.id) if is_open else None


def _in_writing(interview: Interview, when: str) -> str:
    """Nobody speaks: when one's questions go out, as long as they have not."""
    if interview.status == "held":
        return _("{when}, in writing", when=when)
    is_out = questions_sent(session.workspace().letters.all(), interview.id)
    if interview.start is None or is_out:
        return _("In writing")
    return _("In writing; your questions go out: {when}", when=when)


def _when(interview: Interview) -> str:
    begun = interview.clock.started
    if interview.has_no_clock:
        return local_dates.day(begun) if begun else _("Before you began here")
    if begun and local_dates.is_today(begun):
        return _("Today at {time}", time=local_dates.clock(begun))
    if begun:
        return local_dates.day_and_clock(begun)
    if noted := _noted(interview):
        return _("{day}, the time is still open", day=local_dates.day(noted))
    if interview.start is None:
        return _("No day agreed yet")
    if interview.status == "cancelled":
        return _("Called off: {when}", when=local_dates.agreed(interview))
    agreed = local_dates.agreed(interview)
    is_plain = agreed == local_dates.day_and_clock(interview.start)
    if is_plain and local_dates.is_today(interview.start):
        return _("Today at {time}", time=local_dates.clock(interview.start))
    return agreed
