"""The changes of one edit, collected before anything is stored."""

from datetime import datetime
from typing import cast

from infoint.domain import (
    Action,
    CareerField,
    Contact,
    Interview,
    Letter,
    OtherText,
    OutreachAttempt,
    PageState,
    Profile,
    Record,
    Rehearsal,
    Takeaway,
)
from infoint.store.pending import Pending
from infoint.store.schema import SINGLETON_IDS
from infoint.store.snapshot import Snapshot
from infoint.store.tx_collection import TxCollection, TxSingleton


class Transaction:
    """What `with workspace.edit(...) as tx` gives: every collection, open for changes."""

    def __init__(self, snapshot: Snapshot, place: str, now: datetime) -> None:
        self.pending = Pending(snapshot, place, now)
        self.contacts = TxCollection[Contact]("contacts", self.pending)
        self.fields = TxCollection[CareerField]("fields", self.pending)
        self.attempts = TxCollection[OutreachAttempt]("attempts", self.pending)
        self.rehearsals = TxCollection[Rehearsal]("rehearsals", self.pending)
        self.interviews = TxCollection[Interview]("interviews", self.pending)
        self.takeaways = TxCollection[Takeaway]("takeaways", self.pending)
        self.actions = TxCollection[Action]("actions", self.pending)
        self.letters = TxCollection[Letter]("letters", self.pending)
        self.other_texts = TxCollection[OtherText]("other_texts", self.pending)
        self.profile = TxSingleton[Profile]("profile", self.pending)
        self.page_state = TxSingleton[PageState]("page_state", self.pending)

    def collection(self, table: str) -> TxCollection[Record]:
        """The collection with this name, for code that goes through all of them."""
        if table in SINGLETON_IDS:
            raise KeyError(table)
        return cast("TxCollection[Record]", getattr(self, table))
