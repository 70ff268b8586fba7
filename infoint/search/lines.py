"""Every text of a workspace as a line to search in, with the page that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from infoint.advice.index import Part, index_of
from infoint.domain import Interview, Letter, ResearchNote
from infoint.domain.contact_fields import CONTACT_FIELDS
from infoint.domain.kinds import LetterKind, Named
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
    """One text. `where` says in English what it is, until it is worded; `page`, its part, the small
    view in it and the ids say where it leads. `place` is where it stands in a list with pages,
    `fold` the key of the fold that holds it.
    """

    kind: Kind
    where: str
    text: str
    page: str
    contact: str = ""
    field: str = ""
    interview: str = ""
    part: str = ""
    view: str = ""
    place: int = 0
    fold: str = ""

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
        ):
            yield Line(Kind.NOTES, where, text, "person", one.id)
        for note in one.research:
            text = _finding(note)
            yield Line(
                Kind.NOTES, N_("Research"), text, "prepare", one.id, part="know", view="found"
            )


def _fields(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.field_list:
        opened = f"field-{one.id}"
        for kind, where, text, part, view in (
            (Kind.FIELDS, N_("Field"), one.title, "fields", opened),
            (Kind.FIELDS, N_("Why this field"), one.why, "fields", opened),
            (Kind.QUESTIONS, N_("What you want to know"), one.want_to_know, "questions", ""),
            *(
                (Kind.FIELDS, N_("Assumption"), each.text, "questions", "")
                for each in one.assumptions
            ),
            *(
                (Kind.NOTES, N_("Research on the field"), _finding(note), "read", "")
                for note in one.research
            ),
        ):
            yield Line(kind, where, text, "choose-field", field=one.id, part=part, view=view)
    yield from _decisions(index)


def _decisions(index: WorkspaceIndex) -> Iterator[Line]:
    """The newest note on a field stands where one decides, the older ones in a list."""
    found = [(note, field) for field in index.field_list for note in field.decisions]
    found.sort(key=lambda pair: pair[0].at, reverse=True)
    seen: set[str] = set()
    for place, (note, field) in enumerate(found):
        yield Line(
            Kind.NOTES,
            N_("Decision note"),
            note.text,
            "compare-fields",
            field=field.id,
            part="decide",
            view="notes" if field.id in seen else "",
            place=place,
        )
        seen.add(field.id)


_ANSWERS = {
    "learned": N_("What you learned"),
    "surprised": N_("What surprised you"),
    "impressions": N_("Impressions"),
    "appreciated": N_("What you appreciated"),
    "advice": N_("Advice"),
}
"""Questions after a talk, each with a view of its own."""
Where = tuple[str, str, str]
"""Page, part and view."""
_PLAN: Where = ("prepare", "questions", "")
_NOTES: Where = ("track", "learned", "notes")
_YOU: Where = ("choose-field", "you", "")
_SETTINGS = ("settings", "you")


def _interviews(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.interviews:
        about = (one.contact, one.field, one.id)
        for kind, where, text, (page, part, view), place in _of_an_interview(one):
            yield Line(kind, where, text, page, *about, part=part, view=view, place=place)


def _of_an_interview(one: Interview) -> Iterator[tuple[Kind, str, str, Where, int]]:
    """Kind, what it is, the text, where it leads, and its place in a list with pages."""
    ready = "prepare", "ready"
    yield Kind.INTERVIEWS, N_("Place of the talk"), one.place, ("prepare", "when", ""), 0
    yield Kind.NOTES, N_("Your first words"), one.opening, (*ready, "first"), 0
    yield Kind.NOTES, N_("Your last words"), one.closing, (*ready, "last"), 0
    plan = _of_the_plan(one)
    for place, each in enumerate(one.plan):
        yield Kind.QUESTIONS, N_("Question of the talk"), each.text, plan, place
        yield Kind.NOTES, N_("Answer"), each.note, plan, place
    for person in one.named:
        at = plan if one.status == "running" else ("track", "people", "")
        text = _joined(person.name, person.detail)
        yield Kind.INTERVIEWS, N_("Named in the talk"), text, at, 0
    for question, where in _ANSWERS.items():
        text = str(getattr(one.debrief, question))
        yield Kind.NOTES, where, text, ("track", "write", question), 0
    yield Kind.NOTES, N_("Other notes"), one.debrief.notes, _NOTES, len(one.plan)
    for question, text in _judged(one):
        yield Kind.NOTES, N_("Evaluation"), text, ("track", "judge", f"eleven-{question}"), 0
    for verdict in one.verdicts.values():
        yield Kind.NOTES, N_("On an assumption"), verdict.said, ("track", "judge", "assumed"), 0


def _of_the_plan(interview: Interview) -> Where:
    """Where the questions of a talk stand with their notes."""
    if interview.status == "held":
        return _NOTES
    return ("interview", "talk", "") if interview.status == "running" else _PLAN


def _judged(interview: Interview) -> Iterator[tuple[str, str]]:
    """What was answered in words, and the reasons of stars, by question."""
    for question, answer in interview.evaluation.items():
        if isinstance(answer, str):
            yield question, answer
    yield from interview.evaluation_reasons.items()


def _takeaways(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.takeaways:
        interview = index.interviews_by_id.get(one.interview)
        contact, field = (interview.contact, interview.field) if interview else ("", "")
        text = _joined(one.text, one.meaning, one.amounts, range_or_level(one))
        about = (contact, field, one.interview)
        yield Line(Kind.TAKEAWAYS, one.kind.one, text, "track", *about, part="learned")


def _attempts(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.attempts:
        for kind, where, text in (
            (Kind.LETTERS, N_("What you sent"), one.text),
            (Kind.NOTES, N_("Note on a message"), one.note),
        ):
            about, fold = one.contact, f"try-{one.id}"
            yield Line(kind, where, text, "phone-script", about, part="send", fold=fold)


def _letters(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.letters:
        where, page = one.kind.words, one.kind.step
        text = _joined(one.clean_subject, one.clean_text)
        part, view = _of_a_letter(one)
        yield Line(
            Kind.LETTERS,
            where,
            text,
            page,
            one.contact,
            interview=one.interview,
            part=part,
            view=view,
            fold=f"message-{one.id}" if part == "send" else "",
        )


def _of_a_letter(letter: Letter) -> tuple[str, str]:
    """The part of its step, and the view, in which a letter stands."""
    match letter.kind.step:
        case "phone-script":
            return ("send" if letter.sent else "write"), ""
        case "prepare":
            return "ready", "ahead"
        case _:
            return ("letter" if letter.kind is LetterKind.THANK_YOU else "loops"), ""


def _actions(index: WorkspaceIndex) -> Iterator[Line]:
    for one in index.actions:
        interview = index.interviews_by_id.get(one.interview)
        contact = one.contact or (interview.contact if interview else "")
        where = N_("Done") if one.done else N_("To do")
        view = "done" if one.done else ""
        about = (contact, "", one.interview)
        yield Line(Kind.ACTIONS, where, one.text, "action-plan", *about, view=view)


def _profile(index: WorkspaceIndex) -> Iterator[Line]:
    one = index.profile
    matters = _joined(*(each.name for each in one.criteria))
    for where, text, (page, part, view) in (
        (N_("Interests"), one.interests, _YOU),
        (N_("Skills"), one.skills, _YOU),
        (N_("Values"), one.values, _YOU),
        (N_("Expertise"), one.expertise, _YOU),
        (N_("What matters to you"), matters, ("choose-field", "matters", "")),
        (N_("About you"), one.about, (*_SETTINGS, "about")),
        (N_("Goals"), one.goals, (*_SETTINGS, "about")),
        (N_("Accomplishments"), one.accomplishments, (*_SETTINGS, "about")),
        (N_("Schools"), one.schools, (*_SETTINGS, "past")),
        (N_("Employers"), one.employers, (*_SETTINGS, "past")),
        (N_("Name and address"), _joined(one.name, one.email, one.phone), (*_SETTINGS, "")),
        (N_("Top of your letters"), one.contact_lines, (*_SETTINGS, "letters")),
    ):
        yield Line(Kind.PROFILE, where, text, page, part=part, view=view)


def _bank(library: Library) -> Iterator[Line]:
    for question in library.questions:
        where, (page, part, _view) = N_("Question of the bank"), _PLAN
        yield Line(Kind.QUESTIONS, where, question.text, page, part=part, view="bank")
