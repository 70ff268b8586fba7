"""How near somebody's work is to the fields that one looks into, as far as the record tells.

A word of the field's title is looked for in the role, then in the organization and where one found
them, by its stem: a nurse is near nursing, a curator near curation. What the person ticked
themselves (`Contact.fields`) counts most; nothing here is ever stored.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from infoint.advice.speakers import names_all
from infoint.advice.todays_employer import compared, place_of_today
from infoint.domain import CareerField, Contact, Profile
from infoint.library.where_found import found_words
from infoint.words.stems import stems, title_stems


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field that one looks into; `stems` are those of the words that its title is known by."""

    id: str
    title: str
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nearness:
    """`ticked` by the person, in the `role`, `partly` in it or in a place, `unlike`, or `unsaid`.

    `title` is that of the field which is near, as written; "" where none is.
    """

    how: str
    title: str = ""


def named_fields(fields: Iterable[CareerField]) -> tuple[OwnField, ...]:
    """The fields that have a title and are not set aside."""
    return tuple(
        OwnField(field.id, field.title.strip(), title_stems(field.title))
        for field in fields
        if field.title.strip() and field.status != "set aside"
    )


def nearness(contact: Contact, fields: tuple[OwnField, ...]) -> Nearness:
    """How near the contact's work is to the nearest of the fields."""
    if not fields:
        return Nearness("unsaid")
    for field in fields:
        if field.id in contact.fields:
            return Nearness("ticked", field.title)
    place = stems(f"{contact.organization} {found_words(contact.where_found)}")
    role = stems(contact.role)
    for field in fields:
        if names_all(contact.role, field.stems):
            return Nearness("role", field.title)
    for field in fields:
        if field.stems & (role | place):
            return Nearness("partly", field.title)
    return Nearness("unlike" if contact.role.strip() or contact.fields else "unsaid")


def own_places(profile: Profile) -> dict[str, str]:
    """One's schools and employers as written, by how they are compared; not that of today."""
    lines = [*profile.schools.splitlines(), *profile.employers.splitlines()]
    today = place_of_today(profile)
    return {plain: part for plain, part in compared(lines).items() if plain not in today}
