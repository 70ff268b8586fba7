"""Our own file of contacts: every column is a field, and each cell says what it was."""

from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Contact
from infoint.domain.contact_fields import (
    CONTACT_COLUMNS,
    cell_choice,
    cell_list,
    choice_cell,
    list_cell,
    neutralised,
    restored,
)

NOT_TYPED = {"id", "dismissed_duplicates", "snoozed_until", "referrer_told", "created"}


def test_every_field_that_a_person_types_has_a_column() -> None:
    """A new field of Contact needs a column, or must be named here as not typed."""
    assert set(CONTACT_COLUMNS.values()) == set(Contact.model_fields) - NOT_TYPED


def test_no_two_columns_are_one_field() -> None:
    """A field has one column only."""
    assert len(set(CONTACT_COLUMNS.values())) == len(CONTACT_COLUMNS)


@given(st.lists(st.text(min_size=1)))
def test_a_list_comes_back_as_it_was(texts: list[str]) -> None:
    """Any texts survive in one cell, with semicolons, backslashes and spaces."""
    assert cell_list(list_cell(texts)) == tuple(texts)


def test_a_list_is_easy_to_read() -> None:
    """Ordinary tags stand with a semicolon between them."""
    assert list_cell(["alumni", "met at the fair"]) == "alumni; met at the fair"


def test_answers_come_back_as_they_were() -> None:
    """Yes, no and not asked are three things."""
    answers = [True, False, None]
    assert [cell_choice("answer", choice_cell("answer", each)) for each in answers] == answers


def test_numbers_come_back_as_they_were() -> None:
    """The ratings from 1 to 5 and none; anything else is none."""
    numbers = [1, 2, 3, 4, 5, None]
    assert [cell_choice("number", choice_cell("number", each)) for each in numbers] == numbers
    assert [cell_choice("number", text) for text in ("0", "6", "9" * 5000, "two")] == [None] * 4


@given(st.text(alphabet="'=+-@＝＋－＠\t\r\n a1", max_size=8) | st.text())
def test_the_mark_comes_off_again(text: str) -> None:
    """Any text is the same after the mark was set and taken off."""
    assert restored(neutralised(text)) == text


@given(st.text(alphabet="'=+-@＝＋－＠\t\r a", max_size=8))
def test_no_marked_cell_begins_like_a_formula(text: str) -> None:
    """What a spreadsheet might run never stands first."""
    assert not neutralised(text).startswith(tuple("=+-@\t\r＝＋－＠"))


def test_ordinary_cells_stay_as_they_are() -> None:
    """Names with an apostrophe get no mark and lose none."""
    for text in ("Anna", "'t Hooft", "O'Neill", "''", ""):
        assert neutralised(text) == text == restored(text)
