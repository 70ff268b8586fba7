"""What somebody wrote themselves goes along, and is never written over without a word."""

from datetime import UTC, datetime

import pytest

from infoint.domain import Contact
from infoint.library import load_library
from infoint.outreach.attempts import script_for, take_up
from infoint.outreach.own_words import carry_own_words, is_untouched
from infoint.store import Workspace, open_workspace
from infoint.words.came_across import as_one_says_it

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
LIBRARY = load_library()


@pytest.fixture
def ws() -> Workspace:
    found = open_workspace(None)
    with found.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="vera", name="Vera Lind"))
    return found


def test_own_words_go_along_to_another_way(ws: Workspace) -> None:
    """The text of another channel is there with them; one without any stays what it is."""
    first = script_for(ws, LIBRARY, "vera", "phone-friend", now=NOW)
    assert is_untouched(ws, LIBRARY, first, now=NOW)
    assert carry_own_words(ws, LIBRARY, first.id, "in-person-friend", now=NOW) is None
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(first.id, text="Vera, may I ask you about bees?", gaps=())
    found = carry_own_words(ws, LIBRARY, first.id, "in-person-friend", now=NOW)
    assert found
    assert (found.text, found.channel) == ("Vera, may I ask you about bees?", "in person")
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(first.id, text="Other words")
    assert carry_own_words(ws, LIBRARY, first.id, "in-person-friend", now=NOW) is None
    assert found.text in [one.text for one in ws.letters.all()]


def test_a_text_of_nobodys_own_says_what_is_known_by_now(ws: Workspace) -> None:
    """Turned to again it speaks of the field that was named since, and of oneself."""
    text = script_for(ws, LIBRARY, "vera", "phone", now=NOW)
    assert "two sentences about you" not in text.open_gaps
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(about="I study biology. Bees attract me.")
    found = take_up(ws, LIBRARY, "vera", "phone", now=NOW)
    assert found
    assert "I study biology. Bees attract me." in found.text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("the alumni directory", "I came across your name through the alumni directory. Hi"),
        ("at the fair", "I came across your name at the fair. Hi"),
        ("I buy my bread there", "You may know me: I buy my bread there. Hi"),
        ("my aunt knows you", "You may know me: My aunt knows you. Hi"),
    ],
)
def test_how_one_found_them_fits_its_sentence(words: str, said: str) -> None:
    """What was typed is a sentence, a place or a source, and the text says it so."""
    text = f"I came across your name through {words}. Hi"
    assert as_one_says_it(text, words) == said


def test_it_fits_inside_another_sentence_too() -> None:
    """The text message says it after one's name."""
    text = "my name is Ida, and I found you through we met once. May I ask?"
    assert as_one_says_it(text, "we met once") == (
        "my name is Ida. You may know me: We met once. May I ask?"
    )
