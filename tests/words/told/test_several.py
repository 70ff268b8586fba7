"""Several people in one line: each becomes a person of their own; in doubt one is asked."""

import pytest

from infoint.words.told.people import PersonTold, people_readings


def _names(text: str) -> list[list[str]]:
    return [[one.name.casefold() for one in people] for people in people_readings(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("my aunt Rosa and Tom from school", ["Rosa", "Tom from school"]),
        ("my uncle Piet and Nadia from choir", ["Piet", "Nadia from choir"]),
        ("Tom from school, Anna Weber", ["Tom from school", "Anna Weber"]),
        ("dad, Ms Kim from the library", ["Dad", "Ms Kim from the library"]),
        ("gran, Mr Osei from the allotment", ["Gran", "Mr Osei from the allotment"]),
        ("Mrs Olsson and Jan from the print shop", ["Mrs Olsson", "Jan from the print shop"]),
        (
            "my old art teacher Mrs Olsson, and Jan from the print shop",
            ["Mrs Olsson", "Jan from the print shop"],
        ),
        (
            "Dr. Patel, my old physics teacher, and Sue from the bakery",
            ["Dr. Patel", "Sue from the bakery"],
        ),
        ("Nina, who paints, and Omar from the choir", ["Nina", "Omar from the choir"]),
        ("mum and dad", ["Mum", "Dad"]),
        ("mum, my sister", ["Mum", "My sister"]),
        ("my mum and Tom", ["Mum", "Tom"]),
        ("grandma and uncle Pete from the mill", ["Grandma", "Pete"]),
        ("uncle Al; Lee", ["Al", "Lee"]),
        ("ida and max", ["ida", "max"]),
        ("Jonas (plumber), Mia (electrician)", ["Jonas", "Mia"]),
        ("Jo (my cousin) and Pat", ["Jo", "Pat"]),
        ("Ana from the bakery and her brother Luis", ["Ana from the bakery", "Luis"]),
        ("the couple next door and my boss", ["the couple next door", "My boss"]),
        ("Ali next door and Zoe down the road", ["Ali next door", "Zoe down the road"]),
        ("Pat from church, Sam from the gym", ["Pat from church", "Sam from the gym"]),
        ("jörg müßig, frau özdemir, änne", ["jörg müßig", "frau özdemir", "änne"]),
        ("änne, peter schäfer, frau dr. özdemir", ["änne", "peter schäfer", "frau dr. özdemir"]),
        ("jörg müßig; frau özdemir; änne", ["jörg müßig", "frau özdemir", "änne"]),
        ("jörg müßig und frau özdemir und änne", ["jörg müßig", "frau özdemir", "änne"]),
        ("anna, ben, carl", ["anna", "ben", "carl"]),
        ("Anna, Ben, Carl", ["Anna", "Ben", "Carl"]),
        ("anna, ben oder carl", ["anna", "ben", "carl"]),
        ("anna; ben", ["anna", "ben"]),
        ("mum, dad, uncle joe", ["Mum", "Dad", "joe"]),
        ("Rosa, Tom", ["Rosa", "Tom"]),
        ("Ana, Luis and Pedro", ["Ana", "Luis", "Pedro"]),
        ("иван петров, мария", ["иван петров", "мария"]),
        ("anna 0151 23456789; ben, 0171/2345678", ["anna", "ben"]),
    ],
)
def test_each_of_several_is_somebody(text: str, names: list[str]) -> None:
    """Nobody becomes the job, the place or a note of the one before."""
    assert _names(text) == [list(map(str.casefold, names))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rosa, Wren", ["Rosa", "Wren"]),
        ("bob, wren", ["bob", "wren"]),
        ("vera lind, tom ng", ["vera lind", "tom ng"]),
        ("my uncle, Ms Park from the clinic", ["My uncle", "Ms Park from the clinic"]),
        ("Jonas from football, Wren", ["Jonas from football", "Wren"]),
        ("the couple next door, Anna from choir", ["the couple next door", "Anna from choir"]),
    ],
)
def test_in_doubt_both_ways_are_given(text: str, names: list[str]) -> None:
    """A name after a comma can be where somebody works: one asks, once."""
    found = _names(text)
    assert len(found) == 2
    assert found[0] == [names[0].casefold()]
    assert found[1] == list(map(str.casefold, names))


@pytest.mark.parametrize(
    "text",
    [
        "Sue Park, designer and illustrator",
        "Tom, my boss",
        "my boss, Ms Kim",
        "the vet, Dr Hall",
        "bob, electrician",
        "vera lind, nurse",
        "bo ek, paramedic, on friday at 3 pm",
        "mrs. o'brien, neighbour",
        "frau özdemir, cook",
        "mum, the vet",
        "Lena Ortiz, Parks and Gardens",
        "Tom Weber, Ernst and Young",
        "Anna Weber, the vet and the gardener",
        "Mr and Mrs Smith",
        "Tom from school, teacher",
        "Mia, she works with kids and animals",
        "my neighbour, an illustrator",
    ],
)
def test_one_person_stays_one(text: str) -> None:
    """What tells of somebody is not taken for somebody else."""
    assert [len(people) for people in people_readings(text)] == [1]


def test_what_stands_in_brackets_is_told_of_them() -> None:
    """A name is no longer than the name."""
    assert people_readings("Priya (my yoga teacher, used to run a stable)") == [
        (PersonTold("Priya", relationship="yoga teacher", notes="used to run a stable"),)
    ]
    assert _names("Anna (Annie) Berg") == [["anna (annie) berg"]]
    assert _names("Kim (they/them)") == [["kim (they/them)"]]


def test_who_is_no_name_gets_the_name_that_follows() -> None:
    """The vet, Dr Hall: one person, with a name."""
    assert people_readings("the vet, Dr Hall") == [(PersonTold("Dr Hall", notes="the vet"),)]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "my uncle Dieter, sofie from choir, Mr Brandt",
            ["Dieter", "Sofie from choir", "Mr Brandt"],
        ),
        (
            "my neighbour Petra, sofie from choir, mr brandt from the bakery",
            ["Petra", "Sofie from choir", "Mr Brandt from the bakery"],
        ),
        ("ray doyle + priya shah, rates desk", ["Ray Doyle", "Priya Shah"]),
        ("ray doyle / priya shah", ["Ray Doyle", "Priya Shah"]),
        ("Anna/Priya", ["Anna", "Priya"]),
        ("ray doyle, planner + priya shah, rates desk", ["Ray Doyle", "Priya Shah"]),
        ("ray doyle (planner) & priya shah (rates desk)", ["Ray Doyle", "Priya Shah"]),
        ("tom, rose grower", ["Tom"]),
        ("anna lind, sales + marketing", ["Anna Lind"]),
        ("Tom Lee, R&D at Procter & Gamble", ["Tom Lee"]),
    ],
)
def test_small_letters_and_signs_between_people(line: str, names: list[str]) -> None:
    """Nobody in small letters becomes what the one before does, and no work becomes somebody."""
    assert [[one.name for one in people] for people in people_readings(line)] == [names]


def test_roles_stay_with_whom_they_belong_to() -> None:
    """What each does stands at each."""
    (people,) = people_readings("ray doyle, planner + priya shah, rates desk")
    assert [one.role for one in people] == ["planner", "rates desk"]
