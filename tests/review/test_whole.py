"""Whole texts of hands that had not seen the rules: what was won on them stays won."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

import pytest

from infoint.coaching import review_message, review_question
from tests.review.labelled import HERE, texts_of

TEXTS = texts_of(HERE / "whole.yaml")
LENGTH = {"too-long"}
"""No label tells of it."""


@cache
def spoken(number: int) -> frozenset[str]:
    """The rules that speak about a text."""
    entry = TEXTS[number]
    if entry["kind"] == "question":
        found = review_question(entry["text"])
    else:
        found = review_message(
            entry["text"],
            entry["kind"],
            contact_name=entry["name"],
            organization=entry["organization"],
            occasion=entry.get("occasion", "script"),
        )
    return frozenset(each.rule for each in found) - LENGTH


def counted(numbers: Iterable[int]) -> Counter[str]:
    """How often a rule spoke rightly, wrongly, or not where it should have."""
    count: Counter[str] = Counter()
    for number in numbers:
        said, wanted = spoken(number), set(TEXTS[number].get("rules", ()))
        count += Counter(right=len(said & wanted), wrong=len(said - wanted))
        count += Counter(missed=len(wanted - said))
    return count


@pytest.mark.parametrize("question", [True, False], ids=["questions", "messages"])
def test_faults_of_whole_texts_are_found(question: bool) -> None:
    """Of a hundred findings at least 98 are right; of a hundred faults at least 97 are found."""
    count = counted(n for n, one in enumerate(TEXTS) if (one["kind"] == "question") is question)
    assert count["right"] >= 0.98 * (count["right"] + count["wrong"]), count
    assert count["right"] >= 0.97 * (count["right"] + count["missed"]), count


def test_harmless_texts_are_left_alone() -> None:
    """Of a hundred texts without a fault at most one is spoken about."""
    harmless = [number for number, one in enumerate(TEXTS) if not one.get("rules")]
    assert len(harmless) > 800
    assert sum(bool(spoken(one)) for one in harmless) <= 0.01 * len(harmless)
