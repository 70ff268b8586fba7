"""The head of step 4: what the person is doing there, and what to do first."""

from collections.abc import Mapping

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Interview
from infoint.domain.kinds import Stage
from infoint.i18n import N_, _
from infoint.interviews.appointment import Appointment, last_called_off, plan_interview
from infoint.people.stages import stage_of
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.how_it_stands import has_time_typed, is_called_off
from infoint.ui.interviews.calendar import calendar_box, noted_ahead
from infoint.ui.interviews.prepare import (
    ask_how,
    line_now,
    new_date_button,
    note_on_the_clocks,
)
from infoint.ui.interviews.said_yes import say_yes, set_talk
from infoint.ui.interviews.whose_talk import headline_without_a_name
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button
from infoint.words.people_names import greeting_name

VIEWS: Mapping[str, tuple[str, ...]] = {
    "when": (),
    "know": ("found", "expect"),
    "questions": ("bank", "wanted", "copy"),
    "ready": ("first", "last", "ahead", "before", "along"),
}
"""By part: the small views that open in it."""
_OF_VIEWS: Mapping[str, str] = {
    "found": N_("What you found about {name}"),
    "expect": N_("What do you expect?"),
    "bank": N_("Choose a question to ask {name}"),
    "wanted": N_("What you want to find out"),
    "copy": N_("Copy the plan of another talk"),
    "first": N_("Your first words to {name}"),
    "last": N_("Your last words to {name}"),
    "ahead": N_("Send {name} your questions"),
    "before": N_("Before you meet {name}"),
    "along": N_("Take it along"),
}


def headline(visit: Visit, view: str) -> dict[str, str]:
    """By part, or for the view that is open in it: what the person is doing there."""
    if visit.contact is None:
        return dict(headline_without_a_name(visit))
    name, interview = name_of(visit), visit.interview
    if interview is None:
        if visit.ws.profile.only_in_writing:
            return dict.fromkeys(VIEWS, _("Get ready to write to {name}", name=name))
        words = dict.fromkeys(VIEWS, _("Get ready to meet {name}", name=name))
        if _has_agreed(visit) and last_called_off(visit.ws, visit.contact.id) is None:
            words["when"] = _("When do you meet {name}?", name=name)
        return words
    if view == "before" and interview.is_written:
        return dict.fromkeys(VIEWS, _("Before your questions go to {name}", name=name))
    if view:
        return dict.fromkeys(VIEWS, _(_OF_VIEWS[view], name=name))
    is_over = interview.status == "held"
    return {
        "when": _about_the_day(visit, interview, name),
        "know": _("What do you know of {name}?", name=name),
        "questions": _("What you asked {name}", name=name)
        if is_over
        else _("What will you ask {name}?", name=name),
        "ready": _("How you got ready for {name}", name=name)
        if is_over
        else _("Get ready for {name}", name=name),
    }


def name_of(visit: Visit) -> str:
    """How one calls the person, letter for letter."""
    return plain_text(greeting_name(visit.the_contact.name) or _("them"))


def _about_the_day(visit: Visit, interview: Interview, name: str) -> str:
    words = {
        "when": N_("When do you meet {name}?"),
        "how": N_("How do you meet {name}?"),
        "long": N_("How long may it take?"),
        "about": N_("What do you want to hear about?"),
        "held": N_("You talked with {name}"),
        "running": N_("You are talking with {name}"),
        "cancelled": N_("This talk is called off"),
        "planned": N_("You meet {name}"),
        "unscheduled": N_("You want to meet {name}"),
    }
    if interview.is_written:
        words |= {
            "when": N_("When do your questions go to {name}?"),
            "how": N_("How do you write to {name}?"),
            "held": N_("{name} answered your questions"),
            "planned": N_("Your questions to {name}"),
            "unscheduled": N_("Your questions to {name}"),
        }
    line = line_now(interview)
    has_time = has_time_typed(index_of(visit.ws), interview)
    if line == "when" and noted_ahead(visit, interview) and not has_time:
        return _("At what time do you meet {name}?", name=name)
    if line == "about" and interview.status in ("held", "running"):
        return _("What is this talk about?")
    return _(words[line or interview.status], name=name)


def _set_a_new_date(visit: Visit, called_off: Interview) -> bool:
    """The last talk with them is called off: a new day takes over what was prepared. Gives whether
    there is something to take out of a calendar.
    """
    is_said = is_called_off(index_of(visit.ws), called_off.contact)  # by the bar above
    st.markdown(
        _("Your questions and notes stay for a new date.")
        if is_said
        else _("Your talk was called off. Your questions and notes stay for a new date.")
    )
    new_date_button(called_off, "primary")
    is_in_calendar = calendar_box(visit, called_off)
    drawing("prepare", width=200)
    return is_in_calendar


def _has_agreed(visit: Visit) -> bool:
    return stage_of(visit.ws, visit.the_contact.id, now=visit.now) == Stage.AGREED


def _begin_button(visit: Visit, label: str, kind: ButtonType) -> None:
    action_button(
        label,
        "plan-talk",
        (plan_interview, visit.library, visit.the_contact.id),
        type=kind,
        icon="event_note",
        field=visit.field.id if visit.field else "",
    )


def _is_set(done: Appointment) -> None:
    """How and where one meets comes next."""
    ask_how(done.interview)
    note_on_the_clocks(_("The talk is set."), done)


def start_preparing(visit: Visit, part: str) -> bool:
    """Nothing is planned with this contact yet: what to do first. Gives whether that is much to
    read, so that what stands beside it is folded.
    """
    contact, name = visit.the_contact, name_of(visit)
    called_off = last_called_off(visit.ws, contact.id)
    if called_off:
        return _set_a_new_date(visit, called_off)
    agreed = _has_agreed(visit)
    if agreed and part == "when" and not visit.ws.profile.only_in_writing:
        with set_talk(visit, contact, _is_set):
            _begin_button(visit, _("Prepare, set the date later"), "tertiary")
        drawing("a-yes", width=200)
        return False
    st.markdown(
        _("{name} said yes. A first plan of questions is one tap away.", name=name)
        if agreed and visit.ws.profile.only_in_writing
        else _(
            "{name} said yes. A first plan of questions is one tap away; the day can follow.",
            name=name,
        )
        if agreed
        else _(
            "No talk with {name} is agreed yet. You may get ready all the same: it makes asking "
            "easier, and the day can follow.",
            name=name,
        )
    )
    with st.container(horizontal=True):
        _begin_button(visit, _("Begin to prepare"), "primary")
        if not agreed:
            st.button(
                _("{name} said yes", name=name),
                key="said-yes",
                icon=":material/event_available:",
                on_click=say_yes,
                args=(contact.id,),
            )
            go_button(
                _("Ask {name} first", name=name),
                "phone-script",
                key="ask-first",
                type="tertiary",
                about={"contact": contact.id},
            )
    drawing("prepare", width=200)
    return False
