"""The worksheet of step 4: the appointment, and the checklists of steps 4 to 6."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Interview
from infoint.domain.interviews import FORMATS, MINUTES_OFFERED
from infoint.i18n import N_
from infoint.interviews.appointment import (
    Appointment,
    begin_to_move,
    cancel_interview,
    clear_appointment,
    plan_interview,
    remove_interview,
    set_appointment,
)
from infoint.ui.components.buttons import menu_button
from infoint.ui.interviews.calendar import calendar_box
from infoint.ui.session import browser_facts, local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import buttons, checkbox, select, text, with_problem
from infoint.ui.worksheet.day_box import day, hour
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import FieldPath, on, on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action


@dataclass(frozen=True)
class _Moving(DataState):
    """The interview, by id, whose date and time are open to change."""

    interview: str = ""


def start_preparing(visit: Visit) -> None:
    """Nothing is planned with this contact yet."""
    contact = visit.the_contact
    st.markdown(
        "Begin as soon as you have someone in mind; the date can follow. You get a first question "
        "plan that you can change."
    )
    action_button(
        f"Prepare a talk with {plain_text(contact.name)}",
        "plan-talk",
        (plan_interview, visit.library, contact.id),
        type="primary",
        icon="event_note",
        field=visit.field.id if visit.field else "",
    )


def appointment(visit: Visit) -> None:
    """Date, time, zone, minutes, format and place."""
    interview = visit.the_interview
    _which(visit, interview)
    st.subheader("Set the appointment", anchor=False)
    if interview.start:
        st.markdown(
            "The talk is set for "
            f"**{local_dates.appointment_of(interview)}**, {interview.minutes} minutes."
        )
    if interview.start and _Moving.read().interview != interview.id:
        action_button(
            "Change date and time",
            "move-talk",
            (begin_to_move, interview.id),
            icon="edit_calendar",
            zone=session.zone_name(),
            then=lambda _: _Moving(interview.id).keep(),
        )
    else:
        _date_and_time(interview)
    if interview.status in ("planned", "unscheduled"):
        _call_off(interview)
    calendar_box(visit, interview)
    place = on("interviews", interview.id, N_("Changed the appointment"))
    meeting_boxes("Minutes you asked for", place, interview.minutes)
    fields = {field.id: field.title for field in visit.ws.fields.all()}
    if fields:
        select(
            "Field you want to learn about",
            place.at("field"),
            ["", *fields],
            lambda key: fields.get(key, "None in particular"),
        )


def meeting_boxes(label: str, place: FieldPath, minutes: int) -> None:
    """How long, how and where one meets; `minutes` are offered beside the usual ones."""
    with st.grid(2, min_column_width=240):
        buttons(label, place.at("minutes"), sorted({*MINUTES_OFFERED, minutes}))
        with with_problem(place.at("format")):
            buttons("How will you meet?", place.at("format"), FORMATS, str.capitalize)
    text("Place, phone number or link", place.at("place"))


_CALL_OFF: dict[str, tuple[str, Callable[..., object], str]] = {
    "cancel": (
        "It will not take place",
        cancel_interview,
        "The talk is called off.",
    ),
    "clear": ("Take the date off", clear_appointment, "The date is taken off."),
    "remove": (
        "Remove this talk with its plan and notes",
        remove_interview,
        "The talk was removed.",
    ),
}
"""By choice: its words, what it does, and what is said then."""


def _call_off(interview: Interview) -> None:
    def chosen(choice: str) -> None:
        _words, job, said = _CALL_OFF[choice]
        run_action(job, interview.id, said=said)

    offered = list(_CALL_OFF) if interview.start else ["remove"]
    menu_button(
        "Call it off",
        f"more-{interview.id}",
        {choice: _CALL_OFF[choice][0] for choice in offered},
        chosen,
        icon="event_busy",
    )


def when_boxes(draft: FieldPath) -> None:
    """Date, time and zone of an appointment that is being set."""
    with st.grid(3, min_column_width=180):
        day("Date", draft.at("date"))
        hour("Time", draft.at("time"))
        select(
            "Time zone",
            draft.at("zone"),
            browser_facts.zones(),
            str,
            placeholder=session.zone_name(),
        )


def _date_and_time(interview: Interview) -> None:
    draft = on_draft(f"appointment-{interview.id}")
    when_boxes(draft)

    def moved(appointment: Appointment) -> None:
        _Moving().keep()
        note_on_the_clocks("The appointment is set.", appointment)

    action_button(
        "Set date and time",
        "set-appointment",
        (set_appointment, interview.id),
        icon="event_available",
        zone=session.zone_name(),
        said="The appointment is set.",
        then=moved,
    )


def note_on_the_clocks(said: str, appointment: Appointment) -> None:
    """Say, after `said`, what is to know of the clocks on the day that was set."""
    if appointment.note:
        session.say(f"{said} {appointment.note}")


def _which(visit: Visit, interview: Interview) -> None:
    """Where there are several talks with this contact: which one, and a way to plan another."""
    contact = visit.the_contact.id
    with_them = index_of(visit.ws).interviews_of[contact]
    if len(with_them) > 1:
        choose_interview(with_them, interview)
    if interview.status == "held":
        action_button(
            "Prepare another talk with them",
            "plan-another",
            (plan_interview, visit.library, contact),
            icon="add",
            field=interview.field,
            then=lambda new: session.choose("interview", new.id),
        )


def choose_interview(interviews: list[Interview], current: Interview) -> None:
    """A drop-down of the talks with one contact."""
    words = {
        one.id: f"{local_dates.day(one.when) if one.when else 'No date yet'} ({one.status})"
        for one in interviews
    }
    drop_down(
        "Talk",
        words,
        key="talk-of-the-page",
        start=current.id,
        follows=True,
        on_pick=lambda interview: session.choose("interview", interview),
    )


def folded_checklist(visit: Visit, name: str) -> None:
    """One of the checklists, folded away until wanted."""
    with st.expander(visit.library.checklists[name].title, icon=":material/checklist:"):
        _ticks(visit, name)


def checklist(visit: Visit, name: str) -> None:
    """One of the checklists, ticked on the talk, each line with its reason."""
    st.subheader(visit.library.checklists[name].title, anchor=False)
    _ticks(visit, name)


def _ticks(visit: Visit, name: str) -> None:
    interview = visit.the_interview
    place = on("interviews", interview.id, N_("Ticked the checklist")).at("checklist")
    for item in visit.library.checklists[name].items:
        if item.formats and interview.format not in item.formats:
            continue
        with st.container(gap=None):
            checkbox(item.text, place.at(item.key))
            if item.why:
                st.markdown(f":small[:gray[{item.why}]]")
