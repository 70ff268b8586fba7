"""People that the other person named: kept with the talk, and made contacts in one tap."""

from dataclasses import dataclass

import streamlit as st

from infoint.debrief.named_people import contact_from_named
from infoint.domain import Interview, NamedPerson
from infoint.entries.lists import NAMED, add_entry, remove_entry
from infoint.i18n import N_, _
from infoint.ui.components.buttons import remove_button
from infoint.ui.people.contact_boxes import may_use_name
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import checkbox, text
from infoint.ui.worksheet.place import FieldPath, on
from infoint.ui.worksheet.run_and_undo import action_button


@dataclass(frozen=True)
class _Opened(DataState):
    """The named person, by id, who is open to change; "" for none, None where nobody said."""

    person: str | None = None


def named_people(visit: Visit, interview: Interview) -> None:
    """Whether the question was put, and each person named: a row, one of them open to change."""
    place = on("interviews", interview.id, N_("Changed whom they named"))
    checkbox(_("I asked whom else to talk to"), place.at("asked_who_else"))
    opened = _open_one(visit, interview)
    for person in interview.named:
        with st.container(border=True, gap="xsmall", key=f"named-{person.id}"):
            if person.id == opened:
                _boxes(visit, interview, person, place.at("named", person.id))
            else:
                _row(visit, interview, person)
    action_button(
        _("Add someone they named"),
        "add-named",
        (add_entry, NAMED, interview.id),
        icon="person_add",
        then=lambda _added: _Opened().keep(),
    )


def _open_one(visit: Visit, interview: Interview) -> str:
    """Who is open: as chosen, else the last one as long as they are not on the list."""
    chosen = _Opened.read().person
    if chosen is not None and chosen in ("", *(one.id for one in interview.named)):
        return chosen
    last = interview.named[-1] if interview.named else None
    return last.id if last and not visit.ws.contacts.get(last.contact) else ""


def _boxes(visit: Visit, interview: Interview, person: NamedPerson, here: FieldPath) -> None:
    with st.grid(2, min_column_width=180):
        text(_("Name"), here.at("name"))
        text(_("Who is that?"), here.at("detail"))
    may_use_name(here)
    with st.container(horizontal=True):
        _onto_the_list(visit, interview, person)
        remove_button(f"unname-{person.id}", (remove_entry, NAMED, interview.id, person.id))


def _row(visit: Visit, interview: Interview, person: NamedPerson) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        what = f" :gray[{plain_text(person.detail)}]" if person.detail.strip() else ""
        st.markdown(f"**{shown_name(person.name)}**{what}", width="stretch")
        _onto_the_list(visit, interview, person)
        st.button(
            _("Change"),
            key=f"change-{person.id}",
            type="tertiary",
            icon=":material/edit:",
            on_click=_Opened(person.id).keep,
        )


def _onto_the_list(visit: Visit, interview: Interview, person: NamedPerson) -> None:
    if visit.ws.contacts.get(person.contact):
        words = _("On your list")
        st.markdown(f":green[:material/check: {words}]", width="content")
        return
    action_button(
        _("Make a contact"),
        f"contact-{person.id}",
        (contact_from_named, interview.id, person.id),
        icon="person_add",
        disabled=not person.name.strip(),
        said=_("Added to your list, with who named them."),
        then=lambda _made: _Opened("").keep(),
    )
