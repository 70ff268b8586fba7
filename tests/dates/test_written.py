"""How days and times are written, and that nothing else in the app writes them."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.dates import written
from infoint.dates.typed_day import read_day

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 28)
DAY = date(2026, 12, 1)
ELSEWHERE = {
    "infoint/letters/eml.py": "the header of a mail",
    "infoint/store/storage/revisions.py": "the name of a kept revision",
}
_WRITERS = re.compile(r"strftime|format_(date|time|datetime|skeleton|interval|timedelta)")
_MAY_WRITE = re.compile(rf"{_WRITERS.pattern}|:[^\n]*%-?[a-zA-Z]")
"""What stands in every file that writes one; few have to be read closely."""


@pytest.mark.parametrize(
    ("locale", "here", "last_year"),
    [
        ("en_GB", "Tue, 1 Dec", "Mon, 1 Dec 2025"),
        ("en-US", "Tue, Dec 1", "Mon, Dec 1, 2025"),
        ("de_AT", "Tue, 1 Dec", "Mon, 1 Dec 2025"),
        ("", "Tue, 1 Dec", "Mon, 1 Dec 2025"),
    ],
)
def test_a_day_on_the_screen(locale: str, here: str, last_year: str) -> None:
    """Weekday, day and month in the order of the locale; the year only where it is another."""
    assert written.screen_day(DAY, TODAY, locale) == here
    assert written.screen_day(date(2025, 12, 1), TODAY, locale) == last_year


def test_a_day_in_documents() -> None:
    """Long, with the year; at the head of a letter in the language of the locale."""
    assert written.document_day(DAY, "en_GB") == "1 December 2026"
    assert written.document_day(DAY, "en_US") == "December 1, 2026"
    assert written.document_day(DAY, "de_AT", weekday=True) == "Tuesday, 1 December 2026"
    assert written.letter_head_day(DAY, "de_AT") == "1. Dezember 2026"
    assert written.told_day(DAY, TODAY, "en_US") == "Tuesday, December 1"


def test_a_day_in_files() -> None:
    """ISO, which every program sorts and reads."""
    moment = datetime(2026, 12, 1, 15, 5, 9, tzinfo=UTC)
    assert written.file_day(DAY) == "2026-12-01"
    assert written.file_moment(moment) == "2026-12-01 15:05"
    assert written.file_stamp(moment) == "2026-12-01-1505"
    assert written.link_moment(moment) == "2026-12-01T15:05:09Z"
    assert written.link_moment(moment, bare=True) == "20261201T150509Z"


def test_the_clock() -> None:
    """On 24 hours, or with AM and PM where the locale is an English one that has them."""
    assert written.clock(time(15), "en_GB") == written.clock(time(15), "de_DE") == "15:00"
    assert " ".join(written.clock(time(15), "en_US").split()) == "3:00 PM"


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.sampled_from(("en_US", "en_GB", "fr_FR")))
def test_what_is_written_can_be_typed(day: date, locale: str) -> None:
    """A day copied from the screen, from a document or from a file into a box is that day."""
    for text in (
        written.screen_day(day, TODAY, locale, year=True),
        written.document_day(day, locale),
        written.document_day(day, locale, weekday=True),
        written.file_day(day),
    ):
        assert read_day(text, today=TODAY, locale=locale).day == day, text


def writes_dates(text: str) -> Iterator[int]:
    """The lines of Python code that write a date by themselves."""
    for node in ast.walk(ast.parse(text)):
        named = getattr(node, "attr", None) or getattr(node, "id", None)
        names = [named] if named else []
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.ImportFrom):
            names += [one.name for one in node.names]
        if any(_WRITERS.fullmatch(str(name)) for name in names):
            yield line
        if isinstance(node, ast.FormattedValue) and node.format_spec:
            spec = "".join(
                str(part.value)
                for part in ast.walk(node.format_spec)
                if isinstance(part, ast.Constant)
            )
            if re.search(r"%[-a-zA-Z]", spec):
                yield line


@pytest.mark.parametrize(
    "code",
    [
        "moment.strftime('%H')",
        "from babel.dates import format_date",
        "f'{day:%A}'",
        "dates.format_time(now)",
    ],
)
def test_the_rule_sees_what_it_forbids(code: str) -> None:
    """Each way to write a date is found."""
    assert list(writes_dates(code))


def test_only_one_module_writes_dates() -> None:
    """Dates are written in `dates.written` and nowhere else."""
    files = [*ROOT.glob("infoint/**/*.py"), *ROOT.glob("pages/*.py"), ROOT / "app.py"]
    found = [
        f"{name}:{line}"
        for file in files
        if (name := str(file.relative_to(ROOT))) not in ELSEWHERE
        and name != "infoint/dates/written.py"
        if (text := file.read_text("utf-8")) and _MAY_WRITE.search(text)
        for line in writes_dates(text)
    ]
    assert not found


def test_a_time_in_a_text_has_an_ordinary_space() -> None:
    """Older mail programs know no narrow one; on a screen it keeps AM and PM beside the hour."""
    assert written.clock(time(14, 30), "en_US") == "2:30 PM"
    assert written.screen_clock(time(14, 30), "en_US").split() == ["2:30", "PM"]
