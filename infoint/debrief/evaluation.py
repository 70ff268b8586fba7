"""What the eleven evaluation questions show about a talk (`pitzer`)."""

from dataclasses import dataclass

from infoint.domain import Interview
from infoint.library import Library


@dataclass(frozen=True, slots=True)
class EvaluationPicture:
    """`majority`: more than half are answered, which `pitzer` takes as a clearer picture.

    `mean` runs from 1 to 5 over the answered scales alone; None without any.
    """

    answered: int
    of: int
    majority: bool
    mean: float | None


def evaluation_picture(interview: Interview, library: Library) -> EvaluationPicture:
    """Count the answers to the questions in the library; answers to others are left aside."""
    scales: list[int] = []
    words = 0
    for question in library.evaluation:
        value = interview.evaluation.get(question.id)
        if question.answer == "scale":
            if isinstance(value, int) and 1 <= value <= 5:
                scales.append(value)
        elif isinstance(value, str) and value.strip():
            words += 1
    answered, of = len(scales) + words, len(library.evaluation)
    mean = sum(scales) / len(scales) if scales else None
    return EvaluationPicture(answered, of, answered * 2 > of, mean)
