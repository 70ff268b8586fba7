"""Advice computed from the data: step status, next actions, follow-up dates, scores.

The review of texts is loaded when it is first asked for: most screens never need it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from infoint.coaching.evaluation import EvaluationPicture, evaluation_picture
from infoint.coaching.follow_up import follow_up_dates
from infoint.coaching.index import latest_interview
from infoint.coaching.local_time import local_day, zone_named, zone_of
from infoint.coaching.names import greeting_name
from infoint.coaching.next_action import NextAction
from infoint.coaching.next_actions import next_actions
from infoint.coaching.referrals import ReferralNode, referral_tree
from infoint.coaching.scores import FieldScore, field_scores, named_criteria
from infoint.coaching.stages import stage_of, stages
from infoint.coaching.step_status import CheckLine, StepStatus, status_of_step, step_status
from infoint.coaching.talk_clock import PlanMinutes, TalkNow, plan_minutes, talk_now
from infoint.coaching.thank_you_clock import ThankYouClock, thank_you_clock

if TYPE_CHECKING:
    from infoint.coaching.review import Finding, review_message, review_question

__all__ = [
    "CheckLine",
    "EvaluationPicture",
    "FieldScore",
    "Finding",
    "NextAction",
    "PlanMinutes",
    "ReferralNode",
    "StepStatus",
    "TalkNow",
    "ThankYouClock",
    "evaluation_picture",
    "field_scores",
    "follow_up_dates",
    "greeting_name",
    "latest_interview",
    "local_day",
    "named_criteria",
    "next_actions",
    "plan_minutes",
    "referral_tree",
    "review_message",
    "review_question",
    "stage_of",
    "stages",
    "status_of_step",
    "step_status",
    "talk_now",
    "thank_you_clock",
    "zone_named",
    "zone_of",
]


def __getattr__(name: str) -> Any:
    """Load the review when one of its names is first asked for."""
    if name not in ("Finding", "review_message", "review_question"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.review"), name)
