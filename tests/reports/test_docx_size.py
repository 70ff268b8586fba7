"""How large a page for Word is set: as large as it can be, and small enough for one page."""

from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.reports.docx_size import Size, beside, breadth, size_for_one_page
from infoint.reports.parts import Facts, Point, Prose, Report, Room, Section
from tests.documents.reports import every_part
from tests.examples import examples

WIDTH, HEIGHT = 174, 261


def _report(*parts: object) -> Report:
    return Report("", "A page", "", (), (Section("Part", parts),), "page")  # type: ignore[arg-type]


def test_little_is_set_in_full_size_with_room_to_write() -> None:
    """A sentence leaves the type as it is; what is left of the page is ruled."""
    found = size_for_one_page(
        _report(Prose("Short."), Room("Notes", 0)), width=WIDTH, height=HEIGHT, charts=()
    )
    assert (found.type, found.charts) == (1, 1)
    assert found.ruled > 8


@given(st.integers(0, 30), st.integers(0, 3))
@settings(deadline=None, max_examples=examples(60))
def test_more_is_never_set_larger(sentences: int, charts: int) -> None:
    """Each sentence and each chart that is added takes from the size, never adds to it."""

    def size(more: int, drawn: int) -> Size:
        facts = Facts((("Label", "Words that stand on the page. " * 4),) * more)
        parts = (facts, Prose("x"))
        charts_of = every_part("Word")[7 : 7 + drawn]
        report = _report(*parts, *charts_of)
        return size_for_one_page(report, width=WIDTH, height=HEIGHT, charts=[60.0] * drawn)

    less, more = size(sentences, charts), size(sentences + 3, charts)
    assert more.type <= less.type
    assert more.charts <= less.charts


def test_wide_letters_count_as_wide() -> None:
    """A letter such as 王 takes the room of two others."""
    assert breadth("王王") == 2 * breadth("ab")


def test_a_date_stands_beside_what_is_to_be_done() -> None:
    """A short note of a step stands on its line, a long one, or one of a plain point, below."""
    assert beside(Point("Write", "By 3 March 2026", done=False))
    assert not beside(Point("Write", "n" * 60, done=False))
    assert not beside(Point("Write", "By 3 March 2026"))
    assert not beside(Point("Write", "", done=True))
