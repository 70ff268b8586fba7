"""Half-written records: kept in the page state by the name of their worksheet.

A service that turns a draft into a record takes it inside its edit, so that the last letters typed
are in it; the edit clears the draft too, and one that is refused leaves it as it was.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from infoint.store import Transaction, Workspace

Typed = Mapping[str, object] | str
"""Entries by name, or the name of the draft that holds them."""


def taken(tx: Transaction, typed: Typed) -> dict[str, Any]:
    """The entries; a draft that they stand in is cleared by this edit."""
    if not isinstance(typed, str):
        return dict(typed)
    values = read_draft(tx, typed)
    clear_draft(tx, typed)
    return values


def read_draft(source: Workspace | Transaction, name: str) -> dict[str, Any]:
    """What was typed so far under this name; empty if nothing was."""
    state = source.page_state.get() if isinstance(source, Transaction) else source.page_state
    return dict(state.drafts.get(name, {}))


def clear_draft(tx: Transaction, *names: str) -> None:
    """Forget drafts as part of an edit; unknown names do nothing."""
    drafts = tx.page_state.get().drafts
    kept = {name: draft for name, draft in drafts.items() if name not in names}
    if len(kept) != len(drafts):
        tx.page_state.update(drafts=kept)


def forget_draft(ws: Workspace, name: str, *, now: datetime) -> None:
    """Forget a draft that was of use for this once."""
    with ws.edit("", now=now) as tx:
        clear_draft(tx, name)
