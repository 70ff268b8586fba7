"""What a caseload is made of, whatever it lies in: a folder of copies, later a database."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from infoint.sharing.copy_file import Ahead, Heading, Reason, StudentCopy
from infoint.store import Workspace

Access = Literal["open", "expired", "withdrawn"]


class ClosedError(Exception):
    """The student's consent is over or was taken back: nothing is opened."""

    def __init__(self, access: Access) -> None:
        self.access = access
        super().__init__(access)


class NoStudentError(Exception):
    """There is no student of this id, or not any more."""


@dataclass(frozen=True, slots=True)
class Student:
    """The newest copy of one student. `file` says where it lies, to be shown."""

    heading: Heading
    file: str
    copies: int = 1

    @property
    def id(self) -> str:
        """The same in all copies of the student."""
        return self.heading.student

    @property
    def name(self) -> str:
        """As the student wrote it; "" where they did not."""
        return self.heading.consent.student

    def access(self, today: date) -> Access:
        """Whether the counselor may look on this day."""
        if self.heading.is_withdrawn or self.heading.summary is None:
            return "withdrawn"
        return "open" if today <= self.heading.consent.until else "expired"

    def reasons(self, today: date) -> tuple[Reason, ...]:
        """The standstills that hold on this day, as far as the copy tells; the oldest first."""
        summary = self.heading.summary
        found = summary.reasons if summary else ()
        held = [one for one in found if one.since <= today and not _is_over(one, today)]
        return tuple(sorted(held, key=lambda one: one.since))

    def next(self, today: date) -> Ahead | None:
        """What has the next date, from this day on; else what is overdue longest."""
        summary = self.heading.summary
        ahead = summary.ahead if summary else ()
        later = [one for one in ahead if one.on >= today]
        overdue = [one for one in ahead if one.kind != "talk"]
        return next(iter(later or overdue), None)

    def days_since_move(self, today: date) -> int | None:
        """Days since anything moved, counted to this day; None where nothing ever did."""
        summary = self.heading.summary
        moved = summary.last_move if summary else None
        return max(0, (today - moved).days) if moved else None


def _is_over(one: Reason, today: date) -> bool:
    return one.until is not None and one.until <= today


@dataclass(frozen=True, slots=True)
class Unread:
    """A file of the caseload that cannot be used: its name, and one sentence to be worded."""

    file: str
    why: str


@dataclass(frozen=True, slots=True)
class Listing:
    """All students, by name, each with their newest copy; files that are none; earlier copies."""

    students: tuple[Student, ...]
    unread: tuple[Unread, ...] = ()
    earlier: tuple[Student, ...] = ()


class CaseloadSource(Protocol):
    """Where copies lie. Nothing of it ever goes into the counselor's own data."""

    @property
    def place(self) -> str:
        """Where that is, as it is shown to the person."""

    def listing(self) -> Listing:
        """All students, the newest copy of each. Cheap to ask again."""

    def student(self, student_id: str, today: date) -> StudentCopy:
        """The newest copy, opened. ClosedError, NoStudentError, CopyError."""

    def answers(self, student_id: str) -> Workspace:
        """The counselor's own comments, agreed steps (as actions) and meetings for a student.

        It lies beside the copies, and is stored like any workspace. NoStudentError.
        """

    def remove(self, student_id: str) -> None:
        """Delete all copies of a student and what was written to them, for good.

        NoStudentError; StoreError where something of it cannot be deleted.
        """

    def take(self, name: str, data: bytes, now: datetime) -> Student:
        """Put one more copy in. CopyError where it is none."""
