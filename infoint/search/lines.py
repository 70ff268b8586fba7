"""Every text of a workspace as a line to search in, with the page that it leads to."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from infoint.advice.index import Part, index_of
from infoint.domain import ResearchNote, Takeaway
from infoint.domain.contact_fields import CONTACT_FIELDS
from infoint.library.where_found import found_words
from infoint.words.takeaways import range_words
from infoint.words.text_search import fold

if TYPE_CHECKING:
    from infoint.advice.index import WorkspaceIndex
    from infoint.library import Library
    from infoint.store import Workspace

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
    folded: str = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", f" {' '.join(fold(self.text).split())}")


def all_lines(ws: Workspace, library: Library) -> list[tuple[Line, ...]]:
    """The lines by part of the workspace; each part is read again only after it has changed."""
    index = index_of(ws)

    def kept(
        lines: Callable[[WorkspaceIndex], Iterable[Line]], *parts: Part, key: object = None
    ) -> tuple[Line, ...]:
        return index.remember(
            ("search lines", parts, key),
            lambda: tuple(one for one in lines(index) if one.text.strip()),
            frozenset(parts),
        )

    return [
        kept(_people, "contacts"),
        kept(_fields, "fields"),
        kept(_interviews, "interviews"),
        kept(_takeaways, "takeaways", "interviews"),
        kept(_attempts, "attempts"),
        kept(_letters, "letters"),
        kept(_actions, "actions", "interviews"),
        kept(_profile, "profile"),
        kept(lambda _: _bank(library), key=id(library)),
    ]


def _joined(*texts: str) -> str:
    return "\n".join(filter(None, texts))


def _finding(note: ResearchNote) -> str:
    return _joined(note.title, note.text, note.link)


_SEARCHED = tuple(field.name for field in CONTACT_FIELDS if field.searched)


def _people(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.contact_list:
        values = (
            found_words(one.where_found) if name == "where_found" else getattr(one, name)
            for name in _SEARCHED
        )
        facts = (", ".join(each) if isinstance(each, tuple) else each for each in values)
        yield Line("People", "On your list", _joined(*facts), "person", one.id)
        yield Line("Notes", "Notes on the person", one.notes, "person", one.id)
        for where, text in (
            ("Research on the person", one.research_person),
            ("Research on the organization", one.research_organization),
            *(("Research", _finding(note)) for note in one.research),
        ):
            yield Line("Notes", where, text, "prepare", one.id)


def _fields(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.field_list:
        told: list[tuple[Kind, str, str]] = [
            ("Fields", "Field", one.title),
            ("Fields", "Why this field", one.why),
            ("Questions", "What you want to know", one.want_to_know),
            *(("Fields", "Assumption", each.text) for each in one.assumptions),
            *(("Notes", "Research on the field", _finding(note)) for note in one.research),
        ]
        for kind, where, text in told:
            yield Line(kind, where, text, "choose-field", field=one.id)
        for decision in one.decisions:
            yield Line("Notes", "Decision note", decision.text, "compare-fields", field=one.id)


def _interviews(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.interviews:
        page = "track" if one.status in ("running", "held") else "prepare"
        answers = (each for each in one.evaluation.values() if isinstance(each, str))
        told: list[tuple[Kind, str, str, str]] = [
            ("Talks", "Place of the talk", one.place, "prepare"),
            ("Notes", "Your first words", one.opening, "prepare"),
            ("Notes", "Your last words", one.closing, "prepare"),
            *(("Questions", "Question of the talk", each.text, page) for each in one.plan),
            *(("Notes", "Answer", each.note, page) for each in one.plan),
            *(
                ("Talks", "Named in the talk", _joined(each.name, each.detail), page)
                for each in one.named
            ),
            ("Notes", "What you learned", one.debrief.learned, page),
            ("Notes", "What surprised you", one.debrief.surprised, page),
            ("Notes", "Impressions", one.debrief.impressions, page),
            ("Notes", "What you appreciated", one.debrief.appreciated, page),
            ("Notes", "Advice", one.debrief.advice, page),
            *(("Notes", "Evaluation", each, page) for each in answers),
            *(("Notes", "Evaluation", each, page) for each in one.evaluation_reasons.values()),
            *(("Notes", "On an assumption", each.said, page) for each in one.verdicts.values()),
        ]
        for kind, where, text, at in told:
            yield Line(kind, where, text, at, one.contact, one.field, one.id)


def _takeaways(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.takeaways:
        interview = index.interviews_by_id.get(one.interview)
        contact, field = (interview.contact, interview.field) if interview else ("", "")
        text = _joined(one.text, one.meaning, one.amounts, _pay(one))
        where = one.kind.capitalize()
        yield Line("Takeaways", where, text, "track", contact, field, one.interview)


def _pay(one: Takeaway) -> str:
    """A salary range as it is shown, else its level."""
    return one.level if one.low is None and one.high is None else range_words(one)


def _attempts(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.attempts:
        yield Line("Messages and letters", "What you sent", one.text, "phone-script", one.contact)
        yield Line("Notes", "Note on a message", one.note, "phone-script", one.contact)


def _letters(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.letters:
        where, page = one.kind.label, one.kind.step
        text = _joined(one.clean_subject, one.clean_text)
        yield Line("Messages and letters", where, text, page, one.contact, interview=one.interview)


def _actions(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.actions:
        interview = index.interviews_by_id.get(one.interview)
        contact = one.contact or (interview.contact if interview else "")
        where = "Done" if one.done else "To do"
        yield Line("Actions", where, one.text, "action-plan", contact, interview=one.interview)


def _profile(index: WorkspaceIndex) -> Iterator[Line]:
    one = index.profile
    for where, text, page in (
        ("Interests", one.interests, "choose-field"),
        ("Skills", one.skills, "choose-field"),
        ("Values", one.values, "choose-field"),
        ("Expertise", one.expertise, "choose-field"),
        ("What matters to you", _joined(*(each.name for each in one.criteria)), "choose-field"),
        ("About you", one.about, "settings"),
        ("Goals", one.goals, "settings"),
        ("Accomplishments", one.accomplishments, "settings"),
        ("Schools", one.schools, "settings"),
        ("Employers", one.employers, "settings"),
        (
            "Name and address",
            _joined(one.name, one.email, one.phone, one.contact_lines),
            "settings",
        ),
    ):
        yield Line("About you", where, text, page)


def _bank(library: Library) -> Iterator[Line]:
    for question in library.questions:
        yield Line("Questions", "Question of the bank", question.text, "prepare")
