"""What holds for all tests."""

import os

import pytest
from hypothesis import settings

settings.register_profile("infoint", deadline=None)  # a busy machine is no fault in the code
settings.load_profile("infoint")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """As many as there are processors: with more, pages turn too slowly for the browser tests."""
    return min(4, os.cpu_count() or 1)
