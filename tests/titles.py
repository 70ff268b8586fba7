"""What each page is called, by the name of its file, as a person reads it at the top."""

import re

TITLES = {
    "today": "Today",
    "choose_field": "Choose a field",
    "identify_people": "Identify people",
    "phone_script": "Write or call",
    "prepare": "Prepare for the talk",
    "interview": "Hold the talk",
    "track": "Keep track of the talk",
    "thank_you": "Send a thank-you",
    "search": "Search",
    "compare_fields": "Compare fields",
    "progress": "See progress",
    "settings": "Settings",
    "person": "One person",
    "find_duplicates": "Find duplicates",
    "who_named_whom": "Who named whom",
    "what_people_say": "What people say",
    "action_plan": "Action plan",
    "demo": "Look at a demo",
    "present": "Show it to a class",
    "caseload": "Your students",
    "student": "One student",
    "projector": "On the projector",
}
WELCOME = "What kind of work are you curious about?"
"""The first page of somebody who has entered nothing."""


def heading_of(words: str) -> str | re.Pattern[str]:
    """How the heading of a page reads that is called so; Today greets by time of day."""
    return (
        re.compile(r"^(Good (morning|afternoon|evening)|Hello)")
        if words == TITLES["today"]
        else words
    )


ABOUT_A_CONTACT = (
    "phone_script",
    "prepare",
    "interview",
    "track",
    "thank_you",
    "person",
)
