"""What the talks about a field say: expectations, pay, skills, answers, words, things named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infoint.documents.page_text import isolated
from infoint.fields.comparison import FieldCompared
from infoint.fields.said import LISTS, Answers, Tally
from infoint.fields.said_takeaways import Named, Pay, SalaryRange, Skill
from infoint.fields.tables import pay_words
from infoint.i18n import N_, _, ngettext
from infoint.reports.drawn_charts import Span, Spans
from infoint.reports.parts import Card, Chart, Column, Facts, Part, Quote, Section, Table, section

_VERDICTS = {
    "confirmed": N_("confirmed"),
    "contradicted": N_("contradicted"),
    "mixed": N_("of two minds"),
}


def heard_sections(one: FieldCompared) -> Iterator[Section]:
    """Each part of which there is anything."""
    for title, parts in (
        (_("What was expected, and what the talks say"), _expected(one.assumptions)),
        (_("What it pays"), _pay(one.pay)),
        (_("Skills that people named"), _skills(one)),
        (_("What people say"), _answers(one.picture.questions)),
        (_("Things to know"), _things(one)),
    ):
        yield from section(title, parts)


def _expected(tallies: Sequence[Tally]) -> Iterator[Part]:
    if not tallies:
        return
    columns = (Column(_("Expected"), 5), Column(_("So far"), 3), Column(_("Talks"), 4))
    rows = [(tally.assumption.text.strip(), _standing(tally), _counts(tally)) for tally in tallies]
    yield Table(columns, tuple(rows))
    for tally in tallies:
        words = [(_(_VERDICTS[outcome]), said) for outcome, said in tally.said if said.text]
        if words:
            quotes = tuple(
                Quote(said.text, f"{isolated(said.who)}: {outcome}") for outcome, said in words
            )
            yield Card(tally.assumption.text.strip(), _standing(tally), quotes)


def _standing(tally: Tally) -> str:
    """How it stands with an expectation; of one voice it says that it is one."""
    n = tally.voices
    if tally.standing == "confirmed":
        return ngettext("One person says so", "{n} people say so", n)
    if tally.standing == "contradicted":
        return ngettext("One person says otherwise", "{n} people say otherwise", n)
    if tally.standing == "disputed":
        return _("Not clear yet") if tally.is_unclear else _("People differ")
    return _("Nobody has spoken of it")


def _counts(tally: Tally) -> str:
    counted = ((count, _VERDICTS.get(key)) for key, count in tally.counts.items())
    return ", ".join(f"{count} {_(words)}" for count, words in counted if count and words)


def _pay(pay: Sequence[Pay]) -> Iterator[Part]:
    """A chart for each currency, since amounts in two of them cannot stand on one axis."""
    for currency in dict.fromkeys(each.currency for each in pay):
        found = [each for each in pay if each.currency == currency]
        rows = tuple(
            Span(each.level or _("No level named"), each.low, each.high, pay_words(each))
            for each in found
            if each.low is not None or each.high is not None
        )
        if rows:
            ranges = sum(each.n for each in found)
            said = ngettext(
                "As {n} range had it; the line begins at nought.",
                "As {n} ranges had it; the line begins at nought.",
                ranges,
            )
            if any(each.apart for each in found):
                said = _("{said} Where ranges do not meet, ask a second time.", said=said)
            title = _("A year, in {currency}", currency=currency)
            yield Chart(title if currency else _("A year, as named"), said, Spans(rows))
    columns = (Column(_("Level"), 3), Column(_("As it was said"), 6), Column(_("By"), 4))
    rows_said = [(each.level, _said(said), said.who) for each in pay for said in each.said]
    if rows_said:
        yield Table(columns, tuple(rows_said))


def _said(one: SalaryRange) -> str:
    amounts = pay_words(Pay(one.currency, one.level, one.low, one.high, (one,)))
    return ": ".join(part for part in (one.text, amounts) if part)


def _skills(one: FieldCompared) -> Iterator[Part]:
    rows = [
        (label, "\n\n".join(map(_with_names, found)))
        for label, found in ((_("There already"), one.have), (_("Still to gain"), one.lack))
        if found
    ]
    if rows:
        yield Facts(tuple(rows))


def _answers(questions: Sequence[Answers]) -> Iterator[Part]:
    for each in questions:
        line = ngettext("{n} answer", "{n} answers", len(each.said))
        if each.agreement == "agree":
            line = _("{answers}; they agree", answers=line)
        elif each.agreement == "differ":
            line = _("{answers}; they differ", answers=line)
        yield Card(each.text, line, tuple(Quote(said.text, said.who) for said in each.said))


def _things(one: FieldCompared) -> Iterator[Part]:
    picture = one.picture
    rows = [
        (
            _("To read") if kind == "reading" else kind.label,
            "\n\n".join(map(_with_names, picture.lists[kind])),
        )
        for kind in LISTS
        if picture.lists[kind]
    ]
    if rows:
        yield Facts(tuple(rows))
    if picture.terms:
        columns = (Column(_("Word"), 3), Column(_("What it means"), 7), Column(_("From"), 3))
        terms = tuple(
            (term.text, "; ".join(term.meanings), _names(term.who)) for term in picture.terms
        )
        yield Table(columns, terms, title=_("Words of the field"))


def _with_names(each: Skill | Named) -> str:
    return f"{isolated(each.text)} ({_names(each.who)})"


def _names(who: Sequence[str]) -> str:
    return ", ".join(map(isolated, who))
