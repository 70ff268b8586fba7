"""Whatever lies in the place of the data file: it opens, or one sentence says why it does not."""

import codecs
import contextlib
import os
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from infoint.domain import (
    COLLECTIONS,
    Action,
    Contact,
    Interview,
    OtherText,
    OutreachAttempt,
    within_reach,
)
from infoint.domain.record import EARLIEST, LATEST
from infoint.store import StoreError, UnreadableFile, Workspace, open_workspace, recover
from tests.examples import examples
from tests.mutating import ANY_JSON, FAR, Mutation, dumped, mutations, nested, spoilt

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def loop(path: Path) -> None:
    path.symlink_to(path)


def two_links(path: Path) -> None:
    path.symlink_to(path.with_name("other"))
    path.with_name("other").symlink_to(path)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def link_to_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to(path.with_name("pipe"))


def mailbox(path: Path) -> None:
    place = Path.cwd()
    os.chdir(path.parent)  # the name of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(path.name)
    finally:
        os.chdir(place)


def folder(path: Path) -> None:
    path.mkdir()


def link_to_nothing_at_all(path: Path) -> None:
    path.symlink_to(os.devnull)


ODD = [loop, two_links, pipe, link_to_pipe, mailbox, folder, link_to_nothing_at_all]


@pytest.mark.skipif(os.name == "nt", reason="these kinds of files are not known there")
@pytest.mark.parametrize("odd", ODD)
def test_no_ordinary_file(odd: Callable[[Path], None], file: Path) -> None:
    """It is told in one sentence, without waiting for anybody; a chosen file takes its place."""
    other = open_workspace(file.with_name("source.json"))
    with other.edit("Add", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ann"))
    content = file.with_name("source.json").read_bytes()
    odd(file)
    with pytest.raises(UnreadableFile) as told:
        open_workspace(file)
    assert str(told.value).startswith("The file infoint.json cannot be read (")
    assert str(told.value).endswith(".")
    assert told.value.newest_good is None
    aside = recover(file, content, now=NOW)
    assert aside is not None
    assert os.path.lexists(aside)
    ws = open_workspace(file)
    assert [each.name for each in ws.contacts] == ["Ann"]
    with ws.edit("Add", now=NOW) as tx:
        tx.contacts.put(Contact(name="Bo"))
    assert len(open_workspace(file).contacts) == 2
    assert Path(os.devnull).is_char_device()


def test_a_device_is_never_moved() -> None:
    """What belongs to the computer is neither read for long nor put aside."""
    with pytest.raises(UnreadableFile, match="not an ordinary file"):
        open_workspace(os.devnull)
    with pytest.raises(StoreError):
        recover(os.devnull, b"{}")
    assert Path(os.devnull).is_char_device()
    assert not Path(f"{os.devnull}.lock").exists()


@pytest.mark.parametrize("name", ["a\0b.json", "n" * 300 + ".json"])
def test_a_name_that_no_file_can_have(name: str, tmp_path: Path) -> None:
    """One sentence as well."""
    with pytest.raises(StoreError):
        open_workspace(tmp_path / name)


def whole() -> dict[str, Any]:
    """A data file with something of many kinds, and edits that can be taken back."""
    ws = open_workspace(None)
    with ws.edit("Added Ann", now=NOW) as tx:
        ann = tx.contacts.put(Contact(id="ann", name="Ann"))
        tx.attempts.put(OutreachAttempt(id="try", contact=ann.id, at=NOW))
        tx.interviews.put(Interview(id="talk", contact=ann.id, start=NOW, created=NOW))
        tx.actions.put(Action(id="do", text="Read", due=NOW.date()))
        tx.other_texts.put(
            OtherText(collection="contacts", record="ann", path=("notes",), text="x", at=NOW)
        )
    with ws.edit("Changed", now=NOW + timedelta(hours=1)) as tx:
        tx.contacts.update("ann", notes="Tall")
        tx.page_state.write(("drafts", "new"), {"title": "x"})
    with ws.edit("Removed", now=NOW + timedelta(hours=2)) as tx:
        tx.actions.remove("do")
    tables = ws._storage.read()
    assert tables is not None
    made: dict[str, Any] = orjson.loads(orjson.dumps(tables))
    return made


WHOLE = whole()


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_mark_of_an_editor_is_no_damage(mark: bytes, file: Path) -> None:
    """A file that an editor saved with a byte order mark opens, and is saved without one."""
    encoding = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le"}.get(mark, "utf-16-be")
    file.write_bytes(mark + orjson.dumps(WHOLE).decode().encode(encoding))
    ws = open_workspace(file)
    assert [each.name for each in ws.contacts] == ["Ann"]
    with ws.edit("Add", now=NOW) as tx:
        tx.contacts.put(Contact(name="Bo"))
    assert file.read_bytes().startswith(b"{")


SOUND = {"id": "a", "label": "x", "at": NOW.isoformat(), "rev": 1, "size": 1, "changes": []}
ENTRIES: list[Any] = [
    {},
    None,
    5,
    "x",
    [],
    {"id": "a"},
    {"id": "a", "label": "x", "at": "yesterday", "rev": 1, "size": 1, "changes": []},
    {"id": "a", "label": "x", "at": "2026-03-02T09:00:00", "rev": 1, "size": 1, "changes": []},
    {"id": "a", "label": "x", "at": NOW.isoformat(), "rev": "1", "size": 1, "changes": []},
    {"id": "a", "label": "x", "at": NOW.isoformat(), "rev": 1, "size": 1, "changes": [{}]},
    {"id": "a", "label": 7, "at": NOW.isoformat(), "rev": 1, "size": 1, "changes": []},
    {**SOUND, "rev": True},
    {**SOUND, "size": 2**53},
    {**SOUND, "order": {"no table": ["a"]}},
    {**SOUND, "order": {"contacts": [1]}},
    {**SOUND, "changes": [{"path": ["contacts"]}]},
    {**SOUND, "changes": [{"path": ["profile", "another"]}]},
    {**SOUND, "changes": [{"path": ["contacts", "a"], "prev": None}]},
    {**SOUND, "changes": [{"path": ["contacts", "a"], "after": 5}]},
]


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_broken_entry_of_the_undo_list_is_left_out(entry: Any, file: Path) -> None:
    """The others can still be taken back, and new ones join them."""
    tables = orjson.loads(orjson.dumps(WHOLE))
    tables["meta"]["history"]["edits"].insert(1, entry)
    file.write_bytes(orjson.dumps(tables))
    ws = open_workspace(file)
    assert [each.label for each in ws.edits()] == ["Removed", "Changed"]
    with ws.edit("Added Bo", now=NOW) as tx:
        tx.contacts.put(Contact(name="Bo"))
    assert ws.undo() == "Added Bo"
    assert ws.undo() == "Removed"


@pytest.mark.parametrize("edits", [None, 5, "x", {}, [{}], [[]], {"a": 1}])
def test_a_broken_undo_list_is_an_empty_one(edits: Any, file: Path) -> None:
    """What cannot be taken back any more is no reason to refuse the rest."""
    tables = orjson.loads(orjson.dumps(WHOLE))
    tables["meta"]["history"]["edits"] = edits
    file.write_bytes(orjson.dumps(tables))
    ws = open_workspace(file)
    assert ws.edits() == []
    assert ws.undo() is None
    assert len(ws.contacts) == 1


@pytest.mark.parametrize("depth", [100, 200, 300, 900])
def test_a_draft_that_is_nested_deep(depth: int, file: Path) -> None:
    """As deep as can be written it opens and can be edited; deeper is told."""
    tables = orjson.loads(orjson.dumps(WHOLE))
    tables["page_state"]["page-state"]["drafts"]["new"] = nested(depth)
    opens_or_says_why(file, dumped(tables))


@pytest.mark.parametrize("text", FAR)
def test_a_far_moment_is_taken_for_the_end_of_what_can_be_counted(text: str, file: Path) -> None:
    """The file opens, and days and zones can be reckoned around the moment."""
    tables = orjson.loads(orjson.dumps(WHOLE))
    tables["attempts"]["try"]["at"] = text
    tables["meta"]["history"]["edits"][0]["at"] = text.replace("Z", "+00:00")
    file.write_bytes(orjson.dumps(tables))
    ws = open_workspace(file)
    attempt = ws.attempts.get("try")
    assert attempt is not None
    assert attempt.at in (EARLIEST, LATEST)
    assert all(EARLIEST <= each.at <= LATEST for each in ws.edits())
    assert attempt.at - timedelta(days=36500) < attempt.at + timedelta(days=36500)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_that_utc_does_not_have(text: str, file: Path) -> None:
    """It is told as any value that does not fit."""
    tables = orjson.loads(orjson.dumps(WHOLE))
    tables["attempts"]["try"]["at"] = text
    file.write_bytes(orjson.dumps(tables))
    with pytest.raises(UnreadableFile, match="does not fit"):
        open_workspace(file)


@given(st.datetimes(timezones=st.timezones() | st.just(UTC)))
def test_any_moment_is_within_reach_or_none(moment: datetime) -> None:
    """Usual moments stay what they are, others become an end, or are refused as a value."""
    try:
        found = within_reach(moment)
    except ValueError:
        assert moment.year in (1, 9999)
        return
    assert EARLIEST <= found <= LATEST
    if 1801 < moment.year < 2199:
        assert found == moment.astimezone(UTC)


def use(ws: Workspace) -> None:
    """Read, change and take back whatever there is; only sentences are raised."""
    for table in COLLECTIONS:
        ws.collection(table).all()
    assert ws.profile is not None
    for edit in ws.edits():
        assert edit.at.tzinfo is not None
        with contextlib.suppress(StoreError):
            ws.undo(edit.id, now=NOW)
    with contextlib.suppress(StoreError), ws.edit("Changed the profile", now=NOW) as tx:
        tx.profile.update(name="Cem")
        tx.contacts.put(Contact(name="Bo"))
    with contextlib.suppress(StoreError):
        ws.undo(now=NOW)
    ws.edits()


def opens_or_says_why(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    sentence = ""
    try:
        use(open_workspace(path))
    except StoreError as told:
        sentence = str(told)
    assert not sentence or (sentence.endswith(".") and "\n" not in sentence)


@settings(max_examples=examples(150), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutations(WHOLE))
def test_a_file_with_any_value_anywhere(tmp_path: Path, changes: list[Mutation]) -> None:
    """It opens and can be worked with, or one sentence says why not."""
    for name in tmp_path.iterdir():
        if name.is_file():
            name.unlink()
    opens_or_says_why(tmp_path / f"{os.urandom(8).hex()}.json", spoilt(WHOLE, changes))


@pytest.mark.nightly
@settings(max_examples=5000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutations(WHOLE))
def test_many_files_with_any_value_anywhere(tmp_path: Path, changes: list[Mutation]) -> None:
    """As above, for longer."""
    opens_or_says_why(tmp_path / f"{os.urandom(8).hex()}.json", spoilt(WHOLE, changes))


@settings(max_examples=examples(100), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_JSON | st.binary())
@example({"\n": None})
def test_a_file_of_anything(tmp_path: Path, value: Any) -> None:
    """Any JSON, and any bytes."""
    data = value if isinstance(value, bytes) else dumped(value)
    opens_or_says_why(tmp_path / f"{os.urandom(8).hex()}.json", data)
