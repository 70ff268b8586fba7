"""The lines of each step's Check, by key. Content words them, coaching decides them."""

from infoint.domain.steps import StepKey

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
