"""Which of the first words stand on the page of the day."""

import pytest

from infoint.interviews.opening import main_sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("I came to learn. It is no job.", "I came to learn."),
        ("Thank you for making time, Ann.", "Thank you for making time, Ann."),
        (
            "Thank you. I am a nurse and want to see the work.",
            "I am a nurse and want to see the work.",
        ),
        ("Thank you, Dr. Lee.\n\nI want to see the work.", "I want to see the work."),
        (
            "Thank you, Ann.\n\nTom thought that you would be a good person to ask. "
            + "I asked because I am looking into work with parks and "
            + "gardens, and you have known it from the inside for years.",
            "I asked because I am looking into work with parks and gardens, and you have known it "
            "from the inside for years.",
        ),
        (
            "Thank you, Ann.\n\nI look into [the field you are exploring].\n\nNo job.",
            "No job.",
        ),
    ],
)
def test_what_matters_is_in_sight(text: str, said: str) -> None:
    """Not the thanks, nor what still has a gap, but why one came."""
    assert main_sentence(text) == said
