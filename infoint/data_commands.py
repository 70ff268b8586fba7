"""What the command line does with the data of a person: keep a backup, restore one, print a report.

Everything that cannot be done is a `CommandError`, whose text is one sentence for the person.
"""

from __future__ import annotations

import tempfile
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from infoint import paths
from infoint.backup.file import (
    LARGEST_BACKUP,
    Backup,
    BackupError,
    read_workspace_json,
    restore,
    workspace_json,
)
from infoint.dates.written import file_day
from infoint.documents.file_names import safe_file_name
from infoint.i18n import ENGLISH, choose, listed
from infoint.i18n.catalogs import known_language
from infoint.library import ContentError, Library, load_library
from infoint.store import StoreError, Workspace, open_workspace

if TYPE_CHECKING:
    from infoint.reports.parts import Report

Kind = Literal["whole", "page", "sheet"]
_SINCE = timedelta(days=14)
"""The sheet tells what was done in this time, or since the last meeting that is noted."""


class CommandError(Exception):
    """The command cannot go on. `str()` is one sentence for the person."""


def workspace_there() -> Workspace:
    """The data in the folder in use. CommandError where there are none, or none to be read."""
    file = paths.data_file()
    if not file.is_file():
        raise CommandError(
            f"There are no data in {paths.data_folder()}. Name another folder with --data."
        )
    return _opened(file)


def _opened(file: Path) -> Workspace:
    try:
        return open_workspace(file)
    except StoreError as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"{file} cannot be read ({_why(error)}).") from error


def backup_to(place: Path | None, *, replace: bool, now: datetime) -> Path:
    """Write everything into one file and return where it lies.

    Without a place, or with a folder, the name has the day of `now` (aware).
    """
    target = _in_folder(place, f"infoint-{file_day(now.date())}.json")
    ws = workspace_there()
    _refuse_to_replace(target, replace=replace)
    _write(target, workspace_json(ws, now=now))
    return target


def read_backup(file: Path) -> Backup:
    """What a backup holds. CommandError where it is none."""
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST_BACKUP + 1)
    except FileNotFoundError:
        raise CommandError(f"There is no file {file}.") from None
    except IsADirectoryError:
        raise CommandError(f"{file} is a folder. Name the file in it.") from None
    except OSError as error:
        raise CommandError(f"{file} cannot be read ({_why(error)}).") from error
    try:
        return read_workspace_json(data)
    except BackupError as error:
        raise CommandError(str(error)) from error


def backup_told(backup: Backup) -> str:
    """What is in a backup, in a few words: how much of what counts most, and from when."""
    counts = backup.counts
    named = (("contacts", "person"), ("fields", "field"), ("interviews", "talk"))
    many = {"person": "people", "field": "fields", "talk": "talks"}
    held = listed([f"{counts[key]} {one if counts[key] == 1 else many[one]}" for key, one in named])
    made = f", made on {file_day(backup.made_at.date())}" if backup.made_at else ""
    return f"This backup holds {held}{made}."


def restore_from(backup: Backup, *, now: datetime) -> None:
    """Put the backup in the place of everything; what was there stays as an earlier version.

    Where no data lie in the folder in use, they begin there.
    """
    file = paths.data_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(
            f"Infoint cannot write in the folder {file.parent} ({_why(error)})."
        ) from error
    ws = _opened(file)
    try:
        restore(ws, backup, now=now)
    except StoreError as error:
        raise CommandError(str(error)) from error


def report_to(
    target: Path,
    *,
    kind: Kind,
    field: str,
    word: bool,
    by_name: bool,
    private: bool,
    replace: bool,
    now: datetime,
) -> Path:
    """Write a report as PDF, or for Word, and return where it lies; `now` is aware.

    It is in the language that the person chose for themselves, else in English.

    `field` is a title, "" for none. A folder gets a name of our own. CommandError for a field that
    is not there, for a file that is, and for whatever cannot be read or written.
    """
    ws = workspace_there()
    about = _field_called(ws, field) if field else ""
    word = word or target.suffix.lower() == ".docx"
    ending = ".docx" if word else ".pdf"
    with choose(known_language(ws.profile.language) or ENGLISH):
        found = _report(ws, kind=kind, about=about, by_name=by_name, private=private, now=now)
        file = _in_folder(target, safe_file_name(found.file, file_day(now.date()), ending=ending))
        if file.suffix.lower() != ending:
            file = file.with_name(f"{file.name}{ending}")
        _refuse_to_replace(file, replace=replace)
        _write(file, _document(found, ws, word=word, now=now))
    return file


def _report(
    ws: Workspace, *, kind: Kind, about: str, by_name: bool, private: bool, now: datetime
) -> Report:
    from infoint.reports import one_page, report
    from infoint.reports.appointment_sheet import appointment_sheet

    library, tz = _library(), ws.profile.time_zone
    how: dict[str, bool] = {"private": private, "by_name": by_name}
    if kind == "page":
        return one_page(ws, library, now=now, tz=tz, **how)
    if kind == "sheet":
        return appointment_sheet(ws, library, now=now, tz=tz, since=now - _SINCE, **how)
    return report(ws, library, now=now, tz=tz, field=about, **how)


def _field_called(ws: Workspace, title: str) -> str:
    """The id of the field with this title, in whatever letters."""
    wanted = " ".join(title.split()).casefold()
    fields = ws.fields.all()
    for one in fields:
        if " ".join(one.title.split()).casefold() == wanted:
            return one.id
    titles = listed([f'"{one.title.strip()}"' for one in fields if one.title.strip()])
    if not titles:
        raise CommandError(f'There is no field "{title}": no field is on the list yet.')
    raise CommandError(f'There is no field "{title}". Choose one of: {titles}.')


def _document(found: Report, ws: Workspace, *, word: bool, now: datetime) -> bytes:
    if word:
        from infoint.reports.docx import report_docx

        return report_docx(found, profile=ws.profile, now=now)
    from infoint.reports.pdf import report_pdf

    return report_pdf(found, profile=ws.profile, now=now)


def _library() -> Library:
    """The content in use; our own where that of a folder cannot be used."""
    with suppress(ContentError):
        return load_library(paths.content_folder())
    return load_library()


def _in_folder(place: Path | None, name: str) -> Path:
    """The file meant: with a folder, or nothing, one of this name in it."""
    if place is None:
        return Path(name)
    return place / name if place.is_dir() else place


def _refuse_to_replace(file: Path, *, replace: bool) -> None:
    if file.is_dir():
        raise CommandError(f"{file} is a folder. Name a file.")
    if file.exists() and not replace:
        raise CommandError(f"{file} is there already. Choose another name, or add --yes.")


def _write(file: Path, data: bytes) -> None:
    """The whole file or none of it: an older one stays until the new one is complete."""
    made = ""
    try:
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".infoint-", delete=False) as new:
            made = new.name
            new.write(data)
        Path(made).replace(file)
    except FileNotFoundError as error:
        raise CommandError(f"There is no folder {file.parent}. Make it first.") from error
    except OSError as error:
        if made:
            Path(made).unlink(missing_ok=True)
        raise CommandError(f"{file} cannot be written ({_why(error)}).") from error


def _why(error: OSError) -> str:
    return error.strerror or "the system refuses"
