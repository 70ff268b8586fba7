"""What the person said of columns and words of a status is known for the next file."""

from infoint.imports.remembered import (
    forget_columns,
    remember_columns,
    remember_status,
    remembered_columns,
    remembered_statuses,
)
from infoint.store import Workspace
from tests.times import NOW

TITLES = ("Name", "Where")


def test_columns_of_the_same_titles(ws: Workspace) -> None:
    """They are known again whatever their case and space, and no other table is."""
    assert remembered_columns(ws, TITLES) is None
    remember_columns(ws, TITLES, {"Name": "name", "Where": ""}, now=NOW)
    assert remembered_columns(ws, TITLES) == {"Name": "name", "Where": ""}
    assert remembered_columns(ws, ("NAME", "where ")) == {"NAME": "name", "where ": ""}
    assert remembered_columns(ws, ("Name", "Where", "When")) is None
    forget_columns(ws, TITLES, now=NOW)
    assert remembered_columns(ws, TITLES) is None


def test_words_of_a_status(ws: Workspace) -> None:
    """A word keeps its meaning, even that of none, until it is asked again."""
    remember_status(ws, "Zorped", "talked", now=NOW)
    remember_status(ws, "Blipped", "", now=NOW)
    assert remembered_statuses(ws) == {"Zorped": "talked", "Blipped": ""}
    remember_status(ws, "Zorped", None, now=NOW)
    assert remembered_statuses(ws) == {"Blipped": ""}


def test_nothing_of_it_is_in_the_list_of_what_can_be_undone(ws: Workspace) -> None:
    """It is a habit, not an edit of one's data."""
    remember_status(ws, "Zorped", "talked", now=NOW)
    assert not [edit for edit in ws.edits() if edit.label]
