"""The practice cards: what may be said on the phone, and what a good answer does."""

import re

import pytest

from infoint.domain import Contact
from infoint.library import PracticeCard, load_library
from infoint.library.entries import OPENING_KEY
from infoint.library.template_values import CARD_NAMES, card_problems, card_said
from infoint.outreach.practice import OPENING, card_names
from infoint.store import open_workspace
from tests.conftest import NOW

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
    ("told", "said"),
    [
        ({"where_found": "the hospital's staff page"}, "through the hospital's staff page."),
        ({"where_found": "circle:programs"}, "We know each other from [the program]."),
        ({"where_found": "at the fair"}, "I found you at the fair."),
        ({"where_found": "I buy my bread there"}, "You may know me: I buy my bread there."),
        ({}, "I found you through [say where]."),
    ],
)
@pytest.mark.parametrize("card", ["voicemail", "how-did-you-get-my-name"])
def test_nothing_is_made_up_beside_a_name(card: str, told: dict[str, str], said: str) -> None:
    """With somebody chosen an example says how one came to them, or leaves it to be said."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Dana Kovacs")
        tx.contacts.put(Contact.model_validate({"id": "grace", "name": "Grace Hall", **told}))
    words = card_said(CARDS[card].example, card_names(ws, "grace", now=NOW))
    assert said in words
    assert not re.search(r"alumni|directory|graduates|organization's page", words)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"where_found": "circle:teachers"}, "We know each other from your class."),
        ({"where_found": "circle:colleagues"}, "We know each other from work."),
        ({"where_found": "circle:fellow-students"}, "We know each other from school."),
        ({"relationship": "my old boss"}, "We used to work together."),
        ({"relationship": "my biology teacher"}, "We know each other from your biology class."),
        ({"relationship": "my mom's friend"}, "I found you through my mom."),
        ({"where_found": "circle:services"}, "We have met at [the place]."),
        ({"relationship": "aunt", "where_found": "circle:family-friends"}, ""),
        ({"where_found": "circle:family-friends"}, ""),
        ({"where_found": "circle:neighbours"}, ""),
    ],
)
@pytest.mark.parametrize("card", ["voicemail", "how-did-you-get-my-name"])
def test_of_whom_one_knows_a_card_speaks_as_a_first_text(
    card: str, told: dict[str, str], said: str
) -> None:
    """Somebody one knows was not found through anything; to family the sentence is left out."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Dana Kovacs")
        tx.contacts.put(Contact.model_validate({"id": "grace", "name": "Grace Hall", **told}))
    names = card_names(ws, "grace", now=NOW)
    words = card_said(CARDS[card].example, names)
    assert names["came"] == said
    assert said in words
    assert "like to" in words
    assert not re.search(r"found you through (?:my teachers|people|family|our)|page\.|  |^ ", words)


def test_no_number_is_made_up_beside_a_name() -> None:
    """With one's own name and no number the voicemail leaves the number to be filled in."""
    ws = open_workspace(None)
    example = CARDS["voicemail"].example
    assert "this is Kim Novak, 555 0134" in card_said(example, card_names(ws, "", now=NOW))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Rosa Lima")
    said = card_said(example, card_names(ws, "", now=NOW))
    assert "this is Rosa Lima, [your number]." in said
    assert "I will try once more in a week or two. Once more: [your number]." in said
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(phone="555 0199")
    assert "Once more: 555 0199." in card_said(example, card_names(ws, "", now=NOW))


@every_card
def test_an_example_makes_nothing_up(card: PracticeCard) -> None:
    """No card calls the one who practises a student, or tells where somebody was found."""
    known = {**dict.fromkeys(CARD_NAMES, "Ingrid"), "came": "I found you through LinkedIn."}
    for text in (card.they_say, card.example):
        assert not re.search(r"\ba student\b|alumni|directory|graduates", card_said(text, known))


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
