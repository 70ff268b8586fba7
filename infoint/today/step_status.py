"""How far each of the seven steps is: the lines of its Check, ticked by the data."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from infoint.advice.index import WorkspaceIndex, index_of, remembered
from infoint.domain import Interview
from infoint.domain.outreach_counts import was_reached
from infoint.domain.steps import STEP_KEYS, StepKey
from infoint.library import Library
from infoint.store import Workspace
from infoint.today.check_rules import CHECK_RULES, CheckCase, applies, case_of

State = Literal["not started", "started", "done"]


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line: what it says, whether it is ticked, what to do where it is not, and its name in a
    few words.
    """

    key: str
    text: str
    ok: bool
    missing: str
    short: str


@dataclass(frozen=True, slots=True)
class StepStatus:
    """One step: `done` of `total` lines are ticked."""

    step: StepKey
    state: State
    lines: tuple[CheckLine, ...]
    done: int
    total: int

    @property
    def first_missing(self) -> CheckLine | None:
        """The first line that is not ticked; None once the step is done."""
        return next((line for line in self.lines if not line.ok), None)


def step_status(
    ws: Workspace,
    library: Library,
    *,
    now: datetime,
    contact: str | None = None,
    field: str | None = None,
    interview: str | None = None,
) -> list[StepStatus]:
    """The seven steps in order.

    Without ids a line ticks where any record shows it. With `field`, the first step judges that
    field. With `contact`, steps three to seven judge that contact and its latest talk (see
    `case_of`); `interview` names another of its talks. No rule depends on the time; `now`
    is here so that one may.
    """
    del now
    index = index_of(ws)
    return [
        status_in(index, library, step, contact=contact, field=field, interview=interview)
        for step in STEP_KEYS
    ]


def status_in(
    index: WorkspaceIndex,
    library: Library,
    step: StepKey,
    *,
    contact: str | None = None,
    field: str | None = None,
    interview: str | None = None,
) -> StepStatus:
    """One step of `step_status` from an index, without the work for the other six."""
    if step in STEP_KEYS[:2]:
        contact = interview = None
    elif interview is not None and contact is None:
        record = index.interviews_by_id.get(interview)
        contact = record.contact if record else ""
    return _judge(index, library, step, contact, field if step == STEP_KEYS[0] else None, interview)


def _is_begun(case: CheckCase, step: StepKey) -> bool:
    """Whether something of a step is there, though no line of it is ticked."""
    match step:
        case "choose-field":
            return any(one.title.strip() for one in case.fields)
        case "phone-script":
            return was_reached(case.attempts) or any(
                map(_was_asked_for, (*case.interviews, *case.past_interviews))
            )
        case "track":
            return any(one.held_at and _has_notes(case, one) for one in case.past_interviews)
        case "thank-you":
            return any(one.sent for one in case.thanks)
    return False


def _was_asked_for(talk: Interview) -> bool:
    """Whether somebody was asked for a talk: one that came about on the spot needed no message."""
    return bool(talk.when or talk.held_at) and not (talk.cancelled or talk.on_the_spot)


def _has_notes(case: CheckCase, talk: Interview) -> bool:
    kept = case.index.takeaways_of_interview.get(talk.id)
    return bool(talk.debrief.any_text or talk.debrief.notes.strip() or kept)


@remembered()
def _judge(
    index: WorkspaceIndex,
    library: Library,
    step: StepKey,
    contact: str | None,
    field: str | None,
    interview: str | None,
) -> StepStatus:
    case = case_of(index, library, contact, field, interview)
    lines = tuple(
        CheckLine(
            check.key,
            check.text,
            CHECK_RULES[check.key](case),
            check.missing,
            check.short or check.text,
        )
        for check in library.step(step).checks
        if applies(check.key, case)
    )
    done, total = sum(line.ok for line in lines), len(lines)
    is_begun = done or _is_begun(case, step)
    state: State = "not started" if not is_begun else "done" if done == total else "started"
    return StepStatus(step, state, lines, done, total)
