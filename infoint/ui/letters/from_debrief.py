"""What the letters of a talk name: the one thing learned, the next step, when one writes again."""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from infoint.domain import Interview
from infoint.domain.kinds import LetterKind
from infoint.letters.from_debrief import (
    LetterPart,
    What,
    choose_part,
    named_in_letter,
    steps_taken,
    things_learned,
    write_again_on,
)
from infoint.ui.letters.template_choice import letters_about
from infoint.ui.session import local_dates
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.run_and_undo import run_action

_WEEKS = (2, 3, 4, 6, 8, 12, 26)
_LONGEST = 100


def letter_parts(visit: Visit, interview: Interview) -> None:
    """A choice for each part of which there are several; what is changed changes the letters."""
    things, steps = things_learned(visit.ws, interview), steps_taken(visit.ws, interview)
    if len(things) < 2 and len(steps) < 2 and not _promised(visit, interview):
        return
    with st.grid(2, min_column_width=280):
        _one_of_them(visit, interview, "learned", "The one thing you name", things)
        _one_of_them(visit, interview, "next_step", "What you do with their advice", steps)
        if _promised(visit, interview):
            write_again_box(interview, f"write-again-{interview.id}")


def _promised(visit: Visit, interview: Interview) -> bool:
    """Whether the day to report back can be set: once it was, or a letter is begun."""
    begun = letters_about(visit, interview, LetterKind.THANK_YOU)
    return bool(interview.report_back_on or begun)


def _one_of_them(
    visit: Visit, interview: Interview, what: What, label: str, parts: Sequence[LetterPart]
) -> None:
    if len(parts) < 2:
        return

    def chosen(text: str) -> None:
        run_action(choose_part, interview.id, what, text, said="Your letter names this now.")

    words = {part.text: _line(part) for part in parts}
    now_named = named_in_letter(visit.ws, interview, what)
    drop_down(
        label,
        words,
        key=f"{what}-{interview.id}",
        start=now_named,
        follows=now_named in words,
        placeholder="Choose one",
        on_pick=chosen,
    )


def _line(part: LetterPart) -> str:
    text = " ".join(part.text.split())
    return f"{part.label}: {text if len(text) <= _LONGEST else f'{text[:_LONGEST].rstrip()} …'}"


def write_again_box(interview: Interview, key: str) -> None:
    """The day on which one tells them what became of the advice, some weeks ahead, or none."""
    today, stored = local_dates.today(), interview.report_back_on
    words = {}
    for weeks in _WEEKS:
        day = today + timedelta(weeks=weeks)
        words[day.isoformat()] = f"In {weeks} weeks, {local_dates.day(day)}"
    if stored:
        words.setdefault(stored.isoformat(), local_dates.day(stored))
    drop_down(
        "When you will write again",
        {**words, "": "No date"},
        key=key,
        start=stored.isoformat() if stored else "",
        follows=True,
        on_pick=lambda day: _write_again(interview.id, day),
    )


def _write_again(interview: str, day: str) -> None:
    said = "Noted. On that day it stands on Today." if day else "Noted: no date to report back."
    run_action(write_again_on, interview, date.fromisoformat(day) if day else None, said=said)
