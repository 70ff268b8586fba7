"""The same tests over every storage."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from infoint.store import DataFile, Workspace
from infoint.store.storage.file import FileStorage
from infoint.store.storage.memory import MemoryStorage

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(params=["memory", "file"])
def another(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Workspace]:
    """Each call opens the same place once more, as another window or process would."""
    memory = MemoryStorage(patience=0.2)

    def open_again() -> Workspace:
        if request.param == "memory":
            return Workspace(memory)
        return Workspace(FileStorage(tmp_path / "data" / DataFile, patience=0.2))

    return open_again


@pytest.fixture
def ws(another: Callable[[], Workspace]) -> Workspace:
    return another()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / DataFile
