"""Which field a talk is about: only what somebody said, never what is merely likely."""

from datetime import datetime

from infoint.advice.index import WorkspaceIndex, remembered
from infoint.domain import Interview
from infoint.entries.drafts import clear_draft, read_draft
from infoint.entries.lookup import require
from infoint.entries.named_field import field_called
from infoint.i18n import N_
from infoint.store import Transaction, Workspace


def draft_name(interview_id: str) -> str:
    """Under which name the title (`title`) of another field is kept while somebody types it."""
    return f"field-of-{interview_id}"


@remembered(frozenset({"fields", "interviews"}))
def about_no_field(index: WorkspaceIndex) -> tuple[Interview, ...]:
    """The held talks of which nobody said which field they are about, the newest first."""
    held = [
        (one.held_at, one)
        for one in index.interviews
        if one.held_at and one.field not in index.fields
    ]
    return tuple(one for _at, one in sorted(held, key=lambda pair: pair[0], reverse=True))


def put_field(tx: Transaction, interview_id: str, field_id: str) -> Interview:
    """Say which field a talk is about; "" for none.

    Ratings of the field from before go with it: they were about that one. The person can speak
    about the new one where they had none, or only the one from before.
    """
    interview = require(tx.interviews, interview_id)
    before = interview.field
    if before == field_id:
        return interview
    contact = tx.contacts.get(interview.contact)
    if field_id and contact and contact.fields in ((), (before,)):
        tx.contacts.update(contact.id, fields=(field_id,))
    ratings = {} if before else interview.ratings
    return tx.interviews.update(interview_id, field=field_id, ratings=ratings)


def say_about(ws: Workspace, interview_id: str, field_id: str, *, now: datetime) -> Interview:
    """As `put_field`, in an edit of its own."""
    with ws.edit(N_("Chose the field of a talk"), now=now) as tx:
        return put_field(tx, interview_id, field_id)


def keep_typed_field(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """The talk is about the field whose title was typed; where nothing was typed it stays so."""
    with ws.edit(N_("Chose the field of a talk"), now=now) as tx:
        name = draft_name(interview_id)
        field = field_called(tx, str(read_draft(tx, name).get("title") or ""), now)
        clear_draft(tx, name)
        if field is None:
            return require(tx.interviews, interview_id)
        return put_field(tx, interview_id, field.id)
