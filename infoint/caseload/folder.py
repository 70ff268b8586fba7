"""A folder in which copies of students lie as files, as they were sent."""

import os
import shutil
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from threading import Lock

from infoint.caseload.source import (
    ClosedError,
    Listing,
    NoStudentError,
    Student,
    Unread,
)
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.sharing.copy_file import (
    ENDING,
    LARGEST_COPY,
    LONGEST_HEADING,
    CopyError,
    StudentCopy,
    read_copy,
    read_heading,
    refuse_too_large,
)
from infoint.sharing.making import file_name
from infoint.store import StoreError, Workspace, open_workspace
from infoint.store.errors import DamagedDataError
from infoint.store.storage.atomic import replace_bytes, told_in_words
from infoint.store.storage.json_files import open_ordinary, read_ordinary

ANSWERS = "answers"
"""The folder inside in which the counselor's own words lie, a file a student."""
MOST_FILES = 5_000
MOST_OPEN = 16
"""So many copies, those read last, stay open in memory."""

_Stamp = tuple[int, int]


class FolderOfCopies:
    """Reads the first line of each file once, and again only where the file changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[Path, tuple[_Stamp, Student | Unread]] = {}
        self._opened: dict[Path, tuple[_Stamp, StudentCopy]] = {}
        self._answers: dict[str, Workspace] = {}
        self._reading = Lock()

    @property
    def place(self) -> str:
        """The folder."""
        return str(self.folder)

    def listing(self) -> Listing:
        """The newest copy of each student, by name. StoreError where the folder cannot be read."""
        with self._reading:
            found = {path: self._entry(path) for path in self._files()}
            self._known = {path: self._known[path] for path in found}
        newest: dict[str, Student] = {}
        counts: dict[str, int] = {}
        for one in found.values():
            if isinstance(one, Unread):
                continue
            counts[one.id] = counts.get(one.id, 0) + 1
            before = newest.get(one.id)
            if before is None or _age(one) > _age(before):
                newest[one.id] = one
        students = [replace(one, copies=counts[one.id]) for one in newest.values()]
        students.sort(key=lambda one: (one.name.casefold(), one.id))
        unread = tuple(one for one in found.values() if isinstance(one, Unread))
        files = {one.file for one in students}
        copies = [one for one in found.values() if isinstance(one, Student)]
        earlier = tuple(one for one in copies if one.file not in files)
        return Listing(tuple(students), unread, earlier)

    def student(self, student_id: str, today: date) -> StudentCopy:
        """The newest copy, opened; read again only where the file changed."""
        one = self._find(student_id)
        access = one.access(today)
        if access != "open":
            raise ClosedError(access)
        path = self.folder / one.file
        stamp = _stamp(path)
        with self._reading:
            known = self._opened.pop(path, None)
            if known is None or known[0] != stamp:
                refuse_too_large(stamp[1])
                known = (stamp, read_copy(self._bytes(path)))
            self._opened[path] = known
            while len(self._opened) > MOST_OPEN:
                del self._opened[next(iter(self._opened))]
        return known[1]

    def answers(self, student_id: str) -> Workspace:
        """The counselor's own words for a student, in a file inside the folder."""
        found = self._answers.get(student_id)
        if found is None:
            self._find(student_id)
            path = self.folder / ANSWERS / f"{student_id}.json"
            found = self._answers[student_id] = open_workspace(path, outlast=True)
        return found

    def remove(self, student_id: str) -> None:
        """Delete the files of a student's copies, and the answers with their earlier versions."""
        self._find(student_id)
        with self._reading:
            copies = [
                path
                for path, (_stamp_of, one) in self._known.items()
                if isinstance(one, Student) and one.id == student_id
            ]
            self._answers.pop(student_id, None)
            answers = self.folder / ANSWERS
            for path in (*copies, *answers.glob(f"{student_id}.*")):
                with told_in_words(path):
                    shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
                self._opened.pop(path, None)

    def take(self, name: str, data: bytes, now: datetime) -> Student:
        """Put a copy into the folder, under the name of its student and its day."""
        del name, now
        opened = read_copy(data)
        day = opened.heading.made.date().isoformat()
        path = self._free(file_name(opened.heading.consent.student, day), data)
        with told_in_words(path):
            self.folder.mkdir(parents=True, exist_ok=True)
            replace_bytes(path, data)
        return Student(opened.heading, path.name)

    def _free(self, name: str, data: bytes) -> Path:
        """A path of this name at which nothing else lies; the same bytes may."""
        stem, number = name.removesuffix(ENDING), 1
        path = self.folder / name
        while path.exists() and self._bytes(path) != data:
            number += 1
            path = self.folder / f"{stem} {number}{ENDING}"
        return path

    def _find(self, student_id: str) -> Student:
        for one in self.listing().students:
            if one.id == student_id:
                return one
        raise NoStudentError(student_id)

    def _files(self) -> list[Path]:
        try:
            every = sorted(self.folder.iterdir()) if self.folder.is_dir() else []
        except OSError as problem:
            sentence = N_("The folder {folder} cannot be read: choose another one.")
            raise StoreError(Message(sentence, folder=str(self.folder))) from problem
        found = [path for path in every if path.suffix == ENDING and not path.name.startswith(".")]
        return found[:MOST_FILES]

    def _entry(self, path: Path) -> Student | Unread:
        stamp = _stamp(path)
        known = self._known.get(path)
        if known is None or known[0] != stamp:
            known = self._known[path] = (stamp, self._read(path))
        return known[1]

    def _read(self, path: Path) -> Student | Unread:
        try:
            with os.fdopen(open_ordinary(path), "rb") as file:
                return Student(read_heading(file.readline(LONGEST_HEADING + 1)), path.name)
        except CopyError as problem:
            return Unread(path.name, problem.args[0])
        except (DamagedDataError, OSError):
            return Unread(path.name, N_("This file cannot be read: ask for it once more."))

    def _bytes(self, path: Path) -> bytes:
        """What the file holds; of one that is too large for a copy nothing."""
        try:
            if path.stat().st_size > LARGEST_COPY:
                return b""
            return read_ordinary(path)
        except (DamagedDataError, OSError) as problem:
            raise CopyError(N_("This file cannot be read: ask for it once more.")) from problem


def _age(one: Student) -> datetime:
    return one.heading.made


def _stamp(path: Path) -> _Stamp:
    try:
        found = path.stat()
    except OSError:
        return 0, -1
    return found.st_mtime_ns, found.st_size
