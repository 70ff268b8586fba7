"""A plan of thirty days for who wants one: small steps of one's own, each on a working day.

They are actions like any other, to be moved and dropped one by one. Their ids say that they belong
to the plan: of those that are open only the next one is brought up, so that nothing piles up.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from infoint.advice.index import Source, WorkspaceIndex, index_of
from infoint.dates.business_days import business_days_after, business_days_since
from infoint.dates.local_time import local_day, zone_of
from infoint.domain import Action, Profile
from infoint.i18n import N_
from infoint.library import Library
from infoint.library.entries import PlanStep
from infoint.store import Workspace

_ID = "thirty-"
_NAMES = 3
_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class DatedStep:
    """A step of the content with its day."""

    step: PlanStep
    day: date


def steps_ahead(source: Source, library: Library, *, now: datetime) -> tuple[DatedStep, ...]:
    """The steps that are not needless, each with its working day; the first on the next one.

    Where the first ones are needless all others come so much earlier.
    """
    index = index_of(source)
    left = [
        each
        for each in sorted(library.thirty_days, key=lambda one: one.day)
        if not _is_over(index, each) and is_for(index.profile, each)
    ]
    if not left:
        return ()
    earlier = left[0].day - 1
    today, country = local_day(now, zone_of(index.profile)), index.profile.country
    return tuple(
        DatedStep(each, business_days_after(today, each.day - earlier, country)) for each in left
    )


def is_for(profile: Profile, step: PlanStep) -> bool:
    """Whether a step is for everybody, or for a situation that somebody is in."""
    return not step.situations or not set(step.situations).isdisjoint(profile.situations)


def why_this_step(profile: Profile, library: Library, step: PlanStep) -> str:
    """The reason of the situation that a step is for; "" where it is for everybody."""
    found = (one for one in library.situations if one.key in profile.situations)
    return next((one.reason for one in found if one.key in step.situations), "")


def _is_over(index: WorkspaceIndex, step: PlanStep) -> bool:
    match step.over:
        case "field":
            return any(field.title.strip() for field in index.field_list)
        case "names":
            return len(index.contact_list) >= _NAMES
        case "asked":
            return bool(index.attempts_of)
        case "talk":
            return any(one.held_at or one.start for one in index.interviews)
        case _:
            return False


def is_of_the_plan(action: Action) -> bool:
    """Whether it is a step of the plan."""
    return action.id.startswith(_ID)


def where_it_is_done(library: Library, action_id: str) -> tuple[str, str]:
    """The step and the part where a step of the plan is done; twice "" where it has no place."""
    key = action_id.removeprefix(_ID) if action_id.startswith(_ID) else ""
    found = (each.at for each in library.thirty_days if each.key == key)
    page, _slash, part = next(found, "").partition("/")
    return page, part


def plan_steps(source: Source) -> list[Action]:
    """The steps of the plan that were taken and neither done nor dropped, by their day."""
    found = [one for one in index_of(source).actions if is_of_the_plan(one) and not one.done]
    return sorted(found, key=lambda one: one.due or date.max)


def is_behind(source: Source, *, now: datetime) -> bool:
    """Whether a step of the plan has waited for more than a week."""
    today = local_day(now, zone_of(index_of(source).profile))
    return any(one.due and today - one.due > _A_WEEK for one in plan_steps(source))


def first_of_the_plan(dated: Iterable[tuple[date, Action]]) -> Iterator[tuple[date, Action]]:
    """The same, the earliest first, with no more than one step of the plan."""
    was_there = False
    for due, action in dated:
        if is_of_the_plan(action):
            if was_there:
                continue
            was_there = True
        yield due, action


def take_plan(ws: Workspace, library: Library, *, now: datetime) -> list[Action]:
    """Take the plan: each of its steps becomes an action. What is left of an earlier one goes."""
    steps = steps_ahead(ws, library, now=now)
    with ws.edit(N_("Took a plan of thirty days"), now=now) as tx:
        for old in plan_steps(ws):
            tx.actions.remove(old.id)
        return [
            tx.actions.put(Action(id=f"{_ID}{each.step.key}", text=each.step.text, due=each.day))
            for each in steps
        ]


def begin_again(ws: Workspace, *, now: datetime) -> None:
    """Move the open steps, as far apart as they are, so that they begin on the next working day."""
    steps = [(one.due, one) for one in plan_steps(ws) if one.due]
    with ws.edit(N_("Moved a plan of thirty days"), now=now) as tx:
        if not steps:
            return
        profile = tx.profile.get()
        first, today = steps[0][0], local_day(now, zone_of(profile))
        for due, one in steps:
            tx.actions.update(one.id, due=_moved(profile, first, due, today))


def _moved(profile: Profile, first: date, due: date, today: date) -> date:
    apart = business_days_since(first, due, profile.country)
    return business_days_after(today, 1 + apart, profile.country)


def drop_plan(ws: Workspace, *, now: datetime) -> None:
    """Drop every step of the plan that is not done."""
    with ws.edit(N_("Dropped a plan of thirty days"), now=now) as tx:
        for one in plan_steps(ws):
            tx.actions.remove(one.id)
