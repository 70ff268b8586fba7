"""Every text of a workspace as a line to search in, with the page that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from infoint.advice.index import Part, index_of
from infoint.domain import ResearchNote
from infoint.domain.contact_fields import CONTACT_FIELDS
from infoint.domain.kinds import Named
from infoint.i18n import N_, _
from infoint.library.where_found import found_words
from infoint.words.takeaways import range_or_level
from infoint.words.text_search import fold

if TYPE_CHECKING:
    from infoint.advice.index import WorkspaceIndex
    from infoint.library import Library
    from infoint.store import Workspace


class Kind(Named):
    """What can be found, in the order in which it is shown."""

    def __init__(self, value: str, words: str = "", show_all: str = "") -> None:
        self._show_all = show_all

    PEOPLE = "people", N_("People"), N_("Show all {count}: people")
    FIELDS = "fields", N_("Fields"), N_("Show all {count}: fields")
    INTERVIEWS = "interviews", N_("Talks"), N_("Show all {count}: talks")
    TAKEAWAYS = "takeaways", N_("Takeaways"), N_("Show all {count}: takeaways")
    NOTES = "notes", N_("Notes"), N_("Show all {count}: notes")
    QUESTIONS = "questions", N_("Questions"), N_("Show all {count}: questions")
    LETTERS = "letters", N_("Messages and letters"), N_("Show all {count}: messages and letters")
    ACTIONS = "actions", N_("Actions"), N_("Show all {count}: actions")
    PROFILE = "profile", N_("About you"), N_("Show all {count}: about you")

    def show_all(self, count: str) -> str:
        """What the button for all of them says, in the window's language."""
        return _(self._show_all, count=count)


KINDS = tuple(Kind)


@dataclass(frozen=True)
class Line:
    """One text. `where` says in English what it is, until it is worded; `page` and the ids say
    where it leads.
    """

    kind: Kind
    where: str
    text: str
    page: str
    contact: str = ""
    field: str = ""
    interview: str = ""

    @cached_property
    def folded(self) -> str:
        """The text to search in: folded, with a single space before each word."""
        return f" {' '.join(fold(self.text).split())}"


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
        kept(lambda _index: _bank(library), key=id(library)),
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
        yield Line(Kind.PEOPLE, N_("On your list"), _joined(*facts), "person", one.id)
        yield Line(Kind.NOTES, N_("Notes on the person"), one.notes, "person", one.id)
        for where, text in (
            (N_("Research on the person"), one.research_person),
            (N_("Research on the organization"), one.research_organization),
            *((N_("Research"), _finding(note)) for note in one.research),
        ):
            yield Line(Kind.NOTES, where, text, "prepare", one.id)


def _fields(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.field_list:
        for kind, where, text in (
            (Kind.FIELDS, N_("Field"), one.title),
            (Kind.FIELDS, N_("Why this field"), one.why),
            (Kind.QUESTIONS, N_("What you want to know"), one.want_to_know),
            *((Kind.FIELDS, N_("Assumption"), each.text) for each in one.assumptions),
            *((Kind.NOTES, N_("Research on the field"), _finding(note)) for note in one.research),
        ):
            yield Line(kind, where, text, "choose-field", field=one.id)
        for note in one.decisions:
            yield Line(Kind.NOTES, N_("Decision note"), note.text, "compare-fields", field=one.id)


def _interviews(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.interviews:
        page = "track" if one.status in ("running", "held") else "prepare"
        reasons, verdicts = one.evaluation_reasons.values(), one.verdicts.values()
        answers = (each for each in one.evaluation.values() if isinstance(each, str))
        for kind, where, text, at in (
            (Kind.INTERVIEWS, N_("Place of the talk"), one.place, "prepare"),
            (Kind.NOTES, N_("Your first words"), one.opening, "prepare"),
            (Kind.NOTES, N_("Your last words"), one.closing, "prepare"),
            *((Kind.QUESTIONS, N_("Question of the talk"), each.text, page) for each in one.plan),
            *((Kind.NOTES, N_("Answer"), each.note, page) for each in one.plan),
            *(
                (Kind.INTERVIEWS, N_("Named in the talk"), _joined(each.name, each.detail), page)
                for each in one.named
            ),
            (Kind.NOTES, N_("What you learned"), one.debrief.learned, page),
            (Kind.NOTES, N_("What surprised you"), one.debrief.surprised, page),
            (Kind.NOTES, N_("Impressions"), one.debrief.impressions, page),
            (Kind.NOTES, N_("What you appreciated"), one.debrief.appreciated, page),
            (Kind.NOTES, N_("Advice"), one.debrief.advice, page),
            (Kind.NOTES, N_("Other notes"), one.debrief.notes, page),
            *((Kind.NOTES, N_("Evaluation"), each, page) for each in (*answers, *reasons)),
            *((Kind.NOTES, N_("On an assumption"), each.said, page) for each in verdicts),
        ):
            yield Line(kind, where, text, at, one.contact, one.field, one.id)


def _takeaways(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.takeaways:
        interview = index.interviews_by_id.get(one.interview)
        contact, field = (interview.contact, interview.field) if interview else ("", "")
        text = _joined(one.text, one.meaning, one.amounts, range_or_level(one))
        yield Line(Kind.TAKEAWAYS, one.kind.one, text, "track", contact, field, one.interview)


def _attempts(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.attempts:
        yield Line(Kind.LETTERS, N_("What you sent"), one.text, "phone-script", one.contact)
        yield Line(Kind.NOTES, N_("Note on a message"), one.note, "phone-script", one.contact)


def _letters(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.letters:
        where, page = one.kind.words, one.kind.step
        text = _joined(one.clean_subject, one.clean_text)
        yield Line(Kind.LETTERS, where, text, page, one.contact, interview=one.interview)


def _actions(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.actions:
        interview = index.interviews_by_id.get(one.interview)
        contact = one.contact or (interview.contact if interview else "")
        where = N_("Done") if one.done else N_("To do")
        yield Line(Kind.ACTIONS, where, one.text, "action-plan", contact, interview=one.interview)


def _profile(index: WorkspaceIndex) -> Iterator[Line]:
    one = index.profile
    for where, text, page in (
        (N_("Interests"), one.interests, "choose-field"),
        (N_("Skills"), one.skills, "choose-field"),
        (N_("Values"), one.values, "choose-field"),
        (N_("Expertise"), one.expertise, "choose-field"),
        (N_("What matters to you"), _joined(*(each.name for each in one.criteria)), "choose-field"),
        (N_("About you"), one.about, "settings"),
        (N_("Goals"), one.goals, "settings"),
        (N_("Accomplishments"), one.accomplishments, "settings"),
        (N_("Schools"), one.schools, "settings"),
        (N_("Employers"), one.employers, "settings"),
        (
            N_("Name and address"),
            _joined(one.name, one.email, one.phone, one.contact_lines),
            "settings",
        ),
    ):
        yield Line(Kind.PROFILE, where, text, page)


def _bank(library: Library) -> Iterator[Line]:
    for question in library.questions:
        yield Line(Kind.QUESTIONS, N_("Question of the bank"), question.text, "prepare")
