"""How a person is greeted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.coaching import greeting_name
from infoint.words.people_names import as_one_says, plain_name, says_who

NAMES = {
    "plain": [("Anna Müller", "Anna"), ("Mary Jane Watson", "Mary"), ("Cher", "Cher")],
    "hyphens and apostrophes": [
        ("Jean-Pierre Dupont", "Jean-Pierre"),
        ("D'Angelo Russell", "D'Angelo"),
        ("Conan O'Brien", "Conan"),
    ],
    "titles": [
        ("Dr. Anna Müller", "Anna"),
        ("Dr Anna Müller", "Anna"),
        ("Prof. Dr. med. Jan Weber", "Jan"),
        ("Dr.-Ing. Uwe Kern", "Uwe"),
        ("Frau Anna Schmidt", "Anna"),
        ("Mr John Smith", "John"),
        ("Sir Ian McKellen", "Ian"),
    ],
    "a title with only a surname": [
        ("Dr. Müller", "Dr. Müller"),
        ("Frau Schmidt", "Frau Schmidt"),
        ("Herr Dr. Klein", "Herr Dr. Klein"),
        ("Mr. van der Berg", "Mr. van der Berg"),
        ("Prof. J. R. Smith", "Prof. J. R. Smith"),
        ("Müller, Dr.", "Dr. Müller"),
        ("Dr. Müller, MBA", "Dr. Müller"),
    ],
    "first names that look like titles": [
        ("Don Draper", "Don"),
        ("Gen Urobuchi", "Gen"),
        ("Dean Winter", "Dean"),
    ],
    "credentials": [
        ("Anna Lee, MBA", "Anna"),
        ("Anna Lee, PhD, MBA", "Anna"),
        ("Anna Lee MBA", "Anna"),
        ("Anna Lee, Head of Sales", "Anna"),
        ("Martin Luther King Jr.", "Martin"),
        ("Müller, MBA", "Müller"),
        ("Jack Ma", "Jack"),
        ("Dr. Anna Do", "Anna"),
    ],
    "family name first": [
        ("Lee, Anna", "Anna"),
        ("Müller, Dr. Anna", "Anna"),
        ("van der Berg, Jan", "Jan"),
        ("King, Martin Luther, Jr.", "Martin"),
        ("MÜLLER, ANNA", "Anna"),
        ("Lee, A. MBA", "A. Lee"),
    ],
    "brackets, pronouns, nicknames": [
        ("Anna Lee (she/her)", "Anna"),
        ("Anna Lee she/her/hers", "Anna"),
        ("Anna [they/them] Lee", "Anna"),
        ("Anna (née Müller) Lee", "Anna"),
        ('Robert "Bob" Smith', "Robert"),
        ("Robert “Bob” Smith", "Robert"),
        ("Robert 'Bob' Smith", "Robert"),
        ('"Bob" Smith', "Bob"),
    ],
    "capitals and small letters": [
        ("MARIA", "Maria"),
        ("MARIA LÓPEZ", "Maria"),
        ("maria lópez", "Maria"),
        ("JEAN-PIERRE DUPONT", "Jean-Pierre"),
        ("D'ANGELO RUSSELL", "D'Angelo"),
        ("conan o'brien", "Conan"),
        ("DR. MÜLLER", "Dr. Müller"),
        ("BO EK", "Bo"),
        ("JB SMITH", "JB"),
        ("TJ Smith", "TJ"),
        ("DJ", "DJ"),
        ("DeShawn Hill", "DeShawn"),
        ("MARIA LOPEZ, MBA", "Maria"),
        ("de la cruz", "de la Cruz"),
    ],
    "addresses": [
        ("info@museum.example", "info@museum.example"),
        ("https://museum.example", "https://museum.example"),
    ],
    "emoji": [
        ("🌟 Anna Müller 🚀", "Anna"),
        ("Anna🌟Müller", "Anna"),
        ("👩‍💻 Zoë Kern", "Zoë"),
        ("🇩🇪 Max Bauer", "Max"),
    ],
    "initials": [
        ("J. Robert Oppenheimer", "Robert"),
        ("J. Smith", "J. Smith"),
        ("E. E. Cummings", "E. E. Cummings"),
    ],
    "particles": [("Ludwig van Beethoven", "Ludwig"), ("de la Cruz", "de la Cruz")],
    "other scripts": [
        ("山田太郎", "山田太郎"),
        ("किशोर कुमार", "किशोर"),
        ("علی\u200cرضا کریمی", "علی\u200cرضا"),
    ],
    "nothing left": [
        ("", ""),
        ("   ", ""),
        ("🌟", "🌟"),
        (" (she/her) ", "(she/her)"),
        ("Dr.", "Dr."),
        ("MBA", "MBA"),
    ],
    "signs of a markup": [("**Bo** <b>x</b> $x^2$ :red[y] {{z}}", "**Bo**")],
}


@pytest.mark.parametrize(
    ("name", "greeting"),
    [case for cases in NAMES.values() for case in cases],
    ids=[f"{kind}: {case[0]!a}" for kind, cases in NAMES.items() for case in cases],
)
def test_greeting(name: str, greeting: str) -> None:
    """The plain first name, or the title and surname where there is none."""
    assert greeting_name(name) == greeting


@given(st.text(max_size=80))
def test_whatever_was_imported_gives_a_greeting(name: str) -> None:
    """Any text gives a greeting without outer spaces, empty only if the name is blank."""
    found = greeting_name(name)
    assert found == found.strip()
    assert bool(found) == bool(name.strip())


@pytest.mark.parametrize(
    ("kept", "plain"),
    [
        ("Dr. Anna Lee, PhD", "Dr. Anna Lee"),
        ("Müller, Dr. Anna", "Dr. Anna Müller"),
        ("van der Berg, Jan", "Jan van der Berg"),
        ("Anna Lee (she/her) \N{GLOWING STAR}", "Anna Lee"),
        ('Anna "Annie" Lee, MBA | Coach', "Anna Lee"),
        ("Martin Luther King Jr.", "Martin Luther King Jr."),
        ("John Smith III, Esq.", "John Smith III"),
        ("Dr. Müller", "Dr. Müller"),
        ("Jack Ma", "Jack Ma"),
        ("MARIA LOPEZ JR.", "Maria Lopez JR."),
        ("maria van der berg", "Maria van der Berg"),
        ("CONAN O'BRIEN", "Conan O'Brien"),
        ("王芳", "王芳"),
        (" \N{GLOWING STAR} ", "\N{GLOWING STAR}"),
        (" ", ""),
    ],
)
def test_a_full_name_is_written_plainly(kept: str, plain: str) -> None:
    """A full name for a letter keeps title and order of speaking, and loses all ornament."""
    assert plain_name(kept) == plain


@given(st.text())
def test_any_text_has_a_plain_name(text: str) -> None:
    """No name breaks it, and a name with letters never becomes nothing."""
    plain = plain_name(text)
    assert bool(plain) == bool(text.strip())


@pytest.mark.parametrize(
    ("told", "yours", "mine"),
    [
        ("the couple next door", "the couple next door", "the couple next door"),
        ("My boss", "your boss", "my boss"),
        ("Our postman", "your postman", "our postman"),
        ("A friend's mother", "your friend's mother", "a friend's mother"),
        ("a cousin who changed jobs", "the cousin", "a cousin"),
        (
            "the woman at the shelter whose name I forgot",
            "the woman at the shelter",
            "the woman at the shelter",
        ),
        ("someone from my gym", "someone from your gym", "someone from my gym"),
        ("Neighbour", "your neighbour", "my neighbour"),
        ("old boss", "your old boss", "my old boss"),
    ],
)
def test_who_somebody_is_without_a_name(told: str, yours: str, mine: str) -> None:
    """Nobody is called The: one says who they are."""
    assert says_who(told)
    assert greeting_name(told) == yours
    assert as_one_says(told) == mine


@pytest.mark.parametrize(
    "name",
    [
        "Mum",
        "A. Smith",
        "An Nguyen",
        "The Anh",
        "Rosa",
        "my neighbour Sam",
        "Her Majesty",
        "boss Tweed",
    ],
)
def test_a_name_is_a_name(name: str) -> None:
    """Mum is called so, and some names begin like other words."""
    assert not says_who(name)


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Ms Kim from the library", "Ms Kim"),
        ("Tom from school", "Tom"),
        ("Jan Berg from Oslo", "Jan"),
        ("Mr Brown next door", "Mr Brown"),
    ],
)
def test_where_somebody_is_from_is_no_surname(name: str, greeted: str) -> None:
    """Kim from the library is not Ms Library."""
    assert greeting_name(name) == greeted


def test_a_stranger_without_a_name() -> None:
    """Whom one met and knows no name of is who they are; a name that begins so stays a name."""
    for text, said in (
        ("Woman at the fair, Anna?", "the woman at the fair"),
        ("Woman", "the woman"),
        ("man from the city office", "the man from the city office"),
    ):
        assert says_who(text)
        assert greeting_name(text) == as_one_says(text) == said
    for name in ("Man Ray", "Lady Gaga", "Guy Ritchie"):
        assert not says_who(name)
