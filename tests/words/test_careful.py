"""Words that go into no letter by themselves."""

import pytest

from infoint.words.careful import careful_places


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mgr = idiot, redoes everything", ["idiot"]),
        ("pay 32-38k start", ["38k"]),
        ("freelancers 60-70 an hour", ["60-70 an hour"]),
        ("starts at £24,000", ["£2"]),
        ("45 000 after three years", ["45 000"]),
        ("told me in confidence", ["in confidence"]),
        ("she is pregnant", ["pregnant"]),
        ("salary about 30", ["salary about 30"]),
    ],
)
def test_places(text: str, words: list[str]) -> None:
    """Unkind words, sums and what was told alone."""
    found = [text[begin:end] for begin, end in careful_places(text)]
    assert all(any(one in each or each in one for each in found) for one in words), found


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for being honest about the pay.",
        "I learned that 2026 was a good year.",
        "You advised me to read two chapters a day.",
        "You work 40 hours a week.",
        "It is a class of thirty.",
        "Thank you for your time on Monday, 30 November.",
    ],
)
def test_plain_words_are_left_alone(text: str) -> None:
    """What anybody may read."""
    assert careful_places(text) == []
