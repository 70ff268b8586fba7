"""Single sentences: what each rule must catch, and what only looks like it."""

from typing import Any

import pytest

from infoint.coaching import review_message, review_question
from tests.review.labelled import HERE, RULES, texts_of

WAYS = [ways for ways in texts_of(HERE / "ways.yaml", "ways") if ways["rule"] in RULES]


@pytest.mark.parametrize(
    "ways", WAYS, ids=lambda ways: f"{ways['rule']} {ways['kind']} {ways.get('contact_name', '')}"
)
def test_a_rule_knows_many_ways(ways: dict[str, Any]) -> None:
    """A rule speaks at every way to make its mistake, and at nothing that only resembles it."""

    def speaks(text: str) -> bool:
        if ways["kind"] == "question":
            found = review_question(text)
        else:
            who = {key: ways[key] for key in ("contact_name", "organization") if key in ways}
            found = review_message(text, ways["kind"], **who)
        return ways["rule"] in {finding.rule for finding in found}

    assert [text for text in ways["speaks"] if not speaks(text)] == []
    assert [text for text in ways["silent"] if speaks(text)] == []
