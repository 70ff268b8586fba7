"""The public face of the coach: what scripts import. Code inside names the real homes."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from infoint.advice.index import latest_interview
    from infoint.advice.suggestion import NextAction
    from infoint.advice.thank_you_clock import ThankYouClock, thank_you_clock
    from infoint.dates.business_days import follow_up_dates
    from infoint.dates.local_time import local_day, zone_named, zone_of
    from infoint.debrief.evaluation import EvaluationPicture, evaluation_picture
    from infoint.fields.scores import FieldScore, field_scores, named_criteria
    from infoint.interviews.clock import InterviewNow, PlanMinutes, interview_now, plan_minutes
    from infoint.people.referrals import ReferralNode, referral_tree
    from infoint.people.stages import stage_of, stages
    from infoint.review.finding import Finding
    from infoint.review.review import review_message, review_question
    from infoint.today.step_status import CheckLine, StepStatus, step_status
    from infoint.today.suggestion_order import next_actions
    from infoint.words.people_names import greeting_name

__all__ = [
    "CheckLine",
    "EvaluationPicture",
    "FieldScore",
    "Finding",
    "InterviewNow",
    "NextAction",
    "PlanMinutes",
    "ReferralNode",
    "StepStatus",
    "ThankYouClock",
    "evaluation_picture",
    "field_scores",
    "follow_up_dates",
    "greeting_name",
    "interview_now",
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
    "step_status",
    "thank_you_clock",
    "zone_named",
    "zone_of",
]

_HOMES = {
    "CheckLine": "infoint.today.step_status",
    "EvaluationPicture": "infoint.debrief.evaluation",
    "FieldScore": "infoint.fields.scores",
    "Finding": "infoint.review.finding",
    "NextAction": "infoint.advice.suggestion",
    "PlanMinutes": "infoint.interviews.clock",
    "ReferralNode": "infoint.people.referrals",
    "StepStatus": "infoint.today.step_status",
    "InterviewNow": "infoint.interviews.clock",
    "ThankYouClock": "infoint.advice.thank_you_clock",
    "evaluation_picture": "infoint.debrief.evaluation",
    "field_scores": "infoint.fields.scores",
    "follow_up_dates": "infoint.dates.business_days",
    "greeting_name": "infoint.words.people_names",
    "latest_interview": "infoint.advice.index",
    "local_day": "infoint.dates.local_time",
    "named_criteria": "infoint.fields.scores",
    "next_actions": "infoint.today.suggestion_order",
    "plan_minutes": "infoint.interviews.clock",
    "referral_tree": "infoint.people.referrals",
    "review_message": "infoint.review.review",
    "review_question": "infoint.review.review",
    "stage_of": "infoint.people.stages",
    "stages": "infoint.people.stages",
    "step_status": "infoint.today.step_status",
    "interview_now": "infoint.interviews.clock",
    "thank_you_clock": "infoint.advice.thank_you_clock",
    "zone_named": "infoint.dates.local_time",
    "zone_of": "infoint.dates.local_time",
}


def __getattr__(name: str) -> Any:
    """Load what is asked for when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
