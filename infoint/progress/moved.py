"""What somebody did since a moment: since the last meeting with a counselor, or since last week."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.domain.letters import sent_on_a_day
from infoint.domain.outreach_counts import UNANSWERED
from infoint.i18n import _, ngettext
from infoint.progress.stuck.case import field_name, named

if TYPE_CHECKING:
    from infoint.store import Workspace

MovedKind = Literal[
    "people", "asked", "answered", "arranged", "talks", "thanks", "reports", "actions", "decisions"
]


def _sentence(kind: MovedKind, n: int, names: str) -> str:
    """What one did, how often, and with whom or about what."""
    match kind:
        case "people":
            return ngettext(
                "You put {n} person on your list: {names}",
                "You put {n} people on your list: {names}",
                n,
                names=names,
            )
        case "asked":
            return ngettext(
                "You wrote or called once: {names}",
                "You wrote or called {n} times: {names}",
                n,
                names=names,
            )
        case "answered":
            return ngettext(
                "{n} person answered: {names}", "{n} people answered: {names}", n, names=names
            )
        case "arranged":
            return ngettext(
                "You agreed on {n} talk, with {names}",
                "You agreed on {n} talks, with {names}",
                n,
                names=names,
            )
        case "talks":
            return ngettext(
                "You held {n} talk, with {names}",
                "You held {n} talks, with {names}",
                n,
                names=names,
            )
        case "thanks":
            return ngettext(
                "You said thank you once, to {names}",
                "You said thank you {n} times, to {names}",
                n,
                names=names,
            )
        case "reports":
            return _("You told {names} what came of it", names=names)
        case "actions":
            return ngettext(
                "You did {n} thing that you had planned: {names}",
                "You did {n} things that you had planned: {names}",
                n,
                names=names,
            )
        case "decisions":
            return ngettext(
                "You noted once what you think of a field: {names}",
                "You noted {n} times what you think of a field: {names}",
                n,
                names=names,
            )


@dataclass(frozen=True, slots=True)
class MovedStep:
    """One kind of thing that moved: how often, in words with the names as typed, and the names."""

    kind: MovedKind
    count: int
    text: str
    names: str


def moved_since(ws: Workspace, *, since: datetime, now: datetime) -> tuple[MovedStep, ...]:
    """What happened after `since` and not after `now` (both aware), in the order of the way.

    Counted by when it happened, not by when it was typed. Messages and calls are one's own tries
    (see `messages_sent`), answers are people, each once. An answer that was noted on its message
    counts with that, for when it came is not stored. Nothing counts for being long, or for coming
    every day.
    """
    steps = []
    for kind, names in _found(index_of(ws), since, now):
        if names:
            told = named(dict.fromkeys(names))
            text = _sentence(kind, len(names), told)
            steps.append(MovedStep(kind, len(names), text, told))
    return tuple(steps)


def last_move(ws: Workspace, *, now: datetime) -> datetime | None:
    """When something of that kind last happened, not after `now` (aware), in UTC; None if never."""
    index = index_of(ws)
    moments = [
        *(one.created for one in index.contact_list),
        *(one.at for one in index.sent),
        *(one.answered for one in index.attempts),
        *(one.created for one in index.interviews),
        *(one.held_at for one in index.interviews),
        *(one.sent for one in index.letters),
        *(one.done for one in index.actions),
        *(note.at for one in index.field_list for note in one.decisions),
    ]
    return max((at for at in moments if at and at <= now), default=None)


def _found(
    index: WorkspaceIndex, since: datetime, until: datetime
) -> Iterator[tuple[MovedKind, Sequence[str]]]:
    """By kind, for each thing the name that belongs to it."""

    def within(moment: datetime | None) -> bool:
        return moment is not None and since < moment <= until

    def people(contacts: Iterable[str]) -> list[str]:
        known = (index.contacts[one] for one in contacts if one in index.contacts)
        return [one.name.strip() or _("somebody without a name") for one in known]

    answers = (one for one in index.attempts if one.outcome not in UNANSWERED)
    answered = dict.fromkeys(
        one.contact for one in answers if within(one.answered or (None if one.earlier else one.at))
    )
    asked = [one for one in index.sent if index.is_dated(one)]
    ahead = (one for one in index.interviews if one.status == "planned")
    sent = [
        letter
        for letter in index.letters
        if within(letter.sent) and sent_on_a_day(letter, index.contacts.get(letter.contact))
    ]
    noted = ((field, note) for field in index.field_list for note in field.decisions)
    yield "people", people(one.id for one in index.contact_list if within(one.created))
    yield "asked", people(one.contact for one in asked if within(one.at))
    yield "answered", people(answered)
    yield "arranged", people(one.contact for one in ahead if within(one.created))
    held = (one for one in index.interviews if one.when)
    yield "talks", people(one.contact for one in held if within(one.held_at))
    yield "thanks", people(one.contact for one in sent if one.kind == "thank-you")
    yield "reports", people(one.contact for one in sent if one.kind == "report back")
    yield (
        "actions",
        [
            one.text.strip() or _("something without a name")
            for one in index.actions
            if within(one.done)
        ],
    )
    yield "decisions", [field_name(field) for field, note in noted if within(note.at)]
