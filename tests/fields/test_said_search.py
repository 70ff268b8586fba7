"""Searching in what people said about a field."""

import pytest

from infoint.domain import PlannedQuestion, Verdict
from infoint.fields.said import compare_field, matching
from infoint.library import Library
from infoint.store import Workspace
from tests.fields.test_said import NIGHTS, change, keep, library, ws

__all__ = ["library", "ws"]


@pytest.fixture
def filled(ws: Workspace, library: Library) -> Workspace:
    """Two answers to one question, a verdict, a skill, a word, a book and a range."""
    bank = library.questions[0]
    for interview, note in (("t0", "Through a friend"), ("t1", "By an advert")):
        item = PlannedQuestion(question=bank.id, text=bank.text, note=note)
        change(ws, interview, plan=(item,))
    change(ws, "t0", verdicts={NIGHTS.id: Verdict(outcome="mixed", said="Only on wards")})
    keep(ws, "t0", "skill", "Listening")
    keep(ws, "t1", "vocabulary", "Rota", meaning="Who works when")
    keep(ws, "t1", "reading", "The ward diary")
    keep(ws, "t2", "salary range", "", currency="GBP", low=1, level="start")
    return ws


def counts(ws: Workspace, library: Library, needle: str) -> dict[str, int]:
    found = matching(compare_field(ws, library, "nursing"), needle)
    return {
        "said": sum(len(each.said) for each in found.questions),
        "assumptions": len(found.assumptions),
        "skills": len(found.skills),
        "terms": len(found.terms),
        "reading": len(found.lists["reading"]),
        "salaries": len(found.salaries),
    }


NOTHING = dict.fromkeys(("said", "assumptions", "skills", "terms", "reading", "salaries"), 0)


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("", {"said": 2, "assumptions": 3, "skills": 1, "terms": 1, "reading": 1, "salaries": 1}),
        ("ADVERT", {"said": 1}),
        ("ana friend", {"said": 1}),
        ("ward", {"assumptions": 1, "reading": 1}),
        ("works when", {"terms": 1}),
        ("gbp", {"salaries": 1}),
        ("cy", {"salaries": 1}),
        ("listening rota", {}),
    ],
)
def test_every_word_of_a_search_must_stand_in_one_entry(
    needle: str, found: dict[str, int], filled: Workspace, library: Library
) -> None:
    """Texts, meanings and names are searched in every part, in small and large letters."""
    assert counts(filled, library, needle) == {**NOTHING, **found}


def test_a_question_that_matches_keeps_all_its_answers(filled: Workspace, library: Library) -> None:
    """Searching for the question itself shows everybody's answer."""
    words = " ".join(library.questions[0].text.split()[-2:]).rstrip("?")
    assert counts(filled, library, words)["said"] == 2
