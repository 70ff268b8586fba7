"""Talks: planned, set, held and removed. What happens inside one has its own modules."""

from datetime import datetime

from infoint.domain import Interview
from infoint.library import Library
from infoint.services.agreed_talk import agree_on_talk_from_draft, talk_to_plan
from infoint.services.appointment import (
    Appointment,
    begin_to_move,
    clear_appointment,
    enter_afterwards,
    enter_afterwards_from_draft,
    enter_unplanned_from_draft,
    set_appointment,
    set_appointment_from_draft,
)
from infoint.services.belongings import remove_talk_with_belongings
from infoint.services.named_people import add_named, contact_from_named, remove_named
from infoint.services.presence import present
from infoint.services.question_plan import (
    add_bank_question,
    add_own_question,
    add_own_question_from_draft,
    ask_in_between_from_draft,
    change_question,
    mark_question,
    move_question,
    remove_question,
)
from infoint.services.running_talk import (
    end_talk,
    resume_talk,
    start_talk,
    talk_on_the_spot,
    talk_on_the_spot_from_draft,
)
from infoint.store import Workspace

__all__ = [
    "Appointment",
    "add_bank_question",
    "add_named",
    "add_own_question",
    "add_own_question_from_draft",
    "agree_on_talk_from_draft",
    "ask_in_between_from_draft",
    "begin_to_move",
    "cancel_talk",
    "change_question",
    "clear_appointment",
    "contact_from_named",
    "end_talk",
    "enter_afterwards",
    "enter_afterwards_from_draft",
    "enter_unplanned_from_draft",
    "mark_question",
    "move_question",
    "plan_talk",
    "remove_named",
    "remove_question",
    "remove_talk",
    "resume_talk",
    "set_appointment",
    "set_appointment_from_draft",
    "start_talk",
    "talk_on_the_spot",
    "talk_on_the_spot_from_draft",
]


def plan_talk(
    ws: Workspace, library: Library, contact_id: str, *, field: str = "", now: datetime
) -> Interview:
    """Begin to prepare a talk, with a first question plan from the bank.

    Minutes and zone are those of the profile; without `field` the contact's first one counts.
    A talk with this contact that has no date yet is given back instead of a second one.
    """
    with ws.edit("Planned a talk", now=now) as tx:
        return talk_to_plan(tx, library, contact_id, field, now)


def cancel_talk(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Note that a talk will not take place; what was prepared stays."""
    with ws.edit("Cancelled a talk", now=now) as tx:
        return tx.interviews.update(interview_id, cancelled=True)


def remove_talk(ws: Workspace, interview_id: str, *, now: datetime) -> None:
    """Remove a talk with its takeaways, actions and letters, in one edit; the contact stays."""
    with ws.edit("Removed a talk", now=now) as tx:
        remove_talk_with_belongings(tx, present(tx.interviews, interview_id, "talk"))
