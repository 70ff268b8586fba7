"""A text that nobody changed is nobody's own, whatever was told since."""

import pytest

from infoint.domain import CareerField, Contact
from infoint.library import Library
from infoint.outreach.attempts import script_for, take_up
from infoint.outreach.first_message import first_message
from infoint.outreach.own_words import carry_own_words, is_untouched
from infoint.store import Workspace
from infoint.today.first_words import WORDS, put_words_in
from tests.conftest import NOW


@pytest.fixture
def petra(ws: Workspace) -> Contact:
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="")
        tx.fields.put(CareerField(id="bees", title="bees"))
        return tx.contacts.put(Contact(id="petra", name="Petra", relationship="aunt"))


def type_name(ws: Workspace, library: Library, letter: str, name: str) -> None:
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", WORDS, "name"), name)
    put_words_in(ws, library, letter, now=NOW)


@pytest.mark.parametrize("name", ["renate", "RENATE", "Renate", "renate von huber", "Lee, Anna"])
def test_a_name_however_typed_is_no_own_word(
    name: str, petra: Contact, ws: Workspace, library: Library
) -> None:
    """The script stays the app's own, and another way has the usual text of that way."""
    letter = first_message(ws, library, petra.id, now=NOW)
    assert letter
    type_name(ws, library, letter.id, name)
    kept = ws.letters.get(letter.id)
    assert kept
    assert not kept.open_gaps
    assert is_untouched(ws, library, kept, now=NOW)
    assert carry_own_words(ws, library, letter.id, "email-friend", now=NOW) is None


def test_a_small_name_stands_with_its_capital(
    petra: Contact, ws: Workspace, library: Library
) -> None:
    """In the first text as in every later one."""
    letter = first_message(ws, library, petra.id, now=NOW)
    assert letter
    type_name(ws, library, letter.id, "renate")
    kept = ws.letters.get(letter.id)
    assert kept
    assert "it's Renate" in kept.text


@pytest.mark.parametrize(
    "told",
    [
        ("contacts", "petra", {"name": "Petra Maier", "role": "baker", "relationship": "friend"}),
        ("contacts", "petra", {"where_found": "the choir", "fields": ()}),
        ("fields", "bees", {"title": "keeping bees"}),
        ("profile", "", {"name": "Ida Ek", "about": "I study.", "default_minutes": 30}),
    ],
)
def test_what_is_told_later_is_no_own_word(
    told: tuple[str, str, dict[str, object]], petra: Contact, ws: Workspace, library: Library
) -> None:
    """Whatever the text is made of may change: nobody wrote in it."""
    letter = first_message(ws, library, petra.id, now=NOW)
    assert letter
    table, record, changed = told
    with ws.edit("", now=NOW) as tx:
        for name, value in changed.items():
            getattr(tx, table).write(*([record] if record else []), (name,), value)
    assert is_untouched(ws, library, letter, now=NOW)


@pytest.mark.parametrize("way", ["email-friend", "message-friend", "note-friend", "letter-friend"])
def test_what_follows_an_answer_is_never_sent(
    way: str, petra: Contact, ws: Workspace, library: Library
) -> None:
    """Own words of a call go along without what one says after a yes or a no."""
    letter = script_for(ws, library, petra.id, "phone-friend", now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text=letter.text.replace("Do you have a moment?", "Hi!"))
    found = carry_own_words(ws, library, letter.id, way, now=NOW)
    assert found
    assert "Hi!" in found.text
    assert "If they" not in found.text
    assert "If not now" not in found.text
    again = carry_own_words(ws, library, letter.id, "in-person-friend", now=NOW)
    assert again
    assert "If they say yes" in again.text


def test_a_script_that_once_went_along_is_cut_when_it_is_taken_up(
    petra: Contact, ws: Workspace, library: Library
) -> None:
    """A letter kept from before with words for a yes and a no loses these, and nothing else."""
    call = script_for(ws, library, petra.id, "phone-friend", now=NOW)
    mail = script_for(ws, library, petra.id, "email-friend", now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(mail.id, text=f"Mine:\nhello\n\n{call.text}")
    found = take_up(ws, library, petra.id, "email-friend", now=NOW)
    assert found
    assert found.text.startswith("Mine:\nhello\n\nHello Petra")
    assert "If they say" not in found.text
