"""How English questions begin: auxiliary words, question words, polite openings."""

import re
from itertools import islice

from infoint.review.finding import Span
from infoint.review.passage import Passage, Sentence

MOST_CLAUSES = 20
"""Nobody asks a question of more clauses; what comes after them is not read."""
AUX = (
    r"(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|shall|may|might|"
    r"must|am|"
    r"need|ought)(?:n't)?"
)
SUBJECT = (
    r"(?:you|your|it|there|this|that|these|those|the|an?|people|most|i|we|they|he|she|someone|"
    r"anyone|"
    r"somebody|anybody|everyone|everybody|one|many|any|some|all|my|our|their|his|her|its|women|men|"
    r"students|newcomers|beginners|employers|companies|firms|both|each|every|no|remote|working|"
    r"having|"
    r"being|getting|small|large|young|older|new|other|what|not|graduates|hours|jobs|such)"
)
WH = (
    r"(?:what|what's|whats|how|how's|hows|why|who|who's|whom|whose|which|where|where's|when|when's)"
)
STRICT = (
    r"(?:you|your|it|there|this|that|these|those|the|people|i|we|they|he|she|someone|somebody|"
    r"one|my|our|"
    r"an?|their|his|her|most|everyone|anyone)"
)
PRONOUN = (
    r"(?:the|most|people|many|your|those|you|your|it|there|they|this|that|he|she|we|i|people|"
    r"someone)"
)
OF = (
    r"(?:(?:in|at|by|to|for|from|with|of|on|about|under|through|until|since|during|after|into)\s+)?"
)
WH_START = re.compile(rf"{OF}{WH}\b")
AUX_START = re.compile(rf"{AUX}\s+(?:not\s+)?{SUBJECT}\b")
SUBORDINATE = re.compile(
    rf"(?:while|if|as|since|because|before|after|once|wherever|whenever|whatever)\s|(?:when|"
    rf"where)\s+(?!{AUX}\b)"
    r"|(?:what|how)\s+(?:i|you|we|they|he|she|it|people|someone|somebody|one|things|there|the)\s"
)
FILLER = re.compile(
    r"\W*(?:(?:so|um+|uh+|er+|well|ok|okay|and|but|also|then|now|hi|hello|hey|just|or|first|"
    r"firstly|second|finally|lastly|"
    r"maybe|sorry|please|oh|right|alright|actually|honestly|again|hm+|thanks|curious|quick "
    r"question|"
    r"one more (?:thing|question)|last question|out of curiosity|if i may(?: ask)?|"
    r"next)\b[\s,:.-]*)+"
)
POLITE = re.compile(
    r"""(?:
      (?:can|could|can't|couldn't|would|will|may|might)\ (?:you|i|we)\ (?:(?:please|maybe|perhaps
          |possibly|also|just|briefly|kindly|even|by\ any\ chance)\ )*
        (?:tell|describe|explain|share|walk|talk|give|say|show|help|name|recommend|suggest|point
            |outline|elaborate|expand|
        mention|ask|hear|list|compare|paint|think\ of|lead|take\ me|speak|introduce|teach|run
            |illustrate|sketch|summari[sz]e|
        advise|comment|put\ into\ words|break|clarify|guide|let\ me\ know|know|trouble\ you
            |remember|recall|sum|pick|imagine|shed)\b
    | (?:would|do|will)\ you\ mind\b | (?:would|could)\ you\ (?:be\ (?:willing|open|able|happy
        |so\ kind|so\ good|comfortable|prepared|kind\ enough|up)|care|like|have\ time
        |feel\ comfortable)\b
    | (?:is|would)\ it\ (?:be\ )?(?:(?:ok|okay|all\ right|alright|fine|rude|too\ much)\b
        |possible\ (?:for\ you\ )?to\ (?:tell|ask|hear|know|share|describe|explain|say)\b)
    | (?:may|might|can|could)\ i\ (?:\w+\ )?(?:ask|hear|know|learn)\b | (?:do
        |did)\ you\ (?:happen\ to\ |still\ |by\ chance\ )?(?:know|remember|recall)\b
    | (?:do|have)\ you\ (?:have\ )?(?:got\ )?(?:an?|any)\ (?:\w+\ )?(?:idea|sense|feeling|inkling
        |view|theory|feel)\b
    | i(?:'d|\ would)\ (?:like|love|be\ (?:curious|interested))\ to\ (?:know|ask|hear|learn
        |understand)\b | i(?:'m|\ am|\ was|\ have\ been)?\ (?:\w+\ )?(?:curious|wonder(?:ing)?
        |wondered|interested)\b
    | any\ (?:idea|thoughts|advice|chance\ (?:that\ )?you\ could)\b | are\ you\ (?:able|allowed
        |willing|free|happy|at\ liberty|permitted)\ to\ (?:tell|say|share|talk|speak|describe
        |explain|show|give)\b
    | do\ you\ think\ (?:you|i)\ (?:could|can|might)\ (?:tell|ask|describe|explain|share|show|say
        |give|hear|walk)\b | i(?:\ was|\ am|'m)\ hoping\ (?:that\ )?you\ (?:could|can|might
        |would)\b
    | (?:perhaps\ |maybe\ )?you\ (?:could|can|might)\ (?:perhaps\ |maybe\ )?(?:tell|describe
        |explain|share|show|say|give|walk)\b | (?:mind|care)\ (?:telling|sharing|to\ tell
        |to\ share|if\ i\ ask)\b
    | (?:am\ i|is\ one)\ allowed\ to\ ask\b
    )""",
    re.VERBOSE,
)
REQUEST = re.compile(r"(?:please )?(?:tell|describe|explain|show|walk|share)\b")
TAG = re.compile(
    rf"(?:(?:,|\s-|;)\s*(?:{AUX}\s+(?:it|you|they|that|he|she|there|we|one|this|i)(?:\s+not)?|"
    rf"right|correct|no|yes|true|surely|eh|huh|"
    r"yeah|okay|ok|agreed|wouldn't you say|wouldn't you agree|don't you think|don't you agree|or "
    r"am i wrong|am i right|isn't that (?:so|right|true)|is that (?:right|fair|so)|"
    r"is it not|are they not|do you not|you agree|if i'm not mistaken|i take it|i suppose|i "
    r"assume|i guess|i imagine|i bet|you know|of course)|\s+(?:isn't it|aren't they|don't you|"
    r"aren't you|doesn't it|right|correct|don't you think))\s*[?!.]+[\"')]*\s*$"
)


def questions_in(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences that ask; where no mark of a question is set, all of them."""
    marked = [sentence for sentence in sentences if "?" in sentence.plain[-6:]]
    return marked or sentences


def span_of(passage: Passage, sentence: Sentence, begin: int = 0) -> Span:
    """Where a sentence stands in the written text, from `begin` in it."""
    return passage.span(sentence.begin + begin, sentence.begin + len(sentence.plain))


def body_of(plain: str) -> str:
    """A question without what people say to get going."""
    text = plain.strip().strip("\"'")
    filler = FILLER.match(text)
    return text[filler.end() :] if filler and filler.end() < len(text) else text


def is_open(clause: str) -> bool:
    """Whether a clause begins with a question word that is not just "when I started, ..."."""
    return bool(WH_START.match(clause)) and not (SUBORDINATE.match(clause) and asks_later(clause))


def asks_later(clause: str) -> bool:
    """Whether a question begins after a comma."""
    return any(
        AUX_START.match(clause, joint.end()) or WH_START.match(clause, joint.end())
        for joint in islice(re.finditer(r"[,;–]\s*", clause), MOST_CLAUSES)
    )
