"""A folder of copies for the pages of a caseload."""

from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from infoint import paths
from infoint.sharing.making import MadeCopy, withdrawal
from tests import times
from tests.worlds.students import ZONE, copies, demo_workspace, made, progress_only


@cache
def _copies(count: int) -> list[MadeCopy]:
    return copies(count, times.now())


@pytest.fixture
def folder(data: Path, tmp_path: Path) -> Path:
    """Three students, one who withdrew, one whose consent has ended; the first shares all."""
    place = tmp_path / "copies"
    place.mkdir()
    now = times.now()
    for one in _copies(3):
        (place / one.name).write_bytes(one.data)
    at = now - timedelta(days=9)
    gone, over = (demo_workspace("starter", name, at) for name in ("Gone Away", "Over Now"))
    for ws, until in ((gone, 60), (over, -1)):
        copy = made(ws, progress_only(until=(now + timedelta(days=until)).date()), at)
        (place / copy.name).write_bytes(copy.data)
    back = withdrawal(gone, now=now, tz=ZONE)
    assert back is not None
    (place / back[0]).write_bytes(back[1])
    paths.note_caseload(place)
    return place


@pytest.fixture
def first(folder: Path) -> str:
    """The id of the student who shares all."""
    del folder
    return _copies(3)[0].opened.heading.student
