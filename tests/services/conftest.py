"""A workspace in memory, the built-in content, and a fixed moment."""

from datetime import UTC, datetime

import pytest

from infoint.domain import Contact, Interview
from infoint.library import Library, load_library
from infoint.services import people, talks
from infoint.store import Workspace, open_workspace

NOW = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)  # a Tuesday


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def ws() -> Workspace:
    return open_workspace(None)


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture
def anna(ws: Workspace, now: datetime) -> Contact:
    return people.add_contact(ws, {"name": "Anna Lee", "email": "anna@example.org"}, now=now)


@pytest.fixture
def talk(ws: Workspace, library: Library, anna: Contact, now: datetime) -> Interview:
    return talks.plan_talk(ws, library, anna.id, now=now)


@pytest.fixture
def draft(ws: Workspace, now: datetime):
    """Type into a half-written record, as bound boxes do."""

    def type_in(which: str, /, **entries: object) -> None:
        with ws.edit("", now=now) as tx:
            for key, value in entries.items():
                tx.page_state.write(("drafts", which, key), value)

    return type_in
