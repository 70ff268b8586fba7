"""Where somebody stands in one sentence, and the one thing to do next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from infoint.coaching.index import index_of
from infoint.coaching.next_action import NextAction
from infoint.coaching.next_actions import next_actions
from infoint.coaching.stages import stages

if TYPE_CHECKING:
    from infoint.library import Library
    from infoint.store import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """The sentence, and the first of the next actions, or None where nothing is due."""

    sentence: str
    next: NextAction | None


def standing(ws: Workspace, library: Library, *, now: datetime) -> Standing:
    """Where the person stands at `now` (aware): fields, people, talks and thank-yous in words."""
    found = next_actions(ws, library, now=now)
    return Standing(_sentence(ws, now), found[0] if found else None)


def _sentence(ws: Workspace, now: datetime) -> str:
    index = index_of(ws)
    fields = [field for field in index.field_list if field.status != "set aside"]
    chosen = [field for field in fields if field.status == "chosen"]
    people = len(index.contact_list)
    if not people:
        if not fields:
            return "You are at the very beginning: no field and nobody on the list yet."
        return f"You are thinking of {_many(len(fields), 'field')}; nobody is on the list yet."
    at = list(stages(ws, now=now).values())
    asked = sum(stage != "identified" for stage in at)
    held = [talk for talk in index.interviews if talk.held_at]
    waiting = at.count("asked")
    said = f"You have {_people(people)} on your list"
    if not asked and not held:
        return f"{said} and have asked nobody yet."
    said += f", have asked {asked}"
    if not held:
        left = f"; {waiting} may still answer" if waiting else ""
        agreed = at.count("agreed")
        ahead = f"; {_many(agreed, 'talk')} {_is(agreed)} agreed" if agreed else ""
        return f"{said} and have held no talk yet{ahead}{left}."
    about = len({talk.field for talk in held if talk.field})
    said += f" and held {_many(len(held), 'talk')}"
    if about:
        said += f" about {_many(about, 'field')}"
    thanked = sum(any(letter.sent for letter in index.thanks_for.get(talk.id, ())) for talk in held)
    owed = len(held) - thanked
    said += (
        f"; {_many(owed, 'thank-you')} {_is(owed)} still to send"
        if owed
        else ("; every thank-you is sent")
    )
    if chosen:
        return f"{said}. You have decided."
    return f"{said}."


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
