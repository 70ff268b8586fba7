"""The seven steps and the stages of a contact, in order."""

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

Stage = Literal[
    "identified",
    "asked",
    "replied",
    "agreed",
    "talked",
    "thanked",
    "reported back",
    "declined",
    "silent",
]
STAGES: tuple[Stage, ...] = get_args(Stage)
"""Stages of a contact, always computed. The last two stand beside the row, not in it."""
