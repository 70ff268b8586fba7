"""A copy of everybody's data in memory, in which nobody can be recognized by a name."""

from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from infoint.domain import COLLECTIONS, Contact, Interview, Profile, Record
from infoint.domain.contact_fields import CONTACT_FIELDS
from infoint.domain.contacts import circle_key, own_place, place_as_written
from infoint.i18n import N_, _
from infoint.presenting.labels import made_up
from infoint.presenting.pseudonyms import NamesHidden
from infoint.store import Workspace, open_workspace
from infoint.words.word_lists import words_in

KEPT = words_in(
    """
    id contact field interview referred_by instead question template situation currency time_zone
    locale country paper_size page collection record
    """
)
"""Fields that hold no words of the person: ids, keys and codes."""
KEPT_LISTS = frozenset({"dismissed_duplicates", "path", "dismissals", "fields"})
EMPTIED = frozenset(
    {"link", "place", "contact_lines", *(field.name for field in CONTACT_FIELDS if field.emptied)}
)
"""Addresses, numbers and places: nothing of them is shown."""
_LEFT_OUT = ("other_texts", "copies", "comments", "meetings", "calendar_entries")
"""Half-written texts, what is between the person and their counselor, what their calendar holds."""
PLACE_HIDDEN = N_("(place hidden)")
"""Stands where a talk has a place, so that its preparation looks as far as it is."""


def anonymous_copy(ws: Workspace) -> Workspace:
    """A workspace in memory with the same records, all names, organizations and addresses hidden.

    People get made-up first names, the same ones each time, organizations, schools and employers
    become "Organization 1", also inside notes, letters and what was typed; half-written texts are
    left out. What stands instead is in the language in use. Ids stay, so that addresses and choices
    hold. An edit in it changes nothing else.
    """
    data = ws.snapshot()
    hidden = _names_of(data.profile, data.contacts.all(), data.interviews.all())
    about = about_of(data.interviews.all())
    records: dict[str, list[Record]] = {
        name: [hidden_in(record, hidden, about(record)) for record in getattr(data, name).all()]
        for name in COLLECTIONS
        if name not in _LEFT_OUT
    }
    records["profile"] = [hidden_in(data.profile, hidden, "")]
    records["page_state"] = [data.page_state.model_copy(update={"drafts": {}})]
    copy = open_workspace(None)
    copy.replace_all(records, "")
    return copy


def _names_of(
    profile: Profile, contacts: list[Contact], interviews: list[Interview]
) -> NamesHidden:
    people = [(contact.name, contact.id) for contact in contacts]
    people += [
        (named.name, named.id)
        for interview in interviews
        for named in interview.named
        if not named.contact
    ]
    hidden = NamesHidden(labels=made_up([profile.name, *(name for name, _ in people)]))
    hidden.myself(profile.name)
    for name, owner in people:
        hidden.person(name, owner)
    for contact in contacts:
        hidden.organization(contact.organization)
    mine = (profile.schools, profile.employers, profile.works_at)
    for text in (*mine, *(one.shared_background for one in contacts)):
        for line in text.splitlines():
            hidden.organization(line)
    return hidden


def about_of(interviews: Iterable[Interview]) -> Callable[[Record], str]:
    """Tells the contact that a record is about, whose first name is meant before another's."""
    contacts = {interview.id: interview.contact for interview in interviews}

    def about(record: Record) -> str:
        if isinstance(record, Contact):
            return record.id
        interview = contacts.get(getattr(record, "interview", ""), "")
        return str(getattr(record, "contact", "") or interview)

    return about


def hidden_in(
    record: Record, hidden: NamesHidden, about: str, emptied: Collection[str] = EMPTIED
) -> Record:
    """The record with the names hidden in all of its words, and nothing in the `emptied` fields.

    `about` is the id of the contact that it is about.
    """
    return type(record).model_validate(_model(record, hidden, about, emptied))


def _model(
    part: BaseModel, hidden: NamesHidden, about: str, emptied: Collection[str]
) -> dict[str, Any]:
    texts = _texts_of(type(part))
    raw: dict[str, Any] = {}
    for name in type(part).model_fields:
        value = getattr(part, name)
        label = hidden.label_of(part.id) if name == "name" and isinstance(part, Record) else ""
        if label:
            raw[name] = label
        elif name == "name" and isinstance(part, Profile):
            raw[name] = hidden.own_label if value.strip() else ""
        elif name in emptied and isinstance(value, str | tuple):
            hidden_place = name == "place" and str(value).strip()
            raw[name] = _(PLACE_HIDDEN) if hidden_place else type(value)()
        elif name == "where_found":
            words = hidden.hide(place_as_written(value), about)
            raw[name] = value if circle_key(value) else own_place(words)
        elif name in texts:
            raw[name] = _value(value, hidden, about, emptied)
        else:
            raw[name] = value
    return raw


def _value(value: Any, hidden: NamesHidden, about: str, emptied: Collection[str]) -> Any:
    if isinstance(value, str):
        return hidden.hide(value, about)
    if isinstance(value, BaseModel):
        return _model(value, hidden, about, emptied)
    if isinstance(value, dict):
        return {key: _value(each, hidden, about, emptied) for key, each in value.items()}
    if isinstance(value, tuple):
        return tuple(_value(each, hidden, about, emptied) for each in value)
    return value


@cache
def _texts_of(model: type[BaseModel]) -> frozenset[str]:
    """The fields of a record that hold words, or parts and lists that do."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if name not in KEPT and name not in KEPT_LISTS and _holds_words(field.annotation)
    )


def _holds_words(annotation: Any) -> bool:
    if annotation is str:
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return any(True for _ in _texts_of(annotation))
    if get_origin(annotation) is Literal:
        return False
    inner = get_args(annotation)
    if get_origin(annotation) is dict:
        inner = inner[1:]
    return any(_holds_words(each) for each in inner if each is not Ellipsis)
