"""Whom the other person names while one talks: a name, and whether it may be said who sent one."""

import streamlit as st

from infoint.debrief.named_people import contact_from_named, draft_name, name_someone
from infoint.domain import Interview, NamedPerson
from infoint.i18n import N_, _
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.interviews.headline import name_of
from infoint.ui.people.contact_boxes import may_use_name
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import checkbox, text
from infoint.ui.worksheet.place import on, on_contact, on_draft
from infoint.ui.worksheet.run_and_undo import action_button


def whom_they_name(visit: Visit, interview: Interview) -> None:
    """Whether one asked, one box for the next name, and a row for each person so far."""
    place = on("interviews", interview.id, N_("Changed whom they named"))
    checkbox(_("I asked whom else to talk to"), place.at("asked_who_else"))
    names(visit, interview)


def names(visit: Visit, interview: Interview) -> None:
    """One box for the next name, and a row for each person so far."""
    with st.container(key=enter_adds("add-named"), gap="xsmall"):
        text(
            _("Their name"),
            on_draft(draft_name(interview.id)).at("name"),
            placeholder=_("Such as Vera Lind"),
        )
        action_button(_("Add"), "add-named", (name_someone, interview.id), icon="person_add")
    for person in interview.named:
        with st.container(gap="xsmall", key=f"named-{person.id}"):
            _row(visit, interview, person)
            contact = visit.ws.contacts.get(person.contact)
            if contact and person == interview.named[-1]:
                may_use_name(
                    on_contact(contact), _("May you say that {name} sent you?", name=name_of(visit))
                )


def _row(visit: Visit, interview: Interview, person: NamedPerson) -> None:
    contact = visit.ws.contacts.get(person.contact)
    name, what = (contact.name, contact.role) if contact else (person.name, person.detail)
    with st.container(horizontal=True, vertical_alignment="center"):
        more = f" :gray[{plain_text(what)}]" if what.strip() else ""
        st.markdown(f"**{shown_name(name)}**{more}", width="stretch")
        if contact:
            words = _("On your list")
            st.markdown(f":green[:material/check: {words}]", width="content")
        else:
            action_button(
                _("Put on your list"),
                f"contact-{person.id}",
                (contact_from_named, interview.id, person.id),
                icon="person_add",
                type="tertiary",
                disabled=not person.name.strip(),
            )
