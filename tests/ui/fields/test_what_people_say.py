"""What people say about a field."""

from datetime import UTC, datetime, timedelta

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
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, fill, press

NOW = datetime.now(UTC)


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


def words(app: object) -> str:
    return "\n".join(each.value for kind in ("markdown", "text") for each in app.get(kind))  # type: ignore[attr-defined]


def test_without_a_field_the_page_says_where_to_begin(open_page: OpenPage) -> None:
    """An empty workspace leads to step 1."""
    app = open_page("what_people_say")
    press(app, "to-fields")
    assert not app.exception


def test_answers_stand_side_by_side(told: Workspace, open_page: OpenPage) -> None:
    """Both answers to one question are there with who gave them, names letter for letter."""
    found = words(open_page("what_people_say"))
    assert "Nights" in found
    assert "Days" in found
    assert r"*\*\*Bo\*\**" in found


def test_whether_answers_agree_is_kept(told: Workspace, open_page: OpenPage) -> None:
    """The judgement is stored with the field, and counted on the page."""
    app = open_page("what_people_say")
    key = box("fields", "f", "agreement", "own: who does the rota?")
    fill(app, {key: "differ"})
    (field,) = told.fields.all()
    assert field.agreement == {"own: who does the rota?": "differ"}
    assert "differ on 1" in words(app)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("Assumptions", "1 confirmed, 1 contradicted"),
        ("Skills", "0 of 1 stand among your own skills"),
        ("Words", "In step 6"),
        ("Pay", "never for their own pay"),
        ("Not answered yet", "Nobody has answered these yet"),
        ("Evaluation", "Answer the evaluation questions"),
        ("Reading and advice", "In step 6"),
    ],
)
def test_each_part_can_be_seen(
    part: str, expected: str, told: Workspace, open_page: OpenPage
) -> None:
    """Every part shows what there is, or says how something gets there."""
    app = open_page("what_people_say")
    fill(app, {"compare-part": part})
    assert expected in words(app)
    assert not app.exception


def test_a_search_looks_into_all_parts(told: Workspace, open_page: OpenPage) -> None:
    """With a search only parts with something found are shown."""
    app = open_page("what_people_say")
    fill(app, {"search-said": "listening"})
    assert [each.value for each in app.header] == ["Skills"]
    fill(app, {"search-said": "nowhere"})
    assert "Nothing matches" in words(app)


def test_one_interview_is_no_picture(told: Workspace, open_page: OpenPage) -> None:
    """With a single talk the page says that a second one is needed to compare."""
    with told.edit("x", now=NOW) as tx:
        tx.interviews.remove("t1")
    assert "With a second talk" in open_page("what_people_say").info[0].value
