"""What one set oneself, where it is to thank and nothing more."""

import pytest

from infoint.words.thank_you_words import is_to_thank


@pytest.mark.parametrize(
    "text",
    [
        "THANK YOU NOTE!!",
        "thank-you e-mail",
        "Send thanks to José",
        "thank him for the chat",
        "ty note asap",
        "Write Daniel Okafor a thank you card!",
        "Merci!",
    ],
)
def test_it_is_to_thank(text: str) -> None:
    """Words of thanks, beside them the name, or what one writes."""
    assert is_to_thank(text, "José Daniel Okafor")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "send a note",
        "thank Maya",
        "thank his boss",
        "Thank-you gift for the team, order flowers",
        "thanked already? ask Priya",
        "say thanks and ask about shadowing",
    ],
)
def test_it_is_something_else(text: str) -> None:
    """Nobody is thanked in it, somebody else is, or there is more to do."""
    assert not is_to_thank(text, "José Daniel Okafor")
