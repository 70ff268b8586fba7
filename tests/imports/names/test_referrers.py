"""Who named whom where a file says it by first name, by title, by kin, or as the row above."""

import pytest

from infoint.domain import Contact
from infoint.imports.taking import plan_import, take_people
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.reading import note_lines, read

HEAD = "Name,Organization,Referred by\n"


def _named(content: str) -> list[str]:
    """For each person who named them: a name of the file, or the words."""
    found = read(content)
    names = {person.id: person.name for person in found.people}
    return [names.get(person.referred_by, person.referred_by) for person in found.people]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Dana", "Dana Ruiz Ortega"),
        ("Prof. Ortega", "Dana Ruiz Ortega"),
        ("D. Ortega", "Dana Ruiz Ortega"),
        ("Dana Ruiz", "Dana Ruiz Ortega"),
        ("dana (Bolt)", "Dana Ruiz Ortega"),
        ("Lee", "Lee"),
        ("Prof. Lee", "Prof. Lee"),
        ("my aunt", "my aunt"),
        ("a colleague of hers", "a colleague of hers"),
        ("Zoe", "Zoe"),
    ],
)
def test_who_is_named_in_few_words(words: str, who: str) -> None:
    """The only one whom the words fit is the referrer; else they stand letter for letter."""
    rows = "Dana Ruiz Ortega,Bolt,\nMing Lee,Acme,\nMax Lee,Coda,\n"
    assert _named(f"{HEAD}{rows}Ute Bach,Amt,{words}\n")[-1] == who


def test_nobody_named_themselves() -> None:
    """Words that fit the person of the row alone lead to nobody."""
    assert _named(f"{HEAD}Dana Ruiz,Bolt,Dana\n") == ["Dana"]


def test_same_as_above() -> None:
    """A row that says the same as the one above has its referrer; the first one keeps its words."""
    rows = 'Bo Ek,Bolt,Mrs Vance\nCy Dee,Coda,same as above\nDi Fox,Dune,""""\n'
    told = f"{HEAD}Ana Prima,Acme,ditto\n{rows}"
    assert _named(told) == ["ditto", "Mrs Vance", "Mrs Vance", "Mrs Vance"]


def test_people_where_a_place_would_stand() -> None:
    """Of where they were found one of the family or a titled name is a referrer, a fair is none."""
    found = read(
        "Name,Organization,From\nAna Prima,Acme,Mom\nBo Ek,Bolt,career fair\nCy Dee,Coda,Ms Abe\n"
        "Di Fox,Dune,Ana\nEd Gray,Elm,Discord\nFay Hill,Fern,neighbor\n"
    )
    told = [(person.referred_by, person.where_found) for person in found.people]
    assert told == [
        ("Mom", ""),
        ("", "career fair"),
        ("Ms Abe", ""),
        (found.people[0].id, ""),
        ("", "Discord"),
        ("", "neighbor"),
    ]


def test_a_place_is_no_referrer() -> None:
    """What stands for a referrer and is a way to find people is where they were found."""
    found = read(f"{HEAD}Ana Prima,Acme,Instagram\nBo Ek,Bolt,alumni directory\n")
    assert [(one.referred_by, one.where_found) for one in found.people] == [
        ("", "Instagram"),
        ("", "alumni directory"),
    ]


@pytest.mark.parametrize("head", ["How do I know them?", "Found through"])
def test_who_introduced_us(head: str) -> None:
    """A first name of the file before or behind words that say so is who named them; how one knows
    them otherwise stays, and so does a name that fits nobody.
    """
    found = read(
        f"Name,Organization,{head}\nAna Prima,Acme,cousin's roommate\n"
        "Bo Ek,Bolt,Ana introduced us\nCy Dee,Amt,introduced by Ana\n"
        "Di Fox,Oak,Zoe introduced us\nEd Gil,Elm,took his class\n"
    )
    ana, bo, cy, di, ed = found.people
    assert (bo.referred_by, cy.referred_by) == (ana.id, ana.id)
    assert not any(one.referred_by for one in (ana, di, ed))
    assert "Zoe introduced us" in (di.relationship, di.where_found)
    assert "took his class" in (ed.relationship, ed.where_found)


@pytest.mark.parametrize(
    "words",
    [
        "Dana told me to call her",
        "Dana Ruiz told me to contact them",
        "Dana said I should talk to her.",
        "Dana suggested I reach out to him",
        "Dana recommended her",
    ],
)
@pytest.mark.parametrize("head", ["How I know them", "Status"])
def test_who_told_one_to_get_in_touch(ws: Workspace, head: str, words: str) -> None:
    """Somebody of the file, or of the list, by the whole or the first name; not where two may be
    meant.
    """
    content = f"Name,Organization,{head}\n{{}}Ute Bach,Amt,{words}\n"
    dana, ute = read(content.format("Dana Ruiz,Bolt,\n")).people
    assert ute.referred_by in (dana.id, dana.name)
    assert words in (ute.relationship, ute.notes.removeprefix("Status: "))
    listed = _listed(ws, Contact(name="Dana Ruiz"))
    assert _taken(ws, content.format("")).referred_by == listed.id


@pytest.mark.parametrize(
    ("listed", "rows"),
    [
        ("Dana Fox", "Dana Mora,Bolt,\n"),
        ("Bo Ek", "Dana Ruiz,Bolt,\nDana Ito,Elm,\n"),
        ("Dana Fox", "Dana Ruiz,Bolt,\nDana Ito,Elm,\n"),
        ("Bo Ek", ""),
    ],
)
def test_of_two_with_a_first_name_nobody_told(ws: Workspace, listed: str, rows: str) -> None:
    """Of the file and the list together; nor somebody who is on neither."""
    _listed(ws, Contact(name=listed))
    head = "Name,Organization,How I know them\n"
    assert _taken(ws, f"{head}{rows}Ute Bach,Amt,Dana told me to call her\n").referred_by == ""


@pytest.mark.parametrize("words", ["Ute told me to call her", "told me to call her"])
def test_nobody_tells_of_themselves(words: str) -> None:
    """Their own name, or none, names nobody."""
    assert _named(f"Name,Organization,How I know them\nUte Bach,Amt,{words}\n") == [""]


def test_somebodys_friend() -> None:
    """A name told by whose friend it is has that one as the referrer."""
    found = read(
        "Name,Organization\nUncle Sam's friend Ana Prima,Acme\nBo Ek (Zoe's roommate),Bolt\n"
    )
    assert [(one.name, one.referred_by) for one in found.people] == [
        ("Ana Prima", "Uncle Sam"),
        ("Bo Ek", "Zoe"),
    ]
    assert "Name: Uncle Sam's friend Ana Prima" in note_lines(found.people[0])


def _listed(ws: Workspace, person: Contact) -> Contact:
    with ws.edit("", now=NOW) as tx:
        return tx.contacts.put(person)


def _taken(ws: Workspace, content: str) -> Contact:
    """The last person of a file, once all are taken."""
    plan = plan_import(ws, read(content))
    take_people(ws, plan, [one.id for one in plan.new], now=NOW)
    return next(one for one in ws.contacts.all() if one.name == "Ute Bach")


def test_who_is_on_the_list_already(ws: Workspace) -> None:
    """A first name that fits one of the list alone, and nobody of the file, leads to them."""
    dana = _listed(ws, Contact(name="Dana Ruiz"))
    assert _taken(ws, f"{HEAD}Ute Bach,Amt,Dana\n").referred_by == dana.id


def test_one_of_the_file_and_one_of_the_list(ws: Workspace) -> None:
    """Where both may be meant nobody is: the words are in the notes."""
    _listed(ws, Contact(name="Dana Ruiz"))
    found = _taken(ws, f"{HEAD}Dana Ito,Acme,\nUte Bach,Amt,Dana\n")
    assert found.referred_by == ""
    assert "Named by: Dana" in note_lines(found)


def test_whose_friend_somebody_is() -> None:
    """Whose friend they are names the referrer, where that one is in the file; the words stay."""
    found = read(
        "Name,Organization,How I know them\nDana Ruiz,Bolt,church\nUte Bach,Amt,Dana's friend\n"
        "Bo Ek,Werk,my aunt's neighbor\n"
    )
    dana, ute, bo = found.people
    assert (ute.referred_by, ute.relationship) == (dana.id, "Dana's friend")
    assert (bo.referred_by, bo.relationship) == ("", "my aunt's neighbor")


def test_who_gave_the_address() -> None:
    """Somebody by a title who gave their address is who named them, be they in the file or not."""
    found = read(
        "Name,Organization,How I know them\nUte Bach,Amt,Prof. Adeyemi gave me his email\n"
        "Bo Ek,Werk,church\n"
    )
    assert [one.referred_by for one in found.people] == ["Prof. Adeyemi", ""]
