"""Where somebody stands in one sentence, and the one thing to do next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from infoint.advice.index import index_of
from infoint.advice.suggestion import NextAction
from infoint.domain.kinds import Stage
from infoint.domain.outreach_counts import count_responses
from infoint.people.stages import stages
from infoint.progress.stuck.case import counted
from infoint.today.due_interviews import thanked_at
from infoint.today.suggestion_order import next_actions

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
        return f"You are thinking of {counted(len(fields), 'field')}; nobody is on the list yet."
    at = list(stages(ws, now=now).values())
    held = [interview for interview in index.interviews if interview.held_at]
    listed = "1 person" if people == 1 else f"{people} people"
    said = [f"You have {listed} on your list.", count_responses(at).sentence]
    if not held:
        agreed = at.count(Stage.AGREED)
        if agreed:
            said.append("1 talk is agreed." if agreed == 1 else f"{agreed} talks are agreed.")
        if agreed or count_responses(at).asked:
            said.append("You have held no talk yet.")
        return " ".join(said)
    about = len({interview.field for interview in held if interview.field in index.fields})
    said.append(_held(len(held), about))
    owed = sum(thanked_at(index, interview) is None for interview in held)
    if not owed:
        said.append("Every thank-you is sent.")
    elif owed == 1:
        said.append("1 thank-you is still to send.")
    else:
        said.append(f"{owed} thank-yous are still to send.")
    if chosen:
        said.append("You have decided.")
    return " ".join(said)


def _held(interviews: int, fields: int) -> str:
    held = counted(interviews, "talk")
    return f"You held {held} about {counted(fields, 'field')}." if fields else f"You held {held}."
