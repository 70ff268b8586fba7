"""The records of a copy: everything counts as before, and only what was chosen can be read.

Of a text that was not chosen there stays that there is one, so that steps, stages and charts show
what they show the person.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from infoint.domain import (
    COLLECTIONS,
    Action,
    CareerField,
    Contact,
    Debrief,
    Interview,
    Letter,
    OutreachAttempt,
    PageState,
    Profile,
    Record,
    Takeaway,
)
from infoint.domain.sharing import NamesInCopy
from infoint.i18n import N_, _
from infoint.presenting.anonymous_copy import PLACE_HIDDEN, about_of, hidden_in
from infoint.presenting.employer import without_todays_employer
from infoint.presenting.labels import Labels, first_name, initials
from infoint.presenting.private import without_private
from infoint.presenting.pseudonyms import NamesHidden
from infoint.sharing.choice import CopyChoice
from infoint.store import Workspace, open_workspace

NOT_SHARED = N_("(not shared)")
"""Stands where there is a text that was not chosen: in the copy always these words, by which any
window knows it again, whatever its language; worded where somebody reads it."""
_LEFT_OUT = ("other_texts", "copies", "comments", "rehearsals", "calendar_entries")
_REACH = ("email", "other_emails", "phone", "profile_url")
_NOTES_ON_PEOPLE = ("notes", "research_person", "research_organization")
_ON_ONESELF = (
    "about",
    "goals",
    "accomplishments",
    "interests",
    "skills",
    "values",
    "expertise",
    "schools",
    "employers",
)
_ALSO_ON_ONESELF = {"works_at": "", "ways": (), "situations": (), "conclusion": ""}
_LABELS: Mapping[NamesInCopy, Labels | None] = {
    "first": first_name,
    "initials": initials,
    "full": None,
}


def copy_for_counselor(ws: Workspace, choice: CopyChoice) -> Workspace:
    """A workspace in memory with what the counselor will see, and nothing else.

    Ids stay. Private notes, phones and addresses are gone unless chosen; other people have the
    names that were chosen, also inside texts; half-written texts are never part of it. Nothing is
    stored. Today's employer is not named where it must not know, unless that was chosen.
    """
    shown = ws if choice.private else without_private(ws)
    shown = shown if choice.employer else without_todays_employer(shown)
    data = shown.snapshot()
    left = _Left(choice, {one.text: n for n, one in enumerate(data.attempts.all(), 1)})
    records: dict[str, list[Record]] = {
        name: [left.of(record) for record in getattr(data, name).all()]
        for name in COLLECTIONS
        if name not in _LEFT_OUT
    }
    records |= {name: [] for name in _LEFT_OUT}
    records["profile"] = [left.of(data.profile)]
    records["page_state"] = [PageState(done=dict.fromkeys(data.page_state.done, ""))]
    if choice.names != "full" or not choice.reach:
        records = _named_otherwise(records, data.contacts.all(), data.interviews.all(), choice)
    copy = open_workspace(None)
    copy.replace_all(records, "")
    return copy


@dataclass(frozen=True)
class _Left:
    """What is left of each kind of record."""

    choice: CopyChoice
    attempts: Mapping[str, int]

    def of(self, record: Record) -> Record:
        for kind, rule in _RULES.items():
            if isinstance(record, kind):
                return record.model_copy(update=rule(self, record))
        return record

    def profile(self, one: Profile) -> dict[str, Any]:
        gone: dict[str, Any] = {"email": "", "phone": "", "contact_lines": "", "ask_weights": {}}
        if self.choice.has("profile"):
            return gone
        return gone | _unread(one, _ON_ONESELF) | _ALSO_ON_ONESELF

    def contact(self, one: Contact) -> dict[str, Any]:
        gone: dict[str, Any] = {"dismissed_duplicates": ()}
        if not self.choice.reach:
            gone |= {name: type(getattr(one, name))() for name in _REACH}
        if not self.choice.private:
            gone |= _unread(one, _NOTES_ON_PEOPLE)
            gone |= {"research": _each_unread(one.research, ("title", "link", "text"))}
        return gone

    def attempt(self, one: OutreachAttempt) -> dict[str, Any]:
        """The same text is still told from another one: who sends one to all is stuck."""
        text = f"({self.attempts[one.text]}, not shared)" if one.text.strip() else ""
        return {"text": text, "again": _gone(one.again), "note": _gone(one.note)}

    def letter(self, one: Letter) -> dict[str, Any]:
        if self.choice.has("script" if one.kind.in_outreach else "letter", one.id):
            return {}
        return {"text": _gone(one.text), "subject": _gone(one.subject), "gaps": ()}

    def interview(self, one: Interview) -> dict[str, Any]:
        """Where notes are shared, the questions under which they stand are too."""
        has_plan, has_notes = self.choice.has("plan", one.id), self.choice.has("debrief", one.id)
        gone: dict[str, Any] = {}
        if not self.choice.reach:
            gone["place"] = _(PLACE_HIDDEN) if one.place.strip() else ""
        if not has_plan:
            gone |= _unread(one, ("opening", "closing"))
        gone["plan"] = tuple(
            item.model_copy(
                update={
                    **(
                        {}
                        if has_plan or (has_notes and item.note.strip())
                        else {"text": _gone(item.text), "wanted": ""}
                    ),
                    **({} if has_notes else {"note": _gone(item.note)}),
                }
            )
            for item in one.plan
        )
        if has_notes:
            return gone
        return gone | {
            "named": _each_unread(one.named, ("detail",)),
            "evaluation": {
                key: value if isinstance(value, int) else _gone(value)
                for key, value in one.evaluation.items()
            },
            "evaluation_reasons": {key: _gone(t) for key, t in one.evaluation_reasons.items()},
            "verdicts": {
                key: each.model_copy(update=_unread(each, ("said",)))
                for key, each in one.verdicts.items()
            },
            "debrief": one.debrief.model_copy(update=_unread(one.debrief, _DEBRIEF)),
        }

    def takeaway(self, one: Takeaway) -> dict[str, Any]:
        if self.choice.has("debrief", one.interview):
            return {}
        gone = _unread(one, ("text", "meaning", "amounts", "level"))
        return {**gone, "low": None, "high": None}

    def action(self, one: Action) -> dict[str, Any]:
        is_read = one.agreed_with or self.choice.has("actions")
        return (
            {} if is_read or self.choice.has("debrief", one.interview) else _unread(one, ("text",))
        )

    def field(self, one: CareerField) -> dict[str, Any]:
        if self.choice.has("field", one.id):
            return {}
        return {
            "conclusion": "",
            **_unread(one, ("why", "want_to_know")),
            "assumptions": _each_unread(one.assumptions, ("text",)),
            "research": _each_unread(one.research, ("title", "link", "text")),
            "decisions": _each_unread(one.decisions, ("text",)),
        }


_Rule = Callable[[_Left, Any], dict[str, Any]]
_RULES: Mapping[type[Record], _Rule] = {
    Profile: _Left.profile,
    Contact: _Left.contact,
    OutreachAttempt: _Left.attempt,
    Letter: _Left.letter,
    Interview: _Left.interview,
    Takeaway: _Left.takeaway,
    Action: _Left.action,
    CareerField: _Left.field,
}
_DEBRIEF = tuple(name for name, field in Debrief.model_fields.items() if field.annotation is str)


def _gone(text: str) -> str:
    return NOT_SHARED if text.strip() else ""


def _unread(part: Any, names: Iterable[str]) -> dict[str, Any]:
    return {name: _gone(getattr(part, name)) for name in names}


def _each_unread(parts: Iterable[Any], names: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(each.model_copy(update=_unread(each, names)) for each in parts)


def _named_otherwise(
    records: Mapping[str, list[Record]],
    contacts: list[Contact],
    interviews: list[Interview],
    choice: CopyChoice,
) -> dict[str, list[Record]]:
    labels, shows_reach = _LABELS[choice.names], choice.reach
    hidden = NamesHidden(addresses=not shows_reach, phones=not shows_reach)
    if labels:
        hidden.labels = labels
        for one in records["profile"]:
            hidden.stays(one.name if isinstance(one, Profile) else "")
        for contact in contacts:
            if contact.private and not choice.private:
                hidden.kept_private(contact.name, contact.id)
            else:
                hidden.person(contact.name, contact.id)
        for interview in interviews:
            for named in interview.named:
                if not named.contact:
                    hidden.person(named.name, named.id)
    about = about_of(interviews)
    return {
        name: [
            one if isinstance(one, Profile) else hidden_in(one, hidden, about(one), emptied=())
            for one in found
        ]
        for name, found in records.items()
    }
