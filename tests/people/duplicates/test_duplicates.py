"""Who may stand on the list twice, how sure that is, and why."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Contact, Profile
from infoint.people.duplicates import DuplicatePair, find_duplicates, sureness
from infoint.people.duplicates.words import (
    likeness,
    name_form,
    organization_form,
    same_organization,
)
from infoint.store import Workspace, open_workspace
from tests.bench.duplicates import people, workspace
from tests.worlds.records import NOW


def pairs(*found: Contact, country: str = "") -> list[DuplicatePair]:
    """The duplicates among these people."""
    ws = workspace(list(found))
    with ws.edit("Country", now=NOW) as tx:
        tx.profile.put(Profile(country=country))
    return find_duplicates(ws)


def only(*found: Contact, country: str = "") -> DuplicatePair:
    """The one pair among these people."""
    (pair,) = pairs(*found, country=country)
    return pair


def test_same_email() -> None:
    """One address in two notations and two notations of a name are as good as certain."""
    pair = only(
        Contact(id="a", name="Anna Müller", email="Anna@X.example"),
        Contact(id="b", name="Mueller, Anna", email="anna@x.example"),
    )
    assert (pair.first.id, pair.second.id) == ("a", "b")
    assert pair.score >= 90
    assert pair.reasons == ("Same e-mail address",)


def test_same_profile() -> None:
    """One profile in two notations is enough, whatever the names are."""
    url = "linkedin.com/in/jane"
    pair = only(
        Contact(name="Jane Doe", profile_url=f"https://www.{url}/"),
        Contact(name="Jane Smith", profile_url=f"http://de.{url}?trk=a"),
    )
    assert pair.score >= 75
    assert "Same profile" in pair.reasons[0]


@pytest.mark.parametrize(
    ("other", "country"),
    [
        ("0049 (0)30 90 18 20", ""),
        ("030/901820", "DE"),
        ("030-901820", ""),
        ("49 30 901820", ""),
    ],
)
def test_same_phone_in_any_notation(other: str, country: str) -> None:
    """A number is the same with or without its country code, blanks and dashes."""
    pair = only(
        Contact(name="Jane Doe", phone="+49 30 901820"),
        Contact(name="Jane M. Doe", phone=other),
        country=country,
    )
    assert pair.reasons == ("Same phone number",)
    assert pair.score >= 90


def test_region_from_the_locale() -> None:
    """Without a country in the profile, numbers are read as in the country of the locale."""
    ws = workspace(
        [
            Contact(name="Jo Ek", phone="0171 5550100"),
            Contact(name="Jo Ek", phone="+49 171 5550100"),
        ]
    )
    with ws.edit("Locale", now=NOW) as tx:
        tx.profile.put(Profile(locale="de-DE"))
    assert [pair.score for pair in find_duplicates(ws)] == [92]


def test_similar_name_with_the_same_organization() -> None:
    """Initials, credentials, accents and legal forms do not count; a slip does a little."""
    base = Contact(name="Dr. José García", organization="Acme GmbH")
    scores = [
        only(base, Contact(name=name, organization=organization)).score
        for name, organization in (
            ("GARCIA, Jose, MBA", "The ACME Company, Inc."),
            ("José Garcías", "ACME"),
            ("J. Garcia", "Acme Germany"),
        )
    ]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[1] > scores[2] >= 60


@pytest.mark.parametrize(
    ("one", "other"), [("Bob Smith", "Robert Smith"), ("Liz Ray", "Ray, Elizabeth")]
)
def test_a_short_form_of_a_name(one: str, other: str) -> None:
    """Bob and Robert in one organization are perhaps one person; on the name alone they are not."""
    pair = only(
        Contact(name=one, organization="Acme"), Contact(name=other, organization="Acme Ltd")
    )
    assert sureness(pair.score) == "Perhaps the same person"
    assert pairs(Contact(name=one), Contact(name=other)) == []
    assert (
        pairs(Contact(name=one, organization="Acme"), Contact(name=other, organization="Zoo")) == []
    )


def test_names_that_only_begin_alike() -> None:
    """Bob is no Bruno, and two who are short for different names are two."""
    for other in ("Bruno Smith", "Bill Smith"):
        found = [Contact(name=name, organization="Acme") for name in ("Bob Smith", other)]
        assert pairs(*found) == []


def test_never_on_a_name_alone() -> None:
    """The very same name is no sign without anything else, nor with another organization."""
    assert not pairs(
        Contact(name="Jane Doe"),
        Contact(name="Jane Doe"),
        Contact(name="Jane Doe", organization="Acme"),
        Contact(name="Jane Doe", organization="Bolt"),
    )


def test_never_on_an_organization_alone() -> None:
    """Colleagues are not the same person."""
    assert not pairs(
        Contact(name="Jane Doe", organization="Acme"), Contact(name="Bo Ek", organization="Acme")
    )


def test_a_shared_office() -> None:
    """Different people with one info@ address, or one switchboard of many, are left alone."""
    phone = "+49 30 901820"
    names = ("Jane Doe", "Bo Ek", "Cem Kaya", "Di Wu", "Eva Roth")
    assert not pairs(*(Contact(name=name, email="info@x.example") for name in names[:2]))
    assert not pairs(*(Contact(name=name, phone=phone) for name in names))
    twin = only(
        *(Contact(name=name, phone=phone) for name in names), Contact(name="J. Doe", phone=phone)
    )
    assert (twin.first.name, twin.second.name) == ("Jane Doe", "J. Doe")


def test_two_people_with_one_phone() -> None:
    """Quite different names with one phone are a weak sign, and the reason says why."""
    pair = only(
        Contact(name="Jane Doe", phone="+49 30 901820"),
        Contact(name="Bo Ek", phone="+49 30 901820"),
    )
    assert pair.score < 60
    assert "names that differ" in pair.reasons[0]


def test_profiles_that_differ() -> None:
    """Two namesakes at one place, each with a profile of their own, come last."""
    pair = only(
        Contact(name="Wei Zhang", organization="Acme", profile_url="linkedin.com/in/wei1"),
        Contact(name="Wei Zhang", organization="Acme", profile_url="linkedin.com/in/wei2"),
    )
    assert pair.score < 60
    assert pair.reasons[-1] == "Their profiles differ"


def test_more_reasons_make_it_surer() -> None:
    """Every reason is named, the strongest first, and the score does not pass 100."""
    twin = {"name": "Jane Doe", "organization": "Acme", "email": "j@x.example"}
    pair = only(Contact(**twin), Contact(**twin))
    assert pair.reasons == ("Same e-mail address", "Same name and same organization")
    twin |= {"phone": "+49 30 901820", "profile_url": "linkedin.com/in/jane"}
    assert only(Contact(**twin), Contact(**twin)).score == 100


def test_best_first() -> None:
    """The surest pair comes first."""
    scores = [pair.score for pair in find_duplicates(workspace(people(500)))]
    assert len(scores) >= 10
    assert scores == sorted(scores, reverse=True)


def test_dismissed_pairs_stay_out() -> None:
    """A pair told apart on either side does not come back."""
    jane = Contact(id="a", name="Jane Doe", email="j@x.example", dismissed_duplicates=("b",))
    assert not pairs(jane, Contact(id="b", name="Jane Doe", email="j@x.example"))
    third = Contact(id="c", name="Jane Doe", email="j@x.example")
    found = pairs(jane, Contact(id="b", name="Jane Doe", email="j@x.example"), third)
    assert {(pair.first.id, pair.second.id) for pair in found} == {("a", "c"), ("b", "c")}


def test_what_is_found_follows_the_data() -> None:
    """The list is kept between edits of other things and made anew when a contact changes."""
    ws = workspace(
        [Contact(id="a", name="Jo Ek", email="j@x.example"), Contact(id="b", name="Jo Ek")]
    )
    assert find_duplicates(ws) == []
    with ws.edit("An address", now=NOW) as tx:
        tx.contacts.update("b", email="J@X.example")
    (pair,) = find_duplicates(ws)
    with ws.edit("A goal", now=NOW) as tx:
        tx.profile.update(goals="Find out")
    assert find_duplicates(ws)[0] is pair


def test_five_thousand_people() -> None:
    """Among five thousand people all who were entered twice are found, in a second or so."""
    made = people()
    ws = workspace(made)
    began = time.process_time()
    found = {frozenset((pair.first.id, pair.second.id)) for pair in find_duplicates(ws)}
    assert time.process_time() - began < 3
    twice = [person for person in made if person.id.startswith("d")]
    assert len(twice) == 100
    assert len([pair for pair in found if any(key.startswith("d") for key in pair)]) == 100
    assert len(found) <= 110


def test_a_crowd_of_one_name() -> None:
    """Thousands who share nearly everything do not make it slow."""
    crowd = [Contact(id=f"c{n}", name=f"Anna Ek {n}", organization="Acme") for n in range(3000)]
    began = time.process_time()
    assert find_duplicates(workspace(crowd)) == []
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Søren Kjær", "Soren Kjaer"),
        ("Anne-Marie Roy", "Annemarie Roy"),
        ("Pat O’Brien", "OBrien, Pat"),
        ("Jane Doe 🚀 (she/her)", "JANE DOE"),
        ("Prof. Dr. med. Eva Roth", "Eva Roth, MD"),
        ("Jack Ma", "Ma, Jack"),
        ("李娜", "李娜"),
    ],
)
def test_one_name_in_two_notations(one: str, other: str) -> None:
    """Accents, titles, credentials, order, signs and pronouns do not count."""
    assert likeness(name_form(one), name_form(other)) == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Lee", "Anna Li"),
        ("J. D.", "Jane Doe"),
        ("Anna", "Anna Lee"),
        ("Anna Berg", "Bert Berg"),
        ("Karin Maier", "Carin Meyer"),
        ("Visitor 12", "Visitor 13"),
        ("Anna Ek", "Anna Ek 3"),
        ("", ""),
    ],
)
def test_two_names(one: str, other: str) -> None:
    """Short names a letter apart, initials alone, half a name and two slips are no likeness."""
    assert likeness(name_form(one), name_form(other)) < 0.8


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Acme GmbH & Co. KG", "ACME Inc.", True),
        ("S.A.P. SE", "SAP", True),
        ("Universität Köln", "Universitaet Koeln", True),
        ("Siemens", "Siemens Energy", True),
        ("Acme", "Bolt", False),
        ("", "", False),
        ("Limited", "Group", False),
    ],
)
def test_organizations(one: str, other: str, same: bool) -> None:
    """Legal forms, accents and a department do not count; nothing is not the same as nothing."""
    assert same_organization(organization_form(one), organization_form(other)) is same


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_of_any_names(one: str, other: str) -> None:
    """It is the same both ways, between 0 and 1, and no text breaks it."""
    forms = name_form(one), name_form(other)
    assert 0 <= likeness(*forms) <= 1
    assert likeness(*forms) == pytest.approx(likeness(*reversed(forms)))


def test_sureness_in_words() -> None:
    """Each range of the score has words of its own."""
    assert len({sureness(score) for score in (100, 80, 65, 45)}) == 4


def test_empty_list() -> None:
    """Nobody is twice on an empty list."""
    ws: Workspace = open_workspace(None)
    assert find_duplicates(ws) == []
