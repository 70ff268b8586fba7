"""Tables whose people are told under who, what, where and contact."""

import pytest

from tests.imports.reading import read
from tests.imports.sheets import xlsx


@pytest.mark.parametrize(
    "head",
    ["Who,Where,What", "Wer,Wo,Was", "Qui,Où,Quoi", "Quién,Dónde,Qué", "Name,Where,What"],
)
def test_three_columns(head: str) -> None:
    """Who they are, where they are and what they do there, in several languages."""
    found = read(f"{head}\nAna Prima,City Hospital,Nurse\nBo Ek,Bolt,Welder\n")
    told = [(one.name, one.organization, one.role) for one in found.people]
    assert told == [("Ana Prima", "City Hospital", "Nurse"), ("Bo Ek", "Bolt", "Welder")]


def test_who_what_and_contact() -> None:
    """What they do, and however one reaches them, an address, a number or a profile."""
    found = read(
        "who,what,contact\nAna Prima,nurse,ana@city.example\nBo Ek,welder,555 010 0150\n"
        "Cy Dee,baker,linkedin.com/in/cy-dee\n"
    )
    told = [(one.role, one.email, one.phone, one.profile_url) for one in found.people]
    assert told == [
        ("nurse", "ana@city.example", "", ""),
        ("welder", "", "555 010 0150", ""),
        ("baker", "", "", "https://linkedin.com/in/cy-dee"),
    ]


def test_what_is_no_job() -> None:
    """Under What may stand what one wants of them; then it is a note."""
    found = read(
        "Who,What,Contact\nAna Prima,ask about the lab!,ana@x.example\nBo Ek,cv,b@x.example\n"
    )
    assert [one.role for one in found.people] == ["", ""]
    assert "What: ask about the lab!" in found.people[0].notes


def test_a_small_sheet_beside_another() -> None:
    """A sheet of who, what and contact is read beside the list, though few names are plain."""
    people = [["Name", "Company", "Email"], ["Ana Prima", "Acme", "ana@acme.example"]]
    others = [
        ["who", "what", "contact", "tried"],
        ["Uncle Sam's friend Bo Ek", "welder", "555 010 0150", "called 11/1"],
        ["the lady on the train", "planner", "has my card", ""],
        ["Cy Dee", "baker", "cy@x.example", "texted 11/2"],
    ]
    found = read(xlsx({"List": people, "others": others}))
    assert [one.name for one in found.people] == [
        "Ana Prima",
        "Bo Ek",
        "the lady on the train",
        "Cy Dee",
    ]


def test_markdown_without_its_marks() -> None:
    """Of a table in Markdown what is bold or a link is read as its words."""
    found = read(
        "| Who | Where | What |\n|:--|:--|--:|\n"
        "| **Ana Prima** | [Bolt](https://bolt.example) | _Nurse_ |\n"
        "| Bo Ek | Bolt | Welder |\n"
    )
    told = [(one.name, one.organization, one.role) for one in found.people]
    assert told[0] == ("Ana Prima", "Bolt", "Nurse")


@pytest.mark.parametrize(
    "head", ["Who sent me", "Who sent me to them", "Came through", "Who put me in touch"]
)
def test_who_sent_one_to_somebody(head: str) -> None:
    """Whoever sent one there has named them, however the column is called."""
    found = read(f"Name,Company,{head}\nAna Prima,Pier,Bo Ek\nBo Ek,Harbor,\nCy Dee,Quay,Bo Ek\n")
    assert [one.referred_by for one in found.people] == ["Bo Ek", "", "Bo Ek"]
