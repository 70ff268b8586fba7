"""The public face of the coach: what scripts import. Code inside names the real homes."""

from typing import TYPE_CHECKING

from infoint.lazy_face import face

if TYPE_CHECKING:
    from infoint.advice.index import latest_interview
    from infoint.advice.suggestion import NextAction
    from infoint.advice.thank_you_clock import ThankYouClock, thank_you_clock
    from infoint.dates.business_days import follow_up_dates
    from infoint.dates.local_time import local_day, zone_named, zone_of
    from infoint.debrief.evaluation import EvaluationPicture, evaluation_picture
    from infoint.fields.scores import FieldScore, field_scores, named_criteria
    from infoint.interviews.clock import InterviewNow, interview_now
    from infoint.interviews.plan_advice import PlanMinutes, plan_minutes
    from infoint.people.referrals import ReferralNode, referral_tree
    from infoint.people.stages import stage_of, stages
    from infoint.review.finding import Finding
    from infoint.review.points import Point
    from infoint.review.review import message_points, review_message, review_question
    from infoint.today.step_status import CheckLine, StepStatus, step_status
    from infoint.today.suggestion_order import next_actions
    from infoint.words.people_names import greeting_name

__getattr__, __all__ = face(__name__, __file__)
