"""The talks of a report, one card each, and what was set oneself in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from infoint.domain import Action, Interview
from infoint.domain.kinds import TakeawayKind
from infoint.i18n import _
from infoint.reports.moment import ReportMoment
from infoint.reports.parts import Card, Facts, Part, Point, Points
from infoint.words.takeaways import takeaway_words

_HOW = {
    "in person": "in person",
    "phone": "by phone",
    "video": "by video",
    "in writing": "in writing",
}


def interview_cards(
    moment: ReportMoment, interviews: Iterable[Interview], *, kept: bool
) -> Iterator[Card]:
    """A card for each talk; with `kept` also what was kept of it."""
    for interview in interviews:
        line = "; ".join(filter(None, _line(moment, interview, kept)))
        yield Card(moment.who(interview.contact), line, _words(moment, interview, kept))


def _line(moment: ReportMoment, interview: Interview, kept: bool) -> Iterator[str]:
    """What they do, when and how one talked, about which field, how sure one felt."""
    contact = moment.ws.contacts.get(interview.contact)
    if contact:
        yield from (contact.role.strip(), contact.organization.strip())
    yield moment.day(interview.held_at) if interview.when else ""
    began, ended = interview.clock.started, interview.clock.ended
    minutes = round((ended - began).total_seconds() / 60) if began and ended else 0
    if interview.how_is_told or not interview.has_no_clock:
        yield _HOW[interview.format] + (f", {minutes} minutes" if minutes else "")
    field = moment.field(interview.field)
    if kept and field:
        yield f"about {field}"
    before, after = interview.confidence_before, interview.confidence_after
    if before and after:
        yield f"how sure you felt, of 5: {before} before, {after} after"


def _words(moment: ReportMoment, interview: Interview, kept: bool) -> tuple[Part, ...]:
    notes = interview.debrief
    rows = [
        ("Learned", notes.learned),
        ("Surprised", notes.surprised),
        ("Impressions", notes.impressions),
        ("Glad of", notes.appreciated),
        ("Advice", notes.advice),
    ]
    if kept:
        rows.append(("Kept", _kept(moment, interview)))
    named = (
        ", ".join(filter(None, (each.name.strip(), each.detail.strip())))
        for each in interview.named
        if each.name.strip()
    )
    rows.append(("Named", "\n\n".join(named)))
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


def set_oneself(moment: ReportMoment, actions: Iterable[Action]) -> Iterator[Points]:
    """What one set oneself: first what is open, by date, then what is done."""
    points = []
    for each in sorted(actions, key=lambda each: (each.done is not None, str(each.due or "9999"))):
        note = f"By {moment.day_words(each.due)}" if each.due else ""
        if each.done:
            note = f"Done on {moment.day(each.done)}"
        if each.text.strip():
            points.append(Point(each.text.strip(), note, done=each.done is not None))
    if points:
        yield Points(tuple(points))
