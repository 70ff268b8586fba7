"""The letters after a talk: written from the debrief, kept, sent."""

from datetime import datetime

from infoint.documents.links import mailto
from infoint.domain import Letter
from infoint.library import Library, Template
from infoint.services.letter_writing import (
    fill_gaps,
    filled_letter,
    known_template,
    refill,
    remove_letter,
)
from infoint.services.presence import present
from infoint.services.problems import InputProblem
from infoint.store import Workspace

__all__ = [
    "fill_gaps",
    "mailto",
    "mark_sent",
    "refill_thank_you",
    "remove_letter",
    "thank_you_for",
    "unmark_sent",
]

refill_thank_you = refill


def thank_you_for(
    ws: Workspace,
    library: Library,
    interview_id: str,
    *,
    now: datetime,
    template_id: str | None = None,
) -> Letter:
    """The letter for this talk from this template: the one kept, else a new one, stored.

    Without a template: the thank-you begun last, else one from the first thank-you template. The
    templates of kind "report back" and "referrer" work too; the last goes to the one who named
    the contact. Problem `template` where there is no such template or nobody to write to.
    """
    template = known_template(library, template_id) if template_id else None
    with ws.edit("Wrote a thank-you letter", now=now) as tx:
        talk = present(tx.interviews, interview_id, "talk")
        for letter in reversed(tx.letters.all()):
            wanted = letter.template == template.id if template else letter.kind == "thank-you"
            if letter.interview == interview_id and wanted:
                return letter
        chosen = template or _first_thank_you(library)
        return tx.letters.put(filled_letter(ws, chosen, talk.contact, talk.id, now=now))


def _first_thank_you(library: Library) -> Template:
    for template in library.letters:
        if template.kind == "thank-you":
            return template
    raise InputProblem({"template": "The content has no thank-you letter to begin with."})


def mark_sent(ws: Workspace, letter_id: str, *, now: datetime) -> Letter:
    """Note that a letter went out now; one that was sent before keeps its moment.

    Problem `text` where gaps are left in it.
    """
    with ws.edit("Marked a letter as sent", now=now) as tx:
        letter = present(tx.letters, letter_id, "letter")
        if letter.open_gaps:
            raise InputProblem({"text": "Fill or delete the gaps in the letter first."})
        return letter if letter.sent else tx.letters.update(letter_id, sent=now)


def unmark_sent(ws: Workspace, letter_id: str, *, now: datetime) -> Letter:
    """Take back that a letter went out."""
    with ws.edit("Took back that a letter was sent", now=now) as tx:
        return tx.letters.update(letter_id, sent=None)
