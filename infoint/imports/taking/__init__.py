"""Taking people over from a file: what is new, what is known, and storing those who are chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from infoint.advice.speakers import role_names
from infoint.dates.local_time import region_of
from infoint.domain import CareerField, Contact
from infoint.domain.problems import InputError
from infoint.entries.named_field import field_called
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.taking.differing import Difference, as_in_the_file, differences
from infoint.imports.taking.history import NOTHING, PersonHistory, by_person
from infoint.imports.taking.links import Links, with_fields
from infoint.imports.taking.matching import Matcher, fills_for, still_missing
from infoint.imports.taking.stored import Stored
from infoint.imports.taking.storing import Storing
from infoint.imports.taking.twins import Twin, join_twins, twins_of
from infoint.store import Transaction, Workspace
from infoint.store.pending import Progress, no_progress

if TYPE_CHECKING:
    from infoint.imports.preview import Preview

_STEP = 250
"""After so many people the progress is told."""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Someone of the file who is on the list already, as contact `known` (id).

    `fills` holds what the file says and the list does not, by field of Contact; `history` what has
    been with them and is not known yet; `differs` what stands otherwise here.
    """

    person: Contact
    known: str
    fills: Mapping[str, object]
    history: PersonHistory = NOTHING
    differs: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A file compared with the list; nothing is stored yet.

    `new` are contacts as they would be added, `known` those for whom something would be filled in,
    `unchanged` those whom the file adds nothing to. `namesakes` gives for a new person (id) the
    contact (id) with the same name and nothing else to tell by, `sharers` the one who has the same
    profile or e-mail address and another name. `left_out` counts in words what the
    file says and cannot be taken over.
    """

    preview: Preview
    new: tuple[Contact, ...]
    known: tuple[KnownPerson, ...]
    unchanged: tuple[KnownPerson, ...]
    namesakes: Mapping[str, str]
    sharers: Mapping[str, str]
    left_out: Mapping[str, int]
    seen: tuple[Contact, ...]
    """The list with which the file was compared."""
    histories: Mapping[str, PersonHistory] = field(default_factory=dict)
    """What has been with the people of the file, by their ids."""
    differing: tuple[KnownPerson, ...] = ()
    """Those of whom the file says something else than the list; they may be among `known` too."""
    twins: tuple[Twin, ...] = ()
    """Who may stand in the file twice."""


@dataclass(frozen=True, slots=True)
class FieldsOfPeople:
    """What the people of a file can speak about, as was said when they were taken.

    With `as_file`, the fields that the file names are made where they are not there; without, its
    words go to the notes unless `known` keeps those that are there. `field` (id) or `title`, of one
    that is made, holds for everybody who is added.
    """

    as_file: bool = False
    known: bool = True
    field: str = ""
    title: str = ""


AS_KNOWN = FieldsOfPeople()
"""Only fields that the file names and that are there."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How many people were added, and for how many others something was filled in.

    With how much of what has been was stored with them.
    """

    added: int
    filled: int
    messages: int = 0
    interviews: int = 0
    letters: int = 0
    actions: int = 0
    answers: int = 0
    next_dates: int = 0
    referrals: int = 0
    replaced: int = 0
    """Of how many people something was taken as the file has it."""


def plan_import(
    ws: Workspace | Transaction, preview: Preview, *, progress: Progress = no_progress
) -> ImportPlan:
    """Compare the people of a file with the list: by profile, e-mail and phone, never a name alone.

    One and the same entry (same name, and nothing that the list does not say) is known as well, so
    that a file taken twice adds nothing. Referrers and fields given in words are looked up by name;
    those that are not found are left out and counted.
    """
    people = ws.contacts.all()
    profile = ws.profile.get() if isinstance(ws, Transaction) else ws.profile
    region = region_of(profile)
    matcher = Matcher(people, preview.people, region)
    matches = _matches(matcher, preview.people, progress)
    links = Links(people, ws.fields.all(), preview.people, matches, preview.history.referrers)
    _same_entries(matcher, preview.people, links, matches)
    histories, stored = by_person(preview.history), Stored(ws)
    _same_in_tracker(matcher, preview, histories, stored, matches)
    new: dict[int, Contact] = {}
    there: list[KnownPerson] = []
    left_out: Counter[str] = Counter()
    for place, person in enumerate(preview.people):
        linked = links.linked(person, left_out)
        if same := matches.get(person.id):
            fills = fills_for(same, linked, preview.source)
            more = stored.lacks(histories.get(person.id, NOTHING), same)
            differs = differences(same, linked, more, stored, region)
            if any(one.kind == "email" for one in differs):
                if _is_tracker(preview):
                    fills.pop("other_emails", None)
                else:  # it stands beside the one that is there
                    differs = tuple(one for one in differs if one.kind != "email")
            there.append(KnownPerson(person, same.id, fills, more, differs))
        else:
            new[place] = linked
    return ImportPlan(
        preview,
        tuple(new.values()),
        tuple(each for each in there if each.fills or each.history),
        tuple(each for each in there if not (each.fills or each.history or each.differs)),
        matcher.namesakes(new.values()),
        matcher.sharers(new.items()),
        left_out,
        tuple(people),
        histories,
        tuple(each for each in there if each.differs),
        twins_of(preview.people, matcher.given_keys, matches),
    )


def _matches(matcher: Matcher, people: list[Contact], progress: Progress) -> dict[str, Contact]:
    """For those of the file (id) who are on the list: who they are there."""
    found: dict[str, Contact] = {}
    taken: set[str] = set()
    for n, person in enumerate(people):
        if same := matcher.match(n, taken):
            found[person.id] = same
            taken.add(same.id)
        if n % _STEP == 0:
            progress(n / len(people))
    return found


def _same_entries(
    matcher: Matcher, people: list[Contact], links: Links, matches: dict[str, Contact]
) -> None:
    """Add those who stand on the list word for word; a referrer may be one of them."""
    left = [n for n, person in enumerate(people) if person.id not in matches]
    taken = {one.id for one in matches.values()}
    while left:
        found: dict[str, Contact] = {}
        for n in left:
            if not matcher.is_named_there(n):
                continue
            if same := matcher.same_entry(n, links.linked(people[n], Counter()), taken):
                found[people[n].id] = same
                taken.add(same.id)
        matches |= found
        left = [n for n in left if found and people[n].referred_by and people[n].id not in found]


def _same_in_tracker(
    matcher: Matcher,
    preview: Preview,
    histories: Mapping[str, PersonHistory],
    stored: Stored,
    matches: dict[str, Contact],
) -> None:
    """Add those of a tracker whose name stands on the list with the same organization, or with the
    very tries and talks of their row, as somebody's second spelling does after a merge.
    """
    if not _is_tracker(preview):
        return
    taken = {one.id for one in matches.values()}
    for n, person in enumerate(preview.people):
        if person.id not in matches:
            same = matcher.same_in_tracker(n)
            if same and same.id not in taken:
                matches[person.id] = same
                taken.add(same.id)
    told: set[str] = set()
    for person in preview.people:
        if same := matches.get(person.id):
            told |= stored.has_any(histories.get(person.id, NOTHING), same.id)
    for n, person in enumerate(preview.people):
        been = histories.get(person.id, NOTHING)
        if person.id in matches or not (same := matcher.only_namesake(n)):
            continue
        if mine := stored.has_any(been, same.id) - told:
            matches[person.id] = same
            told |= mine


def _is_tracker(preview: Preview) -> bool:
    """Whether a file says what has been with its people, and so is one's own."""
    return bool(preview.attempts or preview.interviews or preview.letters)


def take_people(
    ws: Workspace,
    plan: ImportPlan,
    chosen: Collection[str],
    *,
    link: Collection[str] = (),
    about: FieldsOfPeople = AS_KNOWN,
    as_file: Collection[str] = (),
    together: Collection[str] = (),
    progress: Progress = no_progress,
    now: datetime,
) -> Taken:
    """Add the chosen people and fill in what is empty for the chosen known ones, in one edit.

    `as_file` holds keys of differences: what stands here gives way to the file there, and nowhere
    else. Who is among `together` (ids) is stored as the one person that they may be.

    `chosen` holds ids of the people of the preview, `link` ids of fields: of those who are added,
    each whose role names such a field is linked to it; `about` says which fields hold beside that.
    Someone who came onto the list after the plan was made is not added again. Problem: `people`
    where nobody is chosen.
    """
    wanted = set(chosen)
    count = sum(person.id in wanted for person in plan.new)
    if not (wanted or as_file):
        raise InputError({"people": N_("Choose at least one person to take.")})
    with ws.edit(_label(count), now=now) as tx:
        preview = _with_fields(tx, plan.preview, wanted, about, now)
        if preview is not plan.preview or about.as_file or list(plan.seen) != tx.contacts.all():
            plan = plan_import(tx, preview)
        fields = [field for field in tx.fields.all() if field.id in link]
        all_about = _field_of_all(tx, about, now)
        referrals = 0
        added = [_linked(person, fields, all_about) for person in plan.new if person.id in wanted]
        filled = [each for each in plan.known if each.person.id in wanted]
        there = {"", *(person.id for person in (*plan.seen, *added))}
        stored, storing = Stored(tx), Storing(tx, now)
        for n, person in enumerate(added):
            given = {"created": now, "referred_by": person.referred_by}
            contact = tx.contacts.put(person.model_copy(update=_reachable(given, there)))
            referrals += bool(contact.referred_by)
            storing.store(contact, plan.histories.get(person.id, NOTHING))
            if n % _STEP == 0:
                progress(n / len(added))
        for each in filled:
            if known := tx.contacts.get(each.known):
                fills = still_missing(known, _reachable(each.fills, there))
                known = tx.contacts.update(each.known, **fills)
                referrals += bool(fills.get("referred_by"))
                found = plan.histories.get(each.person.id, NOTHING)
                storing.store(known, stored.lacks(found, known))
        replaced = sum(_as_in_the_file(tx, storing, each, as_file) for each in plan.differing)
        storing.finish()
        on_list = {one.id: one.id for one in added} | {
            each.person.id: each.known for each in (*plan.known, *plan.unchanged, *plan.differing)
        }
        joined = join_twins(tx, plan.twins, together, on_list)
        return Taken(
            len(added) - joined,
            len(filled),
            referrals=referrals,
            replaced=replaced,
            **storing.counts,
        )


def _as_in_the_file(
    tx: Transaction, storing: Storing, each: KnownPerson, keys: Collection[str]
) -> bool:
    """Take what was chosen of what differs as the file has it; whether anything was."""
    chosen = [one for one in each.differs if one.key in keys]
    known = tx.contacts.get(each.known)
    if not chosen or known is None:
        return False
    if values := as_in_the_file(known, chosen):
        tx.contacts.update(known.id, **values)
    for one in chosen:
        if one.kind in ("talk", "off"):
            storing.move(one.record, each.history.moved[one.record])
        elif one.kind == "next":
            storing.next_on(one.record, each.history.redated[one.record])
    return True


def _with_fields(
    tx: Transaction, preview: Preview, wanted: Collection[str], about: FieldsOfPeople, now: datetime
) -> Preview:
    """The file with the fields of its people as was said; those that are to be made are there."""
    if about.as_file:
        for person in preview.people:
            for title in person.fields if person.id in wanted else ():
                if not tx.fields.get(title):
                    field_called(tx, title, now)
        return preview
    if about.known or not any(person.fields for person in preview.people):
        return preview
    return replace(preview, people=[_without_fields(person) for person in preview.people])


def _without_fields(person: Contact) -> Contact:
    """The person with the words of the file in the notes."""
    notes = with_fields(person.notes, person.fields)
    return person.model_copy(update={"fields": (), "notes": notes})


def _field_of_all(tx: Transaction, about: FieldsOfPeople, now: datetime) -> tuple[str, ...]:
    """The field that holds for everybody, made where it has only a title."""
    made = field_called(tx, about.title, now) if about.title else tx.fields.get(about.field)
    return (made.id,) if made else ()


def _linked(person: Contact, fields: list[CareerField], all_about: tuple[str, ...] = ()) -> Contact:
    named = (field.id for field in fields if role_names(person.role, field.title))
    linked = tuple(dict.fromkeys((*person.fields, *all_about, *named)))
    return person.model_copy(update={"fields": linked})


def _label(count: int) -> str:
    if not count:
        return N_("Filled in what a file knew")
    return Message(
        N_("Brought in 1 person"), N_("Brought in {count} people"), n=count, count=f"{count:,}"
    )


def _reachable(values: Mapping[str, object], there: set[str]) -> dict[str, object]:
    """What is stored of a contact, without a referrer who was not taken."""
    known = values.get("referred_by", "") in there
    return {**values, **({} if known else {"referred_by": "", "may_use_name": None})}
