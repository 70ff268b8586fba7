"""Scores of fields, the evaluation's picture, and who suggested whom."""

import pytest

from infoint.coaching import evaluation_picture, field_scores, latest_interview, referral_tree
from infoint.domain import CareerField, Contact, Criterion
from infoint.library import Library
from infoint.store import Workspace
from tests.worlds.records import DAY, NOW, ann, held, interview, put, running


def weigh(ws: Workspace, **weights: int) -> None:
    """Name criteria with these weights; the id is the name."""
    criteria = tuple(Criterion(id=name, name=name, weight=w) for name, w in weights.items())
    with ws.edit("criteria", now=NOW) as tx:
        tx.profile.update(criteria=criteria)


@pytest.mark.parametrize(
    ("ratings", "score", "rated"),
    [
        ({}, None, 0),
        ({"pay": 1, "people": 1}, 0, 2),
        ({"pay": 5, "people": 5}, 100, 2),
        ({"pay": 5, "people": 1}, 25, 2),
        ({"people": 3}, 50, 1),
        ({"gone": 5}, None, 0),
    ],
)
def test_scores_are_weighted(
    ws: Workspace, ratings: dict[str, int], score: float | None, rated: int
) -> None:
    """From 0 to 100 over the rated criteria by their weight; None before any is rated."""
    weigh(ws, pay=1, people=3)
    put(ws, CareerField(id="f", title="Nursing", ratings_before=ratings))
    (found,) = field_scores(ws)
    assert (found.field.id, found.score, found.rated, found.of) == ("f", score, rated, 2)


def test_ratings_after_the_interviews_take_over(ws: Workspace) -> None:
    """The latest rating counts unless one asks for those before or after."""
    weigh(ws, pay=1)
    put(ws, CareerField(id="f", ratings_before={"pay": 1}, ratings_after={"pay": 5}))
    assert field_scores(ws)[0].score == 100
    assert field_scores(ws, when="before")[0].score == 0
    assert field_scores(ws, when="after")[0].score == 100


def test_the_picture_counts_answers_and_means_scales(ws: Workspace, library: Library) -> None:
    """Blank words, values off the scale and unknown questions do not count."""
    scales = [entry.id for entry in library.evaluation if entry.answer == "scale"]
    words = [entry.id for entry in library.evaluation if entry.answer == "words"]
    answers = {scales[0]: 2, scales[1]: 5, scales[2]: 9, words[0]: "Yes.", words[1]: " ", "x": 1}
    picture = evaluation_picture(interview(evaluation=answers), library)
    assert (picture.answered, picture.of, picture.majority, picture.mean) == (3, 11, False, 3.5)
    answers = {**dict.fromkeys(scales, 4), words[0]: "Yes."}
    assert evaluation_picture(interview(evaluation=answers), library).majority
    assert evaluation_picture(interview(), library).mean is None


def named_by(**pairs: str) -> list[Contact]:
    """Contacts by id, each with the id of the one who named them."""
    return [Contact(id=key, name=key, referred_by=by) for key, by in pairs.items()]


def test_the_tree_shows_who_suggested_whom(ws: Workspace) -> None:
    """Roots are those who named others; whoever stands alone is left out."""
    put(ws, *named_by(a="", b="a", c="a", d="b", alone="", lost="gone"))
    (root,) = referral_tree(ws)
    assert root.contact.id == "a"
    assert [child.contact.id for child in root.children] == ["b", "c"]
    assert [child.contact.id for child in root.children[0].children] == ["d"]


def test_a_ring_of_referrals_ends(ws: Workspace) -> None:
    """Two people who named each other appear once, the first of them on top; so does oneself."""
    put(ws, *named_by(a="b", b="a", c="b", self="self"))
    (root,) = referral_tree(ws)
    assert root.contact.id == "a"
    assert [child.contact.id for child in root.children] == ["b"]
    assert [child.contact.id for child in root.children[0].children] == ["c"]


def test_a_long_chain_is_no_trouble(ws: Workspace) -> None:
    """Two thousand people, each named by the one before."""
    put(ws, *named_by(**{f"p{n}": f"p{n - 1}" if n else "" for n in range(2000)}))
    (node,) = referral_tree(ws)
    depth = 1
    while node.children:
        (node,) = node.children
        depth += 1
    assert depth == 2000


def test_the_latest_interview(ws: Workspace) -> None:
    """Running comes before appointed, before not yet appointed, before held; never cancelled."""
    put(ws, ann(), held(9 * DAY, id="older"), held(DAY, id="held"), held(5 * DAY, id="old"))
    assert latest_interview(ws, "nobody") is None
    for newest in (
        interview(id="off", start=NOW, cancelled=True),
        interview(id="plan"),
        interview(id="date", start=NOW - 20 * DAY),
        running(DAY, id="run"),
    ):
        put(ws, newest)
        found = latest_interview(ws, "ann")
        assert found is not None
        assert found.id == ("held" if newest.id == "off" else newest.id)
