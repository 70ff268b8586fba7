"""A field by the title that somebody typed: the one on the list, else a new one."""

from datetime import datetime

from infoint.domain import CareerField
from infoint.entries.drafts import clear_draft, read_draft
from infoint.entries.form import one_line
from infoint.i18n import N_
from infoint.store import Transaction, Workspace


def field_called(tx: Transaction, title: str, now: datetime) -> CareerField | None:
    """The field with this title, made where there is none; None for an empty title."""
    line = one_line(title)
    if not line:
        return None
    same = (one for one in tx.fields.all() if one.title.strip().casefold() == line.casefold())
    return next(same, None) or tx.fields.put(CareerField(title=line, created=now))


def add_typed_field(ws: Workspace, draft: str, *, now: datetime) -> CareerField | None:
    """The field whose title stands in this draft (`title`), made where there is none."""
    with ws.edit(N_("Added a field"), now=now) as tx:
        field = field_called(tx, str(read_draft(tx, draft).get("title") or ""), now)
        clear_draft(tx, draft)
        return field
