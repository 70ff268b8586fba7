"""The page that compares fields, and the decisions that are noted on it."""

from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import (
    CareerField,
    Contact,
    Criterion,
    DecisionNote,
    Interview,
    Takeaway,
    Verdict,
)
from infoint.domain.fields import Assumption
from infoint.domain.interviews import Clock
from infoint.fields.decisions import draft_name
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, drawn, fill, has, mine, options, page_of, press, read

NOW = datetime.now(UTC)
DAY = timedelta(days=1)
ODD = "**Law** $x$"


def interview(who: str, field: str, ago: int, **values: object) -> Interview:
    ended = NOW - ago * DAY
    clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
    given = {"id": f"t-{who}", "contact": who, "field": field, "clock": clock, **values}
    return Interview.model_validate(given)


@pytest.fixture
def compared(ws: Workspace) -> Workspace:
    """Law is ahead of art (58 to 55) until pay weighs 2; nursing has one talk."""
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(
            criteria=(
                Criterion(id="people", name="Time with people", weight=5),
                Criterion(id="pay", name="Pay", weight=3),
                Criterion(id="hours", name="Calm *evenings*", weight=2),
            ),
            skills="Listening",
        )
        law = {"people": 3, "pay": 5, "hours": 3}
        assumed = (Assumption(id="a", text="It is all paper"),)
        tx.fields.put(CareerField(id="law", title=ODD, ratings_before=law, assumptions=assumed))
        tx.fields.put(
            CareerField(id="art", title="Art", ratings_before={"people": 5, "pay": 1, "hours": 2})
        )
        tx.fields.put(CareerField(id="nursing", title="Nursing"))
        for who in ("ana", "bo", "cy", "di", "eve"):
            tx.contacts.put(Contact(id=who, name=who.capitalize()))
        tx.interviews.put(
            interview("ana", "law", 9, ratings={"pay": 4}, evaluation={"use-skills": 2})
        )
        tx.interviews.put(
            interview(
                "bo",
                "law",
                8,
                evaluation={"use-skills": 5, "impression": "A quiet place"},
                verdicts={"a": Verdict(outcome="contradicted")},
            )
        )
        tx.interviews.put(interview("cy", "art", 7))
        tx.interviews.put(interview("di", "art", 6))
        tx.interviews.put(interview("eve", "nursing", 5))
        tx.takeaways.put(
            Takeaway(interview="t-ana", kind="salary range", currency="EUR", low=30000, high=40000)
        )
        tx.takeaways.put(Takeaway(interview="t-bo", kind="skill", text="Patience"))
    return ws


TICK = "fields-compared-"


def lines(app: AppTest) -> str:
    """What stands in lists, without the marks that hold it letter for letter or make it bold."""
    found = "\n".join(each.value for each in app.markdown if each.value.startswith("- "))
    return found.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "").replace("**", "")


def ticked(app: AppTest) -> list[str]:
    """Ids of the fields that are compared."""
    boxes = (each for each in app.checkbox if each.key.startswith(TICK))
    return [each.key.removeprefix(TICK) for each in boxes if each.value]


def test_without_a_field_the_page_teaches(open_page: OpenPage) -> None:
    """It says what is needed, and leads to step 1."""
    app = open_page("compare_fields")
    assert "nothing to compare yet" in read(app)
    press(app, "to-fields")
    assert page_of(app) == "Choose a field"


def test_one_field_is_no_choice(ws: Workspace, open_page: OpenPage) -> None:
    """With one field and no criterion, the page says what comes first."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(title="Law"))
    app = open_page("compare_fields")
    assert "Say in step 1 what matters" in read(app)
    assert "Law has 0 talks so far" in app.info[0].value
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(criteria=(Criterion(name="Pay"),))
    assert "One field is no choice yet" in read(open_page("compare_fields"))


def test_who_is_in_front_and_who_does_not_count(compared: Workspace, open_page: OpenPage) -> None:
    """Scores in words, titles letter for letter, and the field with one talk named."""
    app = open_page("compare_fields")
    words = read(app)
    assert r"**\*\*Law\*\* \$x\$** fits what matters to you best, with 58 of 100" in words
    assert "Next: Art (55)" in words
    assert "Nursing has 1 talk so far" in app.info[0].value
    assert [each.value for each in app.metric] == ["58", "55"]


def test_a_rating_says_which_interview_moved_it(compared: Workspace, open_page: OpenPage) -> None:
    """Before, after, and the person; what no talk rated is a guess."""
    words = read(open_page("compare_fields"))
    assert "5 before the talks" in words
    assert "4 after Ana" in words
    assert "Calm \\*evenings\\*" in words


def test_changing_a_weight_shows_at_once_what_changes(
    compared: Workspace, open_page: OpenPage
) -> None:
    """The page foretells it, the change does it, beside the weight it is said, and put back."""
    app = open_page("compare_fields")
    assert "Moving “Pay” from 3 to 2 puts Art first." in read(app)
    fill(app, {mine("criteria", "pay", "weight"): 2})
    assert compared.profile.criteria[1].weight == 2
    words = read(app)
    assert "From 3 to 2. Art is now first with 61 of 100; before it was" in words
    assert "**Art** fits what matters to you best" in words
    press(app, "weight-back-pay")
    assert compared.profile.criteria[1].weight == 3
    assert app.radio(key=mine("criteria", "pay", "weight")).value == 3
    assert "is now first" not in read(app)


def test_what_the_interviews_say(compared: Workspace, open_page: OpenPage) -> None:
    """Mean, spread and n; words; assumptions; pay; skills."""
    app = open_page("compare_fields")
    assert "3.5 (2 to 5, n 2)" in lines(app)
    assert "30,000 to 40,000 EUR" in lines(app)
    words = read(app)
    assert "It is all paper" in words
    assert "1 of 1 settled" in words
    assert "You lack 1" in words
    assert "A quiet place" not in words
    fold = next(each for each in app.expander if "impression" in each.label)
    assert "(1 answer)" in fold.label


def test_fields_are_chosen_and_kept_in_the_address(
    compared: Workspace, open_page: OpenPage
) -> None:
    """Only the chosen fields are compared; the address brings them back."""
    app = open_page("compare_fields")
    assert ticked(app) == ["law", "art", "nursing"]
    fill(app, {f"{TICK}law": False})
    assert "".join(app.query_params["fields"]) == "art,nursing"
    assert [each.value for each in app.metric] == ["55"]
    fill(app, {f"{TICK}art": False, f"{TICK}nursing": False})
    assert "Choose a field above" in read(app)
    again = open_page("compare_fields", fields="nursing,gone,art")
    assert ticked(again) == ["art", "nursing"]


def test_a_field_set_aside_is_left_out_at_first(compared: Workspace, open_page: OpenPage) -> None:
    """It can still be chosen, and decided about."""
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", status="set aside")
    app = open_page("compare_fields")
    assert ticked(app) == ["art", "nursing"]
    assert ODD in options(app, "decide-field")


def test_a_decision_is_kept_with_its_reasons(compared: Workspace, open_page: OpenPage) -> None:
    """It stands below with its date and what it rested on; undo takes it back."""
    app = open_page("compare_fields")
    fill(app, {"decide-field": "law"})
    name = draft_name("law")
    fill(app, {draft(name, "outcome"): "set aside", draft(name, "text"): "Too much *paper*"})
    press(app, "keep-decision-law")
    law = compared.fields.get("law")
    assert law is not None
    (note,) = law.decisions
    assert (note.outcome, note.text, law.status) == ("set aside", "Too much *paper*", "set aside")
    words = read(app)
    assert "Too much *paper*" in words
    assert "It rested on 2 talks, last with Ana and Bo." in words
    press(app, "undo-notice")
    law = compared.fields.get("law")
    assert law is not None
    assert (law.decisions, law.status) == ((), "considering")


def test_a_decision_without_reasons_is_refused(compared: Workspace, open_page: OpenPage) -> None:
    """What is missing stands beside its box, and what was typed stays."""
    app = open_page("compare_fields")
    fill(app, {"decide-field": "nursing"})
    assert "So far one talk stands behind it" in read(app)
    name = draft_name("nursing")
    press(fill(app, {draft(name, "outcome"): "decide"}), "keep-decision-nursing")
    assert [each.value for each in app.error][-1].startswith("Write down why")
    assert app.radio(key=draft(name, "outcome")).value == "decide"


def test_a_decision_is_removed(compared: Workspace, open_page: OpenPage) -> None:
    """And comes back from the notice."""
    note = DecisionNote(at=NOW - 8.5 * DAY, outcome="go on", text="More")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", decisions=(note,))
    app = open_page("compare_fields")
    fill(app, {"decide-field": "law"})
    assert "It rested on 1 talk, last with Ana. Since then you had 1 more talk." in read(app)
    press(app, f"remove-decision-{note.id}")
    assert compared.fields.get("law").decisions == ()  # type: ignore[union-attr]
    press(app, "undo-notice")
    assert compared.fields.get("law").decisions == (note,)  # type: ignore[union-attr]


# -- what is still unknown


def test_questions_go_into_the_plan_of_the_interview_ahead(
    compared: Workspace, open_page: OpenPage
) -> None:
    """One tap puts them there, and the page says so in the same place."""
    with compared.edit("x", now=NOW) as tx:
        tx.contacts.put(Contact(id="flo", name="Flo"))
        tx.interviews.put(Interview(id="ahead", contact="flo", field="law", start=NOW + DAY))
    app = open_page("compare_fields")
    assert "**Flo** (talk on " in read(app)
    press(app, "ask-law")
    plan = compared.interviews.get("ahead").plan  # type: ignore[union-attr]
    assert plan
    assert all(item.must for item in plan)
    assert "In the plan of the talk with Flo." in read(app)


@pytest.mark.parametrize(
    ("contact", "label", "title"),
    [
        (Contact(name="Gus", fields=("law",)), "Write to Gus", "Call or write"),
        (Contact(name="Gus"), "Ask Bo again", "Send a thank-you"),
    ],
)
def test_a_button_leads_to_whom_to_ask(
    contact: Contact, label: str, title: str, compared: Workspace, open_page: OpenPage
) -> None:
    """To somebody new where there is one, else back to who was asked."""
    with compared.edit("x", now=NOW) as tx:
        tx.contacts.put(contact)
    app = open_page("compare_fields")
    assert app.button(key="ask-law").label == label
    press(app, "ask-law")
    assert page_of(app) == title


# -- shown again


def test_a_decision_comes_up_on_today(compared: Workspace, open_page: OpenPage) -> None:
    """With its reasons; once it still stands, it is not shown again."""
    note = DecisionNote(id="note", at=NOW - 8.5 * DAY, outcome="go on", text="*More* talks")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", decisions=(note,))
    app = open_page("today", part="all")
    assert "*More* talks" in read(app)
    assert "Since then you talked to Bo" in read(app)
    fill(app, {"stands-decided:note:t-bo:since": "It still stands"})
    assert "*More* talks" not in read(app)


def test_today_leads_to_the_comparison(compared: Workspace, open_page: OpenPage) -> None:
    """With the field chosen for the decision."""
    note = DecisionNote(id="note", at=NOW - 8.5 * DAY, outcome="go on", text="More")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", decisions=(note,))
    app = press(open_page("today", part="all"), "again-decided:note:t-bo:since")
    assert app.title[0].value == "Compare fields"
    assert app.selectbox(key="decide-field").value == "law"


def test_step_1_shows_where_ratings_and_decisions_stand(
    compared: Workspace, open_page: OpenPage
) -> None:
    """Beside the guess what the last talk left, and the newest decision."""
    note = DecisionNote(at=NOW, outcome="decide", text="This one")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", decisions=(note,))
    app = open_page("choose_field", part="fields", view="field-law")
    assert "Now 4, after the talk with Ana" in read(app)
    assert "This one" in read(app)
    press(app, "close-view")
    assert press(app, "to-compare").title[0].value == "Compare fields"


# -- ratings after a talk


def unfolded(app: AppTest) -> AppTest:
    """Unfold the part of step 6 that rates the field, which AppTest has no gesture for."""
    app.session_state["part-field-now"] = True
    return drawn(app)


def test_a_field_is_rated_after_an_interview(compared: Workspace, open_page: OpenPage) -> None:
    """Step 6 keeps only what is tapped, says where it stood, and takes it back."""
    app = unfolded(open_page("track", contact="bo"))
    words = read(app)
    assert "Pay :small[(4 until now)]" in words
    assert not has(app, "take-back-field-pay")
    key = box("interviews", "t-bo", "ratings", "pay")
    assert app.radio(key=key).value is None
    fill(app, {key: 1})
    assert compared.interviews.get("t-bo").ratings == {"pay": 1}  # type: ignore[union-attr]
    press(app, "take-back-field-pay")
    assert compared.interviews.get("t-bo").ratings == {}  # type: ignore[union-attr]


def test_an_earlier_interview_says_where_it_stood_then(
    compared: Workspace, open_page: OpenPage
) -> None:
    """Before the first talk it was the guess, whatever came later."""
    assert "Pay :small[(5 until now)]" in read(unfolded(open_page("track", contact="ana")))


def test_rating_needs_a_field_and_criteria(compared: Workspace, open_page: OpenPage) -> None:
    """Each lack is said with what to do."""
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-bo", field="")
    assert "which field this talk was about" in read(unfolded(open_page("track", contact="bo")))
    with compared.edit("x", now=NOW) as tx:
        tx.profile.update(criteria=())
    app = unfolded(open_page("track", contact="ana"))
    assert "what matters to you in work" in read(app)
    assert page_of(press(app, "to-criteria")) == "Choose a field"
