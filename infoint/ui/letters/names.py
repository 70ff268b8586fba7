"""What the letters of a talk say, and when one writes again."""

from datetime import date, timedelta

import streamlit as st

from infoint.domain import Interview, Letter
from infoint.i18n import _, ngettext
from infoint.letters.from_debrief import rough_date, write_again_on
from infoint.letters.letter_parts import letter_parts
from infoint.letters.thank_you import REPORT_AFTER
from infoint.ui.components.buttons import menu_button
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.letters.in_letter import sentences_in_letter
from infoint.ui.session import local_dates
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button, run_action

_WEEKS = (2, 3, 4, 6, 8, 12, 26)


def has_choice(visit: Visit, interview: Interview) -> bool:
    """Whether there is anything that a letter could say."""
    return any(one.note for one in letter_parts(visit.ws, interview, "thank-you").values())


def what_it_says(visit: Visit, letter: Letter | None) -> None:
    """Each answer with its sentence: what is changed changes the letters not sent."""
    back_to_part(_("Back to the letter"))
    sentences_in_letter(visit, visit.the_interview, letter)


def write_again(interview: Interview, key: str) -> None:
    """A menu with the days on which one may tell them what became of the advice, or none."""
    today, stored = local_dates.today(), interview.report_back_on
    words = {
        (today + timedelta(weeks=weeks)).isoformat(): ngettext(
            "In {n} week, {day}",
            "In {n} weeks, {day}",
            weeks,
            day=local_dates.day(today + timedelta(weeks=weeks)),
        )
        for weeks in _WEEKS
    }
    words[""] = _("No date")
    rough = rough_date(stored, today)
    label = (
        _("You write again {roughly}: {day}", roughly=rough, day=local_dates.day(stored))
        if stored
        else _("When will you write again?")
    )
    menu_button(
        label,
        f"{key}-{interview.id}",
        words,
        lambda day: _write_again(interview.id, day),
        icon="event_repeat",
    )


def shall_hear_again(interview: Interview) -> None:
    """Whether the letter promises to write again: asked, and not in it before somebody says so."""
    if interview.report_back_on:
        write_again(interview, "write-again")
        return
    day = local_dates.today() + REPORT_AFTER
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="promise-to-write"
    ):
        row_text(_("Will you write again?"))
        action_button(
            _("Yes, about {day}", day=local_dates.day(day)),
            "promise",
            (write_again_on, interview.id, day),
            said=_("Your letter says so, and on that day it stands on Today."),
        )


def _write_again(interview: str, day: str) -> None:
    said = _("Noted. On that day it stands on Today.") if day else _("Noted: no date.")
    run_action(write_again_on, interview, date.fromisoformat(day) if day else None, said=said)
