"""The talks of a report, one card each; what was learned in them, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from infoint.advice.index import index_of
from infoint.documents.page_text import isolated
from infoint.domain import Action, Interview
from infoint.domain.kinds import TakeawayKind
from infoint.i18n import N_, _, ngettext
from infoint.reports.moment import ReportMoment, sentence
from infoint.reports.parts import Card, Facts, Part, Point, Points
from infoint.today.due_interviews import planned_interviews
from infoint.words.takeaways import takeaway_words

_HOW = {
    "in person": N_("in person"),
    "phone": N_("by phone"),
    "video": N_("by video"),
    "in writing": N_("in writing"),
}


def interview_cards(
    moment: ReportMoment, interviews: Iterable[Interview], *, kept: bool
) -> Iterator[Card]:
    """A card for each talk; with `kept` also what was kept of it."""
    for interview in interviews:
        line = "; ".join(filter(None, _line(moment, interview, kept)))
        words = _words(moment, interview, kept)
        yield Card(moment.who(interview.contact), line, words, whole=True)


def _line(moment: ReportMoment, interview: Interview, kept: bool) -> Iterator[str]:
    """What they do, when and how one talked, about which field, how sure they felt."""
    contact = moment.ws.contacts.get(interview.contact)
    if contact:
        yield from (contact.role.strip(), contact.organization.strip())
    yield moment.day(interview.held_at) if interview.when else ""
    began, ended = interview.clock.started, interview.clock.ended
    minutes = round((ended - began).total_seconds() / 60) if began and ended else 0
    if interview.how_is_told or not interview.has_no_clock:
        how = _(_HOW[interview.format])
        if minutes:
            how = ngettext("{how}, {n} minute", "{how}, {n} minutes", minutes, how=how)
        yield how
    field = moment.field(interview.field)
    if kept and field:
        yield _("about {field}", field=field)
    before, after = interview.confidence_before, interview.confidence_after
    if before and after:
        yield _("sure before: {before} of 5, after: {after} of 5", before=before, after=after)


def _words(moment: ReportMoment, interview: Interview, kept: bool) -> tuple[Part, ...]:
    notes = interview.debrief
    rows = [
        (_("Learned"), notes.learned),
        (_("Surprised"), notes.surprised),
        (_("Impressions"), notes.impressions),
        (_("Glad of"), notes.appreciated),
        (_("Advice"), notes.advice),
    ]
    if kept:
        rows.append((_("Kept"), _kept(moment, interview)))
    named = (
        ", ".join(filter(None, (each.name.strip(), each.detail.strip())))
        for each in interview.named
        if each.name.strip()
    )
    rows.append((_("Named"), "\n\n".join(named)))
    filled = tuple((label, text.strip()) for label, text in rows if text.strip())
    return (Facts(filled),) if filled else ()


def _kept(moment: ReportMoment, interview: Interview) -> str:
    """A paragraph for each kind of takeaway."""
    found: dict[TakeawayKind, list[str]] = {}
    for each in moment.ws.takeaways.all():
        text = takeaway_words(each)
        if each.interview == interview.id and text:
            found.setdefault(each.kind, []).append(text)
    return "\n\n".join(f"{_(kind.one)}: {'; '.join(all_)}" for kind, all_ in found.items())


def learned_in(moment: ReportMoment, interviews: Iterable[Interview], most: int) -> Iterator[str]:
    """What was learned in the first `most` of these talks that say so, each with who told it."""
    told = (one for one in interviews if one.debrief.learned.strip())
    for one in islice(told, most):
        yield f"{sentence(one.debrief.learned)} ({isolated(moment.who(one.contact))})"


def ahead(moment: ReportMoment) -> Iterator[Point]:
    """The talks that are agreed on, the next one first."""
    for start, one in planned_interviews(index_of(moment.ws)):
        if start > moment.now:
            who = _("Talk with {name}", name=isolated(moment.who(one.contact)))
            yield Point(who, moment.day(start), done=False)


def to_do(moment: ReportMoment, actions: Iterable[Action]) -> Iterator[Point]:
    """What the person set themselves and has not done, by date; what has no date comes last."""
    waiting = [one for one in actions if not one.done and one.text.strip()]
    for one in sorted(waiting, key=lambda one: str(one.due or "9999")):
        by = _("By {day}", day=moment.day_words(one.due)) if one.due else ""
        yield Point(one.text.strip(), by, done=False)


def done_so_far(moment: ReportMoment, actions: Iterable[Action]) -> Iterator[Points]:
    """What the person set themselves and has done, the newest first."""
    done = [(one.done, one) for one in actions if one.done and one.text.strip()]
    points = tuple(
        Point(one.text.strip(), _("Done on {day}", day=moment.day(at)), done=True)
        for at, one in sorted(done, key=lambda pair: pair[0], reverse=True)
    )
    if points:
        yield Points(points)
