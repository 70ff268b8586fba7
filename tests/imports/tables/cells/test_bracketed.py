"""What stands in brackets behind a name goes where it belongs, or stays with the name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.imports.person import Person
from infoint.imports.tables.cells.bracketed import Brackets, bare_name, brackets_of, work_in
from tests.examples import examples
from tests.imports.reading import names, read
from tests.imports.tracker.told import told


def settled(name: str, *, for_firms: bool = False, **known: str) -> Person:
    """Somebody with the brackets behind the name taken to where they belong."""
    person = Person(1, name=name, **known)
    Brackets(frozenset({"brightpath"}), for_firms).settle(person)
    return person


@pytest.mark.parametrize(
    ("name", "firm", "role"),
    [
        ("Lena Ortiz (Deloitte)", "Deloitte", ""),
        ("Lena Ortiz [Mayo Clinic]", "Mayo Clinic", ""),
        ("Lena Ortiz (Brightpath)", "Brightpath", ""),
        ("Lena Ortiz (Harbor Hospital)", "Harbor Hospital", ""),
        ("Sam Ito (Nexora, RN)", "Nexora", "RN"),
        ("Sam Ito (RN, Nexora)", "Nexora", "RN"),
        ("Sam Ito (auditor at Nexora)", "Nexora", "auditor"),
        ("Sam Ito (Google SWE)", "Google", "SWE"),
    ],
)
def test_a_firm_behind_a_name(name: str, firm: str, role: str) -> None:
    """It is where they work, and a job beside it what they do; the name is left."""
    person = settled(name)
    assert (person.name, person.organization, person.role) == (bare_name(name), firm, role)


@pytest.mark.parametrize(
    "name",
    [
        "Xiaofei (Faye) Lin",
        "Xiaofei Lin (Faye)",
        "Ana Cole (Ruiz)",
        "Wang Wei (Xiaomei Wang)",
        "王晓梅 (Nexora)",
        "Ana Lee (née Ray)",
        "Kim Roe (PhD)",
        "Kim Roe (UCLA '19)",
    ],
)
def test_what_stays_with_a_name(name: str) -> None:
    """A second name, a degree and what nobody can tell stay, whatever most other brackets say."""
    for for_firms in (False, True):
        person = settled(name, for_firms=for_firms)
        assert (person.name, person.organization, person.role) == (name, "", "")


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("Bob Roe (cousin)", "relationship", "cousin"),
        ("Bob Roe (my old boss)", "relationship", "my old boss"),
        ("Kim Roe (LinkedIn)", "where", "LinkedIn"),
        ("Kim Roe (alumni directory)", "where", "alumni directory"),
        ("Kim Roe (via Dana)", "referred_by", "Dana"),
        ("Kim Roe (Recruiter)", "role", "Recruiter"),
        ("Ana Ruiz (she/her)", "notes", "Ana Ruiz (she/her)"),
        ("Kim Roe (Denver)", "notes", "Kim Roe (Denver)"),
        ("Kim Roe (the one from the fair)", "notes", "Kim Roe (the one from the fair)"),
    ],
)
def test_what_is_no_firm(name: str, field: str, value: str) -> None:
    """How one knows somebody, where one met them, pronouns and remarks are no firm, and none is
    lost.
    """
    for for_firms in (False, True):
        person = settled(name, for_firms=for_firms)
        found = {
            "where": person.where_found,
            "role": person.role,
            "notes": "".join(text for _, text in person.lines),
            **person.more,
        }
        assert (person.name, person.organization, found[field]) == (bare_name(name), "", value)


def test_a_word_that_may_be_a_firm() -> None:
    """It is one where most brackets of the table are written so, or the title asks for firms."""
    assert settled("Lena Ortiz (Nexora)").name == "Lena Ortiz (Nexora)"
    assert settled("Lena Ortiz (Nexora)", for_firms=True).organization == "Nexora"
    several = ["Lena Ortiz (Nexora)", "Tom Beck (Vantiq)", "Mo Diaz (Denver)"]
    assert brackets_of(several, (), ["Name"]).for_firms
    assert not brackets_of([*several, "Ida Falk (Reno)"], (), ["Name"]).for_firms
    assert not brackets_of(several[:1], (), ["Name"]).for_firms
    assert brackets_of(several[:1], (), ["Name (company)"]).for_firms


def test_a_firm_in_a_column_of_its_own() -> None:
    """The same firm once more is taken from the name; another one stays with it."""
    assert settled("Lena Ortiz (Deloitte)", organization="Deloitte LLP").name == "Lena Ortiz"
    other = settled("Lena Ortiz (Deloitte)", organization="Nexora")
    assert (other.name, other.organization) == ("Lena Ortiz (Deloitte)", "Nexora")


def test_a_table_with_firms_behind_names() -> None:
    """Rows of a log that leave out the firm are those of the same person."""
    found = read(
        "Who,When,What I did,Result\n"
        "Lena Ortiz (Nexora),10/5/2026,emailed,\nTom Beck (Vantiq),10/6/2026,called,no answer\n"
        "Lena Ortiz,10/9/2026,coffee chat,learned about audits\n"
        "Tom Beck,10/12/2026,called,no answer\n"
        '"Ruiz, Ana (Pier Labs)",10/12/2026,emailed,\n',
        region="US",
    )
    assert names(found) == ["Lena Ortiz", "Tom Beck", "Ana Ruiz"]
    assert [one.organization for one in found.people] == ["Nexora", "Vantiq", "Pier Labs"]
    assert told(found)["Lena Ortiz"][1] == (
        "talk | 2026-10-09 | in person | learned about audits | held"
    )


@given(st.text(max_size=60), st.booleans())
@settings(max_examples=examples(200))
def test_any_name(name: str, for_firms: bool) -> None:
    """Nothing of a name is lost: every word of it stands in a field or in the notes."""
    person = settled(name, for_firms=for_firms)
    lines = [text for _, text in person.lines]
    whole = " ".join([person.name, person.organization, person.role, person.where_found, *lines])
    whole += " ".join(map(str, person.more.values()))
    assert all(word.strip("()[]（）,;|") in whole for word in name.split())
    work_in(name)
