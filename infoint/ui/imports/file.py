"""The chosen file, read once and kept in this window until another one is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from infoint.dates.local_time import local_day, region_of, zone_of
from infoint.i18n import _
from infoint.imports.preview import TABLES, ImportProblem, Preview
from infoint.imports.taking import ImportPlan, plan_import
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState


@dataclass(frozen=True)
class ChosenFile:
    """What was chosen or pasted. Files are told apart by their ids; `name` is "" if pasted."""

    id: str
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file as it was read with these columns, and compared with the list; or what is wrong."""

    key: tuple[str, tuple[tuple[str, str], ...] | None]
    plan: ImportPlan | None = None
    problem: ImportProblem | None = None
    haystack: tuple[tuple[str, str, str], ...] = ()
    """For each new person, in lower case: name with organization and role, then those two."""
    unsure: bool = False
    """Whether nobody, or nobody's name, was found in it before the person said what is what."""


@dataclass(frozen=True)
class ImportState(DataState):
    """What the window remembers of a file, also while the person looks elsewhere."""

    file: ChosenFile | None = None
    loaded: LoadedFile | None = None
    mapping: Mapping[str, str] | None = None
    """Column -> field as the person said; None while the guess holds."""
    how: str = ""
    """Whom of the file to take: a key of the choice."""
    ticked: frozenset[str] = frozenset()
    search: tuple[str, str, str] = ("", "", "")
    left_out: frozenset[str] = frozenset()
    """The boxes that the person unticked, by key."""
    working_in: tuple[Any, Mapping[str, tuple[str, frozenset[str]]]] | None = None
    """By field, its title and the people who work in it, with what that was worked out from."""
    taking: tuple[ImportPlan, list[str], list[str]] | None = None
    """The plan, the people and the fields of a press, until they are stored."""
    done: tuple[str, str] | None = None
    """What was taken last, in a sentence, and the edit to take back."""


def load(visit: Visit, file: ChosenFile) -> LoadedFile:
    """What is in the file, read when it is new and compared anew when the list has changed."""
    mapping = ImportState.read().mapping
    key = (file.id, tuple(sorted(mapping.items())) if mapping is not None else None)
    before = ImportState.read().loaded
    if before is None or before.key != key:
        found = _read(visit, file, mapping, LoadedFile(key))
        known = before if before and before.key[0] == file.id else None
        found = replace(found, unsure=known.unsure if known else _is_unsure(found))
    elif before.plan and list(before.plan.seen) != visit.ws.contacts.all():
        found = _compared(visit, before, before.plan.preview)
    else:
        return before
    replace(ImportState.read(), loaded=found).keep()
    return found


def _is_unsure(found: LoadedFile) -> bool:
    """Whether the person has to say what the columns are: nobody, or nobody's name, was told."""
    if not found.plan or not found.plan.preview.people:
        return True
    preview = found.plan.preview
    named = {"name", "first_name", "last_name"} & set(preview.mapping.values())
    return preview.source in TABLES and bool(preview.columns) and not named


def _read(
    visit: Visit, file: ChosenFile, mapping: Mapping[str, str] | None, new: LoadedFile
) -> LoadedFile:
    from infoint.imports.pasted import read_pasted
    from infoint.imports.reading import read_contacts

    region = region_of(visit.ws.profile)
    today = local_day(visit.now, zone_of(visit.ws.profile))
    try:
        with st.spinner(_("Reading the file"), show_time=True):  # how much is left it cannot know
            preview = (
                read_contacts(file.data, file.name, mapping=mapping, region=region, today=today)
                if file.name
                else read_pasted(file.data.decode(), mapping=mapping, region=region, today=today)
            )
    except ImportProblem as problem:
        return replace(new, problem=problem)
    return _compared(visit, new, preview)


def _compared(visit: Visit, found: LoadedFile, preview: Preview) -> LoadedFile:
    comparing = _("Comparing with your list")
    bar = st.progress(0.0, text=comparing)
    plan = plan_import(
        visit.ws, preview, progress=lambda share: bar.progress(share, text=comparing)
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
