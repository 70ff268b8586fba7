"""Notes taken elsewhere: pasted, seen line by line where they would go, then taken in."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from infoint.debrief import pasted
from infoint.debrief.laying import ANSWER, KEEP, NOTES, PERSON, QUESTION, STEP, Laid
from infoint.debrief.questions import TextQuestion
from infoint.domain import Interview
from infoint.domain.kinds import TakeawayKind
from infoint.i18n import N_, _, listed, ngettext
from infoint.ui.components.buttons import go_button, menu_button
from infoint.ui.components.paging import paged
from infoint.ui.debrief.beside import CameFrom
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.frame.small_view import back_to_part, view_button
from infoint.ui.frame.step_page import Work
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import run_action

_PAGE = 10


def paste_view(visit: Visit, work: Work) -> None:
    """One box for all of it; nothing is taken in before it was seen."""
    interview = visit.the_interview
    came_from = CameFrom.read().question
    if came_from:
        go_button(
            _("Back to your question"),
            "track",
            key="back-to-question",
            icon="arrow_back",
            type="tertiary",
            part="write",
            view=came_from,
        )
    else:
        back_to_part(_("Back to what you keep"))
    typed = text_area(
        _("What they wrote")
        if interview.is_written
        else _(
            "Your notes: typed up from paper, out of a document, or a transcript you were allowed"
        ),
        on_draft(pasted.draft_name(interview.id)).at("text"),
        height=220,
    )
    if typed.strip():
        work.onward = Way(_("See where they belong"), "track", "learned", "laid")


def laid_view(visit: Visit, work: Work) -> None:
    """Each line with the place proposed for it, which can be another one."""
    interview = visit.the_interview
    laid = pasted.proposal(visit.ws, visit.library, interview)
    view_button(_("Change the text"), "paste", icon="arrow_back", type="tertiary")
    if not laid:
        st.markdown(_("Nothing is pasted yet."))
        return
    st.markdown(_sum(pasted.counted(laid)))
    rows, pages = st.container(gap="small"), st.container()
    with pages:
        shown = paged(laid, _PAGE, f"laid-page-{interview.id}")
    places = _places(interview)
    with rows:
        for number, one in shown:
            _row(interview, number, one, places)
    said = _("Your notes are taken in.")
    take_in = partial(run_action, pasted.take_in, visit.library, interview.id, said=said)
    came_from = CameFrom.read().question
    work.onward = (
        Way(_("Take in, then go on"), "track", "write", came_from, does=take_in)
        if came_from
        else Way(_("Take in"), "track", "learned", "notes", does=take_in)
    )


def _sum(found: pasted.Brought) -> str:
    """In one sentence; that all stays where nothing else is proposed."""
    total = found.to_questions + found.kept + found.people + found.steps + found.in_notes
    if found.in_notes == total:
        return ngettext("{n} line stays in your notes.", "{n} lines stay in your notes.", total)
    parts = {
        ngettext("{n} to your questions", "{n} to your questions", found.to_questions): (
            found.to_questions
        ),
        ngettext("{n} worth keeping", "{n} worth keeping", found.kept): found.kept,
        ngettext("{n} person", "{n} people", found.people): found.people,
        ngettext("{n} thing to do", "{n} things to do", found.steps): found.steps,
        ngettext("{n} in your notes", "{n} in your notes", found.in_notes): found.in_notes,
    }
    return _("Your lines: {parts}.", parts=listed([words for words, n in parts.items() if n]))


_ANSWERS: Mapping[TextQuestion, str] = {
    "impressions": N_("Your first impression"),
    "surprised": N_("What surprised you"),
    "learned": N_("What you learned"),
    "advice": N_("What was advised"),
    "appreciated": N_("What you thank for"),
}
_PAY = KEEP + TakeawayKind.SALARY_RANGE
_NOT_OFFERED = (QUESTION, KEEP)
"""Places that are proposed, and not chosen from a list: there would be far too many."""


def _places(interview: Interview) -> Mapping[str, str]:
    words = {
        NOTES: _("Stays in the notes"),
        **{ANSWER + name: _(words) for name, words in _ANSWERS.items()},
        PERSON: _("Somebody who was named"),
        STEP: _("What you will do"),
    }
    words |= {QUESTION + item.id: item.text for item in interview.plan}
    return words | {KEEP + kind: _("Keep under: {kind}", kind=kind.label) for kind in TakeawayKind}


def _row(interview: Interview, number: int, one: Laid, places: Mapping[str, str]) -> None:
    with (
        st.container(border=True, key=f"laid-{number}"),
        st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"row-of-laid-{number}"
        ),
    ):
        with st.container(gap=None):
            st.markdown(plain_text(one.line))
            st.markdown(f":small[:gray[→ {plain_text(places[one.target])}]]")
        with st.container(width="content", key=f"more-laid-{number}"):
            menu_button(
                _("Move"),
                f"to-{number}",
                {
                    target: words
                    for target, words in places.items()
                    if target != one.target
                    and (target == _PAY or not target.startswith(_NOT_OFFERED))
                },
                partial(_move, interview.id, one.line),
            )


def _move(interview: str, line: str, target: str) -> None:
    run_action(pasted.move_line, interview, line, target)
