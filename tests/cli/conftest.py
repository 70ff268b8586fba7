"""One running `infoint` for the tests that only look at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.started import Server, started

DATA = "deep/er"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running Infoint with a data folder of its own, which it makes where it was started."""
    with started(tmp_path_factory.mktemp("away"), "--data", DATA) as running:
        yield running


@pytest.fixture
def away(tmp_path: Path) -> Path:
    """A folder outside the project to start from."""
    return tmp_path
