"""The questions sent before a talk: the mail, and that it went out."""

from datetime import datetime

from infoint.domain import Letter
from infoint.domain.problems import InputError
from infoint.entries.lookup import edit_interview, require
from infoint.i18n import N_
from infoint.letters.writing import filled_letter, known_template
from infoint.library import Library
from infoint.store import Workspace

SENT_ITEM = "questions-sent"
"""The line of the checklist that the mail ticks."""


def ahead_letter(ws: Workspace, interview_id: str) -> Letter | None:
    """The mail with the questions of a talk that was begun, if there is one."""
    for letter in ws.letters.all():
        if letter.interview == interview_id and letter.kind == "ahead":
            return letter
    return None


def write_ahead(
    ws: Workspace,
    library: Library,
    interview_id: str,
    *,
    template_id: str | None = None,
    now: datetime,
) -> Letter:
    """Write the mail with the must asks, word for word; one that is kept already is given back.

    Without a template it is the first of its kind. Problem `plan` where there is no must ask to
    send.
    """
    label = N_("Wrote the questions to send ahead")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        kept = ahead_letter(ws, interview_id)
        if kept:
            return kept
        if not any(item.must for item in interview.plan):
            raise InputError({"plan": N_("Choose which questions matter most, then send them.")})
        first = next(each for each in library.letters if each.kind == "ahead")
        template = known_template(library, template_id or first.id)
        return tx.letters.put(filled_letter(ws, template, interview.contact, interview.id, now=now))


def mark_ahead_sent(ws: Workspace, letter_id: str, *, now: datetime) -> Letter:
    """Note that the mail went out now, and tick it on the checklist; a sent one keeps its moment.

    Problem `text` where gaps are left in it.
    """
    with ws.edit(N_("Sent the questions ahead"), now=now) as tx:
        letter = require(tx.letters, letter_id)
        if letter.open_gaps:
            raise InputError({"text": N_("Fill or delete the gaps in the mail first.")})
        tx.interviews.write(letter.interview, ("checklist", SENT_ITEM), True)
        return letter if letter.sent else tx.letters.update(letter_id, sent=now)


def unmark_ahead_sent(ws: Workspace, letter_id: str, *, now: datetime) -> Letter:
    """Take back that the mail went out, and its tick."""
    with ws.edit(N_("Took back that questions were sent"), now=now) as tx:
        letter = require(tx.letters, letter_id)
        tx.interviews.write(letter.interview, ("checklist", SENT_ITEM), False)
        return tx.letters.update(letter_id, sent=None)
