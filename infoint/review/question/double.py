"""Two questions at once."""

import re
from collections.abc import Iterator
from itertools import islice

from infoint.i18n import N_
from infoint.review.finding import Finding
from infoint.review.passage import Passage, Sentence
from infoint.review.question.forms import (
    AUX,
    AUX_START,
    MOST_CLAUSES,
    OF,
    POLITE,
    PRONOUN,
    REQUEST,
    STRICT,
    SUBORDINATE,
    TAG,
    WH,
    body_of,
    is_open,
    span_of,
)

_AUX_PRONOUN = re.compile(rf"{AUX}\s+{PRONOUN}\b")
_AFTERTHOUGHT = re.compile(
    r"\W*(?:and |or |but |if so |if not )*,?\s*(?:why|why not|how so|what for|how come|why or "
    r"why not|why is that)(?: or why not)?\W*$"
)
_ASIDE = re.compile(
    r"(?:would|do|did) you (?:say|think|reckon|believe|mean|know)\b|(?:may|can|could|might) i "
    r"ask\b|if "
)
_JOINT = re.compile(
    r"[,;:–]\s*(?:(?:and|or|but|also|then|plus|so|if so|as well as|and also|and if so|and "
    r"then)\b,?\s*)*|\s-\s|\b(?:and|or|but|plus)\s+(?:also\s+|then\s+|if so,?\s+)?"
)
_WH_INVERTED = re.compile(
    rf"{OF}{WH}\b(?:\s+(?!to\b)[\w'-]+){{0,5}}?\s+{AUX}\s+(?:not\s+)?{STRICT}\b|{OF}(?:what's|"
    rf"who's|where's|how's|when's)\s"
)
_WH_SUBJECT = re.compile(
    r"(?:what|who)\s+(?:made|makes|is|was|are|were|helps?|helped|keeps?|kept|drew|led|brought|"
    r"comes?|came|happens?|happened|would|gives?|gave|gets?|pays?|decides?|does|did|keeps|"
    r"surprised?|surprises|drives|drove|else|inspired|inspires|matters|attracted|goes|went|"
    r"changed|changes|will|can|should|could|has|had|taught|trains|trained)\b"
)
_PARALLEL = re.compile(
    r"(?:what|which|who|how (?:many|much|long|often))\b(?!\s*[?,]|\s+(?:not|ones|else|would|"
    r"to)\s*[?])(?=\s+\w+\s+\w+)"
)
_WH_WORD = re.compile(rf"\b{WH}\b")
_EMBEDDED = re.compile(
    r"(?:what|how|why|where|when|whom|which|who|whether|if)\s+(?:\w+\s+)?(?:you|your|it|they|the|"
    r"one|people|someone|that|this|i|we|a|an|made|makes|is|was|are)\b|(?:also )?(?:tell|describe|"
    r"explain|show|share|say|give)\b"
)


def two_questions(passage: Passage, asked: list[Sentence]) -> Iterator[Finding]:
    """The second of two questions, in a sentence of its own or in the same breath."""
    place = _second_question(asked)
    if place:
        sentence, begin = place
        yield Finding(
            rule="double-barrelled",
            advice=N_("Ask one thing at a time: keep the first question and save the other one."),
            why=N_("Of two questions at once the second is answered, and the first is lost."),
            source="ours",
            span=span_of(passage, sentence, begin),
        )


def _second_question(asked: list[Sentence]) -> tuple[Sentence, int] | None:
    more = [each for each in asked[1:] if "?" in each.plain and not _is_afterthought(each.plain)]
    if more and not TAG.fullmatch(", " + more[0].plain.strip()):
        return more[0], 0
    begin = _second_clause(asked[0].plain)
    return None if begin is None else (asked[0], begin)


def _is_afterthought(plain: str) -> bool:
    return bool(_AFTERTHOUGHT.fullmatch(plain.strip()))


def _second_clause(plain: str) -> int | None:
    """Where a second question begins in a sentence that already asked one."""
    start = plain.find(body_of(plain))
    polite = bool(POLITE.match(plain, start) or REQUEST.match(plain, start))
    asking = polite or _asks(plain, start) or is_open(plain[start:])
    for joint in islice(_JOINT.finditer(plain, start), MOST_CLAUSES):
        end = joint.end()
        if _AFTERTHOUGHT.match(plain, joint.start()) or _ASIDE.match(plain, end):
            continue
        if joint.group().strip(" ,;").startswith("or") and AUX_START.match(plain, end):
            continue  # a choice of two
        comma = joint.group().lstrip()[:1] in ",;"
        asks = _asks(plain, end, bare=not comma)
        if "and" in joint.group():
            asks = asks or _runs_on(plain, start, joint, polite=polite)
        if asks and asking:
            return joint.start()
        asking = asking or (asks and comma)
    return None


def _runs_on(plain: str, start: int, joint: re.Match[str], *, polite: bool) -> bool:
    """Whether "and" leads to one more question that keeps the order of a statement."""
    end = joint.end()
    if joint.group().lstrip().startswith((",", ";")) and _WH_SUBJECT.match(plain, end):
        return True
    if polite and _EMBEDDED.match(plain, end):
        return True
    only_one = len(_WH_WORD.findall(plain, start, joint.start())) == 1
    return only_one and is_open(plain[start:]) and bool(_PARALLEL.match(plain, end))


def _asks(plain: str, place: int, *, bare: bool = False) -> bool:
    """Whether a question begins here; after a bare "and" only one that is unmistakable."""
    if SUBORDINATE.match(plain, place) and not _WH_INVERTED.match(plain, place):
        return False
    if (_AUX_PRONOUN if bare else AUX_START).match(plain, place):
        return True
    if _WH_INVERTED.match(plain, place):
        return True
    return not bare and bool(_WH_SUBJECT.match(plain, place))
