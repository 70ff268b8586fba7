"""From files of earlier versions to the present form, one function a step.

Any change of the stored records needs a new SCHEMA_VERSION, also a field that is merely added:
an older Infoint would otherwise take the file for damaged instead of asking for an update.
A step takes the tables of its version and returns those of the next; it must not change its
argument. Old revisions are migrated in the same way, so a step is never removed.
"""

from collections.abc import Callable, Mapping

from infoint.domain.identity import out_of_notes
from infoint.store.errors import DamagedDataError, NewerFileError
from infoint.store.schema import META
from infoint.store.storage.base import Tables

SCHEMA_VERSION = 5

Step = Callable[[Tables], Tables]


def _rehearsals(tables: Tables) -> Tables:
    """Version 2 has rehearsals; the new fields of other records are empty to begin with."""
    return {**tables, "rehearsals": {}}


def _assumptions(tables: Tables) -> Tables:
    """Version 3 keeps each assumption of a field by itself, so that talks can judge it.

    Before, they were the lines of one text. New fields of other records are empty to begin with.
    """
    fields = {}
    for key, row in tables.get("fields", {}).items():
        lines = [line.strip() for line in str(row.get("assumptions", "")).splitlines()]
        listed = [
            {"id": f"{key}-{number}", "text": line}
            for number, line in enumerate(filter(None, lines), start=1)
        ]
        fields[key] = {**row, "assumptions": listed}
    return {**tables, "fields": fields}


def _decisions(tables: Tables) -> Tables:
    """Version 4: a decision note says which way it went, a talk how its field stands after it.

    Both are empty to begin with.
    """
    return tables


def _other_emails(tables: Tables) -> Tables:
    """Version 5 keeps a person's further e-mail addresses in a field of their own.

    Before, a file that was read and a merge left them in the notes, each on a line.
    """
    people = {}
    for key, row in tables.get("contacts", {}).items():
        notes, found = out_of_notes(str(row.get("notes", "")))
        if not found:
            people[key] = row
            continue
        different: dict[str, str] = {}
        for each in filter(None, (str(row.get("email", "")), *found)):
            different.setdefault(each.casefold(), each)
        first, *others = different.values()
        people[key] = {**row, "notes": notes, "email": first, "other_emails": others}
    return {**tables, "contacts": people}


STEPS: Mapping[int, Step] = {
    1: _rehearsals,
    2: _assumptions,
    3: _decisions,
    4: _other_emails,
}
"""Version -> the function that leads from it to the next one."""


def version_of(tables: Tables) -> int:
    """The schema version that the tables name. DamagedDataError if they name none."""
    row = tables.get(META, {}).get("workspace", {})
    version = row.get("schema_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DamagedDataError("its heading is missing")
    return version


def migrated(
    tables: Tables, steps: Mapping[int, Step] = STEPS, target: int = SCHEMA_VERSION
) -> Tables:
    """The tables in the present form. NewerFileError for a version that is not known yet.

    Edits made before a migration can no longer be undone: their paths speak of the old form.
    """
    version = version_of(tables)
    if version > target:
        raise NewerFileError(
            "This file was written by a newer version of Infoint: update Infoint to open it; "
            "the file was left as it is."
        )
    if version == target:
        return tables
    while version < target:
        if version not in steps:
            raise DamagedDataError(f"version {version} is not known")
        tables = steps[version](tables)
        version += 1
    meta = dict(tables[META])
    meta["workspace"] = {**meta["workspace"], "schema_version": target}
    meta["history"] = {"id": "history", "edits": []}
    return {**tables, META: meta}
