"""Who can speak about a field: the one rule that every page goes by.

Somebody can speak about a field where the person linked them to it (`Contact.fields`), or where
their role names it: every telling word of the field's title stands in the role, by its stem, so
that a nurse can speak about nursing, or before what one does with it, so that a beekeeper can speak
about bees. Where they work, or where they were found, is not enough.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from infoint.advice.index import WorkspaceIndex, remembered
from infoint.domain import CareerField, Contact, PageState
from infoint.words.stems import stems, title_stems


def role_names(role: str, title: str) -> bool:
    """Whether a role names the field with this title."""
    return names_all(role, title_stems(title))


@lru_cache(maxsize=16_384)
def names_all(role: str, wanted: frozenset[str]) -> bool:
    """Whether a role names all of these stems, of which there is at least one."""
    missing = wanted - stems(role)
    return bool(wanted) and all(_is_worked_with(one, role) for one in missing)


def _is_worked_with(thing: str, role: str) -> bool:
    """Whether a word of the role is made of the thing and of what one does with it."""
    return any(
        found["thing"].removesuffix("s") == thing.removesuffix("s")
        for found in map(_MADE_OF_TWO.fullmatch, role.casefold().split())
        if found
    )


_MADE_OF_TWO = re.compile(
    r"(?P<thing>[a-z]{3,})(?:keeper|maker|worker|smith|fighter|writer|grower|breeder|seller|builder|"
    r"driver|dresser|designer)s?[,;.]?"
)


def can_speak_about(contact: Contact, field: CareerField) -> bool:
    """Whether the contact can speak about the field; see the rule above."""
    return field.id in contact.fields or role_names(contact.role, field.title)


@remembered(frozenset({"contacts", "fields"}))
def speakers(index: WorkspaceIndex, field_id: str) -> frozenset[str]:
    """Ids of the contacts who can speak about the field; nobody about one that is not there."""
    field = index.fields.get(field_id)
    if field is None:
        return frozenset()
    return frozenset(one.id for one in index.contact_list if can_speak_about(one, field))


def asked_of_draft(contact_id: str) -> str:
    """Under which name it is kept what one would like to hear about from this person alone: the
    ids of fields, as `fields`. That says nothing of what others are asked.
    """
    return f"{_ASKED_OF}{contact_id}"


_ASKED_OF = "asked-of-"


def own_fields(fields: Iterable[CareerField], state: PageState) -> list[CareerField]:
    """The fields that somebody is curious about, whoever is asked; none that was set aside."""
    of_one = {
        each
        for name, draft in state.drafts.items()
        if name.startswith(_ASKED_OF)
        for each in str(draft.get("fields") or "").split()
    }
    return [
        one
        for one in fields
        if one.title.strip() and one.status != "set aside" and one.id not in of_one
    ]


def only_field(fields: Iterable[CareerField], state: PageState) -> CareerField | None:
    """The one field that somebody is curious about; None where there are several, or none."""
    own = own_fields(fields, state)
    return own[0] if len(own) == 1 else None


def fields_of(contact: Contact, fields: Iterable[CareerField]) -> tuple[str, ...]:
    """Ids of those of the fields that the contact can speak about: linked ones first, as linked,
    then those not set aside that the role names.
    """
    known = {field.id: field for field in fields}
    linked = [each for each in contact.fields if each in known]
    named = [
        field.id
        for field in known.values()
        if field.status != "set aside" and role_names(contact.role, field.title)
    ]
    return tuple(dict.fromkeys((*linked, *named)))
