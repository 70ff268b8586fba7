"""What one wants to find out, written down in step 1, on its way into a question plan."""

import re
from collections.abc import Collection
from datetime import datetime

from infoint.advice.asked_about import likely_field
from infoint.advice.speakers import fields_of
from infoint.domain import CareerField, Interview, PlannedQuestion
from infoint.entries.form import one_line
from infoint.entries.lookup import edit_interview
from infoint.i18n import N_
from infoint.interviews.question_plan import before_closing, put_in_plan
from infoint.library import Library
from infoint.store import Workspace

MINUTES = 2
_MARKS = re.compile(r"^(?:[-*•–—·▪]|\(?\d{1,3}[.)])\s+")
_AFTER_A_QUESTION = re.compile(r"(?<=[?？؟])\s+")


def questions_in(text: str) -> tuple[str, ...]:
    """The questions in a text: one a line, and one after each question mark within a line.

    Words stay as they are; only the mark of a list (- or 1.) at the beginning goes. Each once.
    """
    found = [
        _MARKS.sub("", one_line(part))
        for line in text.splitlines()
        for part in _AFTER_A_QUESTION.split(one_line(line))
    ]
    return tuple(dict.fromkeys(each for each in found if any(map(str.isalnum, each))))


def wanted_questions(ws: Workspace, interview: Interview) -> tuple[tuple[CareerField, str], ...]:
    """What step 1 says one wants to find out and the plan does not ask yet, with its field.

    Of the field that the talk is about; where it is about none, of those that the person can speak
    about, or is likely to. Nothing for a talk that is over.
    """
    if interview.status == "held":
        return ()
    contact = ws.contacts.get(interview.contact)
    about: tuple[str, ...] = (interview.field,)
    if ws.fields.get(interview.field) is None:
        likely = likely_field(ws, contact) if contact else None
        able = fields_of(contact, ws.fields.all()) if contact else ()
        about = able or ((likely.id,) if likely else ())
    planned = _planned(interview)
    found: dict[str, CareerField] = {}
    for field in filter(None, map(ws.fields.get, about)):
        for question in questions_in(field.want_to_know):
            if _plain(question) not in planned:
                found.setdefault(question, field)
    return tuple((field, question) for question, field in found.items())


def plan_wanted(
    ws: Workspace,
    library: Library,
    interview_id: str,
    questions: Collection[str],
    *,
    now: datetime,
) -> tuple[PlannedQuestion, ...]:
    """Put questions of step 1 into the plan as must asks, after its other must asks.

    What the plan asks already is passed over, also where it was reworded there. Gives what was
    added.
    """
    label = N_("Planned what you want to find out")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        planned = _planned(interview)
        new = tuple(
            PlannedQuestion(text=each, wanted=each, must=True, minutes=MINUTES)
            for each in dict.fromkeys(map(one_line, questions))
            if each and _plain(each) not in planned
        )
        put_in_plan(tx, interview, _after_the_musts(interview, library), *new)
        return new


def _after_the_musts(interview: Interview, library: Library) -> int:
    last = before_closing(interview.plan, library)
    musts = [place for place, item in enumerate(interview.plan[:last], 1) if item.must]
    return musts[-1] if musts else 0


def _planned(interview: Interview) -> frozenset[str]:
    return frozenset(_plain(words) for item in interview.plan for words in (item.text, item.wanted))


def _plain(question: str) -> str:
    return " ".join(question.casefold().split()).rstrip(" ?!.")
