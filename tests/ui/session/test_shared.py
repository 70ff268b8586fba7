"""What all windows of a server remember together."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from infoint.ui.session.shared import SharedState


@dataclass(frozen=True)
class Counted(SharedState):
    """A record of its own."""

    times: int = 0


def test_it_belongs_to_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each folder of data has its own record, with defaults at first, and finds it again."""
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "one"))
    assert Counted.read() == Counted()
    Counted.change(lambda one: replace(one, times=3))
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "two"))
    assert Counted.read() == Counted()
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "one"))
    assert Counted.read() == Counted(3)
    assert not list(tmp_path.iterdir())


def test_no_change_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows that change it at once each build on what the other left."""
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path))
    with ThreadPoolExecutor(8) as pool:
        for _ in range(400):
            pool.submit(Counted.change, lambda one: replace(one, times=one.times + 1))
    assert Counted.read().times == 400
