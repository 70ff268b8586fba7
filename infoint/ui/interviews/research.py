"""Reading up on the organization and the person, under the four P's; what was found, to keep."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from infoint.domain import Contact, ResearchNote
from infoint.domain.fields import About, ResearchKind
from infoint.entries.lists import CONTACT_RESEARCH, add_entry, remove_entry
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.ui.components.buttons import remove_button
from infoint.ui.components.paging import paged
from infoint.ui.components.radio_row import radio_row
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import address, text, text_area
from infoint.ui.worksheet.place import FieldPath, on
from infoint.ui.worksheet.run_and_undo import Call, action_button

KINDS: dict[ResearchKind, str] = {
    "pc": "PC",
    "paper": "Paper",
    "people": "People",
    "participation": "Participation",
}
"""The four P's in words."""
_ABOUT: dict[About, str] = {"organization": "The organization", "person": "The person"}
_PAGE = 5


def research(visit: Visit) -> None:
    """Free notes on the person and the organization, and what was found with its link."""
    contact = visit.the_contact
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
    about = radio_row("About", _ABOUT, key=f"research-about-{contact.id}")
    mine = [note for note in contact.research if note.about == about]
    kind = kind_row(
        "On the PC, on paper, from people, by taking part (the 4 P's)",
        f"research-kind-{contact.id}",
        mine,
    )
    st.markdown(visit.library.research_hint(about, kind).text)
    notes = [note for note in mine if note.kind == kind]
    for _, note in paged(notes, _PAGE, f"research-page-{contact.id}-{about}-{kind}"):
        here = place.at("research", note.id)
        note_boxes(note, here, (remove_entry, CONTACT_RESEARCH, contact.id, note.id))
    action_button(
        "Add a note",
        f"add-research-{about}-{kind}",
        (add_entry, CONTACT_RESEARCH, contact.id),
        icon="note_add",
        about=about,
        kind=kind,
    )


def kind_row(label: str, key: str, notes: Sequence[ResearchNote]) -> ResearchKind:
    """One of the four P's; each says how many of the notes are of its kind."""
    counts = Counter(note.kind for note in notes)
    words = {
        kind: f"{name} ({counts[kind]})" if counts[kind] else name for kind, name in KINDS.items()
    }
    return radio_row(label, words, key=key)


def note_boxes(note: ResearchNote, here: FieldPath, remove: Call) -> None:
    """What was found: its title, link and words, to change or to remove."""
    with st.container(border=True):
        text("Title or place", here.at("title"))
        address("Link", here.at("link"), "link")
        text_area("What does it say?", here.at("text"))
        remove_button(
            f"remove-note-{note.id}",
            remove,
            said="The note was removed.",
            label="Remove this note",
        )
