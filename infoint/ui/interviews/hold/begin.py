"""The morning of an interview: where and when, what to say first, what to ask, what to have."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import partial

import streamlit as st

from infoint.domain import Interview, PlannedQuestion
from infoint.i18n import N_, _, ngettext
from infoint.interviews.appointment import enter_afterwards
from infoint.interviews.clock import in_asking_order
from infoint.interviews.in_writing import questions_sent
from infoint.interviews.opening import in_one_breath, suggested_opening, write_words
from infoint.interviews.question_plan import whom_else
from infoint.ui.components.buttons import go_button, menu_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.fold import fold
from infoint.ui.components.notes.raw_notes import raw_notes
from infoint.ui.components.own_phone import own_phone_button
from infoint.ui.components.paging import paged
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.frame.guidance import guide_of, learn
from infoint.ui.frame.small_view import back_to_part, turn_to_view, view_button
from infoint.ui.interviews.appointment_words import (
    NO_PLACE,
    appointment_words,
    where_one_meets,
)
from infoint.ui.interviews.calendar import calendar_box
from infoint.ui.interviews.checklists import ticks, to_have
from infoint.ui.interviews.hold.afterwards import as_agreed
from infoint.ui.interviews.hold.headline import has_come, has_passed
from infoint.ui.interviews.hold.in_writing import in_writing, way_in_writing
from infoint.ui.interviews.hold.live_time import InterviewHere
from infoint.ui.interviews.hold.not_held import missed_view, write_button
from infoint.ui.interviews.prepare import (
    Write,
    way_to_a_new_date,
)
from infoint.ui.interviews.ready import along_view
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.ratings import how_sure
from infoint.ui.worksheet.run_and_undo import action_button

_IN_SIGHT = 6
"""So many questions stand in the morning view."""
_A_PAGE = 4


def the_morning(visit: Visit, side: AbstractContextManager[object], write: Write) -> None:
    """What one wants to know at the door, and nothing else; the rest is a tap away."""
    interview = visit.the_interview
    _where_and_when(visit, interview)
    if interview.status == "cancelled":
        st.markdown(_("Your questions and notes stay. A new date is a new try."))
        write_button(visit, write)
        calendar_box(visit, interview)
        return
    if interview.is_written:
        in_writing(visit, interview)
        if questions_sent(visit.ws.letters.all(), interview.id):
            fold(_("What you asked"), "asked", partial(_ask, visit, interview))
        else:
            _ask(visit, interview)
    elif not has_passed(visit, interview):
        _say_first(visit, interview)
        _ask(visit, interview)
    _the_rest(visit, interview)
    with side:
        _have_with_you(visit, interview)


def it_was(visit: Visit) -> None:
    """When and where one talked, once it is over."""
    _where_and_when(visit, visit.the_interview)
    raw_notes(visit, visit.the_interview)
    drawing("talk-held", width=180)


def small_view(visit: Visit, view: str, write: Write) -> None:
    """What opens in the morning view: the list of the day, that one did not talk, all on paper."""
    if view == "day":
        _day_view(visit)
    elif view == "missed":
        missed_view(visit, write)
    else:
        along_view(visit, _("Back to the talk"))


def _day_view(visit: Visit) -> None:
    """How sure one feels, and the list for the day."""
    interview = visit.the_interview
    back_to_part(_("Back to the talk"))
    confidence(interview, "confidence_before", _("How sure of yourself do you feel right now?"))
    ticks(visit, "day", short=True)


def confidence(interview: Interview, which: str, question: str) -> None:
    """How sure the person feels, 1 to 5, kept on the interview."""
    how_sure(question, on("interviews", interview.id, N_("Rated confidence")).at(which))


def way_into(visit: Visit) -> Way | None:
    """How the interview is opened, or where one that runs already is; None once it is over."""
    interview, another = visit.the_interview, runs_already(visit)
    if interview.status == "held":
        return None
    if interview.status == "cancelled":
        return way_to_a_new_date(interview)
    if another:
        return _back_to(visit, another)
    if interview.is_written:
        return way_in_writing(visit, interview)
    about = {"contact": interview.contact, "interview": interview.id}
    does = InterviewHere(interview.id).keep
    return Way(_("Open the talk"), "interview", "talk", about=about, does=does)


def way_to_how_it_was() -> Way:
    """Once one has talked: on to the few lines about it, not back into the talk."""
    return Way(_("How was it?"), "interview", "after")


def runs_already(visit: Visit) -> Interview | None:
    """Another interview whose clock runs: only one can."""
    here = visit.interview.id if visit.interview else ""
    running = (one for one in visit.ws.interviews.all() if one.status == "running")
    return next((one for one in running if one.id != here), None)


def still_running(visit: Visit, another: Interview) -> None:
    """Another interview has to end first: the way to it."""
    st.markdown(_("A talk is still running. End it first, then begin the next one."))
    way = _back_to(visit, another)
    go_button(
        way.label,
        way.page,
        part=way.part,
        about=way.about,
        key="to-running",
        type="primary",
        icon="play_circle",
    )


def _back_to(visit: Visit, another: Interview) -> Way:
    contact = visit.ws.contacts.get(another.contact)
    name = plain_text(contact.name) if contact else _("them")
    about = {"contact": another.contact, "interview": another.id}
    return Way(_("Back to your talk with {name}", name=name), "interview", "talk", about=about)


def _where_and_when(visit: Visit, interview: Interview) -> None:
    with st.container(border=True, gap="small", key="where-and-when"):
        st.markdown(f"**{appointment_words(interview)}**")
        with st.container(horizontal=True, vertical_alignment="center"):
            if not where_one_meets(visit, interview) and interview.status != "held":
                st.markdown(f":orange[{_(NO_PLACE[interview.format])}]", width="stretch")
            if interview.status != "held":
                go_button(_("Change"), "prepare", key="change-when", icon="edit", type="tertiary")
        if has_come(visit, interview):
            with st.container(horizontal=True, key="did-you-talk"):
                if has_passed(visit, interview):
                    action_button(
                        _("Yes, we talked"),
                        "took-place",
                        (enter_afterwards, interview.id, as_agreed(interview)),
                        icon="check",
                        type="primary",
                        said=_("Noted."),
                        then=lambda _held: whereabouts.go("interview", "after"),
                    )
                    go_button(
                        _("At another time"),
                        "interview",
                        key="another-time",
                        part="after",
                        type="tertiary",
                    )
                view_button(_("We did not talk"), "missed", icon="person_off", type="tertiary")


def _say_first(visit: Visit, interview: Interview) -> None:
    said = in_one_breath(interview.opening)
    with st.container(border=True, gap="xsmall", key="say-first"):
        title = _("Say first")
        st.markdown(f"**{title}**")
        if said:
            show(said)
            return
        show(suggested_opening(visit.ws, visit.library, interview, now=visit.now))
        action_button(
            _("Take this beginning"),
            "write-first",
            (write_words, visit.library, interview.id, "opening"),
            icon="check",
            type="tertiary",
            said=_("Your beginning is written. Change it in step 4."),
        )


def _have_with_you(visit: Visit, interview: Interview) -> None:
    is_out = questions_sent(visit.ws.letters.all(), interview.id)
    if has_passed(visit, interview) or (interview.is_written and is_out):
        return
    things = to_have(visit, interview)
    with st.container(border=True, gap="xsmall", key="with-you"):
        title = _("Have with you")
        st.markdown(f"**{title}**")
        for words, is_there in things:
            st.markdown(f":green[:material/done:] {words}" if is_there else f"- {words}")
        drawing("interview", width=160)


def _ask(visit: Visit, interview: Interview) -> None:
    plan = in_asking_order(interview)
    if interview.is_written:  # what is sent are those that matter most
        plan = [item for item in plan if item.must] or plan
    last = whom_else(interview, visit.library)
    musts = [item for item in plan if item.must]
    with st.container(gap="small", key="ask"):
        st.space("small")
        if not plan:
            title = _("Ask")
            st.markdown(f"**{title}**")
            _nothing_to_ask()
            return
        if _IN_SIGHT <= len(musts) < len(plan):
            _that_matter_most(musts, last if last in musts else None)
            _how_many_more(len(plan) - len(musts))
            return
        shown = _first_of(plan, last)
        title = ngettext("{n} question", "{n} questions", len(plan))
        picks_out = _picks_out(shown)
        then = _("Those in bold matter most.") if picks_out else ""
        st.markdown(f"**{title}** {then}")
        _as_a_list(shown, picks_out=picks_out)
        _how_many_more(len(plan) - len(shown))


def _that_matter_most(musts: Sequence[PlannedQuestion], last: PlannedQuestion | None) -> None:
    """How many they are, as the plan and the talk count them, and as many as stand in sight."""
    shown = _first_of(musts, last)
    title = ngettext("{n} question that matters most", "{n} questions that matter most", len(musts))
    st.markdown(f"**{title}**")
    _as_a_list(shown, picks_out=False)
    left = len(musts) - len(shown)
    if left:
        more = ngettext(
            "And {n} more that matters as much.", "And {n} more that matter as much.", left
        )
        st.markdown(f":gray[{more}]")


def _picks_out(items: Sequence[PlannedQuestion]) -> bool:
    """Whether some of these matter most and others do not."""
    return len({item.must for item in items}) > 1


def _first_of(
    plan: Sequence[PlannedQuestion], last: PlannedQuestion | None
) -> Sequence[PlannedQuestion]:
    """As many as stand in sight; among them is what asks whom else to talk to, at the end."""
    if len(plan) <= _IN_SIGHT or last is None or last in plan[:_IN_SIGHT]:
        return plan[:_IN_SIGHT]
    return (*plan[: _IN_SIGHT - 1], last)


def _as_a_list(items: Sequence[PlannedQuestion], *, picks_out: bool) -> None:
    """The questions; with `picks_out` those that matter most are in bold."""
    texts = [
        f"**{plain_text(item.text)}**" if item.must and picks_out else plain_text(item.text)
        for item in items
    ]
    st.markdown("\n\n".join(f"- {text}" for text in texts))


def _how_many_more(n: int) -> None:
    if n:
        more = ngettext("And {n} more, if there is time.", "And {n} more, if there is time.", n)
        st.markdown(f":gray[{more}]")


def _nothing_to_ask() -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        words = _("No question is planned yet.")
        st.markdown(f":gray[{words}]", width="stretch")
        _to_the_plan(_("Choose questions"))


def _to_the_plan(label: str) -> None:
    go_button(label, "prepare", part="questions", key="to-questions", icon="edit", type="tertiary")


def _the_rest(visit: Visit, interview: Interview) -> None:
    """The whole plan, the list for the day, everything on paper, how such a talk goes; what is rare
    in a menu.
    """
    with st.container(horizontal=True, key="the-rest"):
        go_button(
            _("All questions"),
            "interview",
            part="talk",
            key="all-planned",
            icon="list",
            type="tertiary",
        )
        view_button(_("Checklist"), "day", icon="checklist", type="tertiary")
        view_button(_("On paper"), "along", icon="print", type="tertiary")
        if st.button(
            _("What helps"), key="what-helps", icon=":material/lightbulb:", type="tertiary"
        ):
            st.dialog(guide_of(visit).title, width="medium")(learn)(visit)
        own_phone_button(contact=interview.contact)
        menu_button(
            _("More"),
            "more-ways",
            {
                "held": _("It already took place"),
                "spot": _("Talk to somebody else now"),
            },
            _go,
        )


def _go(choice: str) -> None:
    if choice == "held":
        whereabouts.go("interview", "after")
    else:
        turn_to_view(choice)


def planned_questions(visit: Visit, side: AbstractContextManager[object]) -> None:
    """Every question in the order in which they will come, before the interview began."""
    plan = in_asking_order(visit.the_interview)
    with st.container(horizontal=True, vertical_alignment="center"):
        words = (
            ngettext(
                "One question is ready for the talk.",
                "{n} questions, one at a time.",
                len(plan),
            )
            if plan
            else _("No question is planned yet. The talk can begin all the same.")
        )
        st.markdown(words, width="stretch")
        _to_the_plan(_("Change") if plan else _("Choose questions"))
    with side:
        drawing("interview", width=200)
    shown = [item for _place, item in paged(plan, _A_PAGE, "planned-page")]
    _as_a_list(shown, picks_out=_picks_out(plan))
