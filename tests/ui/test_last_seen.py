"""Digests of what a window last saw stored."""

import pytest

from infoint.ui.last_seen import goes_on_from, is_marked, mark


@pytest.mark.parametrize("value", ["", "maps", "two\nlines", "地図", "\ud83d", 3, True, (1, 2)])
def test_a_value_is_known_by_its_mark(value: object) -> None:
    """A value has the mark that was made of it, and no other value's."""
    assert is_marked(value, mark(value))
    assert not is_marked("something else", mark(value))


def test_nothing_stored_is_an_empty_text() -> None:
    """A place without a value shows an empty box."""
    assert is_marked("", mark(None))
    assert is_marked(None, mark(""))


def test_a_list_read_from_a_draft_is_the_tuple_that_was_saved() -> None:
    """Drafts give lists back for tuples."""
    assert is_marked(["a", "b"], mark(("a", "b")))


@pytest.mark.parametrize(
    ("text", "before", "goes_on"),
    [
        ("maps and globes", "maps", True),
        ("maps", "maps", True),
        ("anything", "", True),
        ("map", "maps", False),
        ("", "maps", False),
        ("old maps", "maps", False),
    ],
)
def test_a_text_goes_on_from_its_beginning(text: str, before: str, goes_on: bool) -> None:
    """Only a text that begins with the marked one goes on from it."""
    assert goes_on_from(text, mark(before)) is goes_on
