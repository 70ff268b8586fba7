"""Cells in which the whole story of somebody is told, one thing after the other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.imports.tracker.found import Mark
from infoint.imports.tracker.narrated.cell import read_narrated
from infoint.imports.tracker.told import Told
from tests.imports.reading import only, read
from tests.imports.tracker.told import told

TODAY = date(2026, 11, 30)


def _lines(cell: str) -> list[str]:
    found = read(f'Name,Company,What happened\nAna Prima,Amt,"{cell}"\n', today=TODAY)
    (lines,) = told(found).values()
    return lines


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        (
            "emailed 9/21, yes! talked tues 9/29, super nice. said to learn SQL",
            ["asked | 2026-09-21 | email | agreed", "talk | 2026-09-29 | held"],
        ),
        (
            "emailed 10/1 and again 10/9, nothing",
            [
                "asked | 2026-10-01 | email | no answer",
                "asked | 2026-10-09 | email | no answer",
            ],
        ),
        (
            "emailed 11/3, she said yes 11/5, zoom dec 3",
            [
                "asked | 2026-11-03 | email | agreed | answered 2026-11-05",
                "talk | 2026-12-03 | video",
            ],
        ),
        (
            "called 11/10 left vm. called 11/17, he picked up, says email me in dec",
            [
                "asked | 2026-11-10 | voicemail | message left",
                "asked | 2026-11-17 | phone | replied",
            ],
        ),
        (
            "texted 10/12. says call him after the holidays",
            ["asked | 2026-10-12 | message | replied"],
        ),
        ("msgd on linkedin 9/24, he said sure", ["asked | 2026-09-24 | note | agreed"]),
        ("emailed 9/28 YES. will meet at the ferry", ["asked | 2026-09-28 | email | agreed"]),
        ("dm on insta 10/5, no - on leave", ["asked | 2026-10-05 | message | declined"]),
        (
            "called 11/3, talked 10 min right there, thanked him 11/4",
            [
                "asked | 2026-11-03 | phone | agreed",
                "talk | 2026-11-03 | held",
                "thanked | 2026-11-04",
            ],
        ),
        (
            "emailed 11/20, will follow up 12/4",
            ["asked | 2026-11-20 | email | waiting | next 2026-12-04"],
        ),
        ("email 11/1, auto reply - out until 12/5", ["asked | 2026-11-01 | email | waiting"]),
        (
            "called 10/12, spoke to her assistant; meeting 12/8 10am",
            ["asked | 2026-10-12 | phone | agreed", "talk | 2026-12-08 | 10:00:00"],
        ),
        ("saw her at a party 11/19, new job soon", []),
        ("her boss will email us 12/3, told me so", []),
    ],
)
def test_one_thing_after_the_other(cell: str, lines: list[str]) -> None:
    """Each part of such a cell is a message, an answer, a talk or a thank-you on its own day."""
    assert [line for line in _lines(cell) if not line.startswith("to do")] == lines


def test_a_talk_without_its_hour_and_with_it() -> None:
    """A talk that is told in words is the one whose day and hour stand in another column."""
    found = read(
        'Name,Company,What happened,When\nAna Prima,Amt,"emailed 9/28, yes, talked 10/7, nice",'
        "wed 10/7 9am\nBo Ek,Werk,emailed 9/29,thu 10/8 10am\n",
        today=TODAY,
    )
    assert [line for line in told(found)["Ana Prima"] if line.startswith("talk")] == [
        "talk | 2026-10-07 | 09:00:00 | held"
    ]


def test_nothing_of_a_story_is_lost() -> None:
    """The words of such a cell stay in the notes, whatever was told of them."""
    cell = "emailed 9/21, yes! talked tues 9/29, said portfolio = 2 case studies"
    found = read(f'Name,Company,What happened\nAna Prima,Amt,"{cell}"\n', today=TODAY)
    kept = [only(found).notes, *(one.notes for one in found.interviews)]
    assert any(cell in text for text in kept)


@given(
    st.text(max_size=120)
    | st.lists(
        st.sampled_from(
            [
                "emailed 9/21",
                "yes",
                "talked 9/29",
                "thanked her",
                "nothing",
                "again 10/9",
                "zoom 12/3",
            ]
        )
    ).map(", ".join)
)
def test_any_story(text: str) -> None:
    """Whatever stands in a cell, no message and no thanks lie ahead, and all or nothing is told."""
    so_far = Told()
    is_told = read_narrated(so_far, Mark("contacted", "What happened", text, 2, True), TODAY)
    assert all(one.day <= TODAY for one in so_far.asked)
    assert is_told == bool(so_far.kept or so_far.unplaced)
    assert is_told or so_far == Told()
