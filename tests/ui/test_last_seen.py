"""What a window last saw stored, and whether it knows what is stored now."""

import pytest

from infoint.ui.last_seen import Brought, mark


@pytest.mark.parametrize("value", ["", "maps", "two\nlines", "地図", "\ud83d", 3, True, ("a", "b")])
def test_a_value_is_known_by_its_mark(value: object) -> None:
    """A window knows the value that it saw in a box, and no other."""
    brought = Brought({"box": mark(value)})
    assert brought.knows("box", value)
    assert not brought.knows("box", "something else")


def test_nothing_stored_is_an_empty_text() -> None:
    """A place without a value shows an empty box."""
    assert mark("") == mark(None)


def test_a_list_read_from_a_draft_is_the_tuple_that_was_saved() -> None:
    """Drafts give lists back for tuples."""
    assert mark(["a", "b"]) == mark(("a", "b"))


def test_a_text_that_the_window_sent_is_known() -> None:
    """The old server may have stored it without a word; the key is as in a class name."""
    brought = Brought({"a box": mark("maps")}, {"a-box": ["maps, glo", "maps, globes"]})
    assert brought.knows("a box", "maps, glo")
    assert not brought.knows("a box", "maps, g")


def test_a_box_that_the_window_never_saw_is_unknown() -> None:
    """Without a mark nothing can be said."""
    assert not Brought().knows("box", "")
