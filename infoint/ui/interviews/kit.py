"""The kit for a talk: one document to print or to keep on the phone."""

import streamlit as st

from infoint.documents.file_names import safe_file_name
from infoint.domain import Interview
from infoint.interviews.kit.pdf import missing_in_kit
from infoint.ui.components.buttons import file_button
from infoint.ui.components.missing_fonts import missing_fonts
from infoint.ui.session.visit import Visit


def kit_box(visit: Visit) -> None:
    """Download the kit of the talk as PDF or Word document; each is made when it is pressed."""
    interview, ws, library, now = visit.the_interview, visit.ws, visit.library, visit.now

    def stored() -> Interview:
        return ws.interviews.get(interview.id) or interview

    def pdf() -> bytes:
        from infoint.interviews.kit.pdf import interview_kit_pdf

        return interview_kit_pdf(stored(), ws=ws, library=library, now=now)

    def docx() -> bytes:
        from infoint.interviews.kit.docx import interview_kit_docx

        return interview_kit_docx(stored(), ws=ws, library=library, now=now)

    st.subheader("Take it along", anchor=False)
    paper = "US Letter" if ws.profile.paper_size == "Letter" else "A4"
    st.markdown(
        "The kit is everything in one document, to print or to keep on your phone: who, where and "
        "when, your first words, what you expect, the questions with room to write, your last "
        f"words, and the checklist. Paper: {paper}; another one is in Settings."
    )
    with st.container(horizontal=True):
        for make, ending, icon in ((pdf, "pdf", "print"), (docx, "docx", "description")):
            file_button(
                f"Download the kit (.{ending})",
                make,
                name=safe_file_name("talk", visit.the_contact.name, ending=f".{ending}"),
                key=f"kit-{ending}-{interview.id}",
                icon=icon,
            )
    missing_fonts(
        missing_in_kit(stored(), ws=ws, library=library, now=now), key=f"kit-{interview.id}"
    )
