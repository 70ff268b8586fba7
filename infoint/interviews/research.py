"""What was found out about a contact and their organization, under the four P's."""

from datetime import datetime
from typing import Literal

from infoint.domain import ResearchNote
from infoint.domain.fields import RESEARCH_KINDS, ResearchKind
from infoint.domain.problems import InputError
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.store import Workspace

About = Literal["organization", "person"]
ABOUT: tuple[About, ...] = ("organization", "person")


def add_contact_research(
    ws: Workspace, contact_id: str, about: About, kind: ResearchKind, *, now: datetime
) -> ResearchNote:
    """Put an empty note on a contact or their organization, to be filled in where it stands.

    Problems: `about`, `kind` (neither of those that there are).
    """
    if about not in ABOUT:
        raise InputError({"about": "Choose the organization or the person."})
    if kind not in RESEARCH_KINDS:
        raise InputError({"kind": "Choose one of the four P's."})
    note = ResearchNote(kind=kind, about=about)
    with ws.edit(N_("Added a research note"), now=now) as tx:
        contact = require(tx.contacts, contact_id, "contact")
        tx.contacts.update(contact_id, research=(*contact.research, note))
    return note


def remove_contact_research(ws: Workspace, contact_id: str, note_id: str, *, now: datetime) -> None:
    """Remove a note on a contact; one that is gone already is no trouble."""
    with ws.edit(N_("Removed a research note"), now=now) as tx:
        contact = require(tx.contacts, contact_id, "contact")
        left = tuple(note for note in contact.research if note.id != note_id)
        tx.contacts.update(contact_id, research=left)
