"""What a person types is read leniently, and each slip gets its own sentence."""

from datetime import date, datetime, time

import pytest

from infoint.domain.problems import InputError
from infoint.entries.form import Entries, email_address, many_lines, one_line, web_link

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("anna@example.org", "anna@example.org"),
        ("  anna@example.org ", "anna@example.org"),
        ("Anna Lee <anna@example.org>", "anna@example.org"),
        ("mailto:anna@example.org", "anna@example.org"),
        ("anna.lee+talk@exämple.org", "anna.lee+talk@exämple.org"),
        ("anna@intranet", "anna@intranet"),
    ],
)
def test_address_is_found_in_what_was_typed(typed, address):
    """An address comes out of the forms in which people paste it."""
    assert email_address(typed) == address


@pytest.mark.parametrize(
    "typed", ["anna", "anna @example.org", "@example.org", "anna@", "a@b@c", "a@x.org, b@x.org"]
)
def test_no_address(typed):
    """What cannot be an address is none."""
    assert email_address(typed) is None


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("linkedin.com/in/anna", "https://linkedin.com/in/anna"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("localhost:3000", "https://localhost:3000"),
    ],
)
def test_link_is_completed(typed, link):
    """A link may be typed without https."""
    assert web_link(typed) == link


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "ftp://example.org",
        "mailto:anna@example.org",
        "data:text/html,x",
        "file:///etc/passwd",
        "/etc/passwd",
        "my page",
        "https://",
        "https://exa mple.org",
        "http://[",
        "nothing",
    ],
)
def test_no_link(typed):
    """Anything but an address of the web is refused."""
    assert web_link(typed) is None


def test_one_line_takes_out_breaks_and_controls():
    """Line breaks and control characters become spaces, and the ends are trimmed."""
    assert one_line(" Anna\nLee\x00 \u2028") == "Anna Lee"


def test_one_line_keeps_signs_letter_for_letter():
    """Signs that mean something elsewhere stay as they are."""
    name = "**Bo** <b>x</b> $x^2$ :red[y] {{z}}"
    assert one_line(name) == name


def test_many_lines_unifies_breaks():
    """Line breaks of every system become one kind, the end is trimmed."""
    assert many_lines("a\r\nb\rc \n\n") == "a\nb\nc"


def test_nothing_is_empty_text():
    """None reads as empty text in both forms."""
    assert (one_line(None), many_lines(None)) == ("", "")


def test_problems_come_together():
    """All entries are read before the problems are raised, each with its own sentence."""
    entries = Entries({"email": "x", "link": "y z"})
    entries.needed("name", "Write the name.")
    entries.email("email")
    entries.link("link")
    with pytest.raises(InputError) as raised:
        entries.check()
    assert list(raised.value.problems) == ["name", "email", "link"]
    assert all(text.endswith(".") for text in raised.value.problems.values())


def test_sentences_hold_nothing_that_was_typed():
    """What was typed never gets into a sentence, so it cannot act as markup."""
    entries = Entries({"email": "**x**", "link": ":red[y] z", "n": "<b>", "day": "$1$"})
    entries.email("email")
    entries.link("link")
    entries.number("n", 1, 5)
    entries.day("day", TODAY)
    text = " ".join(entries.problems.values())
    assert len(entries.problems) == 4
    assert not any(typed in text for typed in ("**x**", ":red", "<b>", "$1$"))


@pytest.mark.parametrize(
    "typed", [date(2026, 3, 20), datetime(2026, 3, 20, 9), "2026-03-20", " 2026-03-20 "]
)
def test_day_as_date_or_text(typed):
    """A date comes as a date or as ISO text."""
    assert Entries({"d": typed}).day("d", TODAY) == date(2026, 3, 20)


@pytest.mark.parametrize(
    "typed", ["0202-03-20", "1926-03-20", date(2099, 1, 1), "20.3.2099", "soon"]
)
def test_day_far_away_or_unreadable(typed):
    """A year far from today, or what is no date, is a slip."""
    entries = Entries({"d": typed})
    entries.day("d", TODAY)
    assert "d" in entries.problems


def test_day_may_be_missing_unless_needed():
    """A missing date is a problem only where it is needed."""
    entries = Entries({"d": ""})
    assert entries.day("d", TODAY) is None
    assert not entries.problems
    entries.day("d", TODAY, needed="Choose a date.")
    assert entries.problems == {"d": "Choose a date."}


def test_hour_as_time_or_text():
    """A time comes as a time or as ISO text."""
    entries = Entries({"a": time(9, 5), "b": "14:30", "c": "25:00", "d": None})
    assert entries.hour("a", needed="x") == time(9, 5)
    assert entries.hour("b", needed="x") == time(14, 30)
    entries.hour("c", needed="x")
    entries.hour("d", needed="Choose a time.")
    assert set(entries.problems) == {"c", "d"}


@pytest.mark.parametrize(
    ("typed", "number"), [(3, 3), ("4", 4), (" 5 ", 5), (3.0, 3), (None, 2), ("", 2)]
)
def test_number_between_bounds(typed, number):
    """A whole number comes as number or text; nothing is the default."""
    assert Entries({"n": typed}).number("n", 1, 5, 2) == number


@pytest.mark.parametrize("typed", [0, 6, "x", 2.5])
def test_number_out_of_bounds(typed):
    """A number out of its bounds, or none, is a problem."""
    entries = Entries({"n": typed})
    entries.number("n", 1, 5)
    assert "n" in entries.problems
