"""Where somebody stands, in numbers, kinds and dates: what a list of students shows.

No name and no word that was typed is in it.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.backup.reminders import reminders
from infoint.dates.local_time import local_day
from infoint.domain.outreach_counts import count_responses, has_agreed
from infoint.fields.decisions import decided_for
from infoint.library import Library
from infoint.people.stages import stages_of_asking
from infoint.progress.moved import last_move
from infoint.progress.stuck import stuck
from infoint.sharing.copy_file import Ahead, AheadKind, Reason, Summary
from infoint.store import Workspace
from infoint.today.due_interviews import held_interviews, planned_interviews, thanked_at
from infoint.today.step_status import step_status

DAYS_BACK = 60
DAYS_AHEAD = 30
"""So far it is looked for when a standstill began, and for what follows if nothing happens."""
MOST_AHEAD = 20


def summary_of(ws: Workspace, library: Library, *, now: datetime) -> Summary:
    """The summary at `now` (aware); days are those of the person's zone."""
    index = index_of(ws)
    today = local_day(now, index.zone)
    steps = {one.step: one.state for one in step_status(ws, library, now=now)}
    undone = [step for step, state in steps.items() if state != "done"]
    at = stages_of_asking(index, today)
    counted = count_responses(at)
    held = held_interviews(index)[::-1]
    sure = [one.confidence_after for _ended, one in held if one.confidence_after]
    moved = last_move(ws, now=now)
    return Summary(
        steps=steps,
        standing=undone[0] if undone else list(steps)[-1],
        people=counted.listed,
        asked=counted.asked,
        answered=counted.answered,
        agreed=sum(map(has_agreed, at)),
        talks=len(held),
        thanked=sum(thanked_at(index, one) is not None for _ended, one in held),
        decided=decided_for(index) is not None,
        first_message=min(
            (local_day(one.at, index.zone) for one in index.sent if index.is_dated(one)),
            default=None,
        ),
        first_talk=next((local_day(at, index.zone) for at, one in held if one.when), None),
        last_move=local_day(moved, index.zone) if moved else None,
        sure_before=next((one.confidence_before for _ended, one in held), None),
        sure_now=sure[-1] if sure else None,
        reasons=tuple(reasons(ws, library, now=now)),
        ahead=tuple(_ahead(ws, index, library, now)),
    )


def reasons(ws: Workspace, library: Library, *, now: datetime) -> Iterator[Reason]:
    """Every kind of standstill that holds today, or will within the next days if nothing happens.

    When it began is the first of the days up to today on which these data show it, looked for as
    far back as DAYS_BACK.
    """
    today = local_day(now, index_of(ws).zone)

    def kinds(days: int) -> set[str]:
        return {one.kind for one in stuck(ws, library, now=now + timedelta(days=days))}

    ahead = [kinds(days) for days in range(DAYS_AHEAD + 1)]
    since = dict.fromkeys(sorted(ahead[0]), today)
    open_kinds = set(since)
    for back in range(1, DAYS_BACK + 1):
        open_kinds &= kinds(-back) if open_kinds else set()
        if not open_kinds:
            break
        since |= dict.fromkeys(open_kinds, today - timedelta(days=back))
    for days, held in enumerate(ahead):
        for kind in sorted(held - (ahead[days - 1] if days else set())):
            end = next((n for n in range(days, len(ahead)) if kind not in ahead[n]), None)
            begun = since[kind] if not days else today + timedelta(days=days)
            until = today + timedelta(days=end) if end is not None else None
            yield Reason(kind=kind, since=begun, until=until)


_KINDS: tuple[tuple[str, AheadKind], ...] = (
    ("thank-you-", "thank-you"),
    ("report-back-", "report-back"),
    ("referrer-", "report-back"),
    ("try-", "follow-up"),
)
"""How the key of a reminder begins, and what kind of thing it is; others are left out."""


def _ahead(ws: Workspace, index: WorkspaceIndex, library: Library, now: datetime) -> list[Ahead]:
    today = local_day(now, index.zone)
    found = [
        Ahead(kind="talk", on=local_day(start, index.zone))
        for start, _one in planned_interviews(index)
    ]
    for one in reminders(ws, library, now=now):
        kind = next((kind for begins, kind in _KINDS if one.key.startswith(begins)), None)
        if kind:
            found.append(Ahead(kind=kind, on=one.day))
    for action in index.actions:
        if action.due and not action.done:
            kind = "agreed" if action.agreed_with else "action"
            found.append(Ahead(kind=kind, on=action.due))
    found.sort(key=lambda one: one.on)
    return [one for one in found if _is_kept(one, today)][:MOST_AHEAD]


def _is_kept(one: Ahead, today: date) -> bool:
    """Talks that are over are no date to come; what is due and was not done still is."""
    return one.on >= today or one.kind != "talk"
