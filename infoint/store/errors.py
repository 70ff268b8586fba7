"""What can go wrong with stored data. The text of each error is one sentence for the person."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infoint.i18n import N_
from infoint.i18n.messages import Message, worded

if TYPE_CHECKING:
    from infoint.store.storage.base import Kept, WorkspaceStorage


class StoreError(Exception):
    """Something could not be stored or read.

    `str()` is one calm sentence in English that says what to do.
    """

    def worded(self) -> str:
        """The sentence in the language in use."""
        return worded(self.args[0]) if self.args else ""


class GoneError(StoreError):
    """The record or entry to be changed is no longer there."""


_GONE: Mapping[str, str] = {
    "profile": N_("This profile is no longer there; it may have been removed in another window."),
    "page_state": N_("This page is no longer there; it may have been removed in another window."),
    "contacts": N_("This contact is no longer there; it may have been removed in another window."),
    "fields": N_("This field is no longer there; it may have been removed in another window."),
    "attempts": N_("This attempt is no longer there; it may have been removed in another window."),
    "rehearsals": N_(
        "This practice is no longer there; it may have been removed in another window."
    ),
    "interviews": N_("This talk is no longer there; it may have been removed in another window."),
    "takeaways": N_(
        "This takeaway is no longer there; it may have been removed in another window."
    ),
    "actions": N_("This action is no longer there; it may have been removed in another window."),
    "letters": N_("This letter is no longer there; it may have been removed in another window."),
    "message": N_("This message is no longer there; it may have been removed in another window."),
    "other_texts": N_("This text is no longer there; it may have been removed in another window."),
    "copies": N_("This copy is no longer there; it may have been removed in another window."),
    "comments": N_("This comment is no longer there; it may have been removed in another window."),
    "meetings": N_("This meeting is no longer there; it may have been removed in another window."),
    "calendar_entries": N_(
        "This entry is no longer there; it may have been removed in another window."
    ),
    "text": N_("This text is no longer there; it may have been removed in another window."),
}
"""By collection; a letter that is no letter on screen is a message or a text."""


def gone(what: str) -> GoneError:
    """What is raised where a record of this collection, or a "message" or "text", is missing."""
    return GoneError(_GONE[what])


class NewerFileError(StoreError):
    """The file was written by a newer version of Infoint. It is left as it is."""


class MissingFileError(StoreError):
    """The file was there in this run and is not now: nothing is read, and nothing is written.

    `path` is the file. Everything is there again once the file is.
    """

    def __init__(self, path: Path, reason: str = "") -> None:
        self.path = path
        if reason:
            sentence = N_(
                "The file {path} cannot be reached just now ({reason}), so nothing is being "
                "saved: connect its drive again, and everything goes on as before."
            )
        elif path.parent.is_dir():
            sentence = N_(
                "The file {name} is no longer in the folder {folder}, so nothing is being saved: "
                "connect the drive that belongs there or put the file back, and everything goes "
                "on as before."
            )
        else:
            sentence = N_(
                "The folder {folder} is not there just now, so nothing is being saved: connect its "
                "drive again or give it back its name and place, and everything goes on as before."
            )
        names = {"path": str(path), "name": path.name, "folder": str(path.parent)}
        super().__init__(Message(sentence, reason=reason, **names))


class UndoRefusedError(StoreError):
    """The edit cannot be undone, because something later rests on it."""


class UnreadableFile(StoreError):  # noqa: N818
    """The data are there but cannot be read, or they are gone while earlier revisions exist.

    `storage` is where they lie and `path` the file, where it has one; `reason` says in a few words
    what is wrong. `kept` is the newest kept revision that can really be read, None where there is
    none; `recover` takes the storage and a key.
    """

    def __init__(self, storage: "WorkspaceStorage", kept: "Kept | None", reason: str) -> None:
        self.storage = storage
        self.path = storage.path
        self.kept = kept
        self.reason = reason
        name = self.path.name if self.path else storage.place
        sentence = N_(
            "The file {name} cannot be read ({reason}); an earlier version of it can be put in "
            "its place."
        )
        if kept is None:
            sentence = N_(
                "The file {name} cannot be read ({reason}); no earlier version of it was found, "
                "so keep it and restore a backup."
            )
        super().__init__(Message(sentence, name=name, reason=reason))

    @property
    def newest_good(self) -> Any:
        """The key of `kept`: of a file the path of the copy. None where there is none."""
        return self.kept.key if self.kept else None


class ReadOnlyError(StoreError):
    """The workspace was opened to be read only: nothing in it is changed."""

    def __init__(self) -> None:
        super().__init__(
            N_("These data were opened for reading only, so nothing in them can be changed.")
        )


class DamagedDataError(Exception):
    """Raised by storages and the schema; the workspace turns it into `UnreadableFile`."""
