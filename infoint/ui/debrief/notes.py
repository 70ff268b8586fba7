"""The notes of a talk by question: read again, mended, and kept as takeaways in one tap."""

from dataclasses import dataclass

import streamlit as st

from infoint.advice.index import index_of
from infoint.debrief import notes, takeaways
from infoint.domain import Interview, PlannedQuestion, Takeaway
from infoint.i18n import N_, _
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.debrief.takeaways import KEPT_UNDER, keep_button
from infoint.ui.session.plain_text import many, plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text, text_area
from infoint.ui.worksheet.place import on, on_draft
from infoint.ui.worksheet.run_and_undo import action_button


@dataclass(frozen=True)
class _Told(DataState):
    """The planned questions, by id, that were asked or noted while this window showed them."""

    items: frozenset[str] = frozenset()


def notes_by_question(visit: Visit, interview: Interview) -> None:
    """Questions that were asked, each with its note; then those that were not reached."""
    kept = index_of(visit.ws).takeaways_of_interview.get(interview.id, [])
    told = [item for item in interview.plan if _told(item)]
    left = len(interview.plan) - len(told)
    if told:
        st.markdown("What you typed during the talk is here. Fill in what you still hear.")
    else:
        st.markdown("No question is marked as asked. Write notes at those that you talked about.")
    everything = not left or st.checkbox(
        f"Show also what is without a note: {many(left, 'question')}", key="debrief-all-questions"
    )
    for item in interview.plan if everything else told:
        _question(visit, interview, item, kept)
    with st.container(horizontal=True, vertical_alignment="bottom", key=enter_adds("add-came-up")):
        text("Something else came up", on_draft(notes.draft_name(interview.id)).at("question"))
        action_button("Add it", "add-came-up", (notes.add_asked, interview.id), icon="add_comment")


def _told(item: PlannedQuestion) -> bool:
    """Asked or noted, or noted a moment ago: a box that is emptied to write anew stays."""
    known = _Told.read().items
    if item.id not in known and (item.state == "asked" or item.note.strip()):
        known |= {item.id}
        _Told(known).keep()
    return item.id in known


def _question(
    visit: Visit, interview: Interview, item: PlannedQuestion, kept: list[Takeaway]
) -> None:
    came_up = " :gray[(came up)]" if item.came_up else ""
    with st.container(gap="xsmall"):
        st.markdown(f"**{plain_text(item.text)}**{came_up}")
        place = on("interviews", interview.id, N_("Changed notes of a talk"))
        text_area(
            f"Note: {item.text}",
            place.at("plan", item.id, "note"),
            height=80,
            label_visibility="collapsed",
        )
        known = takeaways.kept_from(item.note, kept)
        if known:
            st.markdown(f":material/check: {_(KEPT_UNDER[known.kind])}")
        elif item.note.strip():
            keep_button(
                visit, interview, item.id, "Keep as a takeaway", f"keep-{item.id}", "tertiary"
            )
