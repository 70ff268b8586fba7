"""The kit for a talk: one document to print or to keep on the phone."""

from functools import partial

import streamlit as st

from infoint.documents.file_names import safe_file_name
from infoint.domain import Interview
from infoint.interviews.kit.pdf import interview_kit_pdf, missing_in_kit
from infoint.ui.components.buttons import file_button
from infoint.ui.components.missing_fonts import missing_fonts
from infoint.ui.session.visit import Visit


def kit_box(visit: Visit) -> None:
    """Download the kit of the talk as PDF or Word document; each is made when it is pressed."""
    interview, ws, library, now = visit.the_interview, visit.ws, visit.library, visit.now

    def stored() -> Interview:
        return ws.interviews.get(interview.id) or interview

    def made(ending: str) -> bytes:
        from infoint.interviews.kit.docx import interview_kit_docx

        make = interview_kit_pdf if ending == "pdf" else interview_kit_docx
        return make(stored(), ws=ws, library=library, now=now)

    st.subheader("Take it along", anchor=False)
    paper = "US Letter" if ws.profile.paper_size == "Letter" else "A4"
    st.markdown(
        "The kit is everything in one document, to print or to keep on your phone: who, where and "
        "when, your first words, what you expect, the questions with room to write, your last "
        f"words, and the checklist. Paper: {paper}; another one is in Settings."
    )
    with st.container(horizontal=True):
        for ending, icon in (("pdf", "print"), ("docx", "description")):
            file_button(
                f"Download the kit (.{ending})",
                partial(made, ending),
                name=safe_file_name("talk", visit.the_contact.name, ending=f".{ending}"),
                key=f"kit-{ending}-{interview.id}",
                icon=icon,
            )
    missing_fonts(
        missing_in_kit(stored(), ws=ws, library=library, now=now), key=f"kit-{interview.id}"
    )
