"""Tables of the comparison, against answers worked out by hand."""

import pytest

from infoint.domain import CareerField
from infoint.fields.comparison import compare_fields
from infoint.fields.tables import moves_table, own_titles, scale_words
from infoint.words.amounts import range_words
from tests.worlds.decided import decided_world
from tests.worlds.records import NOW


@pytest.fixture
def ws():
    return decided_world()


def test_moves_stand_by_criterion_and_field(ws, library):
    """The heaviest criterion and the field in front first; the talks that moved a rating named."""
    table = moves_table(compare_fields(ws, library, fields=("nursing", "law")))
    rows = [tuple(row) for row in table.drop(columns="weight").itertuples(index=False)]
    assert rows == [
        ("Time with people", "Law", 2, 3, "Cy +1"),
        ("Time with people", "Nursing", 4, 3, "Ana +1, Bo −2"),
        ("Pay", "Law", 5, 4, "Di −1"),
        ("Pay", "Nursing", 3, 1, "Bo −2"),
        ("Calm evenings", "Law", 3, 3, ""),
        ("Calm evenings", "Nursing", 2, 2, ""),
    ]
    assert list(table["weight"]) == [5, 5, 3, 3, 2, 2]


def test_what_is_not_rated_is_empty(ws, library):
    """A missing rating is no zero."""
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="new", title="New"))
    table = moves_table(compare_fields(ws, library, fields=("new",)))
    assert table["before"].isna().all()
    assert table["now"].isna().all()


def test_no_fields_give_an_empty_table(ws, library):
    """With its columns."""
    table = moves_table(compare_fields(ws, library, fields=()))
    assert (len(table), list(table.columns)[:3]) == (0, ["criterion", "weight", "field"])


@pytest.mark.parametrize(
    ("scores", "words"),
    [((2, 5, 5), "4.0 (2 to 5, n 3)"), ((3, 3), "3.0 (all 3, n 2)"), ((1,), "1 (n 1)"), ((), "")],
)
def test_a_scale_has_mean_span_and_n(ws, library, scores, words):
    """For documents: over several talks; a lone answer stands as it is."""
    first = next(each.id for each in library.evaluation if each.answer == "scale")
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update("t-eve", field="law")
        for interview, value in zip(("t-cy", "t-di", "t-eve"), scores, strict=False):
            tx.interviews.update(interview, evaluation={first: value})
    (law,) = compare_fields(ws, library, fields=("law",)).fields
    asked = next(each for each in law.evaluation if each.key == first)
    assert scale_words(asked).replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (28000, 42000, "28,000 to 42,000 EUR"),
        (28000, 28000, "28,000 EUR"),
        (18.5, None, "from 18.50 EUR"),
        (None, 90000, "up to 90,000 EUR"),
        (None, None, ""),
    ],
)
def test_a_range_in_words(low, high, words):
    """Either end may be missing."""
    assert range_words(low, high, "EUR") == words


def test_titles_are_told_apart():
    """Two fields of one name, and one without, each have a line of their own."""
    found = own_titles({"a": "Law", "b": " Law ", "c": "", "d": "Law (2)"})
    assert len(set(found.values())) == 4
    assert found["a"] == "Law"
    assert found["c"] == "(no title)"
