"""Everything about one field: what was learned, where it leads, what moved, what is open."""

from __future__ import annotations

from collections.abc import Iterator

from infoint.charts.counts import talks
from infoint.documents.page_text import isolated
from infoint.domain import Action
from infoint.fields.comparison import FieldCompared, compare_fields
from infoint.fields.tables import scale_words, so_far
from infoint.i18n import N_, _, ngettext
from infoint.library.letterhead import folder_letterhead
from infoint.reports.drawn_charts import Dots, Scores, Shift, Shifts
from infoint.reports.heard import heard_sections
from infoint.reports.interviews import (
    done_so_far,
    interview_cards,
    learned_in,
    to_do,
)
from infoint.reports.moment import ReportMoment
from infoint.reports.open import findings, people_in, still_unknown
from infoint.reports.parts import (
    Callout,
    Card,
    Chart,
    Figures,
    Part,
    Point,
    Points,
    Quote,
    Report,
    section,
)
from infoint.reports.sentences.conclusion import conclusion, fit_told

_LEARNED = 6
THOUGHT_NOTED = N_("A thought noted on the way")
OUTCOME_WORDS = {
    "go on": N_("Go on"),
    "set aside": N_("Set aside"),
    "decide": N_("Decided for it"),
}


def field_report(moment: ReportMoment, field_id: str, *, private: bool) -> Report:
    """The report on a field. With `private` also the notes on people. KeyError: no such field."""
    found = compare_fields(moment.ws, moment.library, fields=[field_id]).fields
    if not found:
        raise KeyError(field_id)
    one = found[0]
    title = moment.field(field_id)
    interviews = moment.held(field_id)
    ids = {interview.id for interview in interviews}
    actions = [each for each in moment.ws.actions.all() if each.interview in ids]
    who = ", ".join(
        dict.fromkeys(isolated(moment.who(interview.contact)) for interview in interviews)
    )
    line = _("No talk has been held yet")
    if interviews:
        line = _("{talks}: {who}", talks=talks(len(interviews)), who=who)
    sections = [
        *section(_("What was learned"), _learned(moment, one)),
        *section(_("What was decided"), decision_quotes(moment, one)),
        *section(_("How well it fits"), _ratings(moment, one)),
        *section(_("How it was judged after the talks"), _evaluation(moment, one)),
        *heard_sections(one),
        *section(_("Still unknown: what to ask, and whom"), still_unknown(one)),
        *section(_("What comes next"), _next(moment, actions)),
        *section(_("The talks"), interview_cards(moment, interviews, kept=False)),
        *section(_("Found out beside the talks"), findings(one)),
        *section(_("Done so far"), done_so_far(moment, actions)),
        *section(_("The people"), people_in(moment, field_id, private=private)),
    ]
    return Report(
        kind=_("Report on a field of work"),
        title=title,
        line=line,
        opening=tuple(_opening(moment, one)),
        sections=tuple(sections),
        file=_("report {name}", name=title).strip(),
        letterhead=folder_letterhead(),
    )


def _opening(moment: ReportMoment, one: FieldCompared) -> Iterator[Part]:
    yield Callout(_("In short"), conclusion(moment, one.field.id), plain=True)
    figures = [(str(len(one.interviews)), ngettext("talk held", "talks held", len(one.interviews)))]
    if one.score is not None:
        figures.append(
            (_("{part} of {whole}", part=round(one.score), whole=100), _("how well it fits"))
        )
    if one.assumptions:
        said = _("{part} of {whole}", part=one.settled, whole=len(one.assumptions))
        figures.append((said, _("expectations settled")))
    if one.have or one.lack:
        named = len(one.have) + len(one.lack)
        said = _("{part} of {whole}", part=len(one.have), whole=named)
        figures.append((said, _("skills named are there already")))
    yield Figures(tuple(figures))
    if one.field.why.strip():
        yield Quote(one.field.why.strip(), _("Why this field, in own words"))


def _learned(moment: ReportMoment, one: FieldCompared) -> Iterator[Points]:
    """What the person wrote after each talk, the newest first."""
    texts = tuple(learned_in(moment, reversed(one.interviews), _LEARNED))
    if texts:
        yield Points(tuple(Point(text) for text in texts))


def _next(moment: ReportMoment, actions: list[Action]) -> Iterator[Points]:
    points = tuple(to_do(moment, actions))
    if points:
        yield Points(points)


def _ratings(moment: ReportMoment, one: FieldCompared) -> Iterator[Chart]:
    rated = [each for each in one.ratings if each.now is not None]
    rows = []
    for each in sorted(rated, key=lambda move: -move.criterion.weight):
        movers = [
            f"{isolated(step.who) or _('after the talks')} {_signed(step.moved)}"
            for step in each.movers
        ]
        label = _(
            "{name} (weight {weight})",
            name=each.criterion.name.strip(),
            weight=each.criterion.weight,
        )
        said = ", ".join(movers) or (
            _("unchanged") if each.after is not None else _("a guess so far")
        )
        rows.append(Shift(label, each.before, each.after, said))
    if rows:
        drawing = Shifts(tuple(rows), low_said=_("does not fit"), high_said=_("fits well"))
        said = f"{fit_told(moment, one)} {so_far(len(one.interviews))}".strip()
        yield Chart(_("Ratings before and after the talks"), said, drawing)


def _signed(moved: int) -> str:
    return f"{moved:+d}".replace("-", "\N{MINUS SIGN}")


def _evaluation(moment: ReportMoment, one: FieldCompared) -> Iterator[Part]:
    scales = [each for each in one.evaluation if each.scale and each.said]
    if scales:
        rows = tuple(
            Scores(
                each.text,
                tuple(said.score for said in each.said if said.score is not None),
                scale_words(each),
            )
            for each in scales
        )
        said = (
            ngettext(
                "Each dot is one talk, from 1 to 5; {n} question with a scale answered. Higher is "
                "better.",
                "Each dot is one talk, from 1 to 5; {n} questions with a scale answered. Higher is "
                "better.",
                len(scales),
            )
            + f" {so_far(len(one.interviews))}"
        ).strip()
        yield Chart(_("Judged after the talks"), said, Dots(rows))
    for each in one.evaluation:
        if not each.scale and each.said:
            quotes = tuple(
                Quote(said.text, _by(moment, said.who, said.interview)) for said in each.said
            )
            yield Card(each.text, ngettext("{n} answer", "{n} answers", len(each.said)), quotes)


def _by(moment: ReportMoment, who: str, interview_id: str) -> str:
    interview = moment.ws.interviews.get(interview_id)
    day = moment.day(interview.held_at) if interview else ""
    if day:
        return _("After the talk with {name}, {day}", name=isolated(who), day=day)
    return _("After the talk with {name}", name=isolated(who))


def decision_quotes(moment: ReportMoment, one: FieldCompared) -> Iterator[Quote]:
    """What was decided about a field, and thoughts on the way: the words, which way and when."""
    for note in one.decisions:
        if note.text.strip():
            way = _(OUTCOME_WORDS.get(note.outcome, THOUGHT_NOTED))
            yield Quote(note.text.strip(), _("{way}, {day}", way=way, day=moment.day(note.at)))
