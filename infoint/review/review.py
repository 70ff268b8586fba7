"""The whole review of a message and of a question, by the rules of the content."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from infoint.domain.kinds import Channel
from infoint.domain.letters import FOLLOW_UPS
from infoint.i18n.messages import Message
from infoint.review.detectors.gaps import gaps
from infoint.review.detectors.impersonal import impersonal_greeting
from infoint.review.detectors.languages import other_language
from infoint.review.detectors.lengths import too_long
from infoint.review.detectors.machine_marks import machine_marks
from infoint.review.detectors.many_questions import many_questions
from infoint.review.detectors.meant_for import meant_for_another
from infoint.review.detectors.names import wrong_name
from infoint.review.detectors.organizations import lines_with_their_place
from infoint.review.detectors.paragraphs import wall_of_text
from infoint.review.detectors.shouting import shouting
from infoint.review.detectors.spoken_about import spoken_about
from infoint.review.finding import Finding
from infoint.review.passage import Passage
from infoint.review.points import Point, points_of
from infoint.review.read_text import Detector, ReadText
from infoint.review.rules import Reads, ReadyRule, rules_in_use

BEFORE_THE_INTERVIEW = frozenset(Channel) - {Channel.IN_PERSON}
KINDS = BEFORE_THE_INTERVIEW | {"thank-you", "report-back"}
"""The kinds of text that can be reviewed; a note is the one that goes with a LinkedIn request."""
OCCASIONS = frozenset(("script", *FOLLOW_UPS))
"""script: the first message; the others come after it."""
OTHER_LANGUAGE = "other-language"
_IN_ANY_LANGUAGE = frozenset((OTHER_LANGUAGE, "placeholder-left", "wrong-name", "too-long"))
"""What is read of a text in another language than English."""
DETECTORS: Mapping[str, Detector] = {
    "gaps": gaps,
    "other language": other_language,
    "wrong name": wrong_name,
    "impersonal greeting": impersonal_greeting,
    "another organization": meant_for_another,
    "shouting": shouting,
    "wall of text": wall_of_text,
    "too long": too_long,
    "machine marks": machine_marks,
    "many questions": many_questions,
    "spoken about": spoken_about,
}
"""What a rule can name instead of patterns."""


def review_message(
    text: str,
    kind: str,
    *,
    contact_name: str | None = None,
    referrer: str | None = None,
    notes: Sequence[str] = (),
    organization: str = "",
    occasion: str = "script",
    sender: str = "",
) -> list[Finding]:
    """What stands in a text and should not, in the order in which it stands there.

    `contact_name` is the one the talk is asked of or was held with, `referrer` the one who named
    them; an introduction may greet either, since it is written to the referrer or to be passed
    on. `notes` are what was written down after the talk; `organization` is where the reader works;
    `sender` is the name of the one who writes. `occasion` is what a message before the talk is
    for, see OCCASIONS. A text without words has no findings. Raises ValueError for a kind that is
    not in KINDS, and for another occasion.
    """
    known = (contact_name, referrer, sender, organization, notes)
    read = read_message(text, kind, occasion, *known)
    return findings_of(read, reads_as(kind, occasion))


def message_points(
    text: str,
    kind: str,
    *,
    contact_name: str | None = None,
    referrer: str | None = None,
    notes: Sequence[str] = (),
    organization: str = "",
    occasion: str = "script",
    sender: str = "",
) -> list[Point]:
    """What a text of this kind says, and may be asked to say; arguments as of `review_message`.

    Only the points that fit the kind, in the order in which one writes them. `said` is "unsure"
    where only the person can tell. Raises ValueError as `review_message` does.
    """
    known = (contact_name, referrer, sender, organization, notes)
    read = read_message(text, kind, occasion, *known)
    return points_of(read, reads_as(kind, occasion))


def review_question(text: str) -> list[Finding]:
    """What to change in a question before the talk, in the order in which it stands there."""
    return findings_of(ReadText(Passage(text), "question"), "question")


def read_message(
    text: str,
    kind: str,
    occasion: str = "script",
    contact_name: str | None = None,
    referrer: str | None = None,
    sender: str = "",
    organization: str = "",
    notes: Sequence[str] = (),
) -> ReadText:
    """A message to review, its open gaps hidden. Raises ValueError as `review_message` does."""
    if kind not in KINDS:
        raise ValueError(f"no kind of text is called {kind!r}")
    if occasion not in OCCASIONS:
        raise ValueError(f"no message before the talk is called {occasion!r}")
    read = ReadText(
        Passage(text),
        kind,
        occasion,
        contact_name or "",
        referrer or "",
        sender,
        organization,
        tuple(notes),
    )
    open_gaps = tuple(place.span for place in gaps(read))
    read.passage.hide(open_gaps)
    return replace(read, gaps=open_gaps)


def reads_as(kind: str, occasion: str) -> Reads:
    """What rules call a text of a kind and occasion."""
    if kind in BEFORE_THE_INTERVIEW:
        return "first" if occasion == "script" else "later"
    return "thanks" if kind == "thank-you" else "report"


def findings_of(
    read: ReadText, reads: Reads, known: Mapping[str, ReadyRule] | None = None
) -> list[Finding]:
    """What all rules for such a text find, in the order of the text; None: the rules in use.

    A text without words has no findings: nobody has begun.
    """
    if not any(map(str.isalnum, read.text)):
        return []
    every = rules_in_use() if known is None else known
    rules = [one for one in every.values() if reads in one.rule.reads]
    found = {one.id: list(_findings(one, read, reads)) for one in rules}
    if found.get(OTHER_LANGUAGE):
        found = {rule: each for rule, each in found.items() if rule in _IN_ANY_LANGUAGE}
    kept = [
        finding
        for one in rules
        for finding in found.get(one.id, ())
        if not any(found.get(other) for other in one.rule.not_with)
    ]
    return sorted(kept, key=lambda finding: finding.span)


def _findings(ready: ReadyRule, read: ReadText, reads: Reads) -> Iterator[Finding]:
    rule = ready.rule
    if rule.detect and not ready.is_kept_silent(read.lines):
        for place in DETECTORS[rule.detect](read):
            advice = rule.other_advice.get(place.which, rule.advice)
            yield Finding(
                rule=ready.id,
                advice=Message(advice, **place.values),
                why=rule.other_why.get(place.which, rule.why),
                source=rule.source,
                span=place.span,
            )
    lines = lines_with_their_place(read) if rule.their_place else read.lines
    for told in ready.places(lines, reads):
        words = lines[told.line]
        yield Finding(
            rule=ready.id,
            advice=rule.other_advice.get(told.which, rule.advice),
            why=rule.other_why.get(told.which, rule.why),
            source=rule.source,
            span=read.passage.span(*words.span(told.begin, told.end)),
            instead=ready.instead_of(words, read.passage),
        )
