"""What the letters of a talk name: the one thing learned, the next step, when one writes again."""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from infoint.domain import Interview
from infoint.letters.from_debrief import (
    LetterPart,
    What,
    choose_part,
    named_in_letter,
    steps_taken,
    things_learned,
    write_again_on,
)
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit
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
    return bool(interview.report_back_on) or any(
        one.interview == interview.id and one.kind == "thank-you" for one in visit.ws.letters.all()
    )


def _one_of_them(
    visit: Visit, interview: Interview, what: What, label: str, parts: Sequence[LetterPart]
) -> None:
    if len(parts) < 2:
        return
    labels = {part.text: _line(part) for part in parts}
    now_named = named_in_letter(visit.ws, interview, what)
    key = f"{what}-{interview.id}"
    if session.box_is_alive(key) and session.box(key) != now_named and now_named in labels:
        session.put_in_box(key, now_named)
    st.selectbox(
        label,
        list(labels),
        index=list(labels).index(now_named) if now_named in labels else None,
        format_func=lambda text: labels.get(text, ""),
        key=key,
        placeholder="Choose one",
        on_change=lambda: _chosen(interview.id, what, session.box(key)),
    )


def _line(part: LetterPart) -> str:
    text = " ".join(part.text.split())
    return f"{part.label}: {text if len(text) <= _LONGEST else f'{text[:_LONGEST].rstrip()} …'}"


def _chosen(interview: str, what: What, text: str | None) -> None:
    if text:
        run_action(choose_part, interview, what, text, said="Your letter names this now.")


def write_again_box(interview: Interview, key: str) -> None:
    """The day on which one tells them what became of the advice, some weeks ahead, or none."""
    today = local_dates.today()
    weeks = {(today + timedelta(weeks=count)).isoformat(): count for count in _WEEKS}
    stored = interview.report_back_on.isoformat() if interview.report_back_on else ""
    days = list(dict.fromkeys([*weeks, stored, ""]))
    if session.box_is_alive(key) and session.box(key) != stored:
        session.put_in_box(key, stored)

    def words(day: str) -> str:
        written = local_dates.day(date.fromisoformat(day)) if day else "No date"
        return f"In {weeks[day]} weeks, {written}" if day in weeks else written

    st.selectbox(
        "When you will write again",
        days,
        index=days.index(stored),
        format_func=words,
        key=key,
        on_change=lambda: _write_again(interview.id, session.box(key)),
    )


def _write_again(interview: str, day: str | None) -> None:
    said = "Noted. On that day it stands on Today." if day else "Noted: no date to report back."
    run_action(write_again_on, interview, date.fromisoformat(day) if day else None, said=said)
