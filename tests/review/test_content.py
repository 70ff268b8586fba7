"""What the app itself offers passes its own review."""

import pytest

from infoint.coaching import review_message, review_question
from infoint.library import Question, Template, load_library
from tests.library.test_templates import REFERRED, USUAL

LIBRARY = load_library()
KIND = {"thank-you": "thank-you", "report back": "report-back", "referrer": "thank-you"}
WRITTEN = [
    each
    for each in LIBRARY.templates
    if each.channel != "in person" and (each.kind == "script" or each.kind in KIND)
]
"""Words said on the spot and notes between two who have agreed to talk have no review."""


@pytest.mark.parametrize("question", LIBRARY.questions, ids=lambda question: question.id)
def test_a_question_of_the_bank(question: Question) -> None:
    """Every question of the bank passes."""
    assert review_question(question.text) == []


@pytest.mark.parametrize("values", [USUAL, REFERRED], ids=["cold", "referred"])
@pytest.mark.parametrize("template", WRITTEN, ids=lambda template: template.id)
def test_a_filled_template(template: Template, values: dict[str, str]) -> None:
    """Every template passes when it is filled."""
    text = template.fill({**values, "write_again": "in the middle of May"}).text
    kind = KIND.get(template.kind, template.channel)
    to_referrer = template.kind == "referrer"
    name = values.get("referrer", "Bruno Silva") if to_referrer else values["contact_name"]
    referrer = None if to_referrer else values.get("referrer")
    assert review_message(text, kind, contact_name=name, referrer=referrer) == []


@pytest.mark.parametrize("template", WRITTEN, ids=lambda template: template.id)
def test_an_empty_template(template: Template) -> None:
    """With nothing filled in only the gaps are found: what they will hold counts as said."""
    text = template.fill({"write_again": "in the middle of May"}).text
    found = review_message(text, KIND.get(template.kind, template.channel))
    assert {each.rule for each in found} == {"placeholder-left"}
