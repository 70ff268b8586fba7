"""What one knows of a person and of their work: to read, and one thing of it open to change."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from infoint.domain import CareerField, Contact, ResearchNote
from infoint.domain.fields import ABOUT, RESEARCH_KINDS, About, ResearchKind
from infoint.entries.lists import (
    CONTACT_RESEARCH,
    FIELD_RESEARCH,
    EntryList,
    add_entry,
    remove_entry,
)
from infoint.i18n import N_, _, ngettext
from infoint.i18n.messages import Message
from infoint.letters.links import safe_link
from infoint.ui.components.buttons import dots_menu
from infoint.ui.components.notes.raw_notes import in_short
from infoint.ui.components.paging import paged, turn_to_place
from infoint.ui.frame.small_view import back_to_part, opening_row
from infoint.ui.interviews.headline import name_of
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import address, buttons, text, text_area
from infoint.ui.worksheet.place import FieldPath, on
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.ui.worksheet.texts_in_turn import LongText, texts_in_turn

KINDS: dict[ResearchKind, str] = {
    "pc": N_("On the web"),
    "paper": N_("In print"),
    "people": N_("From people"),
    "participation": N_("By taking part"),
}
"""Where one can look, in words."""
_PAGE = 5
_LONGEST_NOTES = 300
"""Letters of the notes on a person that stand there."""
_NAMED = 3
"""So many things that were found are named before one opens them."""


@dataclass(frozen=True)
class _Opened(DataState):
    """The note that is open to change, and whom or what it is about, by id."""

    owner: str = ""
    note: str = ""


def what_one_knows(visit: Visit) -> None:
    """The person, their work, what was found: one block after the other."""
    contact = visit.the_contact
    place = _on(contact)
    about = (
        LongText(
            name_of(visit),
            _("Their path, what they wrote or said, what you have in common"),
            place.at("research_person"),
            _("Nothing yet. One line is enough: their path, what they wrote, what you share."),
        ),
        LongText(
            plain_text(contact.organization) if contact.organization.strip() else _("Their work"),
            _("What it does, for whom, who else does it, what is new"),
            place.at("research_organization"),
            _("Nothing yet. What do they do there, for whom, and what is new?"),
        ),
    )
    texts_in_turn(f"know-{contact.id}", about, begins=False, border=True)
    _noted(visit, contact)
    _found_so_far(contact)


def _noted(visit: Visit, contact: Contact) -> None:
    """What stands in the notes on the person, to read; they are changed on the person's page."""
    if lines := contact.notes.strip().splitlines():
        title = _("Your notes on {name}", name=name_of(visit))
        st.markdown(f"**{title}**  \n{in_short(lines, _LONGEST_NOTES)}")


def _on(contact: Contact) -> FieldPath:
    return on("contacts", contact.id, Message(N_("Changed research on {name}"), name=contact.name))


def _found_so_far(contact: Contact) -> None:
    notes = contact.research
    named = [each.title.strip() for each in notes if each.title.strip()][:_NAMED]
    lines = [plain_text(each) for each in named]
    if not notes:
        nothing = _("Pages, articles, what others say: keep it with its link.")
        lines.append(f":gray[{nothing}]")
    elif len(notes) > len(named):
        more = len(notes) - len(named)
        said = (
            ngettext("{n} more note", "{n} more notes", more)
            if named
            else ngettext("{n} note", "{n} notes", more)
        )
        lines.append(f":gray[{said}]")
    opening_row("found", _("What you found"), "  \n".join(lines))


# -- what was found


def found_view(visit: Visit) -> None:
    """What was found, as rows with their links; one of them open to change; where to look."""
    contact = visit.the_contact
    back_to_part(_("Back to what you know"))
    if not contact.research:
        st.markdown(_("Nothing is kept yet. Ten minutes of looking are plenty before a talk."))
    for _place, note in paged(contact.research, _PAGE, _pages(contact.id)):
        with st.container(border=True, key=f"note-{note.id}"):
            if _Opened.read() == _Opened(contact.id, note.id):
                _to_change(visit, contact, note)
            else:
                _to_read(visit, contact, note)
    with st.container(horizontal=True):
        action_button(
            _("Keep something you found"),
            "add-research",
            (add_entry, CONTACT_RESEARCH, contact.id),
            icon="note_add",
            about="person",
            then=lambda note: _open_note(contact.id, note.id),
        )
        if st.button(
            _("Where could you look?"),
            key="where-to-look",
            icon=":material/search:",
            type="tertiary",
        ):
            st.dialog(_("Where could you look?"), width="medium")(_where_to_look)(visit)


def _pages(contact: str) -> str:
    return f"research-page-{contact}"


def _open_note(contact: str, note: str) -> None:
    _Opened(contact, note).keep()
    stored = session.workspace().contacts.get(contact)
    ids = [each.id for each in stored.research] if stored else []
    if note in ids:
        turn_to_place(ids.index(note), _PAGE, _pages(contact), len(ids))


def _about_words(visit: Visit) -> Mapping[About, str]:
    return {"organization": _("Their work"), "person": name_of(visit)}


def _to_read(visit: Visit, contact: Contact, note: ResearchNote) -> None:
    said = {
        "person": _("About {name}", name=name_of(visit)),
        "organization": _("About their work"),
    }.get(note.about, "")
    _row(note, said, partial(_chosen, CONTACT_RESEARCH, contact.id, note.id))


def _row(note: ResearchNote, about: str, chosen: Callable[[Hashable], None]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(width="stretch", gap="xsmall"):
            title = plain_text(note.title) if note.title.strip() else _("Without a title")
            st.markdown(f"**{title}**")
            if note.text.strip():
                show(note.text)
            where = " · ".join(filter(None, (about, _(KINDS[note.kind]))))
            st.markdown(f":small[:gray[{where}]]")
        link = safe_link(note.link) or ""
        if link.lower().startswith("http"):
            st.link_button(
                _("Read"),
                link,
                key=f"read-{note.id}",
                type="tertiary",
                icon=":material/open_in_new:",
            )
        words = {"change": _("Change it"), "remove": _("Remove")}
        label = _("Change: {what}", what=plain_text(note.title))
        dots_menu(label, f"note-menu-{note.id}", words, chosen)


def _chosen(notes: EntryList[ResearchNote], owner: str, note: str, choice: Hashable) -> None:
    if choice == "change":
        _Opened(owner, note).keep()
    else:
        run_action(remove_entry, notes, owner, note, said=_("The note was removed."))


def _to_change(visit: Visit, contact: Contact, note: ResearchNote) -> None:
    here = _on(contact).at("research", note.id)
    _boxes(here)
    about = _about_words(visit)
    buttons(_("About"), here.at("about"), ABOUT[::-1], lambda one: about[one])
    _where_found(here)
    _close(note)


def _where_found(here: FieldPath) -> None:
    buttons(_("Where you found it"), here.at("kind"), RESEARCH_KINDS, lambda one: _(KINDS[one]))


def _close(note: ResearchNote) -> None:
    st.button(_("Done"), key=f"close-{note.id}", icon=":material/check:", on_click=_Opened().keep)


def _boxes(here: FieldPath) -> None:
    text(_("Title or place"), here.at("title"))
    address(_("Link"), here.at("link"), "link")
    text_area(_("What does it say?"), here.at("text"), height=120)


def _where_to_look(visit: Visit) -> None:
    for about, title in _about_words(visit).items():
        lines = [
            f"- **{_(words)}**: {visit.library.research_hint(about, kind).text}"
            for kind, words in KINDS.items()
        ]
        st.markdown("\n".join([f"**{title}**", "", *lines]))


# -- what was found about a field, in step 1


def found_about_field(field: CareerField) -> None:
    """What was found about a field, as rows with their links; one of them open to change."""
    place = on("fields", field.id, N_("Changed a research note"))
    if not field.research:
        st.markdown(_("Nothing is kept yet. Ten minutes of looking are plenty to begin with."))
    for _place, note in paged(field.research, _PAGE, _pages(field.id)):
        with st.container(border=True, key=f"note-{note.id}"):
            here = place.at("research", note.id)
            if _Opened.read() == _Opened(field.id, note.id):
                _boxes(here)
                _where_found(here)
                _close(note)
            else:
                _row(note, "", partial(_chosen, FIELD_RESEARCH, field.id, note.id))
    action_button(
        _("Keep something you found"),
        f"add-note-{field.id}",
        (add_entry, FIELD_RESEARCH, field.id),
        icon="note_add",
        then=lambda note: _Opened(field.id, note.id).keep(),
    )
