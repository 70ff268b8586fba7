"""The answers of a form, with questions as titles, and other habits of asking in titles."""

from datetime import date

from tests.imports.reading import names, read
from tests.imports.tracker.told import told

TODAY = date(2026, 11, 30)
FORM = (
    "Timestamp,Who was it?,Job title + organization,What happened today?,How?,"
    "What did you learn / what was said?,When do you want to get back to them?\n"
    '9/2/2026 18:04:11,Ana Ruiz,"archivist, Pier Society",I wrote or called,Email,,\n'
    "9/3/2026 9:30:40,Ana Ruiz,,They said yes,Email,Thursday works,\n"
    "9/10/2026 16:47:55,Ana Ruiz,,We talked,In person,Look at county offices,12/7/2026\n"
    "9/11/2026 8:02:13,Ana Ruiz,,I sent a thank-you,Email,,\n"
    '9/17/2026 19:40:00,Tom Beck,"clerk, Harbor County",I wrote or called,Phone,,\n'
    '10/9/2026 17:33:21,Tom Beck,,"I gave up, no answer",,,\n'
)


def test_the_answers_of_a_form() -> None:
    """Each row is what happened on the day of its time stamp; who gave up did not try once more."""
    found = read(FORM, today=TODAY, region="US")
    assert names(found) == ["Ana Ruiz", "Tom Beck"]
    assert [one.organization for one in found.people] == ["Pier Society", "Harbor County"]
    ana, tom = told(found).values()
    assert ana[0].startswith("asked | 2026-09-02 | 18:04")
    assert "email | agreed" in ana[0]
    assert ana[1].startswith("talk | 2026-09-10")
    assert ana[1].endswith("Look at county offices | held")
    assert ana[2:] == ["thanked | 2026-09-11", "to do | 2026-12-07"]
    assert [line.partition("phone")[2] for line in tom] == [" | no answer"]


def test_a_name_with_its_job() -> None:
    """Under Name and Title what follows the first comma is the job, but a degree stays."""
    found = read(
        "Name and Title,Organization,How do you know this person?\n"
        '"Ana Ruiz, Radiology Lead",Pier,my aunt\n"Tom Beck, Director, Imaging",Oak,open house\n'
        '"Mo Diaz, RN, Nurse",Elm,\nIda Falk,Ash,\n'
    )
    assert [(one.name, one.role) for one in found.people] == [
        ("Ana Ruiz", "Radiology Lead"),
        ("Tom Beck", "Director, Imaging"),
        ("Mo Diaz, RN", "Nurse"),
        ("Ida Falk", ""),
    ]
    assert found.people[0].relationship == "my aunt"


def test_a_firm_in_brackets_under_such_a_title() -> None:
    """Where the title asks for it the whole of the brackets is the firm, whatever it looks like."""
    found = read(
        "person (firm),msg'd\nAna Ruiz (Ruiz Analytics),10/5/2026\n"
        '"Tom Beck (State Dept. of Rivers, Planning Bureau)",10/6/2026\n'
    )
    assert [(one.name, one.organization) for one in found.people] == [
        ("Ana Ruiz", "Ruiz Analytics"),
        ("Tom Beck", "State Dept. of Rivers, Planning Bureau"),
    ]


def test_a_thank_you_that_is_still_owed() -> None:
    """A no under thank-yous tells of a talk where it stands only with those who had its day."""
    rows = "Ana Ruiz,9/8/2026,9/17/2026,no\nTom Beck,9/10/2026,,\n"
    titles = "Name,Contacted,Talk,Thank-you sent\n"
    found = told(read(titles + rows, today=TODAY, region="US"))
    assert found["Ana Ruiz"] == ["asked | 2026-09-08 | agreed", "talk | 2026-09-17 | held"]
    every = rows + "Mo Diaz,9/10/2026,,no\n"
    found = told(read(titles + every, today=TODAY, region="US"))
    assert found["Ana Ruiz"][1] == "talk | 2026-09-17"
