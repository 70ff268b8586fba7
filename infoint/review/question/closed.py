"""Questions that yes or no can answer."""

import re
from itertools import islice

from infoint.review.question.forms import (
    AUX,
    AUX_START,
    MOST_CLAUSES,
    POLITE,
    SUBORDINATE,
    WH,
    asks_later,
    body_of,
    is_open,
)

_WOULD_SAY = re.compile(
    r"(?:would|will|can|could) you (?:also |still |ever |even )?(?:say|imagine)\b(?! (?:more|"
    r"something|a |what|how|why|which))"
    r"|(?:would|will) you (?:also |still |ever |even )?(?:recommend|suggest|advise)\b"
    r"(?! (?:me |for |that i|i |to me|any|an?\b|some|other|another|what|which|who|whom|how|where|"
    r"books|people|courses|reading|one\b|someone))"
    r"|would you describe\b[^?]*\bas\b"
)
_WHETHER = re.compile(r"\b(?:whether|if)\b")
_SOON = 25
"""Letters after a polite opening within which "whether" rules what is asked."""
_ASK_FIRST = re.compile(r"\bif i (?:ask|asked|may ask|ask you)\b")
_INVITATION = re.compile(
    r"""(?:is|are|was|were|might|would|could)\ there\ (?:be\ )?(?:\w+\ )?(?:anything|anyone|anybody
    |something|someone|somebody|any|other|some|somewhere|things?|an?y?\ (?:\w+\ )?(?:book|person
    |question|course|place|colleague|people|resource|website|association|story|moment|project
    |mistake|skill|topic|thing))
    | (?:do|would|could|can|have|did|should|might)\ (?:you|i|we)\ (?:\w+\ )?(?:have|know(?:\ of)?
        |recommend|suggest|got|think\ of|offer|see|name|add|like\ to\ add|say|talk\ to|ask
        |read)\ (?:of\ )?
        (?:any|anyone|anybody|anything|someone|somebody|something|some|an?\ (?:\w+\ )?(?:tip|piece
            |favou?rite|book|colleague|friend|word|example|recommendation|suggestion|idea|story)
            |other|others|people|tips|advice|suggestions|recommendations|thoughts|examples
            |contacts)\b
    | (?:does|do|did)\ (?:anyone|anybody|anything|any\ \w+|someone|a\ \w+)\ (?:else\ )?(?:come
        |spring)\b
    | (?:anything|anyone|any)\b
    """,
    re.VERBOSE,
)
_ANYTHING = re.compile(
    rf"{AUX} (?:you|i|we|there)\b[^,;]{{0,60}}?\b(?:anything|anyone|anybody|any (?:\w+ "
    rf")?(?:advice|tips?|thoughts|suggestions?|recommendations?|books?|resources?|people|"
    rf"questions?))\b"
)
_CHOICE = re.compile(r"\bor\b(?!\s+(?:not|no|so|is it|isn't|are you|what|more\b|less\b|two\b))")
_INVERTED_IF = re.compile(r"(?:had|were|should) (?:you|i|we|one|it|they|he|she)\b")
"""Had you known, ...: a condition, and the question comes after it."""


def is_closed(plain: str) -> bool:
    """Whether a plain question asks for yes or no, and is neither a choice nor an invitation."""
    body = body_of(plain)
    if _CHOICE.search(body) and not SUBORDINATE.match(body):
        return False
    verdict = _verdict(body)
    if verdict is not None:
        return verdict
    for joint in islice(re.finditer(r"[,;:–]\s*|\s-\s|\.\.\.\s*", body), MOST_CLAUSES):
        verdict = _verdict(body_of(body[joint.end() :]))
        if verdict is not None:
            return verdict
    inverted = re.search(
        rf"\b{AUX}\s+(?:you|it|there|they|your|this|that|i|one|people|someone)\b", body
    )
    asked = re.search(rf"\b{WH}\b", body)
    if "?" not in body and not inverted:
        return False
    if inverted and not (asked and asked.start() < inverted.start()):
        return True
    return bool(re.match(r"(?:you|it|that|there|your|they|the|this)\b", body)) and not asked


def _verdict(clause: str) -> bool | None:
    """Whether a clause asks for yes or no; None where it does not ask."""
    polite = POLITE.match(clause)
    if polite and _WOULD_SAY.match(clause):
        return True
    if polite:
        rest = _ASK_FIRST.sub(" ", clause[polite.end() :])
        if AUX_START.match(rest.lstrip(" ,:-")):
            return True
        asked = re.search(rf"\b{WH}\b", rest)
        whether = _WHETHER.search(rest)
        first = whether and not (asked and asked.start() < whether.start())
        return bool(whether and first and whether.start() < _SOON)
    if _INVITATION.match(clause) or _ANYTHING.match(clause):
        return False
    if _INVERTED_IF.match(clause) and asks_later(clause):
        return None
    if AUX_START.match(clause) or (re.match(rf"{AUX}\s+[\w'-]+", clause) and "?" in clause):
        return True
    return False if is_open(clause) else None
