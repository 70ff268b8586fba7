"""What to do next, the most urgent first.

The order: a running talk; what was agreed on with a counselor; debriefs, which the letters live on;
thank-you letters; appointments that are near or passed, and a word the day before; answers to a
yes; actions that are due; reports back whose day has come, and referrers to tell; messages without
an answer; thanks for a no, and the next person after it; what came in from a file; then, for people
with whom nothing presses, the next step towards a talk, and the two steps that stand on their own.
A talk of tomorrow or the day after comes after what is due today, and before what was left from
another day; one of a later day comes after both.
"""

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from itertools import islice

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.suggestion import (
    AdviceContext,
    NextAction,
    Suggestions,
    dismissed_keys,
    is_snoozed,
)
from infoint.advice.todays_employer import is_kept_from
from infoint.dates.local_time import local_day
from infoint.fields.after_decision import decision_to_tell, is_for_what_rests
from infoint.fields.decisions import decided_for
from infoint.library import Library
from infoint.store import Workspace
from infoint.today.due_again import asking_again, times_not_chosen
from infoint.today.due_interviews import (
    appointments,
    confirmations,
    debriefs,
    from_a_file,
    referrers_to_tell,
    report_backs,
    running_interviews,
    thank_yous,
    what_can_wait,
)
from infoint.today.due_people import (
    AGREED,
    agreed_steps,
    answers_to_no,
    answers_to_yes,
    due_actions,
    follow_ups,
    steps_without_day,
)
from infoint.today.next_steps import own_steps, promising, steps_for
from infoint.today.whom_next import named_for_today, whom_next

_NAMES = "identify-people"
NEAR = 2
"""So many days before it a talk comes before all that was left from another day."""
_CALM = 3
"""The place of what is neither a talk of today nor agreed on with a counselor."""
MOST = 20
"""More than this nobody reads; the rest comes up once something is done."""
PROMISING_SHOWN = 3
_URGENT: tuple[tuple[Callable[[AdviceContext], Suggestions], int], ...] = (
    (running_interviews, 2),
    (agreed_steps, 3),
    (debriefs, 3),
    (what_can_wait, 2),
    (thank_yous, 4),
    (appointments, 4),
    (confirmations, 3),
    (answers_to_yes, 3),
    (due_actions, 4),
    (report_backs, 3),
    (decision_to_tell, 3),
    (referrers_to_tell, 3),
    (follow_ups, 4),
    (times_not_chosen, 2),
    (asking_again, 2),
    (answers_to_no, 2),
    (whom_next, 1),
    (steps_without_day, 6),
    (from_a_file, 2),
)
"""Each kind of suggestion with the most that are shown of it, so that none crowds out the rest."""


def next_actions(ws: Workspace, library: Library, *, now: datetime) -> list[NextAction]:
    """At most twenty things to do, ranked as above, each with why and source.

    Left out: what was dismissed for today, and contacts who are snoozed; a talk that runs, and the
    talk of today until it is over, stay.
    """
    context = AdviceContext(index_of(ws), library, now)
    hidden = dismissed_keys(context)

    def shown(action: NextAction) -> bool:
        if is_talk_of_today(action, context.today, context.zone):
            return True
        if action.key in hidden or is_left_alone(context.index, action.contact):
            return False
        return not is_snoozed(context.index.contacts.get(action.contact), context.today)

    ranked: list[NextAction] = []
    for suggest, most in _URGENT:
        known = {one.key for one in ranked}
        fresh = (one for one in suggest(context) if one.key not in known)
        ranked += islice(filter(shown, fresh), most)
    ranked = _today_first(context, ranked)
    planned = named_for_today(context.index, context.today)
    pressing = (one for one in ranked if one.due or not one.key.startswith("action:"))
    pressed = {action.contact for action in pressing} | planned
    calm = (
        action
        for contact in promising(context.index, context.today)
        if contact not in pressed and not is_for_what_rests(context.index, contact)
        for action in steps_for(context, contact)
    )
    ranked += islice(filter(shown, calm), PROMISING_SHOWN)
    asks_for_names = any(one.step == _NAMES for one in ranked)
    missing = () if decided_for(context.index) else own_steps(context)
    ranked += [one for one in filter(shown, missing) if not (asks_for_names and one.step == _NAMES)]
    return ranked[:MOST]


def is_left_alone(index: WorkspaceIndex, contact_id: str) -> bool:
    """Whether nothing is suggested about somebody: they work where nothing must be known, and one
    has not asked them all the same.
    """
    contact = index.contacts.get(contact_id)
    begun = index.attempts_of.get(contact_id) or index.interviews_of.get(contact_id)
    return contact is not None and not begun and is_kept_from(index.profile, contact)


def is_talk_of_today(action: NextAction, today: date, zone: tzinfo) -> bool:
    """Whether it is a talk that runs, or one that is agreed for today or should have begun: it is
    no thing to put off.
    """
    kind = action.key.partition(":")[0]
    if kind != "appointment" or action.due is None:
        return kind == "talk"
    return action.overdue or local_day(action.due, zone) == today


def _today_first(context: AdviceContext, ranked: list[NextAction]) -> list[NextAction]:
    """The talk of today comes first; after what is due comes that of tomorrow or the day after,
    then what was left from before, and getting ready for a talk of a later day.
    """

    def is_todays(action: NextAction) -> bool:
        return is_talk_of_today(action, context.today, context.zone)

    def place(one: NextAction) -> int:
        if one.key.startswith("talk:"):
            return 0
        return 1 if is_agreed(one) else 2 if is_todays(one) else _CALM

    near = [one for one in ranked if 0 < _days_to_talk(context, one) <= NEAR]
    ranked = sorted((one for one in ranked if one not in near), key=place)
    due = [n for n, one in enumerate(ranked) if _is_due(context, one)]
    last = due[-1] + 1 if due else sum(place(one) < _CALM for one in ranked)
    before = ranked[:last]
    left = [one for one in before if _is_left(context, one)] if due else []
    later = [one for one in before if _days_to_talk(context, one) > 0]
    first = [one for one in before if one not in left and one not in later]
    return [*first, *near, *left, *later, *ranked[last:]]


def _days_to_talk(context: AdviceContext, action: NextAction) -> int:
    """In how many days the talk is that it is about; 0 where it is about none."""
    if action.due is None or not action.key.startswith("appointment:"):
        return 0
    return (local_day(action.due, context.zone) - context.today).days


def is_agreed(action: NextAction) -> bool:
    """Whether it is a step with a day that was agreed on with a counselor."""
    return action.due is not None and action.key.startswith(AGREED)


def _is_left(context: AdviceContext, action: NextAction) -> bool:
    """Whether it was due on a day that is over: what is due today goes before it."""
    if is_agreed(action):
        return False
    return action.overdue and not action.key.startswith("talk:") and not _is_due(context, action)


def _is_due(context: AdviceContext, action: NextAction) -> bool:
    return action.due is not None and local_day(action.due, context.zone) == context.today
