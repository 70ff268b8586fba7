"""Texts of ten kinds in nine languages: whom they name, and that others name nobody."""

import pytest

from infoint.domain import Contact
from infoint.domain.web_profiles import profile_key
from infoint.imports.pasted import read_pasted
from infoint.imports.pasted.words import flat
from infoint.imports.preview import ImportProblem
from tests.imports.pasted.cases import Page, pages

PAGES = tuple(
    page for name in ("people", "copied", "judged", "worked") for page in pages(f"{name}.txt")
)
_FORMS = ("dr ", "professor ", "\u05d3 \u05e8 ", "\u062f ")
"""Titles by which one is addressed may stay with a name."""


def bare(name: str) -> str:
    """A name without the title by which one is addressed."""
    plain = flat(name)
    return next((plain.removeprefix(form) for form in _FORMS if plain.startswith(form)), plain)


def read(text: str) -> list[Contact]:
    """The people of a text; [] where it is said that there is nobody."""
    try:
        return read_pasted(text).people
    except ImportProblem:
        return []


@pytest.mark.parametrize("page", PAGES, ids=[f"{n}-{page.kind}" for n, page in enumerate(PAGES)])
def test_whom_a_text_names(page: Page) -> None:
    """Everybody whom a text names is found, with what it says of each, and nobody else."""
    people = read(page.text)
    assert [bare(each.name) for each in people] == [flat(each["name"]) for each in page.people]
    for one, says in zip(people, page.people, strict=True):
        assert flat(one.role) == flat(says.get("role", ""))
        assert flat(says.get("organization", "")) in flat(one.organization)
        assert one.email == says.get("email", "")
        assert says.get("phone", "").split(" / ")[0] == one.phone
        assert profile_key(one.profile_url) == profile_key(says.get("profile_url", ""))


@pytest.mark.parametrize(
    ("line", "name", "note"),
    [
        ("Noa Feather, PhD, CEng", "Noa Feather", "PhD, CEng"),
        ("Dipl.-Ing. Wibke Thor", "Wibke Thor", "Dipl.-Ing."),
        ("Mag. Luk Pichl", "Luk Pichl", "Mag."),
        ("Lic. Rod Ibar", "Rod Ibar", "Lic."),
        ("Dr. Ana Ruiz", "Dr. Ana Ruiz", ""),
        (
            "\u6850\u5c71 \u7f8e\u7dd2\uff08\u304d\u308a\u3084\u307e\uff09",
            "\u6850\u5c71 \u7f8e\u7dd2",
            "\u304d\u308a\u3084\u307e",
        ),
    ],
)
def test_titles_and_degrees_are_no_part_of_a_name(line: str, name: str, note: str) -> None:
    """They go to the notes; a title by which one is addressed stays, for letters."""
    (person,) = read(f"Best regards,\n{line}\nana@x.example")
    assert (person.name, person.notes) == (name, note)


def test_two_sign_one_mail() -> None:
    """Each of two who sign together has the lines that begin with their first name."""
    text = (
        "Viele Gr\u00fc\u00dfe\n\nAnke Peters & Bo Asmus\nStadtpodcast Verein\n"
        "Anke: anke@pod.example, 0176 04069033\nBo: bo@pod.example, 0176 04069034\n"
    )
    assert [(one.name, one.email, one.phone) for one in read(text)] == [
        ("Anke Peters", "anke@pod.example", "0176 04069033"),
        ("Bo Asmus", "bo@pod.example", "0176 04069034"),
    ]


def test_columns_that_stand_below_each_other_are_a_table() -> None:
    """Rows that are parted by spaces are rows, and nobody gets the number of the next one."""
    text = (
        "NAME        ROLE      TEL\n----------  --------  -------------\n"
        "Ottoline G  Curator   020 7946 0480\nMbali Zon   Gardener  020 7946 0481\n"
    )
    assert [(one.name, one.role, one.phone) for one in read(text)] == [
        ("Ottoline G", "Curator", "020 7946 0480"),
        ("Mbali Zon", "Gardener", "020 7946 0481"),
    ]


def test_a_person_who_says_so_is_taken_from_a_text_of_nobody() -> None:
    """What looks like a newsletter is one person where the one who pasted it says that."""
    text = "Fern Workshop newsletter\nUnsubscribe\nnews@fern.example"
    assert read(text) == []
    assert read_pasted(text, meant="person").people[0].email == "news@fern.example"
