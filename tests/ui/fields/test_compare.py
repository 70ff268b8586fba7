"""The page that compares fields, and the decisions that are noted on it."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import (
    CareerField,
    Contact,
    Criterion,
    Debrief,
    DecisionNote,
    Interview,
    OutreachAttempt,
    PlannedQuestion,
    Takeaway,
    Verdict,
)
from infoint.domain.fields import Assumption
from infoint.domain.interviews import Clock
from infoint.domain.kinds import Outcome
from infoint.fields.decisions import draft_name
from infoint.library import load_library
from infoint.store import Workspace
from infoint.today.suggestion_order import next_actions
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    draft,
    drawn,
    fill,
    has,
    mine,
    options,
    page_of,
    part_on,
    press,
    read,
    shown,
)

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


def ticked(app: AppTest) -> list[str]:
    """Ids of the fields that are compared."""
    boxes = (each for each in app.checkbox if each.key.startswith(TICK))
    return [each.key.removeprefix(TICK) for each in boxes if each.value]


def part(open_page: OpenPage, name: str, view: str = "", **address: str) -> AppTest:
    return open_page("compare_fields", part=name, **({"view": view} if view else {}), **address)


# -- where the fields stand


def test_without_a_field_the_page_leads_on(open_page: OpenPage) -> None:
    """It says what will be here, and leads to step 1."""
    app = open_page("compare_fields")
    assert app.title[0].value == "Which kinds of work could it be?"
    assert part_on(app) == ""
    press(app, "to-fields")
    assert (page_of(app), part_on(app)) == ("Choose a field", "fields")


def test_first_one_says_what_matters(ws: Workspace, open_page: OpenPage) -> None:
    """Without anything that matters the page asks for it first."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(title="Law"))
    app = open_page("compare_fields")
    assert app.title[0].value == "First: what matters to you?"
    press(app, "to-criteria")
    assert (page_of(app), part_on(app)) == ("Compare fields", "weights")


def test_one_field_is_no_choice(ws: Workspace, open_page: OpenPage) -> None:
    """With one field it stands there all the same, too early to say, and another is asked for."""
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(criteria=(Criterion(id="pay", name="Pay"),))
        tx.fields.put(CareerField(title="Law", ratings_before={"pay": 5}))
    app = open_page("compare_fields")
    assert app.title[0].value == "One field so far"
    words = read(app)
    assert "**Law**  \n:gray-badge[too early to say] :gray[no talk yet]" in words
    assert "You expect “Pay”." in words
    assert has(app, "to-fields")


def test_without_stars_they_are_asked_for(ws: Workspace, open_page: OpenPage) -> None:
    """Two fields without any: the button leads to the first of them."""
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(criteria=(Criterion(name="Pay"),))
        for key in ("law", "art"):
            tx.fields.put(CareerField(id=key, title=key.capitalize()))
    app = open_page("compare_fields")
    assert app.title[0].value == "How do they look to you so far?"
    press(app, "to-stars")
    assert (page_of(app), part_on(app)) == ("Choose a field", "fields")
    assert "How well does it fit" in read(app)


def test_talks_without_a_field_are_laid_to_one(compared: Workspace, open_page: OpenPage) -> None:
    """The page says how many there are; a row each says which, and a field is added right there."""
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-cy", field="")
        tx.interviews.update("t-di", field="gone")
    app = open_page("compare_fields")
    assert "2 talks are about no field yet." in read(app)
    app = press(app, "say-which-field")
    assert app.title[0].value == "Which talk is about which field?"
    boxes = [str(each.key) for each in app.selectbox]
    assert boxes[:2] == ["interviews-t-di-field", "interviews-t-cy-field"]
    assert len(boxes) == 5
    fill(app, {boxes[0]: "art"})
    assert compared.interviews.get("t-di").field == "art"
    assert compared.contacts.get("di").fields == ("art",)
    assert [str(each.key) for each in app.selectbox] == boxes
    fill(app, {draft("field-beside-talks", "title"): "Park design"})
    press(app, "add-field-here")
    (added,) = [each for each in compared.fields.all() if each.title == "Park design"]
    fill(app, {boxes[1]: added.id})
    assert compared.interviews.get("t-cy").field == added.id
    assert "Every talk has its field." in read(app)


def test_before_two_talks_it_is_too_early(ws: Workspace, open_page: OpenPage) -> None:
    """The guess is told as a guess, and no band is given."""
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(criteria=(Criterion(id="pay", name="Pay"),))
        tx.fields.put(CareerField(id="law", title="Law", ratings_before={"pay": 5}))
        tx.fields.put(CareerField(id="art", title="Art", ratings_before={"pay": 2}))
        tx.contacts.put(Contact(id="ana", name="Ana"))
        tx.interviews.put(interview("ana", "law", 3))
    app = open_page("compare_fields")
    assert app.title[0].value == "It is too early to say"
    words = read(app)
    assert "Your own guess puts Law first." in words
    missing = "1 more talk about Law and 2 more talks about Art"
    assert f"For a fair comparison: {missing}." in words
    aside = read(part(open_page, "weights"))
    assert missing in aside
    assert "firm" not in aside
    assert ":gray-badge[too early to say] :gray[1 talk]" in words
    assert "fits" not in words


def test_after_a_decision_it_stands_first(compared: Workspace, open_page: OpenPage) -> None:
    """With when, why, what it rests on and what is still open; one press takes it back."""
    note = DecisionNote(at=NOW, outcome="decide", text="Quiet rooms")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("nursing", status="chosen", decisions=(note,))
    app = open_page("compare_fields")
    assert app.title[0].value == "You decided for Nursing"
    words = read(app)
    assert "Quiet rooms" in words
    assert "It rested on 1 talk: Eve." in words
    assert "Still good to know: " in words
    assert "too early to say what" not in words
    press(app, "decided-back")
    assert compared.fields.get("nursing").status == "exploring"
    assert "decided" not in app.title[0].value


def test_all_who_helped_stand_in_rows(compared: Workspace, open_page: OpenPage) -> None:
    """Each row opens the letter to that person, whichever field the talk was about."""
    note = DecisionNote(at=NOW, outcome="decide", text="Quiet rooms")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("nursing", status="chosen", decisions=(note,))
    app = part(open_page, "decide")
    assert app.title[0].value == "You have decided. What now?"
    assert "5 people helped you and do not know it yet." in read(app)
    assert has(app, "tell-eve")
    assert (page_of(press(app, "tell-eve")), part_on(app)) == ("Send a thank-you", "loops")


def test_a_note_that_comes_back_is_read_first(compared: Workspace, open_page: OpenPage) -> None:
    """What one thought then, with one press to keep it; the form is a press away."""
    note = DecisionNote(id="old", at=NOW - 40 * DAY, outcome="go on", text="The quiet")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("nursing", decisions=(note,))
    app = part(open_page, "decide")
    fill(app, {"decide-field": "nursing"})
    words = read(app)
    assert "This is what you thought" in words
    assert "The quiet" in words
    assert not has(app, "keep-decision-nursing")
    press(app, "view-again")
    assert has(app, "keep-decision-nursing")
    app = part(open_page, "decide")
    fill(app, {"decide-field": "nursing"})
    press(app, next(each.key for each in app.button if each.key.startswith("still-")))
    assert not has(app, "keep-decision-nursing")
    assert "The quiet" in read(app)
    assert len(compared.fields.get("nursing").decisions) == 1


def test_a_note_just_kept_stands_to_read(compared: Workspace, open_page: OpenPage) -> None:
    """What was kept is not asked once more; it says when it comes back, and more is a tap away."""
    app = part(open_page, "decide", field="law")
    fill(app, {draft(draft_name("law"), "text"): "The quiet"})
    press(app, "keep-decision-law")
    assert not has(app, "keep-decision-law")
    assert "The quiet" in read(app)
    assert "you look at it again" in read(app)
    press(app, "view-again")
    assert has(app, "keep-decision-law")


def test_a_field_taken_up_again_says_so(compared: Workspace, open_page: OpenPage) -> None:
    """The note that keeps the day claims no words and no talks of its own."""
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", status="set aside")
    press(open_page("compare_fields"), "rests-back-law")
    app = part(open_page, "decide", field="law")
    assert "Opened again" in read(app)
    assert "It rested on" not in read(app)


def test_what_was_set_aside_stays_apart(compared: Workspace, open_page: OpenPage) -> None:
    """With why, its corrected beliefs, and the way back; nobody is told to name another field."""
    note = DecisionNote(at=NOW, outcome="set aside", text="Too much paper")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", status="set aside", decisions=(note,))
        tx.fields.update("nursing", status="set aside")
    app = open_page("compare_fields")
    assert app.title[0].value == "You go on with Art"
    assert not has(app, "to-fields")
    assert "Too much paper" in read(app)
    assert "It is all paper" in read(part(open_page, "said"))
    press(app, "rests-back-law")
    assert compared.fields.get("law").status == "exploring"
    assert "Art" in app.title[0].value or "Law" in app.title[0].value


def test_who_leads_why_and_what_would_tip_it(compared: Workspace, open_page: OpenPage) -> None:
    """A short sentence on top, letter for letter; the reason, and the true smallest change."""
    app = open_page("compare_fields")
    assert app.title[0].value == r"\*\*Law\*\* \$x\$ is a little ahead so far"
    words = read(app)
    assert "Above all because of “Pay”." in words
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-ana", ratings={"hours": 3})
    guess = "Above all because of “Pay”, your own guess so far."
    assert guess in read(open_page("compare_fields"))
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-ana", ratings={"pay": 4})
    assert "**One star less for “Pay” would put Art first.**" in words
    with compared.edit("x", now=NOW) as tx:
        tx.profile.write(("criteria", "pay", "weight"), 2)
    app = open_page("compare_fields")
    assert app.title[0].value == "Your first guess puts Art first"
    assert "No talk has changed its stars yet." in read(app)
    assert ":gray-badge[your guess: fits well] :gray[2 talks]" in read(app)
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-di", ratings={"people": 5})
    assert open_page("compare_fields").title[0].value == "Art is a little ahead so far"


def test_what_rests_on_two_talks_says_so(compared: Workspace, open_page: OpenPage) -> None:
    """Who leads is so far, and from how many talks; after three each it is said as it is, once
    talks rated what weighs most.
    """
    words = read(open_page("compare_fields"))
    assert r"So far from 2 talks about \*\*Law\*\* \$x\$ and 2 talks about Art." in words
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.put(interview("eve", "law", 3, id="t-more"))
        tx.interviews.put(interview("eve", "art", 2, id="t-again"))
    app = open_page("compare_fields")
    assert app.title[0].value == r"\*\*Law\*\* \$x\$ is a little ahead so far"
    assert "So far from" not in read(app)
    asked = r"For \*\*Law\*\* \$x\$ no talk has rated “Time with people” yet."
    assert asked in read(app)
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-more", ratings={"people": 3})
        tx.interviews.update("t-again", ratings={"people": 5})
    app = open_page("compare_fields")
    assert app.title[0].value == r"\*\*Law\*\* \$x\$ is a little ahead"
    assert "no talk has rated" not in read(app)


def test_fields_that_are_level(compared: Workspace, open_page: OpenPage) -> None:
    """Two with the same stars are level, and one with fewer is behind."""
    with compared.edit("x", now=NOW) as tx:
        for key, stars in (("law", 4), ("art", 4), ("nursing", 1)):
            tx.fields.update(key, ratings_before=dict.fromkeys(("people", "pay", "hours"), stars))
        tx.interviews.update("t-ana", ratings={})
        tx.interviews.put(interview("eve", "nursing", 2, id="t-again"))
    assert open_page("compare_fields").title[0].value == "Your first guess makes them level"
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-ana", ratings={"pay": 4})
    assert (
        open_page("compare_fields").title[0].value == r"\*\*Law\*\* \$x\$ and Art are level so far"
    )


def test_what_speaks_for_and_against(compared: Workspace, open_page: OpenPage) -> None:
    """In the words of those who were heard, letter for letter; else what a talk moved."""
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update(
            "t-bo",
            plan=(
                PlannedQuestion(question="most-satisfying", text="?", note="*People* thank me"),
                PlannedQuestion(
                    question="most-challenging", text="?", note="They said “the nights”"
                ),
            ),
        )
    words = read(open_page("compare_fields"))
    asked = ":small[:gray[One person likes]]  \n"
    assert asked + r"You noted, from Bo: \*People\* thank me" in words
    asked = ":small[:gray[One person finds hard]]  \n"
    assert asked + "You noted, from Bo: They said “the nights”" in words
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-bo", plan=())
    assert "After Ana you gave “Pay” fewer stars." in read(open_page("compare_fields"))


def test_what_is_open_stands_where_nothing_speaks_against_it(
    ws: Workspace, open_page: OpenPage
) -> None:
    """And for a field of which nothing is known stands why one thought of it."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(title="Law", why="My *aunt* does it"))
    words = read(open_page("compare_fields"))
    assert r"You wrote: My \*aunt\* does it" in words
    assert ":small[:gray[Still open]]  \nWhat the field pays" in words


@pytest.mark.parametrize("missing", ["criteria", "second", "stars"])
def test_what_comes_first_is_the_one_primary_button(
    missing: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Thinking about it can wait until there is something to compare."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="law", title="Law"))
        if missing != "criteria":
            tx.profile.update(criteria=(Criterion(name="Pay"),))
        if missing == "stars":
            tx.fields.put(CareerField(title="Art"))
    app = open_page("compare_fields")
    key = {"criteria": "to-criteria", "second": "to-fields", "stars": "to-stars"}[missing]
    assert [one.key for one in app.button if one.proto.type == "primary"] == [key]
    assert not has(app, "view-sums")


def test_the_column_leads_to_what_people_said(compared: Workspace, open_page: OpenPage) -> None:
    """About that field; a field without a talk leads to whom one could ask."""
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.remove("t-eve")
    app = press(open_page("compare_fields"), "said-law")
    assert page_of(app) == "What people say"
    app = press(open_page("compare_fields", fields="nursing"), "ask-about-nursing")
    assert part_on(app) == "unknown"


def test_beyond_three_fields_the_best_three_stand_there(
    compared: Workspace, open_page: OpenPage
) -> None:
    """All of them are one press away."""
    with compared.edit("x", now=NOW) as tx:
        for n in range(2):
            tx.fields.put(CareerField(id=f"more{n}", title=f"More {n}"))
    app = open_page("compare_fields")
    assert "More 1" not in read(app)
    assert app.button(key="view-all").label == "All 5 fields"
    press(app, "view-all")
    assert "You noted" not in read(app)
    app.get_by_key("all-fields").set_value(2).run()
    assert "More 1" in read(app)


def test_fields_are_chosen_and_kept_in_the_address(
    compared: Workspace, open_page: OpenPage
) -> None:
    """Only the chosen fields are compared; the address brings them back, and one always stays."""
    app = part(open_page, "overview", "which")
    assert ticked(app) == ["law", "art", "nursing"]
    fill(app, {f"{TICK}law": False})
    assert "".join(app.query_params["fields"]) == "art,nursing"
    press(app, "close-view")
    assert "Law" not in read(app)
    again = part(open_page, "overview", "which", fields="nursing,gone,art")
    assert ticked(again) == ["art", "nursing"]
    fill(again, {f"{TICK}art": False})
    assert again.checkbox(key=f"{TICK}nursing").disabled


def test_a_field_set_aside_is_left_out_at_first(compared: Workspace, open_page: OpenPage) -> None:
    """It can still be chosen, and decided about."""
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", status="set aside")
    assert ticked(part(open_page, "overview", "which")) == ["art", "nursing"]
    assert ODD in options(part(open_page, "decide"), "decide-field")


def test_where_it_comes_from(compared: Workspace, open_page: OpenPage) -> None:
    """Stars, what they were before the talks and which talk moved them, and the sum."""
    app = part(open_page, "overview", "sums")
    words = read(app)
    assert "**Pay**  \nFits 4 of 5, matters 3 of 5." in words
    assert "5 before the talks" in words
    assert "4 after Ana, " in words
    assert r"Calm \*evenings\*" in words
    assert "23 of 40 points" in words
    fill(app, {"sums-of": "art"})
    assert "Your guess; no talk has rated it." in read(app)


def test_the_report_is_one_press_away(compared: Workspace, open_page: OpenPage) -> None:
    """Both files of it."""
    app = open_page("compare_fields")
    app.get_by_key("compare-more").set_value("report")
    drawn(app)
    assert has(app, "report-pdf")
    assert has(app, "report-docx")


# -- how much it matters


def test_changing_what_matters_shows_at_once_what_it_does(
    compared: Workspace, open_page: OpenPage
) -> None:
    """Foretold at the side, said below the row, and put back; the stars are those of step 1."""
    app = part(open_page, "weights")
    assert "One star less for “Pay” would put Art first." in read(app)
    key = mine("criteria", "pay", "weight")
    fill(app, {key: 1})
    assert compared.profile.criteria[1].weight == 2
    assert "Art is first now." in read(app)
    press(app, "weight-back-pay")
    assert compared.profile.criteria[1].weight == 3
    assert app.get_by_key(key).value == 2
    assert "is first now" not in read(app)


def test_a_change_of_step_1_is_no_news(compared: Workspace, open_page: OpenPage) -> None:
    """What was changed before the part was opened is not said again."""
    app = open_page("choose_field", part="matters")
    fill(app, {mine("criteria", "pay", "weight"): 1})
    app.switch_page("pages/compare_fields.py")
    app.query_params["part"] = "weights"
    assert "is first now" not in read(drawn(app))


def test_the_chart_has_its_numbers(compared: Workspace, open_page: OpenPage) -> None:
    """Before and now as a chart, one press away; without stars it says what comes first."""
    app = press(part(open_page, "weights"), "view-moved")
    assert app.get("plotly_chart")
    with compared.edit("x", now=NOW) as tx:
        for key in ("law", "art", "nursing"):
            tx.fields.update(key, ratings_before={})
        tx.interviews.update("t-ana", ratings={})
    assert has(part(open_page, "weights", "moved"), "to-stars")


# -- what was heard


def test_one_voice_corrects_nothing_yet(compared: Workspace, open_page: OpenPage) -> None:
    """What one person said stands as said by one; once two say so the belief is struck through."""
    with compared.edit("x", now=NOW) as tx:
        said = {"a": Verdict(outcome="contradicted", said="Half of it is *talking*")}
        tx.interviews.update("t-bo", verdicts=said)
    for app in (part(open_page, "said"), part(open_page, "said", "believed")):
        words = read(app)
        assert r"You believed: It is all paper :gray[\*\*Law\*\* \$x\$]" in words
        assert r"One person said: **Half of it is \*talking\***" in words
        assert f"Bo, {shown((NOW - 8 * DAY).date())}" in words
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-ana", verdicts={"a": Verdict(outcome="contradicted")})
    for app in (part(open_page, "said"), part(open_page, "said", "believed")):
        words = read(app)
        assert "You believed: ~~It is all paper~~" in words
        assert r"2 people say otherwise, one of them: **Half of it is \*talking\***" in words


def test_one_voice_confirms_nothing_yet(compared: Workspace, open_page: OpenPage) -> None:
    """A belief that one person shares is not said to hold."""
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-bo", verdicts={})
        tx.interviews.update("t-ana", verdicts={"a": Verdict(outcome="confirmed")})
    words = read(part(open_page, "said", "believed"))
    assert "It is all paper :gray-badge[one person says so]" in words


def test_the_heading_counts_the_talks(ws: Workspace, open_page: OpenPage) -> None:
    """One talk has shown something, not the talks."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="law", title="Law"))
        tx.contacts.put(Contact(id="ana", name="Ana"))
        tx.interviews.put(interview("ana", "law", 3))
    assert part(open_page, "said").title[0].value == "What one talk has shown you"
    with ws.edit("x", now=NOW) as tx:
        tx.interviews.put(interview("ana", "law", 2, id="t-again"))
    assert part(open_page, "said").title[0].value == "What your talks have shown you"


def test_skills_of_one_voice_say_so(compared: Workspace, open_page: OpenPage) -> None:
    """What one person named is no list of what the work asks for."""
    assert "One person named them: you have" in read(part(open_page, "said"))
    assert "So far one person named them." in read(part(open_page, "said", "skills"))


def test_a_belief_on_which_people_differ_stands(compared: Workspace, open_page: OpenPage) -> None:
    """Only where all are of one mind is it struck through."""
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-ana", verdicts={"a": Verdict(outcome="confirmed", said="Yes")})
    words = read(part(open_page, "said", "believed"))
    assert "~~" not in words
    assert "It is all paper :orange-badge[people differ]" in words


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ("judged", "2 to 5 of 5, 2 talks"),
        ("words", "A quiet place"),
        ("pay", r"30\,000 to 40\,000 EUR"),
        ("skills", "To learn: 1"),
    ],
)
def test_what_the_talks_say(
    view: str, expected: str, compared: Workspace, open_page: OpenPage
) -> None:
    """Each kind has its own view, opened from its row."""
    app = press(part(open_page, "said"), f"view-{view}")
    assert expected in read(app)
    assert "n 2" not in read(app)


@pytest.mark.parametrize("view", ["", "believed", "judged", "words", "pay", "skills"])
def test_without_a_talk_every_view_says_how_it_fills(
    view: str, ws: Workspace, open_page: OpenPage
) -> None:
    """No empty wall."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(title="Law"))
    assert len(read(part(open_page, "said", view))) > 100


# -- what is still open


def test_questions_go_into_the_plan_of_the_interview_ahead(
    compared: Workspace, open_page: OpenPage
) -> None:
    """The row leads to preparing; all that is open can be put into the plan with one press."""
    with compared.edit("x", now=NOW) as tx:
        tx.contacts.put(Contact(id="flo", name="Flo"))
        tx.interviews.put(Interview(id="ahead", contact="flo", field="law", start=NOW + DAY))
    app = part(open_page, "unknown")
    assert "**Flo** :gray[Talk on " in app.button(key="person-law-flo").label
    press(app, "view-open-law")
    press(app, "plan-law")
    plan = compared.interviews.get("ahead").plan  # type: ignore[union-attr]
    assert plan
    assert all(item.must for item in plan)
    assert "In the plan of your talk with Flo." in read(app)
    press(app, "ask-law")
    assert (page_of(app), part_on(app)) == ("Prepare for the talk", "questions")


@pytest.mark.parametrize(
    ("contact", "label", "title"),
    [
        (Contact(name="Gus", fields=("law",)), "Write", "Write or call"),
        (Contact(name="Gus"), "Ask again", "Send a thank-you"),
    ],
)
def test_a_button_leads_to_whom_to_ask(
    contact: Contact, label: str, title: str, compared: Workspace, open_page: OpenPage
) -> None:
    """To somebody new where there is one, else back to who was asked."""
    with compared.edit("x", now=NOW) as tx:
        tx.contacts.put(contact)
    app = part(open_page, "unknown")
    assert app.button(key="ask-law").label == label
    press(app, "ask-law")
    assert page_of(app) == title


@pytest.mark.parametrize(
    ("outcome", "ago", "standing", "label"),
    [
        ("waiting", 1, "You wrote on ", "Find someone else"),
        ("waiting", 21, "You wrote on ", "Write once more"),
        ("agreed", 1, "Said yes", "Offer two times"),
        ("not now", 1, "Not now", "Say when"),
    ],
)
def test_who_was_asked_gets_no_second_first_message(
    outcome: Outcome,
    ago: int,
    standing: str,
    label: str,
    compared: Workspace,
    open_page: OpenPage,
) -> None:
    """What comes next with them stands there; while they are to answer, another is looked for."""
    with compared.edit("x", now=NOW) as tx:
        tx.contacts.put(Contact(id="gus", name="Gus", fields=("law",)))
        tx.attempts.put(
            OutreachAttempt(contact="gus", at=NOW - ago * DAY, channel="email", outcome=outcome)
        )
    app = part(open_page, "unknown")
    assert f"**Gus** :gray[{standing}" in app.button(key="person-law-gus").label
    assert app.button(key="ask-law").label == label


def test_who_waits_stands_behind_who_can_be_asked(compared: Workspace, open_page: OpenPage) -> None:
    """Of two people, the one who has not been asked; a phone number alone is called."""
    with compared.edit("x", now=NOW) as tx:
        tx.contacts.put(Contact(id="gus", name="Gus", fields=("law",), motivation=5))
        tx.contacts.put(Contact(id="hal", name="Hal", fields=("law",), phone="030 1", motivation=1))
        tx.attempts.put(
            OutreachAttempt(contact="gus", at=NOW - DAY, channel="email", outcome="waiting")
        )
    app = part(open_page, "unknown")
    assert app.button(key="person-law-hal").label == "**Hal**"
    assert app.button(key="ask-law").label == "Call"


def test_a_talk_whose_day_is_past_is_no_talk_ahead(
    compared: Workspace, open_page: OpenPage
) -> None:
    """One says how it went instead of preparing for it."""
    with compared.edit("x", now=NOW) as tx:
        tx.contacts.put(Contact(id="flo", name="Flo"))
        tx.interviews.put(Interview(id="past", contact="flo", field="law", start=NOW - 3 * DAY))
    app = part(open_page, "unknown")
    assert "**Flo** :gray[Talk set for " in app.button(key="person-law-flo").label
    assert app.button(key="ask-law").label == "Say how it went"
    assert not has(press(app, "view-open-law"), "plan-law")


def test_with_nobody_to_ask_one_is_looked_for(ws: Workspace, open_page: OpenPage) -> None:
    """The row leads to step 2."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="law", title="Law"))
    app = part(open_page, "unknown")
    assert "Nobody on your list can speak about it yet." in read(app)
    assert page_of(press(app, "ask-law")) == "Identify people"


# -- what do you think now?


def test_the_page_leads_to_what_one_thinks(compared: Workspace, open_page: OpenPage) -> None:
    """One primary button in all parts but the last, which has its own."""
    for name in ("overview", "weights", "said", "unknown"):
        app = part(open_page, name)
        assert [one.label for one in app.button if one.proto.type == "primary"] == [
            "What do you think now?"
        ]
    app = press(app, "continue")
    assert app.title[0].value == "What do you think now?"
    assert [one.label for one in app.button if one.proto.type == "primary"] == ["Keep this note"]


def test_a_decision_is_kept_with_its_reasons(compared: Workspace, open_page: OpenPage) -> None:
    """It stands there with its date and what it rested on; undo takes it back."""
    app = part(open_page, "decide")
    fill(app, {"decide-field": "law"})
    name = draft_name("law")
    fill(app, {draft(name, "outcome"): "set aside", draft(name, "text"): "Too much *paper*"})
    press(app, "keep-decision-law")
    law = compared.fields.get("law")
    assert law is not None
    (note,) = law.decisions
    assert (note.outcome, note.text, law.status) == ("set aside", "Too much *paper*", "set aside")
    words = read(app)
    assert " rests. On " in words
    assert "you look at it again." in words
    assert "Too much *paper*" in words
    assert "It rested on 2 talks: Ana and Bo." in words
    press(app, "undo-notice")
    law = compared.fields.get("law")
    assert law is not None
    assert (law.decisions, law.status) == ((), "considering")


def test_a_half_written_note_stays_in_sight(compared: Workspace, open_page: OpenPage) -> None:
    """Where a field was decided for meanwhile, what is typed stands there, also after a reload."""
    app = part(open_page, "decide", field="law")
    fill(app, {draft(draft_name("law"), "text"): "On the one hand"})
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", status="chosen")
    app = part(open_page, "decide", field="law")
    assert app.text_area(key=draft(draft_name("law"), "text")).value == "On the one hand"


def test_who_does_not_know_yet_keeps_a_thought(compared: Workspace, open_page: OpenPage) -> None:
    """That is the answer chosen at first; without a word it is refused."""
    app = part(open_page, "decide")
    fill(app, {"decide-field": "nursing"})
    assert "One talk stands behind it" in read(app)
    press(app, "keep-decision-nursing")
    assert [each.value for each in app.error][-1].startswith("Write down why")
    fill(app, {draft(draft_name("nursing"), "text"): "Hm"})
    press(app, "keep-decision-nursing")
    (note,) = compared.fields.get("nursing").decisions  # type: ignore[union-attr]
    assert (note.outcome, note.text) == ("", "Hm")


def test_a_decision_is_removed(compared: Workspace, open_page: OpenPage) -> None:
    """From its menu, and comes back from the notice; older ones stand in a view of their own."""
    note = DecisionNote(id="new", at=NOW - 8.5 * DAY, outcome="go on", text="More")
    older = DecisionNote(id="old", at=NOW - 9.5 * DAY, text="At first")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", decisions=(older, note))
    app = part(open_page, "decide")
    fill(app, {"decide-field": "law"})
    words = read(app)
    assert "It rested on 1 talk: Ana. Since then you had 1 more talk." in words
    assert "At first" not in words
    assert "At first" in read(press(app, "view-notes"))
    app.get_by_key("note-new").set_value("remove")
    drawn(app)
    assert compared.fields.get("law").decisions == (older,)  # type: ignore[union-attr]
    press(app, "undo-notice")
    assert compared.fields.get("law").decisions == (older, note)  # type: ignore[union-attr]


# -- shown again


def test_a_decision_comes_up_on_today(compared: Workspace, open_page: OpenPage) -> None:
    """With its reasons; once it still stands, it is not shown again."""
    note = DecisionNote(id="note", at=NOW - 8.5 * DAY, outcome="go on", text="*More* talks")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", decisions=(note,))
    app = open_page("today", part="all")
    assert "*More* talks" in read(app)
    assert "Since then you talked to Bo" in read(app)
    fill(app, {"stands-decided:note:t-bo:since": "stands"})
    assert "*More* talks" not in read(app)


def test_after_a_month_a_note_is_a_quiet_row_on_today(
    compared: Workspace, open_page: OpenPage
) -> None:
    """On the first screen, and it leads to thinking about it again."""
    note = DecisionNote(id="note", at=NOW - 31 * DAY, text="*Perhaps*")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("art", decisions=(note,))
    app = open_page("today")
    assert "*Perhaps*" in read(app)
    assert f"That was on {shown((NOW - 31 * DAY).date())}." in read(app)
    press(app, "again-decided:note::month")
    assert app.title[0].value == "What do you think now?"
    assert app.selectbox(key="decide-field").value == "art"
    app = open_page("today")
    fill(app, {"stands-decided:note::month": "stands"})
    assert "*Perhaps*" not in read(app)


def test_today_leads_to_the_comparison(compared: Workspace, open_page: OpenPage) -> None:
    """With the field chosen for the decision."""
    note = DecisionNote(id="note", at=NOW - 8.5 * DAY, outcome="go on", text="More")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.update("law", decisions=(note,))
    app = press(open_page("today", part="all"), "again-decided:note:t-bo:since")
    assert page_of(app) == "Compare fields"
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
    assert page_of(press(app, "to-compare")) == "Compare fields"


# -- ratings after a talk


def rating(open_page: OpenPage, contact: str) -> AppTest:
    """The view of step 6 that rates the field of the talk with somebody."""
    return open_page("track", contact=contact, part="judge", view="field")


def test_a_field_is_rated_after_an_interview(compared: Workspace, open_page: OpenPage) -> None:
    """Step 6 keeps only what is tapped, says where it stood, and takes it back."""
    app = rating(open_page, "bo")
    words = read(app)
    assert "Pay :small[:gray[4 until now]]" in words
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
    assert "Pay :small[:gray[5 until now]]" in read(rating(open_page, "ana"))


def test_rating_needs_a_field_and_criteria(compared: Workspace, open_page: OpenPage) -> None:
    """Each lack is said with what to do."""
    with compared.edit("x", now=NOW) as tx:
        tx.interviews.update("t-bo", field="")
    assert has(rating(open_page, "bo"), box("interviews", "t-bo", "field"))
    with compared.edit("x", now=NOW) as tx:
        tx.profile.update(criteria=())
    app = rating(open_page, "ana")
    assert "what matters to you in work" in read(app)
    assert page_of(press(app, "to-criteria")) == "Choose a field"


def test_deciding_for_a_field_is_a_moment(compared: Workspace, open_page: OpenPage) -> None:
    """It says since when, and the others may rest, which one undo takes back."""
    app = part(open_page, "decide", field="law")
    name = draft_name("law")
    fill(app, {draft(name, "outcome"): "decide", draft(name, "text"): "Sure"})
    press(app, "keep-decision-law")
    assert r"**You decided for \*\*Law\*\* \$x\$ on " in read(app)
    assert r"You decided for \*\*Law\*\* \$x\$. On " in read(app)
    assert "What will you do about it?" not in [each.label for each in app.radio]
    assert not has(app, "keep-decision-law")
    press(app, "view-again")
    ways = app.radio(key=draft(name, "outcome")).options
    assert ways == ["Just a thought", "Go on: talk to more people", "Set it aside for now"]
    fill(app, {draft(name, "text"): "And sure still"})
    press(app, "keep-decision-law")
    assert "Your thought is kept." in read(app)
    assert not has(app, "keep-decision-law")
    press(app, "decided-rest")
    status = {one.id: one.status for one in compared.fields.all()}
    assert (status["law"], status["art"], status["nursing"]) == (
        "chosen",
        "set aside",
        "set aside",
    )
    assert not has(app, "decided-rest")
    press(app, "undo-notice")
    assert compared.fields.get("art").status == "considering"  # type: ignore[union-attr]
    assert open_page("progress").title[0].value == r"You decided for \*\*Law\*\* \$x\$"


def test_a_note_waits_on_today_until_it_is_read(compared: Workspace, open_page: OpenPage) -> None:
    """Some days after its month, too; it stands above all else there is to do, and counts."""
    note = DecisionNote(id="old", at=NOW - 33 * DAY, outcome="go on", text="The quiet")
    with compared.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="bees", title="Bees", decisions=(note,)))
    app = open_page("today")
    keys = [each.key for each in app.button if each.key.startswith(("do-", "again-"))]
    assert keys[0].startswith("again-")
    everything = open_page("today", part="all")
    count = len(next_actions(compared, load_library(), now=NOW)) + 1
    assert everything.title[0].value == f"{count} things you could do"


@pytest.mark.parametrize("part", ["overview", "decide"])
def test_what_one_cannot_do_without_is_a_quiet_line(
    compared: Workspace, open_page: OpenPage, part: str
) -> None:
    """Where fields are compared and decided on, a line asks it; its words come with a press."""
    note = next(one for one in load_library().notes if one.key == "cannot-do-without")
    app = open_page("compare_fields", part=part)
    assert note.text[:40] not in read(app)
    line = next(one for one in app.button if one.label == note.title)
    line.click().run()
    assert not app.exception
    assert note.text[:40] in read(app)


def test_notes_as_they_came_are_heard_too(compared: Workspace, open_page: OpenPage) -> None:
    """Notes that were laid to no question stand among what was heard, with whose they are, and
    lead to the talk; once they are laid the row is gone.
    """
    at = NOW - 30 * DAY
    with compared.edit("From a file", now=NOW) as tx:
        tx.contacts.put(Contact(id="cy", name="Cy"))
        noted = interview("cy", "law", 30, clock=Clock(started=at, ended=at))
        tx.interviews.put(noted.model_copy(update={"debrief": Debrief(notes="_R_ matters")}))
    app = open_page("compare_fields", part="said")
    assert has(app, "view-raw")
    app = open_page("compare_fields", part="said", view="raw")
    assert "\\_R\\_ matters" in read(app)
    assert page_of(press(app, "open-raw-t-cy")) == "Keep track of the talk"
    with compared.edit("Laid", now=NOW) as tx:
        tx.interviews.write("t-cy", ("debrief", "learned"), "_R_ matters")
    app = open_page("compare_fields", part="said")
    assert not has(app, "view-raw")
