"""The order of day and month in a file whose cells do not show it."""

from datetime import date

import pytest

from infoint.imports import read_contacts

TODAY = date(2026, 11, 27)
ROW = "Ana Ruiz,Kestrel,01/10,02/11/2026"
HEADS = {
    "es": "Nombre,Empresa,Contactado,Entrevista",
    "fr": "Nom,Entreprise,Contacté le,Entretien",
    "de": "Name,Firma,Angeschrieben am,Gespräch",
    "it": "Nome,Azienda,Contattato,Colloquio",
    "nl": "Naam,Bedrijf,Benaderd,Gesprek",
    "pt": "Nome,Empresa,Contatado,Conversa",
}


def days(text: str, region: str | None = "US") -> list[date | None]:
    """The days of the try and of the talk."""
    found = read_contacts(text.encode(), "tracker.csv", region=region, today=TODAY)
    (attempt,), (talk,) = found.attempts, found.interviews
    return [attempt.day, talk.day]


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
def test_the_language_of_the_heads_tells_the_order(heads: str) -> None:
    """Under heads of a language that writes the day first, 01/10 is the first of October."""
    assert days(f"{heads}\n{ROW}\n") == [date(2026, 10, 1), date(2026, 11, 2)]


@pytest.mark.parametrize(
    ("region", "found"),
    [
        ("US", [date(2026, 1, 10), date(2026, 2, 11)]),
        ("GB", [date(2026, 10, 1), date(2026, 11, 2)]),
    ],
)
def test_under_english_heads_the_country_tells_the_order(region: str, found: list[date]) -> None:
    """English is written with either first, so the person's country decides, as it did."""
    assert days(f"Name,Company,Contacted,Interview date\n{ROW}\n", region) == found


def test_the_cells_go_before_the_language() -> None:
    """One day that can only be read with the month first tells it for the others."""
    rows = f"{ROW}\nTom Beck,Pier,01/25/2026,\n".replace("01/10", "01/10/2026")
    found = read_contacts(f"{HEADS['es']}\n{rows}".encode(), "t.csv", region="ES", today=TODAY)
    assert [one.day for one in found.attempts] == [date(2026, 1, 10), date(2026, 1, 25)]


def test_heads_in_two_languages_count() -> None:
    """One foreign word among English heads, such as Persona, does not turn the days around."""
    heads = "Persona,Company,Contacted,Interview date"
    assert days(f"{heads}\n{ROW}\n") == [date(2026, 1, 10), date(2026, 2, 11)]


def test_heads_that_many_languages_share_leave_it_to_the_country() -> None:
    """Name, E-Mail and Status are no language's own."""
    found = [
        read_contacts(
            b"Name,E-Mail,Status,Interview\nAna Ruiz,a@x.example,Talked,02/11/2026\n",
            "t.csv",
            region=region,
            today=TODAY,
        )
        .interviews[0]
        .day
        for region in ("US", "DE")
    ]
    assert found == [date(2026, 2, 11), date(2026, 11, 2)]
