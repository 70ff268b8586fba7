"""What people say about a field."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

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
from infoint.library import Library
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    drawn,
    fill,
    options,
    page_of,
    part_on,
    press,
    read,
    to_part,
)


@pytest.fixture
def told(ws: Workspace) -> Workspace:
    """Two talks about one field that answer the same own question differently."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(
            CareerField(
                id="f", title="Nursing", assumptions=(Assumption(id="a", text="Calm *work*"),)
            )
        )
        for n, (name, note) in enumerate((("Ana", "Nights"), ("**Bo**", "Days"))):
            tx.contacts.put(Contact(id=f"c{n}", name=name))
            ended = NOW - timedelta(days=5 - n)
            tx.interviews.put(
                Interview(
                    id=f"t{n}",
                    contact=f"c{n}",
                    field="f",
                    clock=Clock(started=ended - timedelta(minutes=20), ended=ended),
                    plan=(PlannedQuestion(text="Who does the rota?", note=note),),
                    verdicts={
                        "a": Verdict(outcome=("confirmed", "contradicted")[n], said="Mostly")
                    },
                )
            )
        tx.takeaways.put(Takeaway(interview="t0", kind="skill", text="Listening"))
    return ws


def part(open_page: OpenPage, name: str, view: str = "") -> AppTest:
    return open_page("what_people_say", part=name, **({"view": view} if view else {}))


def rows_of(app: AppTest) -> list[str]:
    """What stands in the rows, as it is drawn."""
    return [
        each.value.partition("  \n")[0] for each in app.markdown if ":small[:gray[" in each.value
    ]


# -- nothing was said yet


def test_without_a_field_the_page_says_where_to_begin(open_page: OpenPage) -> None:
    """An empty workspace leads to step 1."""
    app = open_page("what_people_say")
    assert app.title[0].value == "Nobody has told you anything yet"
    assert (page_of(press(app, "to-fields")), part_on(app)) == ("Choose a field", "fields")


def test_before_the_first_talk_it_leads_to_people(ws: Workspace, open_page: OpenPage) -> None:
    """Who has a field is asked who knows it, who has people whom to ask first."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="f", title="Nursing"))
    app = press(open_page("what_people_say"), "to-people")
    assert (page_of(app), part_on(app)) == ("Identify people", "think")
    with ws.edit("x", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ana"))
    app = press(open_page("what_people_say"), "to-people")
    assert (page_of(app), part_on(app)) == ("Identify people", "next")


def test_a_talk_without_a_note_is_no_empty_wall(told: Workspace, open_page: OpenPage) -> None:
    """Every part says how it fills."""
    with told.edit("x", now=NOW) as tx:
        for n in range(2):
            tx.interviews.update(f"t{n}", plan=(), verdicts={})
        for each in tx.takeaways.all():
            tx.takeaways.remove(each.id)
        tx.fields.update("f", assumptions=())
    assert "What you write down after one stands here" in read(part(open_page, "said"))
    assert "One opinion is no picture" in read(part(open_page, "together"))
    assert "Nothing yet" in read(part(open_page, "learned"))
    for view in ("beliefs", "view", "skills", "terms", "lists", "pay"):
        assert len(read(part(open_page, "learned", view))) > 120


# -- the list


def test_all_that_was_said_is_a_list(told: Workspace, open_page: OpenPage) -> None:
    """The latest talk first, words and names letter for letter, with what they are about."""
    app = part(open_page, "said")
    assert rows_of(app) == ["Days", "Mostly", "Nights", "Mostly", "Listening"]
    assert app.button(key="person-said-0").label.startswith(r"**\*\*Bo\*\*** :gray[")
    words = read(app)
    assert r"Who does the rota\? · Nursing" in words
    assert r"Calm \*work\* · Nursing" in words
    assert "5 notes on what was said" in words


def test_a_row_opens_the_talk_or_the_person(told: Workspace, open_page: OpenPage) -> None:
    """Its name leads to the talk, its menu to either."""
    app = press(part(open_page, "said"), "person-said-0")
    assert page_of(app) == "Keep track of the talk"
    assert "".join(app.query_params["contact"]) == "c1"
    for choice, page in (("talk", "Keep track of the talk"), ("person", "**Bo**")):
        app = part(open_page, "said")
        app.get_by_key("of-said-0").set_value(choice)
        assert page.replace("*", "\\*") in page_of(drawn(app))


@pytest.mark.parametrize(
    ("kind", "part_of_step", "view"),
    [("answer", "learned", "notes"), ("belief", "judge", "assumed"), ("takeaway", "learned", "")],
)
def test_a_row_opens_where_it_was_written(
    kind: str, part_of_step: str, view: str, told: Workspace, open_page: OpenPage
) -> None:
    """The words themselves stand there."""
    place = {"answer": 2, "belief": 3, "takeaway": 4}[kind]
    words = {"answer": "Nights", "belief": "Mostly", "takeaway": "Listening"}[kind]
    app = press(part(open_page, "said"), f"person-said-{place}")
    assert part_on(app) == part_of_step
    assert "".join(app.query_params.get("view", "")) == view
    values = [each.value for each in (*app.text_area, *app.text_input)]
    assert words in read(app) or words in values


def test_a_search_finds_words_and_names(told: Workspace, open_page: OpenPage) -> None:
    """While one types; what nobody said is told kindly."""
    app = part(open_page, "said")
    fill(app, {"search-said": "listening"})
    assert rows_of(app) == ["Listening"]
    fill(app, {"search-said": "BO rota"})
    assert rows_of(app) == ["Days"]
    fill(app, {"search-said": "nowhere"})
    assert "Nobody said that" in read(app)


def test_it_is_narrowed_down(told: Workspace, open_page: OpenPage) -> None:
    """By field, person and topic; only what there is can be chosen."""
    with told.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="g", title="Never spoken of"))
    app = part(open_page, "said")
    assert options(app, "said-by-field") == ["Every field", "Nursing"]
    assert options(app, "said-by-contact") == ["Everybody", "**Bo**", "Ana"]
    assert options(app, "said-by-topic") == [
        "Every topic",
        "Questions of my own",
        "What you believed",
        "Skills",
    ]
    fill(app, {"said-by-contact": "c0"})
    assert rows_of(app) == ["Nights", "Mostly", "Listening"]
    fill(app, {"said-by-topic": "skill"})
    assert rows_of(app) == ["Listening"]


def test_a_long_list_is_paged(told: Workspace, open_page: OpenPage) -> None:
    """Six on a page."""
    with told.edit("x", now=NOW) as tx:
        for n in range(9):
            tx.takeaways.put(Takeaway(interview="t0", kind="advice", text=f"Advice {n}"))
    app = part(open_page, "said")
    assert len(rows_of(app)) == 6
    fill(app, {"said-page": 3})
    assert len(rows_of(app)) == 2


def test_a_range_stands_in_words(told: Workspace, open_page: OpenPage) -> None:
    """With what was said about it."""
    with told.edit("x", now=NOW) as tx:
        values = {"interview": "t1", "kind": "salary range", "currency": "EUR", "low": 30000}
        tx.takeaways.put(Takeaway.model_validate({**values, "text": "At first"}))
    assert r"from 30\,000 EUR. At first" in rows_of(part(open_page, "said"))


# -- side by side


def test_answers_stand_side_by_side(told: Workspace, open_page: OpenPage) -> None:
    """Both answers to one question are there with who gave them, names letter for letter."""
    found = read(part(open_page, "together"))
    assert "Nights" in found
    assert "Days" in found
    assert r":gray[\*\*Bo\*\*]" in found


def test_whether_answers_agree_is_kept(told: Workspace, open_page: OpenPage) -> None:
    """The judgement is stored with the field, and counted on the page."""
    app = part(open_page, "together")
    assert "You asked 1 question of more than one person. Do they agree?" in read(app)
    key = box("fields", "f", "agreement", "own: who does the rota?")
    fill(app, {key: "differ"})
    (field,) = told.fields.all()
    assert field.agreement == {"own: who does the rota?": "differ"}
    assert "They differ on 1." in read(app)


def test_one_interview_is_no_picture(told: Workspace, open_page: OpenPage) -> None:
    """With a single talk the page says so, and leads on."""
    with told.edit("x", now=NOW) as tx:
        tx.interviews.remove("t1")
    app = part(open_page, "together")
    assert "One opinion is no picture" in read(app)
    press(app, "to-unknown")
    assert (page_of(app), part_on(app)) == ("Compare fields", "unknown")


# -- what was learned, and what is open


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ("beliefs", r"**Calm \*work\*** :orange-badge[people differ]"),
        ("beliefs", "Ana (so it is): Mostly"),
        ("skills", "Listening :gray[Ana]"),
        ("terms", "**Rota** Who works when :gray[Ana]"),
        ("lists", "- The ward diary :gray[Ana]"),
        ("pay", r"**from 30\,000 EUR** First :gray[Ana]"),
        ("view", "4 of 5 :gray[Ana] Warm"),
        ("view", ":orange-badge[two talks, far apart]"),
    ],
)
def test_each_kind_can_be_seen(
    view: str, expected: str, told: Workspace, library: Library, open_page: OpenPage
) -> None:
    """Opened from its row."""
    scale = next(each.id for each in library.evaluation if each.answer == "scale")
    with told.edit("x", now=NOW) as tx:
        tx.interviews.update("t0", evaluation={scale: 4}, evaluation_reasons={scale: "Warm"})
        tx.interviews.update("t1", evaluation={scale: 1})
        for values in (
            {"kind": "vocabulary", "text": "Rota", "meaning": "Who works when"},
            {"kind": "reading", "text": "The ward diary"},
            {"kind": "salary range", "currency": "EUR", "low": 30000, "level": "First"},
        ):
            tx.takeaways.put(Takeaway.model_validate({"interview": "t0", **values}))
    app = press(part(open_page, "learned"), f"view-{view}")
    assert expected in read(app)


def test_what_nobody_answered(told: Workspace, library: Library, open_page: OpenPage) -> None:
    """The questions of the bank, the musts first, and the way to the next talk."""
    app = part(open_page, "open")
    first = next(each.text for each in library.questions if each.must)
    assert plain_text(first) in read(app)
    assert page_of(press(app, "plan-next")) == "Prepare for the talk"


def test_the_parts_are_about_the_same_field(told: Workspace, open_page: OpenPage) -> None:
    """What was chosen in one is chosen in the others."""
    with told.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="g", title="Law"))
    app = part(open_page, "learned")
    assert app.selectbox(key="compare-field").value == "f"
    fill(app, {"compare-field": "g"})
    assert app.selectbox(key="compare-field").value == "g"
    to_part(app, "open")
    assert app.selectbox(key="compare-field").value == "g"
