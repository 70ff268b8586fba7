"""The worksheet of step 6: the debrief in its parts, one unfolded after the other; all talks."""

from collections.abc import Callable

import streamlit as st

from infoint.advice.index import index_of
from infoint.debrief.parts import DebriefPart, PartKey, debrief_parts
from infoint.domain import Interview
from infoint.i18n import N_, _
from infoint.i18n.messages import worded
from infoint.ui.components.buttons import go_button
from infoint.ui.components.dated_table import dated_table
from infoint.ui.components.paging import page_slice
from infoint.ui.debrief.actions import actions
from infoint.ui.debrief.evaluation import assumptions, evaluation
from infoint.ui.debrief.folds import folded
from infoint.ui.debrief.notes import notes_by_question
from infoint.ui.debrief.takeaways import takeaways_by_kind
from infoint.ui.interviews.named_people import named_people
from infoint.ui.interviews.prepare import choose_interview
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.ratings import ENERGY, SURE, rating

_INTERVIEWS_A_PAGE = 25
_ICONS: dict[PartKey, str] = {
    PartKey.IMPRESSIONS: "psychology",
    PartKey.NOTES: "notes",
    PartKey.TAKEAWAYS: "bookmark",
    PartKey.ASSUMPTIONS: "help",
    PartKey.EVALUATION: "checklist",
    PartKey.NAMED: "group_add",
    PartKey.ACTIONS: "add_task",
}


def no_interview_yet(visit: Visit) -> None:
    """Nothing to track with this contact."""
    name = plain_text(visit.the_contact.name)
    st.markdown(f"There is no talk with {name} to look back on yet.")
    go_button("Go to the interview", "interview", key="to-interview")


def debrief(visit: Visit) -> None:
    """What was learned, straight after: what is written and left, then part by part."""
    interview, index = visit.the_interview, index_of(visit.ws)
    with_them = index.interviews_of[interview.contact]
    held = [one for one in with_them if one.status in ("running", "held")]
    if len(held) > 1:
        choose_interview(held, interview)
    field = visit.ws.fields.get(interview.field) if interview.field else None
    parts = debrief_parts(
        interview,
        visit.library,
        takeaways=index.takeaways_of_interview.get(interview.id, []),
        actions=index.actions_of_interview.get(interview.id, []),
        field=field,
    )
    st.subheader("Write it down while it is fresh", anchor=False)
    st.markdown(_so_far(parts))
    draws: dict[PartKey, Callable[[], None]] = {
        PartKey.IMPRESSIONS: lambda: _first_impressions(interview),
        PartKey.NOTES: lambda: notes_by_question(visit, interview),
        PartKey.TAKEAWAYS: lambda: takeaways_by_kind(visit, interview),
        PartKey.ASSUMPTIONS: lambda: assumptions(visit, interview, field),
        PartKey.EVALUATION: lambda: evaluation(visit, interview),
        PartKey.NAMED: lambda: named_people(visit, interview),
        PartKey.ACTIONS: lambda: actions(visit, interview),
    }
    for number, part in enumerate(parts, 1):
        folded(
            f"part-{part.key}",
            f"{number}. {part.key.label}",
            _ICONS[part.key],
            draws[part.key],
            at_first=part.key in (PartKey.IMPRESSIONS, PartKey.ACTIONS),
        )


def _so_far(parts: tuple[DebriefPart, ...]) -> str:
    written = ", ".join(part.key.inside for part in parts if part.done)
    open_parts = [part for part in parts if part.wanted and not part.done]
    left = ", ".join(f"{part.key.inside} ({worded(part.words)})" for part in open_parts)
    if not left:
        return _("Everything is written down. Change it whenever more comes back to you.")
    if not written:
        return _("Ten minutes are enough. Left: {left}.", left=left)
    return _("Written: {written}. Left: {left}.", written=written, left=left)


def _first_impressions(interview: Interview) -> None:
    place = on("interviews", interview.id, N_("Changed a debrief")).at("debrief")
    text_area(
        "What impression do you have of the work, the people, the place?", place.at("impressions")
    )
    text_area("What did you learn?", place.at("learned"), height=140)
    text_area("What surprised you, or upset what you assumed?", place.at("surprised"))
    text_area(
        "What did you value most? It goes into the thank-you.",
        place.at("appreciated"),
        placeholder="Said to them, such as: how openly you spoke about the hard parts",
    )
    text_area("What did they advise you to do?", place.at("advice"))
    rating(interview, "confidence_before", "How sure of yourself did you feel before it?", SURE)
    rating(interview, "confidence_after", "How sure of yourself do you feel after it?", SURE)
    rating(interview, "energy", "How much energy do you have after this talk?", ENERGY)


def all_interviews(visit: Visit) -> None:
    """A table of all talks, newest first."""
    if all(interview.cancelled for interview in visit.ws.interviews.all()):
        return
    from infoint.progress import interviews

    st.subheader("Look over all talks", anchor=False)
    table = interviews.all_interviews(visit.ws, visit.library, tz=session.zone_name())
    shown = table[page_slice(len(table), _INTERVIEWS_A_PAGE, "talks-page")]
    dated_table(shown, alt="All talks", placeholder="")
