"""Whether a text asks for work for the one who writes it."""

import re
from collections.abc import Iterator

from infoint.coaching.review.finding import Finding, Span
from infoint.coaching.review.job_asking import ASKING
from infoint.coaching.review.job_words import RESUME, SEEKING, compiled
from infoint.coaching.review.passage import Passage, Sentence

_ABOUT_WORK = re.compile(
    r"\b(?:jobs?\b|positions?\b|roles?\b|posts?\b|opening|vacan|intern|trainee|apprentic|extern|"
    r"clerk|co-?op|"
    r"practicum|placement|employ|hir(?:e|ing)|recruit|tak(?:e|ing|en) (?:me|on|a chance|any|"
    r"some)|appl(?:y|ic|ied)|"
    r"consider|resum|cv\b|c\.v|curriculum|cover letter|bio-?data|lebenslauf|join|opportunit|in "
    r"mind|candida|strings|"
    r"(?:good|kind|a) word|foot in|interview|gigs?\b|spots?\b|slots?\b|seats?\b|opens?\b|comes? "
    r"up|turns? up|like me|with my|"
    r"refer|chances?\b|shot\b|try\b|places?\b|room\b|space\b|human resources|hr\b|on file|part "
    r"of|recommend|something|"
    r"anything|trial|boss|ears?\b|eyes?\b|challenge|staff|available|immediately|payroll|career "
    r"(?:at|with|in) you|"
    r"people|use for|forget me|remember me|my name|my profile|offer|me in(?:to)?\b|have me|get "
    r"in\b|have work|me work|hands?\b|need|(?:fit|asset|addition|match) (?:for|to)|"
    r"start(?:ing)? (?:work|immediately|right|at once|straight|as|tomorrow|with|for)|begin "
    r"(?:work|as)|your next|your new|"
    r"(?<!your )(?<!about )(?<!the )(?<!this )(?<!of )work(?:ing)?\b)"
)
"""A word without which no pattern below can speak: most sentences have none."""
_SEEKING, _ASKING, _RESUME = compiled(SEEKING), compiled(ASKING), compiled(RESUME)
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
_SEEMING = re.compile(
    r"\b(?:as if|as though|(?:might|may|could|will|would|don't|you|people|they|everyone|nobody|"
    r"somebody|"
    r"someone|worry|afraid|fear|worried) (?:\w+ )?(?:think|thinks|assume|assumes|believe|suppose|"
    r"suspect|feel)s?|"
    r"impression|sounds? like|seems? (?:like|that)|looks? like|feels? like|pretend\w*|in case "
    r"you (?:wonder|think)|"
    r"said|says|asked|told|used to|when i was|back when)\b"
)
_LATER = re.compile(
    r"\b(?:one day|some ?day|eventually|in the long run|in the end|ultimately|down the road|"
    r"before (?:i|looking|applying|searching|asking|getting)|until i|once i|when i|after i|when "
    r"(?:it comes|looking|applying)|if i (?:ever|should)|"
    r"how (?:to|one|people|you|they|do|does|did|would|a|somebody|someone)|what (?:it|you|helped|"
    r"helps)|whether i (?:want|would)|"
    r"later on|in (?:a few|some|five|ten|two|three) years|my dream)\b"
)
_WORK_THERE = re.compile(
    r"\b(?:what (?:it|that|life)(?: is|'s| was| would be| feels)|how it (?:is|feels|was)|what it "
    r"takes)\b"
)
_OTHERS = re.compile(
    r"\bfor (?:him|her|them|others|my (?:son|daughter|brother|sister|friends?|students?|clients?|"
    r"pupils?|husband|wife|class|colleagues?|nephew|niece)|our (?:students?|clients?|pupils?|"
    r"members?)|"
    r"(?:the |our )?(?:students?|graduates?|refugees?|young people))\b"
)
_SAID_BY_OTHERS = re.compile(
    r"\b(?:people|students|they|he|she|everyone|everybody|others|someone|somebody|friends?|"
    r"brother|sister|"
    r"applicants?|candidates?|graduates?|man|woman|who) (?:\w+ )?(?:asks?|asked|wants?|wanted|"
    r"says?|said|wrote|writes?|"
    r"begs?|begged|hopes?|hoped)\b"
)

_ADVICE = (
    "Leave out the request for work and ask for what you want to learn: “I am looking for "
    "information, not a job.”"
)
_ADVICE_AFTER = "Leave out the request for work: say what you learned and what you will do with it."
_WHY = "Whoever is asked for a job feels misled about the talk, and can only say no."
_RESUME_ADVICE = "Leave your résumé out for now: bring it to the talk and show it if you are asked."
_RESUME_WHY = "A résumé before the talk turns your question into an application."


def asks_for_job(passage: Passage, *, before: bool) -> Iterator[Finding]:
    """Every place where work is asked for; before the talk also where a résumé is handed on."""
    for sentence in passage.sentences():
        if not _ABOUT_WORK.search(sentence.said):
            continue
        asked = _first(_SEEKING, sentence, seeking=True) or _first(_ASKING, sentence)
        if asked:
            yield _finding(passage, sentence, asked, _ADVICE if before else _ADVICE_AFTER, _WHY)
        handed_on = _first(_RESUME, sentence) if before else None
        if handed_on:
            yield _finding(passage, sentence, handed_on, _RESUME_ADVICE, _RESUME_WHY)


def _finding(passage: Passage, sentence: Sentence, place: Span, advice: str, why: str) -> Finding:
    begin, end = sentence.begin + place[0], sentence.begin + place[1]
    return Finding("asks-for-job", advice, why, "how-to", passage.span(begin, end))


def _first(
    patterns: list[re.Pattern[str]], sentence: Sentence, *, seeking: bool = False
) -> Span | None:
    """Where the first pattern speaks that is neither denied nor about somebody else."""
    said = sentence.said
    for pattern in patterns:
        for match in pattern.finditer(said):
            clause = _clause_before(said, match.start())
            if _denied(clause + match.group()) or _OTHERS.match(said[match.end() :].lstrip()):
                continue
            if _OTHERS.search(match.group()) or _SEEMING.search(clause):
                continue
            if _SAID_BY_OTHERS.search(clause):
                continue
            if _WORK_THERE.search(clause + match.group()):
                continue
            if seeking and _LATER.search(clause + match.group()):
                continue
            return match.span()
    return None


def _clause_before(said: str, place: int) -> str:
    """From the last boundary of a clause up to a place."""
    begin = 0
    for boundary in _CLAUSE.finditer(said, 0, place):
        begin = boundary.start()
    return said[begin:place]


def _denied(clause: str) -> bool:
    return bool(_NOT.search(_HARMLESS_NOT.sub(" ", clause)))
