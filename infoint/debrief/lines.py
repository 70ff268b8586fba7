"""Lines of the notes of a talk, to be taken over into what one writes of it afterwards."""

import re
from collections.abc import Iterable
from datetime import datetime

from infoint.debrief.questions import TEXTS, TextQuestion
from infoint.domain import Interview, PlannedQuestion, Takeaway
from infoint.entries.drafts import read_draft
from infoint.entries.form import lines_of, many_lines
from infoint.entries.lookup import edit_interview
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.library import REFERRAL_TOPIC, Library
from infoint.store import Workspace

_LABEL = N_("Took over: {line}")
_MARK = re.compile(r"^\s*[-–—•*·▪]+\s+(?=\S)")


def note_lines(
    interview: Interview, library: Library | None = None, *, people_first: bool = False
) -> list[str]:
    """The lines of all notes of a talk, each once: by question, then those that belong to none.

    With `people_first` what was noted when one asked whom else to talk to stands before the rest,
    as far as the library knows the question.
    """
    plan = list(interview.plan)
    if people_first and library:
        plan.sort(key=lambda item: not _asks_for_people(item, library))
    notes = [*(item.note for item in plan), interview.debrief.notes]
    return list(dict.fromkeys(line for note in notes for line in lines_of(note)))


def lines_left(interview: Interview, kept: Iterable[Takeaway]) -> list[str]:
    """The lines of the notes that stand in no answer, at no question, and were not kept."""
    answers = [getattr(interview.debrief, name) for name in TEXTS]
    answers += [item.note for item in interview.plan]
    laid = {line for text in answers for line in lines_of(text)}
    laid |= {each.text.strip() for each in kept}
    found = dict.fromkeys(lines_of(interview.debrief.notes))
    return [line for line in found if not {line, without_mark(line)} & laid]


def _asks_for_people(item: PlannedQuestion, library: Library) -> bool:
    question = library.question(item.question) if item.question else None
    return question is not None and question.topic == REFERRAL_TOPIC


def stands_in(text: str, line: str, *, one_line: bool = False) -> bool:
    """Whether a line stands in a text already: as a line, or within the text of `one_line`."""
    bare = without_mark(line)
    return bare in text if one_line else bool({line, bare} & set(lines_of(text)))


def take_line(
    ws: Workspace, interview_id: str, question: TextQuestion, line: str, *, now: datetime
) -> Interview:
    """Put a line at the end of an answer, letter for letter; one that stands there is left so."""
    label = Message(_LABEL, line=line)
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        text = getattr(interview.debrief, question)
        if stands_in(text, line):
            return interview
        return tx.interviews.write(interview_id, ("debrief", question), with_line(text, line))


def take_into_draft(ws: Workspace, draft: str, entry: str, line: str, *, now: datetime) -> None:
    """Put a line at the end of one entry, of one line, of a half-written record."""
    with ws.edit(Message(_LABEL, line=line), now=now) as tx:
        text = str(read_draft(tx, draft).get(entry) or "")
        if not stands_in(text, line, one_line=True):
            line = without_mark(line)
            words = f"{text.rstrip()} {line}" if text.strip() else line
            tx.page_state.write(("drafts", draft, entry), words)


def with_line(text: str, line: str) -> str:
    """The text with one more line at its end, without the mark of a list before it."""
    before, line = many_lines(text), without_mark(line)
    return f"{before}\n{line}" if before.strip() else line


def without_mark(line: str) -> str:
    """A line without the dash or dot that makes it one of a list."""
    return _MARK.sub("", line)
