"""A folder of copies: who is in it, what is open, and that nothing else is touched."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from infoint.caseload.folder import ANSWERS, FolderOfCopies
from infoint.caseload.source import ClosedError, NoStudentError
from infoint.domain import Comment
from infoint.sharing.copy_file import LARGEST_COPY, CopyError
from infoint.sharing.making import MadeCopy, withdrawal
from infoint.store import Workspace
from tests.worlds.students import (
    NOW,
    UNTIL,
    ZONE,
    days,
    demo_workspace,
    everything,
    made,
    progress_only,
)

TODAY = NOW.date()


def _save(folder: Path, copy: MadeCopy, name: str = "") -> None:
    (folder / (name or copy.name)).write_bytes(copy.data)


@pytest.fixture
def ana() -> Workspace:
    """A student."""
    return demo_workspace("deciding", "Ana Silva")


def test_students_are_listed_by_name_with_their_newest_copy(tmp_path: Path, ana: Workspace) -> None:
    """Of two copies of one student the newer one counts, whatever the files are called."""
    _save(tmp_path, made(ana, progress_only(), days(2)), "b.infoint")
    _save(tmp_path, made(ana, everything(ana)), "z.infoint")
    _save(tmp_path, made(demo_workspace("starter", "Bo Ek"), progress_only()))
    found = FolderOfCopies(tmp_path).listing()
    assert [(one.name, one.file, one.copies) for one in found.students] == [
        ("Ana Silva", "b.infoint", 2),
        ("Bo Ek", "Bo Ek 2026-11-18.infoint", 1),
    ]


def test_a_copy_is_opened_as_long_as_consent_holds(tmp_path: Path, ana: Workspace) -> None:
    """On its last day it opens, on the day after it is closed."""
    copy = made(ana, everything(ana))
    _save(tmp_path, copy)
    folder, student = FolderOfCopies(tmp_path), copy.opened.heading.student
    assert folder.student(student, UNTIL).ws.letters.all()
    with pytest.raises(ClosedError) as closed:
        folder.student(student, UNTIL + timedelta(days=1))
    assert closed.value.access == "expired"


def test_consent_that_was_taken_back_closes_what_was_there(tmp_path: Path, ana: Workspace) -> None:
    """The newer copy says it is withdrawn: the older one is not opened either."""
    copy = made(ana, everything(ana))
    _save(tmp_path, copy)
    folder, student = FolderOfCopies(tmp_path), copy.opened.heading.student
    assert folder.student(student, TODAY).ws.letters.all()
    back = withdrawal(ana, now=days(1), tz=ZONE)
    assert back is not None
    (tmp_path / back[0]).write_bytes(back[1])
    with pytest.raises(ClosedError) as closed:
        folder.student(student, TODAY)
    assert closed.value.access == "withdrawn"
    (one,) = folder.listing().students
    assert (one.name, one.reasons(TODAY), one.next(TODAY)) == ("Ana Silva", (), None)


def test_files_that_are_no_copies_are_named(tmp_path: Path, ana: Workspace) -> None:
    """Each with a sentence; the others are listed all the same."""
    _save(tmp_path, made(ana, progress_only()))
    (tmp_path / "broken.infoint").write_bytes(b"{")
    (tmp_path / "list.xlsx").write_bytes(b"x")
    (tmp_path / "folder.infoint").mkdir()
    found = FolderOfCopies(tmp_path).listing()
    assert len(found.students) == 1
    assert [one.file for one in found.unread] == ["broken.infoint", "folder.infoint"]
    assert all(one.why.endswith(".") for one in found.unread)


def test_a_file_that_is_too_large_says_so(tmp_path: Path, ana: Workspace) -> None:
    """It is not read, and the sentence names the limit."""
    copy = made(ana, everything(ana))
    _save(tmp_path, copy, "large.infoint")
    os.truncate(tmp_path / "large.infoint", LARGEST_COPY + 1)
    with pytest.raises(CopyError) as refused:
        FolderOfCopies(tmp_path).student(copy.opened.heading.student, TODAY)
    assert refused.value.worded() == "This file is too large for a copy: 64 MB at most."


def test_a_file_that_changed_is_read_again(tmp_path: Path, ana: Workspace) -> None:
    """And one that is gone is no longer listed."""
    folder, path = FolderOfCopies(tmp_path), tmp_path / "one.infoint"
    assert folder.listing().students == ()
    path.write_bytes(b"nothing")
    assert folder.listing().unread
    path.write_bytes(made(ana, progress_only()).data)
    assert [one.name for one in folder.listing().students] == ["Ana Silva"]
    path.unlink()
    assert folder.listing().students == ()


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """Nothing is made by looking."""
    assert FolderOfCopies(tmp_path / "none").listing().students == ()
    assert list(tmp_path.iterdir()) == []


def test_answers_lie_inside_the_folder_and_copies_stay_as_they_are(
    tmp_path: Path, ana: Workspace
) -> None:
    """The counselor's comments are kept beside the copies, which do not change by a byte."""
    copy = made(ana, everything(ana))
    _save(tmp_path, copy)
    student = copy.opened.heading.student
    answers = FolderOfCopies(tmp_path).answers(student)
    with answers.edit("Comment", now=NOW) as tx:
        tx.comments.put(Comment(kind="letter", words="Good.", at=NOW))
    assert (tmp_path / copy.name).read_bytes() == copy.data
    assert (tmp_path / ANSWERS / f"{student}.json").exists()
    again = FolderOfCopies(tmp_path).answers(student)
    assert [one.words for one in again.comments.all()] == ["Good."]
    with pytest.raises(NoStudentError):
        FolderOfCopies(tmp_path).answers("nobody")


def test_a_copy_is_taken_into_the_folder(tmp_path: Path, ana: Workspace) -> None:
    """Under its student's name; another one of the same day beside it, the same one once."""
    folder = FolderOfCopies(tmp_path / "new")
    first, second = made(ana, progress_only()), made(ana, everything(ana))
    for copy in (first, second, first):
        folder.take("x.bin", copy.data, NOW)
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "Ana Silva 2026-11-18 2.infoint",
        "Ana Silva 2026-11-18.infoint",
    ]
    with pytest.raises(CopyError):
        folder.take("x", b"x", NOW)


def test_reasons_and_dates_hold_on_the_day_of_looking(tmp_path: Path, ana: Workspace) -> None:
    """A standstill that begins after the copy was made is told once its day has come."""
    copy = made(ana, progress_only())
    _save(tmp_path, copy)
    (one,) = FolderOfCopies(tmp_path).listing().students
    summary = one.heading.summary
    assert summary is not None
    later = [each for each in summary.reasons if each.since > TODAY]
    for each in later:
        assert each not in one.reasons(TODAY)
        assert each in one.reasons(each.since)
    assert (
        one.days_since_move(TODAY + timedelta(days=5))
        == (TODAY + timedelta(days=5) - (summary.last_move or date.min)).days
    )


def test_a_student_is_deleted_for_good(tmp_path: Path, ana: Workspace) -> None:
    """All copies and what was written to them; nothing of anybody else."""
    for moment in (days(0), days(3)):
        _save(tmp_path, made(ana, progress_only(), moment))
    other = made(demo_workspace("starter", "Bo Ek"), progress_only())
    _save(tmp_path, other)
    folder, ids = FolderOfCopies(tmp_path), {}
    for one in folder.listing().students:
        ids[one.name] = one.id
        for words in ("Good.", "Better."):
            with folder.answers(one.id).edit("Comment", now=NOW) as tx:
                tx.comments.put(Comment(kind="letter", words=words, at=NOW))
    folder.student(ids["Ana Silva"], TODAY)
    folder.remove(ids["Ana Silva"])
    assert [one.name for one in folder.listing().students] == ["Bo Ek"]
    assert not [path for path in tmp_path.rglob("*") if ids["Ana Silva"] in path.name]
    assert (tmp_path / other.name).read_bytes() == other.data
    assert len(folder.answers(ids["Bo Ek"]).comments.all()) == 2
    with pytest.raises(NoStudentError):
        folder.remove(ids["Ana Silva"])
