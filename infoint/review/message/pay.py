"""Questions about what the other person earns."""

import re
from collections.abc import Iterator

from infoint.i18n import N_
from infoint.review.finding import Finding
from infoint.review.passage import Passage, Sentence, clause_before, denied
from infoint.review.question.forms import span_of

_YOUR_PAY = (
    r"your (?:(?:own|current|present|starting|first|last|annual|monthly|yearly|weekly|gross|net|"
    r"base|basic|hourly|daily|average|total|exact|actual|old|new|latest|"
    r"previous|present|take-home|christmas|yearly|final|usual|personal|day|consulting|freelance|"
    r"initial)\s+){0,3}(?:salary|salaries|wages?|pay|paycheck|paycheque|pay ?packet|payslip|pay "
    r"slip|income|bonus(?:es)?|compensation|earnings|"
    r"hourly rate|day rate|daily rate|remuneration|stipend|raise|pay rise|stock "
    r"options)\b(?!\s+(?:attention|off|for themselves|negotiat\w+|talks|scale|range|bands?|"
    r"grades?|surveys?|expectations?|tip|question|chapter|track|reports?|calls?|statements?|"
    r"structure|system|polic\w+|day|gap|transparency))"
)
_EARN = (
    r"(?:earn(?:ed|ing|s)?\b(?!\s+(?:[\w']+\s+){0,2}?(?:trust|respect|degree|place|title|"
    r"reputation|licen[cs]e|certificate|"
    r"certification|stripes|qualification|diploma|credentials?|badge|keep|confidence|name|spurs|"
    r"wings))"
    r"|(?:get|getting|got|being|been)\s+(?:\w+\s+){0,2}?paid\b(?! to\b| for\s*[?,])|paid\b(?! "
    r"for\s*[?,]| (?:to|on time|late|by|per piece|in)\b)|clear\b(?= (?:after|a|per|each))|net\b|"
    r"gross\b|take home\b(?! work| the)|bring home\b(?! work| the)|charge\b(?=\s*[?.]*$|"
    r"\s+(?:per|an?|for|by|your|clients|customers|people|them)\b)|get (?:an?|per|each|every) "
    r"(?:month|year|week|hour|day)|make a (?:good |decent )?living|mak(?:e|ing) (?:good|decent|"
    r"much|enough|a lot of|big|more|real) money|mak(?:e|ing) (?:more than|over|enough|six "
    r"figures))"
)
_MAKE = (
    r"make(?=\s*[?.]*$|\s+(?:an?|per|each|every)\s+(?:year|month|hour|week|day)|\s+(?:in an?|on "
    r"average|on a good)\b|\s+(?:last|this) (?:year|month)|\s+in your (?:first|last|best|second) "
    r"(?:year|month|job)\b|(?:five|six|seven)[- ]figures|"
    r"(?:annually|monthly|yearly|now|here|roughly|these days|if i may))"
)
_PERSONAL_PAY = [
    re.compile(pattern)
    for pattern in (
        rf"\b(?:what|how much|how high|how many \w+)(?:\s+(?:money|more|less|a month|a year|per "
        rf"\w+|an hour|exactly|roughly|in total|on average|then|now|today))*\s+(?:do|did|does|"
        rf"are|were|will|would|have|had)\s+you\s+(?:\w+\s+){{0,3}}?(?:{_EARN}|{_MAKE})",
        r"\bhow much (?:money )?(?:do|did|will|would) you (?:\w+ )?make\b(?! (?:of|use|time|"
        r"sense|room|decisions|by hand|yourself|yourselves|from|in-?house|up|do|with|on site|"
        r"here|fresh|today))",
        rf"\b(?:what|how much|how well|roughly)\s+you\s+(?:\w+\s+){{0,3}}?(?:{_EARN}|{_MAKE})",
        rf"\b(?:are|were|do|did|have|is|how are|how well are) you (?:\w+\s+){{0,3}}?(?:{_EARN}|"
        rf"make (?:five|six|seven)[- ]figures)(?!\s+(?:attention|off))",
        _YOUR_PAY,
        r"\b(?:what|how much|how well) (?:do|does|did|is|was) (?:your (?:\w+ )?(?:job|position|"
        r"work|role|employer|post|company|firm|gig)|this job|the job you \w+) (?:\w+ "
        r")?pay(?:ing)?\b(?! (?:people|interns|beginners|newcomers|for|its|their|those|someone|"
        r"graduates|entry|junior|women))",
        r"\b(?:what|which) (?:kind|sort|level|amount) of (?:money|salary|income|pay|wages?|"
        r"bonus)\b[^?]*\b(?:do|did|are|were|have) you\b",
        r"\b(?:salary|wages?|income|bonus|raise|pay rise|paycheck|monthly pay|"
        r"pension)\b[^?]{0,25}\b(?:do|did|are|were|have) you (?:\w+ )?(?:get|got|have|earn|"
        r"receive|make|draw|start|on|paid|given|negotiate\w*)",
        r"\b(?:do|did|have|will|when do|when did) you (?:\w+ ){0,2}?(?:get|got|receive|received|"
        r"given|have|negotiate) (?:an? |any |your |paid )?(?:\w+ ){0,2}?(?:bonus|raise|pay rise|"
        r"salary|pension|stock options|overtime pay)\b(?! (?:range|survey|guide|data|figures))",
        r"\bhow much (?:are|is|were) you (?:making|earning|getting|on|worth)\b|\bhow much (?:of "
        r"a |was the |is the )?(?:bonus|raise|salary)\b[^?]*\byou\b",
        r"\b(?:you're|you are|are you) (?:\w+ )?earning\b(?! (?:the|their|your|a degree|respect|"
        r"trust))",
        r"\b(?:more|less) than (?:\w+ )?(?:[\d,.]+k?|\w+ (?:thousand|hundred)) (?:a|per) (?:year|"
        r"month|hour|week)\b",
        r"\b(?:do|does|did|will|would|is|are) (?:they|the company|your (?:\w+ ){0,2}?(?:company|"
        r"boss|employer|firm|job|work|school|hospital)|it|she|he|the \w+|that) (?:\w+ "
        r"){0,2}?(?:pay|paying) you\b",
        r"\b(?:what|how much|how well)\b(?:(?!\b(?:when|if|while|don't|doesn't|clients?|"
        r"customers?)\b)[^?,;]){0,40}?\b(?:pays?|paid|paying|compensate[sd]?) you\b(?! "
        r"(?:attention|a (?:compliment|visit)))",
        r"\b(?:salary|wages?|income|pay|amount|money|package|ctc) (?:that |which )?you (?:\w+ "
        r")?(?:get|got|have|earn|earned|draw|drew|receive|make|made|started|were|are)\b|\bpaid "
        r"are you\b",
        r"\bpay (?:cut|rise|raise|increase)\b[^?]*\byou\b|\byou\b[^?]*\bpay (?:cut|rise|raise|"
        r"increase)\b",
        r"\byour (?:\w+ ){0,2}?(?:ctc|in-hand (?:salary|pay)|salary package|pay package|annual "
        r"package|compensation package)\b|\bwhat(?:'s| is| was) your package\b|\bpackage (?:are|"
        r"were|do|did) you\b",
        r"\b(?:they|the company|your (?:boss|company|employer|firm)) (?:\w+ )?give you (?:a|per|"
        r"each|every) (?:month|year|week|hour)\b|\b(?:which|what) tax bracket\b",
        r"\byou (?:\w+ ){0,1}?(?:a six[- ]figure|on six figures)\b|\bwhat are you on\b(?=\s*\?)|"
        r"\bare you on (?:(?:more|less|over|under|above|around|about|roughly) )?(?:than "
        r")?[$€£]?\d",
        r"\bhow much (?:money )?(?:is|was) (?:in it for you|your)\b|\bwhat (?:figure|number|sum) "
        r"is on your\b|\bput a (?:figure|number) on (?:what you|your)\b",
    )
]
_GENERAL_YOU = re.compile(
    r"\b(?:can|could|would|should|might) (?:you|one|i)\b[^?]*\b(?:in this (?:field|line|industry|"
    r"trade|profession|sector)|as a (?:beginner|newcomer|junior|graduate|starter)|starting out|"
    r"at (?:the (?:start|beginning)|entry)|on average in)\b"
)


_ASKED = re.compile(
    r"\?|\b(?:ask|know|learn|hear|tell|say|share|wonder\w*|curious|interested|find out|reveal|"
    r"mention|discuss|talk about|questions?)\b"
)


def personal_pay(passage: Passage) -> Iterator[Finding]:
    """The first sentence that asks for their own pay; the pay of a field is fine."""
    for sentence in passage.sentences():
        if _of_their_own(sentence):
            yield _finding(passage, sentence)
            return


def pay_asked_ahead(passage: Passage) -> Iterator[Finding]:
    """As `personal_pay`, in a message before the talk, where much is told and little is asked."""
    for sentence in passage.sentences():
        found = _of_their_own(sentence) if _ASKED.search(sentence.said) else None
        if found and not denied(clause_before(sentence.said, found.start()) + found.group()):
            yield _finding(passage, sentence)
            return


def _of_their_own(sentence: Sentence) -> re.Match[str] | None:
    if _GENERAL_YOU.search(sentence.plain):
        return None
    return next(filter(None, (p.search(sentence.said) for p in _PERSONAL_PAY)), None)


def _finding(passage: Passage, sentence: Sentence) -> Finding:
    return Finding(
        rule="personal-pay",
        advice=N_("Ask for the range in the field: “Which salary range is usual in this field?”"),
        why=N_("People gladly talk about the pay of a field, and seldom about their own."),
        source="handbook",
        span=span_of(passage, sentence),
    )
