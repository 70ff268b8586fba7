"""The review against labelled texts: two thirds that its author saw, one third kept apart."""

from collections import Counter
from functools import cache
from typing import Any

import pytest

from tests.review.labelled import HERE, RULES, Tally, tallies, texts_of

PARTS = {"seen": texts_of(HERE / "seen.yaml"), "unseen": texts_of(HERE / "unseen.yaml")}


@cache
def how_it_did(part: str) -> dict[str, Tally]:
    """By rule, what the review says to the texts of a part."""
    return tallies(PARTS[part])


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_precise_and_misses_little(rule: str, part: str) -> None:
    """Precision and recall of each rule are at least 0.95 on each part."""
    tally = how_it_did(part).get(rule, Tally())
    assert tally.right + len(tally.silent) > 0, "no text has this mistake"
    assert tally.precision >= 0.95, f"speaks without cause: {tally.wrong}"
    assert tally.recall >= 0.95, f"keeps silent: {tally.silent}"


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("rule", RULES)
def test_a_finding_points_at_the_words(rule: str, part: str) -> None:
    """A finding about words that are there touches the words that were labelled."""
    assert how_it_did(part).get(rule, Tally()).elsewhere == []


def test_the_set_is_large_enough() -> None:
    """At least 200 texts and 60 hard negatives, a third of all kept apart, no text twice."""
    texts: list[dict[str, Any]] = [*PARTS["seen"], *PARTS["unseen"]]
    assert len(texts) >= 200
    assert sum(bool(entry.get("hard")) for entry in texts) >= 60
    assert all(not entry["rules"] for entry in texts if entry.get("hard"))
    assert 0.3 <= len(PARTS["unseen"]) / len(texts) <= 0.4
    assert Counter(entry["id"] for entry in texts).most_common(1)[0][1] == 1
    assert Counter((e["kind"], e["text"]) for e in texts).most_common(1)[0][1] == 1


def test_a_tally_counts_both_ways() -> None:
    """A false alarm costs precision and a silence costs recall."""
    text = "Could we talk for 20 minutes? I am looking for a job."
    entry = {"id": "x", "kind": "email", "text": text, "rules": ["too-long"]}
    counted = tallies([entry])
    assert counted["asks-for-job"].precision == 0
    assert counted["too-long"].recall == 0
    assert tallies([{**entry, "rules": ["asks-for-job"]}])["asks-for-job"].precision == 1
