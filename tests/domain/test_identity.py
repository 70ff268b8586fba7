"""E-mail and phone in one notation each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain.identity import dialled_ways, different_emails, email_key, phone_key


@pytest.mark.parametrize(
    "text",
    [
        "Jane@Acme.example",
        " mailto:jane@acme.example",
        "Jane <jane@acme.example>",
        "jane@acme.example;",
    ],
)
def test_an_address_in_any_notation(text: str) -> None:
    """Case, brackets and what stands around do not count."""
    assert email_key(text) == "jane@acme.example"


@pytest.mark.parametrize("text", ["", "jane", "jane@acme", "/o=ExchangeLabs/cn=jane", "@", "a@b."])
def test_what_is_no_address(text: str) -> None:
    """A name of an Exchange server or half an address is no address."""
    assert email_key(text) == ""


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("+49 30 901820", None),
        ("0049-30-90 18 20", None),
        ("+49 (0)30 901820", None),
        ("tel:+49-30-901820", "US"),
        ("030/901820", "DE"),
        ("030 901820", "de"),
        ("011 49 30 901820", "US"),
        ("٠٣٠ ٩٠١٨٢٠", "DE"),
        ("+49 30 901820 ext. 12", None),
        ("\u202a+49 30 901820\u202c", None),
    ],
)
def test_a_phone_in_any_notation(text: str, region: str | None) -> None:
    """Blanks, dashes, brackets, prefixes, extensions and other digits do not count."""
    assert phone_key(text, region) == "+4930901820"


@pytest.mark.parametrize("text", ["", "110", "ext. 4711", "0000000000", "call me", "1" + "2" * 40])
def test_what_is_no_phone(text: str) -> None:
    """Short numbers, one digit over and over and what is too long for a number have no key."""
    assert phone_key(text, "DE") == ""


def test_a_number_without_its_country() -> None:
    """It may be written as the one with the country code; a part of a number may not."""
    ways = dialled_ways(phone_key("+1 415 555 0100", None))
    assert phone_key("(415) 555-0100", None) in ways
    assert phone_key("1 415 555 0100", None) in ways
    assert not ways & dialled_ways(phone_key("555-0100", None))
    assert dialled_ways("") == frozenset()


def test_a_number_of_another_country_than_ones_own() -> None:
    """A number that is none of the region's keeps its digits."""
    assert phone_key("030 901820", "US") == "30901820"


@given(st.text(max_size=60), st.sampled_from([None, "DE", "US", "XX"]))
def test_any_text_has_keys(text: str, region: str | None) -> None:
    """No text raises anything, and each key has the form that its kind has."""
    assert not email_key(text) or "@" in email_key(text)
    assert not phone_key(text, region) or phone_key(text, region).removeprefix("+").isdigit()


def test_addresses_each_once() -> None:
    """Of one address in two notations the first stays, as it is written; empty ones go."""
    found = different_emails(["", "A@x.example", "b@x.example", "a@X.example", "odd 1", "Odd 1"])
    assert found == ("A@x.example", "b@x.example", "odd 1")
