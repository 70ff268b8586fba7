"""The part "students" of a caseload: who stands where, and who is stuck and why."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from infoint.caseload.selection import (
    AGED,
    ENDING,
    MOVING,
    NOT_THIS_TERM,
    ORDERS,
    STUCK,
    Order,
    Wanted,
    groups,
    is_stuck,
    kinds_held,
    wanted_students,
)
from infoint.caseload.source import Listing, Student
from infoint.caseload.term import Term
from infoint.domain.steps import STEP_KEYS
from infoint.i18n import N_, _, ngettext
from infoint.library import Library
from infoint.sharing.words import reason_words
from infoint.ui.browser.row_table import TableRow, row_table
from infoint.ui.caseload.copies import take_copies, unreadable
from infoint.ui.caseload.term import own_term
from infoint.ui.caseload.words import (
    consent_words,
    moved_words,
    name_of,
    next_words,
    reasons_in_words,
    standing_words,
    step_words,
)
from infoint.ui.components.drawing import drawing
from infoint.ui.components.paging import page_slice
from infoint.ui.session import local_dates
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, whereabouts
from infoint.ui.worksheet.drop_down import drop_down

PAGE = 50
_SORTS: dict[Order, str] = {
    "pressing": N_("Most pressing first"),
    "name": N_("Name"),
    "still": N_("Longest without a move"),
    "next": N_("Next date"),
    "copy": N_("Oldest copy first"),
}
_HEADS = (
    N_("Student"),
    N_("Stands at"),
    N_("Stuck"),
    N_("Last move"),
    N_("Next date"),
    N_("Copy from"),
)
_NAME, _STUCK, _STEP = "students-name", "students-stuck", "students-step"
_GROUP, _CONSENT, _ORDER = "students-group", "students-consent", "students-order"
_COPY = "students-copy"


def students(visit: Visit, listing: Listing) -> None:
    """The table with what narrows it down; where there is no copy yet, how one comes here."""
    if not listing.students:
        _nobody_yet()
        unreadable(listing)
        return
    today = local_dates.today()
    wanted, order = _asked(visit, listing.students, today)
    found = wanted_students(listing.students, wanted, order, today)
    with st.container():
        _how_many(len(found), len(listing.students), wanted)
    table, pages = st.container(), st.container()
    with pages:
        shown = found[page_slice(len(found), PAGE, "students-page")]
    with table:
        if shown:
            _table(shown, visit.library, today, wanted.term)
    unreadable(listing)


def headline(listing: Listing, today: date) -> str:
    """How many students things stand still for."""
    term = own_term()
    count = sum(is_stuck(one, today, term) for one in listing.students)
    if not listing.students:
        return _("Your students")
    if not count:
        return _("Things move for all your students")
    return ngettext(
        "{n} of {total} students is stuck",
        "{n} of {total} students are stuck",
        count,
        total=len(listing.students),
    )


def _nobody_yet() -> None:
    drawing("no-people", width=160)
    st.markdown(
        _(
            "No copy is here yet. A student makes one in Settings and sends you the file, which "
            "ends in `.infoint`. Add it here."
        )
    )
    take_copies()


def _asked(visit: Visit, everyone: Sequence[Student], today: date) -> tuple[Wanted, Order]:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        name = st.text_input(
            _("Search your students"),
            key=_NAME,
            type="search",
            live="300ms",
            placeholder=ngettext("Search {n} student", "Search {n} students", len(everyone)),
            label_visibility="collapsed",
        )
        with st.popover(_("Filter and sort"), icon=":material/tune:"):
            term = own_term()
            stuck = drop_down(_("Stuck"), _reasons(everyone, today, term), key=_STUCK, start="")
            step = drop_down(_("Stands at"), _steps(visit.library), key=_STEP, start="")
            group = _group(everyone)
            consent = drop_down(_("Consent"), _consents(), key=_CONSENT, start="")
            copy = drop_down(_("Copy"), _copies(term), key=_COPY, start="")
            orders = {order: _(_SORTS[order]) for order in ORDERS}
            order = drop_down(_("Sort by"), orders, key=_ORDER, start="pressing")
    wanted = Wanted(name or "", stuck or "", step or "", group, consent or "", copy or "", term)
    return wanted, order or "pressing"


def _reasons(everyone: Sequence[Student], today: date, term: Term) -> dict[str, str]:
    held = kinds_held(everyone, today, term)
    known = {kind: _counted(reason_words(kind).short, count) for kind, count in held.items()}
    return {"": _("All"), STUCK: _("All who are stuck"), MOVING: _("All who move"), **known}


def _counted(words: str, count: int) -> str:
    return _("{words} ({count})", words=words, count=count)


def _steps(library: Library) -> dict[str, str]:
    return {"": _("All"), **{step: step_words(step, library) for step in STEP_KEYS}}


def _group(everyone: Sequence[Student]) -> str:
    found = groups(everyone)
    if not found:
        return ""
    offered = {"": _("All"), **{one: one for one in found}}
    return drop_down(_("Group"), offered, key=_GROUP, start="") or ""


def _consents() -> dict[str, str]:
    return {
        "": _("All"),
        "open": _("Holds"),
        ENDING: _("Ends within two weeks"),
        "expired": _("Has ended"),
        "withdrawn": _("Was withdrawn"),
    }


def _copies(term: Term) -> dict[str, str]:
    found = {"": _("All"), AGED: _("Older than a month")}
    if term.is_set:
        found[NOT_THIS_TERM] = _("None this term")
    return found


def _how_many(found: int, known: int, wanted: Wanted) -> None:
    if not found:
        drawing("nothing-found", width=120)
    if found == known:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            ngettext("{found} of {n} student.", "{found} of {n} students.", known, found=found)
            if found
            else _("Nobody matches.")
        )
        if wanted.is_narrowed:
            st.button(
                _("Show everyone"), key="every-student", type="tertiary", on_click=_show_everyone
            )


def _show_everyone() -> None:
    for key in (_NAME, _STUCK, _STEP, _GROUP, _CONSENT, _COPY):
        if box_state.is_alive(key):
            box_state.put(key, "")


def _table(shown: Sequence[Student], library: Library, today: date, term: Term) -> None:
    row_table(
        "students",
        caption=_("Your students"),
        heads=[_(head) for head in _HEADS],
        rows=[_row(one, library, today, term) for one in shown],
        on_open=_open,
    )


def _row(one: Student, library: Library, today: date, term: Term) -> TableRow:
    about = tuple(filter(None, (one.heading.group, consent_words(one, today))))
    made = (local_dates.day(one.heading.made),)
    if one.access(today) != "open":
        return TableRow(one.id, ((name_of(one), *about), (), (), (), (), made), is_quiet=True)
    ahead = next_words(one.next(today), today)
    return TableRow(
        one.id,
        (
            (name_of(one), *about),
            (standing_words(one, library),),
            reasons_in_words(one, today, term),
            (moved_words(one, today),),
            (ahead,) if ahead else (),
            made,
        ),
    )


def _open(student: str) -> None:
    whereabouts.go("student", student=student)
