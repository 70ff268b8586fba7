"""The reader's own organization in a text reads as "your organization", at its own place."""

import pytest

from infoint.review.detectors.organizations import lines_with_their_place
from infoint.review.passage import Passage
from infoint.review.read_text import ReadText


@pytest.mark.parametrize(
    ("organization", "text", "line"),
    [
        ("Norhaul GmbH", "I'd work for Norhaul.", "i would work for your organization ."),
        (
            "The British Museum, London",
            "Is the British Museum open?",
            "is your organization open ?",
        ),
        ("Next plc", "What comes next?", "what comes next ?"),
        ("Next plc", "I want to work for Next.", "i want to work for your organization ."),
        ("University of Leeds", "I love the University of Leeds", "i love the university of leeds"),
        ("Norhaul", "Norhaul or Norhaul?", "your organization or your organization ?"),
        ("", "I'd work for Norhaul.", "i would work for norhaul ."),
    ],
)
def test_the_name_reads_as_their_place(organization: str, text: str, line: str) -> None:
    """Also with an article and a legal form; a common word only where it has a capital."""
    (words,) = lines_with_their_place(ReadText(Passage(text), "email", organization=organization))
    assert words.line == f" {line} "
    assert len(words.starts) == len(words.places) == len(words.line.split())
    assert all(words.line[start - 1] == " " for start in words.starts)


def test_a_finding_is_about_the_name_as_written() -> None:
    """What stands for the name is where the name stands."""
    read = ReadText(
        Passage("I'd work for The British Museum."), "email", organization="British Museum"
    )
    (words,) = lines_with_their_place(read)
    begin = words.line.index("your")
    assert read.text[slice(*words.span(begin, len(words.line) - 3))] == "The British Museum"
