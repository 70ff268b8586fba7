"""Notes of a talk that were laid to no question yet, where one looks for what was said."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.debrief.lines import lines_left
from infoint.domain import Interview
from infoint.i18n import _
from infoint.ui.components.buttons import go_button
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit

_LONGEST = 400
"""Letters of the notes that stand there; all of them stand where they are laid to questions."""


def raw_notes_of(visit: Visit, interview: Interview) -> list[str]:
    """The lines that stand in no answer yet."""
    kept = index_of(visit.ws).takeaways_of_interview.get(interview.id, ())
    return lines_left(interview, kept)


def raw_notes(visit: Visit, interview: Interview, *, leads_on: bool = True) -> bool:
    """The notes letter for letter, and the way to lay them to questions; gives whether any are."""
    lines = raw_notes_of(visit, interview)
    if not lines:
        return False
    with st.container(border=True, gap="xsmall", key=f"raw-notes-{interview.id}"):
        title, yet = _("Your notes of the talk"), _("Not yet laid to a question")
        st.markdown(f"**{title}**  \n:small[:gray[{yet}]]")
        st.markdown(in_short(lines))
        if leads_on:
            go_button(
                _("Lay them to questions"),
                "track",
                part="write",
                key=f"lay-{interview.id}",
                icon="edit_note",
                type="tertiary",
                about={"contact": interview.contact, "interview": interview.id},
            )
    return True


def in_short(lines: list[str], most: int = _LONGEST) -> str:
    """Markdown of the lines, letter for letter, cut where they are many."""
    text = "\n".join(lines)
    shown = text if len(text) <= most else f"{text[:most].rstrip()} …"
    return "  \n".join(plain_text(line) for line in shown.split("\n"))
