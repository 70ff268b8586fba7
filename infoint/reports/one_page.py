"""The whole journey on one page, for somebody with two minutes: three charts, no more."""

from __future__ import annotations

from collections.abc import Iterator

from infoint.documents.page_text import isolated, one_line
from infoint.fields.comparison import FieldCompared, compare_fields
from infoint.i18n import _
from infoint.library.letterhead import folder_letterhead
from infoint.reports.charts import page_charts
from infoint.reports.interviews import learned_in
from infoint.reports.journey import (
    THOUGHT_OF,
    considered,
    fit_chart,
    journey_figures,
    next_points,
    pay_told,
    span_of,
)
from infoint.reports.moment import ReportMoment
from infoint.reports.parts import Callout, Facts, Part, Report, Room, section
from infoint.reports.sentences.conclusion import conclusion

MOST_LEARNED, MOST_FIELDS, MOST_TALKS, MOST_PAY, MOST_NEXT = 3, 4, 5, 3, 6
MOST_CHARTS = 3
LONGEST = 170
"""Letters of what was learned in a talk."""
_LONGEST_CONCLUSION = 600


def page_report(moment: ReportMoment) -> Report:
    """Conclusion, figures, what was learned with pay, and three charts."""
    compared = compare_fields(moment.ws, moment.library)
    name = one_line(moment.ws.profile.name, 60)
    charts = (*fit_chart(moment, compared, MOST_FIELDS), *page_charts(moment, MOST_TALKS))
    learned = tuple(_learned(moment, compared.ranked))
    has_room = len(charts) < MOST_CHARTS or len(moment.held()) < MOST_LEARNED
    thought_of = tuple(considered(moment, compared.ranked)) if has_room else ()
    ahead: list[Part] = list(next_points(moment, MOST_NEXT)) if has_room else []
    if not moment.held():
        ahead.append(Room(_("Notes"), 0))
    said = one_line(conclusion(moment), _LONGEST_CONCLUSION)
    return Report(
        kind=_("Informational interviews on one page"),
        title=name or _("Informational interviews"),
        line=span_of(moment),
        opening=(Callout(_("In short"), said, plain=True), journey_figures(moment)),
        sections=(
            *section(_("What was learned"), learned),
            *section(_(THOUGHT_OF), thought_of),
            *section(_("Where it leads, and how it went"), charts),
            *section(_("What comes next"), ahead),
        ),
        file=_("page {name}", name=name).strip(),
        letterhead=folder_letterhead(),
        compact=True,
        single=True,
    )


def _learned(moment: ReportMoment, fields: tuple[FieldCompared, ...]) -> Iterator[Part]:
    """The newest thing learned about each field, and what each pays."""
    rows = [
        (moment.field(one.field.id), one_line(text, LONGEST))
        for one in fields
        for text in learned_in(moment, reversed(one.interviews), 1)
    ]
    if not fields:
        rows = [("", text) for text in learned_in(moment, reversed(moment.held()), 1)]
    pay = [
        _("{field}, {pay}", field=isolated(moment.field(one.field.id)), pay=found[0])
        for one in fields
        if (found := pay_told(one))
    ]
    rows = rows[:MOST_LEARNED]
    if pay:
        rows.append((_("Pay a year, as named"), "; ".join(pay[:MOST_PAY])))
    if rows:
        yield Facts(tuple(rows))
