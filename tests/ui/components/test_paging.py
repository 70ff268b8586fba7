"""Long lists, one page at a time."""

import pytest

from infoint.ui.components.paging import pages_of


@pytest.mark.parametrize(
    ("total", "size", "pages"),
    [(0, 9, 1), (9, 9, 1), (10, 9, 1), (11, 9, 1), (12, 9, 2), (20, 9, 2), (4, 3, 2), (6, 5, 2)],
)
def test_a_few_do_not_make_a_page(total: int, size: int, pages: int) -> None:
    """A page holds a quarter more before it splits; short ones split at once."""
    assert pages_of(total, size) == pages
