"""What was said of the columns of a table is there for the next one."""

from infoint.imports.taking.remembered import (
    remember_columns,
    remember_statuses,
    remembered_columns,
    remembered_statuses,
)
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.reading import read
from tests.imports.tracker.told import told


def test_columns_of_the_same_titles(ws: Workspace) -> None:
    """In whatever order and case; a table with other columns has none."""
    assert remembered_columns(ws, ["Who", "Ping"]) is None
    remember_columns(
        ws, ["Who", "Ping", "X"], {"Who": "name", "Ping": "contacted", "X": ""}, now=NOW
    )
    assert remembered_columns(ws, ["PING", "who ", "X"]) == {
        "who ": "name",
        "PING": "contacted",
        "X": "",
    }
    assert remembered_columns(ws, ["Who", "Ping"]) is None
    assert ws.edits() == []


def test_only_so_many_tables(ws: Workspace) -> None:
    """The oldest is forgotten; one that is said anew stays."""
    for n in range(40):
        remember_columns(ws, ["Who", f"Column {n}"], {"Who": "name"}, now=NOW)
        remember_columns(ws, ["Who", "Column 0"], {"Who": "name"}, now=NOW)
    known = [n for n in range(40) if remembered_columns(ws, ["Who", f"Column {n}"])]
    assert (len(known), known[0], known[-1]) == (30, 0, 39)


def test_words_of_a_status(ws: Workspace) -> None:
    """They mean the same in every table, however they are written."""
    remember_statuses(ws, {"In limbo": "not now"}, now=NOW)
    remember_statuses(ws, {"🦄": ""}, now=NOW)
    data = "Name,Contacted,Status\nAna,1/12/2026,IN LIMBO!\nBo,1/13/2026,🦄\nCy,1/14/2026,eh\n"
    found = read(data, statuses=remembered_statuses(ws))
    assert told(found)["Ana"] == ["asked | 2026-01-12 | not now"]
    assert found.unknown_statuses == {"eh": 1}
