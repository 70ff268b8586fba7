"""Whether a clause denies what it says: "I am not looking for a job"."""

import re

_HARMLESS_NOT = re.compile(
    r"\bnot (?:only|just|merely|simply|solely)\b|\b(?:don't|do not|please don't) (?:hesitate|"
    r"forget|mind)\b"
    r"|\bwhy not\b|\bno doubt\b|\bnot sure\b|\b(?:would not|wouldn't) mind\b|\bif not\b|\bor not\b"
    r"|\bcan(?:'t|not) (?:wait|help|thank)\b|\b(?:don't|do not) know\b|\bnot to mention\b|"
    r"\bcould not help\b"
    r"|\bno (?:problem|trouble|longer|matter|degree|experience|rush|hurry)\b|\bnot yet\b"
    r"|\b(?:is|are|do|does|could|can|would|will|have)(?:n't| not) (?:you|your|there)\b"
    r"|\bnever (?:been|had|regret)\b|\bnothing (?:would|more)\b|\bhave(?:n't| not) found\b"
)
_NOT = re.compile(
    r"\b(?:not|never|no|without|nor|neither|none|nothing|rather than|instead of|far from|avoid|"
    r"cannot|hardly|isn't|least of all)\b|n't\b|\bstopped\b"
)
_CLAUSE = re.compile(
    r"[;:(–]|\s-\s|,?\s+\b(?:but|however|yet|although|though|except)\b|,\s+(?:and|so|i|i'm|i'd|"
    r"please|could|"
    r"would|can|do|is|are|if|it's|just|still|let|also)\b|\band (?:i|i'm|i'd|please|could|would|"
    r"do|is|are|if)\b|\bbecause\b"
)


def clause_before(said: str, place: int) -> str:
    """From the last boundary of a clause up to a place."""
    begin = 0
    for boundary in _CLAUSE.finditer(said, 0, place):
        begin = boundary.start()
    return said[begin:place]


def denied(clause: str) -> bool:
    """Whether a clause says no; "not only" and the like say none."""
    return bool(_NOT.search(_HARMLESS_NOT.sub(" ", clause)))
