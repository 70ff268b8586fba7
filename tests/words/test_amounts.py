"""Amounts as people write them, and currencies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.words.amounts import AmountError, amount, currencies, currency_name, written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("  ", None),
        ("45000", 45000),
        ("45,000", 45000),
        ("45.000", 45000),
        ("45 000", 45000),
        ("45\u202f000", 45000),
        ("45'000", 45000),
        ("1,234,567", 1234567),
        ("45k", 45000),
        ("45 K", 45000),
        ("18.50", 18.5),
        ("18,5", 18.5),
        ("€45,000", 45000),
        ("45000 EUR", 45000),
        ("$ 45k a year", 45000),
        ("٤٥٠٠٠", 45000),
        ("４５０００", 45000),
        ("0", 0),
    ],
)
def test_amounts(text, value):
    """An amount is read in the ways people write it."""
    assert amount(text) == value


@pytest.mark.parametrize(
    "text", ["a lot", "-5", "−5", "45-52", "1.2.3", "12,34,5", "9" * 20, "1e9", "nan", "inf"]
)
def test_no_amounts(text):
    """What is no amount is refused with what to write instead."""
    with pytest.raises(AmountError, match="figures"):
        amount(text)


@given(st.text())
def test_any_text_is_an_amount_or_refused(text):
    """Whatever is typed, the answer is an amount from 0 up, nothing, or the one refusal."""
    try:
        value = amount(text)
    except AmountError:
        return
    assert value is None or 0 <= value <= 1e12


@given(st.integers(0, 10**9), st.sampled_from([0, 50, 25]))
def test_what_is_written_is_read_again(whole, cents):
    """An amount put back into its box is read as the same amount."""
    value = whole + cents / 100
    assert amount(written(value)) == value


def test_own_currency_comes_first():
    """The currency of the person's country leads; every code is there once and has a name."""
    assert currencies("en_IN")[0] == "INR"
    assert currencies("pl_PL")[0] == "PLN"
    found = currencies("nonsense")
    assert found[:2] == ("EUR", "USD")
    assert len(found) == len(set(found)) > 140
    assert "DEM" not in found
    assert currency_name("EUR") == "EUR, Euro"
