"""What a talk is about: said by somebody, or nothing."""

from hypothesis import given
from hypothesis import strategies as st

from infoint.advice.index import index_of
from infoint.domain import CareerField, Contact, OutreachAttempt
from infoint.fields.comparison import compare_fields
from infoint.interviews.about_field import about_no_field, keep_typed_field, put_field
from infoint.interviews.appointment import plan_interview
from infoint.library import load_library
from infoint.progress.road import road_to_decision
from infoint.store import Workspace, open_workspace
from tests.worlds.decided import CRITERIA, held_interview
from tests.worlds.records import NOW, put


def test_one_field_alone_is_no_answer(ws: Workspace) -> None:
    """Somebody curious about nursing alone talks with a battery engineer about no field."""
    put(ws, CareerField(id="nursing", title="Nursing"))
    put(ws, Contact(id="bo", name="Bo", role="Battery engineer"))
    assert plan_interview(ws, load_library(), "bo", now=NOW).field == ""


def test_what_says_it(ws: Workspace) -> None:
    """A link, a role, or the message in which they were asked says what it is about."""
    put(ws, CareerField(id="nursing", title="Nursing"), CareerField(id="it", title="IT"))
    people = (
        Contact(id="linked", name="Ann", fields=("it",)),
        Contact(id="role", name="Bo", role="nurse"),
        Contact(id="asked", name="Cy"),
        Contact(id="lower", name="Di"),
    )
    put(ws, *people)
    put(
        ws,
        OutreachAttempt(contact="asked", at=NOW, text="I am thinking about work in nursing."),
        OutreachAttempt(contact="lower", at=NOW, text="May I ask you about it?"),
    )
    library = load_library()
    found = [plan_interview(ws, library, one.id, now=NOW).field for one in people]
    assert found == ["it", "nursing", "nursing", ""]


def test_another_field_takes_its_ratings_away(ws: Workspace) -> None:
    """What was rated of nursing says nothing of energy; the person goes with the talk."""
    put(ws, CareerField(id="nursing", title="Nursing"), CareerField(id="energy", title="Energy"))
    put(ws, Contact(id="bo", name="Bo", fields=("nursing",)))
    put(ws, held_interview("bo", "nursing", 3, ratings={"pay": 5}))
    with ws.edit("x", now=NOW) as tx:
        put_field(tx, "t-bo", "energy")
    talk = ws.interviews.get("t-bo")
    assert talk is not None
    assert (talk.field, talk.ratings) == ("energy", {})
    assert ws.contacts.all()[0].fields == ("energy",)


def test_nothing_typed_is_dropped(ws: Workspace) -> None:
    """A field that was typed is made, the one of that name taken; where nothing was, it stays."""
    put(ws, CareerField(id="art", title="Art"), Contact(id="bo", name="Bo"))
    put(ws, held_interview("bo", "", 3))
    for typed, titles in (
        ("", ["Art"]),
        (" art ", ["Art"]),
        ("Park design", ["Art", "Park design"]),
    ):
        with ws.edit("x", now=NOW) as tx:
            tx.page_state.write(("drafts", "field-of-t-bo", "title"), typed)
        keep_typed_field(ws, "t-bo", now=NOW)
        assert [one.title for one in ws.fields.all()] == titles
    talk = ws.interviews.get("t-bo")
    assert talk is not None
    assert talk.field == ws.fields.all()[1].id
    assert ws.page_state.drafts == {}


FIELDS = ("nursing", "energy", "design")
stars = st.dictionaries(st.sampled_from(("people", "pay", "hours")), st.integers(1, 5))


@st.composite
def worlds(draw: st.DrawFn) -> Workspace:
    """Three fields, some talks about one, some about none or one that is gone."""
    ws = open_workspace(None)
    talks = draw(st.lists(st.tuples(st.sampled_from((*FIELDS, "", "gone")), stars), max_size=9))
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(criteria=CRITERIA)
        for key in FIELDS:
            tx.fields.put(CareerField(id=key, title=key, ratings_before=draw(stars)))
        for n, (about, ratings) in enumerate(talks):
            tx.contacts.put(Contact(id=f"p{n}", name=f"P{n}"))
            tx.interviews.put(held_interview(f"p{n}", about, n + 1, ratings=ratings))
    return ws


@given(worlds())
def test_no_talk_counts_for_a_field_it_is_not_about(ws: Workspace) -> None:
    """What is compared, in front and on the way to a decision rests on the talks about it alone."""
    found = compare_fields(ws, load_library())
    talks = ws.interviews.all()
    for one in found.fields:
        about = {each.id for each in talks if each.field == one.field.id}
        assert {each.id for each in one.interviews} == about
        steps = {step.interview for moves in one.ratings for step in moves.steps}
        assert steps <= about
        assert one.told == any(each.ratings for each in talks if each.id in about)
    if found.firm:
        assert found.firm.told
        assert len(found.firm.interviews) >= 2
    assert found.guessed == (bool(found.front) and not any(one.told for one in found.front))
    unsaid = [each.id for each in talks if each.field not in FIELDS]
    assert {each.id for each in about_no_field(index_of(ws))} == set(unsaid)
    road = road_to_decision(ws, now=NOW)
    assert road.unsaid == (len(unsaid) if talks else 0)
    if road.place == "enough":
        counts = sorted(sum(each.field == key for each in talks) for key in FIELDS)
        assert min(counts[-2:]) >= 2
    for field, missing in road.wanting:
        assert missing == 2 - sum(each.field == field.id for each in talks)
