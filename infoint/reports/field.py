"""Everything about one field: where it stands, what moved, what people say, what is open."""

from __future__ import annotations

from collections.abc import Iterator

from infoint.charts.counts import many
from infoint.documents.page_text import isolated
from infoint.fields.comparison import FieldCompared, compare_fields
from infoint.fields.tables import scale_words, so_far
from infoint.reports.drawn_charts import Dots, Scores, Shift, Shifts
from infoint.reports.heard import heard_sections
from infoint.reports.interviews import interview_cards, set_oneself
from infoint.reports.moment import ReportMoment
from infoint.reports.open import findings, people_in, still_unknown
from infoint.reports.parts import Callout, Card, Chart, Figures, Part, Prose, Quote, Report, section

OUTCOME_WORDS = {"go on": "Go on", "set aside": "Set aside", "decide": "Decided for it"}


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
    line = f"{many(len(interviews), 'talk')}: {who}" if interviews else "No talk has been held yet"
    sections = [
        *section("What you want, and how it fits", _ratings(one)),
        *section("How you judge it", _evaluation(moment, one)),
        *heard_sections(one),
        *section("Still unknown: what to ask, and whom", still_unknown(one)),
        *section("What you decided", decision_quotes(moment, one)),
        *section("The talks", interview_cards(moment, interviews, kept=False)),
        *section("What you set yourself", set_oneself(moment, actions)),
        *section("What you found out beside the talks", findings(one)),
        *section("The people", people_in(moment, field_id, private=private)),
    ]
    return Report(
        kind="Report on a field of work",
        title=title,
        line=line,
        opening=tuple(_opening(moment, one)),
        sections=tuple(sections),
        file=f"report {title}",
    )


def _opening(moment: ReportMoment, one: FieldCompared) -> Iterator[Part]:
    yield standing_of(moment, one)
    figures = [
        (str(len(one.interviews)), "talk held" if len(one.interviews) == 1 else "talks held")
    ]
    if one.score is not None:
        figures.append((f"{round(one.score)} of 100", "how it fits what you want"))
    if one.assumptions:
        said = f"{one.settled} of {len(one.assumptions)}"
        figures.append((said, "expectations settled"))
    if one.have or one.lack:
        said = f"{len(one.have)} of {len(one.have) + len(one.lack)}"
        figures.append((said, "skills named that you have"))
    yield Figures(tuple(figures))
    if one.field.why.strip():
        yield Prose(f"Why you think of it: {one.field.why.strip()}")


def standing_of(moment: ReportMoment, one: FieldCompared) -> Callout:
    """Where a field stands: the newest decision with its reasons, else whether it counts yet."""
    decided = next((note for note in one.decisions if note.outcome), None)
    if decided:
        text = f"{OUTCOME_WORDS[decided.outcome]} ({moment.day(decided.at)})"
        return Callout("Where it stands", text, decided.text.strip())
    if not one.compared:
        needed = many(one.missing_interviews, "more talk")
        text = f"Not compared yet: it takes {needed}, since one opinion is not a picture."
        return Callout("Where it stands", text)
    text = "Compared, and no decision noted yet."
    return Callout("Where it stands", text, so_far(len(one.interviews)))


def score_words(one: FieldCompared) -> str:
    """How well the field fits, before and now, of 100."""
    if one.score is None:
        return "Not rated yet."
    now = round(one.score)
    if one.score_before is None:
        return f"It fits what you want with {now} of 100."
    before = round(one.score_before)
    if before == now:
        return f"It fits what you want with {now} of 100, as before the talks."
    way = "up" if now > before else "down"
    return f"It fits what you want with {now} of 100, {way} from {before} before the talks."


def _ratings(one: FieldCompared) -> Iterator[Chart]:
    rated = [each for each in one.ratings if each.now is not None]
    rows = []
    for each in sorted(rated, key=lambda move: -move.criterion.weight):
        movers = [
            f"{isolated(step.who) or 'after the talks'} {_signed(step.moved)}"
            for step in each.movers
        ]
        label = f"{each.criterion.name.strip()} (weight {each.criterion.weight})"
        said = ", ".join(movers) or ("unchanged" if each.after is not None else "a guess so far")
        rows.append(Shift(label, each.before, each.after, said))
    if rows:
        drawing = Shifts(tuple(rows), low_said="does not fit", high_said="fits well")
        said = f"{score_words(one)} {so_far(len(one.interviews))}".strip()
        yield Chart("Your ratings before and after the talks", said, drawing)


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
            f"Each dot is one talk, from 1 to 5; {many(len(scales), 'question')} with a scale "
            f"answered. Higher is better. {so_far(len(one.interviews))}"
        ).strip()
        yield Chart("Your evaluation after the talks", said, Dots(rows))
    for each in one.evaluation:
        if not each.scale and each.said:
            quotes = tuple(
                Quote(said.text, _by(moment, said.who, said.interview)) for said in each.said
            )
            yield Card(each.text, many(len(each.said), "answer"), quotes)


def _by(moment: ReportMoment, who: str, interview_id: str) -> str:
    interview = moment.ws.interviews.get(interview_id)
    day = moment.day(interview.held_at) if interview else ""
    return f"After the talk with {isolated(who)}" + (f", {day}" if day else "")


def decision_quotes(moment: ReportMoment, one: FieldCompared) -> Iterator[Quote]:
    """What was decided about a field, and thoughts on the way: the words, which way and when."""
    for note in one.decisions:
        if note.text.strip():
            way = OUTCOME_WORDS.get(note.outcome, "A thought noted on the way")
            yield Quote(note.text.strip(), f"{way}, {moment.day(note.at)}")
