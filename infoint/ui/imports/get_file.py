"""Choosing a file or pasting a list, and where to get the file from, one tap away."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st

from infoint.entries.drafts import read_draft
from infoint.entries.page_state import note_zone
from infoint.i18n import N_, _, pgettext
from infoint.imports.preview import LARGEST, LARGEST_TABLE
from infoint.store import StoreError
from infoint.ui.components.buttons import menu_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.small_view import turn_to_view, view_button
from infoint.ui.imports.file import ChosenFile, ImportState, begin_anew, is_pasted
from infoint.ui.session import browser_facts, session
from infoint.ui.session.window import box_state, notices
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.place import on_draft

PASTE = "paste"
"""The view in which a list is pasted."""
_BOX = "people-file"
PASTED = "pasted-people"
"""The draft that holds the pasted list."""


@dataclass(frozen=True)
class _Asked(DataState):
    """The program of which the person just asked how to get the file."""

    program: str = ""


_PROGRAMS: Mapping[str, str] = {
    "linkedin": N_("LinkedIn"),
    "google": N_("Google Contacts"),
    "outlook": N_("Outlook"),
    "apple": N_("iPhone, iCloud and Mac"),
    "android": N_("Android"),
    "other": N_("Anything else"),
}
_STEPS: Mapping[str, tuple[str, ...]] = {
    "linkedin": (
        N_("Open Settings, then Data privacy, then Get a copy of your data."),
        N_("Tick Connections and ask for the archive; a mail tells you when it is ready."),
        N_("Choose the .zip here, or Connections.csv from inside it."),
    ),
    "google": (
        N_("On a computer, open contacts.google.com and choose Export."),
        N_("Take Google CSV or vCard, and choose that file here."),
    ),
    "outlook": (
        N_("Open People, then Manage contacts, then Export contacts."),
        N_("In classic Outlook: File, Open and Export, Import/Export, Export to a file, CSV."),
        N_("Choose the .csv here."),
    ),
    "apple": (
        N_("On icloud.com open Contacts, select all, and choose Export vCard."),
        N_("In Contacts on a Mac: select all, then File, Export, Export vCard."),
        N_("Choose the .vcf here."),
    ),
    "android": (
        N_("Open the Contacts app, then Fix and manage or Settings, then Export to file."),
        N_("Choose the .vcf here."),
    ),
    "other": (
        N_("An Excel or LibreOffice workbook will do, a CSV, or what Notion and Airtable export."),
        N_("Choose it here and say what each column is. Or copy the rows, and paste them here."),
    ),
}


def choose_file() -> None:
    """The box for a file, how to get one, and the way to paste a list instead.

    The box takes any kind of file: one that the box itself refused would stand in it with its red
    line for good. What is wrong is said by the part, and goes with the next file.
    """
    most = LARGEST // 2**20
    st.file_uploader(
        _("Choose a file of people"), max_upload_size=most, key=_BOX, on_change=_chosen
    )
    st.markdown(
        _(
            "Your own tracker, or a file from LinkedIn, Google, Outlook or your phone. You look "
            "first, and choose whom to take."
        )
    )
    with st.container(horizontal=True):
        menu_button(
            _("Where do I get the file?"),
            "where-file",
            {key: _(program) for key, program in _PROGRAMS.items()},
            lambda program: _Asked(program).keep(),
            icon="help",
            type="secondary",
        )
        view_button(_("Paste instead"), PASTE, icon="content_paste", type="tertiary")
    with st.container(horizontal_alignment="center"):
        drawing("identify-people", width=220)
    program = _Asked.read().program
    if program in _STEPS:
        _Asked().keep()
        st.dialog(_(_PROGRAMS[program]))(_steps)(program)


def _steps(program: str) -> None:
    steps = (f"{number}. {_(step)}" for number, step in enumerate(_STEPS[program], 1))
    st.markdown("\n".join(steps))
    st.markdown(
        _(
            "An archive or contact cards may have up to {most} MB, a table {table} MB.",
            most=LARGEST // 2**20,
            table=LARGEST_TABLE // 2**20,
        )
    )


def _chosen() -> None:
    """Another file, or none. Numbers and dates are read as the browser's country writes them."""
    uploaded = box_state.shown(_BOX)
    file = None
    if uploaded is not None:
        file = ChosenFile(uploaded.file_id, uploaded.name or "-", uploaded.getvalue())
    _begin(file)


def _begin(file: ChosenFile | None) -> None:
    ImportState(file=file).keep()
    turn_to_view()
    try:
        session.work(note_zone, browser_facts.browser_zone(), browser_facts.browser_locale())
    except StoreError as error:
        notices.set_trouble(error.worded())


def another_file(*, at_top: bool = False) -> None:
    """A button that puts this file away, for another one, or goes back to the text."""
    pasted = is_pasted()
    label, icon = _("Another file"), "arrow_back" if at_top else "upload_file"
    if pasted and _is_in_the_box():
        label, icon = _("Back to the text"), "arrow_back" if at_top else "content_paste"
    elif pasted:
        label, icon = _("Paste the next one"), "content_paste"
    st.button(
        label,
        key="another-file",
        type="tertiary",
        icon=f":material/{icon}:",
        on_click=_put_away,
        args=(PASTE if pasted else "",),
    )


def _is_in_the_box() -> bool:
    """Whether the pasted text still stands in its box, which it leaves when it is taken."""
    return bool(str(read_draft(session.workspace(), PASTED).get("text") or "").strip())


def _put_away(view: str) -> None:
    _begin(None)
    turn_to_view(view)


def paste_list() -> None:
    """One box for names, rows of a table, a profile page or the signature of a mail."""
    st.button(
        _("Back to choosing a file"),
        key="close-paste",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=_begin,
        args=(None,),
    )
    written = text_area(
        _("Paste names, a table, a profile page or a mail's signature"),
        on_draft(PASTED).at("text"),
        height=180,
        placeholder=pgettext(
            "people as an example", "Ana Ruiz, nurse, City Hospital\nBo Berg, cook"
        ),
    )
    st.button(
        _("See who is in it"),
        key="read-pasted",
        type="primary",
        disabled=not written.strip(),
        on_click=_paste,
    )


def _paste() -> None:
    data = str(box_state.shown(on_draft(PASTED).at("text").key) or "").encode("utf-8", "replace")
    file = ChosenFile(f"pasted {sha256(data).hexdigest()}", "", data)
    try:
        session.work(begin_anew, file.id)
    except StoreError as error:
        notices.set_trouble(error.worded())
    _begin(file)
