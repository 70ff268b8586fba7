"""Taking back one labelled edit."""

from infoint.store.pending import Pending
from infoint.store.snapshot import Snapshot
from infoint.store.storage import Raw


def possible(entry: Raw, state: Snapshot) -> bool:
    """Whether nothing later rests on the edit."""
    return True


def take_back(entry: Raw, state: Snapshot, pending: Pending) -> None:
    """Put back what the edit changed."""
