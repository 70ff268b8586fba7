"""What may be handed on where today's employer must not know: everything, without its name."""

from infoint.advice.todays_employer import (
    compared,
    is_work_address,
    must_not_know,
    names_employer,
)
from infoint.domain import COLLECTIONS, Contact, Profile, Record
from infoint.i18n import _
from infoint.presenting.anonymous_copy import hidden_in
from infoint.presenting.pseudonyms import NamesHidden
from infoint.store import Workspace, open_workspace


def without_todays_employer(ws: Workspace) -> Workspace:
    """A copy in memory that says "my employer" where its name stands, also where somebody works.

    Addresses there are gone. Where it may be known, or is not named, the workspace itself. Nothing
    is stored.
    """
    if not must_not_know(ws.profile):
        return ws
    data, profile = ws.snapshot(), ws.profile
    hidden = NamesHidden(own_label=profile.name, addresses=False, phones=False)
    for name in compared([profile.works_at]).values():
        hidden.instead(name, _("my employer"))
    records: dict[str, list[Record]] = {
        name: [_left(one, hidden, profile) for one in getattr(data, name).all()]
        for name in COLLECTIONS
    }
    records["profile"] = [_left(data.profile, hidden, profile)]
    records["page_state"] = [data.page_state.model_copy(update={"drafts": {}})]
    copy = open_workspace(None)
    copy.replace_all(records, "")
    return copy


def names_it_anywhere(ws: Workspace) -> bool:
    """Whether there is a choice: it must not know, and what is handed on could name it."""
    return must_not_know(ws.profile)


def _left(record: Record, hidden: NamesHidden, profile: Profile) -> Record:
    shown = hidden_in(record, hidden, "", emptied=())
    if isinstance(shown, Contact):
        others = tuple(
            one
            for one in shown.other_emails
            if not (is_work_address(one, profile) or names_employer(one, profile))
        )
        mail = "" if is_work_address(shown.email, profile) else shown.email
        return shown.model_copy(update={"email": mail, "other_emails": others})
    if isinstance(shown, Profile) and is_work_address(shown.email, profile):
        return shown.model_copy(update={"email": ""})
    return shown
