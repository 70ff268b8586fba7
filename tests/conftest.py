"""What holds for all tests."""

import gc
import os
import sys
from datetime import UTC, datetime

import pytest
from hypothesis import is_hypothesis_test, settings

from infoint.domain import Contact, Interview
from infoint.interviews import appointment
from infoint.library import Library, load_library
from infoint.people import contacts
from infoint.store import Workspace, open_workspace
from tests import examples

NOW = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)  # a Tuesday


def pytest_configure(config: pytest.Config) -> None:
    """Few examples daily, many nightly; a busy machine is no fault in the code.

    What is compiled is kept, whatever the environment says: the tests start many processes.
    """
    gc.disable()  # until all tests are found: nothing of them goes before the end
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    examples.nightly = config.option.markexpr == "nightly"
    settings.register_profile("infoint", deadline=None, max_examples=examples.examples(100))
    settings.load_profile("infoint")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Nightly every property is tried again, with all examples."""
    for item in items:
        function = getattr(item, "function", None)
        if examples.nightly and function and is_hypothesis_test(function):
            item.add_marker(pytest.mark.nightly)


def pytest_collection_finish() -> None:
    """What stays to the end is not looked through for garbage again and again."""
    gc.freeze()
    gc.set_threshold(20_000, 10, 20)
    gc.enable()


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """As many as there are processors, at most four; one more with browser tests, which wait."""
    without_browser = "not browser" in config.option.markexpr
    return min(4, os.cpu_count() or 1) + (not without_browser)


@pytest.fixture
def now(request: pytest.FixtureRequest) -> datetime:
    """The moment that a file of tests calls NOW; a Tuesday where it has none."""
    return getattr(request.module, "NOW", NOW)


@pytest.fixture
def ws() -> Workspace:
    return open_workspace(None)


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture
def anna(ws: Workspace, now: datetime) -> Contact:
    return contacts.add_contact(ws, {"name": "Anna Lee", "email": "anna@example.org"}, now=now)


@pytest.fixture
def interview(ws: Workspace, library: Library, anna: Contact, now: datetime) -> Interview:
    return appointment.plan_interview(ws, library, anna.id, now=now)


@pytest.fixture
def draft(ws: Workspace, now: datetime):
    """Type into a half-written record, as bound boxes do."""

    def type_in(which: str, /, **entries: object) -> None:
        with ws.edit("", now=now) as tx:
            for key, value in entries.items():
                tx.page_state.write(("drafts", which, key), value)

    return type_in
