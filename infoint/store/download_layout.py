"""The layout of "Download everything": one object, each collection as a list of records.

`format`, `version` (of the layout), `made_at` and `schema_version` (of the records) come first,
then `profile` and `page_state` as objects and each collection as a list. People put such a file in
the place of the data file, so the store reads both.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal

from infoint.domain import COLLECTIONS
from infoint.i18n import N_
from infoint.store.errors import DamagedDataError, NewerFileError
from infoint.store.migrations import migrated
from infoint.store.schema import META, SINGLETON_IDS
from infoint.store.storage.base import Tables

FORMAT = "infoint-backup"
VERSION = 1

_HEAD = ("format", "version", "made_at", "schema_version")
Fault = Literal["not complete", "twice", "not known"]
_REASONS: Mapping[Fault, str] = {
    "not complete": "it is a download that is not complete",
    "twice": "it is a download that holds the same record twice",
    "not known": "it is a download that holds something Infoint does not know",
}


class DamagedDownloadError(DamagedDataError):
    """A download that cannot be used; `fault` says in which way."""

    def __init__(self, fault: Fault) -> None:
        self.fault: Fault = fault
        super().__init__(_REASONS[fault])


def is_download(whole: Any) -> bool:
    """Whether a value read from a file says that it is a download of ours."""
    return isinstance(whole, dict) and whole.get("format") == FORMAT


def tables_of_download(whole: Mapping[str, Any]) -> Tables:
    """The records of a download as tables in the present form, as nothing else was ever stored.

    Their heading has revision 0 and, as `saved`, when the download was made (UTC). Values inside
    the records are not checked. Raises DamagedDownloadError, or NewerFileError for that of
    a newer version.
    """
    try:
        return _tables(whole)
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError) as problem:
        raise DamagedDownloadError("not complete") from problem


def _tables(whole: Mapping[str, Any]) -> Tables:
    """The tables; what does not fit raises any error that is not one of ours."""
    version, schema = _number(whole["version"]), _number(whole["schema_version"])
    if version > VERSION:
        raise NewerFileError(
            N_(
                "A newer version of Infoint made this download: update Infoint to open it; "
                "the file was left as it is."
            )
        )
    parts = {name: _by_id(part) for name, part in whole.items() if name not in _HEAD}
    if META in parts:
        raise DamagedDownloadError("not known")
    made_at = datetime.fromisoformat(whole["made_at"])
    if made_at.tzinfo is None:
        raise ValueError("made_at has no zone")
    heading = {"id": "workspace", "schema_version": schema, "revision": 0}
    heading["saved"] = made_at.astimezone(UTC).isoformat()
    tables = migrated({**parts, META: {"workspace": heading}})
    wanted = {*SINGLETON_IDS, *COLLECTIONS, META}
    if wanted - set(tables):
        raise LookupError("a table is missing")
    if set(tables) - wanted:
        raise DamagedDownloadError("not known")
    if any(list(tables[name]) != [key] for name, key in SINGLETON_IDS.items()):
        raise ValueError("there is one of each")
    return tables


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError("no version")
    return value


def _by_id(part: object) -> dict[str, Any]:
    rows = [part] if isinstance(part, dict) else part
    if not isinstance(rows, list):
        raise TypeError("no list of records")
    by_id: dict[str, Any] = {}
    for row in rows:
        key = row["id"]
        if not isinstance(key, str) or not key:
            raise ValueError("no id")
        if key in by_id:
            raise DamagedDownloadError("twice")
        by_id[key] = row
    return by_id
