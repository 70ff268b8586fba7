"""What errors say: English as text, in the window's language where they are shown."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from infoint.domain import COLLECTIONS, Contact
from infoint.domain.problems import InputError
from infoint.entries.form import Entries
from infoint.entries.lookup import require
from infoint.i18n import N_, choose
from infoint.i18n.catalogs import forget, look_in
from infoint.i18n.messages import Message
from infoint.store import GoneError, StoreError, Workspace, open_workspace
from infoint.store.errors import MissingFileError, ReadOnlyError, UnreadableFile, gone
from infoint.store.schema import RECORD_TYPES
from tests.conftest import NOW
from tests.i18n.made_up import LANGUAGE, ROOT, made_up, write_catalog
from tests.i18n.test_pages import window

_SPOKEN = {"InputError", "StoreError", "GoneError", "NewerFileError", "UndoRefusedError"}
_SPOKEN |= {"BackupError", "refuse", "needed"}
GONE = "no longer there; it may have been removed in another window."
NOUNS = {
    "profile": "profile",
    "page_state": "page",
    "contacts": "contact",
    "fields": "field",
    "attempts": "attempt",
    "rehearsals": "practice",
    "interviews": "talk",
    "takeaways": "takeaway",
    "actions": "action",
    "letters": "letter",
    "other_texts": "text",
    "copies": "copy",
    "comments": "comment",
    "meetings": "meeting",
    "calendar_entries": "entry",
}


@pytest.fixture(scope="module")
def catalogs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("catalogs")
    write_catalog(folder)
    return folder


@pytest.fixture(autouse=True)
def other_language(catalogs: Path) -> Iterator[None]:
    """The made-up language can be chosen."""
    look_in(catalogs)
    yield
    forget(catalogs)


def test_an_error_of_the_store_is_worded_when_it_is_shown(ws: Workspace, tmp_path: Path) -> None:
    """Its text is English in every language; `worded` puts the same values into the other one."""
    with choose(LANGUAGE):
        errors: list[StoreError] = [
            gone("contacts"),
            ReadOnlyError(),
            MissingFileError(tmp_path / "a.json", "no drive"),
        ]
        said = [error.worded() for error in errors]
    assert [str(error) for error in errors] == [error.worded() for error in errors]
    assert said[0] == made_up(str(errors[0]))
    assert said[1] == made_up(str(errors[1]))
    assert str(tmp_path / "a.json") in said[2]
    assert made_up("so nothing is being saved").split(" óó")[0] in said[2]
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        open_workspace(tmp_path / "b.json")
    with choose(LANGUAGE):
        assert "b.json" in caught.value.worded()
        assert caught.value.worded() != str(caught.value)


def test_every_record_that_is_gone_has_its_sentence(ws: Workspace) -> None:
    """For each kind there is one whole sentence; a letter may be called a message or a text."""
    told = {table: str(gone(table)).split()[1] for table in (*RECORD_TYPES, "message", "text")}
    assert told == {**NOUNS, "message": "message", "text": "text"}
    assert {str(gone(table)).partition(" is ")[2] for table in told} == {GONE}
    with pytest.raises(GoneError, match="This letter is no longer there"):
        require(ws.letters, "nobody")
    with pytest.raises(GoneError, match="This message is no longer there"):
        require(ws.letters, "nobody", "message")
    for table in COLLECTIONS:
        with ws.edit("", now=NOW) as tx, pytest.raises(GoneError):
            tx.collection(table).update("nobody", id="nobody")


def test_problems_of_entries_are_worded_together() -> None:
    """Each entry keeps its own sentence, with its numbers."""
    entries = Entries({"days": "many", "mail": "a b"})
    entries.number("days", 1, 60)
    entries.email("mail")
    with pytest.raises(InputError) as caught:
        entries.check()
    assert caught.value.problems["days"] == "Write a whole number from 1 to 60."
    with choose(LANGUAGE):
        found = caught.value.worded()
    assert found["days"] == made_up("Write a whole number from {low} to {high}.").format(
        low=1, high=60
    )
    assert found["mail"] == made_up(caught.value.problems["mail"])


def test_a_sentence_within_a_sentence_is_worded_as_well() -> None:
    """The label of an edit that cannot be undone is in the language of what is said about it."""
    label = Message(N_("Changed {name}"), name="Bo")
    whole = Message(N_("Taken back: {label}"), label=label)
    assert whole == "Taken back: Changed Bo"
    with choose(LANGUAGE):
        assert whole.worded() == made_up("Taken back: {label}").format(
            label=made_up("Changed {name}").format(name="Bo")
        )


def test_a_window_says_in_its_language_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The problem of an empty box, which a callback notes, stands on the page in other letters."""
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path))
    ws = open_workspace(tmp_path / "infoint.json")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
    app = window(LANGUAGE, "identify_people")
    with choose(LANGUAGE):  # AppTest words the options itself
        next(each for each in app.button if each.key == "add-contact").click().run()
    said = made_up("Write the name, or what you would call them, such as “Anna from the fair”.")
    assert said in {each.value for each in app.error}


def test_what_an_error_says_is_marked_for_translation() -> None:
    """No sentence of an error outside the screen is a bare text or put together on the spot."""
    bare = []
    for path in sorted((ROOT / "infoint").rglob("*.py")):
        if "_app" in path.parts or "ui" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node) in _SPOKEN:
                bare += [f"{path.relative_to(ROOT)}:{each.lineno}" for each in _sentences(node)]
    assert bare == []


def _name(call: ast.Call) -> str:
    return str(getattr(call.func, "id", "") or getattr(call.func, "attr", ""))


def _sentences(call: ast.Call) -> Iterator[ast.expr]:
    """Sentences that stand in a call of an error as they are."""
    for each in call.args:
        values = each.values if isinstance(each, ast.Dict) else [each]
        for value in values:
            is_bare = isinstance(value, ast.Constant) and " " in str(value.value)
            if is_bare or isinstance(value, ast.JoinedStr):
                yield value
