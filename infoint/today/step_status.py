"""How far each of the seven steps is: the lines of its Check, ticked by the data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.domain.steps import STEP_KEYS, StepKey
from infoint.today.check_case import CheckCase, case_of_all, case_of_contact
from infoint.today.check_rules import RULES_AFTER, RULES_BEFORE

if TYPE_CHECKING:
    from infoint.library import Library
    from infoint.store import Workspace

CHECK_RULES = {**RULES_BEFORE, **RULES_AFTER}
"""The rule of every Check line by its key (`infoint.domain.check_keys`)."""
State = Literal["not started", "started", "done"]


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line: what it says, whether it is ticked, and what to do where it is not."""

    key: str
    text: str
    ok: bool
    missing: str


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
    `case_of_contact`); `interview` names another of its talks. No rule depends on the time; `now`
    is here so that one may.
    """
    del now
    index = index_of(ws)
    return [
        status_in(index, library, step, contact=contact, field=field, interview=interview)
        for step in STEP_KEYS
    ]


def status_of_step(
    ws: Workspace,
    library: Library,
    step: StepKey,
    *,
    contact: str | None = None,
    field: str | None = None,
    interview: str | None = None,
) -> StepStatus:
    """One step of `step_status`, without the work for the other six."""
    index = index_of(ws)
    return status_in(index, library, step, contact=contact, field=field, interview=interview)


def status_in(
    index: WorkspaceIndex,
    library: Library,
    step: StepKey,
    *,
    contact: str | None = None,
    field: str | None = None,
    interview: str | None = None,
) -> StepStatus:
    """As `status_of_step`, from an index."""
    if step == "choose-field":
        return _kept(index, library, step, None, field, None)
    if step == "identify-people":
        return _kept(index, library, step, None, None, None)
    if interview is not None and contact is None:
        record = index.interviews_by_id.get(interview)
        contact = record.contact if record else ""
    return _kept(index, library, step, contact, None, interview)


def _kept(
    index: WorkspaceIndex,
    library: Library,
    step: StepKey,
    contact: str | None,
    field: str | None,
    interview: str | None,
) -> StepStatus:
    def case() -> CheckCase:
        if contact is None:
            return case_of_all(index, library, field)
        return case_of_contact(index, library, contact, field, interview)

    about = (id(library), contact, field, interview)
    _, status = index.remember(
        ("step", step, *about),
        # the library is kept beside the status, so that its id cannot be given to another one
        lambda: (library, _judge(library, step, index.remember(("case", *about), case))),
    )
    return status


def _judge(library: Library, step: StepKey, case: CheckCase) -> StepStatus:
    lines = tuple(
        CheckLine(check.key, check.text, CHECK_RULES[check.key](case), check.missing)
        for check in library.step(step).checks
    )
    done, total = sum(line.ok for line in lines), len(lines)
    state: State = "not started" if not done else "done" if done == total else "started"
    return StepStatus(step, state, lines, done, total)
