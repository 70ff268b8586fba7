"""People whom the other person named in a talk: kept there, and made contacts."""

from datetime import datetime
from typing import Any

from infoint.debrief.lines import with_line
from infoint.debrief.told_person import NamedTold, is_doubtful, names_nobody, told_of
from infoint.domain import Contact, Interview, NamedPerson
from infoint.domain.problems import InputError
from infoint.entries.drafts import taken
from infoint.entries.form import Entries, lines_of, one_line
from infoint.entries.lookup import edit_interview, require, require_part
from infoint.i18n import N_
from infoint.store import Transaction, Workspace
from infoint.words.told.people import as_entries

_LABEL = N_("Added a contact whom someone named")
_NAME = N_("Write the name of the person first.")
_DOUBTFUL = N_("Say below whether this is a name.")
_LOST = N_("This person is no longer noted there; another window may have removed them.")


def contact_from_named(
    ws: Workspace, interview_id: str, named_id: str, *, now: datetime
) -> Contact:
    """Make a contact of a named person: who named them, and whether that name may be used, is kept.

    Which field they can speak about is not said by that: `likely_field` gives that of the talk.

    "My cousin Lena, she draws parks" becomes Lena with what is said of her, and two people in one
    line become two; the first is given. Done twice, it gives the same contact. Problem: `name`
    (empty).
    """
    with edit_interview(ws, interview_id, _LABEL, now=now) as (tx, interview):
        person = require_part(interview.named, named_id, _LOST)
        known = tx.contacts.get(person.contact) if person.contact else None
        if known:
            return known
        if not one_line(person.name):
            raise InputError({"name": _NAME})
        return _made(tx, interview, person, now)


def draft_name(interview_id: str) -> str:
    """Under which name is kept whom one is just naming."""
    return f"named-{interview_id}"


def name_someone(ws: Workspace, interview_id: str, *, sure: bool = False, now: datetime) -> Contact:
    """Keep with the talk who was named in its draft (`name`), and make them a contact at once.

    The line is read as for `contact_from_named`. With `sure` it is a name whatever it looks like.
    Problem: `name` (empty, or in doubt).
    """
    with edit_interview(ws, interview_id, _LABEL, now=now) as (tx, interview):
        entries = Entries(taken(tx, draft_name(interview_id)))
        person = NamedPerson(name=entries.needed("name", _NAME))
        if not sure and (is_doubtful(person.name) or names_nobody(person.name)):
            entries.refuse("name", _DOUBTFUL)
        entries.check()
        named = (*interview.named, person)
        tx.interviews.update(interview_id, named=named, asked_who_else=True, nobody_named=False)
        return _made(tx, interview, person, now)


def keep_as_note(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """What stands in the draft for a name is none: it goes to the notes of the talk."""
    with edit_interview(ws, interview_id, N_("Kept a note"), now=now) as (tx, interview):
        line = one_line(str(taken(tx, draft_name(interview_id)).get("name") or ""))
        if not line or line in lines_of(interview.debrief.notes):
            return interview
        notes = with_line(interview.debrief.notes, line)
        return tx.interviews.write(interview_id, ("debrief", "notes"), notes)


def put_named(tx: Transaction, interview_id: str, line: str, now: datetime) -> None:
    """Name whom a line tells of, as a contact; somebody who was named before is left so."""
    interview = require(tx.interviews, interview_id)
    known = {one.name.casefold() for one in interview.named}
    if not {one.name.casefold() for one in told_of(line)} <= known:
        person = NamedPerson(name=one_line(line))
        named = (*interview.named, person)
        tx.interviews.update(interview_id, named=named, nobody_named=False)
        _made(tx, require(tx.interviews, interview_id), person, now)


def _made(tx: Transaction, interview: Interview, person: NamedPerson, now: datetime) -> Contact:
    first, *others = (_put(tx, interview, person, one, now) for one in told_of(person.name))
    tx.interviews.write(interview.id, ("named", person.id, "contact"), first.id)
    if first.name != person.name:
        tx.interviews.write(interview.id, ("named", person.id, "name"), first.name)
    if others:
        named = require(tx.interviews, interview.id).named
        may = person.may_use_name
        more = (NamedPerson(name=one.name, may_use_name=may, contact=one.id) for one in others)
        tx.interviews.update(interview.id, named=(*named, *more))
    return first


def _put(
    tx: Transaction, interview: Interview, person: NamedPerson, told: NamedTold, now: datetime
) -> Contact:
    entries = as_entries(told.person)
    said = told.may_use_name if person.may_use_name is None else person.may_use_name
    values: dict[str, Any] = {
        **entries,
        "notes": "\n".join(filter(None, (person.detail, entries["notes"]))),
        "referred_by": interview.contact,
        "may_use_name": said,
        "email": told.email,
        **({"phone": told.phone} if told.phone else {}),
    }
    return tx.contacts.put(Contact(**values, created=now))
