"""Labels of edits: kept as message and values, worded when somebody reads them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest

from infoint.domain import Contact
from infoint.i18n import N_, choose
from infoint.i18n.catalogs import forget, look_in
from infoint.i18n.messages import Message, brought_back, kept
from infoint.store import UndoRefusedError, Workspace, open_workspace

NOW = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
CATALOG = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Changed {name}"
msgstr "{name} cambió"

msgid "Added a contact"
msgstr "Un contacto más"

msgid "Brought in 1 person"
msgid_plural "Brought in {count} people"
msgstr[0] "Una persona"
msgstr[1] "{count} personas"

msgid "“{label}” cannot be undone, because the same place was changed again later."
msgstr "«{label}» ya no."
"""


@pytest.fixture(autouse=True)
def catalog(tmp_path: Path) -> Iterator[None]:
    place = tmp_path / "catalogs" / "qs" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "infoint.po").write_text(CATALOG, encoding="utf-8")
    look_in(tmp_path / "catalogs")
    yield
    forget(tmp_path / "catalogs")


def renamed(ws: Workspace, contact: Contact, name: str, label: str, minutes: int = 0) -> None:
    with ws.edit(label, now=NOW + timedelta(minutes=minutes)) as tx:
        tx.contacts.update(contact.id, name=name)


def test_a_label_is_worded_for_its_reader(ws: Workspace) -> None:
    """The list and what `undo` returns are in the language of whoever reads them."""
    contact = Contact(name="Bo")
    with ws.edit(N_("Added a contact"), now=NOW) as tx:
        tx.contacts.put(contact)
    renamed(ws, contact, "Ana", Message(N_("Changed {name}"), name="Bo"), 10)
    assert [each.label for each in ws.edits()] == ["Changed Bo"]
    with choose("qs"):
        assert [each.label for each in ws.edits()] == ["Bo cambió"]
        assert ws.undo() == "Bo cambió"
        assert ws.undo() == "Un contacto más"


def test_a_refusal_words_the_label(ws: Workspace) -> None:
    """Why an edit stays is one whole sentence around its label."""
    contact = Contact(name="Bo")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(contact)
    renamed(ws, contact, "Ana", Message(N_("Changed {name}"), name="Bo"))
    first = ws.edits()[0].id
    renamed(ws, contact, "Eva", "")
    with pytest.raises(UndoRefusedError, match="“Changed Bo” cannot be undone") as refused:
        ws.undo(first)
    with choose("qs"):
        assert "«Bo cambió» ya no" in refused.value.worded()


@pytest.mark.parametrize(
    ("n", "english", "spanish"), [(1, "1 person", "Una"), (3, "3 people", "3")]
)
def test_a_count_is_worded_in_its_form(n: int, english: str, spanish: str) -> None:
    """A label that counts has a form for one and a form for more."""
    label = Message("Brought in 1 person", "Brought in {count} people", n=n, count=str(n))
    assert label == f"Brought in {english}"
    with choose("qs"):
        assert brought_back(kept(label)).worded().startswith(spanish)


def test_labels_from_before_are_shown_as_they_are(tmp_path: Path) -> None:
    """A file whose edits have a label alone opens, shows and undoes them."""
    path = tmp_path / "infoint.json"
    ws = open_workspace(path)
    with ws.edit("Changed Bo {really}", now=NOW) as tx:
        tx.contacts.put(Contact(name="Bo"))
    stored = orjson.loads(path.read_bytes())["meta"]["history"]["edits"][0]
    assert stored["label"] == "Changed Bo {really}"
    assert "values" not in stored
    with choose("qs"):
        assert open_workspace(path).undo() == "Changed Bo {really}"


@pytest.mark.parametrize(
    "odd",
    [{"values": 3}, {"values": {"name": []}}, {"many": 3}, {"many": "x", "values": {"n": "y"}}],
)
def test_odd_values_break_nothing(odd: dict[str, object]) -> None:
    """A label with values that cannot be is shown without them."""
    assert brought_back({"label": "Changed {name}", **odd}).worded() == "Changed {name}"


def test_typing_on_joins_only_under_the_same_label(ws: Workspace) -> None:
    """Saves of one value count as one edit; about somebody else it is another."""
    contact = Contact(name="Bo", notes="")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(contact)
    for number, name in enumerate(["A", "A", "B"]):
        with ws.edit(Message(N_("Changed {name}"), name=name), now=NOW) as tx:
            tx.contacts.update(contact.id, notes="x" * (number + 1))
    assert [each.label for each in ws.edits()] == ["Changed B"]
    assert ws.undo() == "Changed B"
    assert [each.label for each in ws.edits()] == ["Changed A"]
