"""Whether a text asks for work for the one who writes it."""

import re
from collections.abc import Iterator

from infoint.coaching.review.denial import clause_before, denied
from infoint.coaching.review.finding import Finding, Span
from infoint.coaching.review.job_asking import ASKING
from infoint.coaching.review.job_wishes import WISHES
from infoint.coaching.review.job_words import RESUME, SEEKING, compiled
from infoint.coaching.review.passage import Passage, Sentence
from infoint.coaching.review.their_place import with_their_place

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
    r"people|dream|use for|forget me|remember me|my name|my profile|offer|me in(?:to)?\b|have me|"
    r"get "
    r"in\b|have work|me work|hands?\b|need|(?:fit|asset|addition|match) (?:for|to)|"
    r"start(?:ing)? (?:work|immediately|right|at once|straight|as|tomorrow|with|for)|begin "
    r"(?:work|as)|your next|your new|"
    r"(?<!your )(?<!about )(?<!the )(?<!this )(?<!of )work(?:ing)?\b)"
)
"""A word without which no pattern below can speak: most sentences have none."""
_SEEKING, _RESUME = compiled(SEEKING), compiled(RESUME)
_ASKING = compiled([*ASKING, *WISHES])
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
_HELD = re.compile(
    r"\bi(?:'m| am| was|'ve been| have been) (?:\w+ )?(?:lucky|glad|happy|proud|grateful|fortunate|"
    r"thankful) (?:enough )?(?:for|to (?:get|find|have|do|land|secure|hold|be given|be offered))\b"
    r"(?! (?:any|some|whatever)\b)"
)
"""A post that one has or had."""
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


def asks_for_job(passage: Passage, *, before: bool, organization: str = "") -> Iterator[Finding]:
    """Every place where work is asked for; before the talk also where a résumé is handed on.

    Work at `organization`, where the reader works, is asked for like work for the reader.
    """
    for sentence in passage.sentences():
        if not _ABOUT_WORK.search(sentence.said):
            continue
        asked = _asked(sentence.said) or _asked_at(passage, sentence, organization)
        if asked:
            yield _finding(passage, sentence, asked, _ADVICE if before else _ADVICE_AFTER, _WHY)
        handed_on = _first(_RESUME, sentence.said) if before else None
        if handed_on:
            yield _finding(passage, sentence, handed_on, _RESUME_ADVICE, _RESUME_WHY)


def _finding(passage: Passage, sentence: Sentence, place: Span, advice: str, why: str) -> Finding:
    begin, end = sentence.begin + place[0], sentence.begin + place[1]
    return Finding("asks-for-job", advice, why, "how-to", passage.span(begin, end))


def _asked(said: str) -> Span | None:
    return _first(_SEEKING, said, seeking=True) or _first(_ASKING, said)


def _asked_at(passage: Passage, sentence: Sentence, organization: str) -> Span | None:
    """The whole sentence, where it asks for work at the place that it names."""
    said = with_their_place(passage, sentence, organization) if organization.strip() else ""
    found = said not in ("", sentence.said) and _asked(said)
    return (0, len(sentence.said)) if found else None


def _first(patterns: list[re.Pattern[str]], said: str, *, seeking: bool = False) -> Span | None:
    """Where the first pattern speaks that is neither denied nor about somebody else."""
    for pattern in patterns:
        for match in pattern.finditer(said):
            clause = clause_before(said, match.start())
            if denied(clause + match.group()) or _OTHERS.match(said[match.end() :].lstrip()):
                continue
            if _OTHERS.search(match.group()) or _SEEMING.search(clause):
                continue
            if _SAID_BY_OTHERS.search(clause):
                continue
            if _WORK_THERE.search(clause + match.group()) or _HELD.search(clause + match.group()):
                continue
            if seeking and _LATER.search(clause + match.group()):
                continue
            return match.span()
    return None
