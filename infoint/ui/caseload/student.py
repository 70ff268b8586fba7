"""One student: what they shared, read only, and what the counselor answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from infoint.caseload.source import ClosedError, NoStudentError, Student
from infoint.i18n import _, ngettext
from infoint.sharing.copy_file import CopyError, StudentCopy
from infoint.store import StoreError, Workspace
from infoint.ui.caseload.words import consent_words, name_of
from infoint.ui.components.buttons import go_button
from infoint.ui.frame.other_page import side_page
from infoint.ui.session import local_dates, session, workspaces
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.uninterrupted import uninterrupted
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import notices, whereabouts
from infoint.ui.session.window_state import WindowState
from infoint.ui.session.workspaces import DataSource


@dataclass(frozen=True)
class _Deleting(WindowState):
    """The student whose files are asked about: whether they are to go."""

    student: str = ""


@dataclass(frozen=True)
class Reading:
    """A copy that is open: `visit` is one of the student's data, which nothing can change.

    `by` is the counselor as the student named them; `answers` are the counselor's own words.
    """

    visit: Visit
    student: Student
    copy: StudentCopy
    answers: Workspace
    today: date

    @property
    def by(self) -> str:
        """What the counselor is called in the answer."""
        return self.copy.heading.consent.counselor

    @property
    def copied(self) -> DataSource:
        """The student's data."""
        return DataSource(copy=self.student.id)

    @property
    def answered(self) -> DataSource:
        """The counselor's words for this student."""
        return DataSource(answer=self.student.id)

    @contextmanager
    def in_copy(self) -> Iterator[None]:
        """Inside the `with` all that is drawn stands on the student's data."""
        with session.drawing(self.copied, self.copy.ws):
            yield

    @contextmanager
    def in_answer(self) -> Iterator[None]:
        """Inside the `with` all that is drawn stands on the counselor's words for the student."""
        with session.drawing(self.answered, self.answers):
            yield


def read_student(visit: Visit) -> Reading | None:
    """The page's head, and the copy that it is about; None, and why, where none may be read."""
    if session.data_source().anonymized:
        side_page(visit, short=True)
        names_are_hidden()
        return None
    asked = whereabouts.in_address(whereabouts.STUDENT) or whereabouts.chosen(whereabouts.STUDENT)
    source, today = workspaces.caseload(), local_dates.today()
    one = next((each for each in source.listing().students if each.id == asked), None)
    title = plain_text(name_of(one)) if one else _("Whose copy do you want to see?")
    side_page(visit, title, short=one is not None)
    if one is None:
        _choose_one()
        return None
    whereabouts.choose(whereabouts.STUDENT, one.id)
    whereabouts.keep_in_address(whereabouts.STUDENT, one.id)
    try:
        copy = source.student(one.id, today)
    except ClosedError:
        _closed(one, today)
    except NoStudentError:
        _choose_one()
    except CopyError as problem:
        st.error(plain_text(problem.worded()), icon=":material/draft:")
    else:
        _banner(one)
        own = replace(visit, ws=copy.ws, contact=None, field=None, interview=None)
        return Reading(own, one, copy, source.answers(one.id), today)
    return None


def names_are_hidden() -> None:
    """In front of a group: where names are hidden, no student is shown either."""
    st.info(
        _("Names are hidden just now, so no student is shown. Show names again to see them."),
        icon=":material/visibility_off:",
    )


def _banner(one: Student) -> None:
    """Whose data stand here, of when, and until when they may be looked at."""
    heading = one.heading
    with st.container(border=True, key="student-banner"):
        words = _(
            "**Data of {name}**, read only. Copy of {made}, consent until {until}.",
            name=plain_text(name_of(one)),
            made=local_dates.day(heading.made),
            until=local_dates.day(heading.consent.until),
        )
        st.markdown(f":material/visibility: {words}")


def _closed(one: Student, today: date) -> None:
    st.info(
        _(
            "{why}. Nothing of the copy is opened any more. If you still need it, ask for a new "
            "one; else delete it.",
            why=plain_text(consent_words(one, today)),
        ),
        icon=":material/lock:",
    )
    go_button(_("See your students"), "caseload", key="to-caseload", type="primary")
    if _Deleting.read().student != one.id:
        st.button(
            _("Delete this student's files"),
            key="delete-student",
            icon=":material/delete_forever:",
            type="tertiary",
            on_click=_Deleting(one.id).keep,
        )
        return
    st.markdown(
        ngettext(
            "This deletes {n} copy and what you wrote to this student. It cannot be taken back.",
            "This deletes {n} copies and what you wrote to this student. It cannot be taken back.",
            one.copies,
        )
    )
    with st.container(horizontal=True):
        st.button(_("Yes, delete them"), key="really-delete", on_click=_delete, args=(one.id,))
        st.button(_("Keep them"), key="keep-student", on_click=_Deleting().keep)


@uninterrupted()
def _delete(student: str) -> None:
    _Deleting().keep()
    try:
        workspaces.caseload().remove(student)
    except NoStudentError:
        pass
    except StoreError as error:
        notices.set_trouble(error.worded())
        return
    notices.say(_("The files are deleted."))
    whereabouts.go("caseload")


def _choose_one() -> None:
    st.markdown(_("Open a student from your list."))
    go_button(_("See your students"), "caseload", key="to-caseload", type="primary")
