"""Straight after an interview: one question, and what else can be done then."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import streamlit as st

from infoint.debrief import questions
from infoint.domain import Interview
from infoint.i18n import N_, _, listed, ngettext
from infoint.interviews.running import resume_interview, take_back_start
from infoint.today.due_interviews import held_interviews
from infoint.ui.browser.scroll import bring_into_sight, in_sight
from infoint.ui.components.buttons import go_button, menu_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.notes.raw_notes import raw_notes
from infoint.ui.components.paging import page_slice
from infoint.ui.components.voice_memo import memo_waits, voice_memo, waiting_memo
from infoint.ui.frame.small_view import back_to_part, opening_row, turn_to_view
from infoint.ui.interviews.checklists import items_for, ticks
from infoint.ui.interviews.headline import name_of
from infoint.ui.interviews.hold.begin import confidence
from infoint.ui.interviews.hold.on_the_spot import who_was_it
from infoint.ui.interviews.hold.whom_else import did_you_ask
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.place import FieldPath, on
from infoint.ui.worksheet.run_and_undo import action_button, run_action

_FRESH = timedelta(hours=18)
"""So long after the end the question stands open until somebody is done with it."""
_PAGE = 5


@dataclass(frozen=True)
class _Changing(DataState):
    """The interview, by id, of which one changes how it was."""

    interview: str = ""


def straight_after(visit: Visit, side: AbstractContextManager[object]) -> bool:
    """How was it? Once that is answered, what it means and what else is open.

    Gives whether it is asked.
    """
    interview = visit.the_interview
    place = on("interviews", interview.id, N_("Changed a debrief")).at("debrief", "impressions")
    in_sight()
    is_asked = _is_asked(visit, interview)
    if is_asked:
        _ask(visit, interview, place)
        with side:
            drawing("talk-held", width=200)
    else:
        _to_read(visit, interview, place)
    return is_asked


def _is_asked(visit: Visit, interview: Interview) -> bool:
    if _Changing.read().interview == interview.id:
        return True
    state = visit.ws.page_state
    if questions.has_first_words(state, interview.id):
        return False
    if questions.is_settled(state, interview.id, "impressions"):
        return False
    ended = interview.held_at
    return not interview.debrief.impressions.strip() or bool(ended and visit.now - ended < _FRESH)


def _ask(visit: Visit, interview: Interview, place: FieldPath) -> None:
    who_was_it(visit)
    did_you_ask(visit)
    st.markdown(
        _("Three lines are enough. The rest can wait until tonight.")
        if local_dates.before_evening()
        else _("Three lines are enough. The rest can wait.")
    )
    written = text_area(
        _("What comes to mind first?"),
        place,
        height=110,
        placeholder=_("The mood, a sentence you still hear, what surprised you"),
    )
    voice_memo()
    is_told = memo_waits() and not written.strip()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            _("Done for now") if written.strip() else _("Later"),
            key=f"done-{place.key}",
            type="secondary" if is_told else "primary",
            icon=":material/check:" if written.strip() else ":material/schedule:",
            on_click=_done,
            args=(interview.id, bool(written.strip())),
        )
        menu_button(
            _("More"),
            "more-after",
            {
                "named": _("Whom {name} named", name=name_of(visit)),
                "list": _("What to do while it is fresh"),
                **({} if interview.is_written else {"on": _("The talk goes on")}),
                "not": _("It has not taken place yet"),
            },
            lambda choice: _go(interview.id, choice),
        )


def _done(interview: str, is_written: bool) -> None:
    """Nothing written yet is asked again in the evening, with the other questions."""
    if is_written:
        run_action(questions.first_words_done, interview)
    else:
        run_action(questions.put_off, interview, "impressions")
    _Changing().keep()
    bring_into_sight()


def _go(interview: str, choice: str) -> None:
    if choice == "on":
        run_action(
            resume_interview, interview, then=lambda _one: whereabouts.go("interview", "talk")
        )
    elif choice == "not":
        said = _("The talk has not begun. What you wrote is still there.")
        begin = partial(whereabouts.go, "interview", "begin")
        run_action(take_back_start, interview, said=said, then=lambda _one: begin())
    else:
        turn_to_view(choice)


def _to_read(visit: Visit, interview: Interview, place: FieldPath) -> None:
    waiting_memo()
    written = interview.debrief.impressions.strip()
    with st.container(horizontal=True, vertical_alignment="top", key="how-it-was"):
        with st.container(width="stretch"):
            if written:
                show(written)
            else:
                st.markdown(f":gray[{_nothing_written()}]")
        st.button(
            _("Change") if written else _("Write"),
            key=f"open-{place.key}",
            type="tertiary",
            icon=":material/edit:",
            on_click=_Changing(interview.id).keep,
        )
    with st.container(horizontal=True, vertical_alignment="center", key="moment"):
        st.markdown(_what_it_means(visit, interview), width="stretch")
        drawing("talk-held", width=140)
    confidence(interview, "confidence_after", _("How sure of yourself do you feel now?"))
    raw_notes(visit, interview)
    for view, title, line in _rows(visit, interview):
        opening_row(view, title, f":gray[{line}]")
    go_button(
        _("Enough for now: to Today"), "today", key="to-today", icon="bedtime", type="tertiary"
    )


def _nothing_written() -> str:
    """That nothing is written, or it was told; before the evening also that it can wait."""
    if memo_waits():
        return (
            _("You told it to yourself. Writing it down can wait until tonight.")
            if local_dates.before_evening()
            else _("You told it to yourself. A few written words keep it.")
        )
    return (
        _("Nothing written yet. It can wait until tonight.")
        if local_dates.before_evening()
        else _("Nothing written yet.")
    )


def _what_it_means(visit: Visit, interview: Interview) -> str:
    """A warm sentence about the number that moved."""
    held = len(held_interviews(visit.ws))
    named = [one for one in interview.named if one.name.strip()]
    first = (
        _("Your first talk is behind you.")
        if held == 1
        else ngettext("You have held {n} talk.", "You have held {n} talks by now.", held)
    )
    if not named:
        return first
    then = ngettext(
        "{name} named one more person.",
        "{name} named {n} more people.",
        len(named),
        name=name_of(visit),
    )
    return f"{first}  \n{then}"


def _rows(visit: Visit, interview: Interview) -> Iterator[tuple[str, str, str]]:
    known = [(one.name, visit.ws.contacts.get(one.contact)) for one in interview.named]
    names = [contact.name if contact else name for name, contact in known]
    named = listed([plain_text(name) for name in names if name.strip()])
    nobody = _("Nobody.") if interview.nobody_named else _("Nobody yet")
    yield "named", _("Whom {name} named", name=name_of(visit)), named or nobody
    items = list(items_for(visit, interview, "after"))
    ticked = sum(bool(interview.checklist.get(item.key)) for item in items)
    yield (
        "list",
        _("While it is fresh"),
        ngettext("{n} of {total} done", "{n} of {total} done", ticked, total=len(items)),
    )


def list_view(visit: Visit) -> None:
    """The list of what is best done straight after."""
    back_to_part(_("Back"))
    ticks(visit, "after", short=True)


def _over(interview: Interview, ended: datetime) -> str:
    """When it ended; of one that nobody measured the day, where that is known."""
    if not interview.has_no_clock:
        return _("The talk ended {when}.", when=local_dates.day_and_clock(ended))
    if interview.when is None:
        return _("You have talked.")
    return _("You talked on {day}.", day=local_dates.day(ended))


def what_was_said(visit: Visit, side: AbstractContextManager[object]) -> None:
    """What was asked and noted, to read again; and the way back into the interview."""
    interview = visit.the_interview
    assert interview.clock.ended is not None
    with st.container(horizontal=True, vertical_alignment="center"):
        over = _over(interview, interview.clock.ended)
        st.markdown(f":material/check: {over}", width="stretch")
        if not interview.is_written:
            action_button(
                _("It goes on"),
                "resume-talk",
                (resume_interview, interview.id),
                type="tertiary",
                icon="undo",
            )
    with side:
        drawing("interview", width=200)
    told = [item for item in interview.plan if item.note.strip() or item.state == "asked"]
    has_notes = raw_notes(visit, interview)
    if not told and has_notes:
        return
    if not told:
        st.markdown(_("No question was marked as asked, and no note was written."))
        return
    for item in told[page_slice(len(told), _PAGE, "told-page")]:
        with st.container(gap=None):
            st.markdown(f"**{plain_text(item.text)}**")
            if item.note.strip():
                show(item.note.strip())
            else:
                asked = _("Asked, no note")
                st.markdown(f":gray[{asked}]")
