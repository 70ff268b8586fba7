"""What can be read of a thing that is shared: its texts, each under a label, in their order.

It is asked of the copy to show it, and of one's own data to find the passage of a comment again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.domain import CareerField, Interview, Letter
from infoint.domain.letters import GAP_MARK
from infoint.domain.sharing import ItemKind
from infoint.i18n import N_, _
from infoint.library import Library
from infoint.sharing.filtered import NOT_SHARED
from infoint.store import Workspace
from infoint.words.takeaways import takeaway_words


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text letter for letter, with line breaks; `label` is worded, "" for none."""

    label: str
    text: str


def texts_of(
    ws: Workspace, library: Library, kind: ItemKind, record: str = ""
) -> tuple[ShownText, ...]:
    """All that a counselor reads of this thing; () where it is not there (any more).

    What stands for a text that was not shared is left out.
    """
    found = _TEXTS[kind](index_of(ws), library, record)
    shown = ((label, text.replace(GAP_MARK, "").strip()) for label, text in found)
    return tuple(ShownText(label, text) for label, text in shown if text and text != NOT_SHARED)


_Found = Iterable[tuple[str, str]]


def _letter(index: WorkspaceIndex, _library: Library, record: str) -> _Found:
    one: Letter | None = next((each for each in index.letters if each.id == record), None)
    if one is not None:
        yield _("Subject"), one.subject
        yield "", one.text


def _plan(index: WorkspaceIndex, _library: Library, record: str) -> _Found:
    one = index.interviews_by_id.get(record)
    if one is not None:
        yield _("Said first"), one.opening
        yield _("Questions"), _numbered(item.text for item in one.plan)
        yield _("Said last"), one.closing


def _debrief(index: WorkspaceIndex, library: Library, record: str) -> _Found:
    one = index.interviews_by_id.get(record)
    if one is None:
        return
    notes = one.debrief
    yield _("What I learned"), notes.learned
    yield _("What surprised me"), notes.surprised
    yield _("How it was there"), notes.impressions
    yield _("What I am glad of"), notes.appreciated
    yield _("Advice for me"), notes.advice
    takeaways = index.takeaways_of_interview.get(record, ())
    yield _("What I take along"), _lines(map(takeaway_words, takeaways))
    yield from ((item.text.strip() or _("A question"), item.note) for item in one.plan)
    yield _("Further notes"), notes.notes
    yield from _judged(one, library)
    yield _("Whom they named"), _lines(each.name for each in one.people_named)
    actions = index.actions_of_interview.get(record, ())
    yield _("What I do next"), _lines(each.text for each in actions)


def _judged(one: Interview, library: Library) -> _Found:
    """The questions to oneself that were answered in words, and the reasons of the others."""
    for question in library.evaluation:
        answer = one.evaluation.get(question.id)
        yield question.text, answer if isinstance(answer, str) else ""
        yield question.text, one.evaluation_reasons.get(question.id, "")


def _field(index: WorkspaceIndex, _library: Library, record: str) -> _Found:
    one: CareerField | None = index.fields.get(record)
    if one is None:
        return
    yield _("Why this field"), one.why
    yield _("What I want to know"), one.want_to_know
    yield _("What I expect"), _lines(each.text for each in one.assumptions)
    for note in one.research:
        yield _("What I read"), _lines((note.title, note.link, note.text))
    for thought in one.decisions:
        yield _("What I think now"), thought.text


def _actions(index: WorkspaceIndex, _library: Library, _record: str) -> _Found:
    yield "", _lines(each.text for each in index.actions if not each.done)
    yield _("Done"), _lines(each.text for each in index.actions if each.done)


def _profile(index: WorkspaceIndex, _library: Library, _record: str) -> _Found:
    for name, label in _ON_ONESELF.items():
        yield _(label), str(getattr(index.profile, name))


_ON_ONESELF: Mapping[str, str] = {
    "about": N_("About me"),
    "goals": N_("What I am after"),
    "accomplishments": N_("What I have done"),
    "interests": N_("Interests"),
    "skills": N_("Skills"),
    "values": N_("What matters to me"),
    "expertise": N_("What I know much about"),
    "schools": N_("Schools"),
    "employers": N_("Employers"),
}
_TEXTS: Mapping[ItemKind, Callable[[WorkspaceIndex, Library, str], _Found]] = {
    "script": _letter,
    "letter": _letter,
    "plan": _plan,
    "debrief": _debrief,
    "field": _field,
    "actions": _actions,
    "profile": _profile,
}


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text for each in texts if (text := each.strip()) and text != NOT_SHARED)


def _numbered(texts: Iterable[str]) -> str:
    kept: Iterator[str] = (each.strip() for each in texts if each.strip() not in ("", NOT_SHARED))
    return "\n".join(f"{number}. {text}" for number, text in enumerate(kept, 1))
