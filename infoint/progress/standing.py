"""Where somebody stands in one sentence, and the one thing to do next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.suggestion import NextAction
from infoint.charts.counts import talks
from infoint.dates.local_time import local_day
from infoint.domain.kinds import Stage
from infoint.domain.outreach_counts import count_responses
from infoint.fields.decisions import decided_for
from infoint.i18n import _, ngettext
from infoint.people.stages import is_off_with, stages, stages_of_asking
from infoint.progress.stuck.case import field_name
from infoint.today.due_interviews import asks_for_thanks, unthanked_interviews
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
    chosen = decided_for(index)
    people = len(index.contact_list)
    if not people:
        if not fields:
            return _("You are at the very beginning: no field and nobody on the list yet.")
        return ngettext(
            "You are thinking of {n} field; nobody is on the list yet.",
            "You are thinking of {n} fields; nobody is on the list yet.",
            len(fields),
        )
    at = stages(ws, now=now)
    held = [interview for interview in index.interviews if interview.held_at]
    listed = ngettext(
        "You have {n} person on your list.", "You have {n} people on your list.", people
    )
    asking = stages_of_asking(index, local_day(now, index.zone))
    said = [listed, count_responses(asking).sentence]
    if not held:
        agreed = sum(
            stage is Stage.AGREED and not is_off_with(index, one) for one, stage in at.items()
        )
        if agreed:
            said.append(ngettext("{n} talk is agreed.", "{n} talks are agreed.", agreed))
        if agreed or count_responses(asking).asked:
            said.append(_("You have held no talk yet."))
        return " ".join(said)
    about = [interview.field for interview in held if interview.field in index.fields]
    said.append(_held(len(held), len(about), len(set(about))))
    said += _thanks(index, len(held), local_day(now, index.zone))
    if chosen:
        said.append(_("You have decided for {field}.", field=field_name(chosen)))
    return " ".join(said)


def _thanks(index: WorkspaceIndex, held: int, today: date) -> Iterator[str]:
    """How many are still to send, as on Today; that all are sent only where that is known."""
    owed, unthanked = len(asks_for_thanks(index, today)), len(unthanked_interviews(index))
    if owed:
        yield ngettext("{n} thank-you is still to send.", "{n} thank-yous are still to send.", owed)
    elif not unthanked:
        yield ngettext("Your thank-you is sent.", "Every thank-you is sent.", held)


def _held(interviews: int, about: int, fields: int) -> str:
    """How many talks were held; about how many fields only where each of them is about one."""
    held = talks(interviews)
    if about < interviews:
        return _("You held {talks}.", talks=held)
    return ngettext(
        "You held {talks} about {n} field.",
        "You held {talks} about {n} fields.",
        fields,
        talks=held,
    )
