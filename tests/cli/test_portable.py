"""Data beside the program, as on a USB stick, and a computer that forgets."""

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from infoint import cli, paths
from infoint.domain import Contact
from infoint.store import open_workspace
from tests.cli.started import started


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """With no word from the environment before or after."""
    for name in (paths.DATA_VARIABLE, paths.PORTABLE_VARIABLE, paths.WIPED_VARIABLE):
        monkeypatch.setenv(name, "")


def checkout(folder: Path) -> Path:
    """A folder that looks like the project."""
    folder.mkdir()
    (folder / "pyproject.toml").touch()
    return folder


def test_from_the_project_it_lies_beside_app_py(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever one starts from, the folder is that of the project."""
    root = checkout(tmp_path / "project")
    monkeypatch.setattr(paths, "app_root", lambda: root)
    assert paths.portable_folder() == root / "infoint-data"


def test_installed_it_lies_beside_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a wheel there is no project: beside the environment, or the Python on the stick."""
    monkeypatch.setattr(paths, "app_root", lambda: tmp_path / "site" / "_app")
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "stick" / "venv"))
    assert paths.portable_folder() == (tmp_path / "stick").resolve() / "infoint-data"


@pytest.mark.skipif(os.name == "nt", reason="there a stick is a root")
def test_nothing_lies_beside_the_systems_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Python of the whole computer is refused with a sentence, not given a folder at the root."""
    monkeypatch.setattr(paths, "app_root", lambda: tmp_path)
    monkeypatch.setattr(sys, "prefix", "/usr")
    assert paths.portable_folder() is None
    done = CliRunner().invoke(cli.main, ["backup", "--portable"])
    assert done.exit_code == 1
    assert done.output.startswith("Infoint is installed for the whole computer")
    assert done.output.count("\n") == 1


def test_two_folders_are_one_too_many(tmp_path: Path) -> None:
    """--data beside --portable is refused with a sentence."""
    done = CliRunner().invoke(cli.main, ["--portable", "--data", str(tmp_path)])
    assert done.exit_code == 1
    assert done.output == "Leave --data or --portable out: each names a folder for your data.\n"


def test_commands_find_the_data_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup of portable data, and a restore into them."""
    root = checkout(tmp_path / "project")
    monkeypatch.setattr(paths, "app_root", lambda: root)
    monkeypatch.chdir(tmp_path)
    (root / "infoint-data").mkdir()
    with open_workspace(root / "infoint-data" / "infoint.json").edit("begin") as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
    assert CliRunner().invoke(cli.main, ["backup", "a.json", "--portable"]).exit_code == 0
    assert b'"Ann"' in (tmp_path / "a.json").read_bytes()


def test_it_starts_with_the_data_beside_the_program(away: Path) -> None:
    """The app says where the data lie, and they do."""
    folder = paths.portable_folder()
    assert folder is not None
    was_there = folder.exists()
    try:
        with started(away, "--portable") as running:
            assert str(folder) in running.said()
            assert folder.is_dir()
    finally:
        if not was_there:
            for each in sorted(folder.rglob("*"), reverse=True):
                each.rmdir() if each.is_dir() else each.unlink()
            folder.rmdir()


@pytest.mark.parametrize(
    ("said", "portable", "wiped"),
    [("", "", False), ("1", "", True), ("yes", "", True), ("0", "", False), ("1", "1", False)],
)
def test_who_says_that_it_forgets(
    said: str, portable: str, wiped: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lab's variable says so; data on the stick are not on that computer."""
    monkeypatch.setenv(paths.WIPED_VARIABLE, said)
    monkeypatch.setenv(paths.PORTABLE_VARIABLE, portable)
    assert paths.is_wiped() is wiped
