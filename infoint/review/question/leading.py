"""Questions that put the answer into the other person's mouth."""

import re
from collections.abc import Iterator

from infoint.i18n import N_
from infoint.review.finding import Finding
from infoint.review.passage import Passage, Sentence
from infoint.review.question.forms import AUX_START, SUBJECT, TAG, WH_START, body_of, span_of

_LEADING = re.compile(
    rf"""^(?:
      (?:\w+,?\s+)?(?:surely|obviously|clearly|of\ course|no\ doubt|doubtless|undoubtedly
          |naturally|admit\ it|let's\ be\ honest|i'm\ sure|i\ am\ sure|everyone\ knows
          |everybody\ knows|we\ all\ know|as\ we\ all\ know|needless\ to\ say)\b
    | (?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|wo|ca
        |must)n't\ (?:\w+\ )?{SUBJECT}\b | (?:won't|can't|cannot|ain't)\ {SUBJECT}\b
    | (?:do|does|did|is|are|was|were|would|should|has|have|can|could)\ (?:you|it|they|that|there
        |one|he|she|we|this)\ not\b
    | (?:would|do|don't|wouldn't|will)\ you\ (?:also\ |not\ )?(?:agree|concede|admit)\b
    | (?:i|you'd|you\ would|you\ will|you'll)\ (?:also\ |really\ |certainly\ |probably\ 
        |surely\ )?(?:suppose|guess|assume|imagine|take\ it|bet|presume|expect|trust|agree|gather
        |figure|reckon|admit|have\ to\ (?:agree|admit))\b
    | (?:it|that|you|this|they|there|he|she|we|the\ [\w' -]{{1,40}}?|your\ [\w' -]{{1,40}}?
        |being\ [\w' -]{{1,40}}?|working\ [\w' -]{{1,40}}?|having\ [\w' -]{{1,40}}?)\ must\ 
        (?:\w+\ )?(?:be|have|feel|get|love|hate|miss|enjoy|make|take|find|pay|earn|need|cost)\b
    | (?:how|why)\ (?:\w+\ )?(?:can|could|does|do|would)\ (?:anyone|anybody|someone\ like\ you
        |a\ person)\b
    | (?:isn't|aren't|wasn't|doesn't|don't)\ 
    )""",
    re.VERBOSE,
)
_SURELY = re.compile(
    r"\bsurely\b|\bdon't you (?:think|agree|find)\b|\bwouldn't you (?:say|agree)\b|\bisn't it "
    r"(?:true|so|the case)\b|\bwould you agree\b|\byou must (?:be|have|feel|hate|love)\b"
)


def leading(passage: Passage, asked: list[Sentence]) -> Iterator[Finding]:
    """The first question that expects its own answer."""
    for sentence in asked:
        plain = body_of(sentence.plain)
        tag = TAG.search(plain)
        starts = WH_START.match(plain) or AUX_START.match(plain)
        led = _LEADING.match(plain) or _SURELY.search(plain)
        if led or (tag and tag.start() > 3 and not starts):
            yield Finding(
                rule="leading",
                advice=N_(
                    "Ask without giving the answer: “What is it like …?” or “How do you see …?”"
                ),
                why=N_(
                    "People tend to agree with what is put into their mouth, and you learn nothing."
                ),
                source="ours",
                span=span_of(passage, sentence),
            )
            return
