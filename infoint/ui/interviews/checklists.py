"""The checklists of steps 4 to 6: ticked on the talk, each line with its reason."""

from collections.abc import Iterator

import streamlit as st

from infoint.domain import Interview
from infoint.i18n import N_
from infoint.library.entries import ChecklistItem
from infoint.library.settings import said_with, settings_of
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import checkbox
from infoint.ui.worksheet.place import on

_MEETING = {"in person", "phone", "video"}
"""The ways in which one meets, one of which it is while nothing else is told."""


def checklist(visit: Visit, name: str) -> None:
    """One of the checklists under its title."""
    st.subheader(visit.library.checklists[name].title, anchor=False)
    ticks(visit, name)


def ticks(visit: Visit, name: str, *, short: bool = False) -> None:
    """The lines of a checklist; why to do it stands below each, where it is `short` behind it."""
    interview = visit.the_interview
    settings = settings_of(visit.ws.profile)
    place = on("interviews", interview.id, N_("Ticked the checklist")).at("checklist")
    for item in items_for(visit, interview, name):
        with st.container(gap=None):
            text = said_with(settings, item.text)
            checkbox(text, place.at(item.key), help=item.why if short else None)
            if item.why and not short:
                st.markdown(f":small[:gray[{item.why}]]")


def items_for(visit: Visit, interview: Interview, name: str) -> Iterator[ChecklistItem]:
    """The lines that hold for this kind of talk."""
    for item in visit.library.checklists[name].items:
        if not item.formats or interview.format in item.formats:
            yield item


def to_have(visit: Visit, interview: Interview) -> list[tuple[str, bool]]:
    """In a few words each, what to have at hand when this kind of talk begins; whether it is.

    While it is open how one meets, only what is for every way of meeting is among it.
    """
    lists = ("prepare", "day")
    return [
        (item.with_you, bool(interview.checklist.get(item.key)))
        for name in lists
        for item in items_for(visit, interview, name)
        if item.with_you
        and (interview.how_is_told or not item.formats or set(item.formats) >= _MEETING)
    ]
