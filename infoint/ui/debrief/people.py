"""Whom the other person named: each is on the list at once, with a first text to send."""

from functools import partial

import streamlit as st

from infoint.advice.asked_about import likely_field
from infoint.debrief.named_people import (
    contact_from_named,
    draft_name,
    keep_as_note,
    name_someone,
)
from infoint.debrief.told_person import is_doubtful, names_nobody
from infoint.domain import Contact, Interview, Letter, NamedPerson
from infoint.entries.lists import NAMED, remove_entry
from infoint.i18n import N_, _, listed, ngettext
from infoint.outreach.first_message import first_message
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import dots_menu
from infoint.ui.debrief.open_rows import open_row, opened_row
from infoint.ui.people.contact_boxes import may_use_name
from infoint.ui.people.known_facts import perhaps_about
from infoint.ui.people.rows import person_button, role_and_place, text_or_next
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import notices
from infoint.ui.worksheet.boxes import checkbox, text
from infoint.ui.worksheet.place import on, on_contact, on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.people_names import greeting_name


def people(visit: Visit) -> None:
    """Everybody who was named; or whether one asked for it."""
    interview = visit.the_interview
    if not who_was_named(visit, interview):
        place = on("interviews", interview.id, N_("Changed whom they named"))
        checkbox(_("I asked, and nobody was named"), place.at("nobody_named"))


def who_was_named(visit: Visit, interview: Interview) -> bool:
    """One box, and a row for each person; whether there is anybody."""
    with st.container(
        horizontal=True, vertical_alignment="bottom", gap="small", key=enter_adds("add-named")
    ):
        text(
            _("Their name"),
            on_draft(draft_name(interview.id)).at("name"),
            placeholder=_("First and last name, and what they do"),
            label_visibility="collapsed",
        )
        action_button(
            _("Add"),
            "add-named",
            (name_someone, interview.id),
            icon="person_add",
            then=partial(_is_on_list, visit, interview.id),
        )
    with st.container(gap="xsmall", key="is-it-a-name"):
        _ask_whether(visit, interview)
    opened = opened_row(_list(interview.id))
    for person in sorted(interview.named, key=lambda one: one.id != opened):
        with st.container(border=True, gap="small", key=f"named-{person.id}"):
            contact = visit.ws.contacts.get(person.contact)
            _row(visit, interview, person, contact, is_open=opened == person.id)
            if opened == person.id:
                _boxes(visit, interview, person, contact)
    return bool(interview.named)


def in_the_box(interview: str) -> str:
    """What stands in the box for a name."""
    return str(on_draft(draft_name(interview)).at("name").read() or "").strip()


def _ask_whether(visit: Visit, interview: Interview) -> None:
    """Below a line of which it cannot be told: whether that is somebody's name."""
    line = in_the_box(interview.id)
    if not is_doubtful(line) or names_nobody(line):
        return
    st.markdown(_("Is that the name of somebody?"))
    with st.container(horizontal=True, gap="small"):
        action_button(
            _("No, keep it as a note"),
            "named-is-note",
            (keep_as_note, interview.id),
            icon="notes",
            said=_("It stands in your notes."),
        )
        action_button(
            _("Yes, put them on my list"),
            "named-is-name",
            (name_someone, interview.id),
            sure=True,
            type="tertiary",
            then=partial(_is_on_list, visit, interview.id),
        )


def add_named(visit: Visit, interview: str) -> None:
    """From a callback: whoever stands in the box is named, and on the list."""
    run_action(name_someone, interview, then=partial(_is_on_list, visit, interview))


def _list(interview: str) -> str:
    return f"named-{interview}"


def _row(
    visit: Visit,
    interview: Interview,
    person: NamedPerson,
    contact: Contact | None,
    *,
    is_open: bool,
) -> None:
    """The name, what leads to the first text, and a menu; an open row has these below its boxes."""
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-named-{person.id}"
    ):
        with st.container(gap=None):
            if contact:
                person_button(contact, f"**{shown_name(contact.name)}**")
                st.markdown(f":gray[{_known(person, contact)}]")
                if not is_open:
                    _perhaps(visit, contact)
            else:
                st.markdown(f"**{shown_name(person.name)}**")
                if person.detail.strip():
                    st.markdown(f":gray[{plain_text(person.detail)}]")
        if contact and not is_open:
            text_or_next(visit, contact)
        elif not contact:
            with st.container(width="content", key=f"more-list-{person.id}"):
                action_button(
                    _("Put on your list"),
                    f"contact-{person.id}",
                    (contact_from_named, interview.id, person.id),
                    icon="person_add",
                    then=partial(_is_on_list, visit, interview.id),
                )
        if not is_open:
            _menu(interview, person)


def _perhaps(visit: Visit, contact: Contact) -> None:
    """The field of the talk, as what it is: likely, until one says so in the open row."""
    likely = likely_field(visit.ws, contact)
    if likely:
        words = _("Perhaps about {field}", field=plain_text(likely.title))
        st.markdown(f":small[:gray[{words}]]")


def _menu(interview: Interview, person: NamedPerson) -> None:
    words = {"change": _("Change"), "remove": _("Take out of this talk")}
    label = _("More: {what}", what=plain_text(person.name))
    dots_menu(label, f"named-menu-{person.id}", words, partial(_chosen, interview.id, person.id))


def _known(person: NamedPerson, contact: Contact) -> str:
    """What they do; else that they are on the list, so that the row says it has worked."""
    return role_and_place(contact) or plain_text(person.detail) or _("On your list")


def _chosen(interview: str, person: str, choice: str) -> None:
    if choice == "change":
        open_row(_list(interview), person)
        return
    said = _("They are not named in this talk any more.")
    run_action(remove_entry, NAMED, interview, person, said=said)


def _boxes(
    visit: Visit, interview: Interview, person: NamedPerson, contact: Contact | None
) -> None:
    """What is known of somebody who was just named; bound to the contact once there is one.

    Whether one may say who sent one comes first: it is forgotten soonest.
    """
    name = plain_text(greeting_name(visit.the_contact.name) or _("them"))
    may = _("May you say that {name} sent you?", name=name)
    if contact:
        here = on_contact(contact)
        may_use_name(here, may)
        text(_("What do they do?"), here.at("role"))
        perhaps_about(visit, contact)
        if contact.notes.strip():
            noted = _("You noted: {note}", note=plain_text(contact.notes))
            st.markdown(f":gray[{noted}]")
    else:
        place = on("interviews", interview.id, N_("Changed whom they named"))
        here = place.at("named", person.id)
        text(_("Name"), here.at("name"))
        text(_("Who is that?"), here.at("detail"))
        may_use_name(here, may)
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Done"),
            key=f"close-{person.id}",
            icon=":material/check:",
            on_click=open_row,
            args=(_list(interview.id),),
        )
        if contact:
            text_or_next(visit, contact)
        _menu(interview, person)


def _is_on_list(visit: Visit, interview: str, contact: Contact) -> None:
    """From a callback: write a first text to everybody who was just put on the list, and say so.

    What is taken back is both.
    """
    ws = session.workspace()
    undo = [ws.edits()[0].id]
    stored = ws.interviews.get(interview)
    named = stored.named if stored else ()
    added = [one for one in (ws.contacts.get(each.contact) for each in named) if one]
    texts = {one.contact for one in ws.letters.all()}
    new = [one for one in added if one.id == contact.id or one.id not in texts]
    written: list[Letter | None] = []
    for one in new:
        before = len(list(filter(None, written)))
        run_action(first_message, visit.library, one.id, then=written.append)
        if len(list(filter(None, written))) > before:
            undo = [ws.edits()[0].id, *undo]
    names = listed([shown_name(one.name) for one in new])
    said = (
        ngettext(
            "{names} is on your list, with a first text to send.",
            "{names} are on your list, each with a first text to send.",
            len(new),
            names=names,
        )
        if any(written)
        else ngettext(
            "{names} is on your list.", "{names} are on your list.", len(new), names=names
        )
    )
    notices.say(said, " ".join(undo))
    found = (one.id for one in named if one.contact == contact.id)
    open_row(_list(interview), next(iter(found), ""))
