"""Addresses that several people read."""

import pytest

from infoint.people.duplicates.keys import is_shared_mailbox


@pytest.mark.parametrize(
    "local",
    ["info", "hr", "office", "office2", "hr.berlin", "info+jobs", "the-office", "no-reply", "büro"],
)
def test_a_mailbox_of_many(local: str) -> None:
    """info@, hr.berlin@ and office2@ are nobody's own."""
    assert is_shared_mailbox(f"{local}@x.example")


@pytest.mark.parametrize("local", ["ana", "ana.prima", "infante", "a.officer", "bo1987", "-"])
def test_an_address_of_ones_own(local: str) -> None:
    """A name is no office, even where it begins like one."""
    assert not is_shared_mailbox(f"{local}@x.example")
