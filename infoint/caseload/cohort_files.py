"""The cohort as files: a table for a spreadsheet, and a report on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from infoint.backup.spreadsheets import table_csv
from infoint.caseload.cohort import FEWEST, CohortTable, GroupRow
from infoint.i18n import N_, _, ngettext
from infoint.reports.drawn_charts import Bar, Bars
from infoint.reports.parts import Chart, Column, Prose, Report, Section, Table, section

if TYPE_CHECKING:
    from infoint.domain import Profile

GROUP_HEADS = (
    N_("Group"),
    N_("Students"),
    N_("Talks"),
    N_("Answered"),
    N_("How sure"),
)


def cohort_csv(tables: Sequence[CohortTable], groups: Sequence[GroupRow]) -> bytes:
    """One row a number: the chart, what is counted, how many students; groups at the end."""
    rows = [(table.title, row.label, row.cell.said) for table in tables for row in table.rows]
    for group in groups:
        for head, said in zip(GROUP_HEADS[1:], _cells(group)[1:], strict=True):
            rows.append((_("By group: {what}", what=_(head)), group.name, said))
    return table_csv((_("Chart"), _("What"), _("Students")), rows)


def cohort_report(
    tables: Sequence[CohortTable],
    groups: Sequence[GroupRow],
    *,
    students: int,
    day: str,
    limits: str = "",
) -> Report:
    """The charts with their sentences; `day` is today in words, `limits` says what is counted."""
    return Report(
        kind=_("Cohort"),
        title=ngettext("{n} student", "{n} students", students),
        line=_("As their copies show on {day}. No names.", day=day),
        opening=(
            *((Prose(limits),) if limits else ()),
            Prose(
                _(
                    "Only students whose consent holds are counted. A number of fewer than "
                    "{fewest} people is not told, nor one that would give it away.",
                    fewest=FEWEST,
                ),
                quiet=True,
            ),
        ),
        sections=tuple(_sections(tables, groups)),
        file="cohort",
    )


def cohort_pdf(report: Report, *, profile: Profile, now: datetime) -> bytes:
    """The report as a PDF on the counselor's paper, without their name at its foot."""
    from infoint.reports.pdf import report_pdf

    return report_pdf(report, profile=profile.model_copy(update={"name": ""}), now=now)


def _sections(tables: Sequence[CohortTable], groups: Sequence[GroupRow]) -> Iterator[Section]:
    yield from section(_("How they do"), map(_chart, tables))
    if groups:
        columns = tuple(
            Column(_(head), 2 if not place else 1) for place, head in enumerate(GROUP_HEADS)
        )
        yield Section(_("By group"), (Table(columns, tuple(map(_cells, groups))),))


def _chart(table: CohortTable) -> Chart:
    bars = tuple(Bar(row.label, row.cell.count or 0, row.cell.said) for row in table.rows)
    return Chart(table.title, table.sentence, Bars(bars))


def _cells(group: GroupRow) -> tuple[str, ...]:
    return group.name, group.students, group.talks, group.answered, group.confidence
