"""The seven steps with their parts and the lines of their lists, in order."""

from typing import Literal, get_args

StepKey = Literal[
    "choose-field",
    "identify-people",
    "phone-script",
    "prepare",
    "interview",
    "track",
    "thank-you",
]
STEP_KEYS: tuple[StepKey, ...] = get_args(StepKey)
"""The order is that of `seven-steps`; steps are a map, not locks."""


CHECK_KEYS: dict[StepKey, tuple[str, ...]] = {
    "choose-field": (
        "self-assessed",
        "fields-listed",
        "criteria-weighted",
        "field-rated",
        "field-exploring",
        "questions-noted",
        "assumptions-noted",
        "research-noted",
    ),
    "identify-people": (
        "contact-listed",
        "practice-partner",
        "circles-varied",
        "contact-linked",
    ),
    "phone-script": (
        "script-written",
        "gaps-filled",
        "attempt-logged",
        "outcome-logged",
    ),
    "prepare": (
        "researched-person",
        "researched-organization",
        "plan-made",
        "closing-question",
        "plan-fits",
        "appointment-set",
        "place-set",
        "checklist-done",
    ),
    "interview": (
        "talk-started",
        "question-asked",
        "notes-taken",
        "asked-who-else",
        "talk-ended",
    ),
    "track": (
        "debrief-written",
        "evaluation-majority",
        "impressions-written",
        "next-action",
        "named-kept",
    ),
    "thank-you": (
        "letter-written",
        "letter-specific",
        "letter-sent",
    ),
}
"""In the order in which they are shown."""

STEP_PARTS: dict[StepKey, tuple[str, ...]] = {
    "choose-field": ("fields", "you", "matters", "questions", "read"),
    "identify-people": ("think", "bring", "list", "next"),
    "phone-script": ("how", "write", "practise", "send"),
    "prepare": ("when", "know", "questions", "ready"),
    "interview": ("begin", "talk", "after"),
    "track": ("write", "learned", "judge", "people", "next"),
    "thank-you": ("letter", "send", "loops"),
}
"""The parts of each step's page, as in its address."""

NOTE_PARTS: dict[str, tuple[str, ...]] = {
    **{str(step): parts for step, parts in STEP_PARTS.items()},
    "compare-fields": ("overview", "decide"),
}
"""The parts at which a note of the content may stand, by page."""
