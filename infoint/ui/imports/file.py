"""The uploaded file, read once and kept in this window while it stands in the box."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import streamlit as st

from infoint.dates.local_time import region_of
from infoint.imports.preview import ImportProblem, Preview
from infoint.imports.taking import ImportPlan, plan_import
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState

if TYPE_CHECKING:
    from streamlit.typing import UploadedFile


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file as it was read with these columns, and compared with the list; or what is wrong."""

    key: tuple[str, tuple[tuple[str, str], ...] | None]
    plan: ImportPlan | None = None
    problem: str = ""
    haystack: tuple[tuple[str, str, str], ...] = ()
    """For each new person, in lower case: name with organization and role, then those two."""
    unsure: bool = False
    """Whether nobody, or nobody's name, was found in it before the person said what is what."""


@dataclass(frozen=True)
class ImportState(DataState):
    """What the page for a file remembers. Files are told apart by their ids."""

    loaded: LoadedFile | None = None
    mapping: tuple[str, Mapping[str, str]] | None = None
    """A file, and column -> field as the person said for it."""
    columns_of: str = ""
    """The file whose columns stand in the boxes."""
    begun: tuple[str, str] = ("", "tick")
    """A file, and whom of it to take: a key of the choice."""
    ticked: frozenset[str] = frozenset()
    working_in: tuple[Any, Mapping[str, tuple[str, frozenset[str]]]] | None = None
    """By field, its title and the people who work in it, with what that was worked out from."""
    taking: tuple[ImportPlan, list[str], list[str]] | None = None
    """The plan, the people and the fields of a press, until they are stored."""
    done: tuple[str, str] | None = None
    """What was taken last, in a sentence, and the edit to take back."""


def load(visit: Visit, file: "UploadedFile") -> LoadedFile:
    """What is in the file, read when it is new and compared anew when the list has changed."""
    mapping = chosen_mapping(file.file_id)
    key = (file.file_id, tuple(sorted(mapping.items())) if mapping is not None else None)
    before = ImportState.read().loaded
    if before is None or before.key != key:
        found = _read(visit, file, mapping, LoadedFile(key))
        known = before if before and before.key[0] == file.file_id else None
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
    return preview.source == "csv" and bool(preview.columns) and not named


def chosen_mapping(file: str) -> Mapping[str, str] | None:
    """Column -> field as the person said for this file; None while the guess holds."""
    kept = ImportState.read().mapping
    return kept[1] if kept and kept[0] == file else None


def choose_mapping(mapping: Mapping[str, str]) -> None:
    """Read the file in the box with these columns from now on."""
    found = ImportState.read().loaded
    if found:
        replace(ImportState.read(), mapping=(found.key[0], mapping)).keep()


def _read(
    visit: Visit, file: "UploadedFile", mapping: Mapping[str, str] | None, new: LoadedFile
) -> LoadedFile:
    from infoint.imports.reading import read_contacts

    region = region_of(visit.ws.profile)
    try:
        with st.spinner("Reading the file", show_time=True):  # how much is left it cannot know
            preview = read_contacts(file.getvalue(), file.name, mapping=mapping, region=region)
    except ImportProblem as problem:
        return replace(new, problem=str(problem))
    return _compared(visit, new, preview)


_COMPARING = "Comparing with your list"


def _compared(visit: Visit, found: LoadedFile, preview: Preview) -> LoadedFile:
    bar = st.progress(0.0, text=_COMPARING)
    plan = plan_import(
        visit.ws, preview, progress=lambda share: bar.progress(share, text=_COMPARING)
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
