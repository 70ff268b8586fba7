"""A field's title where it stands inside a sentence."""

import pytest

from infoint.words.mid_sentence import in_a_sentence


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Museum work", "museum work"),
        ("Graphic Design", "graphic design"),
        ("Human Resources", "human resources"),
        ("Conservation of Paintings", "conservation of Paintings"),
        ("Journalism (Radio)", "journalism (radio)"),
        ("Oceanography", "oceanography"),
        (" nursing ", "nursing"),
    ],
)
def test_plain_words_lose_their_capital(title: str, inside: str) -> None:
    """Words known to be plain ones are in lower case; a word that is not known stays."""
    assert in_a_sentence(title) == inside


@pytest.mark.parametrize(
    "title",
    [
        "UX",
        "IT",
        "French",
        "Boeing",
        "Java",
        "McKinsey",
        "iOS",
        "NHS",
        "Museumsarbeit",
        "Beijing",
        "\N{LATIN CAPITAL LETTER E WITH ACUTE}dition",
        "",
        "A",
        "R",
    ],
)
def test_names_and_abbreviations_stay(title: str) -> None:
    """What is or may be a name, or stands in capitals, is left letter for letter."""
    assert in_a_sentence(title) == title
