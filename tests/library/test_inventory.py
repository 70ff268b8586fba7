"""The facts of the five documents have their place in the content."""

import pytest

from infoint.domain.steps import CHECK_KEYS, STEP_KEYS
from infoint.library import load_library
from tests.library.contents import covered, sourced
from tests.library.inventory import FACTS, QUESTIONS

LIBRARY = load_library()
DOCUMENTS = ("handbook", "seven-steps", "pitzer", "how-to", "fleming")


def test_every_fact_has_its_place() -> None:
    """Each fact of the inventory is covered by some entry."""
    assert FACTS - set(covered(LIBRARY)) == set()


def test_no_entry_covers_an_unknown_fact() -> None:
    """No entry claims a fact that is not in the inventory."""
    assert set(covered(LIBRARY)) - FACTS == set()


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
            document = next(key for key in DOCUMENTS if cover.startswith(key + "-"))
            assert document in entry.all_sources, (entry, cover)


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
    """A step's guidance can be read in a minute: short why, three to six points, few tips."""
    guide = next(guide for guide in LIBRARY.steps if guide.key == key)
    assert len(guide.why.split()) <= 60
    assert 3 <= len(guide.how) <= 6
    assert 2 <= len(guide.do) <= 5
    assert 2 <= len(guide.dont) <= 5
    assert len(guide.example.split()) <= 60


def test_guides_word_every_check_line_in_order() -> None:
    """The check lines of each guide are those of CHECK_KEYS, in the same order."""
    for guide in LIBRARY.steps:
        assert tuple(line.key for line in guide.checks) == CHECK_KEYS[guide.key]
