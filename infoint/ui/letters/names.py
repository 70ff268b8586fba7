"""What the letters of a talk name: one thing learned, what one is glad of, the next step."""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from infoint.domain import Interview, Letter
from infoint.i18n import N_, _, ngettext
from infoint.letters.from_debrief import choose_part, rough_date, write_again_on
from infoint.letters.gaps import known_by_now
from infoint.letters.letter_parts import (
    NOTHING,
    LetterPart,
    What,
    chosen_part,
    left_out,
    offered,
    reader_of,
)
from infoint.ui.components.buttons import menu_button
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.run_and_undo import action_button, run_action

_WEEKS = (2, 3, 4, 6, 8, 12, 26)
_LONGEST = 100
_ASKED: dict[What, str] = {
    "learned": N_("What you learned"),
    "appreciated": N_("What you are glad of"),
    "next_step": N_("What you do next"),
}


def has_choice(visit: Visit, interview: Interview) -> bool:
    """Whether there is anything else that a letter could name."""
    return any(_choices(visit, interview, what) for what in _ASKED)


def what_it_names(visit: Visit) -> None:
    """A choice for each part of which there are several; what is changed changes the letters."""
    interview = visit.the_interview
    back_to_part(_("Back to the letter"))
    for what, label in _ASKED.items():
        parts = _choices(visit, interview, what)
        if parts:
            _one_of_them(visit, interview, what, _(label), parts)
    write_again(interview, "write-again")


def not_in_it(visit: Visit, interview: Interview, letter: Letter) -> None:
    """In one line what was written down for the letter and does not stand in it, to be put in."""
    since = dict(known_by_now(visit.ws, interview, letter))
    for what in _ASKED:
        part = since.get(what) or (
            left_out(visit.ws, interview, what) if what != "learned" else None
        )
        if part is None or part.said in letter.text:
            continue
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"left-out-{what}"
        ):
            row_text(_("Not in your letter: {words}", words=plain_text(_line(part.text))))
            action_button(
                _("Put it in"),
                f"put-in-{what}",
                (choose_part, interview.id, what, part.key),
                put_in=True,
                said=_("Your letter says this now."),
            )


def _choices(visit: Visit, interview: Interview, what: What) -> list[LetterPart]:
    """What there is to choose from; nothing where that is one thing, and it is named."""
    parts = offered(visit.ws, interview, what, reader_of(visit.ws, interview, "thank-you"))
    is_named = chosen_part(visit.ws, interview, what) is not None
    return [] if len(parts) == 1 and is_named and what != "appreciated" else parts


def _one_of_them(
    visit: Visit, interview: Interview, what: What, label: str, parts: Sequence[LetterPart]
) -> None:
    def chosen(key: str) -> None:
        run_action(choose_part, interview.id, what, key, said=_("Your letter says this now."))

    words = {part.key: _line(part.said) for part in parts}
    if what == "appreciated":
        words[NOTHING] = _("Leave it out")
    now = chosen_part(visit.ws, interview, what)
    start = now.key if now else NOTHING if what == "appreciated" else None
    drop_down(
        label,
        words,
        key=f"{what}-{interview.id}",
        start=start,
        follows=start in words,
        placeholder=_("Choose one"),
        on_pick=chosen,
    )


def _line(said: str) -> str:
    text = " ".join(said.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


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


def _write_again(interview: str, day: str) -> None:
    said = _("Noted. On that day it stands on Today.") if day else _("Noted: no date.")
    run_action(write_again_on, interview, date.fromisoformat(day) if day else None, said=said)
