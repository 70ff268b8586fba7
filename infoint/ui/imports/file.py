"""The chosen file, read once and kept in this window until another one is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import streamlit as st

from infoint.dates.local_time import local_day, region_of, zone_of
from infoint.domain import Contact
from infoint.entries.drafts import clear_draft, read_draft
from infoint.i18n import _
from infoint.imports.pasted import Meant, read_pasted
from infoint.imports.preview import TABLES, ImportProblem, Preview
from infoint.imports.remembered import remembered_columns, remembered_statuses
from infoint.imports.taking import AS_KNOWN, FieldsOfPeople, ImportPlan, is_current, plan_import
from infoint.store import Workspace
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState

ONE_PERSON = "pasted-person"
"""The draft of what the person changed of somebody who was pasted."""
SETTLED = f"{ONE_PERSON}-settled"
"""The draft of which text that was, and what in it the person said is neither role nor place."""


def begin_anew(ws: Workspace, text: str, *, now: datetime) -> None:
    """Forget what was changed of another text (its id) than this one."""
    if read_draft(ws, SETTLED).get("of") == text:
        return
    with ws.edit("", now=now) as tx:
        clear_draft(tx, ONE_PERSON, SETTLED)
        tx.page_state.write(("drafts", SETTLED, "of"), text)


@dataclass(frozen=True)
class ChosenFile:
    """What was chosen or pasted. Files are told apart by their ids; `name` is "" if pasted."""

    id: str
    name: str
    data: bytes


Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which file is read, and what the person said of it."""

    file: str
    mapping: Pairs | None = None
    sheet: str = ""
    statuses: Pairs = ()
    meant: Meant = ""
    changed: Pairs = ()
    """Of somebody who was pasted: what the person changed."""


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file as it was read with these columns, and compared with the list; or what is wrong."""

    key: _Asked
    plan: ImportPlan | None = None
    problem: ImportProblem | None = None
    haystack: tuple[tuple[str, str, str], ...] = ()
    """For each new person, in lower case: name with organization and role, then those two."""
    unsure: bool = False
    """Whether nobody, or nobody's name, was found in it before the person said what is what."""
    remembered: bool = False
    """Whether the columns are read as the person said of a file before."""
    told: Pairs = ()
    """Column -> what it is read as while nobody says."""

    @property
    def one_person(self) -> Contact | None:
        """Who was pasted, where that was the page or the signature of one person."""
        preview = self.plan.preview if self.plan else None
        if preview and preview.source == "pasted" and len(preview.people) == 1:
            return preview.people[0]
        return None


@dataclass(frozen=True, slots=True)
class Taking:
    """The plan, the people (ids) and the fields of a press, and what of the file holds."""

    plan: ImportPlan
    chosen: list[str]
    link: list[str] = field(default_factory=list)
    about: FieldsOfPeople = AS_KNOWN
    as_file: list[str] = field(default_factory=list)
    as_here: list[str] = field(default_factory=list)
    together: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class ImportState(DataState):
    """What the window remembers of a file, also while the person looks elsewhere."""

    file: ChosenFile | None = None
    loaded: LoadedFile | None = None
    mapping: Mapping[str, str] | None = None
    """Column -> field as the person said; None while the guess holds."""
    sheet: str = ""
    """The sheet of a workbook that the person chose."""
    sheets: tuple[str, ...] = ()
    """Those of the workbook that is looked at."""
    meant: Meant = ""
    """What the person said a pasted text is: "person" or "people"."""
    how: str = ""
    """Whom of the file to take: a key of the choice."""
    ticked: frozenset[str] = frozenset()
    search: tuple[str, str, str] = ("", "", "")
    left_out: frozenset[str] = frozenset()
    """The boxes that the person unticked, by key."""
    working_in: tuple[Any, Mapping[str, tuple[str, frozenset[str]]]] | None = None
    """By field, its title and the people who work in it, with what that was worked out from."""
    about: str = ""
    """What was said of the fields of these people: a key of that choice; "" until it was said."""
    as_file: frozenset[str] = frozenset()
    """Of what differs: the keys of what is taken as the file has it, or stands beside it."""
    met: frozenset[str] = frozenset()
    """Of what differs: the keys of what was shown, and can so be kept as it is here."""
    turned: frozenset[str] = frozenset()
    """Who may stand in the file twice (ids), where the person said otherwise than is preset."""
    same: frozenset[tuple[int, str, str]] = frozenset()
    """Who the person said is somebody of the list: place and name in the file, and id there."""
    taking: Taking | None = None
    """What was pressed, until it is stored."""
    done: tuple[str, str] | None = None
    """What was taken last, in a sentence, and the edit to take back."""
    came: tuple[bool, bool] = (True, False)
    """Whether with what was taken last somebody was added, and somebody of the list changed."""
    column: int = 0
    """The place of the column that is looked at."""


def is_pasted() -> bool:
    """Whether what is looked at was pasted, and is no file."""
    file = ImportState.read().file
    return file is not None and not file.name


def load(visit: Visit, file: ChosenFile) -> LoadedFile:
    """What is in the file, read when it is new and compared anew when the list has changed."""
    key = _asked(visit, file)
    before = ImportState.read().loaded
    if before is None or before.key != key:
        found = _read_as_remembered(visit, file, key)
        known = before if before and _same_table(before.key, key) else None
        found = replace(found, unsure=known.unsure if known else _is_unsure(found))
        if known and key.mapping is not None:
            found = replace(found, told=known.told)
        _keep_ticks(before, found)
    elif before.plan and not _still_holds(before.plan, visit):
        found = _compared(visit, before, before.plan.preview)
    else:
        return before
    sheets = found.plan.preview.sheets if found.plan else ImportState.read().sheets
    replace(ImportState.read(), loaded=found, sheets=sheets).keep()
    return found


def _asked(visit: Visit, file: ChosenFile) -> _Asked:
    state = ImportState.read()
    pasted = {} if file.name else read_draft(visit.ws, ONE_PERSON)
    return _Asked(
        file.id,
        _pairs(state.mapping) if state.mapping is not None else None,
        state.sheet,
        _pairs(remembered_statuses(visit.ws)),
        state.meant,
        _pairs(pasted),
    )


def _pairs(values: Mapping[str, Any]) -> Pairs:
    return tuple(sorted((key, str(value or "")) for key, value in values.items()))


def _same_table(before: _Asked, now: _Asked) -> bool:
    return (before.file, before.sheet, before.meant) == (now.file, now.sheet, now.meant)


def _keep_ticks(before: LoadedFile | None, found: LoadedFile) -> None:
    """Whom the person ticked stays ticked where the file is read in another way."""
    ticked = ImportState.read().ticked
    if not (ticked and before and before.plan and found.plan):
        return
    if not _same_table(before.key, found.key):
        return
    old, new = before.plan.preview.people, found.plan.preview.people
    if len(old) == len(new):
        same = {one.id: other.id for one, other in zip(old, new, strict=True)}
        ticked = frozenset(same[each] for each in ticked if each in same)
        replace(ImportState.read(), ticked=ticked).keep()


def _is_unsure(found: LoadedFile) -> bool:
    """Whether the person has to say what the columns are: nobody, or nobody's name, was told."""
    if not found.plan or not found.plan.preview.people:
        return True
    preview = found.plan.preview
    named = {"name", "first_name", "last_name"} & set(preview.mapping.values())
    return preview.source in TABLES and bool(preview.columns) and not named


def _read_as_remembered(visit: Visit, file: ChosenFile, key: _Asked) -> LoadedFile:
    """Read the file; its columns as the person said of one before, unless they say now."""
    mapping = dict(key.mapping) if key.mapping is not None else None
    found = _read(visit, file, key, mapping)
    if mapping is not None or not found.plan or not found.plan.preview.columns:
        return found
    preview = found.plan.preview
    found = replace(found, told=_pairs(preview.mapping))
    kept = remembered_columns(visit.ws, preview.columns)
    if kept is None or dict(kept) == preview.mapping:
        return replace(found, remembered=kept is not None)
    return replace(_read(visit, file, key, kept), remembered=True, told=found.told)


def _read(
    visit: Visit, file: ChosenFile, key: _Asked, mapping: Mapping[str, str] | None
) -> LoadedFile:
    new, reading = LoadedFile(key), _("Reading the file")
    bar = st.progress(0.0, text=reading)
    try:
        preview = _preview(visit, file, key, mapping, lambda share: bar.progress(share, reading))
    except ImportProblem as problem:
        return replace(new, problem=problem)
    finally:
        bar.empty()
    return _compared(visit, new, preview)


def _preview(
    visit: Visit, file: ChosenFile, key: _Asked, mapping: Mapping[str, str] | None, tell: Any
) -> Preview:
    from infoint.imports.reading import read_contacts

    how: dict[str, Any] = {
        "mapping": mapping,
        "region": region_of(visit.ws.profile),
        "today": local_day(visit.now, zone_of(visit.ws.profile)),
        "statuses": dict(key.statuses),
    }
    if file.name:
        return read_contacts(file.data, file.name, sheet=key.sheet or None, progress=tell, **how)
    preview = read_pasted(file.data.decode(), meant=key.meant, **how)
    if preview.source != "pasted" or len(preview.people) != 1 or not key.changed:
        return preview
    person = preview.people[0].model_copy(update=dict(key.changed))
    return replace(preview, people=[person])


def _still_holds(plan: ImportPlan, visit: Visit) -> bool:
    return plan.said == _said_same(plan.preview) and is_current(plan, visit.ws)


def _said_same(preview: Preview) -> dict[str, str]:
    """Of people of the file (id) who of the list (id) they are, as the person said."""
    people = preview.people
    return {
        people[place].id: known
        for place, name, known in ImportState.read().same
        if place < len(people) and people[place].name == name
    }


def _compared(visit: Visit, found: LoadedFile, preview: Preview) -> LoadedFile:
    comparing = _("Comparing with your list")
    bar = st.progress(0.0, text=comparing)
    plan = plan_import(
        visit.ws,
        preview,
        said=_said_same(preview),
        progress=lambda share: bar.progress(share, text=comparing),
    )
    bar.empty()
    haystack = tuple(
        (
            f"{person.name} {person.organization} {person.role}".casefold(),
            person.organization.casefold(),
            person.role.casefold(),
        )
        for person in plan.new
    )
    return replace(found, plan=plan, haystack=haystack)
