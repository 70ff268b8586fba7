"""Every text of a workspace as a line to search in, with the page that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar, get_args

from infoint.advice.index import Part, index_of
from infoint.domain import (
    CareerField,
    Contact,
    Interview,
    Letter,
    OutreachAttempt,
    Profile,
    Takeaway,
)
from infoint.domain.contact_fields import CONTACT_FIELDS
from infoint.words.takeaways import range_words
from infoint.words.text_search import fold

if TYPE_CHECKING:
    from infoint.advice.index import WorkspaceIndex
    from infoint.library import Library
    from infoint.store import Workspace

Found = TypeVar("Found")
Kind = Literal[
    "People",
    "Fields",
    "Talks",
    "Takeaways",
    "Notes",
    "Questions",
    "Messages and letters",
    "Actions",
    "About you",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What can be found, in the order in which it is shown."""


@dataclass(frozen=True, slots=True)
class Line:
    """One text. `where` says in plain words what it is; `page` and the ids say where it leads.

    `folded` is the text to search in: folded, with a single space before each word.
    """

    kind: Kind
    where: str
    text: str
    page: str
    contact: str = ""
    field: str = ""
    interview: str = ""
    folded: str = ""


def all_lines(ws: Workspace, library: Library) -> list[tuple[Line, ...]]:
    """The lines by part of the workspace; each part is read again only after it has changed."""
    index = index_of(ws)

    def kept(part: Part, make: Callable[[WorkspaceIndex], Iterable[Line]]) -> tuple[Line, ...]:
        return index.remember(
            ("search lines", part), lambda: tuple(_folded(make(index))), frozenset({part})
        )

    takeaways = index.remember(
        "search takeaways",
        lambda: tuple(_folded(_takeaways(index))),
        frozenset({"takeaways", "interviews"}),
    )
    actions = index.remember(
        "search actions",
        lambda: tuple(_folded(_actions(index))),
        frozenset({"actions", "interviews"}),
    )
    bank = index.remember(
        ("search bank", id(library)), lambda: tuple(_folded(_bank(library))), frozenset()
    )
    return [
        kept("contacts", lambda found: _each(found.contact_list, _person)),
        kept("fields", lambda found: _each(found.field_list, _field)),
        kept("interviews", lambda found: _each(found.interviews, _interview)),
        takeaways,
        kept("attempts", lambda found: _each(found.attempts, _attempt)),
        kept("letters", lambda found: _each(found.letters, _letter)),
        actions,
        kept("profile", lambda found: _profile(found.profile)),
        bank,
    ]


def _folded(lines: Iterable[Line]) -> Iterator[Line]:
    for one in lines:
        if one.text.strip():
            yield Line(
                one.kind,
                one.where,
                one.text,
                one.page,
                one.contact,
                one.field,
                one.interview,
                f" {' '.join(fold(one.text).split())}",
            )


def _each(records: Iterable[Found], lines_of: Callable[[Found], Iterator[Line]]) -> Iterator[Line]:
    for record in records:
        yield from lines_of(record)


def _person(one: Contact) -> Iterator[Line]:
    values = (getattr(one, field.name) for field in CONTACT_FIELDS if field.searched)
    facts = (", ".join(each) if isinstance(each, tuple) else each for each in values)
    yield Line("People", "On your list", "\n".join(filter(None, facts)), "person", one.id)
    yield Line("Notes", "Notes on the person", one.notes, "person", one.id)
    yield Line("Notes", "Research on the person", one.research_person, "prepare", one.id)
    yield Line(
        "Notes", "Research on the organization", one.research_organization, "prepare", one.id
    )
    for note in one.research:
        text = "\n".join(filter(None, (note.title, note.text, note.link)))
        yield Line("Notes", "Research", text, "prepare", one.id)


def _field(one: CareerField) -> Iterator[Line]:
    yield Line("Fields", "Field", one.title, "choose-field", field=one.id)
    yield Line("Fields", "Why this field", one.why, "choose-field", field=one.id)
    yield Line("Questions", "What you want to know", one.want_to_know, "choose-field", field=one.id)
    for assumption in one.assumptions:
        yield Line("Fields", "Assumption", assumption.text, "choose-field", field=one.id)
    for note in one.research:
        text = "\n".join(filter(None, (note.title, note.text, note.link)))
        yield Line("Notes", "Research on the field", text, "choose-field", field=one.id)
    for decision in one.decisions:
        yield Line("Notes", "Decision note", decision.text, "compare-fields", field=one.id)


def _interview(one: Interview) -> Iterator[Line]:
    held = one.status in ("running", "held")
    page = "track" if held else "prepare"

    def line(kind: Kind, where: str, text: str, at: str = page) -> Line:
        return Line(kind, where, text, at, one.contact, one.field, one.id)

    yield line("Talks", "Place of the talk", one.place, "prepare")
    yield line("Notes", "Your first words", one.opening, "prepare")
    yield line("Notes", "Your last words", one.closing, "prepare")
    for planned in one.plan:
        yield line("Questions", "Question of the talk", planned.text)
        yield line("Notes", "Answer", planned.note)
    for named in one.named:
        text = "\n".join(filter(None, (named.name, named.detail)))
        yield line("Talks", "Named in the talk", text)
    debrief = {
        "What you learned": one.debrief.learned,
        "What surprised you": one.debrief.surprised,
        "Impressions": one.debrief.impressions,
        "What you appreciated": one.debrief.appreciated,
        "Advice": one.debrief.advice,
    }
    for where, text in debrief.items():
        yield line("Notes", where, text)
    for answer in one.evaluation.values():
        if isinstance(answer, str):
            yield line("Notes", "Evaluation", answer)
    for reason in one.evaluation_reasons.values():
        yield line("Notes", "Evaluation", reason)
    for verdict in one.verdicts.values():
        yield line("Notes", "On an assumption", verdict.said)


def _takeaways(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.takeaways:
        interview = index.interviews_by_id.get(one.interview)
        text = "\n".join(filter(None, (one.text, one.meaning, one.amounts, *_pay(one))))
        contact, field = (interview.contact, interview.field) if interview else ("", "")
        where = one.kind.capitalize()
        yield Line("Takeaways", where, text, "track", contact, field, one.interview)


def _pay(one: Takeaway) -> tuple[str, ...]:
    """A salary range as it is shown, and its level."""
    if one.low is None and one.high is None:
        return (one.level,)
    return (range_words(one),)


def _attempt(one: OutreachAttempt) -> Iterator[Line]:
    yield Line("Messages and letters", "What you sent", one.text, "phone-script", one.contact)
    yield Line("Notes", "Note on a message", one.note, "phone-script", one.contact)


def _letter(one: Letter) -> Iterator[Line]:
    where, page = one.kind.label, one.kind.step
    text = "\n".join(filter(None, (one.clean_subject, one.clean_text)))
    yield Line("Messages and letters", where, text, page, one.contact, interview=one.interview)


def _actions(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.actions:
        interview = index.interviews_by_id.get(one.interview)
        contact = one.contact or (interview.contact if interview else "")
        where = "Done" if one.done else "To do"
        yield Line("Actions", where, one.text, "action-plan", contact, interview=one.interview)


def _profile(one: Profile) -> Iterator[Line]:
    for where, text in (
        ("Interests", one.interests),
        ("Skills", one.skills),
        ("Values", one.values),
        ("Expertise", one.expertise),
        ("What matters to you", "\n".join(each.name for each in one.criteria)),
    ):
        yield Line("About you", where, text, "choose-field")
    for where, text in (
        ("About you", one.about),
        ("Goals", one.goals),
        ("Accomplishments", one.accomplishments),
        ("Schools", one.schools),
        ("Employers", one.employers),
        ("Name and address", "\n".join((one.name, one.email, one.phone, one.contact_lines))),
    ):
        yield Line("About you", where, text, "settings")


def _bank(library: Library) -> Iterator[Line]:
    for question in library.questions:
        yield Line("Questions", "Question of the bank", question.text, "prepare")
