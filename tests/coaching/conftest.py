"""What the tests of coaching share: the built-in content, a workspace in memory, a fixed now."""

from datetime import datetime

import pytest

from infoint.library import Library, load_library
from infoint.store import Workspace, open_workspace
from tests.coaching.world import NOW


@pytest.fixture(scope="session")
def library() -> Library:
    """The built-in content."""
    return load_library()


@pytest.fixture
def ws() -> Workspace:
    """An empty workspace in memory."""
    return open_workspace(None)


@pytest.fixture
def now() -> datetime:
    """A Wednesday at noon, UTC."""
    return NOW
