"""What speaks for a name and against it, and the kinds of texts in which names stand otherwise."""

import pytest

from infoint.imports.pasted import read_pasted
from infoint.imports.pasted.names.judging import PLAIN, TAKEN, Around, weight
from infoint.imports.pasted.names.likeness import likeness
from infoint.imports.pasted.names.naming import Named, named_in
from infoint.imports.preview import ImportProblem


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Victoria Lindgren", "Victoria Park"),
        ("Nadia Petrova", "Hand Surgery"),
        ("Zephyr Quillfeather", "Planning Department"),
        ("Marsh, Helen", "Helen Marsh Building"),
        ("Yusuf Demir", "Soil Mechanics"),
    ],
)
def test_words_of_names_are_more_like_a_name(name: str, other: str) -> None:
    """Given names and surnames speak for a name, words of any text and of places against it."""
    assert likeness(name) > likeness(other)


def test_what_stands_around_decides() -> None:
    """Two words that nobody knows are no name by themselves, and one with work and an address."""
    rare = Named("Zephyr Quillfeather")
    assert weight(rare, Around()) < TAKEN
    ways = ("z.quillfeather@x.example",)
    assert weight(rare, Around(work=True, ways=ways)) >= PLAIN
    assert weight(rare, Around(address=True)) < weight(rare, Around())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ruiz-Lee, Ana Maria", "Ruiz-Lee, Ana Maria"),
        ("CHEVALIER DE LA TOUR, Anne-Sophie", "CHEVALIER DE LA TOUR, Anne-Sophie"),
        ("Dr. Ir. Hjh. Nur Aisyah binti Abdul", "Dr. Nur Aisyah binti Abdul"),
        ("Dr. med. univ. Ferenc HALMOSY", "Dr. Ferenc HALMOSY"),
        ("Jo\u00e3o Pedro d'Avelar e Souza", "Jo\u00e3o Pedro d'Avelar e Souza"),
        ("Ana Ruiz, Nurse", "Ana Ruiz"),
    ],
)
def test_how_names_are_written(text: str, name: str) -> None:
    """A surname may stand first, titles with dots before it, and a small d' within."""
    named = named_in(text)
    assert named is not None
    assert named.name == name


@pytest.mark.parametrize(
    "text", ["Hi Jo,", "Hi Marcus", "Blake & Sons", "About Carter Wells", "Johnson & Brandt"]
)
def test_what_begins_with_no_name(text: str) -> None:
    """A greeting, a firm of two and a heading are no names."""
    assert named_in(text) is None


def test_an_article_is_about_whom_it_names_again() -> None:
    """Whom sentences name again is taken, with their work; who wrote it is not."""
    text = (
        "The Marsh Gazette\nThe woman who mends sails\nBy Wendy Cartwright\n"
        "As head rigger at the Tarn Boatyard, Osla Tannahill climbs every mast.\n"
        '"I hum," Tannahill says.\nMayor Peter Grant called it a treasure.\n'
    )
    (person,) = read_pasted(text).people
    assert (person.name, person.role) == ("Osla Tannahill", "head rigger")


def test_whom_a_friend_says_to_talk_to() -> None:
    """Of a chat not the friend is taken, but the one whom the friend recommends."""
    text = (
        "[12/03/2025, 18:02:40] Ottilie: found anybody?\n[12/03/2025, 18:03:15] You: no\n"
        "[12/03/2025, 18:04:11] Ottilie: talk to my cousin Ruadh\u00e1n Daly, he's a pilot\n"
        "[12/03/2025, 18:05:58] Ottilie: 085 555 0193\n"
    )
    (person,) = read_pasted(text).people
    assert (person.name, person.role, person.phone) == (
        "Ruadh\u00e1n Daly",
        "pilot",
        "085 555 0193",
    )


@pytest.mark.parametrize("between", ["\t", "   ", "\t: "])
def test_an_entry_of_a_directory_is_one_person(between: str) -> None:
    """Labels before values are no table of people called Name, Degree and Spouse."""
    rows = ["Name|Marisol Voight", "Degree|BSc", "Job title|Dietitian", "Spouse|Al Voight"]
    (person,) = read_pasted("\n".join(row.replace("|", between) for row in rows)).people
    assert (person.name, person.role) == ("Marisol Voight", "Dietitian")


def test_a_name_on_two_lines() -> None:
    """A surname in capitals above the given name is one name with it."""
    text = "OYELARAN\nFolasade\nSurveyor\nfolasade.oyelaran@brick.example"
    (person,) = read_pasted(text).people
    assert person.name == "Folasade OYELARAN"


def test_the_page_of_a_firm_is_nobody() -> None:
    """A firm that is called like a person has a page with headings of its own."""
    heads = "Industry\nRetail\nCompany size\n9\nHeadquarters\nLeeds"
    text = f"Hudson Blake\nHudson Blake\n9K followers\n{heads}"
    with pytest.raises(ImportProblem):
        read_pasted(text)


def test_those_whom_a_message_lists() -> None:
    """Lines behind marks in a message are people, each with work and address; who sends is none."""
    text = (
        "Hi Leo, three people who said yes:\n\n"
        "- Dr. Ada Boghos - audiologist, Bell Hearing Center (ada.boghos@bell.example)\n"
        "- Cruz Ybarra, he's a hearing specialist, 575-555-0112\n"
        "- Mrs. Lin Prys-Jones, Early Intervention Coordinator with the Gallatin District\n\n"
        "Good luck!\nRuth Eccles\n"
    )
    found = [(one.name, one.role, one.organization) for one in read_pasted(text).people]
    assert found == [
        ("Dr. Ada Boghos", "audiologist", "Bell Hearing Center"),
        ("Cruz Ybarra", "hearing specialist", ""),
        ("Lin Prys-Jones", "Early Intervention Coordinator", "Gallatin District"),
    ]


def test_the_notes_of_a_class_tell_of_several() -> None:
    """Each of whom a paragraph tells is somebody, with where they are now, not where they were."""
    text = (
        "CLASS NOTES\n\n2011\nMarguerite Tso is now deputy director of the Navajo Office of Roads "
        "in Window Rock. She likes it.\n\n2014\nHarry Bae left Deloitte after eight years and has "
        "joined the Port of Long Beach as a projects analyst.\n"
    )
    found = [(one.name, one.role, one.organization) for one in read_pasted(text).people]
    assert found == [
        ("Marguerite Tso", "deputy director", "Navajo Office of Roads"),
        ("Harry Bae", "projects analyst", "Port of Long Beach"),
    ]


@pytest.mark.parametrize("firm", ["Kelly Martin Associates", "Dorothy Lane Foods"])
def test_a_firm_that_is_called_like_a_person_is_nobody(firm: str) -> None:
    """A whole name with a word of firms behind it is a place, whatever stands around it."""
    assert weight(Named(firm), Around(first=True, work=True, again=3)) == 0
    assert weight(Named(firm.rsplit(" ", 1)[0]), Around(first=True, work=True)) >= TAKEN


def test_a_surname_alone_takes_the_given_name_that_an_address_says() -> None:
    """Vang, Pa Houa is one name where an address is made of all of it."""
    text = "Vang, Pa Houa\nSupport Officer\nAlder County Services\npahoua.vang@alder.example\n"
    (person,) = read_pasted(text).people
    assert (person.name, person.role) == ("Vang, Pa Houa", "Support Officer")
