"""Fields compared, against data with answers worked out by hand, contradictions included."""

from datetime import timedelta

import pytest

from infoint.domain import CareerField, Contact, DecisionNote, NamedPerson, Takeaway, Verdict
from infoint.fields.comparison import FieldCompared, FieldsCompared, compare_fields
from infoint.library import Library
from infoint.store import Workspace
from tests.worlds.decided import CALM, NIGHTS, PAY, decided_world, held_interview
from tests.worlds.records import DAY, NOW


@pytest.fixture
def ws() -> Workspace:
    return decided_world()


def change(ws: Workspace, interview: str, **values: object) -> None:
    with ws.edit("x", now=NOW) as tx:
        tx.interviews.update(interview, **values)


def keep(ws: Workspace, interview: str, kind: str, text: str = "", **more: object) -> None:
    values = {"interview": interview, "kind": kind, "text": text, **more}
    with ws.edit("x", now=NOW) as tx:
        tx.takeaways.put(Takeaway.model_validate(values))


def compared(ws: Workspace, library: Library, *fields: str) -> FieldsCompared:
    return compare_fields(ws, library, fields=fields or None)


def one(ws: Workspace, library: Library, field: str) -> FieldCompared:
    (found,) = compare_fields(ws, library, fields=(field,)).fields
    return found


def test_scores_before_and_after(ws: Workspace, library: Library) -> None:
    """Weighted by hand: 23 and 12 of 40 points for nursing, 21 and 23 for law, 20 for art."""
    found = {
        each.field.id: (each.score_before, each.score) for each in compared(ws, library).fields
    }
    assert found == {"nursing": (57.5, 30), "law": (52.5, 57.5), "art": (50, 50)}


def test_two_interviews_before_a_field_counts(ws: Workspace, library: Library) -> None:
    """Art, with one talk, is shown but not ranked among those that count."""
    found = compared(ws, library)
    assert [(each.field.id, each.compared, each.missing_interviews) for each in found.fields] == [
        ("nursing", True, 0),
        ("law", True, 0),
        ("art", False, 1),
    ]
    assert [(each.field, each.place) for each in found.order] == [("law", 1), ("nursing", 2)]
    assert [each.field.id for each in found.ranked] == ["law", "nursing", "art"]
    assert not found.by_guess


def test_until_two_fields_count_the_order_is_a_guess(ws: Workspace, library: Library) -> None:
    """With one field that counts, all rated ones are ranked, and that is said."""
    change(ws, "t-bo", cancelled=True, field="")
    found = compared(ws, library)
    assert found.by_guess
    assert {each.field for each in found.order} == {"nursing", "law", "art"}


def test_what_would_tip_it_comes_along(ws: Workspace, library: Library) -> None:
    """Of law and art, with a second talk about art, pay at 2 would level them."""
    with ws.edit("x", now=NOW) as tx:
        tx.interviews.put(held_interview("ana", "art", 1, id="t-again"))
    tip = compared(ws, library, "law", "art").tips[0]
    assert (tip.criterion, tip.field, tip.to, tip.first) == (PAY, "", 2, ("law", "art"))


def test_fields_set_aside_are_left_out_unless_asked_for(ws: Workspace, library: Library) -> None:
    """Without a choice those in the running are compared; unknown ids are passed over."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("law", status="set aside")
    assert [each.field.id for each in compared(ws, library).fields] == ["nursing", "art"]
    found = compared(ws, library, "law", "gone", "art", "law")
    assert [each.field.id for each in found.fields] == ["law", "art"]


def test_nothing_to_compare(ws: Workspace, library: Library) -> None:
    """No field, or one without a rating: nothing is ranked."""
    assert compare_fields(ws, library, fields=()).fields == ()
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="new", title="New"))
    found = compared(ws, library, "new")
    assert (found.order, found.tips, found.fields[0].score) == ((), (), None)


def test_a_field_rated_on_less_is_named(ws: Workspace, library: Library) -> None:
    """Scores over different criteria compare badly, so whose rating is missing is said."""
    assert compared(ws, library).unevenly_rated == ()
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("law", ratings_before={"people": 2, "pay": 5})
    assert [each.field.id for each in compared(ws, library).unevenly_rated] == ["law"]


def test_evaluation_has_mean_spread_and_n(ws: Workspace, library: Library) -> None:
    """2 and 5 make 3.5 with a spread of 3 over 2 talks; words stay words."""
    scale = next(each.id for each in library.evaluation if each.answer == "scale")
    words = next(each.id for each in library.evaluation if each.answer == "words")
    change(ws, "t-ana", evaluation={scale: 2, words: "Warm"})
    change(ws, "t-bo", evaluation={scale: 5})
    found = {each.key: each for each in one(ws, library, "nursing").evaluation}
    rated = found[scale]
    assert (rated.mean, rated.spread, len(rated.said), rated.agreement) == (3.5, 3, 2, "differ")
    assert [each.text for each in found[words].said] == ["Warm"]


def test_assumptions_settled_and_disputed(ws: Workspace, library: Library) -> None:
    """Talks that contradict each other settle nothing, nor does one voice; two of one mind do."""
    verdicts = {"nights": Verdict(outcome="confirmed"), "calm": Verdict(outcome="contradicted")}
    change(ws, "t-ana", verdicts=verdicts)
    change(ws, "t-bo", verdicts={"nights": Verdict(outcome="contradicted")})
    found = one(ws, library, "nursing")
    assert [each.standing for each in found.assumptions] == ["disputed", "contradicted"]
    assert found.settled == 0
    assert found.assumptions[1].voices == 1
    change(ws, "t-bo", verdicts={"calm": Verdict(outcome="contradicted")})
    assert one(ws, library, "nursing").settled == 1


def test_pay_is_kept_apart_by_currency_and_level(ws: Workspace, library: Library) -> None:
    """Ranges of one level span a range; those that do not meet contradict each other."""
    keep(
        ws,
        "t-ana",
        "salary range",
        "Roughly",
        currency="EUR",
        low=28000,
        high=34000,
        level="First job",
    )
    keep(ws, "t-bo", "salary range", currency="EUR", low=38000, high=42000, level="first job ")
    keep(ws, "t-bo", "salary range", currency="GBP", low=30000, level="first job")
    keep(ws, "t-bo", "salary range", "It depends on the house")
    found = one(ws, library, "nursing").pay
    assert [(pay.currency, pay.low, pay.high, pay.n, pay.apart) for pay in found] == [
        ("EUR", 28000, 42000, 2, True),
        ("GBP", 30000, None, 1, False),
        ("", None, None, 1, False),
    ]


def test_ranges_that_meet_are_not_apart(ws: Workspace, library: Library) -> None:
    """One amount in common is enough."""
    keep(ws, "t-ana", "salary range", currency="EUR", low=28000, high=34000)
    keep(ws, "t-bo", "salary range", currency="EUR", low=34000)
    (pay,) = one(ws, library, "nursing").pay
    assert (pay.low, pay.high, pay.apart) == (28000, 34000, False)


def test_skills_that_one_has_and_lacks(ws: Workspace, library: Library) -> None:
    """Named skills stand against the person's own; what most people named comes first."""
    for interview, text in (
        ("t-ana", "Listening"),
        ("t-bo", "Lifting"),
        ("t-ana", "Calm"),
        ("t-bo", "calm"),
    ):
        keep(ws, interview, "skill", text)
    found = one(ws, library, "nursing")
    assert [each.text for each in found.have] == ["Listening"]
    assert [(each.text, len(each.who)) for each in found.lack] == [("Calm", 2), ("Lifting", 1)]


def test_decisions_stand_the_newest_first(ws: Workspace, library: Library) -> None:
    """However they were stored."""
    notes = (DecisionNote(at=NOW - DAY, text="New"), DecisionNote(at=NOW - 9 * DAY, text="Old"))
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("law", decisions=notes[::-1])
    assert one(ws, library, "law").decisions == notes


def test_typing_does_not_compare_again(ws: Workspace, library: Library) -> None:
    """A half-written text leaves the comparison as it was; a weight makes a new one."""
    first = compared(ws, library)
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", "decision-law", "text"), "Be")
    assert compared(ws, library) is first
    with ws.edit("", now=NOW) as tx:
        tx.profile.write(("criteria", "pay", "weight"), 1)
    assert compared(ws, library).order != first.order


def test_a_new_takeaway_is_compared(ws: Workspace, library: Library) -> None:
    """What was kept a moment ago is in it."""
    assert one(ws, library, "law").lack == ()
    keep(ws, "t-cy", "skill", "Patience")
    assert [each.text for each in one(ws, library, "law").lack] == ["Patience"]


# -- what is still unknown, and whom to ask


def kinds(found: FieldCompared) -> list[tuple[str, str]]:
    return [(each.kind, each.what) for each in found.unknown if each.kind != "question"]


def test_what_is_unknown_of_a_field(ws: Workspace, library: Library) -> None:
    """Disputes first, then guesses by weight, untouched assumptions, pay, must asks."""
    change(ws, "t-ana", verdicts={"nights": Verdict(outcome="confirmed")})
    change(ws, "t-bo", verdicts={"nights": Verdict(outcome="contradicted")})
    found = one(ws, library, "nursing")
    assert kinds(found) == [
        ("disputed", NIGHTS.text),
        ("guess", "Calm evenings"),
        ("assumption", CALM.text),
        ("pay", "What the field pays"),
    ]
    disputed, guess = found.unknown[:2]
    assert disputed.why == "People see it differently: 1 said yes, 1 said no."
    assert disputed.question == "So far I have assumed: “Everyone works nights”. How do you see it?"
    assert disputed.not_again == ("ana", "bo")
    assert guess.why == "No talk has told you; it is still your guess."
    musts = {each.id for each in library.questions if each.must}
    assert {each.bank for each in found.unknown if each.kind == "question"} <= musts


def test_answers_that_differ_are_unknown(ws: Workspace, library: Library) -> None:
    """The question is asked again, of somebody who has not answered it."""
    asked = next(one for one in library.questions if not one.personal)
    item = {"question": asked.id, "text": asked.text, "note": "Yes"}
    for interview in ("t-ana", "t-bo"):
        change(ws, interview, plan=(item,))
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("nursing", agreement={asked.id: "differ"})
    found = one(ws, library, "nursing").unknown[0]
    assert (found.kind, found.bank, found.not_again) == ("differ", item["question"], ("ana", "bo"))


def test_a_criterion_asks_a_question_of_the_bank_once(ws: Workspace, library: Library) -> None:
    """Pay as a criterion and pay as a gap are one question; a heard range closes the gap."""
    found = one(ws, library, "art")
    pay = [each for each in found.unknown if each.bank == "salary-range"]
    assert [each.kind for each in pay] == ["guess"]
    keep(ws, "t-ana", "salary range", currency="EUR", low=30000)
    assert "pay" not in [each.kind for each in one(ws, library, "nursing").unknown]


def test_each_question_is_open(ws: Workspace, library: Library) -> None:
    """What the page proposes to ask passes the coach's own review of questions."""
    from infoint.coaching import review_question

    for field in compared(ws, library).fields:
        for each in field.unknown:
            assert review_question(each.question) == [], each.question


def whom(ws: Workspace, library: Library, field: str) -> list[tuple[str, str]]:
    return [(each.name, each.standing) for each in one(ws, library, field).whom]


def test_whom_to_ask(ws: Workspace, library: Library) -> None:
    """First who has a talk ahead, then who is on the list, the keener first, then who was named."""
    with ws.edit("x", now=NOW) as tx:
        for name, keen in (("Flo", 2), ("Gus", 5), ("Hal", 4)):
            tx.contacts.put(
                Contact(id=name.lower(), name=name, fields=("nursing",), motivation=keen)
            )
        ahead = {"clock": {}, "start": NOW + DAY}
        tx.interviews.put(held_interview("flo", "nursing", 0, **ahead))
        tx.interviews.update("t-ana", named=(NamedPerson(name="Ida"),))
    assert whom(ws, library, "nursing") == [
        ("Flo", "talk ahead"),
        ("Gus", "on the list"),
        ("Hal", "on the list"),
    ]
    with ws.edit("x", now=NOW) as tx:
        tx.contacts.update("gus", snoozed_until=NOW.date().max)
        tx.contacts.update("hal", fields=())
    assert whom(ws, library, "nursing") == [("Flo", "talk ahead"), ("Ida", "named")]


def test_without_anybody_new_one_asks_again(ws: Workspace, library: Library) -> None:
    """Those who were talked to, the last one first; with nobody at all, nobody."""
    assert whom(ws, library, "nursing") == [("Bo", "talked to"), ("Ana", "talked to")]
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="new", title="New"))
    assert whom(ws, library, "new") == []


def test_a_dispute_is_put_to_somebody_else(ws: Workspace, library: Library) -> None:
    """Who has said it already is left out, unless there is nobody else."""
    change(ws, "t-bo", verdicts={"nights": Verdict(outcome="mixed")})
    found = one(ws, library, "nursing")
    assert [each.name for each in found.ask(found.unknown[0])] == ["Ana"]
    change(ws, "t-ana", verdicts={"nights": Verdict(outcome="mixed")})
    found = one(ws, library, "nursing")
    assert [each.name for each in found.ask(found.unknown[0])] == ["Bo", "Ana"]


def test_who_said_no_is_not_asked(ws: Workspace, library: Library) -> None:
    """A last answer of no, without a talk, leaves a person out."""
    from infoint.domain import OutreachAttempt

    with ws.edit("x", now=NOW) as tx:
        tx.contacts.put(Contact(id="flo", name="Flo", fields=("nursing",)))
        at = NOW - timedelta(days=1)
        tx.attempts.put(OutreachAttempt(contact="flo", at=at, outcome="declined"))
    assert "Flo" not in [name for name, _ in whom(ws, library, "nursing")]
