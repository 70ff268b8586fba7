"""Fields and people as a person tells them in one line."""

import re
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.words.told.fields import field_readings, says_nothing
from infoint.words.told.people import PersonTold, known_from, people_readings

ONLY_JOINS = {"or", "and", "either", "maybe", "perhaps", "possibly", "also", "my", "our", "a", "an"}
ONLY_JOINS |= {"the", "is", "was", "are", "who", "she", "he", "they", "at", "works", "working"}
ONLY_JOINS |= {"und", "y", "et", "oder", "och", "og"}


def words(text: str) -> set[str]:
    """The words of a text that say something, in lower case."""
    return set(re.findall(r"\w+", text.casefold())) - ONLY_JOINS


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Nursing", ("Nursing",)),
        ("landscape architecture or UX research", ("landscape architecture", "UX research")),
        ("medicine, teaching children", ("medicine", "teaching children")),
        ("nursing, teaching or law", ("nursing", "teaching", "law")),
        ("nursing, teaching, and law", ("nursing", "teaching", "law")),
        ("either law or maybe medicine", ("law", "medicine")),
        ("graphic design / web design", ("graphic design", "web design")),
        ("law; nursing", ("law", "nursing")),
        ("1. Law 2. Nursing", ("Law", "Nursing")),
        ("- Law\n- Nursing", ("Law", "Nursing")),
        ("Law or law", ("Law",)),
        ("research and development", ("research and development",)),
        ("Sales & marketing", ("Sales & marketing",)),
        ("R&D", ("R&D",)),
        ("AC/DC repair", ("AC/DC repair",)),
        ("law, especially family law", ("law, especially family law",)),
    ],
)
def test_fields_that_are_plain(text: str, titles: tuple[str, ...]) -> None:
    """What is plainly two becomes two, and what is plainly one stays one."""
    assert field_readings(text) == [titles]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        (
            "bees, inspecting hives",
            [("bees, inspecting hives",), ("bees", "inspecting hives")],
        ),
        (
            "marine biology and chemistry",
            [("marine biology and chemistry",), ("marine biology", "chemistry")],
        ),
        (
            "civil or mechanical engineering",
            [
                ("civil or mechanical engineering",),
                ("civil", "mechanical engineering"),
                ("civil engineering", "mechanical engineering"),
            ],
        ),
        (
            "something with animals or children",
            [("something with animals or children",), ("something with animals", "children")],
        ),
    ],
)
def test_fields_in_doubt(text: str, readings: list[tuple[str, ...]]) -> None:
    """Where it can be one or two, every reading is given, the undivided one first."""
    assert field_readings(text) == readings


@pytest.mark.parametrize(
    "text", ["", " ", "no", "Nobody yet.", "not sure", "I don’t know yet", "-"]
)
def test_answers_that_name_nothing(text: str) -> None:
    """A no is no field and no person."""
    assert says_nothing(text)
    assert field_readings(text) == []
    assert people_readings(text) == []


def person(name: str, **known: str) -> PersonTold:
    return PersonTold(name, **known)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Vera Lind", [person("Vera Lind")]),
        ("Vera Lind, nurse", [person("Vera Lind", role="nurse")]),
        (
            "Vera Lind, nurse, City Hospital",
            [person("Vera Lind", role="nurse", organization="City Hospital")],
        ),
        (
            "my cousin Lena, she draws parks",
            [person("Lena", relationship="cousin", notes="she draws parks")],
        ),
        ("my cousin lena", [person("Lena", relationship="cousin")]),
        ("cousin Lena", [person("Lena", relationship="cousin")]),
        ("Lena (my cousin)", [person("Lena", relationship="cousin")]),
        ("Lena, my cousin", [person("Lena", relationship="cousin")]),
        ("my old boss Ms Karen Hill", [person("Ms Karen Hill", relationship="old boss")]),
        (
            "my friend from school, Ana Ruiz, who is a nurse",
            [person("Ana Ruiz", role="nurse", relationship="friend from school")],
        ),
        ("my uncle Bob's neighbour Al", [person("Al", relationship="uncle Bob's neighbour")]),
        ("Vera Lind is a nurse", [person("Vera Lind", role="nurse")]),
        ("Vera Lind who works with bees", [person("Vera Lind", notes="who works with bees")]),
        ("Vera Lind - nurse", [person("Vera Lind", role="nurse")]),
        ("Anna from the fair at York", [person("Anna from the fair at York")]),
        ("Anna from York", [person("Anna from York")]),
        (
            "my old biology teacher mr keller",
            [person("Mr Keller", relationship="old biology teacher")],
        ),
        ("my old boss frau dr. van dyk", [person("Frau Dr. van Dyk", relationship="old boss")]),
        ("a teacher mrs. adams", [person("Mrs. Adams", relationship="teacher")]),
        ("my hairdresser sue", [person("Sue", relationship="hairdresser")]),
        ("our dog walker Ms Kim", [person("Ms Kim", relationship="dog walker")]),
        ("Aunt Petra", [person("Aunt Petra", relationship="aunt")]),
        (
            "Uncle Bob, carpenter at Woods",
            [person("Uncle Bob", role="carpenter", organization="Woods", relationship="uncle")],
        ),
        ("Petra my aunt", [person("Petra", relationship="aunt")]),
        ("Mr Keller is my art teacher", [person("Mr Keller", relationship="art teacher")]),
        (
            "my dads friend who is a nurse",
            [person("My dads friend", role="nurse", relationship="dads friend")],
        ),
        ("my neighbor tom who's a vet", [person("Tom", role="vet", relationship="neighbor")]),
        ("tom who works as a plumber", [person("Tom", role="plumber")]),
        (
            "Dr. Vera Lind, MD, cardiologist at City Hospital",
            [person("Dr. Vera Lind, MD", role="cardiologist", organization="City Hospital")],
        ),
        ("Prof. Dr. med. Anna Maier", [person("Prof. Dr. med. Anna Maier")]),
        ("van der Berg, baker", [person("van der Berg", role="baker")]),
        ("Mr and Mrs Smith", [person("Mr and Mrs Smith")]),
        ("Ben and Jerry's", [person("Ben and Jerry's")]),
        ("Vera Lind, nurse and midwife", [person("Vera Lind", role="nurse and midwife")]),
        (
            "Vera Lind, lawyer at Smith and Jones",
            [person("Vera Lind", role="lawyer", organization="Smith and Jones")],
        ),
        ("Judith Amsel a set designer", [person("Judith Amsel", role="set designer")]),
        ("Judith Amsel, an accountant", [person("Judith Amsel", role="accountant")]),
        ("Ruiz, Ana; nurse", [person("Ruiz, Ana", role="nurse")]),
        ("my neighbour", [person("My neighbour", relationship="neighbour")]),
        (
            "a friend of my mother",
            [person("A friend of my mother", relationship="friend of my mother")],
        ),
        (
            "Vera Lind, nurse and Tom Ng",
            [person("Vera Lind", role="nurse"), person("Tom Ng")],
        ),
        ("Vera Lind and Tom Ng", [person("Vera Lind"), person("Tom Ng")]),
        ("Vera Lind; Tom Ng", [person("Vera Lind"), person("Tom Ng")]),
        (
            "my neighbour and my aunt Rosa",
            [person("My neighbour", relationship="neighbour"), person("Rosa", relationship="aunt")],
        ),
        (
            "1. Vera Lind, nurse 2. Tom Ng, teacher",
            [person("Vera Lind", role="nurse"), person("Tom Ng", role="teacher")],
        ),
        ("Vera Lind, nurse\nTom Ng", [person("Vera Lind", role="nurse"), person("Tom Ng")]),
        ("\N{CJK UNIFIED IDEOGRAPH-738B}\N{CJK UNIFIED IDEOGRAPH-82B3}", None),
    ],
)
def test_people_that_are_plain(text: str, people: list[PersonTold] | None) -> None:
    """Name, role, relationship and note each get what is theirs; two people become two."""
    assert people_readings(text) == [tuple(people) if people else (person(text),)]


def test_people_in_doubt() -> None:
    """Two names around a comma may be a name and a firm: both readings are given."""
    assert people_readings("Vera Lind, Tom Ng") == [
        (person("Vera Lind", role="Tom Ng"),),
        (person("Vera Lind"), person("Tom Ng")),
    ]


PIECES = st.sampled_from(
    [
        *("Vera Lind", "Tom Ng", "Lena", "my cousin", "my old boss", "Dr. Ana Ruiz", "nurse"),
        *("she draws parks", "City Hospital", "who is a baker", "and", "or", ",", ";", "(retired)"),
        *("at Tate", "works at Quay Press", "my neighbour", "- ", "1. ", "van der", "MD", "& "),
        *("teacher", "draws", "in York", "'s friend", "Smith and Jones", "Bo", "lena", "the"),
        *("graphic design", "law"),
    ]
)
LINES = st.lists(PIECES, min_size=1, max_size=7).map(" ".join)
ANY = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=50)


@given(st.one_of(LINES, ANY))
def test_no_word_of_a_person_is_lost(text: str) -> None:
    """Every word typed lands in a name, a role, a relationship or a note, in every reading."""
    marks = {word for word in words(text) if word.isdecimal()}
    for reading in people_readings(text):
        kept = " ".join(" ".join(value for value in astuple(one) if value) for one in reading)
        assert words(text) - marks <= words(kept), (text, reading)
        assert all(one.name.strip() for one in reading)


@given(st.one_of(LINES, ANY))
def test_no_word_of_a_field_is_lost(text: str) -> None:
    """Every word typed lands in the title of a field, in every reading."""
    marks = {word for word in words(text) if word.isdecimal()}
    for reading in field_readings(text):
        assert words(text) - marks <= words(" ".join(reading)), (text, reading)
        assert all(title.strip() for title in reading)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Vera Lind 070 123 45 67", {"phone": "070 123 45 67"}),
        ("Vera Lind, nurse, 070-123 45 67", {"role": "nurse", "phone": "070-123 45 67"}),
        ("Vera Lind (tel. +1 (555) 123-4567)", {"phone": "+1 (555) 123-4567"}),
        ("Vera Lind <vera@lind.example>", {"email": "vera@lind.example"}),
        ("Vera Lind; nurse; 0701234567", {"role": "nurse", "phone": "0701234567"}),
        ("Vera Lind, linkedin.com/in/vera", {"profile_url": "linkedin.com/in/vera"}),
    ],
)
def test_a_number_or_an_address_is_theirs(text: str, known: dict[str, str]) -> None:
    """It is no part of the name, nor what they do."""
    assert people_readings(text) == [(person("Vera Lind", **known),)]


def test_a_day_is_no_number() -> None:
    """What says when stays that, also beside a number."""
    told = people_readings("Bo Ek, paramedic, on 2026-12-04 at 15:00, 070 123 45 67")[0][0]
    assert (told.name, told.role, told.phone) == ("Bo Ek", "paramedic", "070 123 45 67")
    assert told.when == "on 2026-12-04 at 15:00"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("jörg müßig, frau dr. özdemir", ["Jörg Müßig", "Frau Dr. Özdemir"]),
        ("mrs. o'brien", ["Mrs. O'Brien"]),
        ("anna from the fair at York", ["Anna from the fair at York"]),
        ("neighbour with the dog", ["neighbour with the dog"]),
        ("the couple next door", ["the couple next door"]),
        ("van der Berg", ["van der Berg"]),
        ("jan de vries, md", ["Jan de Vries, md"]),
    ],
)
def test_names_in_small_letters_are_written_as_names(text: str, names: list[str]) -> None:
    """What says who somebody is, and gives no name, stays as it was typed."""
    assert [one.name for one in people_readings(text)[-1]] == names


@pytest.mark.parametrize(
    ("text", "name", "relationship"),
    [
        ("Klaus from my old job at the bank", "Klaus", "from my old job at the bank"),
        ("petra from choir", "Petra", "from choir"),
        ("Dr. Ana Ruiz from next door", "Dr. Ana Ruiz", "from next door"),
        ("Anna from York", "Anna from York", ""),
        ("the man from the fair", "the man from the fair", ""),
    ],
)
def test_where_one_knows_them_from_is_no_part_of_a_name(
    text: str, name: str, relationship: str
) -> None:
    """It says how one knows them; where somebody comes from, and who has no name, stays whole."""
    ((told,),) = people_readings(text)
    assert known_from(told) == person(name, relationship=relationship)
