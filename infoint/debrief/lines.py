"""Lines of the notes of a talk, to be taken over into what one writes of it afterwards."""

from datetime import datetime

from infoint.debrief.questions import TextQuestion
from infoint.domain import Interview
from infoint.entries.drafts import read_draft
from infoint.entries.form import many_lines
from infoint.entries.lookup import edit_interview
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.store import Workspace

_LABEL = N_("Took over: {line}")


def lines_of(text: str) -> list[str]:
    """The lines that hold something, letter for letter but for the space around them."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def note_lines(interview: Interview) -> list[str]:
    """The lines of all notes of a talk, each once: by question, then those that belong to none."""
    notes = [*(item.note for item in interview.plan), interview.debrief.notes]
    return list(dict.fromkeys(line for note in notes for line in lines_of(note)))


def left_lines(interview: Interview, text: str) -> list[str]:
    """The lines of the notes that do not stand in this text yet."""
    known = set(lines_of(text))
    return [line for line in note_lines(interview) if line not in known]


def take_line(
    ws: Workspace, interview_id: str, question: TextQuestion, line: str, *, now: datetime
) -> Interview:
    """Put a line at the end of an answer, letter for letter; one that stands there is left so."""
    label = Message(_LABEL, line=line)
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        text = getattr(interview.debrief, question)
        if line in lines_of(text):
            return interview
        return tx.interviews.write(interview_id, ("debrief", question), with_line(text, line))


def take_into_draft(ws: Workspace, draft: str, entry: str, line: str, *, now: datetime) -> None:
    """Put a line at the end of one entry, of one line, of a half-written record."""
    with ws.edit(Message(_LABEL, line=line), now=now) as tx:
        text = str(read_draft(tx, draft).get(entry) or "")
        if line not in text:
            words = f"{text.rstrip()} {line}" if text.strip() else line
            tx.page_state.write(("drafts", draft, entry), words)


def with_line(text: str, line: str) -> str:
    """The text with one more line at its end."""
    before = many_lines(text)
    return f"{before}\n{line}" if before.strip() else line
