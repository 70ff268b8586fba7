"""What one takes for true about a field, written down to be tested by talks."""

from datetime import datetime

from infoint.domain import Assumption
from infoint.entries.drafts import Typed, taken
from infoint.entries.form import Entries
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.store import Workspace


def add_assumption(
    ws: Workspace, field_id: str, typed: Typed | None = None, *, now: datetime
) -> Assumption:
    """Put an assumption (`text`) at the end of those about a field.

    Without entries it is the one half-written in `assumption-<field id>`. Problem: `text` (empty).
    """
    with ws.edit(N_("Added an assumption"), now=now) as tx:
        field = require(tx.fields, field_id)
        entries = Entries(taken(tx, f"assumption-{field_id}" if typed is None else typed))
        text = entries.needed("text", N_("Write down what you take for true."))
        entries.check()
        new = Assumption(text=text)
        tx.fields.update(field_id, assumptions=(*field.assumptions, new))
        return new
