"""Long lists, one page at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.ui.components.paging import page_of, pages_of


@pytest.mark.parametrize(
    ("total", "size", "pages"),
    [(0, 9, 1), (9, 9, 1), (10, 9, 1), (11, 9, 1), (12, 9, 2), (20, 9, 2), (4, 3, 2), (6, 5, 2)],
)
def test_a_few_do_not_make_a_page(total: int, size: int, pages: int) -> None:
    """A page holds a quarter more before it splits; short ones split at once."""
    assert pages_of(total, size) == pages


@given(total=st.integers(1, 200), size=st.integers(1, 40), place=st.data())
def test_every_place_has_its_page(total: int, size: int, place: st.DataObject) -> None:
    """A place of a list is led to the page on which it stands, the last few too."""
    at = place.draw(st.integers(0, total - 1))
    page, pages = page_of(at, size, total), pages_of(total, size)
    assert 1 <= page <= pages
    assert (page - 1) * size <= at < (total if page == pages else page * size)
