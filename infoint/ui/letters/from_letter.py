"""Which question somebody went to from a letter, so that its answer leads back there."""

from dataclasses import dataclass

from infoint.ui.session.window_state import DataState


@dataclass(frozen=True)
class FromLetter(DataState):
    """The talk and the question that were opened from its letter; "" where none was."""

    interview: str = ""
    question: str = ""
