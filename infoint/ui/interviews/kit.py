"""The kit for a talk: one document to print or to keep on the phone."""

import streamlit as st

from infoint.documents.file_names import safe_file_name
from infoint.domain import Interview
from infoint.interviews.kit.pdf import missing_in_kit
from infoint.ui.components.buttons import file_button
from infoint.ui.components.missing_fonts import missing_fonts
from infoint.ui.session.visit import Visit

_PDF = "application/pdf"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def kit_box(visit: Visit) -> None:
    """Download the kit of the talk as PDF or Word document; each is made when it is pressed."""
    interview = visit.the_interview
    ws, library, now = visit.ws, visit.library, visit.now

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
    name = visit.contact.name if visit.contact else ""
    with st.container(horizontal=True):
        file_button(
            "Download the kit (.pdf)",
            pdf,
            name=safe_file_name("talk", name, ending=".pdf"),
            mime=_PDF,
            key=f"kit-pdf-{interview.id}",
            icon="print",
        )
        file_button(
            "Download the kit (.docx)",
            docx,
            name=safe_file_name("talk", name, ending=".docx"),
            mime=_DOCX,
            key=f"kit-docx-{interview.id}",
            icon="description",
        )
    missing_fonts(
        missing_in_kit(stored(), ws=ws, library=library, now=now), key=f"kit-{interview.id}"
    )
