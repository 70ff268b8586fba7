"""The key beside the data: made once, kept, and readable by its owner alone."""

import os
from pathlib import Path

import pytest

from infoint.access_key import is_wanted, keep_key, read_key, with_key

posix = pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such rights")


def file_of(folder: Path) -> Path:
    """The only file of the folder."""
    (found,) = folder.iterdir()
    return found


def test_it_is_made_once_and_stays(tmp_path: Path) -> None:
    """The second start finds the key of the first, so that an open window comes back."""
    key = keep_key(tmp_path)
    assert len(key) == 32
    assert keep_key(tmp_path) == read_key(tmp_path) == key


def test_two_folders_have_two_keys(tmp_path: Path) -> None:
    """The key of one workspace opens no other."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert keep_key(tmp_path / "a") != keep_key(tmp_path / "b")


@posix
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    """The file has the rights 0600 whatever the mask of the process, and nothing lies beside it."""
    before = os.umask(0)
    try:
        keep_key(tmp_path)
    finally:
        os.umask(before)
    assert file_of(tmp_path).stat().st_mode & 0o777 == 0o600


@posix
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o602, 0o604])
def test_a_key_that_others_could_read_is_replaced(tmp_path: Path, mode: int) -> None:
    """A copy with other rights may be known: a new key takes its place, with the right ones."""
    key = keep_key(tmp_path)
    file_of(tmp_path).chmod(mode)
    assert keep_key(tmp_path) != key
    assert file_of(tmp_path).stat().st_mode & 0o777 == 0o600


@posix
def test_a_link_to_another_file_is_replaced(tmp_path: Path) -> None:
    """A key that leads elsewhere is somebody else's; what it leads to stays as it was."""
    (tmp_path / "theirs").mkdir()
    (tmp_path / "mine").mkdir()
    known = keep_key(tmp_path / "theirs")
    keep_key(tmp_path / "mine")
    link = file_of(tmp_path / "mine")
    link.unlink()
    link.symlink_to(file_of(tmp_path / "theirs"))
    assert keep_key(tmp_path / "mine") != known
    assert read_key(tmp_path / "theirs") == known
    assert not link.is_symlink()


@pytest.mark.parametrize("held", [b"", b"short", b"\xff" * 32, b"a" * 33, b"a b " * 8])
def test_a_damaged_key_is_replaced(tmp_path: Path, held: bytes) -> None:
    """What is no key is none, and the next start makes one."""
    keep_key(tmp_path)
    file_of(tmp_path).write_bytes(held)
    assert read_key(tmp_path) is None
    assert keep_key(tmp_path) == read_key(tmp_path)


def test_where_nothing_can_be_written_a_key_holds_for_this_run(tmp_path: Path) -> None:
    """A folder that takes no file does not leave the door open."""
    assert len(keep_key(tmp_path / "missing")) == 32
    assert read_key(tmp_path / "missing") is None


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("http://127.0.0.1:8501", "http://127.0.0.1:8501/?key=k-_1"),
        ("http://127.0.0.1:8501/demo", "http://127.0.0.1:8501/demo?key=k-_1"),
        ("http://127.0.0.1:8501/?demo=a", "http://127.0.0.1:8501/?demo=a&key=k-_1"),
    ],
)
def test_the_key_joins_any_address(address: str, wanted: str) -> None:
    """The key stands at the end of the address."""
    assert with_key(address, "k-_1") == wanted
    assert with_key(address, None) == address


@pytest.mark.parametrize(
    ("said", "wanted"), [("1", False), ("yes", False), ("0", True), ("", True)]
)
def test_the_environment_can_do_without(
    monkeypatch: pytest.MonkeyPatch, said: str, wanted: bool
) -> None:
    """INFOINT_NO_SECRET=1 leaves the door open; 0 and nothing leave the key."""
    monkeypatch.setenv("INFOINT_NO_SECRET", said)
    assert is_wanted() is wanted
