"""What is still open about a field: questions and whom to ask; what was read; the people in it."""

from __future__ import annotations

from collections.abc import Iterator

from infoint.documents.page_text import isolated
from infoint.fields.comparison import FieldCompared
from infoint.fields.unknowns import Unknown
from infoint.i18n import N_, _
from infoint.people.stages import stages
from infoint.progress.filter import kept
from infoint.reports.charts import stage_words
from infoint.reports.moment import ReportMoment, sentence
from infoint.reports.parts import Card, Column, Part, Point, Points, Prose, Table

_KINDS = {
    "pc": N_("PC"),
    "paper": N_("Paper"),
    "people": N_("People"),
    "participation": N_("Participation"),
}
MOST_UNKNOWN = 12
MOST_PEOPLE = 60


def still_unknown(one: FieldCompared) -> Iterator[Part]:
    """The questions that would tell, what weighs most first, with why and whom to ask."""
    points = []
    for each in one.unknown[:MOST_UNKNOWN]:
        why = _why(each)
        note = why if each.what == each.question else f"{sentence(each.what)} {why}"
        whom = [isolated(who.name) for who in one.ask(each)]
        if whom:
            note = _("{note} Ask: {names}", note=note, names=", ".join(whom))
        points.append(Point(each.question, note))
    if points:
        yield Points(tuple(points))
    if (left := len(one.unknown) - len(points)) > 0:
        more = _("And {n} more, on the page that compares fields.", n=left)
        yield Prose(more, quiet=True)


def _why(unknown: Unknown) -> str:
    """Why it is open, of nobody in particular."""
    if unknown.kind != "guess":
        return unknown.why
    if not unknown.is_rated:
        return _("Not rated yet.")
    return _("No talk has told; it is still a guess.")


def findings(one: FieldCompared) -> Iterator[Card]:
    """What was found out beside the talks."""
    for note in one.field.research:
        line = ", ".join(part for part in (_(_KINDS[note.kind]), note.link.strip()) if part)
        if note.title.strip() or note.text.strip():
            inner = (Prose(note.text.strip()),) if note.text.strip() else ()
            yield Card(note.title.strip() or _(_KINDS[note.kind]), line, inner)


def people_in(moment: ReportMoment, field_id: str, *, private: bool) -> Iterator[Part]:
    """Who can speak about the field and where things stand; with `private` the notes on them.

    Those with whom something has begun come first; of a long list the rest is counted.
    """
    people = list(kept(moment.ws, field=field_id).contacts)
    if not people:
        return
    found = stages(moment.ws, now=moment.now)
    people.sort(key=lambda one: found[one.id] == "identified")
    columns = (
        Column(_("Name"), 4),
        Column(_("What they do"), 4),
        Column(_("Where"), 4),
        Column(_("Stage"), 3),
    )
    rows = [
        (one.name.strip(), one.role.strip(), one.organization.strip(), stage_words(found[one.id]))
        for one in people[:MOST_PEOPLE]
    ]
    yield Table(columns, tuple(rows))
    if len(people) > MOST_PEOPLE:
        more = _("And {n} more on the list.", n=len(people) - MOST_PEOPLE)
        yield Prose(more, quiet=True)
    for one in people if private else ():
        if one.notes.strip():
            yield Card(one.name.strip(), _("Notes"), (Prose(one.notes.strip()),))
