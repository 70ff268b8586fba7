"""Own sentences as they stand in a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.words.as_sentences import as_sentences


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "i worked in a bank for twenty years. now i want to do something outdoors",
            "I worked in a bank for twenty years. Now I want to do something outdoors.",
        ),
        ("i'm a student. i've two cats", "I'm a student. I've two cats."),
        ("I study biology.", "I study biology."),
        ("I study biology. Bees attract me!", "I study biology. Bees attract me!"),
        (
            "I like tools, e.g. saws, and vitamin i.v. drips",
            "I like tools, e.g. saws, and vitamin i.v. drips.",
        ),
        ("iPhone repairs are my thing. eBay is not", "iPhone repairs are my thing. eBay is not."),
        ("write to me@home.example. thanks", "Write to me@home.example. Thanks."),
        ("I live at St. anne", "I live at St. anne."),
        ("i study law\nI like bees", "I study law.\nI like bees."),
        ("we keep bees\n\nI paint", "We keep bees.\n\nI paint."),
        ("what if? i go", "What if? I go."),
        ("élan is mine", "Élan is mine."),
        ("", ""),
        ("  \n ", ""),
    ],
)
def test_capitals_and_full_stops(typed: str, said: str) -> None:
    """A sentence begins with a capital and ends; all else is as it was typed."""
    assert as_sentences(typed) == said


@given(st.text(max_size=80))
def test_no_word_is_changed(text: str) -> None:
    """Only the case of letters and full stops differ, and doing it twice changes nothing."""
    once = as_sentences(text)
    assert once.casefold().replace(".", "").split() == text.casefold().replace(".", "").split()
    assert as_sentences(once) == once
