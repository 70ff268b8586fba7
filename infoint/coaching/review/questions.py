"""Questions for the talk: open, about one thing, about the field, and theirs to answer."""

import re
from collections.abc import Iterator

from infoint.coaching.review.finding import Finding, Span
from infoint.coaching.review.job_requests import asks_for_job
from infoint.coaching.review.passage import Passage, Sentence

_AUX = (
    r"(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|shall|may|might|must|am|"
    r"need|ought)(?:n't)?"
)
_SUBJECT = (
    r"(?:you|your|it|there|this|that|these|those|the|an?|people|most|i|we|they|he|she|someone|anyone|"
    r"somebody|anybody|everyone|everybody|one|many|any|some|all|my|our|their|his|her|its|women|men|"
    r"students|newcomers|beginners|employers|companies|firms|both|each|every|no|remote|working|having|"
    r"being|getting|small|large|young|older|new|other|what|not|graduates|hours|jobs|such)"
)
_WH = r"(?:what|what's|whats|how|how's|hows|why|who|who's|whom|whose|which|where|where's|when|when's)"
_STRICT = (
    r"(?:you|your|it|there|this|that|these|those|the|people|i|we|they|he|she|someone|somebody|one|my|our|"
    r"an?|their|his|her|most|everyone|anyone)"
)
_PRONOUN = r"(?:the|most|people|many|your|those|you|your|it|there|they|this|that|he|she|we|i|people|someone)"
_AUX_PRONOUN = re.compile(rf"{_AUX}\s+{_PRONOUN}\b")
_OF = r"(?:(?:in|at|by|to|for|from|with|of|on|about|under|through|until|since|during|after|into)\s+)?"
_WH_START = re.compile(rf"{_OF}{_WH}\b")
_AUX_START = re.compile(rf"{_AUX}\s+(?:not\s+)?{_SUBJECT}\b")
_SUBORDINATE = re.compile(
    rf"(?:while|if|as|since|because|before|after|once|wherever|whenever|whatever)\s|(?:when|where)\s+(?!{_AUX}\b)"
    r"|(?:what|how)\s+(?:i|you|we|they|he|she|it|people|someone|somebody|one|things|there|the)\s"
)
_FILLER = re.compile(
    r"\W*(?:(?:so|um+|uh+|er+|well|ok|okay|and|but|also|then|now|hi|hello|hey|just|or|first|firstly|second|finally|lastly|"
    r"maybe|sorry|please|oh|right|alright|actually|honestly|again|hm+|thanks|curious|quick question|"
    r"one more (?:thing|question)|last question|out of curiosity|if i may(?: ask)?|next)\b[\s,:.-]*)+"
)
_POLITE = re.compile(
    rf"""(?:
      (?:can|could|can't|couldn't|would|will|may|might)\ (?:you|i|we)\ (?:(?:please|maybe|perhaps|possibly|also|just|briefly|kindly|even|by\ any\ chance)\ )*
        (?:tell|describe|explain|share|walk|talk|give|say|show|help|name|recommend|suggest|point|outline|elaborate|expand|
        mention|ask|hear|list|compare|paint|think\ of|lead|take\ me|speak|introduce|teach|run|illustrate|sketch|summari[sz]e|
        advise|comment|put\ into\ words|break|clarify|guide|let\ me\ know|know|trouble\ you|remember|recall|sum|pick|imagine|shed)\b
    | (?:would|do|will)\ you\ mind\b | (?:would|could)\ you\ (?:be\ (?:willing|open|able|happy|so\ kind|so\ good|comfortable|prepared|kind\ enough|up)|care|like|have\ time|feel\ comfortable)\b
    | (?:is|would)\ it\ (?:be\ )?(?:(?:ok|okay|all\ right|alright|fine|rude|too\ much)\b|possible\ (?:for\ you\ )?to\ (?:tell|ask|hear|know|share|describe|explain|say)\b)
    | (?:may|might|can|could)\ i\ (?:\w+\ )?(?:ask|hear|know|learn)\b | (?:do|did)\ you\ (?:happen\ to\ |still\ |by\ chance\ )?(?:know|remember|recall)\b
    | (?:do|have)\ you\ (?:have\ )?(?:got\ )?(?:an?|any)\ (?:\w+\ )?(?:idea|sense|feeling|inkling|view|theory|feel)\b
    | i(?:'d|\ would)\ (?:like|love|be\ (?:curious|interested))\ to\ (?:know|ask|hear|learn|understand)\b | i(?:'m|\ am|\ was|\ have\ been)?\ (?:\w+\ )?(?:curious|wonder(?:ing)?|wondered|interested)\b
    | any\ (?:idea|thoughts|advice|chance\ (?:that\ )?you\ could)\b | are\ you\ (?:able|allowed|willing|free|happy|at\ liberty|permitted)\ to\ (?:tell|say|share|talk|speak|describe|explain|show|give)\b
    | do\ you\ think\ (?:you|i)\ (?:could|can|might)\ (?:tell|ask|describe|explain|share|show|say|give|hear|walk)\b | i(?:\ was|\ am|'m)\ hoping\ (?:that\ )?you\ (?:could|can|might|would)\b
    | (?:perhaps\ |maybe\ )?you\ (?:could|can|might)\ (?:perhaps\ |maybe\ )?(?:tell|describe|explain|share|show|say|give|walk)\b | (?:mind|care)\ (?:telling|sharing|to\ tell|to\ share|if\ i\ ask)\b
    | (?:am\ i|is\ one)\ allowed\ to\ ask\b
    )""",
    re.VERBOSE,
)
_WOULD_SAY = re.compile(
    r"(?:would|will|can|could) you (?:also |still |ever |even )?(?:say|imagine)\b(?! (?:more|something|a |what|how|why|which))"
    r"|(?:would|will) you (?:also |still |ever |even )?(?:recommend|suggest|advise)\b"
    r"(?! (?:me |for |that i|i |to me|any|an?\b|some|other|another|what|which|who|whom|how|where|books|people|courses|reading|one\b|someone))"
    r"|would you describe\b[^?]*\bas\b"
)
_REQUEST = re.compile(r"(?:please )?(?:tell|describe|explain|show|walk|share)\b")
_WHETHER = re.compile(r"\b(?:whether|if)\b")
_ASK_FIRST = re.compile(r"\bif i (?:ask|asked|may ask|ask you)\b")
_INVITATION = re.compile(
    rf"""(?:is|are|was|were|might|would|could)\ there\ (?:be\ )?(?:\w+\ )?(?:anything|anyone|anybody|something|someone|somebody|any|other|some|somewhere|things?|an?y?\ (?:\w+\ )?(?:book|person|question|course|place|colleague|people|resource|website|association|story|moment|project|mistake|skill|topic|thing))
    | (?:do|would|could|can|have|did|should|might)\ (?:you|i|we)\ (?:\w+\ )?(?:have|know(?:\ of)?|recommend|suggest|got|think\ of|offer|see|name|add|like\ to\ add|say|talk\ to|ask|read)\ (?:of\ )?
        (?:any|anyone|anybody|anything|someone|somebody|something|some|an?\ (?:\w+\ )?(?:tip|piece|favou?rite|book|colleague|friend|word|example|recommendation|suggestion|idea|story)|other|others|people|tips|advice|suggestions|recommendations|thoughts|examples|contacts)\b
    | (?:does|do|did)\ (?:anyone|anybody|anything|any\ \w+|someone|a\ \w+)\ (?:else\ )?(?:come|spring)\b
    | (?:anything|anyone|any)\b
    """,
    re.VERBOSE,
)
_ANYTHING = re.compile(rf"{_AUX} (?:you|i|we|there)\b[^,;]{{0,60}}?\b(?:anything|anyone|anybody|any (?:\w+ )?(?:advice|tips?|thoughts|suggestions?|recommendations?|books?|resources?|people|questions?))\b")
_CHOICE = re.compile(r"\bor\b(?!\s+(?:not|no|so|is it|isn't|are you|what|more\b|less\b|two\b))")
_TAG = re.compile(
    rf"(?:(?:,|\s-|;)\s*(?:{_AUX}\s+(?:it|you|they|that|he|she|there|we|one|this|i)(?:\s+not)?|right|correct|no|yes|true|surely|eh|huh|"
    r"yeah|okay|ok|agreed|wouldn't you say|wouldn't you agree|don't you think|don't you agree|or am i wrong|am i right|isn't that (?:so|right|true)|is that (?:right|fair|so)|"
    r"is it not|are they not|do you not|you agree|if i'm not mistaken|i take it|i suppose|i assume|i guess|i imagine|i bet|you know|of course)|\s+(?:isn't it|aren't they|don't you|aren't you|doesn't it|right|correct|don't you think))\s*[?!.]+[\"')]*\s*$"
)
_LEADING = re.compile(
    rf"""^(?:
      (?:\w+,?\s+)?(?:surely|obviously|clearly|of\ course|no\ doubt|doubtless|undoubtedly|naturally|admit\ it|let's\ be\ honest|i'm\ sure|i\ am\ sure|everyone\ knows|everybody\ knows|we\ all\ know|as\ we\ all\ know|needless\ to\ say)\b
    | (?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|wo|ca|must)n't\ (?:\w+\ )?{_SUBJECT}\b | (?:won't|can't|cannot|ain't)\ {_SUBJECT}\b
    | (?:do|does|did|is|are|was|were|would|should|has|have|can|could)\ (?:you|it|they|that|there|one|he|she|we|this)\ not\b
    | (?:would|do|don't|wouldn't|will)\ you\ (?:also\ |not\ )?(?:agree|concede|admit)\b
    | (?:i|you'd|you\ would|you\ will|you'll)\ (?:also\ |really\ |certainly\ |probably\ |surely\ )?(?:suppose|guess|assume|imagine|take\ it|bet|presume|expect|trust|agree|gather|figure|reckon|admit|have\ to\ (?:agree|admit))\b
    | (?:it|that|you|this|they|there|he|she|we|the\ [\w' -]{{1,40}}?|your\ [\w' -]{{1,40}}?|being\ [\w' -]{{1,40}}?|working\ [\w' -]{{1,40}}?|having\ [\w' -]{{1,40}}?)\ must\ (?:\w+\ )?(?:be|have|feel|get|love|hate|miss|enjoy|make|take|find|pay|earn|need|cost)\b
    | (?:how|why)\ (?:\w+\ )?(?:can|could|does|do|would)\ (?:anyone|anybody|someone\ like\ you|a\ person)\b
    | (?:isn't|aren't|wasn't|doesn't|don't)\ 
    )""",
    re.VERBOSE,
)
_SURELY = re.compile(r"\bsurely\b|\bdon't you (?:think|agree|find)\b|\bwouldn't you (?:say|agree)\b|\bisn't it (?:true|so|the case)\b|\bwould you agree\b|\byou must (?:be|have|feel|hate|love)\b")

_YOUR_PAY = (
    r"your (?:(?:own|current|present|starting|first|last|annual|monthly|yearly|weekly|gross|net|base|basic|hourly|daily|average|total|exact|actual|old|new|latest|"
    r"previous|present|take-home|christmas|yearly|final|usual|personal|day|consulting|freelance|initial)\s+){0,3}(?:salary|salaries|wages?|pay|paycheck|paycheque|pay ?packet|payslip|pay slip|income|bonus(?:es)?|compensation|earnings|"
    r"hourly rate|day rate|daily rate|remuneration|stipend|raise|pay rise|stock options)\b(?!\s+(?:attention|off|for themselves|negotiat\w+|talks|scale|range|bands?|grades?|surveys?|expectations?|tip|question|chapter|track|reports?|calls?|statements?|structure|system|polic\w+|day|gap|transparency))"
)
_EARN = (
    r"(?:earn(?:ed|ing|s)?\b(?!\s+(?:[\w']+\s+){0,2}?(?:trust|respect|degree|place|title|reputation|licen[cs]e|certificate|"
    r"certification|stripes|qualification|diploma|credentials?|badge|keep|confidence|name|spurs|wings))"
    r"|(?:get|getting|got|being|been)\s+(?:\w+\s+){0,2}?paid\b(?! (?:to|for(?! your| that| this| it))\b)|paid\b(?! (?:to|for(?! your| that| this| it)|on time|late|by|per piece|in)\b)|clear\b(?= (?:after|a|per|each))|net\b|gross\b|take home\b(?! work| the)|bring home\b(?! work| the)|charge\b(?=\s*[?.]*$|\s+(?:per|an?|for|by|your|clients|customers|people|them)\b)|get (?:an?|per|each|every) (?:month|year|week|hour|day)|make a (?:good |decent )?living|mak(?:e|ing) (?:good|decent|much|enough|a lot of|big|more|real) money|mak(?:e|ing) (?:more than|over|enough|six figures))"
)
_MAKE = (
    r"make(?=\s*[?.]*$|\s+(?:an?|per|each|every)\s+(?:year|month|hour|week|day)|\s+(?:in|on)\s+(?:an?|average|a good|your)\b|\s+(?:last|this) (?:year|month)|(?:five|six|seven)[- ]figures|(?:annually|monthly|yearly|now|here|roughly|these days|if i may))"
)
_PERSONAL_PAY = [
    re.compile(pattern)
    for pattern in (
        rf"\b(?:what|how much|how high|how many \w+)(?:\s+(?:money|more|less|a month|a year|per \w+|an hour|exactly|roughly|in total|on average|then|now|today))*\s+(?:do|did|does|are|were|will|would|have|had)\s+you\s+(?:\w+\s+){{0,3}}?(?:{_EARN}|{_MAKE})",
        rf"\bhow much (?:money )?(?:do|did|will|would) you (?:\w+ )?make\b(?! (?:of|use|time|sense|room|decisions|by hand|yourself|yourselves|from|in-?house|up|do|with|on site|here|fresh|today))",
        rf"\b(?:what|how much|how well|roughly)\s+you\s+(?:\w+\s+){{0,3}}?(?:{_EARN}|{_MAKE})",
        rf"\b(?:are|were|do|did|have|is|how are|how well are) you (?:\w+\s+){{0,3}}?(?:{_EARN}|make (?:five|six|seven)[- ]figures)(?!\s+(?:attention|off))",
        _YOUR_PAY,
        r"\b(?:what|how much|how well) (?:do|does|did|is|was) (?:your (?:\w+ )?(?:job|position|work|role|employer|post|company|firm|gig)|this job|the job you \w+) (?:\w+ )?pay(?:ing)?\b(?! (?:people|interns|beginners|newcomers|for|its|their|those|someone|graduates|entry|junior|women))",
        r"\b(?:what|which) (?:kind|sort|level|amount) of (?:money|salary|income|pay|wages?|bonus)\b[^?]*\b(?:do|did|are|were|have) you\b",
        r"\b(?:salary|wages?|income|bonus|raise|pay rise|paycheck|monthly pay|pension)\b[^?]{0,25}\b(?:do|did|are|were|have) you (?:\w+ )?(?:get|got|have|earn|receive|make|draw|start|on|paid|given|negotiate\w*)",
        r"\b(?:do|did|have|will|when do|when did) you (?:\w+ ){0,2}?(?:get|got|receive|received|given|have|negotiate) (?:an? |any |your |paid )?(?:\w+ ){0,2}?(?:bonus|raise|pay rise|salary|pension|stock options|overtime pay)\b(?! (?:range|survey|guide|data|figures))",
        r"\bhow much (?:are|is|were) you (?:making|earning|getting|on|worth)\b|\bhow much (?:of a |was the |is the )?(?:bonus|raise|salary)\b[^?]*\byou\b",
        r"\b(?:you're|you are|are you) (?:\w+ )?earning\b(?! (?:the|their|your|a degree|respect|trust))",
        r"\b(?:more|less) than (?:\w+ )?(?:[\d,.]+k?|\w+ (?:thousand|hundred)) (?:a|per) (?:year|month|hour|week)\b",
        r"\b(?:do|does|did|will|would|is|are) (?:they|the company|your (?:\w+ ){0,2}?(?:company|boss|employer|firm|job|work|school|hospital)|it|she|he|the \w+|that) (?:\w+ ){0,2}?(?:pay|paying) you\b",
        r"\b(?:what|how much|how well)\b(?:(?!\b(?:when|if|while|don't|doesn't|clients?|customers?)\b)[^?,;]){0,40}?\b(?:pays?|paid|paying|compensate[sd]?) you\b(?! (?:attention|a (?:compliment|visit)))",
        r"\b(?:salary|wages?|income|pay|amount|money|package|ctc) (?:that |which )?you (?:\w+ )?(?:get|got|have|earn|earned|draw|drew|receive|make|made|started|were|are)\b|\bpaid are you\b",
        r"\bpay (?:cut|rise|raise|increase)\b[^?]*\byou\b|\byou\b[^?]*\bpay (?:cut|rise|raise|increase)\b",
        r"\byour (?:\w+ ){0,2}?(?:ctc|in-hand (?:salary|pay)|salary package|pay package|annual package|compensation package)\b|\bwhat(?:'s| is| was) your package\b|\bpackage (?:are|were|do|did) you\b",
        r"\b(?:they|the company|your (?:boss|company|employer|firm)) (?:\w+ )?give you (?:a|per|each|every) (?:month|year|week|hour)\b|\b(?:which|what) tax bracket\b",
        r"\byou (?:\w+ ){0,1}?(?:a six[- ]figure|on six figures)\b|\bwhat are you on\b(?=\s*\?)",
        r"\bhow much (?:money )?(?:is|was) (?:in it for you|your)\b|\bwhat (?:figure|number|sum) is on your\b|\bput a (?:figure|number) on (?:what you|your)\b",
    )
]
_GENERAL_YOU = re.compile(
    r"\b(?:can|could|would|should|might) (?:you|one|i)\b[^?]*\b(?:in this (?:field|line|industry|trade|profession|sector)|as a (?:beginner|newcomer|junior|graduate|starter)|starting out|"
    r"at (?:the (?:start|beginning)|entry)|on average in)\b"
)
_AFTERTHOUGHT = re.compile(r"\W*(?:and |or |but |if so |if not )*,?\s*(?:why|why not|how so|what for|how come|why or why not|why is that)(?: or why not)?\W*$")
_ASIDE = re.compile(r"(?:would|do|did) you (?:say|think|reckon|believe|mean|know)\b|(?:may|can|could|might) i ask\b|if ")
_JOINT = re.compile(r"[,;:–]\s*(?:(?:and|or|but|also|then|plus|so|if so|as well as|and also|and if so|and then)\b,?\s*)*|\s-\s|\b(?:and|or|but|plus)\s+(?:also\s+|then\s+|if so,?\s+)?")
_WH_INVERTED = re.compile(
    rf"{_OF}{_WH}\b(?:\s+(?!to\b)[\w'-]+){{0,5}}?\s+{_AUX}\s+(?:not\s+)?{_STRICT}\b|{_OF}(?:what's|who's|where's|how's|when's)\s"
)
_WH_SUBJECT = re.compile(r"(?:what|who)\s+(?:made|makes|is|was|are|were|helps?|helped|keeps?|kept|drew|led|brought|comes?|came|happens?|happened|would|gives?|gave|gets?|pays?|decides?|does|did|keeps|surprised?|surprises|drives|drove|else|inspired|inspires|matters|attracted|goes|went|changed|changes|will|can|should|could|has|had|taught|trains|trained)\b")
_PARALLEL = re.compile(
    r"(?:what|which|who|how (?:many|much|long|often))\b(?!\s*[?,]|\s+(?:not|ones|else|would|to)\s*[?])(?=\s+\w+\s+\w+)"
)
_WH_WORD = re.compile(rf"\b{_WH}\b")
_EMBEDDED = re.compile(r"(?:what|how|why|where|when|whom|which|who|whether|if)\s+(?:\w+\s+)?(?:you|your|it|they|the|one|people|someone|that|this|i|we|a|an|made|makes|is|was|are)\b|(?:also )?(?:tell|describe|explain|show|share|say|give)\b")


def question_findings(passage: Passage) -> Iterator[Finding]:
    """Every rule for questions; what is asked wrongly for another reason is not also closed."""
    asked = _questions(passage.sentences())
    if not asked:
        return
    worse = [*asks_for_job(passage, before=True), *_pay(passage), *_leading(passage, asked)]
    yield from worse
    if not worse and _is_closed(asked[0].plain):
        yield Finding(
            rule="closed",
            advice="Begin with what, how, which or why, or with “Could you tell me about …”.",
            why="A question that yes or no can answer ends the talk about it.",
            source="huang-questions",
            span=_span(passage, asked[0]),
        )
    yield from _double(passage, asked)


def _questions(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences that ask; where no mark of a question is set, all of them."""
    marked = [sentence for sentence in sentences if "?" in sentence.plain[-6:]]
    return marked or sentences


def _span(passage: Passage, sentence: Sentence, begin: int = 0) -> Span:
    return passage.span(sentence.begin + begin, sentence.begin + len(sentence.plain))


def _pay(passage: Passage) -> Iterator[Finding]:
    for sentence in passage.sentences():
        if _GENERAL_YOU.search(sentence.plain):
            continue
        found = next(filter(None, (p.search(sentence.said) for p in _PERSONAL_PAY)), None)
        if found:
            yield Finding(
                rule="personal-pay",
                advice="Ask for the range in the field: “Which salary range is usual in this field?”",
                why="People gladly talk about the pay of a field, and seldom about their own.",
                source="handbook",
                span=_span(passage, sentence),
            )
            return


def _leading(passage: Passage, asked: list[Sentence]) -> Iterator[Finding]:
    for sentence in asked:
        plain = _body(sentence.plain)
        tag = _TAG.search(plain)
        starts = _WH_START.match(plain) or _AUX_START.match(plain)
        led = _LEADING.match(plain) or _SURELY.search(plain)
        if led or (tag and tag.start() > 3 and not starts):
            yield Finding(
                rule="leading",
                advice="Ask without giving the answer: “What is it like …?” or “How do you see …?”",
                why="People tend to agree with what is put into their mouth, and you learn nothing.",
                source="ours",
                span=_span(passage, sentence),
            )
            return


def _body(plain: str) -> str:
    """A question without what people say to get going."""
    text = plain.strip().strip("\"'")
    filler = _FILLER.match(text)
    return text[filler.end() :] if filler and filler.end() < len(text) else text


def _is_closed(plain: str) -> bool:
    body = _body(plain)
    if _CHOICE.search(body) and not _SUBORDINATE.match(body):
        return False
    verdict = _verdict(body)
    if verdict is not None:
        return verdict
    for joint in re.finditer(r"[,;:–]\s*|\s-\s|\.\.\.\s*", body):
        verdict = _verdict(_body(body[joint.end() :]))
        if verdict is not None:
            return verdict
    inverted = re.search(rf"\b{_AUX}\s+(?:you|it|there|they|your|this|that|i|one|people|someone)\b", body)
    asked = re.search(rf"\b{_WH}\b", body)
    if "?" not in body and not inverted:
        return False
    if inverted and not (asked and asked.start() < inverted.start()):
        return True
    return bool(re.match(r"(?:you|it|that|there|your|they|the|this)\b", body)) and not asked


def _verdict(clause: str) -> bool | None:
    """Whether a clause asks for yes or no; None where it does not ask."""
    polite = _POLITE.match(clause)
    if polite and _WOULD_SAY.match(clause):
        return True
    if polite:
        rest = _ASK_FIRST.sub(" ", clause[polite.end() :])
        if _AUX_START.match(rest.lstrip(" ,:-")):
            return True
        asked = re.search(rf"\b{_WH}\b", rest)
        whether = _WHETHER.search(rest)
        if whether and not (asked and asked.start() < whether.start()) and whether.start() < 25:
            return True
        if re.match(r"\s*(?:you|your|it)\b", rest) and not asked and re.match(r"may i ask", clause):
            return True
        return False
    if _INVITATION.match(clause) or _ANYTHING.match(clause):
        return False
    if _INVERTED_IF.match(clause) and _asks_later(clause):
        return None
    if _AUX_START.match(clause) or (re.match(rf"{_AUX}\s+[\w'-]+", clause) and "?" in clause):
        return True
    return False if _is_open(clause) else None


_INVERTED_IF = re.compile(r"(?:had|were|should) (?:you|i|we|one|it|they|he|she)\b")
"""Had you known, ...: a condition, and the question comes after it."""


def _is_open(clause: str) -> bool:
    """Whether a clause begins with a question word that is not just "when I started, ..."."""
    return bool(_WH_START.match(clause)) and not (
        _SUBORDINATE.match(clause) and _asks_later(clause)
    )


def _asks_later(clause: str) -> bool:
    return any(
        _AUX_START.match(clause, joint.end()) or _WH_START.match(clause, joint.end())
        for joint in re.finditer(r"[,;–]\s*", clause)
    )


def _double(passage: Passage, asked: list[Sentence]) -> Iterator[Finding]:
    place = _second_question(asked)
    if place:
        sentence, begin = place
        yield Finding(
            rule="double-barrelled",
            advice="Ask one thing at a time: keep the first question and save the other one.",
            why="Of two questions at once the second is answered, and the first is lost.",
            source="ours",
            span=_span(passage, sentence, begin),
        )


def _second_question(asked: list[Sentence]) -> tuple[Sentence, int] | None:
    more = [each for each in asked[1:] if "?" in each.plain and not _AFTERTHOUGHT.fullmatch(each.plain.strip())]
    if more and not _TAG.fullmatch(", " + more[0].plain.strip()):
        return more[0], 0
    for sentence in asked[:1]:
        begin = _second_clause(sentence.plain)
        if begin is not None:
            return sentence, begin
    return None


def _second_clause(plain: str) -> int | None:
    """Where a second question begins in a sentence that already asked one."""
    start = len(plain) - len(_body(plain).lstrip()) if _body(plain) in plain else 0
    start = plain.find(_body(plain))
    polite = _POLITE.match(plain, start) or _REQUEST.match(plain, start)
    asking = bool(polite) or _asks(plain, start) or _is_open(plain[start:])
    embedded = bool(polite)
    for joint in _JOINT.finditer(plain, start):
        end = joint.end()
        if _AFTERTHOUGHT.match(plain, joint.start()) or _ASIDE.match(plain, end):
            continue
        if joint.group().strip(" ,;").startswith("or") and _AUX_START.match(plain, end):
            continue  # a choice of two
        comma = joint.group().lstrip()[:1] in ",;"
        asks = _asks(plain, end, bare=not comma) or (comma and "and" in joint.group() and bool(_WH_SUBJECT.match(plain, end)))
        asks = asks or (embedded and "and" in joint.group() and bool(_EMBEDDED.match(plain, end)))
        if not asks and "and" in joint.group() and _is_open(plain[start:]):
            asks = bool(_PARALLEL.match(plain, end)) and len(_WH_WORD.findall(plain, start, joint.start())) == 1
        if asks and asking:
            return joint.start()
        asking = asking or (asks and comma)
    return None


def _asks(plain: str, place: int, *, bare: bool = False) -> bool:
    """Whether a question begins here; after a bare "and" only one that is unmistakable."""
    if _SUBORDINATE.match(plain, place) and not _WH_INVERTED.match(plain, place):
        return False
    if (_AUX_PRONOUN if bare else _AUX_START).match(plain, place) or _WH_INVERTED.match(plain, place):
        return True
    return not bare and bool(_WH_SUBJECT.match(plain, place))
