"""Cells yield what they hold: addresses, links, handles, numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.imports.tables.cells.cells import addresses_in, links_in, unwrapped
from tests.imports.reading import note_lines, only, read


def person_with(title: str, cell: str) -> tuple[str, str, str, str]:
    """E-mail, phone, profile and notes of Ana Prima with this one cell."""
    quoted = cell.replace('"', '""')
    found = only(read(f'Name,{title}\nAna Prima,"{quoted}"\n'))
    return found.email, found.phone, found.profile_url, found.notes


@pytest.mark.parametrize(
    ("cell", "email", "notes"),
    [
        ("di@x.example", "di@x.example", ""),
        ("mailto:di@x.example?subject=Hello%20there", "di@x.example", ""),
        ("di@x.example (work)", "di@x.example", ""),
        ("Work: di@x.example", "di@x.example", ""),
        ("Di Quarta <di@x.example>", "di@x.example", ""),
        ('=HYPERLINK("mailto:di@x.example","Write")', "di@x.example", ""),
        ("[di@x.example](mailto:di@x.example)", "di@x.example", ""),
        (
            "di@x.example - prefers mornings",
            "di@x.example",
            "E-mail: di@x.example - prefers mornings",
        ),
    ],
)
def test_addresses(cell: str, email: str, notes: str) -> None:
    """The address alone, and a note only where more is said."""
    assert person_with("E-mail", cell) == (email, "", "", notes)


@pytest.mark.parametrize(
    "cell",
    [
        "in/ana-prima",
        "/in/ana-prima/",
        "@ana-prima",
        "ana-prima",
        "linkedin.com/in/ana-prima",
        "www.linkedin.com/in/ana-prima",
        "LinkedIn: https://www.linkedin.com/in/ana-prima",
        '=HYPERLINK("https://www.linkedin.com/in/ana-prima","Ana")',
        '=HIPERVINCULO("https://www.linkedin.com/in/ana-prima";"Ana")',
        "[Ana](https://www.linkedin.com/in/ana-prima)",
    ],
)
def test_profiles(cell: str) -> None:
    """A handle, a link behind a formula and an address give the same profile."""
    email, phone, profile, _ = person_with("LinkedIn", cell)
    assert (email, phone) == ("", "")
    assert profile.removeprefix("https://").removeprefix("www.") == "linkedin.com/in/ana-prima"


@pytest.mark.parametrize("cell", ["Yes", "follow-up", "connected", "Ana P. on LinkedIn"])
def test_words_are_no_handles(cell: str) -> None:
    """What was done on LinkedIn is a note."""
    assert person_with("LinkedIn", cell) == ("", "", "", f"LinkedIn: {cell}")


def test_a_name_with_what_stands_behind_it() -> None:
    """The link of a name is the person's, and the address beside it."""
    cell = '"=HYPERLINK(""https://www.linkedin.com/in/ana"",""Ana Prima"")"'
    found = read(f"Name,Company\n{cell},Harbor\nBo Ek (bo@x.example),Pier\n")
    assert [(one.name, one.email, one.profile_url) for one in found.people] == [
        ("Ana Prima", "", "https://www.linkedin.com/in/ana"),
        ("Bo Ek", "bo@x.example", ""),
    ]


@pytest.mark.parametrize(
    ("cell", "phone", "notes"),
    [
        ("212-555-0147", "212-555-0147", ""),
        ("'+49 30 901820", "+49 30 901820", ""),
        ('="0301234567"', "0301234567", ""),
        ("2125550147.0", "2125550147", ""),
        ("212 555 0147 ext. 12", "212 555 0147 ext. 12", ""),
        ("Cell: 212 555 0147", "212 555 0147", ""),
        ("212 555 0147, call after five", "212 555 0147", "Phone: 212 555 0147, call after five"),
        ("ask at the desk, room 12", "", "Phone: ask at the desk, room 12"),
        ("1-800-FLOWERS", "1-800-FLOWERS", ""),
    ],
)
def test_phones(cell: str, phone: str, notes: str) -> None:
    """The number among the words, whole."""
    assert person_with("Phone", cell) == ("", phone, "", notes)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("2.12555E+09", "shortened"),
        ("4,91512E+11", "shortened"),
        ("#ERROR!", "could not show"),
        ("#NAME?", "could not show"),
        ("########", "could not show"),
        ("491512000000", "zeros"),
        ("4915123456789", "plus"),
    ],
)
def test_phones_that_a_spreadsheet_damaged(cell: str, told: str) -> None:
    """They are told by row and never stored as numbers."""
    found = read(f'Name,Phone\nBo Ek,212 555 0147\nAna Prima,"{cell}"\n')
    assert found.people[1].phone == ""
    assert [(each.row, told in each.text) for each in found.problems] == [(3, True)]


def test_numbers_that_lost_what_others_of_the_column_have() -> None:
    """A zero or a plus that the rest of the column has, or the country asks for, is missed."""
    zeros = read("Name,Phone\nAna,030 901820\nBo,0171 1234567\nCy,1711234567\n")
    assert [one.phone for one in zeros.people] == ["030 901820", "0171 1234567", ""]
    plus = read("Name,Phone\nAna,+49 30 901820\nBo,49171123456\n")
    assert [one.phone for one in plus.people] == ["+49 30 901820", ""]
    country = read("Name,Phone\nAna,1711234567\n", region="DE")
    assert [each.row for each in country.problems] == [2]
    for whole in ("2125550147", "12125550147"):
        assert only(read(f"Name,Phone\nAna,{whole}\n", region="US")).phone == whole


def test_e_mail_and_phone_in_one_cell() -> None:
    """Contact details in one column are told apart."""
    found = read(
        "Name,Phone / Email\nAna Prima,ana@x.example\nBo Ek,212 555 0147\nCy Dee,cy@x.example\n"
    )
    assert [(one.email, one.phone) for one in found.people] == [
        ("ana@x.example", ""),
        ("", "212 555 0147"),
        ("cy@x.example", ""),
    ]


def test_a_jobs_link_is_no_profile() -> None:
    """The posting stays a note, and the person's own page goes before a website."""
    found = read(
        "Name,Link,Website,LinkedIn\n"
        "Ana Prima,https://jobs.example/7,https://harbor.example,linkedin.com/in/ana\n"
    )
    assert only(found).profile_url == "https://linkedin.com/in/ana"
    assert note_lines(only(found)) == [
        "Link: https://jobs.example/7",
        "Website: https://harbor.example",
    ]


@given(st.text(max_size=120))
def test_any_cell(text: str) -> None:
    """Whatever stands in a cell, nothing raises, and what is found was there."""
    shown, link = unwrapped(text)
    assert isinstance(shown, str)
    assert isinstance(link, str)
    assert all(each in text for each in addresses_in(text))
    assert all(each.removeprefix("https://") in text for each in links_in(text))
