"""The part "together": all students of a caseload as charts, without names."""

from collections.abc import Iterator, Sequence
from functools import partial

import streamlit as st

from infoint.caseload.cohort import (
    FEWEST,
    CohortTable,
    GroupRow,
    by_group,
    cohort,
    counted,
)
from infoint.caseload.source import Listing
from infoint.caseload.term import of_term
from infoint.dates.written import document_day, file_day
from infoint.i18n import _, listed
from infoint.ui.browser.dark_mode import dark_look
from infoint.ui.caseload.term import choose_term, limits, own_term
from infoint.ui.components.buttons import file_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.fold import fold
from infoint.ui.components.paging import page_slice
from infoint.ui.frame.small_view import back_to_part, view_button, view_now
from infoint.ui.progress.glance import Glance, Row, card
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit

_NARROW = 280
_GROUPS = "groups"
_PAGE = 2
"""So many charts stand on the page at once."""


def together(visit: Visit, listing: Listing) -> None:
    """The charts at a glance, or the one that is open, and the files to take along."""
    today = local_dates.today()
    term = own_term()
    students = counted(of_term(listing, term, today), today)
    tables = cohort(students, visit.library, today, until=term.last(today))
    groups = by_group(students, today)
    if not tables:
        choose_term()
        drawing("no-talks", width=160)
        st.markdown(
            _(
                "Once {fewest} students share where they stand, you see here how they do as a "
                "whole. Fewer could be told apart.",
                fewest=FEWEST,
            )
        )
        return
    known = {table.key: table for table in tables}
    match view_now((*known, _GROUPS)):
        case "":
            choose_term()
            _glances(tables)
            _ways_on(visit, tables, groups, len(students))
        case view if view == _GROUPS:
            back_to_part(_("Back to all together"))
            _by_group(groups)
        case view:
            back_to_part(_("Back to all together"))
            _closer(known[view])


def _glances(tables: Sequence[CohortTable]) -> None:
    cards, pages = st.container(), st.container()
    with pages:
        shown = tables[page_slice(len(tables), _PAGE, "cohort-page")]
    with cards, st.grid(2, min_column_width=_NARROW):
        for table in shown:
            card(table.title, table.key, Glance(table.sentence, tuple(_told(table))))


def _told(table: CohortTable) -> Iterator[Row]:
    """The numbers that are shown; the others in one row, whose own are in the chart in full."""
    for row in table.rows:
        if row.cell.count is not None:
            yield Row(row.label, row.cell.count, row.cell.said)
    left = {row.cell.said for row in table.rows if row.cell.count is None}
    if left:
        yield Row(_("The others"), 0, listed(sorted(left)))


def _ways_on(
    visit: Visit, tables: Sequence[CohortTable], groups: Sequence[GroupRow], students: int
) -> None:
    with st.container(horizontal=True, gap="small"):
        if groups:
            view_button(_("By group"), _GROUPS, icon="groups", type="tertiary")
        _files(visit, tables, groups, students)
    st.caption(
        _(
            "Only students whose consent holds are counted. A number under {fewest} is never "
            "told, nor one that would give it away.",
            fewest=FEWEST,
        )
    )


def _files(
    visit: Visit, tables: Sequence[CohortTable], groups: Sequence[GroupRow], students: int
) -> None:
    """Both are made when they are pressed."""

    def pdf() -> bytes:
        from infoint.caseload.cohort_files import cohort_pdf, cohort_report

        day = document_day(local_dates.today(), session.locale_name())
        report = cohort_report(
            tables, groups, students=students, day=day, limits=limits(own_term())
        )
        return cohort_pdf(report, profile=session.profile(), now=visit.now)

    day = file_day(local_dates.today())
    for make, ending, icon in (
        (pdf, "pdf", "print"),
        (partial(_csv, tables, groups), "csv", "table"),
    ):
        file_button(
            _("Download ({ending})", ending=f".{ending}"),
            make,
            name=f"infoint-cohort-{day}.{ending}",
            key=f"cohort-{ending}",
            icon=icon,
            type="tertiary",
        )


def _csv(tables: Sequence[CohortTable], groups: Sequence[GroupRow]) -> bytes:
    from infoint.caseload.cohort_files import cohort_csv

    return cohort_csv(tables, groups)


def _closer(table: CohortTable) -> None:
    """A chart in full, with its numbers."""
    from infoint.charts.bars import Series, horizontal_bars

    st.subheader(plain_text(table.title), anchor=False)
    st.markdown(plain_text(table.sentence))
    figure = horizontal_bars(
        [row.label for row in table.rows],
        [Series(_("Students"), [row.cell.count or 0 for row in table.rows])],
        at_end=[row.cell.said for row in table.rows],
        dark=dark_look(),
    )
    st.plotly_chart(
        figure,
        key=f"cohort-chart-{table.key}",
        config={"displayModeBar": False},
        alt=_("{title}. {sentence}", title=table.title, sentence=table.sentence),
    )
    fold(_("The numbers"), f"cohort-numbers-{table.key}", partial(_numbers, table))


def _numbers(table: CohortTable) -> None:
    heads = (plain_text(table.head), _("Students"))
    st.table(
        [
            dict(zip(heads, (plain_text(row.label), plain_text(row.cell.said)), strict=True))
            for row in table.rows
        ]
    )


def _by_group(groups: Sequence[GroupRow]) -> None:
    """The groups that the copies name, side by side."""
    st.subheader(_("By group"), anchor=False)
    heads = (_("Group"), _("Students"), _("Talks"), _("Answered"), _("How sure"))
    rows = [(one.name, one.students, one.talks, one.answered, one.confidence) for one in groups]
    st.table([dict(zip(heads, map(plain_text, row), strict=True)) for row in rows])
