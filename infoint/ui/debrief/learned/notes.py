"""The notes of a talk by question: to read, one of them open to change, each kept in one tap."""

from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.debrief import notes, takeaways
from infoint.domain import Interview, PlannedQuestion, Takeaway
from infoint.i18n import N_, _
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.paging import NOTES_A_PAGE, notes_pages, paged, turn_to_place
from infoint.ui.debrief.learned.kept import KEPT_UNDER, keep_note
from infoint.ui.debrief.open_rows import open_row, opened_row
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text, text_area
from infoint.ui.worksheet.inline_notice import inline_notice
from infoint.ui.worksheet.place import FieldPath, on, on_draft
from infoint.ui.worksheet.run_and_undo import action_button

_OTHER = "other-notes"


def notes_view(visit: Visit) -> None:
    """Every question of the plan with its note, in its order; what came up besides can be added."""
    interview = visit.the_interview
    kept = index_of(visit.ws).takeaways_of_interview.get(interview.id, [])
    back_to_part(_("Back to what you keep"))
    with st.container():
        inline_notice("beside")
    rows, pages = st.container(gap="small"), st.container()
    with pages:
        shown = paged(interview.plan, NOTES_A_PAGE, notes_pages(interview.id))
    with rows:
        for _number, item in shown:
            _question(visit, interview, item, kept)
        if interview.debrief.notes.strip():
            _others(interview)
    with st.container(
        horizontal=True, vertical_alignment="bottom", gap="small", key=enter_adds("add-came-up")
    ):
        text(_("Something else came up"), on_draft(notes.draft_name(interview.id)).at("question"))
        action_button(
            _("Add"),
            "add-came-up",
            (notes.add_asked, interview.id),
            icon="add",
            then=partial(_open_new, interview.id),
        )


def _list(interview: Interview) -> str:
    return f"notes-{interview.id}"


def _open_new(interview: str, item: PlannedQuestion) -> None:
    open_row(f"notes-{interview}", item.id)
    stored = session.workspace().interviews.get(interview)
    ids = [each.id for each in stored.plan] if stored else []
    if item.id in ids:
        turn_to_place(ids.index(item.id), NOTES_A_PAGE, notes_pages(interview), len(ids))


def _place(interview: Interview) -> FieldPath:
    return on("interviews", interview.id, N_("Changed notes of a talk"))


def _question(
    visit: Visit, interview: Interview, item: PlannedQuestion, kept: list[Takeaway]
) -> None:
    place = _place(interview).at("plan", item.id, "note")
    with st.container(gap=None, key=f"noted-{item.id}"):
        st.markdown(f"**{plain_text(item.text)}**")
        if opened_row(_list(interview)) == item.id:
            _box(interview, _("Note: {question}", question=item.text), place)
            return
        _to_read(item.note, item.state == "asked")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _open_button(interview, item.id, item.note)
            known = takeaways.kept_from(item.note, kept)
            if known:
                st.markdown(f":small[:material/check: {_(KEPT_UNDER[known.kind])}]")
            elif item.note.strip():
                st.button(
                    _("Keep it"),
                    key=f"keep-{item.id}",
                    icon=":material/bookmark_add:",
                    type="tertiary",
                    on_click=keep_note,
                    args=(visit, interview, f"keep-{item.id}"),
                )


def _to_read(note: str, asked: bool) -> None:
    if note.strip():
        show(note)
        return
    nothing = _("Asked, no note.") if asked else _("Not asked.")
    st.markdown(f":gray[{nothing}]")


def _open_button(interview: Interview, row: str, note: str) -> None:
    st.button(
        _("Change") if note.strip() else _("Write"),
        key=f"open-note-{row}",
        icon=":material/edit:",
        type="tertiary",
        on_click=open_row,
        args=(_list(interview), row),
    )


def _box(interview: Interview, label: str, place: FieldPath) -> None:
    text_area(label, place, height=100, label_visibility="collapsed")
    st.button(
        _("Done"),
        key="close-note",
        icon=":material/check:",
        on_click=open_row,
        args=(_list(interview),),
    )


def _others(interview: Interview) -> None:
    """Notes from elsewhere that belong to no question."""
    title = _("Other notes")
    with st.container(gap=None, key="noted-others"):
        st.markdown(f"**{title}**")
        if opened_row(_list(interview)) == _OTHER:
            _box(interview, title, _place(interview).at("debrief", "notes"))
        else:
            _to_read(interview.debrief.notes, True)
            _open_button(interview, _OTHER, interview.debrief.notes)
