"""Tables of the comparison, against answers worked out by hand."""

import pytest

from infoint.domain import CareerField, Takeaway
from infoint.fields.comparison import compare_fields
from infoint.fields.tables import evaluation_rows, moves_table, own_titles, pay_rows
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


def test_evaluation_shows_mean_span_and_n(ws, library):
    """2, 5 and 5 are 4.0 over three talks; a lone answer stands as it is, none is empty."""
    first, second = [each.id for each in library.evaluation if each.answer == "scale"][:2]
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update("t-eve", field="law")
        for interview, value in (("t-cy", 2), ("t-di", 5), ("t-eve", 5)):
            tx.interviews.update(interview, evaluation={first: value})
        tx.interviews.update("t-ana", evaluation={second: 3})
        tx.interviews.update("t-bo", evaluation={second: 3, first: 1})
    rows = evaluation_rows(compare_fields(ws, library, fields=("nursing", "law")))
    words = [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row.values()][1:] for row in rows]
    assert words == [["4.0 (2 to 5, n 3)", "1 (n 1)"], ["", "3.0 (all 3, n 2)"]]


def test_pay_is_one_row_for_each_level(ws, library):
    """Who said it, and whether their ranges meet."""
    ranges = (
        {"interview": "t-ana", "low": 28000, "high": 34000, "currency": "EUR", "level": "First"},
        {"interview": "t-bo", "low": 38000, "high": 42000, "currency": "EUR", "level": "first"},
        {"interview": "t-cy", "low": 18.5, "currency": "GBP", "text": "An hour"},
        {"interview": "t-di", "text": "Enough"},
        {"interview": "t-di", "high": 90000, "level": "Top"},
    )
    with ws.edit("", now=NOW) as tx:
        for each in ranges:
            tx.takeaways.put(Takeaway.model_validate({"kind": "salary range", **each}))
    rows = pay_rows(compare_fields(ws, library, fields=("nursing", "law")))
    assert [tuple(row.values()) for row in rows] == [
        ("Law", "", "from 18.50 GBP", "An hour", "Cy"),
        ("Law", "Top", "up to 90,000", "", "Di"),
        ("Law", "", "", "Enough", "Di"),
        ("Nursing", "First", "28,000 to 42,000 EUR", "The ranges do not meet", "Ana, Bo"),
    ]


def test_titles_are_told_apart():
    """Two fields of one name, and one without, each have a line of their own."""
    found = own_titles({"a": "Law", "b": " Law ", "c": "", "d": "Law (2)"})
    assert len(set(found.values())) == 4
    assert found["a"] == "Law"
    assert found["c"] == "(no title)"
