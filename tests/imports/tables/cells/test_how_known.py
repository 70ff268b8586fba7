"""How one knows somebody, where a cell says it that was made for something else."""

import pytest

from infoint.domain import Contact
from infoint.imports.person import Person
from infoint.imports.tables.cells.how_known import name_and_where, tell_how_known
from tests.imports.reading import names, read

HEAD = "name,company,info,emailed\n"
OTHERS = (
    "Dana Ruiz,Bolt,dana@bolt.example,9/1/2026\n"
    "Bo Ek,Werk,bo@werk.example / 415 555 0121,9/2/2026\n"
    "Cy Dee,Haus,linkedin.com/in/cydee,9/3/2026\n"
)


def test_ways_to_reach_somebody_under_any_title() -> None:
    """A column of addresses, numbers and profiles is one of those, whatever its title is."""
    found = read(HEAD + OTHERS)
    assert [(one.email, one.phone, one.profile_url) for one in found.people] == [
        ("dana@bolt.example", "", ""),
        ("bo@werk.example", "415 555 0121", ""),
        ("", "", "https://linkedin.com/in/cydee"),
    ]


def _with(words: str) -> tuple[Contact, str]:
    """Somebody beside whom these words stand there, and who named them."""
    found = read(f"{HEAD}{OTHERS}Ana Prima,Amt,{words},9/4/2026\n")
    by_id = {one.id: one.name for one in found.people}
    return found.people[-1], by_id.get(found.people[-1].referred_by, "")


def test_words_among_them() -> None:
    """Words there that say how one knows somebody are that; others stay in the notes."""
    assert _with("thru Dana")[1] == "Dana Ruiz"
    assert _with("met at hackathon")[0].where_found == "met at hackathon"
    person, by = _with("dana's boss")
    assert (by, person.relationship) == ("Dana Ruiz", "dana's boss")
    assert "card in my wallet" in _with("card in my wallet")[0].notes


@pytest.mark.parametrize(
    "text", ["via LinkedIn", "via Zoom", "through a friend", "thru Dec 4", "call after 5", "x", ""]
)
def test_words_that_name_nobody(text: str) -> None:
    """A way, a place or anything else is no referrer."""
    person = Person(1)
    tell_how_known(person, text)
    assert "referred_by" not in person.more


def test_where_one_met_in_brackets_behind_the_name() -> None:
    """A place to find people behind a name is where one met them; a job or a nickname is not."""
    assert name_and_where("Ingrid (career fair)") == ("Ingrid", "career fair")
    assert name_and_where("Xiaofei (Faye) Lin") == ("Xiaofei (Faye) Lin", "")
    assert name_and_where("Ana Prima (Google)")[1] == ""
    assert name_and_where("Ana Prima (event manager)")[1] == ""
    found = read("Name,Company,Emailed\nIngrid (career fair),Norrhem,2026-09-01\nBo Ek,Werk,\n")
    assert names(found) == ["Ingrid", "Bo Ek"]
    assert found.people[0].where_found == "career fair"


def test_where_with_the_job() -> None:
    """Under Where the firm may stand with the job behind it; alone it is the firm."""
    found = read(
        'name,where,emailed\nAna Prima,"Lumen Labs, ux researcher",9/1/2026\n'
        'Bo Ek,"Bankly, PM",9/2/2026\nCy Dee,Norrhem,9/3/2026\n'
        'Di Fox,"Veloz, ux writer",9/4/2026\nEd Ost,freelance illustrator,9/5/2026\n'
    )
    assert [(one.organization, one.role) for one in found.people] == [
        ("Lumen Labs", "ux researcher"),
        ("Bankly", "PM"),
        ("Norrhem", ""),
        ("Veloz", "ux writer"),
        ("", "freelance illustrator"),
    ]


def test_where_in_two_parts_without_jobs() -> None:
    """A place and its town under Where are one place."""
    found = read(
        'name,where,emailed\nAna Prima,"Amt, Berlin",9/1/2026\nBo Ek,"Werk, Oslo",9/2/2026\n'
        'Cy Dee,"Haus, Rome",9/3/2026\n'
    )
    assert [one.organization for one in found.people] == ["Amt, Berlin", "Werk, Oslo", "Haus, Rome"]
