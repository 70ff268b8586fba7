"""What is still open about a field: questions and whom to ask; what was read; the people in it."""

from __future__ import annotations

from infoint.documents.page_text import isolated
from infoint.fields.comparison import FieldCompared
from infoint.people.stages import stages
from infoint.progress.filter import kept
from infoint.reports.moment import ReportMoment, sentence
from infoint.reports.parts import Card, Column, Part, Point, Points, Prose, Section, Table

_KINDS = {"pc": "PC", "paper": "Paper", "people": "People", "participation": "Participation"}
MOST_UNKNOWN = 12
MOST_PEOPLE = 60


def unknown_section(moment: ReportMoment, one: FieldCompared) -> list[Section]:
    """The questions that would tell, what weighs most first, with why and whom to ask."""
    points = []
    for each in one.unknown[:MOST_UNKNOWN]:
        note = each.why if each.what == each.question else f"{sentence(each.what)} {each.why}"
        whom = [isolated(who.name) for who in one.ask(each)]
        points.append(Point(each.question, f"{note} Ask: {', '.join(whom)}" if whom else note))
    left = len(one.unknown) - len(points)
    parts: list[Part] = [Points(tuple(points))]
    if left > 0:
        parts.append(Prose(f"And {left} more, on the page that compares fields.", quiet=True))
    return [Section("Still unknown: what to ask, and whom", tuple(parts))] if points else []


def research_section(one: FieldCompared) -> list[Section]:
    """What was found out beside the talks."""
    cards = []
    for note in one.field.research:
        line = ", ".join(part for part in (_KINDS[note.kind], note.link.strip()) if part)
        if note.title.strip() or note.text.strip():
            inner = (Prose(note.text.strip()),) if note.text.strip() else ()
            cards.append(Card(note.title.strip() or _KINDS[note.kind], line, inner))
    return [Section("What you found out beside the talks", tuple(cards))] if cards else []


def people_section(moment: ReportMoment, field_id: str, *, private: bool) -> list[Section]:
    """Who can speak about the field and where things stand; with `private` your notes on them.

    Those with whom something has begun come first; of a long list the rest is counted.
    """
    people = list(kept(moment.ws, field=field_id).contacts)
    if not people:
        return []
    found = stages(moment.ws, now=moment.now)
    people.sort(key=lambda one: found[one.id] == "identified")
    columns = (Column("Name", 4), Column("What they do", 4), Column("Where", 4), Column("Stage", 3))
    rows = [
        (one.name.strip(), one.role.strip(), one.organization.strip(), found[one.id].capitalize())
        for one in people[:MOST_PEOPLE]
    ]
    parts: list[Part] = [Table(columns, tuple(rows))]
    if len(people) > MOST_PEOPLE:
        parts.append(Prose(f"And {len(people) - MOST_PEOPLE} more on the list.", quiet=True))
    if private:
        parts += [
            Card(one.name.strip(), "Your notes", (Prose(one.notes.strip()),))
            for one in people
            if one.notes.strip()
        ]
    return [Section("The people", tuple(parts))]
