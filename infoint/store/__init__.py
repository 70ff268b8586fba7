"""One person's data: typed records in one file, edits as a whole, undo, recovery."""

from infoint.store.errors import (
    GoneError,
    MissingFileError,
    NewerFileError,
    ReadOnlyError,
    StoreError,
    UndoRefusedError,
    UnreadableFile,
)
from infoint.store.history import EditNote
from infoint.store.migrations import SCHEMA_VERSION
from infoint.store.reader import Collection, Reader
from infoint.store.storage.recovery import recover
from infoint.store.transaction import UNSEEN, Transaction
from infoint.store.workspace import Workspace, glance, open_workspace
