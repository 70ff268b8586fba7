"""The worksheet of step 4: the appointment, and the checklists of steps 4 to 6."""

import streamlit as st

from infoint.domain import Interview
from infoint.domain.interviews import FORMATS, MINUTES_OFFERED
from infoint.services import talks as services
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.bind import on, on_draft
from infoint.ui.boxes import buttons, one_of, text, tick
from infoint.ui.calendar_box import calendar_box
from infoint.ui.day_box import day, hour
from infoint.ui.drop_down import drop_down
from infoint.ui.literal import literal
from infoint.ui.visit import Visit


def start_preparing(visit: Visit) -> None:
    """Nothing is planned with this contact yet."""
    assert visit.contact is not None
    st.markdown(
        "Begin as soon as you have someone in mind; the date can follow. You get a first question "
        "plan that you can change."
    )
    st.button(
        f"Prepare a talk with {literal(visit.contact.name)}",
        key="plan-talk",
        type="primary",
        icon=":material/event_note:",
        on_click=act,
        args=(services.plan_talk, visit.library, visit.contact.id),
        kwargs={"field": visit.field.id if visit.field else ""},
    )


def appointment(visit: Visit) -> None:
    """Date, time, zone, minutes, format and place."""
    talk = visit.interview
    assert talk is not None
    _which(visit, talk)
    st.subheader("Set the appointment", anchor=False)
    if talk.start:
        st.markdown(
            f"The talk is set for **{moments.appointment(talk.start, talk.time_zone)}**, "
            f"{talk.minutes} minutes."
        )
    if talk.start and session.flag("moving") != talk.id:
        st.button(
            "Change date and time",
            key="move-talk",
            icon=":material/edit_calendar:",
            on_click=act,
            args=(services.begin_to_move, talk.id),
            kwargs={
                "zone": session.zone_name(),
                "then": lambda _: session.set_flag("moving", talk.id),
            },
        )
    else:
        _date_and_time(talk)
    if talk.status in ("planned", "unscheduled"):
        _more(talk)
    calendar_box(visit, talk)
    place = on("interviews", talk.id, "Changed the appointment")
    with st.grid(2, min_column_width=240):
        buttons(
            "Minutes you asked for",
            place.at("minutes"),
            sorted({*MINUTES_OFFERED, talk.minutes}),
        )
        buttons("How will you meet?", place.at("format"), FORMATS, str.capitalize)
    text("Place, phone number or link", place.at("place"))
    fields = {field.id: field.title for field in visit.ws.fields.all()}
    if fields:
        one_of(
            "Field you want to learn about",
            place.at("field"),
            ["", *fields],
            lambda key: fields.get(key, "None in particular"),
        )


_MORE = {
    "cancel": "It will not take place",
    "clear": "Take the date off",
    "remove": "Remove this talk with its plan and notes",
}


def _more(talk: Interview) -> None:
    key = f"more-{talk.id}"
    st.menu_button(
        "Call it off",
        list(_MORE) if talk.start else ["remove"],
        format_func=lambda choice: _MORE[choice],
        key=key,
        type="tertiary",
        icon=":material/event_busy:",
        on_click=_call_off,
        args=(talk.id, key),
    )


def _call_off(talk: str, key: str) -> None:
    choice = session.box(key)
    if choice == "cancel":
        act(services.cancel_talk, talk, said="The talk is called off.", undo=True)
    elif choice == "clear":
        act(services.clear_appointment, talk, said="The date is taken off.", undo=True)
    elif choice == "remove":
        act(services.remove_talk, talk, said="The talk was removed.", undo=True)


def _date_and_time(talk: Interview) -> None:
    draft = on_draft(f"appointment-{talk.id}")
    with st.grid(3, min_column_width=180):
        day("Date", draft.at("date"))
        hour("Time", draft.at("time"))
        one_of("Time zone", draft.at("zone"), session.zones(), str, placeholder=session.zone_name())
    st.button(
        "Set date and time",
        key="set-appointment",
        icon=":material/event_available:",
        on_click=act,
        args=(services.set_appointment_from_draft, talk.id),
        kwargs={
            "zone": session.zone_name(),
            "said": "The appointment is set.",
            "undo": True,
            "then": _note_on_the_clocks,
        },
    )


def _note_on_the_clocks(appointment: services.Appointment) -> None:
    session.set_flag("moving", None)
    if appointment.note:
        session.say(f"The appointment is set. {appointment.note}")


def _which(visit: Visit, talk: Interview) -> None:
    """Where there are several talks with this contact: which one, and a way to plan another."""
    assert visit.contact is not None
    talks = [one for one in visit.ws.interviews.all() if one.contact == visit.contact.id]
    if len(talks) > 1:
        choose_talk(talks, talk)
    if talk.status == "held":
        st.button(
            "Prepare another talk with them",
            key="plan-another",
            icon=":material/add:",
            on_click=act,
            args=(services.plan_talk, visit.library, visit.contact.id),
            kwargs={"field": talk.field, "then": lambda new: session.choose("interview", new.id)},
        )


def choose_talk(talks: list[Interview], current: Interview) -> None:
    """A drop-down of the talks with one contact."""
    names = {
        one.id: f"{moments.day(one.when) if one.when else 'No date yet'} ({one.status})"
        for one in talks
    }
    ids = list(names)
    key = "talk-of-the-page"
    if session.box_is_alive(key) and session.box(key) != current.id:
        session.put_in_box(key, current.id)
    drop_down(
        "Talk",
        names,
        index=ids.index(current.id) if current.id in ids else None,
        key=key,
        on_pick=lambda talk: session.choose("interview", talk),
    )


def checklist(visit: Visit, name: str) -> None:
    """One of the checklists, ticked on the talk, each line with its reason."""
    st.subheader(visit.library.checklists[name].title, anchor=False)
    _ticks(visit, name)


def folded_checklist(visit: Visit, name: str) -> None:
    """The same, folded away until wanted."""
    with st.expander(visit.library.checklists[name].title, icon=":material/checklist:"):
        _ticks(visit, name)


def _ticks(visit: Visit, name: str) -> None:
    talk = visit.interview
    assert talk is not None
    place = on("interviews", talk.id, "Ticked the checklist").at("checklist")
    for item in visit.library.checklists[name].items:
        if item.formats and talk.format not in item.formats:
            continue
        with st.container(gap=None):
            tick(item.text, place.at(item.key))
            if item.why:
                st.markdown(f":small[:gray[{item.why}]]")
