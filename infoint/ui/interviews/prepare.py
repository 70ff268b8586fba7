"""The worksheet of step 4: when one meets, to read, and one question at a time to change it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

import streamlit as st

from infoint.advice.asked_about import likely_field
from infoint.advice.index import index_of
from infoint.dates.local_time import zone_city
from infoint.domain import Interview
from infoint.domain.interviews import FORMATS, MINUTES_OFFERED, Format, InterviewStatus
from infoint.domain.kinds import Channel, LetterKind
from infoint.i18n import N_, _
from infoint.interviews.about_field import keep_typed_field
from infoint.interviews.appointment import (
    Appointment,
    begin_to_move,
    cancel_interview,
    clear_appointment,
    leave_appointment_open,
    meet_at,
    plan_interview,
    remove_interview,
    say_length,
    set_appointment,
)
from infoint.interviews.in_writing import own_address, questions_sent
from infoint.interviews.kit.in_calendar import over_of_interview
from infoint.outreach.follow_up_messages import likely_channel
from infoint.outreach.offered_times import answers_wanted_by
from infoint.ui.browser.scroll import bring_into_sight, in_sight
from infoint.ui.components.buttons import go_button, menu_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.interviews.appointment_words import NO_PLACE, appointment_words, place_of
from infoint.ui.interviews.calendar import calendar_box, calendar_button, calendar_line
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import notices, whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.session.zone_names import zone_words, zones
from infoint.ui.worksheet.boxes import buttons, select, text, with_problem
from infoint.ui.worksheet.day_box import day, hour
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.field_of_interview import another_field, field_drop_down
from infoint.ui.worksheet.place import FieldPath, on, on_draft
from infoint.ui.worksheet.read_as_value import is_unread
from infoint.ui.worksheet.run_and_undo import ButtonType, Call, action_button, run_action
from infoint.ui.worksheet.ways_to_talk import WAY_WORDS

Line = Literal["", "when", "how", "long", "about"]
"""What of an appointment is asked; "" where it is read."""
Write = Callable[[str, LetterKind, Channel], None]
"""What writes a message to a contact and goes to it; the room of messages hands it in."""
_IN_TURN: tuple[Line, ...] = ("when", "how", "long", "")
"""What is asked about a new appointment, one after the other."""
_WHERE: Mapping[Format, str] = {
    "in person": N_("Where do you meet?"),
    "phone": N_("Who calls which number?"),
    "video": N_("Which link?"),
    "in writing": N_("Which e-mail address or chat?"),
}


@dataclass(frozen=True)
class _Opened(DataState):
    """The line of an interview's appointment that is open to change; `in_turn` others follow."""

    interview: str = ""
    line: Line = ""
    in_turn: bool = False


@dataclass(frozen=True)
class _OtherZone(DataState):
    """The box of a half-written appointment, by key, in which another time zone is asked for."""

    box: str = ""


def appointment(visit: Visit, write: Write) -> bool:
    """The appointment to read; or the one line of it that is open to change.

    Gives whether one line is asked for, with a primary button of its own.
    """
    interview = visit.the_interview
    line = line_now(interview)
    in_sight()
    with st.container(key="appointment"):
        if line == "when":
            _ask_when(visit, interview)
        elif line:
            _ask_more(visit, interview, line)
        else:
            _to_read(visit, interview)
            _what_else(visit, interview, write)
            _other_interviews(visit, interview)
            drawing("talk-held" if interview.status == "held" else "interview", width=200)
    return bool(line)


def line_now(interview: Interview) -> Line:
    """What is asked just now: what was opened, else the day where nobody said it is open."""
    opened = _Opened.read()
    if opened.interview == interview.id:
        return opened.line
    is_open = on_draft(_draft_of(interview)).at("later").read()
    asks = interview.status == "unscheduled" and not interview.is_written
    return "when" if asks and not is_open else ""


def _draft_of(interview: Interview) -> str:
    return f"appointment-{interview.id}"


def _answered(interview: str, line: Line, *, is_written: bool = False) -> None:
    """Go on to what is asked next, or back to the appointment. Only from a callback.

    In writing nobody asks how long it takes.
    """
    bring_into_sight()
    opened = _Opened.read()
    in_turn = opened.in_turn if opened.interview == interview else True
    follows = in_turn and line in _IN_TURN and not (line == "how" and is_written)
    _Opened(interview, _IN_TURN[_IN_TURN.index(line) + 1] if follows else "", in_turn).keep()


# -- one question at a time


def when_boxes(draft: FieldPath) -> bool:
    """Date and time of an appointment that is being set; the zone where it is another one.

    Gives whether anything is typed.
    """
    with st.grid(2, min_column_width=180):
        date = day(_("Date"), draft.at("date"), hour=draft.at("time"))
        time = hour(_("Time"), draft.at("time"))
    zone, own = draft.at("zone"), session.zone_name()
    if (zone.read() or own) != own or _OtherZone.read().box == zone.key:
        select(_("Time zone"), zone, zones(), zone_words, placeholder=zone_words(own))
    else:
        st.button(
            _("Another time zone?") if own == "UTC" else _("Not in {zone}?", zone=zone_city(own)),
            key=f"other-{zone.key}",
            icon=":material/public:",
            type="tertiary",
            on_click=_OtherZone(zone.key).keep,
        )
    return bool(date or time.strip() or is_unread(draft.at("date")))


def _ask_when(visit: Visit, interview: Interview) -> None:
    draft = on_draft(_draft_of(interview))
    typed = when_boxes(draft)

    def moved(appointment: Appointment) -> None:
        _answered(interview.id, "when")
        note_on_the_clocks(_("The talk is set."), appointment)

    with st.container(horizontal=True):
        action_button(
            _("Set it"),
            "set-appointment",
            (set_appointment, interview.id),
            type="primary",
            disabled=not typed,
            icon="event_available",
            zone=session.zone_name(),
            said=_("The talk is set."),
            then=moved,
        )
        if interview.start or interview.cancelled:
            _done_button(_("Leave it as it is"), interview, "when", type="tertiary")
            if interview.status == "planned":
                action_button(
                    _("No day for now"),
                    "no-day",
                    (clear_appointment, interview.id),
                    type="tertiary",
                    said=_("The date is taken off."),
                    then=lambda _done: _Opened().keep(),
                )
        else:
            action_button(
                _("Not agreed yet"),
                "not-agreed",
                (leave_appointment_open, interview.id),
                type="tertiary",
                then=lambda _done: _answered(interview.id, "when"),
            )
    if interview.status == "unscheduled":
        calendar_box(visit, interview)


def _done_button(label: str, interview: Interview, line: Line, type: ButtonType) -> None:
    st.button(
        label,
        key="answered",
        type=type,
        on_click=_answered,
        args=(interview.id, line),
        kwargs={"is_written": interview.is_written},
    )


def _about_it(interview: Interview) -> None:
    """What was typed as another field is kept with Done. Only from a callback."""
    run_action(keep_typed_field, interview.id, then=lambda _one: _answered(interview.id, "about"))


def _that_long(interview: Interview) -> None:
    """Done says that it is so, also where nothing was changed. Only from a callback."""
    run_action(say_length, interview.id)
    _answered(interview.id, "long", is_written=interview.is_written)


def _ask_more(visit: Visit, interview: Interview, line: Line) -> None:
    place = on("interviews", interview.id, N_("Changed the appointment"))
    if line == "how":
        _format_buttons(place, label_visibility="collapsed")
        text(_(_WHERE[interview.format]), place.at("place"))
        _their_number(visit, interview)
    elif line == "long":
        _minutes_buttons(_("Minutes"), place, interview.minutes)
    else:
        _field_box(visit, interview)
    goes_on = line == "how" and _Opened.read().in_turn and not interview.is_written
    label = _("Next: how long") if goes_on else _("Done")
    if line == "about":
        st.button(label, key="answered", type="primary", on_click=_about_it, args=(interview,))
    elif line == "long":
        st.button(label, key="answered", type="primary", on_click=_that_long, args=(interview,))
    else:
        _done_button(label, interview, line, type="primary")


def _their_number(visit: Visit, interview: Interview) -> None:
    """For a call of which nobody told who calls: their number, in one tap."""
    number = own_address(interview, visit.ws.contacts)
    if interview.format != "phone" or interview.place.strip() or not number:
        return
    action_button(
        _("I call {number}", number=plain_text(number)),
        f"i-call-{interview.id}",
        (meet_at, interview.id, number),
        icon="call",
        said=_("Noted."),
    )


def _mine_first() -> list[Format]:
    """The ways to talk, those of the person before the others."""
    mine = session.workspace().profile.can_talk
    return [*mine, *(one for one in FORMATS if one not in mine)]


def _format_buttons(place: FieldPath, **how: str) -> None:
    with with_problem(place.at("format")):
        buttons(
            _("How will you meet?"),
            place.at("format"),
            _mine_first(),
            lambda format: _(WAY_WORDS[format]),
            **how,
        )


def _minutes_buttons(label: str, place: FieldPath, minutes: int) -> None:
    buttons(label, place.at("minutes"), sorted({*MINUTES_OFFERED, minutes}))


def _field_box(visit: Visit, interview: Interview) -> None:
    """The fields at hand, and a box for one that is not among them."""
    if len(visit.ws.fields):
        field_drop_down(
            visit,
            interview.id,
            _("Field"),
            none=_("None in particular"),
        )
    another_field(interview.id)


def ask_how(interview: Interview) -> None:
    """Ask how, where and for how long one meets, where no place is known. Only from a callback."""
    if not interview.place.strip():
        _Opened(interview.id, "how", in_turn=True).keep()


def ask_when(interview: Interview) -> None:
    """Ask for the day of a talk that has none. Only from a callback."""
    _Opened(interview.id, "when", in_turn=True).keep()


def way_to_a_new_date(interview: Interview) -> Way:
    """To where a talk gets another day, which is asked with nothing filled in."""
    about = {"contact": interview.contact, "interview": interview.id}
    does = _Opened(interview.id, "when").keep
    return Way(_("Set a new date"), "prepare", "when", about=about, does=does)


def new_date_button(interview: Interview, kind: ButtonType = "secondary") -> None:
    """The button on that way."""
    way = way_to_a_new_date(interview)
    go_button(
        way.label,
        way.page,
        key="new-day",
        part=way.part,
        icon="event_repeat",
        type=kind,
        about=way.about,
        does=way.does,
    )


def note_on_the_clocks(said: str, appointment: Appointment) -> None:
    """Say, after `said`, what is to know of the clocks on the day that was set."""
    if appointment.note:
        notices.say(f"{said} {_(appointment.note)}")


# -- to read


def _to_read(visit: Visit, interview: Interview) -> None:
    with (
        st.container(border=True),
        st.container(horizontal=True, vertical_alignment="top", gap="small"),
    ):
        with st.container(gap="xsmall", width="stretch"):
            st.markdown(f"**{appointment_words(interview)}**")
            place = place_of(visit, interview)
            if place:
                show(place)
            elif interview.status in ("planned", "unscheduled"):
                st.markdown(f":gray[{_(NO_PLACE[interview.format])}]")
            _answers_by(visit, interview)
            _about(visit, interview)
        menu_button(
            _("Change"),
            f"change-{interview.id}",
            _lines_to_change(interview),
            partial(_change, interview),
        )


def _answers_by(visit: Visit, interview: Interview) -> None:
    if not interview.is_written or interview.status == "held":
        return
    day = answers_wanted_by(index_of(visit.ws), interview.contact)
    if day:
        st.markdown(_("You asked for the answers by **{day}**.", day=local_dates.day(day)))


def _about(visit: Visit, interview: Interview) -> None:
    field = visit.ws.fields.get(interview.field)
    if field and field.title.strip():
        about = _("About {field}", field=plain_text(field.title))
        st.markdown(f":gray[{about}]")
    elif likely := likely_field(visit.ws, visit.the_contact):
        perhaps = _("Perhaps about {field}; nobody has said so", field=plain_text(likely.title))
        st.markdown(f":gray[{perhaps}]")
    elif len(visit.ws.fields):
        st.markdown(f":gray[{_('About no field yet')}]")


def _lines_to_change(interview: Interview) -> dict[Line, str]:
    lines: dict[Line, str] = {
        "when": _("The day and time"),
        "how": _("How and where you meet"),
        "long": _("How long it may take"),
        "about": _("What it is about"),
    }
    if interview.status in ("held", "running"):
        del lines["when"]
    if interview.is_written:
        lines["when"] = _("The day your questions go out")
        lines["how"] = _("How and where you write")
        del lines["long"]
    return lines


def _change(interview: Interview, line: Line) -> None:
    if line == "when" and interview.start:
        run_action(begin_to_move, interview.id, zone=session.zone_name())
    _Opened(interview.id, line).keep()


def choose_field_of(interview: Interview) -> None:
    """Go where one says what an interview is about. Only from a callback."""
    _Opened(interview.id, "about").keep()
    whereabouts.go("prepare", "when")


def _what_else(visit: Visit, interview: Interview, write: Write) -> None:
    """The calendar, or the day that is still to be set; all that is rarely wanted in a menu."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if interview.status == "planned":
            if _is_ahead(visit, interview) and not _is_confirmed(visit, interview):
                st.button(
                    _("Confirm it in two lines"),
                    key=f"confirm-{interview.id}",
                    icon=":material/mail:",
                    on_click=_do,
                    args=(visit, interview, write, "confirm"),
                )
        elif interview.status in ("unscheduled", "cancelled") and not interview.is_written:
            st.button(
                _("Set the day"),
                key="set-the-day",
                icon=":material/event_available:",
                on_click=_change,
                args=(interview, "when"),
            )
        elif interview.status == "held":
            action_button(
                _("Prepare another talk"),
                "plan-another",
                _another(visit),
                icon="add",
                field=interview.field,
                then=_choose,
            )
        if _is_for_calendar(visit, interview):
            calendar_button(visit, interview)
        words = _more(visit, interview)
        if words:
            menu_button(
                _("More"), f"more-{interview.id}", words, partial(_do, visit, interview, write)
            )
    if _is_for_calendar(visit, interview):
        calendar_line(visit, interview)


def _is_for_calendar(visit: Visit, interview: Interview) -> bool:
    """Whether it has or had a time: questions that went out in writing have none any more."""
    if interview.status == "planned" and interview.is_written:
        return not questions_sent(visit.ws.letters.all(), interview.id)
    return interview.status in ("planned", "cancelled", "unscheduled")


def _may_be_confirmed_again(visit: Visit, interview: Interview) -> bool:
    """Whether it lies ahead and was confirmed: the first time has a button of its own."""
    return _is_ahead(visit, interview) and _is_confirmed(visit, interview)


def _is_ahead(visit: Visit, interview: Interview) -> bool:
    return interview.start is not None and interview.start > visit.now


def _is_confirmed(visit: Visit, interview: Interview) -> bool:
    """Whether a confirmation of this talk went out."""
    return any(
        one.kind is LetterKind.CONFIRMATION and one.sent and one.interview in ("", interview.id)
        for one in index_of(visit.ws).letters_of.get(interview.contact, ())
    )


_CALL_OFF: Mapping[str, tuple[str, Callable[..., object], str]] = {
    "cancel": (
        N_("It will not take place"),
        cancel_interview,
        N_("The talk is called off."),
    ),
    "remove": (
        N_("Remove this talk with its plan and notes"),
        remove_interview,
        N_("The talk was removed."),
    ),
}
"""By choice: its words, what it does, and what is said then."""
_MESSAGES: Mapping[str, tuple[str, LetterKind]] = {
    "confirm": (N_("Write a confirmation"), LetterKind.CONFIRMATION),
    "new-date": (N_("Ask for another date"), LetterKind.NEW_DATE),
}
_MORE: Mapping[str, tuple[str, ...]] = {
    "planned": ("confirm", "new-date", "another", "cancel"),
    "cancelled": ("new-date", "another", "remove"),
    "unscheduled": ("remove",),
}
"""By status of an interview: what its menu offers."""


def _more(visit: Visit, interview: Interview) -> dict[str, str]:
    words = {"another": N_("Prepare another talk")}
    words |= {key: one[0] for key, one in _MESSAGES.items()}
    words |= {key: one[0] for key, one in _CALL_OFF.items()}
    offered = list(_MORE.get(interview.status, ()))
    if "confirm" in offered and not _may_be_confirmed_again(visit, interview):
        offered.remove("confirm")
    return {key: _(words[key]) for key in offered}


def _do(visit: Visit, interview: Interview, write: Write, choice: str) -> None:
    contact = interview.contact
    if choice in _CALL_OFF:
        _words, job, said = _CALL_OFF[choice]
        if choice == "remove" and over_of_interview(visit.ws, interview.id, now=visit.now):
            said = N_("The talk was removed. To take it out of your calendar: Settings, Your data.")
        run_action(job, interview.id, said=_(said), then=lambda _done: _Opened().keep())
    elif choice in _MESSAGES:
        kind = _MESSAGES[choice][1]
        write(contact, kind, likely_channel(visit.ws, visit.library, contact, kind))
    else:
        job, *given = _another(visit)
        run_action(job, *given, field=interview.field, then=_choose)


def _another(visit: Visit) -> Call:
    return (plan_interview, visit.library, visit.the_contact.id)


def _choose(interview: Interview) -> None:
    whereabouts.choose("interview", interview.id)


def _other_interviews(visit: Visit, interview: Interview) -> None:
    """Where there are several talks with this contact: which one."""
    with_them = index_of(visit.ws).interviews_of[interview.contact]
    if len(with_them) > 1:
        choose_interview(with_them, interview)


_STATUS: Mapping[InterviewStatus, str] = {
    "unscheduled": N_("in preparation"),
    "planned": N_("planned"),
    "running": N_("running"),
    "held": N_("held"),
    "cancelled": N_("called off"),
}


def choose_interview(interviews: list[Interview], current: Interview) -> None:
    """A drop-down of the talks with one contact."""
    words = {
        one.id: _(
            "{day} ({status})",
            day=local_dates.day(one.when) if one.when else _("No date yet"),
            status=_(_STATUS[one.status]),
        )
        for one in interviews
    }
    drop_down(
        _("Which talk?"),
        words,
        key="talk-of-the-page",
        start=current.id,
        follows=True,
        on_pick=lambda interview: whereabouts.choose("interview", interview),
    )
