"""Taking people over from a file: what is new, what is known, and storing those who are chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from infoint.advice.speakers import role_names
from infoint.dates.local_time import region_of
from infoint.domain import CareerField, Contact
from infoint.domain.problems import InputError
from infoint.entries.named_field import field_called
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.preview import TABLES
from infoint.imports.remembered import all_as_here, remember_as_here, remembered_as_here
from infoint.imports.tables.own_export import is_ours as holds_our_columns
from infoint.imports.taking.differing import (
    TEXTS,
    Addition,
    Difference,
    additions,
    as_in_the_file,
    differences,
    of_work,
)
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
    adds: tuple[Addition, ...] = ()
    """Of what the file fills in: what is new in notes that stand here."""
    settled: tuple[Difference, ...] = ()
    """What stands otherwise here, and was kept so when the file said the same before."""


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
    settled: tuple[KnownPerson, ...] = ()
    """Those of whom something differs and was kept as it is here before; they may be among others.
    """
    said: Mapping[str, str] = field(default_factory=dict)
    """Of people of the file (id), where the person said so: who of the list (id) they are."""
    beside: tuple[object, ...] = ()
    """What the list had beside its people when the file was compared with it."""


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
    kept: int = 0
    """Of how many people something was kept as it is here."""
    texts: int = 0
    """How many texts gave way to the file; what stood there is kept beside them."""


def plan_import(
    ws: Workspace | Transaction,
    preview: Preview,
    *,
    said: Mapping[str, str] = MappingProxyType({}),
    progress: Progress = no_progress,
) -> ImportPlan:
    """Compare the people of a file with the list: by profile, e-mail and phone. A name alone is
    somebody only in what one wrote or pasted oneself, and where nothing speaks against it.

    `said` gives for people of the file (id) who of the list (id) they are, as the person said.
    One and the same entry (same name, and nothing that the list does not say) is known as well, so
    that a file taken twice adds nothing. Referrers and fields given in words are looked up by name;
    those that are not found are left out and counted.
    """
    people = ws.contacts.all()
    profile = ws.profile.get() if isinstance(ws, Transaction) else ws.profile
    region = region_of(profile)
    matcher = Matcher(people, preview.people, region)
    there_now = {one.id: one for one in people}
    matches = {who: there_now[known] for who, known in said.items() if known in there_now}
    _signs_in_common(matcher, preview.people, matches, progress)
    links = Links(people, ws.fields.all(), preview.people, matches, preview.history.referrers)
    _same_entries(matcher, preview.people, links, matches)
    histories, stored = by_person(preview.history), Stored(ws)
    _same_in_tracker(matcher, preview, histories, stored, matches)
    _same_by_name(matcher, preview, matches)
    new: dict[int, Contact] = {}
    there: list[KnownPerson] = []
    left_out: Counter[str] = Counter()
    told: set[str] = set()
    for place, person in enumerate(preview.people):
        linked = links.linked(person, left_out)
        if same := matches.get(person.id):
            fills = fills_for(same, linked, preview.source)
            more = stored.lacks(histories.get(person.id, NOTHING), same)
            differs = _of_ones_own(preview, differences(same, linked, more, stored, region))
            if preview.source in TABLES or person.id in said:
                differs += of_work(same, linked)
            if any(one.kind == "email" for one in differs):
                fills.pop("other_emails", None)
            adds = additions(same, fills, more)
            kept = remembered_as_here(ws, same.id)
            settled = tuple(one for one in differs if one.mark in kept.get(one.key, "").split())
            asked = tuple(one for one in differs if one not in settled and one.key not in told)
            told.update(one.key for one in asked)
            there.append(KnownPerson(person, same.id, fills, more, asked, adds, settled))
        else:
            new[place] = linked
    return ImportPlan(
        preview,
        tuple(new.values()),
        tuple(each for each in there if each.fills or each.history),
        tuple(each for each in there if not (each.fills or each.history or each.differs)),
        matcher.namesakes(new.values(), {one.id for one in matches.values()}),
        matcher.sharers(new.items()),
        left_out,
        tuple(people),
        histories,
        tuple(each for each in there if each.differs),
        twins_of(preview.people, matcher.given_keys, matches),
        tuple(each for each in there if each.settled),
        said,
        _beside_people(ws),
    )


def is_current(plan: ImportPlan, ws: Workspace | Transaction) -> bool:
    """Whether the list is still as it was when the file was compared with it."""
    return list(plan.seen) == ws.contacts.all() and plan.beside == _beside_people(ws)


def _beside_people(ws: Workspace | Transaction) -> tuple[object, ...]:
    state = ws.page_state.get() if isinstance(ws, Transaction) else ws.page_state
    return (
        ws.attempts.all(),
        ws.interviews.all(),
        ws.letters.all(),
        ws.actions.all(),
        ws.takeaways.all(),
        state.noted_days,
        all_as_here(ws),
    )


def _signs_in_common(
    matcher: Matcher, people: list[Contact], matches: dict[str, Contact], progress: Progress
) -> None:
    """Add those who are on the list by a sign of their own: who they are there."""
    taken = {one.id for one in matches.values()}
    for n, person in enumerate(people):
        if person.id not in matches and (same := matcher.match(n, taken)):
            matches[person.id] = same
            taken.add(same.id)
        if n % _STEP == 0:
            progress(n / len(people))


def _same_by_name(matcher: Matcher, preview: Preview, matches: dict[str, Contact]) -> None:
    """Add those of one's own table, or of a pasted text, of whom nothing says that they are
    somebody else than the one with their name on the list.
    """
    if preview.source not in (*TABLES, "pasted"):
        return
    taken = {one.id for one in matches.values()}
    for n, person in enumerate(preview.people):
        same = None if person.id in matches else matcher.same_by_name(n)
        if same and same.id not in taken:
            matches[person.id] = same
            taken.add(same.id)


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
    very tries and talks of their row, as somebody's second spelling does after a merge. In our own
    file one whole name is one person.
    """
    is_ours = holds_our_columns(preview.columns)
    if not (is_ours or _is_tracker(preview)):
        return
    taken = {one.id for one in matches.values()}
    for n, person in enumerate(preview.people):
        if person.id not in matches:
            same = matcher.same_in_tracker(n) or (matcher.same_row(n) if is_ours else None)
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


def _of_ones_own(preview: Preview, differs: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """Without what only a table of one's own can say: the address elsewhere stands beside the one
    that is there, and nobody wrote the notes of a program to go on with those here.
    """
    if not _is_tracker(preview):
        differs = tuple(one for one in differs if one.kind != "email")
    if preview.source not in TABLES:
        differs = tuple(one for one in differs if one.kind not in TEXTS)
    return differs


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
    as_here: Collection[str] = (),
    together: Collection[str] = (),
    progress: Progress = no_progress,
    now: datetime,
) -> Taken:
    """Add the chosen people and fill in what is empty for the chosen known ones, in one edit.

    `as_file` holds keys of differences: what stands here gives way to the file there, and nowhere
    else; with the key for both, each of two stands. Who is among `together` (ids) is stored as the
    one person that they may be. `as_here` holds keys too: what stands here stays, and is asked
    about again only where a later file has something else.

    `chosen` holds ids of the people of the preview, `link` ids of fields: of those who are added,
    each whose role names such a field is linked to it; `about` says which fields hold beside that.
    Someone who came onto the list after the plan was made is not added again. Problem: `people`
    where nobody is chosen.
    """
    wanted = set(chosen)
    count = sum(person.id in wanted for person in plan.new)
    if not (wanted or as_file or as_here):
        raise InputError({"people": N_("Choose at least one person to take.")})
    with ws.edit(_label(count, 0) if wanted or as_file else "", now=now, lasting=True) as tx:
        preview = _with_fields(tx, plan.preview, wanted, about, now)
        if preview is not plan.preview or about.as_file or not is_current(plan, tx):
            plan = plan_import(tx, preview, said=plan.said)
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
        texts = len(tx.other_texts)
        touched: set[str] = set()
        for each in plan.differing:
            known_now = tx.contacts.get(each.known)
            _talks_as_in_the_file(storing, stored, known_now, each, as_file)
        for each in filled:
            if known := tx.contacts.get(each.known):
                fills = still_missing(known, _reachable(each.fills, there))
                known = tx.contacts.update(each.known, **fills)
                referrals += bool(fills.get("referred_by"))
                lacks = stored.lacks(plan.histories.get(each.person.id, NOTHING), known)
                storing.store(known, lacks)
                touched |= {each.known} if fills or lacks else set()
        changed = [one.known for one in plan.differing if _person_as_in_the_file(tx, one, as_file)]
        kept = sum(_keep_as_here(tx, each, as_here) for each in plan.differing)
        storing.finish()
        on_list = {one.id: one.id for one in added} | {
            each.person.id: each.known for each in (*plan.known, *plan.unchanged, *plan.differing)
        }
        joined = join_twins(tx, plan.twins, together, on_list)
        if added:
            tx.label = _label(len(added) - joined, len(touched.union(changed)))
        return Taken(
            len(added) - joined,
            len(touched),
            referrals=referrals,
            replaced=len(changed),
            kept=kept,
            texts=len(tx.other_texts) - texts,
            **storing.counts,
        )


def _talks_as_in_the_file(
    storing: Storing,
    stored: Stored,
    known: Contact | None,
    each: KnownPerson,
    keys: Collection[str],
) -> None:
    """Take what was chosen of talks, answers and next dates that differ as the file has it."""
    if known is None:
        return
    history = each.history
    for one in each.differs:
        if one.both_key in keys:
            storing.store(known, PersonHistory(interviews=(history.elsewhere[one.record],)))
        if one.key in keys:
            _one_as_in_the_file(storing, stored, known, history, one)


def _one_as_in_the_file(
    storing: Storing, stored: Stored, known: Contact, history: PersonHistory, one: Difference
) -> None:
    match one.kind:
        case "talk" | "off":
            storing.move(one.record, history.moved[one.record])
        case "answer":
            storing.answer(one.record, history.reanswered[one.record])
        case "next":
            storing.next_on(one.record, history.redated[one.record])
        case "talk notes":
            storing.write_notes(one.record, history.renoted[one.record])
        case "held":
            talk = history.elsewhere[one.record]
            storing.as_held(one.record, talk)
            if notes := stored.notes_of(talk, one.record, known):
                storing.write_notes(one.record, notes)


def _keep_as_here(tx: Transaction, each: KnownPerson, keys: Collection[str]) -> bool:
    """Remember what was turned down of somebody; whether anything was."""
    marks = {one.key: one.mark for one in each.differs if one.key in keys}
    if tx.contacts.get(each.known):
        remember_as_here(tx, each.known, marks)
    return bool(marks)


def _person_as_in_the_file(tx: Transaction, each: KnownPerson, keys: Collection[str]) -> bool:
    """Take what was chosen of how to reach them and of texts as the file has it; whether anything
    of them was, talks too.
    """
    chosen = [one for one in each.differs if one.key in keys]
    known = tx.contacts.get(each.known)
    if known is None:
        return False
    for one in chosen:
        if one.kind in TEXTS:  # what stood here is kept beside it
            known = tx.contacts.write(known.id, (one.kind,), one.file, seen=None)
    if values := as_in_the_file(known, chosen):
        tx.contacts.update(known.id, **values)
    return bool(chosen) or any(one.both_key in keys for one in each.differs)


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


def _label(count: int, others: int) -> str:
    """What the list of changes says: how many came in, and to how many of the list it added."""
    if not count:
        return N_("Filled in what a file knew")
    if others:
        return Message(
            N_("Brought in 1 person, added to {others}"),
            N_("Brought in {count} people, added to {others}"),
            n=count,
            count=f"{count:,}",
            others=f"{others:,}",
        )
    return Message(
        N_("Brought in 1 person"), N_("Brought in {count} people"), n=count, count=f"{count:,}"
    )


def _reachable(values: Mapping[str, object], there: set[str]) -> dict[str, object]:
    """What is stored of a contact, without a referrer who was not taken."""
    known = values.get("referred_by", "") in there
    return {**values, **({} if known else {"referred_by": "", "may_use_name": None})}
