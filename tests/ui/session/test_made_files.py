"""Files that are made once somebody asks for them, seen in Streamlit's own store of files."""

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from infoint.ui.session.made_files import AT_HAND, keep_at_hand


class Files:
    """A store of files with a clock of its own."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.store = MediaFileManager(MemoryMediaFileStorage("/media"))
        keep_at_hand(self.store, lambda: self.seconds)

    def button(self, words: bytes = b"words") -> str:
        """Draw a button, which gives its number."""
        return self.store.add_deferred(lambda: words, "text/csv", "1.2", "a.csv")

    def drawings(self, number: int = 3) -> None:
        """So many drawings that leave the button out."""
        for _ in range(number):
            self.store.clear_session_refs()
            self.store.remove_orphaned_files()

    def read(self, address: str) -> bytes | None:
        """What lies at the address of a file."""
        found = self.store.read_file(address.rsplit("/", 1)[1].split(".")[0])
        return found.content if found else None


@pytest.fixture
def files() -> Files:
    return Files()


def test_a_number_outlives_drawings(files: Files) -> None:
    """A file can be asked for by the number of a drawing that is long over."""
    number = files.button()
    files.drawings()
    assert files.read(files.store.execute_deferred(number)) == b"words"


def test_a_file_outlives_drawings(files: Files) -> None:
    """A file that was made is there when the browser comes for it."""
    address = files.store.execute_deferred(files.button())
    files.drawings()
    assert files.read(address) == b"words"


def test_both_are_let_go(files: Files) -> None:
    """A minute later, and once another is asked for, neither takes memory any more."""
    number = files.button(b"old")
    address = files.store.execute_deferred(number)
    files.seconds += AT_HAND + 1
    files.button(b"new")
    files.drawings()
    assert files.read(address) is None
    with pytest.raises(MediaFileStorageError):
        files.store.execute_deferred(number)


def test_it_is_set_right_once(files: Files) -> None:
    """However many buttons are drawn, the store is wrapped once."""
    before = files.store.add_deferred
    keep_at_hand(files.store)
    assert files.store.add_deferred is before
