"""The backup file: whole, readable, and checked before anything is used."""

import json
from contextlib import suppress
from datetime import UTC, date, datetime

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.backup.file import LARGEST_BACKUP
from infoint.documents import BackupError, read_workspace_json, workspace_json
from infoint.domain import (
    Action,
    CareerField,
    Clock,
    Contact,
    Interview,
    Letter,
    OutreachAttempt,
    PlannedQuestion,
    Takeaway,
)
from infoint.store import SCHEMA_VERSION, open_workspace

NOW = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
ODD = "**Bo** <b>x</b> $x^2$ :red[y] {{z}}\u2063 \U0001f600 \x00"


def _full():
    """A workspace with one record of every kind."""
    ws = open_workspace(None)
    interview = Interview(
        contact="gone",
        clock=Clock(started=NOW),
        plan=(PlannedQuestion(text=ODD),),
        evaluation={"a": 3, "b": "words"},
    )
    with ws.edit("filled", now=NOW) as tx:
        tx.profile.update(name=ODD, follow_up_days=(2, 5))
        tx.page_state.write(("drafts", "new-contact", "tags"), ["a", 1, None])
        tx.contacts.put(Contact(name=ODD, snoozed_until=date(2026, 4, 1), created=NOW))
        tx.fields.put(CareerField(title="F", ratings_before={"c": 4}))
        tx.attempts.put(OutreachAttempt(contact="gone", at=NOW))
        tx.interviews.put(interview)
        tx.takeaways.put(Takeaway(interview=interview.id, text="t"))
        tx.actions.put(Action(text="a", due=date(2026, 3, 9)))
        tx.letters.put(Letter(contact="gone", text="l\r\n", gaps=("g",)))
    return ws


@pytest.fixture
def whole():
    """A backup as an object, to be spoilt."""
    return json.loads(workspace_json(_full(), now=NOW))


def _problem(whole) -> str:
    with pytest.raises(BackupError) as raised:
        read_workspace_json(json.dumps(whole).encode())
    sentence = str(raised.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_file_names_what_it_is(whole):
    """The head of the file says what it is, and of which versions."""
    head = ("format", "version", "made_at", "schema_version")
    assert tuple(whole)[:4] == head
    assert whole["format"] == "infoint-backup"
    assert whole["made_at"] == "2026-03-03T10:00:00+00:00"


def test_file_can_be_read_by_people():
    """The file is indented text with letters as they are."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Łucja Żak"))
    text = workspace_json(ws, now=NOW).decode()
    assert '      "name": "Łucja Żak",\n' in text
    assert text.endswith("}\n")


def test_every_record_comes_back_exactly():
    """What is read equals what was written, in the same order."""
    ws = _full()
    found = read_workspace_json(workspace_json(ws, now=NOW))
    assert (found.made_at, found.schema_version) == (NOW, SCHEMA_VERSION)
    for name, records in found.records.items():
        stored = getattr(ws, name)
        wanted = [stored] if name in ("profile", "page_state") else stored.all()
        assert list(records) == wanted, name


def test_an_empty_workspace_comes_back():
    """A backup of nothing is a backup too."""
    found = read_workspace_json(workspace_json(open_workspace(None), now=NOW))
    assert found.records["contacts"] == ()


def test_links_into_nowhere_are_let_be(whole):
    """A talk whose contact is not in the file does not spoil the rest."""
    assert read_workspace_json(json.dumps(whole).encode()).records["interviews"]


def test_a_mark_at_the_beginning_is_passed_over(whole):
    """A file that an editor saved with a byte order mark is read."""
    read_workspace_json(b"\xef\xbb\xbf" + json.dumps(whole).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \n",
        b"{",
        b"[]",
        b"null",
        b"1",
        b'"infoint-backup"',
        b"{}",
        b'{"format": "other"}',
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_other_files_are_refused(data):
    """Whatever is no backup gives a sentence."""
    with pytest.raises(BackupError):
        read_workspace_json(data)


def test_a_huge_file_is_refused():
    """A file that is far too large is not even read."""
    with pytest.raises(BackupError, match="too large"):
        read_workspace_json(b" " * (LARGEST_BACKUP + 1))


def test_a_file_cut_short_is_refused(whole):
    """A file of which the end is missing is refused as a whole."""
    data = json.dumps(whole).encode()
    with pytest.raises(BackupError, match="cut short"):
        read_workspace_json(data[: len(data) // 2])


@pytest.mark.parametrize("name", ["version", "schema_version"])
def test_a_newer_backup_asks_for_an_update(whole, name):
    """What a newer version wrote is refused, not guessed at."""
    assert "newer version" in _problem({**whole, name: 99})


@pytest.mark.parametrize("value", [None, 0, -1, True, "1", 1.5])
@pytest.mark.parametrize("name", ["version", "schema_version"])
def test_a_version_is_a_number(whole, name, value):
    """Without a proper version the file is not complete."""
    assert "not complete" in _problem({**whole, name: value})


@pytest.mark.parametrize("value", [None, 5, "yesterday", "2026-03-03T10:00:00", "9" * 40])
def test_made_at_is_a_moment(whole, value):
    """Without the moment at which it was made the file is not complete."""
    assert "not complete" in _problem({**whole, "made_at": value})


@pytest.mark.parametrize("name", ["profile", "contacts", "letters", "page_state"])
def test_a_missing_part_is_refused(whole, name):
    """A backup without one of its parts would lose data, so it is not used."""
    del whole[name]
    assert "not complete" in _problem(whole)


@pytest.mark.parametrize("part", [None, 1, "x", [1], [{}], [{"id": ""}], [{"id": 1}]])
@pytest.mark.parametrize("name", ["profile", "contacts"])
def test_a_part_that_is_no_list_of_records(whole, name, part):
    """Each part holds records with an id."""
    assert "not complete" in _problem({**whole, name: part})


@pytest.mark.parametrize("name", ["meta", "friends"])
def test_an_unknown_part_is_refused(whole, name):
    """What this version does not know would be lost, so it is said."""
    _problem({**whole, name: []})


def test_an_id_twice_is_refused(whole):
    """Two records with one id are refused."""
    whole["contacts"] *= 2
    assert "twice" in _problem(whole)


def test_two_profiles_are_refused(whole):
    """There is one profile."""
    whole["profile"] = [whole["profile"], {**whole["profile"], "id": "other"}]
    _problem(whole)


@pytest.mark.parametrize(
    ("name", "entry", "value"),
    [
        ("contacts", "name", 5),
        ("contacts", "colour", "red"),
        ("contacts", "motivation", 9),
        ("fields", "status", "dreamt"),
        ("attempts", "at", "2026-03-03T10:00:00"),
        ("attempts", "at", "0001-01-01T00:00:00+14:00"),
        ("interviews", "minutes", 10**30),
        ("interviews", "plan", [{"id": "a"}]),
        ("actions", "due", "soon"),
        ("letters", "kind", "love"),
    ],
)
def test_a_record_that_does_not_fit(whole, name, entry, value):
    """A record with a wrong value is named by its place, without the words in it."""
    whole[name][0][entry] = value
    sentence = _problem(whole)
    assert "number 1" in sentence
    assert str(value) not in sentence


def test_a_profile_that_does_not_fit(whole):
    """A wrong value in the profile is said."""
    whole["profile"]["paper_size"] = "A0"
    assert "the profile" in _problem(whole)


@given(st.binary())
def test_no_bytes_raise_anything_else(data):
    """Any bytes are a backup or a sentence."""
    with pytest.raises(BackupError):
        read_workspace_json(data)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
_EMPTY = orjson.loads(workspace_json(_full(), now=NOW))


@settings(deadline=None)
@given(st.sampled_from(sorted(_EMPTY)), _JSON)
def test_any_part_replaced_by_anything(name, value):
    """A backup with any of its parts replaced is used or gives a sentence."""
    with suppress(BackupError):
        read_workspace_json(orjson.dumps({**_EMPTY, name: value}))


@settings(deadline=None)
@given(
    st.sampled_from([name for name in _EMPTY if isinstance(_EMPTY[name], list) and _EMPTY[name]]),
    st.data(),
)
def test_any_value_of_a_record_replaced_by_anything(name, data):
    """A record with any of its values replaced is used or gives a sentence."""
    row = _EMPTY[name][0]
    entry = data.draw(st.sampled_from(sorted(row)))
    spoilt = {**_EMPTY, name: [{**row, entry: data.draw(_JSON)}]}
    with suppress(BackupError):
        read_workspace_json(orjson.dumps(spoilt))


@settings(deadline=None)
@given(st.lists(st.builds(Contact, name=st.text(), notes=st.text()), max_size=5))
def test_any_texts_come_back(contacts):
    """Whatever people typed comes back letter for letter."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        for contact in contacts:
            tx.contacts.put(contact)
    found = read_workspace_json(workspace_json(ws, now=NOW))
    assert list(found.records["contacts"]) == ws.contacts.all()
