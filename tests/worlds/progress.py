"""The tables of progress as the tests look at them."""

from datetime import datetime
from functools import cache

from infoint.library import Library, load_library
from infoint.progress.tables import ProgressTables
from infoint.store import Workspace
from tests.worlds.records import NOW


@cache
def _library() -> Library:
    return load_library()


def tables(ws: Workspace, *, now: datetime = NOW, tz: str = "", field: str = "") -> ProgressTables:
    """The tables of everything that is stored, with the built-in content."""
    return ProgressTables(ws, _library(), now, tz, field)
