"""Questions for the talk: open, about one thing, about the field, and theirs to answer."""

from collections.abc import Iterator

from infoint.i18n import N_
from infoint.review.finding import Finding
from infoint.review.message.job_requests import asks_for_job
from infoint.review.message.pay import personal_pay
from infoint.review.passage import Passage
from infoint.review.question.closed import is_closed
from infoint.review.question.double import two_questions
from infoint.review.question.forms import questions_in, span_of
from infoint.review.question.leading import leading


def question_findings(passage: Passage) -> Iterator[Finding]:
    """Every rule for questions; what is asked wrongly for another reason is not also closed."""
    asked = questions_in(passage.sentences())
    if not asked:
        return
    worse = [*asks_for_job(passage, before=True), *personal_pay(passage), *leading(passage, asked)]
    yield from worse
    if not worse and is_closed(asked[0].plain):
        yield Finding(
            rule="closed",
            advice=N_("Begin with what, how, which or why, or with “Could you tell me about …”."),
            why=N_("A question that yes or no can answer ends the talk about it."),
            source="huang-questions",
            span=span_of(passage, asked[0]),
        )
    yield from two_questions(passage, asked)
