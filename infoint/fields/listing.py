"""Career fields: list them, say what counts, rate them, look into them."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from infoint.domain import CareerField, Criterion
from infoint.domain.problems import InputError
from infoint.entries.drafts import Typed, taken
from infoint.entries.form import Entries
from infoint.entries.lookup import require_part
from infoint.i18n import N_
from infoint.store import Transaction, Workspace
from infoint.words.told.fields import titles_meant
from infoint.words.told.people import SAY_FIRST

_LOST = N_("This entry is no longer there; it may have been removed in another window.")


def add_fields(ws: Workspace, typed: Typed = "new-field", *, now: datetime) -> list[CareerField]:
    """Put a field of work (`title`, `why`) on the list; the title "law or nursing" is two.

    Problems: `title` (empty, there already, or to be meant in several ways while `title_as` names
    none).
    """
    with ws.edit(N_("Added a field"), now=now) as tx:
        values = taken(tx, typed)
        titles = titles_meant(str(values.get("title") or ""), values.get("title_as"))
        if titles is None:
            raise InputError({"title": SAY_FIRST})
        return [_add_field(tx, {**values, "title": title}, now) for title in titles or ("",)]


def _add_field(tx: Transaction, values: Mapping[str, object], now: datetime) -> CareerField:
    entries = Entries(values)
    title = entries.needed("title", N_("Name a field of work."))
    if _listed(title, (field.title for field in tx.fields.all())):
        entries.refuse("title", N_("This field is on your list already."))
    entries.check()
    return tx.fields.put(CareerField(title=title, why=entries.text("why"), created=now))


def _listed(name: str, known: Iterable[str]) -> bool:
    return bool(name) and any(name.casefold() == each.strip().casefold() for each in known)


def remove_field(ws: Workspace, field_id: str, *, now: datetime) -> None:
    """Take a field off the list. Contacts and talks stay, without their link to it.

    How the field stood after each talk goes with it.
    """
    with ws.edit(N_("Removed a field"), now=now) as tx:
        tx.fields.remove(field_id)
        for contact in tx.contacts.all():
            if field_id in contact.fields:
                left = tuple(each for each in contact.fields if each != field_id)
                tx.contacts.update(contact.id, fields=left)
        for interview in tx.interviews.all():
            if interview.field == field_id:
                tx.interviews.update(interview.id, field="", ratings={})
        if tx.page_state.get().field == field_id:
            tx.page_state.update(field="")


def add_criterion(ws: Workspace, typed: Typed = "new-criterion", *, now: datetime) -> Criterion:
    """Note something that counts in work (`name`, `weight`).

    Problems: `name` (empty, or there already), `weight`.
    """
    with ws.edit(N_("Added what matters"), now=now) as tx:
        known = tx.profile.get().criteria
        entries = Entries(taken(tx, typed))
        name = entries.needed("name", N_("Say in a few words what matters to you."))
        weight = entries.number("weight", 1, 5, 3) or 3
        if _listed(name, (each.name for each in known)):
            entries.refuse("name", N_("This is on your list already."))
        entries.check()
        criterion = Criterion(name=name, weight=weight)
        tx.profile.update(criteria=(*known, criterion))
        return criterion


def remove_criterion(ws: Workspace, criterion_id: str, *, now: datetime) -> None:
    """Drop something that counted, and every rating of it, before and after the talks."""
    with ws.edit(N_("Removed what matters"), now=now) as tx:
        known = tx.profile.get().criteria
        gone = require_part(known, criterion_id, _LOST)
        tx.profile.update(criteria=tuple(each for each in known if each is not gone))
        for field in tx.fields.all():
            for when in ("ratings_before", "ratings_after"):
                if criterion_id in getattr(field, when):
                    tx.fields.write(field.id, (when, criterion_id), None)
        for interview in tx.interviews.all():
            if criterion_id in interview.ratings:
                tx.interviews.write(interview.id, ("ratings", criterion_id), None)
