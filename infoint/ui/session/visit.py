"""One drawing of one page: the data it stands on and whom it is about."""

from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from infoint.advice.index import index_of, latest_interview
from infoint.domain import STEP_KEYS, CareerField, Contact, Interview
from infoint.entries.page_state import remember_place
from infoint.library import Library
from infoint.store import StoreError, Workspace
from infoint.today.due_interviews import ends_at, planned_interviews
from infoint.ui.session import session, workspaces
from infoint.ui.session.window import notices, whereabouts

ABOUT_A_CONTACT = (*STEP_KEYS[2:], "person")
"""Steps 3 to 7, and what belongs to them, repeat for each contact."""


@dataclass(frozen=True)
class Visit:
    """What a page needs. `now` is aware, UTC; contact, field and interview may be missing."""

    page: str
    ws: Workspace
    library: Library
    now: datetime
    contact: Contact | None = None
    field: CareerField | None = None
    interview: Interview | None = None

    @property
    def the_contact(self) -> Contact:
        """The contact, where the page is drawn for one only."""
        assert self.contact is not None
        return self.contact

    @property
    def the_interview(self) -> Interview:
        """The interview, where the page is drawn for one only."""
        assert self.interview is not None
        return self.interview


def begin_visit(name: str) -> Visit:
    """Find out whom the page is about: from the address, else this window, else last time."""
    ws = session.workspace()
    contact = None
    if name in ABOUT_A_CONTACT:
        asked = str(st.query_params.get("contact", ""))
        for known in (asked, whereabouts.chosen("contact"), ws.page_state.contact):
            contact = contact or ws.contacts.get(known)
        contact = contact or _obvious(ws, name)
        if contact:
            whereabouts.choose("contact", contact.id)
        whereabouts.keep_in_address("contact", contact.id if contact else "")
    field = ws.fields.get(whereabouts.chosen("field")) or ws.fields.get(ws.page_state.field)
    interview = _interview(ws, contact.id) if contact else None
    return Visit(name, ws, workspaces.library(), session.now(), contact, field, interview)


def _obvious(ws: Workspace, page: str) -> Contact | None:
    """Without a choice: whom the running talk is with, or the only person on the list; where one
    prepares or talks, whom one talks with next.
    """
    for interview in ws.interviews.all():
        if interview.status == "running":
            return ws.contacts.get(interview.contact)
    if page in ("prepare", "interview"):
        index, now = index_of(ws), session.now()
        for start, interview in planned_interviews(index):
            if ends_at(start, interview) > now:
                return index.contacts[interview.contact]
    people = ws.contacts.all()
    return people[0] if len(people) == 1 else None


def _interview(ws: Workspace, contact: str) -> Interview | None:
    """The talk that this window chose, else the one that matters most now."""
    picked = ws.interviews.get(whereabouts.chosen("interview"))
    if picked and picked.contact == contact:
        return picked
    return latest_interview(ws, contact)


def remember(visit: Visit) -> None:
    """Record page and contact when they change: the one write that drawing does."""
    if visit.page not in STEP_KEYS:
        return
    try:
        remember_place(
            visit.ws,
            visit.page,
            visit.contact.id if visit.contact else "",
            visit.field.id if visit.field else "",
            now=visit.now,
        )
    except StoreError as error:
        notices.set_trouble(error.worded())
