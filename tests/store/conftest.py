"""The same tests over every storage."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from infoint.paths import DATA_FILE
from infoint.store import Workspace
from infoint.store.storage.base import WorkspaceStorage
from infoint.store.storage.file import FileStorage
from infoint.store.storage.memory import MemoryStorage

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(params=["memory", "file"])
def again(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], WorkspaceStorage]:
    """Each call gives a storage of the same place, as another process would have it."""
    memory = MemoryStorage(patience=0.2)
    path = tmp_path / "data" / DATA_FILE
    return lambda: memory if request.param == "memory" else FileStorage(path, patience=0.2)


@pytest.fixture
def another(again: Callable[[], WorkspaceStorage]) -> Callable[[], Workspace]:
    """Each call opens the same place once more, as another window or process would."""
    return lambda: Workspace(again())


@pytest.fixture
def ws(another: Callable[[], Workspace]) -> Workspace:
    return another()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / DATA_FILE
