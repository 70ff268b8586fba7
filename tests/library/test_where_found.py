"""Where a contact was found: circles by their key, own words letter for letter."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Contact
from infoint.domain.contacts import circle_id, circle_key, own_place, place_as_written
from infoint.library import Library, load_library
from infoint.library.where_found import circle_of, found_from_words, found_words
from infoint.search.search import search
from infoint.store import Workspace
from tests.conftest import NOW
from tests.library.contents import copy_content

LIBRARY = load_library()
LOOKS_LIKE_AN_ID = st.from_regex(r"\\{0,3}circle:[a-z0-9-]{1,9}", fullmatch=True)


@given(st.text() | LOOKS_LIKE_AN_ID)
def test_own_words_stay_letter_for_letter(words: str) -> None:
    """Whatever the person writes is never taken for a circle, not even what looks like its id."""
    kept = own_place(words)
    assert (circle_key(kept), place_as_written(kept)) == ("", words)
    assert found_words(found_from_words(words)) == words


def test_only_the_exact_words_of_a_circle_become_its_id() -> None:
    """Other letters stay as they were typed, but count in the circle that they name."""
    for circle in LIBRARY.people_finder:
        assert found_from_words(circle.where_found) == circle_id(circle.key)
        assert found_words(circle_id(circle.key)) == circle.where_found
    assert found_from_words("linkedin") == "linkedin"
    assert found_from_words("LinkedIn ") == "LinkedIn "
    found = circle_of(" linkedin ", LIBRARY)
    assert found
    assert found.key == "linkedin"
    assert circle_of("the bus", LIBRARY) is circle_of("", LIBRARY) is None
    assert circle_of(own_place("circle:linkedin"), LIBRARY) is None


@pytest.fixture
def others(tmp_path: Path) -> tuple[Path, Library]:
    """A counselor's content with a circle of its own and other words for one of ours."""
    folder = copy_content(tmp_path)
    file = folder / "people_finder.yaml"
    text = file.read_text(encoding="utf-8")
    for old, new in (
        ("key: family-friends", "key: chess-club"),
        ('where_found: "family and friends"', 'where_found: "our chess club"'),
        ('where_found: "LinkedIn"', 'where_found: "our group on LinkedIn"'),
        ("key: neighbours", "key: people-next-door"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    return folder, load_library(folder)


def test_the_words_are_those_of_the_content_in_use(
    others: tuple[Path, Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A counselor's folder words its circles; what it lacks has our words or the key's."""
    assert found_words("circle:chess-club") == "chess club"
    monkeypatch.setenv("INFOINT_CONTENT", str(others[0]))
    assert found_from_words("our chess club") == "circle:chess-club"
    assert found_words("circle:chess-club") == "our chess club"
    assert found_words("circle:linkedin") == "our group on LinkedIn"
    assert found_words("circle:family-friends") == "family and friends"


def test_a_circle_of_the_same_words_under_another_key_counts(
    others: tuple[Path, Library],
) -> None:
    """Contacts from before are counted in a counselor's circle of the same words."""
    found = circle_of("circle:neighbours", others[1])
    assert found
    assert found.key == "people-next-door"


def test_search_finds_the_words(ws: Workspace, library: Library) -> None:
    """Who was found in a circle is found by its words, and the id is found nowhere."""
    with ws.edit("Add", now=NOW) as tx:
        tx.contacts.put(Contact(name="Bo", where_found="circle:alumni"))
        tx.contacts.put(Contact(name="Cy", where_found=own_place("circle:alumni")))
    (group,) = search(ws, library, "our school")
    assert [hit.about for hit in group.hits] == ["Bo"]
    (group,) = search(ws, library, "circle:alumni")
    assert [hit.about for hit in group.hits] == ["Cy"]
