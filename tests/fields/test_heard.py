"""Everything that was said in the talks: gathered, searched, chosen by field, person and topic."""

import pytest

from infoint.domain import Contact, PlannedQuestion, Verdict
from infoint.fields.heard import OWN, Heard, everything_heard, matching
from infoint.library import Library
from infoint.store import Workspace
from tests.fields.test_said import NIGHTS, change, keep, library, ws
from tests.worlds.records import NOW

__all__ = ["library", "ws"]


@pytest.fixture
def filled(ws: Workspace, library: Library) -> Workspace:
    """Two answers to one question, an own one, a verdict, views, a skill, a word and a range."""
    bank = library.questions[0]
    for interview, note in (("t0", "Through a *friend*"), ("t1", "By an advert")):
        item = PlannedQuestion(question=bank.id, text=bank.text, note=note)
        own = PlannedQuestion(
            text="Who does the rota?", note=" Müller \n" if note[0] == "B" else ""
        )
        change(ws, interview, plan=(item, own))
    change(ws, "t0", verdicts={NIGHTS.id: Verdict(outcome="mixed", said="Only on wards")})
    scale = next(each.id for each in library.evaluation if each.answer == "scale")
    words = next(each.id for each in library.evaluation if each.answer == "words")
    change(ws, "t0", evaluation={scale: 4, words: "Warm"}, evaluation_reasons={scale: "People"})
    keep(ws, "t0", "skill", "Listening")
    keep(ws, "t1", "vocabulary", "Rota", meaning="Who works when")
    keep(ws, "t2", "salary range", "", currency="GBP", low=1, level="start")
    keep(ws, "t2", "salary range", "", currency="EUR", low=5)
    keep(ws, "t2", "advice", " ")
    return ws


def heard(ws: Workspace, library: Library) -> tuple[Heard, ...]:
    return everything_heard(ws, library)


def test_all_that_was_said_is_gathered(filled: Workspace, library: Library) -> None:
    """Answers, words on beliefs, views of one's own and takeaways; what is empty is left out."""
    kinds = [one.kind for one in heard(filled, library)]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "answer": 3,
        "belief": 1,
        "view": 2,
        "takeaway": 4,
    }


def test_the_latest_talk_stands_first(filled: Workspace, library: Library) -> None:
    """And of each talk everything together."""
    talks = list(dict.fromkeys(one.interview for one in heard(filled, library)))
    held = sorted(
        (each for each in filled.interviews.all() if each.held_at),
        key=lambda each: each.held_at,  # type: ignore[arg-type, return-value]
        reverse=True,
    )
    assert talks == [each.id for each in held if each.id in talks]
    assert talks[0] != talks[-1]


def test_words_stay_letter_for_letter(filled: Workspace, library: Library) -> None:
    """Only the space around them goes."""
    said = {one.text for one in heard(filled, library)}
    assert {"Through a *friend*", "Müller", "Rota. Who works when", "start"} <= said


@pytest.mark.parametrize(
    ("needle", "texts"),
    [
        ("ADVERT", {"By an advert"}),
        ("ana friend", {"Through a *friend*"}),
        ("muller", {"Müller"}),
        ("works when", {"Rota. Who works when"}),
        ("gbp", {"start"}),
        ("rota", {"Müller", "Rota. Who works when"}),
        ("listening rota", set()),
    ],
)
def test_every_word_of_a_search_must_stand_in_one_entry(
    needle: str, texts: set[str], filled: Workspace, library: Library
) -> None:
    """Words, questions, meanings and names, in any case and without accents."""
    found = matching(heard(filled, library), needle=needle)
    assert {one.text for one in found} == texts


def test_it_is_chosen_by_field_person_and_topic(filled: Workspace, library: Library) -> None:
    """One after the other narrows it down."""
    everything = heard(filled, library)
    assert matching(everything) == list(everything)
    topic = library.questions[0].topic
    assert {one.text for one in matching(everything, topic=topic)} == {
        "Through a *friend*",
        "By an advert",
    }
    assert [one.text for one in matching(everything, topic=OWN)] == ["Müller"]
    one = matching(everything, topic="skill")[0]
    assert all(each.contact == one.contact for each in matching(everything, contact=one.contact))
    assert matching(everything, field="gone") == []
    assert matching(everything, field=one.field, contact=one.contact, topic="skill") == [one]


def test_it_is_kept_until_something_changes(filled: Workspace, library: Library) -> None:
    """What is being typed elsewhere gathers nothing anew; a new name does."""
    first = heard(filled, library)
    with filled.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", "x", "text"), "Be")
    assert heard(filled, library) is first
    with filled.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="New"))
    assert heard(filled, library) == first
