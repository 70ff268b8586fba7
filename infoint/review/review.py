"""The whole review of a message and of a question."""

from collections.abc import Iterator, Sequence
from itertools import chain

from infoint.domain.kinds import Channel
from infoint.domain.letters import FOLLOW_UPS
from infoint.review.finding import Finding
from infoint.review.lengths import too_long
from infoint.review.message.connection import no_connection
from infoint.review.message.job_requests import asks_for_job
from infoint.review.message.names import wrong_name
from infoint.review.message.pay import pay_asked_ahead
from infoint.review.message.purpose import no_purpose
from infoint.review.message.thanks import no_next_contact, no_thanks, nothing_specific
from infoint.review.message.time_limit import no_time_limit
from infoint.review.passage import Passage
from infoint.review.placeholders import placeholder_left
from infoint.review.question.rules import question_findings
from infoint.words.people_names import is_no_name

BEFORE_THE_INTERVIEW = frozenset(Channel) - {Channel.IN_PERSON}
KINDS = BEFORE_THE_INTERVIEW | {"thank-you", "report-back"}
"""The kinds of text that can be reviewed; a note is the one that goes with a LinkedIn request."""

OCCASIONS = frozenset(("script", *FOLLOW_UPS))
"""script: the first message; the others come after it."""


def review_message(
    text: str,
    kind: str,
    *,
    contact_name: str | None = None,
    referrer: str | None = None,
    notes: Sequence[str] = (),
    organization: str = "",
    occasion: str = "script",
) -> list[Finding]:
    """What to change in a text before it is sent, in the order in which it stands there.

    `contact_name` is the one the talk is asked of or was held with, `referrer` the one who named
    them; an introduction may greet either, since it is written to the referrer or to be passed
    on. `notes` are what was written down after the talk; `organization` is where the reader works,
    since a wish to work there is one to work for them. What is absent from the text comes last.
    `occasion` is what a message before the talk is for, see OCCASIONS: after the first one nobody
    has to say again who one is, what one wants to learn, and for how long. A text without words has
    no findings. Raises ValueError for a kind that is not in KINDS, and for another occasion.
    """
    if kind not in KINDS:
        raise ValueError(f"no kind of text is called {kind!r}")
    if occasion not in OCCASIONS:
        raise ValueError(f"no message before the talk is called {occasion!r}")
    if not any(map(str.isalnum, text)):
        return []
    passage = Passage(text)
    gaps = list(placeholder_left(passage, contact_name, referrer))
    places = [gap.span for gap in gaps if gap.span]
    passage.hide(places)
    known = (contact_name, referrer)
    addressees = [name for name in known if name and name.strip() and not is_no_name(name)]
    if kind != "introduction":
        addressees = addressees[:1] if contact_name and not is_no_name(contact_name) else []
    elif not referrer:
        addressees = []
    return _ordered(
        chain(
            gaps,
            wrong_name(text, kind, addressees, places),
            asks_for_job(passage, before=kind in BEFORE_THE_INTERVIEW, organization=organization),
            too_long(passage, kind),
            _of_its_kind(passage, kind, referrer, notes)
            if occasion == "script"
            else _of_a_follow_up(passage, kind, occasion),
        )
    )


def _of_its_kind(
    passage: Passage, kind: str, referrer: str | None, notes: Sequence[str]
) -> Iterator[Finding]:
    if kind in BEFORE_THE_INTERVIEW:
        yield from pay_asked_ahead(passage)
        yield from no_purpose(passage)
        yield from no_time_limit(passage)
        yield from no_connection(passage, kind, referrer)
    else:
        yield from no_thanks(passage)
    if kind == "thank-you":
        yield from nothing_specific(passage, notes)
        yield from no_next_contact(passage)


def _of_a_follow_up(passage: Passage, kind: str, occasion: str) -> Iterator[Finding]:
    if kind in BEFORE_THE_INTERVIEW:
        yield from pay_asked_ahead(passage)
    if occasion == "answer to a no":
        yield from no_thanks(passage)


def review_question(text: str) -> list[Finding]:
    """What to change in a question before the talk, in the order in which it stands there."""
    return _ordered(question_findings(Passage(text)))


def _ordered(findings: Iterator[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (finding.span is None, finding.span or (0, 0)))
