"""What paper somebody prints on: their own choice, else that of where they are."""

import pytest

from infoint.domain import Profile
from infoint.domain.profile import for_our_pages, paper_of


@pytest.mark.parametrize(
    ("values", "paper"),
    [
        ({}, "A4"),
        ({"country": "US"}, "Letter"),
        ({"country": "CA"}, "Letter"),
        ({"country": "MX"}, "Letter"),
        ({"country": "PH"}, "Letter"),
        ({"country": "DE"}, "A4"),
        ({"country": "GB", "locale": "en_US"}, "A4"),
        ({"locale": "en-US"}, "Letter"),
        ({"locale": "es_MX.UTF-8"}, "Letter"),
        ({"locale": "zh_Hant_TW"}, "A4"),
        ({"locale": "en"}, "A4"),
        ({"country": "US", "paper_size": "A4"}, "A4"),
        ({"country": "DE", "paper_size": "Letter"}, "Letter"),
    ],
)
def test_paper_goes_by_the_country(values: dict[str, str], paper: str) -> None:
    """Who set one keeps it; else the country counts, else that of the locale."""
    assert paper_of(Profile.model_validate(values)) == paper


def test_english_pages_keep_the_paper() -> None:
    """A document in English words is still printed where the person is."""
    assert paper_of(for_our_pages(Profile(locale="es_MX"))) == "Letter"
