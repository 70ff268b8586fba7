"""What a window last saw stored, and whether it knows what is stored now."""

from datetime import UTC, datetime
from zlib import crc32

import pytest

from infoint.ui.session.reconnect import Brought, digest


@pytest.mark.parametrize("value", ["", "maps", "two\nlines", "地図", "\ud83d", 3, True, ("a", "b")])
def test_a_value_is_known_by_its_mark(value: object) -> None:
    """A window knows the value that it saw in a box, and no other."""
    assert digest(value) != digest("something else")


def test_nothing_stored_is_an_empty_text() -> None:
    """A place without a value shows an empty box."""
    assert digest("") == digest(None)


def test_a_list_read_from_a_draft_is_the_tuple_that_was_saved() -> None:
    """Drafts give lists back for tuples."""
    assert digest(["a", "b"]) == digest(("a", "b"))


def test_texts_that_the_window_sent_are_found_by_the_key_of_the_box() -> None:
    """A window knows a box by its name in a class, in which other signs are hyphens."""
    brought = Brought(sent={"a-box": ["maps, glo", "maps, globes"]})
    assert list(brought.texts("a box")) == ["maps, glo", "maps, globes"]
    assert list(brought.texts("another")) == []


def test_the_mark_is_the_one_that_the_window_makes() -> None:
    """Eight hex digits of the CRC-32 of the UTF-8 bytes, and how many bytes there are."""
    assert digest("123456789") == "cbf43926-9"
    assert digest("地図") == f"{crc32('地図'.encode()):08x}-6"


def test_the_time_of_typing_is_that_of_the_window() -> None:
    """A window says when the last key was pressed; one without typing says nothing."""
    brought = Brought(typed={"a-box": 1_772_442_000.5})
    assert brought.typed_at("a box") == datetime(2026, 3, 2, 9, 0, 0, 500_000, UTC)
    assert brought.typed_at("another") is None
    assert Brought().typed_at("a box") is None
