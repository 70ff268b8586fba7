"""The whole journey: where one stands, the fields, people and messages, the talks, what is next."""

from __future__ import annotations

from collections.abc import Iterator

from infoint.advice.index import index_of
from infoint.charts.counts import many
from infoint.dates.local_time import local_day
from infoint.domain.outreach_counts import count_responses
from infoint.fields.comparison import INTERVIEWS_NEEDED, FieldCompared, compare_fields
from infoint.fields.tables import so_far
from infoint.i18n import listed
from infoint.people.stages import stages_of_asking
from infoint.progress.standing import standing
from infoint.progress.stuck import stuck
from infoint.reports.charts import interview_charts, people_charts
from infoint.reports.drawn_charts import Shift, Shifts
from infoint.reports.field import decision_quotes, score_words
from infoint.reports.interviews import interview_cards, set_oneself
from infoint.reports.moment import ReportMoment, sentence
from infoint.reports.open import people_in
from infoint.reports.parts import (
    Callout,
    Card,
    Chart,
    Figures,
    Part,
    Point,
    Points,
    Prose,
    Report,
    section,
)


def journey_report(moment: ReportMoment, *, private: bool) -> Report:
    """The report on everything. With `private` also the notes on people."""
    ws = moment.ws
    interviews = moment.held()
    compared = compare_fields(ws, moment.library, fields=[each.id for each in ws.fields.all()])
    name = ws.profile.name.strip()
    line = "No talk has been held yet"
    if interviews:
        days = (moment.day(each.held_at) for each in (interviews[0], interviews[-1]))
        line = f"{many(len(interviews), 'talk')}, {' to '.join(dict.fromkeys(days))}"
    sections = [
        *section("Where things stand still", _standing_still(moment)),
        *section("The fields", _fields(moment, compared.fields)),
        *section("People and messages", people_charts(moment)),
        *section("What the talks show", interview_charts(moment)),
        *section("The talks", interview_cards(moment, interviews, kept=True)),
        *section("What you set yourself", set_oneself(moment, ws.actions.all())),
        *(section("The people", people_in(moment, "", private=True)) if private else ()),
    ]
    return Report(
        kind="Informational interviews: the whole journey",
        title=name or "Your informational interviews",
        line=line,
        opening=tuple(_opening(moment)),
        sections=tuple(sections),
        file=f"report {name}".strip(),
    )


def _opening(moment: ReportMoment) -> Iterator[Part]:
    found = standing(moment.ws, moment.library, now=moment.now)
    note = f"Next: {found.next.text}" if found.next else ""
    yield Callout("Where you stand", found.sentence, note)
    yield journey_figures(moment)
    goals = moment.ws.profile.goals.strip()
    if goals:
        yield Prose(f"What you are aiming for: {goals}")


def journey_figures(moment: ReportMoment) -> Figures:
    """People on the list, asked, talks held, fields that a talk was about, at rest or not."""
    ws = moment.ws
    index = index_of(ws)
    at = stages_of_asking(index, local_day(moment.now, index.zone))
    compared = compare_fields(ws, moment.library)
    fields = (*compared.fields, *compared.resting)
    counted, held = sum(bool(one.interviews) for one in fields), len(moment.held())
    return Figures(
        (
            (str(len(at)), "on the list"),
            (str(count_responses(at).asked), "asked"),
            (str(held), "talk held" if held == 1 else "talks held"),
            (
                f"{counted} of {len(fields)}",
                "field heard about" if len(fields) == 1 else "fields heard about",
            ),
        )
    )


def _standing_still(moment: ReportMoment) -> Iterator[Part]:
    points = tuple(
        Point(
            sentence(each.description),
            f"{each.reason} {sentence(each.remedy)} By {moment.day_words(each.due)}.",
        )
        for each in stuck(moment.ws, moment.library, now=moment.now)
    )
    if points:
        yield Points(points)


def _fields(moment: ReportMoment, fields: tuple[FieldCompared, ...]) -> Iterator[Part]:
    rated = sorted(
        (one for one in fields if one.score is not None), key=lambda one: -(one.score or 0)
    )
    if rated:
        rows = tuple(
            Shift(
                moment.field(one.field.id),
                one.score_before,
                one.score,
                f"{round(one.score or 0)} of 100, {many(len(one.interviews), 'talk')}",
            )
            for one in rated
        )
        drawing = Shifts(rows, 0, 100, low_said="does not fit at all", high_said="fits fully")
        yield Chart("How the fields fit what you want", _in_front(moment, rated), drawing)
    for one in fields:
        yield _field_card(moment, one)


def _in_front(moment: ReportMoment, rated: list[FieldCompared]) -> str:
    """Which field fits best, in whole points; whether that rests on talks yet."""
    if len(rated) == 1:
        return f"{score_words(rated[0])} {so_far(len(rated[0].interviews))}".strip()
    best = max(round(one.score or 0) for one in rated)
    names = [moment.field(one.field.id) for one in rated if round(one.score or 0) == best]
    said = f"{listed(names)} {'fits' if len(names) == 1 else 'fit'} what you want best so far"
    said += f", with {best} of 100 by your own weights and ratings."
    if sum(one.compared for one in rated) < 2:
        said += f" Until two fields have {INTERVIEWS_NEEDED} talks each, that is a guess."
        return said
    few = min(len(one.interviews) for one in rated if round(one.score or 0) == best)
    return f"{said} {so_far(few)}".strip()


def _field_card(moment: ReportMoment, one: FieldCompared) -> Card:
    parts: list[Part] = []
    if one.field.why.strip():
        parts.append(Prose(one.field.why.strip()))
    parts += decision_quotes(moment, one)
    if one.interviews and one.unknown:
        asked = "; ".join(each.question for each in one.unknown[:2])
        parts.append(Prose(f"Still to ask: {asked}", quiet=True))
    fit = score_words(one).rstrip(".")
    words = [many(len(one.interviews), "talk"), one.field.status, fit[0].lower() + fit[1:]]
    return Card(moment.field(one.field.id), "; ".join(words), tuple(parts))
