"""Several people in the cell of one name: each by their own name, and never a firm cut apart."""

from datetime import date

import pytest

from infoint.imports import Preview, read_contacts

TODAY = date(2026, 11, 27)
HEAD = "Name,Company,Email,Contacted,Status,Notes"


def read(*rows: str, head: str = HEAD) -> Preview:
    return read_contacts("\n".join((head, *rows, "")).encode(), "t.csv", region="US", today=TODAY)


def names(found: Preview) -> list[str]:
    return [one.name for one in found.people]


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Ana Ruiz & Tom Beck", ["Ana Ruiz", "Tom Beck"]),
        ("Ana Ruiz / Tom Beck", ["Ana Ruiz", "Tom Beck"]),
        ("Ana Ruiz + Tom Beck", ["Ana Ruiz", "Tom Beck"]),
        ("Ana and Tom Beck", ["Ana Beck", "Tom Beck"]),
        ("Maria y Tom Beck", ["Maria Beck", "Tom Beck"]),
        ("Ana Ruiz und Zdenka Pell", ["Ana Ruiz", "Zdenka Pell"]),
        ("Dr. Lee and Dr. Chen", ["Dr. Lee", "Dr. Chen"]),
        ('"Ana Ruiz, Tom Beck & Omar Haddad"', ["Ana Ruiz", "Tom Beck", "Omar Haddad"]),
        ("Ana Ruiz (she/her) & Tom Beck", ["Ana Ruiz", "Tom Beck"]),
    ],
)
def test_people_in_one_cell_are_several(cell: str, people: list[str]) -> None:
    """Each has the cells that they share, and both the row and the person say so."""
    found = read(f"{cell},Kestrel,,2026-10-01,Waiting,Both are kind")
    assert names(found) == people
    assert {one.organization for one in found.people} == {"Kestrel"}
    assert [one.day for one in found.attempts] == [date(2026, 10, 1)] * len(people)
    for one in found.people:
        others = ", ".join(name for name in people if name != one.name)
        assert one.notes == f"Both are kind\nTogether with: {others}"
    (told,) = found.problems
    assert told.row == 2
    assert str(told.text) == (
        f"“{cell.strip(chr(34))}” was read as several people; each of them has what the row says."
    )


@pytest.mark.parametrize(
    ("cell", "firm"),
    [
        ("Lena Ott, Omar Haddad", "Hall"),
        ("Ana Ruiz / Pier Hall", "Hall"),
        ("Ana & Tom", "Hall"),
        ("Lily & Rose Boutique", ""),
        ("Mr. and Mrs. Beck", "Hall"),
        ("Zdenka Pell & Bogumil Ostrow", "Hall"),
        ("Ines and Omar Haddad", "Hall"),
    ],
)
def test_what_may_be_several_is_one_row_to_look_at(cell: str, firm: str) -> None:
    """Where a firm, a place or a name turned around may stand as well, nothing is cut."""
    found = read(f'"{cell}",{firm},x@y.example,2026-10-01,Waiting,')
    assert names(found) == [cell]
    assert [str(one.text) for one in found.problems] == [
        f"“{cell}” may be more than one person; if so, change the name and add the other one."
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("Marks & Spencer", "Ernst & Young", "Johnson and Johnson", "Procter & Gamble"),
        *("Smith & Wesson", "Crate and Barrel", "Bath & Body Works", "Ben & Jerry's"),
        *("Arnold & Porter LLP", "Ana & Tom Beck Studio", "Abercrombie & Fitch", "Brandt & Voss"),
        *("Jorge Ruiz y Picasso", "José Ortega y Gasset", "Ana Ruiz-Beck", "AC/DC", "R&D"),
        *("Ana Ruiz / Hiring Manager", "Ana Ruiz & Co", "Simon & Schuster", "Harley-Davidson"),
        *("Tom", "Ana de la Cruz y Vega", "Sherwin-Williams", "Morgan Lewis & Bockius"),
    ],
)
def test_a_firm_or_one_name_stays_whole(name: str) -> None:
    """It is neither cut apart nor told, with an organization beside it and without."""
    for firm in ("", name, "Kestrel"):
        found = read(f"{name},{firm},a@x.example,2026-10-01,Waiting,")
        assert not [one for one in names(found) if one != name]
        assert not [one for one in found.problems if "several" in one.text or "than" in one.text]


def test_an_address_is_of_whom_it_names() -> None:
    """One with the name of one of them is theirs alone; one of an office is everybody's."""
    found = read(
        "Ana Ruiz & Tom Beck,Kestrel,tom.beck@x.example; ana@x.example,,,",
        "Ana and Omar Haddad,Pier,omar@x.example,,,",
        "Lena Ott & Marco Voss,Hall,info@x.example,,,",
    )
    assert [one.email for one in found.people] == [
        *("ana@x.example", "tom.beck@x.example", "", "omar@x.example"),
        *("info@x.example", "info@x.example"),
    ]


def test_a_profile_of_nobody_knows_whom_is_a_note() -> None:
    """A profile is one person's: with a name in it theirs, without one in the notes of both."""
    head = "Name,Company,LinkedIn"
    found = read(
        "Ana Ruiz & Tom Beck,Kestrel,https://www.linkedin.com/in/tombeck",
        "Lena Ott & Marco Voss,Hall,https://www.linkedin.com/in/x-7",
        head=head,
    )
    assert [bool(one.profile_url) for one in found.people] == [False, True, False, False]
    assert ["in/x-7" in one.notes for one in found.people] == [False, False, True, True]


def test_the_next_row_of_a_log_is_of_one_of_them() -> None:
    """Somebody who stood together with another one and then alone is one person."""
    found = read(
        "2026-10-01,Ana Ruiz & Tom Beck,Kestrel,first email,asked both of them for 20 minutes",
        "2026-10-09,Ana Ruiz,Kestrel,call,talked for half an hour",
        "2026-10-10,Ana Ruiz,Kestrel,thank you note,by email",
        "2026-10-11,Omar Haddad,Pier,first email,no answer so far",
        "2026-10-12,Omar Haddad,Pier,second email,",
        head="Date,Who,Company,What,Details",
    )
    assert sorted(names(found)) == ["Ana Ruiz", "Omar Haddad", "Tom Beck"]
    assert len(found.interviews) == 1
