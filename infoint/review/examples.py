"""Whether the rules and points of a content folder do what their own examples say."""

from collections.abc import Iterator, Mapping

from infoint.review.passage import Passage
from infoint.review.points import ReadyPoint
from infoint.review.read_text import ReadText
from infoint.review.review import findings_of, read_message, reads_as
from infoint.review.rules import Example, Reads, ReadyRule

FEWEST_EXAMPLES = 8
_KIND: Mapping[Reads, str] = {
    "first": "email",
    "later": "email",
    "thanks": "thank-you",
    "report": "report-back",
    "question": "question",
}
"""What an example is where it does not say."""


def faults_of_rules(rules: Mapping[str, ReadyRule]) -> Iterator[str]:
    """A line for each text on which a rule does not do what its file says; too few texts too."""
    for name in rules:
        yield from faults_of_rule(name, rules)


def faults_of_rule(name: str, rules: Mapping[str, ReadyRule]) -> Iterator[str]:
    """As `faults_of_rules`, for one of the rules among all of them."""
    ready = rules[name]
    for says, examples in (("speaks", ready.rule.speaks), ("silent", ready.rule.silent)):
        if len(examples) < FEWEST_EXAMPLES:
            yield f"{name}: {says}: {FEWEST_EXAMPLES} texts or more are needed"
        for one in examples:
            fault = _fault(ready, one, wanted=says == "speaks", rules=rules)
            if fault:
                yield f"{name}: {says}: {fault}: {one.text[:80]}"


def _fault(ready: ReadyRule, one: Example, *, wanted: bool, rules: Mapping[str, ReadyRule]) -> str:
    read, reads = read_example(one, ready.rule.reads[0])
    spans = [each.span for each in findings_of(read, reads, rules) if each.rule == ready.id]
    if not wanted:
        return "it speaks" if spans else ""
    if not spans:
        return "it is silent"
    begin = one.text.find(one.finds) if one.finds else -1
    end = begin + len(one.finds)
    if begin >= 0 and not any(first < end and begin < last for first, last in spans):
        return f"it speaks elsewhere than about {one.finds!r}"
    return ""


def read_example(one: Example, reads: Reads) -> tuple[ReadText, Reads]:
    """An example as the review reads it: as what it says it is, else as what the rule reads."""
    kind = one.kind or _KIND[reads]
    if kind == "question":
        return ReadText(Passage(one.text), kind), "question"
    occasion = one.occasion
    if reads == "later" and not one.kind:
        occasion = "again"
    known = (one.name, one.referrer, one.sender, one.organization, one.notes)
    return read_message(one.text, kind, occasion, *known), reads_as(kind, occasion)


def faults_of_points(points: Mapping[str, ReadyPoint]) -> Iterator[str]:
    """As `faults_of_rules`, for the points: what `says` it is surely said, `silent` is not."""
    for name, ready in points.items():
        for says, examples in (("says", ready.rule.says), ("silent", ready.rule.silent)):
            if len(examples) < FEWEST_EXAMPLES:
                yield f"points/{name}: {says}: {FEWEST_EXAMPLES} texts or more are needed"
            for one in examples:
                kind = one.kind or next(iter(ready.rule.fits), "")
                given = one.model_copy(update={"kind": kind})
                read, reads = read_example(given, ready.rule.reads[0])
                said = ready.said(read) if ready.fits(read, reads) else "no point of this kind"
                if (said == "yes") != (says == "says"):
                    yield f"points/{name}: {says}: it is {said}: {one.text[:80]}"
