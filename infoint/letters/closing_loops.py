"""After the thanks: the one who named them hears how it went, and so do those who helped."""

from datetime import date, datetime

from infoint.dates.local_time import local_day, zone_of
from infoint.domain import Contact, Letter
from infoint.domain.problems import InputError
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.letters.writing import filled_letter, known_template
from infoint.library import Library
from infoint.store import Workspace


def thanks_for_help(
    ws: Workspace,
    library: Library,
    interview_id: str,
    helper_id: str | None,
    *,
    template_id: str,
    now: datetime,
) -> Letter:
    """The thanks to somebody who helped to prepare a talk: the letter kept, else a new one, stored.

    What they helped with comes from the draft `helped-<talk>-<contact>`. Problem `helper` where
    nobody was chosen, or the one talked to was; `template` where there is no such template.
    """
    template = known_template(library, template_id)
    with ws.edit(N_("Wrote thanks for help"), now=now) as tx:
        interview = require(tx.interviews, interview_id, "talk")
        if not helper_id or helper_id == interview.contact:
            raise InputError({"helper": "Choose who helped you to prepare."})
        require(tx.contacts, helper_id, "contact")
        for letter in tx.letters.all():
            wanted = (interview_id, helper_id, template.id)
            if (letter.interview, letter.contact, letter.template) == wanted:
                return letter
        return tx.letters.put(filled_letter(ws, template, helper_id, interview.id, now=now))


def told_otherwise(
    ws: Workspace, contact_id: str, *, day: date | None = None, now: datetime
) -> Contact:
    """Note that the one who named a contact was told how it went, today or on that day."""
    with ws.edit(N_("Told them how it went"), now=now) as tx:
        when = day or local_day(now, zone_of(tx.profile.get()))
        return tx.contacts.update(contact_id, referrer_told=when)


def not_told(ws: Workspace, contact_id: str, *, now: datetime) -> Contact:
    """Take back that the one who named a contact was told."""
    with ws.edit(N_("Took back that they were told"), now=now) as tx:
        return tx.contacts.update(contact_id, referrer_told=None)
