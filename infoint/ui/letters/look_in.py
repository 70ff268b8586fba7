"""Step 7, keep in touch: looking in on somebody again some months after a talk."""

from datetime import date
from functools import partial

import streamlit as st

from infoint.debrief.actions import set_action_done
from infoint.debrief.looking_in import look_in_days, look_in_of, set_look_in
from infoint.domain import Action, Contact
from infoint.i18n import _, ngettext
from infoint.ui.components.buttons import menu_button
from infoint.ui.frame.columns import row_text
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.people_names import greeting_name

_DAYS_OF_A_MONTH = 30.4


def look_in_row(visit: Visit) -> None:
    """Whether one looks in on them again after some months, and when."""
    contact = visit.the_contact
    step = look_in_of(visit.ws, contact.id)
    name = plain_text(greeting_name(contact.name) or _("them"))
    title, due = _("Look in on {name} again", name=name), step.due if step else None
    is_done = bool(step and step.done)
    mark = ":green[:material/check_circle:] " if is_done else ""
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", gap="small", key="touch-look-in"
    ):
        row_text(f"{mark}**{title}**  \n:gray[{_when_to_look_in(step)}]")
        if step and due and due <= local_dates.today() and not is_done:
            action_button(
                _("Done"),
                f"looked-in-{contact.id}",
                (set_action_done, step.id, True),
                icon="check",
                said=_("Noted. You can choose the next day whenever you like."),
            )
        words = {day.isoformat(): _about(day) for day in look_in_days(visit.ws.profile, visit.now)}
        if step and not is_done:
            words[""] = _("Leave it")
        menu_button(
            _("Another day") if step and not is_done else _("Choose when"),
            f"look-in-{contact.id}",
            words,
            partial(_look_in, contact),
            type="secondary",
        )


def _about(day: date) -> str:
    months = round((day - local_dates.today()).days / _DAYS_OF_A_MONTH)
    return ngettext("In {n} month, {day}", "In {n} months, {day}", months, day=local_dates.day(day))


def _when_to_look_in(step: Action | None) -> str:
    if step is None:
        return _("In three to six months.")
    if step.done:
        return _("Done on {day}", day=local_dates.day(step.done))
    if step.due is None:
        return _("No day yet")
    if step.due <= local_dates.today():
        return _("Now is a good time. Two lines are enough.")
    return _("On {day} it stands on Today.", day=local_dates.day(step.due))


def _look_in(contact: Contact, day: str) -> None:
    name = greeting_name(contact.name) or _("them")
    run_action(
        set_look_in,
        contact.id,
        date.fromisoformat(day) if day else None,
        _("Write {name} two lines: how things are, and what came of the advice", name=name),
        said=_("Noted. On that day it stands on Today.") if day else _("Noted: no date."),
    )
