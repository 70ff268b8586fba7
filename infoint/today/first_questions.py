"""The few things that a new person is asked, one at a time, kept as ordinary records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

from infoint.advice.speakers import asked_of_draft
from infoint.domain import CareerField, Contact, Letter, OutreachAttempt
from infoint.domain.problems import InputError
from infoint.entries.drafts import clear_draft, read_draft
from infoint.i18n import N_
from infoint.interviews.told_appointment import keep_told_appointment, when_told
from infoint.letters.writing import fill_gaps, leave_gap_out
from infoint.library import Library
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.outreach.first_message import first_message
from infoint.outreach.may_say import text_goes_by_it
from infoint.people.told import is_named, linked_fields, put_told, readings_of
from infoint.store import Transaction, Workspace
from infoint.words.told.fields import Titles, titles_meant
from infoint.words.told.people import (
    SAY_FIRST,
    People,
    PersonTold,
    chosen_reading,
    noted,
    people_readings,
)

DRAFT = "first-questions"
"""Holds `field`, `knows` and `agreed`, each one line; any of them may be empty. Where a line can be
meant in several ways, `field_as` and so on hold the key of the one that was chosen; `knows_about`
holds the title of the field that the people named can speak about, where there are several.

Once it was kept, `made_fields` and `made_people` hold the ids of what became of it: whoever
goes back and changes an answer changes these, and adds nothing.
"""
_TOLD = ("role", "organization", "relationship", "notes", "email", "phone", "profile_url")


@dataclass(frozen=True, slots=True)
class Begun:
    """What became of the answers: ids of fields, of people to ask and of those who agreed."""

    fields: tuple[str, ...]
    people: tuple[str, ...]
    agreed: tuple[str, ...]


def unplaced(titles: Titles, people: People) -> People:
    """Those people of whom nothing says which of several fields they can speak about."""
    if len(titles) < 2:
        return ()
    fields = [CareerField(title=title) for title in titles]
    return tuple(told for told in people if not any(is_named(one, told) for one in fields))


def settle_field(ws: Workspace, *, now: datetime) -> Titles:
    """Which fields the first line names; nothing is stored. Problem: `field`, as for `begin`."""
    del now
    draft = read_draft(ws, DRAFT)
    titles = titles_meant(str(draft.get("field") or ""), draft.get("field_as"))
    if titles is None:
        raise InputError({"field": SAY_FIRST})
    return titles


def take_field(ws: Workspace, title: str, *, now: datetime) -> None:
    """Put a kind of work that was offered into the line."""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", DRAFT, "field"), title)


def begin(ws: Workspace, library: Library, *, now: datetime) -> Begun:
    """Keep what was answered, and write a first text to the first person named.

    Each field goes on the list of fields, each person ("Vera Lind, nurse and Tom Ng") on the list
    of people; who agreed to a talk also gets an entry in the log as one from before, and the talk
    itself where the day was told. What is on a list already is not added again;
    done again with other answers, it changes what it made before. The answers stay, to go back to.
    Nothing at all is fine too. Problems:
    `field`, `knows`, `agreed`, where the line can be meant in several ways and none was chosen.
    """
    if not read_draft(ws, DRAFT):
        return Begun((), (), ())
    with ws.edit(N_("Answered the first questions"), now=now) as tx:
        begun = _kept(tx, library, read_draft(tx, DRAFT), now)
        earlier = str(read_draft(tx, DRAFT).get("made_people") or "").split()
        kept = (one for one in earlier if one not in begun.people and tx.contacts.get(one))
        people = (*begun.people, *kept)
        for name, made in (("made_fields", begun.fields), ("made_people", people)):
            tx.page_state.write(("drafts", DRAFT, name), " ".join(made))
    if begun.people:
        first_text(ws, library, begun.people[0], now=now)
    return begun


def _kept(tx: Transaction, library: Library, draft: Mapping[str, Any], now: datetime) -> Begun:
    titles = titles_meant(str(draft.get("field") or ""), draft.get("field_as"))
    knows = _read(draft, "knows", readings_of)
    agreed = _read(draft, "agreed", people_readings)
    found = {"field": titles, "knows": knows, "agreed": agreed}
    unclear = {name: SAY_FIRST for name, reading in found.items() if reading is None}
    if unclear:
        raise InputError(unclear)
    fields = _fields(tx, titles or (), str(draft.get("made_fields") or "").split(), now)
    about = str(draft.get("knows_about") or "")
    knows = tuple(map(noted, knows))
    people = _people(tx, knows, str(draft.get("made_people") or "").split(), fields, about, now)
    said_yes = [_agreed(tx, library, told, fields, about, now) for told in agreed]
    return Begun(
        tuple(one.id for one in fields),
        tuple(one.id for one in people),
        tuple(one.id for one in said_yes),
    )


def _read(draft: Mapping[str, Any], name: str, read: Any) -> Any:
    """What the line of this name says: a reading, () for nothing, None where one has to ask."""
    readings = read(str(draft.get(name) or ""))
    return chosen_reading(readings, draft.get(f"{name}_as")) if readings else ()


def _fields(
    tx: Transaction, titles: Titles, made: Sequence[str], now: datetime
) -> list[CareerField]:
    """The fields of these titles; one that was made before and is no longer named is renamed."""
    wanted = {title.casefold() for title in titles}
    before = [one for each in made if (one := tx.fields.get(each))]
    free = [one for one in before if one.title.strip().casefold() not in wanted]
    found = []
    for title in titles:
        known = next(
            (one for one in tx.fields.all() if one.title.strip().casefold() == title.casefold()),
            None,
        )
        if known is None:
            known = (
                tx.fields.update(free.pop(0).id, title=title)
                if free
                else tx.fields.put(CareerField(title=title, created=now))
            )
        found.append(known)
    _are_own(tx, found)
    return found


def _are_own(tx: Transaction, fields: Sequence[CareerField]) -> None:
    """What one is curious about oneself is no more only what one person is asked about."""
    names = {asked_of_draft(one.id) for one in tx.contacts.all()}
    drafts = tx.page_state.get().drafts
    own = {one.id for one in fields}
    for name in names.intersection(drafts):
        before = str(drafts[name].get("fields") or "").split()
        left = " ".join(each for each in before if each not in own)
        if left != " ".join(before):
            tx.page_state.write(("drafts", name, "fields"), left)


def _people(
    tx: Transaction,
    people: People,
    made: Sequence[str],
    fields: Sequence[CareerField],
    about: str,
    now: datetime,
) -> list[Contact]:
    """The people told of; one who was made before is renamed where only the spelling is another.

    Another name is another person: nobody who was named before goes without a word.
    """
    wanted = {told.name.casefold() for told in people}
    known = {one.name.strip().casefold(): one for one in tx.contacts.all()}
    free = [
        one
        for each in made
        if (one := tx.contacts.get(each)) and one.name.strip().casefold() not in wanted
    ]
    found = []
    for told in people:
        same = known.get(told.name.casefold())
        spelled = next((one for one in free if _is_spelling(one.name, told.name)), None)
        if same is not None and same.id in made:
            told_of = {name: getattr(told, name) or getattr(same, name) for name in _TOLD}
            linked = linked_fields(fields, told, about)
            found.append(tx.contacts.update(same.id, fields=linked, **told_of))
        elif same is None and spelled:
            free.remove(spelled)
            told_of = {name: getattr(told, name) for name in ("name", *_TOLD)}
            linked = linked_fields(fields, told, about)
            found.append(tx.contacts.update(spelled.id, fields=linked, **told_of))
        else:
            found.append(put_told(tx, told, fields, now, about))
    return found


def _is_spelling(before: str, now: str) -> bool:
    """Whether it is the same person spelled in another way: Vera for Vera Lind, Veera for Vera."""
    old, new = before.strip().casefold(), now.strip().casefold()
    if set(old.split()) <= set(new.split()) or set(new.split()) <= set(old.split()):
        return True
    return SequenceMatcher(None, old, new).ratio() >= _ALIKE


_ALIKE = 0.75


def _agreed(
    tx: Transaction,
    library: Library,
    told: PersonTold,
    fields: Sequence[CareerField],
    about: str,
    now: datetime,
) -> Contact:
    """Who agreed, with the day of the talk as far as it was told; other words are a note."""
    when = when_told(told.when, tx.profile.get(), now=now)
    contact = put_told(tx, replace(told, when=when.left), fields, now, about)
    _log_agreement(tx, contact, now)
    keep_told_appointment(tx, library, contact, when, now)
    for talk in tx.interviews.all() if len(fields) == 1 else ():
        if talk.contact == contact.id and not talk.field:
            tx.interviews.update(talk.id, field=fields[0].id)
    return contact


def _log_agreement(tx: Transaction, contact: Contact, now: datetime) -> None:
    known = (one for one in tx.attempts.all() if one.contact == contact.id)
    if not any(one.outcome == "agreed" for one in known):
        tx.attempts.put(
            OutreachAttempt(
                contact=contact.id, at=now, channel="in person", outcome="agreed", earlier=True
            )
        )


def first_text(ws: Workspace, library: Library, contact: str, *, now: datetime) -> None:
    """A first text in the channel that fits; one that nobody touched is written anew.

    It does without the two sentences about oneself, which nobody was asked for yet.
    """
    fresh = first_message(ws, library, contact, now=now)
    fresh = fresh or text_goes_by_it(ws, library, contact, now=now)
    about = TEMPLATE_VALUES["my_about"].label
    if fresh and about in fresh.open_gaps:
        leave_gap_out(ws, fresh.id, about, now=now)


def lacks_name(letter: Letter) -> bool:
    """Whether the place of one's own name is still open in a text."""
    return TEMPLATE_VALUES["my_name"].label in letter.open_gaps


def take_text(ws: Workspace, library: Library, letter_id: str, *, now: datetime) -> None:
    """One goes on with the first text: if one's name is known by now, it stands in it."""
    letter = ws.letters.get(letter_id)
    if letter and lacks_name(letter) and ws.profile.name.strip():
        fill_gaps(ws, library, letter_id, now=now)


def send_text(ws: Workspace, library: Library, letter_id: str, *, now: datetime) -> None:
    """As `take_text`, and the first questions are behind."""
    take_text(ws, library, letter_id, now=now)
    forget_answers(ws, now=now)


def forget_answers(ws: Workspace, *, now: datetime) -> None:
    """The first questions are behind: what was typed is on the lists now."""
    if read_draft(ws, DRAFT):
        with ws.edit("", now=now) as tx:
            clear_draft(tx, DRAFT)
