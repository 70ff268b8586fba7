"""The facts of the five documents have their place in the content."""

import re
from collections.abc import Sequence

import pytest

from infoint.domain.steps import CHECK_KEYS, STEP_KEYS
from infoint.library import load_library
from tests.library.contents import covered, sourced, told_of
from tests.library.inventory import FACTS, QUESTIONS
from tests.library.told import TOLD

LIBRARY = load_library()
DOCUMENTS = ("handbook", "seven-steps", "pitzer", "how-to", "fleming")


def test_every_fact_has_its_place() -> None:
    """Each fact of the inventory is covered by some entry."""
    assert FACTS - set(covered(LIBRARY)) == set()


def test_no_entry_covers_an_unknown_fact() -> None:
    """No entry claims a fact that is not in the inventory."""
    assert set(covered(LIBRARY)) - FACTS == set()


def test_every_fact_is_told_whole() -> None:
    """The entries that cover a fact hold together every word that belongs to it."""
    assert TOLD.keys() == FACTS
    told = told_of(LIBRARY)
    lacking = {fact: lacks(words, told.get(fact, "")) for fact, words in TOLD.items()}
    assert {fact: words for fact, words in lacking.items() if words} == {}


def lacks(words: Sequence[str], text: str) -> list[str]:
    """Which of the words a text does not hold; a word with bars is there by any of its parts."""
    return [
        word
        for word in words
        if not any(re.search(rf"\b{re.escape(one)}", text) for one in word.split("|"))
    ]


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("handbook-19", "which trade publications are worth your reading time?"),
        ("how-to-step-2", "your interests, skills, values and what you know. does it fit?"),
        ("pitzer-obstacle-3", "be clear with yourself: one day a job, today information."),
        ("how-to-do-1", "ask for a meeting face to face: it is the best."),
    ],
)
def test_a_fact_told_in_part_does_not_count(fact: str, text: str) -> None:
    """A text that leaves a part of a fact out lacks a word of it."""
    assert lacks(TOLD[fact], text)


def test_all_thirty_six_questions_are_in_the_bank() -> None:
    """The questions of the bank cover the 21, 8 and 7 questions of the documents."""
    in_bank = {cover for question in LIBRARY.questions for cover in question.covers}
    assert len(QUESTIONS) == 36
    assert in_bank & QUESTIONS == QUESTIONS


def test_the_eleven_evaluation_questions_are_in_their_order() -> None:
    """There are eleven evaluation questions, each covering one of the source, in its order."""
    covers = [question.covers for question in LIBRARY.evaluation]
    assert covers == [(f"pitzer-evaluation-{number}",) for number in range(1, 12)]


def test_some_evaluation_questions_ask_for_words() -> None:
    """Both kinds of answer occur, and every scale has words at both ends."""
    scales = [entry for entry in LIBRARY.evaluation if entry.answer == "scale"]
    assert 0 < len(scales) < 11
    assert all(entry.low and entry.high for entry in scales)


def test_a_covered_fact_is_attributed_to_its_document() -> None:
    """An entry that covers a fact of a document names that document among its sources."""
    for entry in sourced(LIBRARY):
        for cover in entry.covers:
            assert _document(cover) in entry.all_sources, (entry, cover)
    for point in LIBRARY.disagreements:
        said_by = {one.source for one in point.positions}
        assert {_document(cover) for cover in point.covers} <= said_by, point


def _document(fact: str) -> str:
    return next(key for key in DOCUMENTS if fact.startswith(key + "-"))


def test_help_is_told_face_to_face_and_by_email() -> None:
    """Face to face help is underestimated, by e-mail it is overestimated: both studies stand."""
    fact = next(each for each in LIBRARY.facts if each.key == "people-help")
    assert fact.all_sources == ("flynn-lake", "roghanizad-bohns")
    assert "ace to face" in fact.text
    assert "e-mail" in fact.text


def test_a_day_for_the_thanks_names_who_says_so() -> None:
    """Twenty-four hours come from one document alone, in every point of the guidance."""
    points = [point for guide in LIBRARY.steps for point in (*guide.how, *guide.do, *guide.dont)]
    hours = [point.all_sources for point in points if "{{ thanks_within }}" in point.text]
    assert hours == [("pitzer",)]


def test_who_disagrees_on_human_resources_is_named() -> None:
    """Wherever Human Resources stand last, the document that names them first is named."""
    circle = LIBRARY.people_finder[-1]
    guide = next(guide for guide in LIBRARY.steps if guide.key == "identify-people")
    texts = [circle.prompt, *(one.text for one in guide.dont if "Human" in one.text)]
    assert len(texts) == 2
    assert all("Fleming" in text for text in texts)


def test_nobody_counts_two_hundred_people() -> None:
    """Step 2 begins with ten people of everyday life; the two hundred are somebody else's count."""
    guide = next(guide for guide in LIBRARY.steps if guide.key == "identify-people")
    assert "Ten people" in guide.why
    for near in ("campus job", "instructor", "aunt", "bus driver"):
        assert near in guide.why
    assert "hundred" not in guide.why


def test_the_three_obstacles_each_have_something_to_say() -> None:
    """There are three obstacles, each with a sign, an answer and a line."""
    assert [entry.covers for entry in LIBRARY.obstacles] == [
        (f"pitzer-obstacle-{number}",) for number in (1, 2, 3)
    ]


def test_disagreements_name_at_least_the_ten_points() -> None:
    """Every point of disagreement has a default and shows who says what."""
    keys = {entry.key for entry in LIBRARY.disagreements}
    assert keys >= {
        "thank-you-when",
        "minutes",
        "format",
        "resume",
        "hiring",
        "human-resources",
        "number-of-questions",
        "notes",
        "arriving",
        "four-ps",
    }
    assert all(entry.positions and entry.default for entry in LIBRARY.disagreements)


def test_human_resources_is_the_last_circle() -> None:
    """The people finder begins with family and friends and ends with Human Resources."""
    keys = [circle.key for circle in LIBRARY.people_finder]
    assert keys[0] == "family-friends"
    assert keys[-1] == "human-resources"


def test_every_rung_of_the_ladder_has_a_circle() -> None:
    """Each rung of practice is offered by at least one circle."""
    rungs = {circle.rung for circle in LIBRARY.people_finder}
    assert rungs >= {"loves to talk", "volunteer", "open house", "unknown"}


def test_the_five_links_are_kept_as_the_documents_own() -> None:
    """Fleming's five links are there, the one without an address too."""
    links = LIBRARY.sources["fleming"].links
    assert len(links) == 5
    assert sum(bool(link.url) for link in links) == 4
    assert links[3].url.endswith("category_id=420")


@pytest.mark.parametrize("key", STEP_KEYS)
def test_a_guide_is_short(key: str) -> None:
    """A step's guidance can be read in a minute: short why, three to six points, few tips,
    one or two examples.
    """
    guide = next(guide for guide in LIBRARY.steps if guide.key == key)
    assert len(guide.why.split()) <= 60
    assert 3 <= len(guide.how) <= 6
    assert 2 <= len(guide.do) <= 5
    assert 2 <= len(guide.dont) <= 5
    examples = guide.example.split("\n\n")
    assert len(examples) <= 2
    assert all(len(each.split()) <= 60 for each in examples)


def test_guides_word_every_check_line_in_order() -> None:
    """The check lines of each guide are those of CHECK_KEYS, in the same order."""
    for guide in LIBRARY.steps:
        assert tuple(line.key for line in guide.checks) == CHECK_KEYS[guide.key]
