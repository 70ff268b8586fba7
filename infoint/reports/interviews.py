"""The talks of a report, one card each, and what was set oneself in them."""

from __future__ import annotations

from collections.abc import Iterable

from infoint.domain import Action, Interview
from infoint.reports.moment import ReportMoment
from infoint.reports.parts import Card, Facts, Part, Point, Points, Section
from infoint.words.takeaways import takeaway_words

_HOW = {"in person": "in person", "phone": "by phone", "video": "by video"}


def interviews_section(
    moment: ReportMoment, interviews: Iterable[Interview], *, kept: bool
) -> list[Section]:
    """A card for each talk; with `kept` also what was kept of it. Nothing without talks."""
    cards = tuple(_card(moment, interview, kept=kept) for interview in interviews)
    return [Section("The talks", cards)] if cards else []


def _card(moment: ReportMoment, interview: Interview, *, kept: bool) -> Card:
    contact = moment.ws.contacts.get(interview.contact)
    work = [part.strip() for part in (contact.role, contact.organization)] if contact else []
    minutes = round(_minutes(interview))
    line = [
        *(part for part in work if part),
        moment.day(interview.held_at),
        _HOW[interview.format] + (f", {minutes} minutes" if minutes else ""),
    ]
    if kept and moment.field(interview.field):
        line.append(f"about {moment.field(interview.field)}")
    sure = _sure(interview)
    return Card(
        moment.who(interview.contact), "; ".join([*line, *sure]), _words(moment, interview, kept)
    )


def _minutes(interview: Interview) -> float:
    began, ended = interview.clock.started, interview.clock.ended
    return (ended - began).total_seconds() / 60 if began and ended else 0


def _sure(interview: Interview) -> list[str]:
    before, after = interview.confidence_before, interview.confidence_after
    if before and after:
        return [f"how sure you felt, of 5: {before} before, {after} after"]
    return []


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
    named = [_named(each.name, each.detail) for each in interview.named if each.name.strip()]
    rows.append(("Named", "\n\n".join(named)))
    filled = tuple((label, text.strip()) for label, text in rows if text.strip())
    return (Facts(filled),) if filled else ()


def _kept(moment: ReportMoment, interview: Interview) -> str:
    """A paragraph for each kind of takeaway."""
    found: dict[str, list[str]] = {}
    for each in moment.ws.takeaways.all():
        text = takeaway_words(each)
        if each.interview == interview.id and text:
            found.setdefault(each.kind, []).append(text)
    return "\n\n".join(f"{kind.capitalize()}: {'; '.join(all_)}" for kind, all_ in found.items())


def _named(name: str, detail: str) -> str:
    return ", ".join(part for part in (name.strip(), detail.strip()) if part)


def actions_section(
    moment: ReportMoment, actions: Iterable[Action], *, most: int = 0
) -> list[Section]:
    """What one set oneself: first what is open, by date, then what is done. `most` 0 is all."""
    wanted = sorted(actions, key=lambda each: (each.done is not None, str(each.due or "9999")))
    points = []
    for each in wanted[: most or None]:
        if not each.text.strip():
            continue
        if each.done:
            note = f"Done on {moment.day(each.done)}"
        else:
            note = f"By {moment.day_words(each.due)}" if each.due else ""
        points.append(Point(each.text.strip(), note, done=each.done is not None))
    return [Section("What you set yourself", (Points(tuple(points)),))] if points else []
