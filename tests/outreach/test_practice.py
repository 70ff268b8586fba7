"""The practice cards: what may be said on the phone, and what a good answer does."""

import re

import pytest

from infoint.library import PracticeCard, load_library
from infoint.library.entries import OPENING_KEY
from infoint.library.template_values import CARD_NAMES, card_problems, card_said
from infoint.outreach.practice import OPENING

LIBRARY = load_library()
CARDS = {card.key: card for card in LIBRARY.practice_cards}

every_card = pytest.mark.parametrize("card", LIBRARY.practice_cards, ids=CARDS)


def test_the_obstacles_and_the_harder_turns_are_there() -> None:
    """There is a card for each obstacle and for each of the harder turns of a call."""
    assert {obstacle.id for obstacle in LIBRARY.obstacles} <= CARDS.keys()
    assert {
        "voicemail",
        "assistant",
        "not-hiring",
        "send-your-resume",
        "five-minutes-now",
        "how-did-you-get-my-name",
        "busy",
        "silence",
    } <= CARDS.keys()


def test_an_obstacle_is_credited_to_its_document() -> None:
    """The card of an obstacle names the source of the obstacle first."""
    for obstacle in LIBRARY.obstacles:
        assert CARDS[obstacle.id].source == obstacle.source


@every_card
def test_an_answer_can_be_said(card: PracticeCard) -> None:
    """What one hears is short, a point is one line or two, and the example takes half a minute."""
    assert len(card_said(card.they_say, {}).split()) <= 20
    assert all(len(point.text.split()) <= 25 for point in card.good_answer)
    assert len(card_said(card.example, {}).split()) <= 50


@pytest.mark.parametrize("known", [{}, dict.fromkeys(CARD_NAMES, "Ingrid")], ids=["nobody", "one"])
@every_card
def test_a_card_names_nobody_of_its_own(card: PracticeCard, known: dict[str, str]) -> None:
    """With somebody chosen a card names them, without it has neutral words, and no bracket left."""
    for text in (card.they_say, card.example):
        said = card_said(text, known)
        assert not re.search(r"[{}|]|  ", said)
        assert not re.search(r"Okafor|Doctor|Amira|nurs|bedside|ward\b", said)
        assert ("Ingrid" in said) == bool(known and "{{" in text)
        assert not known or "Kim Novak" not in said


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Hello {{ persn | you }}", "unknown name"),
        ("Hello {{ person }}", "write what stands there without a person"),
        ("Hello {{ person", "a name is written"),
    ],
)
def test_a_wrong_name_on_a_card_is_told(text: str, problem: str) -> None:
    """A name that no card knows, one without other words, and half a bracket are refused."""
    assert [each for each in card_problems(text) if problem in each]


@every_card
def test_a_point_says_what_the_answer_does(card: PracticeCard) -> None:
    """Every point reads on from the words: a good answer."""
    for point in card.good_answer:
        assert re.match(r"(Does|[A-Z][a-z]+s)\b", point.text), point.text


@every_card
def test_a_source_of_a_point_is_a_source_of_the_card(card: PracticeCard) -> None:
    """Whoever is named at a point is named at the card as well."""
    for point in card.good_answer:
        assert set(point.all_sources) <= set(card.all_sources), point.text


def test_the_opening_keeps_its_key() -> None:
    """The key under which a round keeps the opening is the one that no card may have."""
    assert OPENING == OPENING_KEY
    assert OPENING_KEY not in CARDS
