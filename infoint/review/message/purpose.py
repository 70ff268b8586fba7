"""Whether a first message says what one wants: to learn, to ask, to hear advice."""

import re
from collections.abc import Iterator

from infoint.i18n import N_
from infoint.review.finding import Finding
from infoint.review.passage import Passage

_PURPOSE = re.compile(
    r"""
      \b(?<!machine\ )(?<!deep\ )(?<!e-)learn(?:ing)?\b(?!\s+(?:fast|quickly|easily|centre|center
          |management|support|new\ things))
    | \bunderstand(?:ing)?\b | \bfind(?:ing)?\ out\b | \bfigure\ out\b | \bcurious\b
        | \binquisitive\b
    | \binsights?\b | \badvice\b | \badvise\b | \bguidance\b | \bcounsel\b | \btips\b
        | \bpointers\b | \bmentor(?:ing|ship)\b
    | \b(?:know|discover|hear|see)\ (?:a\ (?:little|bit|lot)\ )?(?:more|about|how|what|why|where
        |which|from\ you|your|the\ story|that|whether|if|of)\b
    | \bhear(?:ing)?\ (?:\w+\ ){0,2}?(?:about|how|what|your|all|story|stories)\b
        | \blisten\ to\ (?:your|what|how)\b
    | \bask(?:ing)?\ (?:(?:you|him|her|them|someone|somebody|a\ \w+)\ )?(?:(?:just|only|briefly
        |please|maybe|all)\ )?
        (?:about|how|what|why|where|when|which|whether|who|(?:for\ )?(?:your|his|her|their
            |some)\ (?:advice|view|opinion|thoughts|opinions)
        |(?:a\ )?(?:few|couple|some|two|three|four|five|six|several|handful|my|one|a|the|those
            |these|quick|short|\d)\b[^.!?]{0,30}\bquestions?
        |questions?|something|things|a\ few\ things)\b
    | \b(?:a|one|few|some|couple\ of|two|three|four|five|six|several|handful\ of|my|quick|short
        |have|had|put|with|answer|these|those|many|so\ many|\d+)\ (?:[\w'-]+\ 
        ){0,2}?questions?\b(?!\ (?:please|call|mark))
    | \bpick\ (?:your|his|her|their)\ brains?\b | \bwonder(?:ed|ing)?\b(?!\ if\ (?:you
        |we)\ (?:could|can|would|might|have|had|are|were)\b(?!\ (?:tell|explain|share|advise)))
    | \b(?:your|his|her|their)\ (?:[\w'-]+\ ){0,2}?(?:opinions?|views?|perspectives?|take|thoughts
        |experiences?|story|wisdom|knowledge|expertise|guidance|feedback|impressions?
        |recommendations?|suggestions?)\b
    | \b(?:more|some|gather(?:ing)?|for|seek(?:ing)?|gain(?:ing)?|get|want|need
        |about)\ (?:\w+\ )?(?:information|knowledge)\b(?!\ (?:about\ me|on\ me))
    | \binformation(?:al)?\ (?:interview|conversation|chat|talk|meeting)\b
    | \b(?:tell|teach|show|explain\ to|enlighten|educate)\ (?:me|us)\b(?!\ (?:when
        |if\ you\ (?:have|are|can)|whether|where\ to\ meet|which\ day|what\ time|a\ (?:time|day)
        |your\ availability))
    | \b(?:get|gain|have|form|build|develop)\ (?:a\ |an\ |some\ )?(?:\w+\ )?(?:feel|feeling|idea
        |sense|picture|impression|glimpse|taste|overview|look|view)\b
    | \bask(?:ing)?\ (?:you\ |him\ |her\ |them\ )?(?:some|a\ few|few|several|two|three|many
        |a\ couple\ of)\ (?:\w+\ )?(?:things|points|matters)\b | \b(?:glimpse|look)\ (?:into
        |behind|at\ (?:how|what|your))\b
    | \bquestions?\b(?!\ (?:please|call|mark)) | \bwhether\ (?:i|it|this|the|a|one|that
        |my)\b(?!\ (?:may|can|could|might)) | \b(?:run|put)\ (?:something|some\ things
        |a\ few\ things|it|this)\ (?:by|past|to)\ you\b
    | \b(?:what|which|how|where)\ (?:\w+\ ){0,2}?to\ (?:study|do|take|start|choose|learn|expect
        |look|read|avoid|begin|become|get|train|prepare|retrain)\b | \bhow\ (?:one|people|it|to
        |somebody|someone|an?\ \w+|the|things|they|he|she)\b(?!\ (?:reach|contact))
    | \bwhat\ i\ (?:should|need|must|could|ought|can)\b | \bins\ and\ outs\b | \btalk\ shop\b
        | \b(?:benefit|profit)\ from\ (?:your|his|her)\b | \bthe\ truth\ about\b | \bknow-how\b
    | \bhelp\ (?:me|us)\ (?:to\ )?(?:decide|choose|understand|see|make|find\ (?:out|my\ way)
        |figure|clarify|get\ clear|judge|weigh|know|think)\b
    | \b(?:would|could|can|do|might)\ you\ (?:also\ )?(?:recommend|advise|suggest)\b
        | \brecommendations?\b | \bget(?:ting)?\ to\ know\ (?:the|your|this|a|more|what|how)\b
    | \b(?:watch|see|shadow|observe|follow)\ (?:you|him|her|them|how\ you)\ (?:at\ )?(?:work
        |working|for\ a|around|do|in\ action)\b | \blook\ over\ (?:your|his|her)\ shoulder\b
    | \b(?:quiz|interview)\ (?:you|him|her|them|someone)\b | \b(?:inside|insider'?s?|first-?hand
        |honest)\ (?:view|look|story|picture|account|opinion|word|knowledge)\b
    | \b(?:inquire|enquire)\ about\b | \bcompare\ notes\b | \bmake\ up\ my\ mind\b | \bexplain\b
        | \bclarify\b | \bexchange\ (?:with\ you\ )?(?:about|on|ideas|views)\b
    | \bi(?:'ve|\ have)\ (?:\w+\ ){0,3}?questions?\b | \b(?:tap|draw\ on)\ (?:into\ )?your\b
        | \binput\b | \borientation\b | \b(?:gather|collect|obtain|get|find|look(?:ing)?\ for
        |seek\w*|for|want|need)\ (?:\w+\ ){0,2}?information\b
    | \bwhat\ (?:you|he|she|they)\ (?:do|did|like|think|see|know|wish|would)\b
        | \bteach\b(?!\ (?:at|in|english|maths?|chemistry|p\.?e|spanish|physics|biology|music
        |history))
    | \bhear\ (?:it|this|that)\ from\b | \bsound\ you\ out\b | \ba\ word\ (?:from|of\ advice)\b
        | \basking\ (?:people|those|everyone)\b
    | \binterest(?:ed)?\ (?:to\ (?:see|hear|know|learn|find)|in\ (?:how|what|your|hearing|learning
        |seeing|knowing|finding))\b
    | \bexplor(?:e|ing)\b | \bresearching\b | \blooking\ into\b | \binvestigat(?:e|ing)\b
    | \b(?:talk|chat|speak|talking|speaking|conversation|discuss
        |discussion)\ (?:\w+\ ){0,3}?about\ (?:your|his|her|their|how|what|why|the\ (?:work|field
        |profession|industry|job|trade))\b
    | \bwhat\ (?:it|that|the\ (?:work|job)|your\ (?:work|job)|a\ day|life
        |being)\b[^.!?]{0,40}\blike\b
    | \bhow\ you\ (?:got|came|became|found|made|chose|started|learned|moved|went|do|did|work
        |began)\b
    """,
    re.VERBOSE,
)
_NO_PURPOSE = re.compile(
    r"\b(?:i|we) (?:learn|learned|learnt|understand|know) (?:that |you |your )"
    r"|\b(?:if|should|for) (?:you have |there are )?(?:any|further|more|other) questions?\b"
    r"|\b(?:answer|take) (?:any|your|all|further|every) (?:\w+ )?questions?\b|\bquestions? "
    r"(?:about|on|regarding) (?:me|my|this (?:message|mail|e-?mail|letter))\b|\bwithout "
    r"question\b|\bquick question\b"
    r"|\bno questions?\b|\bknow (?:if|when|whether) (?:you|we|it|this|that|i may|i can)\b|\blet "
    r"me know\b[^.!?]*"
    r"|\byou will (?:learn|find|see)\b|\byou'll (?:learn|find|see)\b"
    r"|\b(?:my|good|excellent|solid) (?:\w+ )?(?:knowledge|understanding|experience)\b"
    r"|\bsee if (?:we|you)\b|\bsee (?:how|if|whether) (?:we|i) (?:could|can|might)\b"
    r"|\bhear (?:from|back from) you\b|\bask (?:you )?for (?:\w+ ){0,3}?(?:minutes|time|meeting|"
    r"call)\b"
    r"|\bfind out (?:if|whether|when) you (?:have|are|can|could|would)\b|\b(?:very|highly|"
    r"happily) curious\b"
    r"|\bcontact information\b|\bmore information about me\b"
)


_OF_THE_MEETING = re.compile(
    r"\b(?:talk|speak|meet|call|ring|minutes?|hour|time|moment|free|available|coffee|tea|lunch|"
    r"visit|come|suit|spare|"
    r"chat|connect|introduce|touch|pass|forward|help|job|hiring|hire|openings?|vacanc\w+|resume|"
    r"cv|are you|"
    r"everything|it going|this|possible|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"week|call me|say|"
    r"yes|no|ok|okay|agree|you there|don't you|see you|connect|network|phone|zoom|video|skype|"
    r"teams|appointment)\b"
)
"""What a question is about that only arranges the talk."""


def _asks_something(passage: Passage) -> bool:
    """Whether the text already holds a question about the work itself."""
    return any(
        "?" in sentence.plain[-4:]
        and len(sentence.plain.split()) > 3
        and not _OF_THE_MEETING.search(sentence.plain)
        for sentence in passage.sentences()
    )


def no_purpose(passage: Passage) -> Iterator[Finding]:
    """Nothing says that one wants to learn, to ask or to hear advice."""
    plain = _NO_PURPOSE.sub(" ", passage.plain)
    if not _PURPOSE.search(plain) and not _asks_something(passage):
        yield Finding(
            rule="no-purpose",
            advice=N_(
                "Say what you want to find out: “I would like to learn what the work is like.”"
            ),
            why=N_("People agree more easily to a talk when they know what it is for."),
            source="fleming",
        )
