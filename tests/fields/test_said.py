"""What several people said about a field, against data with known answers."""

from datetime import timedelta

import pytest

from infoint.domain import (
    Assumption,
    CareerField,
    Contact,
    Interview,
    PlannedQuestion,
    Takeaway,
    Verdict,
)
from infoint.domain.interviews import Clock
from infoint.fields.said import Answers, FieldPicture, Tally, compare_field
from infoint.fields.said_takeaways import skills
from infoint.library import Library, load_library
from infoint.store import Workspace, open_workspace
from tests.worlds.records import DAY, NOW

PEOPLE = ("Ana", "Bo", "Cy")
NIGHTS, PAY, CALM = (
    Assumption(id="nights", text="Everyone works nights"),
    Assumption(id="pay", text="It is badly paid"),
    Assumption(id="calm", text="It is calm"),
)


@pytest.fixture(scope="module")
def library() -> Library:
    """The app's own content."""
    return load_library()


@pytest.fixture
def ws() -> Workspace:
    """A field with three assumptions, three people who were asked, and a profile with skills."""
    ws = open_workspace(None)
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(skills="Patience, Excel\nfirst aid", expertise="Local history")
        tx.fields.put(CareerField(id="nursing", title="Nursing", assumptions=(NIGHTS, PAY, CALM)))
        tx.fields.put(CareerField(id="law", title="Law"))
        for n, name in enumerate(PEOPLE):
            tx.contacts.put(Contact(id=name.lower(), name=name))
            ended = NOW - (9 - n) * DAY
            clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
            tx.interviews.put(
                Interview(id=f"t{n}", contact=name.lower(), field="nursing", clock=clock)
            )
    return ws


def change(ws: Workspace, interview: str, **values: object) -> None:
    with ws.edit("x", now=NOW) as tx:
        tx.interviews.update(interview, **values)


def keep(ws: Workspace, interview: str, kind: str, text: str, **more: object) -> None:
    with ws.edit("x", now=NOW) as tx:
        tx.takeaways.put(Takeaway(interview=interview, kind=kind, text=text, **more))  # type: ignore[arg-type]


def picture(ws: Workspace, library: Library, field: str = "nursing") -> FieldPicture:
    return compare_field(ws, library, field)


def tally(ws: Workspace, library: Library, assumption: Assumption) -> Tally:
    return next(
        each for each in picture(ws, library).assumptions if each.assumption.id == assumption.id
    )


def evaluated(ws: Workspace, library: Library, question: str) -> Answers:
    return next(each for each in picture(ws, library).evaluation if each.key == question)


def test_answers_stand_side_by_side_with_who_said_them(ws: Workspace, library: Library) -> None:
    """The notes on one question of the bank come together, the oldest talk first."""
    bank = library.questions[0]
    for interview, note in (("t1", "Long days"), ("t0", "Short days"), ("t2", " ")):
        item = PlannedQuestion(question=bank.id, text=bank.text, note=note, state="asked")
        change(ws, interview, plan=(item,))
    (answers,) = picture(ws, library).questions
    assert (answers.text, answers.topic) == (bank.text, bank.topic)
    assert [(each.who, each.text) for each in answers.said] == [
        ("Ana", "Short days"),
        ("Bo", "Long days"),
    ]


def test_own_questions_with_the_same_words_are_one(ws: Workspace, library: Library) -> None:
    """Large and small letters and spaces make no other question of one's own."""
    for interview, words in (("t0", "Who does the rota?"), ("t1", "who does  the rota?")):
        change(ws, interview, plan=(PlannedQuestion(text=words, note="The ward"),))
    (answers,) = picture(ws, library).questions
    assert (answers.text, len(answers.said)) == ("Who does the rota?", 2)


def test_what_nobody_answered_is_named_the_musts_first(ws: Workspace, library: Library) -> None:
    """A question that was asked without a note is still unanswered."""
    asked, answered = library.questions[:2]
    plan = (
        PlannedQuestion(question=asked.id, text=asked.text, state="asked"),
        PlannedQuestion(question=answered.id, text=answered.text, note="Yes"),
    )
    change(ws, "t0", plan=plan)
    open_ones = picture(ws, library).unanswered
    ids = [each.id for each in open_ones]
    assert asked.id in ids
    assert answered.id not in ids
    assert len(ids) == len(library.questions) - 1
    musts = [each.must for each in open_ones]
    assert musts == sorted(musts, reverse=True)


def test_words_agree_as_the_person_says(ws: Workspace, library: Library) -> None:
    """Whether two notes agree is the person's judgement; one note alone cannot."""
    bank = next(each for each in library.questions if not each.personal)
    item = PlannedQuestion(question=bank.id, text=bank.text, note="Yes")
    change(ws, "t0", plan=(item,))
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("nursing", agreement={bank.id: "differ"})
    assert picture(ws, library).questions[0].agreement == ""
    change(ws, "t1", plan=(item,))
    assert picture(ws, library).questions[0].agreement == "differ"


@pytest.mark.parametrize("key", ["way-in", "typical-day", "duties", "organization-growth"])
def test_nobody_agrees_on_a_life_or_a_job_of_another(
    key: str, ws: Workspace, library: Library
) -> None:
    """Also where that was marked before, and it is nothing that is still open."""
    item = PlannedQuestion(question=key, text="?", note="Yes")
    for talk in ("t0", "t1"):
        change(ws, talk, plan=(item,))
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("nursing", agreement={key: "differ"})
    (answers,) = picture(ws, library).questions
    assert (answers.agreement, answers.can_agree) == ("", False)


@pytest.mark.parametrize(
    ("outcomes", "is_split"),
    [
        (("mixed",), False),
        (("confirmed", "mixed"), False),
        (("confirmed", "contradicted"), True),
    ],
)
def test_one_who_saw_both_sides_is_no_dispute(
    outcomes: tuple[str, ...], is_split: bool, ws: Workspace, library: Library
) -> None:
    """People disagree only where talks contradict each other."""
    for talk, outcome in zip(("t0", "t1"), outcomes, strict=False):
        verdict = Verdict(outcome=outcome)  # type: ignore[arg-type]
        change(ws, talk, verdicts={NIGHTS.id: verdict})
    assert tally(ws, library, NIGHTS).is_split is is_split


def scale_of(library: Library) -> str:
    return next(each.id for each in library.evaluation if each.answer == "scale")


@pytest.mark.parametrize(
    ("scores", "mean", "spread", "agreement"),
    [
        ((), None, None, ""),
        ((4,), 4.0, 0, ""),
        ((4, 5), 4.5, 1, "agree"),
        ((1, 5), 3.0, 4, "differ"),
        ((2, 3, 4), 3.0, 2, "differ"),
        ((3, 3, 3), 3.0, 0, "agree"),
    ],
)
def test_scales_are_counted(
    scores: tuple[int, ...],
    mean: float | None,
    spread: int | None,
    agreement: str,
    ws: Workspace,
    library: Library,
) -> None:
    """Mean and spread run over the ratings that are there; two close ones at least agree."""
    question = scale_of(library)
    for n, score in enumerate(scores):
        change(ws, f"t{n}", evaluation={question: score}, evaluation_reasons={question: "Because"})
    found = evaluated(ws, library, question)
    assert (found.mean, found.spread, found.agreement) == (mean, spread, agreement)
    assert [each.text for each in found.said] == ["Because"] * len(scores)


def test_evaluation_in_words_has_no_mean(ws: Workspace, library: Library) -> None:
    """Words stand as they were written, without a number."""
    question = next(each.id for each in library.evaluation if each.answer == "words")
    change(ws, "t0", evaluation={question: "The people"})
    found = evaluated(ws, library, question)
    assert (found.mean, found.said[0].text, found.scale) == (None, "The people", False)


@pytest.mark.parametrize(
    ("outcomes", "standing"),
    [
        ((), "open"),
        (("not touched",), "open"),
        (("confirmed", "confirmed"), "confirmed"),
        (("contradicted", "not touched"), "contradicted"),
        (("confirmed", "contradicted"), "disputed"),
        (("confirmed", "mixed"), "disputed"),
        (("confirmed", ""), "confirmed"),
    ],
)
def test_an_assumption_has_its_tally(
    outcomes: tuple[str, ...], standing: str, ws: Workspace, library: Library
) -> None:
    """Every verdict counts once; contradictions between talks make it disputed."""
    for n, outcome in enumerate(outcomes):
        verdict = Verdict(outcome=outcome, said=f"Word {n}")  # type: ignore[arg-type]
        change(ws, f"t{n}", verdicts={NIGHTS.id: verdict})
    found = tally(ws, library, NIGHTS)
    assert found.standing == standing
    assert sum(found.counts.values()) == sum(bool(each) for each in outcomes)
    assert [outcome for outcome, _ in found.said] == [
        each for each in outcomes if each not in ("", "not touched")
    ]
    assert tally(ws, library, PAY).standing == "open"


def test_skills_are_counted_against_those_one_has(ws: Workspace, library: Library) -> None:
    """The skill that most people name comes first; its whole meaning decides what one has."""
    keep(ws, "t0", "skill", "Advanced Excel")
    keep(ws, "t1", "skill", "advanced excel.")
    keep(ws, "t1", "skill", "First aid")
    keep(ws, "t2", "skill", "Outpatient care")
    found = [(each.text, each.who, each.have) for each in picture(ws, library).skills]
    assert found == [
        ("Advanced Excel", ("Ana", "Bo"), False),
        ("First aid", ("Bo",), True),
        ("Outpatient care", ("Cy",), False),
    ]


@pytest.mark.parametrize(
    ("skill", "mine", "have"),
    [
        ("Excel", "Excel, advanced", True),
        ("You need to be able to listen", "Listening", True),
        ("Listening", "I listen well. I cook.", True),
        ("Patience and Excel", "Excel\nPatience", True),
        ("Project management", "Management of projects", True),
        ("Listening to angry patients at night", "Listening", False),
        ("Patience and Excel", "Excel", False),
        ("Time management", "Project management, time series", False),
        ("French", "No French", False),
        ("C++", "C", False),
        ("C++", "c++; Python", True),
        ("Good skills", "Good skills", True),
        ("Good skills", "Basic skills", False),
        ("Excel", "", False),
    ],
)
def test_a_word_in_common_is_no_skill(skill: str, mine: str, have: bool) -> None:
    """All that the skill means must stand in one line of one's own, in whatever form."""
    (found,) = skills([("Ana", Takeaway(interview="t", kind="skill", text=skill))], mine)
    assert found.have is have


def test_the_glossary_keeps_every_meaning(ws: Workspace, library: Library) -> None:
    """One word with two meanings has both; the words stand in the order of the alphabet."""
    keep(ws, "t0", "vocabulary", "Rota", meaning="Who works when")
    keep(ws, "t1", "vocabulary", "rota", meaning="The list on the door")
    keep(ws, "t1", "vocabulary", "Bank shift", meaning="Paid by the hour")
    found = [(each.text, each.meanings) for each in picture(ws, library).terms]
    assert found == [
        ("Bank shift", ("Paid by the hour",)),
        ("Rota", ("Who works when", "The list on the door")),
    ]


def test_salaries_are_never_mixed(ws: Workspace, library: Library) -> None:
    """Each range stays as it was said, with its currency and level."""
    keep(ws, "t0", "salary range", "", currency="GBP", low=24000, high=30000, level="start")
    keep(ws, "t2", "salary range", "", currency="EUR", low=31000, level="start")
    found = [(s.who, s.currency, s.low, s.high, s.level) for s in picture(ws, library).salaries]
    assert found == [("Ana", "GBP", 24000, 30000, "start"), ("Cy", "EUR", 31000, None, "start")]


def test_lists_name_who_said_it_once(ws: Workspace, library: Library) -> None:
    """The same book named by two people is one entry with both, before the one named once."""
    keep(ws, "t0", "reading", "The ward diary")
    keep(ws, "t0", "reading", "Shift work")
    keep(ws, "t1", "reading", "shift work")
    found = [(each.text, each.who) for each in picture(ws, library).lists["reading"]]
    assert found == [("Shift work", ("Ana", "Bo")), ("The ward diary", ("Ana",))]


def test_only_held_interviews_of_the_field_count(ws: Workspace, library: Library) -> None:
    """A talk that runs, lies ahead or is about another field adds nothing."""
    keep(ws, "t0", "trend", "Apps")
    change(ws, "t0", field="law")
    change(ws, "t1", clock=Clock(started=NOW))
    found = picture(ws, library)
    assert [interview.id for interview in found.interviews] == ["t2"]
    assert found.lists["trend"] == ()
    assert [each.text for each in picture(ws, library, "law").lists["trend"]] == ["Apps"]
    assert picture(ws, library, "gone").interviews == ()


def test_the_picture_moves_on_with_the_data(ws: Workspace, library: Library) -> None:
    """What is kept after the first look is there in the next."""
    assert picture(ws, library).skills == ()
    keep(ws, "t0", "skill", "Listening")
    assert len(picture(ws, library).skills) == 1
