"""The words of the app: content read once, checked whole, frozen."""

from infoint.library.entries import (
    Checklist,
    ChecklistItem,
    CheckText,
    Circle,
    Disagreement,
    EvaluationQuestion,
    Fact,
    Link,
    Note,
    Obstacle,
    Point,
    Position,
    PracticeCard,
    Question,
    ResearchHint,
    Source,
    StepGuide,
)
from infoint.library.library import REFERRAL_TOPIC, Library
from infoint.library.loading import built_in_folder, load_library
from infoint.library.problems import ContentError
from infoint.library.templates import Fillable, Filled, InterviewWords, Template

__all__ = [
    "REFERRAL_TOPIC",
    "CheckText",
    "Checklist",
    "ChecklistItem",
    "Circle",
    "ContentError",
    "Disagreement",
    "EvaluationQuestion",
    "Fact",
    "Fillable",
    "Filled",
    "InterviewWords",
    "Library",
    "Link",
    "Note",
    "Obstacle",
    "Point",
    "Position",
    "PracticeCard",
    "Question",
    "ResearchHint",
    "Source",
    "StepGuide",
    "Template",
    "built_in_folder",
    "load_library",
]
