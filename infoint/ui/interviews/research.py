"""Reading up on the organization and the person, under the four P's."""

from collections import Counter

import streamlit as st

from infoint.domain import Contact, ResearchNote
from infoint.domain.fields import ABOUT, RESEARCH_KINDS, About, ResearchKind
from infoint.entries.lists import CONTACT_RESEARCH, add_entry, remove_entry
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.ui.components.buttons import remove_button
from infoint.ui.components.paging import paged
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.actions import run_action
from infoint.ui.worksheet.boxes import address, text, text_area
from infoint.ui.worksheet.place import FieldPath, on

_KINDS: dict[ResearchKind, str] = {
    "pc": "PC",
    "paper": "Paper",
    "people": "People",
    "participation": "Participation",
}
_ABOUT: dict[About, str] = {"organization": "The organization", "person": "The person"}
_PAGE = 5


def research(visit: Visit) -> None:
    """Free notes on the person and the organization, and what was found with its link."""
    contact = visit.contact
    assert contact is not None
    with st.expander("Read up on them", icon=":material/travel_explore:"):
        place = on(
            "contacts", contact.id, Message(N_("Changed research on {name}"), name=contact.name)
        )
        text_area(
            "The organization: what it does, for whom, who else does it, what is new",
            place.at("research_organization"),
        )
        text_area(
            "The person: path so far, what they wrote or said, what you have in common",
            place.at("research_person"),
        )
        _four_ps(visit, contact, place)


def _four_ps(visit: Visit, contact: Contact, place: FieldPath) -> None:
    st.markdown("**Where could you look?** Keep what you find, with its link.")
    counts = Counter((note.about, note.kind) for note in contact.research)
    about: About = (
        st.radio(
            "About",
            ABOUT,
            format_func=_ABOUT.__getitem__,
            key=f"research-about-{contact.id}",
            horizontal=True,
        )
        or "organization"
    )

    def words(kind: ResearchKind) -> str:
        found = counts[about, kind]
        return f"{_KINDS[kind]} ({found})" if found else _KINDS[kind]

    kind: ResearchKind = (
        st.radio(
            "On the PC, on paper, from people, by taking part (the 4 P's)",
            RESEARCH_KINDS,
            format_func=words,
            key=f"research-kind-{contact.id}",
            horizontal=True,
        )
        or "pc"
    )
    st.markdown(visit.library.research_hint(about, kind).text)
    notes = [note for note in contact.research if (note.about, note.kind) == (about, kind)]
    for _, note in paged(notes, _PAGE, f"research-page-{contact.id}-{about}-{kind}"):
        _note(contact, note, place.at("research", note.id))
    st.button(
        "Add a note",
        key=f"add-research-{about}-{kind}",
        icon=":material/note_add:",
        on_click=run_action,
        args=(add_entry, CONTACT_RESEARCH, contact.id),
        kwargs={"about": about, "kind": kind},
    )


def _note(contact: Contact, note: ResearchNote, here: FieldPath) -> None:
    with st.container(border=True):
        text("Title or place", here.at("title"))
        address("Link", here.at("link"), "link")
        text_area("What does it say?", here.at("text"))
        remove_button(
            f"remove-research-{note.id}",
            remove_entry,
            CONTACT_RESEARCH,
            contact.id,
            note.id,
            said="The note was removed.",
            label="Remove this note",
        )
