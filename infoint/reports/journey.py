"""The whole journey: what was learned, where it leads, then people and messages, and the talks."""

from __future__ import annotations

from collections.abc import Iterator

from infoint.advice.index import index_of
from infoint.charts.counts import talks
from infoint.dates.local_time import local_day
from infoint.documents.page_text import isolated
from infoint.domain.outreach_counts import count_responses
from infoint.fields.comparison import (
    INTERVIEWS_NEEDED,
    FieldCompared,
    FieldsCompared,
    compare_fields,
)
from infoint.fields.tables import pay_words, so_far
from infoint.i18n import N_, _, listed, ngettext
from infoint.library.letterhead import folder_letterhead
from infoint.people.stages import stages_of_asking
from infoint.reports.charts import interview_charts, people_charts
from infoint.reports.drawn_charts import Shift, Shifts
from infoint.reports.field import decision_quotes
from infoint.reports.interviews import ahead, done_so_far, interview_cards, learned_in, to_do
from infoint.reports.moment import ReportMoment
from infoint.reports.open import people_in
from infoint.reports.parts import (
    Callout,
    Card,
    Chart,
    Facts,
    Figures,
    Part,
    Points,
    Quote,
    Report,
    section,
)
from infoint.reports.sentences.conclusion import conclusion, fit_told

THOUGHT_OF = N_("Thought of, and no talk about it yet")
_LEARNED, _SKILLS, _OPEN = 3, 4, 2
"""So many of each are told of a field."""


def journey_report(moment: ReportMoment, *, private: bool) -> Report:
    """The report on everything. With `private` also the notes on people."""
    ws = moment.ws
    everything = compare_fields(ws, moment.library, fields=[each.id for each in ws.fields.all()])
    name = ws.profile.name.strip()
    charts = fit_chart(moment, everything, len(everything.fields))
    actions = ws.actions.all()
    sections = [
        *section(_("What was learned"), _learned(moment, everything.ranked)),
        *section(_("Where it leads"), charts),
        *section(_(THOUGHT_OF), considered(moment, everything.ranked)),
        *section(_("What comes next"), next_points(moment)),
        *section(_("People and messages"), people_charts(moment)),
        *section(_("What the talks show"), interview_charts(moment)),
        *section(_("The talks"), interview_cards(moment, moment.held(), kept=True)),
        *section(_("Done so far"), done_so_far(moment, actions)),
        *(section(_("The people"), people_in(moment, "", private=True)) if private else ()),
    ]
    return Report(
        kind=_("Informational interviews: the whole journey"),
        title=name or _("Informational interviews"),
        line=span_of(moment),
        opening=tuple(_opening(moment)),
        sections=tuple(sections),
        file=_("report {name}", name=name).strip(),
        letterhead=folder_letterhead(),
    )


def span_of(moment: ReportMoment) -> str:
    """How many talks were held, from which day to which."""
    held = moment.held()
    if not held:
        return _("No talk has been held yet")
    first, last = moment.day(held[0].held_at), moment.day(held[-1].held_at)
    if first == last:
        return ngettext("{n} talk, on {day}", "{n} talks, on {day}", len(held), day=first)
    return ngettext(
        "{n} talk, from {first} to {last}",
        "{n} talks, from {first} to {last}",
        len(held),
        first=first,
        last=last,
    )


def _opening(moment: ReportMoment) -> Iterator[Part]:
    yield Callout(_("In short"), conclusion(moment), plain=True)
    yield journey_figures(moment)
    goals = moment.ws.profile.goals.strip()
    if goals:
        yield Quote(goals, _("The aim, in own words"))


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
            (str(len(at)), ngettext("person on the list", "people on the list", len(at))),
            (str(count_responses(at).asked), _("asked")),
            (str(held), _("talk held") if held == 1 else _("talks held")),
            (
                _("{part} of {whole}", part=counted, whole=len(fields)),
                _("field heard about") if len(fields) == 1 else _("fields heard about"),
            ),
        )
    )


def _learned(moment: ReportMoment, fields: tuple[FieldCompared, ...]) -> Iterator[Part]:
    """For each field with a talk: what was learned, what it pays and asks for, what is decided."""
    for one in fields:
        rows = tuple(_learned_about(moment, one))
        if one.interviews and rows:
            line = _(
                "{talks}. {fit}",
                talks=talks(len(one.interviews)),
                fit=fit_told(moment, one),
            )
            decided = tuple(decision_quotes(moment, one))[:1]
            yield Card(moment.field(one.field.id), line, (Facts(rows), *decided))
    of_no_field = [one for one in moment.held() if not moment.ws.fields.get(one.field)]
    texts = tuple(learned_in(moment, reversed(of_no_field), _LEARNED))
    if texts:
        yield Card(_("Beside these"), "", (Facts(((_("Learned"), "\n\n".join(texts)),)),))


def _learned_about(moment: ReportMoment, one: FieldCompared) -> Iterator[tuple[str, str]]:
    learned = "\n\n".join(learned_in(moment, reversed(one.interviews), _LEARNED))
    if learned:
        yield _("Learned"), learned
    if pay := pay_told(one):
        yield _("Pay a year"), "; ".join(pay)
    for label, skills in ((_("Skills there"), one.have), (_("Skills to gain"), one.lack)):
        if skills:
            yield label, listed([isolated(each.text) for each in skills[:_SKILLS]])
    if one.unknown:
        yield _("Still to ask"), "\n\n".join(each.question for each in one.unknown[:_OPEN])


def pay_told(one: FieldCompared) -> list[str]:
    """What a field pays a year, with amounts: a line for each level, as it was named."""
    return [
        _("{level}: {amounts}", level=isolated(each.level), amounts=pay_words(each))
        if each.level
        else pay_words(each)
        for each in one.pay
        if pay_words(each)
    ]


def fit_chart(moment: ReportMoment, compared: FieldsCompared, most: int) -> Iterator[Chart]:
    """How the fields fit, the best first; nothing where none is rated."""
    rated = sorted(
        (one for one in compared.fields if one.score is not None), key=lambda one: -(one.score or 0)
    )
    if not rated:
        return
    rows = tuple(
        Shift(
            moment.field(one.field.id),
            one.score_before,
            one.score,
            _(
                "{score} of 100, {talks}",
                score=round(one.score or 0),
                talks=talks(len(one.interviews)),
            ),
        )
        for one in rated[:most]
    )
    drawing = Shifts(
        rows,
        0,
        100,
        low_said=_("does not fit at all"),
        high_said=_("fits fully"),
        before=_("before the talks"),
        after=_("after"),
    )
    yield Chart(_("How well each field fits"), _in_front(moment, rated), drawing)


def _in_front(moment: ReportMoment, rated: list[FieldCompared]) -> str:
    """Which field fits best, in whole points; whether that rests on talks yet."""
    best = max(round(one.score or 0) for one in rated)
    first = [one for one in rated if round(one.score or 0) == best]
    said = ngettext(
        "{fields} fits best so far, with {score} of 100 by personal weights and ratings.",
        "{fields} fit best so far, with {score} of 100 by personal weights and ratings.",
        len(first),
        fields=listed([isolated(moment.field(one.field.id)) for one in first]),
        score=best,
    )
    if len(rated) == 1:
        said = fit_told(moment, rated[0])
    elif sum(one.compared for one in rated) < 2:
        guess = _("Until two fields have {n} talks each, that is a guess.", n=INTERVIEWS_NEEDED)
        return f"{said} {guess}"
    few = so_far(min(len(one.interviews) for one in first))
    return f"{said} {few}".strip()


def considered(moment: ReportMoment, fields: tuple[FieldCompared, ...]) -> Iterator[Facts]:
    """The fields that no talk was about yet, each with why it is thought of."""
    rows = tuple(
        (moment.field(one.field.id), one.field.why.strip() or _("No reason noted yet."))
        for one in fields
        if not one.interviews
    )
    if rows:
        yield Facts(rows)


def next_points(moment: ReportMoment, most: int | None = None) -> Iterator[Points]:
    """The talks that are agreed on, then what the person set themselves; `most` lines of it."""
    points = (*ahead(moment), *to_do(moment, moment.ws.actions.all()))
    if points:
        yield Points(points[:most])
