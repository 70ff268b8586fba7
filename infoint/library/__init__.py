"""The words of the app: content read once, checked whole, frozen."""

from infoint.library.entries import (
    Circle,
    EvaluationQuestion,
    Fact,
    Note,
    Point,
    PracticeCard,
    Question,
    StepGuide,
)
from infoint.library.fillable import InterviewWords, Template
from infoint.library.library import REFERRAL_TOPIC, Library
from infoint.library.loading import built_in_folder, load_library
from infoint.library.problems import ContentError
