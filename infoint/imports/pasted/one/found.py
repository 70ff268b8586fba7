"""A person with what a text says of them."""

from dataclasses import dataclass

from infoint.domain import Contact


@dataclass(frozen=True, slots=True)
class Found:
    """A person with what the text says of them, and its lines that say nothing, or nothing plain.

    `name` of the contact is "" where the text does not say it plainly.
    """

    contact: Contact
    open: tuple[str, ...] = ()
    """Short texts beside the name of which it is not plain whether they say what or where."""
    left: tuple[str, ...] = ()
