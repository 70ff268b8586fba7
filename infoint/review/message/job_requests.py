"""Whether a text asks for work for the one who writes it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from infoint.i18n import N_
from infoint.review.finding import Finding, Span
from infoint.review.message.job_phrases import (
    A_POST,
    FEW,
    I_AM,
    OPEN_POST,
    POST,
    RESUME,
    SEEKING,
    YOUR_PLACE,
    compiled,
)
from infoint.review.passage import Passage, Sentence, clause_before, denied

ASKING = [
    r"\b(?:use|need|want) (?:a|an extra|another|one more) (?:pair of hands|helping hand|"
    r"helper)\b|\bif you(?:'d| would)? let me (?:start|work|try)\b",
    r"\b(?:corner|place|room|spot|chair|desk|bench) (?:\w+ ){0,4}?for an? (?:\w+ )?(?:apprentice|"
    r"intern|trainee|assistant|beginner|helper)\b",
    r"\b(?:has|have|had|is|be|finds?) (?:something|anything) (?:suitable |open |going )?for "
    r"me\b(?! to (?:read|learn|do in|look|study))",
    r"\bi\b[^.?!]{0,40}\b(?:become|be|join) (?:a )?(?:part|member) of (?:the|your) (?:team|"
    r"company|firm|crew|staff)\b|\bi(?:'d| would| could) start (?:tomorrow|today|now|at once|"
    r"monday|on monday|right away)\b",
    # to work for you
    rf"{I_AM}\s+{FEW}(?:to|of|in|about|for me to|how i (?:could|can|might))\s+(?:one "
    rf"day\s+)?(?:come\s+)?(?:be(?:come)?\s+)?"
    rf"(?:a?\s*part\s+of|working|work|interning|intern|joining|join|on)\s+(?:for\s+|at\s+|"
    rf"with\s+|in\s+|under\s+|as\s+\w+\s+\w*\s*(?:at|in|on)\s+)?"
    rf"(?:you\b(?!\s+(?:for|on|at)\s+(?:a|an|the|lunch|coffee|tea|your))|{YOUR_PLACE})",
    rf"\b(?:could|can|may|might)\s+i\s+(?:come\s+(?:and\s+)?)?(?:work|intern|join)\s+(?:for|at|"
    rf"with|in|under)?\s*"
    rf"(?:you\b(?!\s+for)|{YOUR_PLACE})",
    r"\blet me (?:intern|work (?:for|with|at|under))\b",
    # hire me
    r"\b(?:hire|hiring|employ|employing|recruit|recruiting) (?:me\b|someone like me\b|somebody "
    r"like me\b)",
    r"\b(?:tak(?:e|ing) me on|bring(?:ing)? me on(?:to|board| board)?|put(?:ting)? me forward|"
    r"pull(?:ing)? (?:some |a few )?strings|my foot in the door)\b",
    r"\bput(?:ting)? in a (?:good |kind )?word\b",
    r"\b(?:recommend|refer|suggest|propose|mention|introduce) me (?:for|as an? (?:candidate|"
    r"applicant)|to (?:hr|human resources|(?:your|the|whoever)"
    r" (?:\w+ ){0,2}?(?:hr|hiring|recruit\w*|human resources|hires)))\b",
    r"\bconsider(?:ing)? (?:me|my (?:job )?(?:application|candidacy|candidature|request for (?:a|"
    r"an) (?:job|position|internship)|profile|resume|cv)|hiring|taking)\b(?!\s+(?:an? (?:friend|"
    r"fan|pest)|rude|your))",
    rf"\b(?:offer|give|get|find|grant|arrange|create|land|secure|save|hold)\s+me\s+(?:an? (?:job "
    rf")?interview\b(?! tip)|{A_POST}|"
    rf"an? (?:chance|shot|try|trial) (?:to (?:work|join|prove|show)|at (?:the|a|your)|in your|on "
    rf"your)|work\b)",
    rf"\bhelp (?:me )?(?:to )?(?:get|find|land|secure|with (?:finding|getting|landing)|in "
    rf"(?:finding|getting|landing)) (?:me )?(?:an? interview\b|(?:some )?work\b|{A_POST})",
    rf"\b(?:i'd|i would|i|i'll|i will|i'm|i am|hope|if i|whether i) {FEW}(?:be|being|get|"
    rf"getting) (?:considered|hired|employed|interviewed|taken on|shortlisted)\b(?! (?:an?|rude))",
    rf"\b(?:keep|bear|have|hold) me in mind\b(?:[^.!?]*?(?:\b{POST}|hiring|hire|recruit|opens|"
    rf"vacan|for (?:the )?future|[.!]\s*$)|$)",
    rf"\b(?:think of|remember|contact|call|e-?mail|tell|inform|notify|message) "
    rf"me\b(?:[^.!?]{{0,50}}\b(?:if|when|should|for|in case|whenever|as soon as|about|"
    rf"of)\b[^.!?]{{0,60}}?\b(?:{OPEN_POST}|hiring|(?:job|position|role|spot|something|anything) "
    rf"(?:opens?|comes? up|becomes?|is open|is available)))",
    rf"\blet me know\b(?:[^.!?]{{0,80}}?(?:\b{OPEN_POST}|\b(?:are|is|start|starts|were) (?:\w+ "
    rf")?(?:hiring|recruiting)|(?:job|position|role|spot|something|anything) (?:opens?|comes? "
    rf"(?:up|free)|becomes?)))",
    rf"\b(?:an?|any|some) (?:\w+ ){{0,2}}?(?:room|spot|seat|position|role|job|slot|opening)s? "
    rf"(?:for (?:me|someone like me|an? \w+ like me)\b|(?:on|in|at) {YOUR_PLACE})",
    rf"\b(?:an?|any|some) (?:\w+ )?(?:place|space) (?:for (?:me|someone like me) )?(?:on|in|at) "
    rf"{YOUR_PLACE}",
    rf"\bmy (?:chances?|odds|prospects|hopes?) (?:of|at|for|to) (?:\w+ ){{0,2}}?(?:being|getting|"
    rf"be|get|working|joining|work|join|finding|landing|a|an) [^.?!]*?(?:\b(?:you|here)\b|"
    rf"{YOUR_PLACE})",
    r"\bi (?:start|begin) (?:working|to work|work) (?:for|with|at) you\b",
    r"\b(?:need|needs|use|uses|want|wants|looking for) (?:someone|somebody|a person|an? \w+) "
    r"(?:like me|with my)\b",
    r"\bput me in (?:touch|contact) with (?:hr\b|human resources|(?:your|the) (?:\w+ )?(?:hr|"
    r"human resources|hiring|recruit\w*|personnel))|\b(?:recommend|refer) me\b(?= (?:for|"
    r"internally|at)\b| (?:in|into|within|to) your (?:\w+ )?(?:company|firm|organi[sz]ation|team|"
    r"office|employer|agency)|\s*[.?!]|\s*$| to (?:your (?:\w+ )?(?:boss|manager|hr|company|"
    r"employer|team|recruit\w*|human|department|director|supervisor)|hr\b|human resources|the "
    r"(?:boss|manager|hiring|hr)))",
    r"\b(?:give|get|write|offer|provide|submit|make|appreciate|like|love|need|want|ask(?:ing)? "
    r"for|grateful for|hoping for|hope for|value) (?:me )?(?:an? |your |the )?(?:employee |"
    r"internal |job )?referral\b(?! to (?:some|people|other|any))",
    r"\bput (?:in )?a (?:(?:good|kind) word|word (?:in )?(?:for me|with (?:your|the|hr)))\b|"
    r"\binterview for (?:the|a|an|any|your) (?:\w+ ){0,2}?(?:role|position|job|internship|"
    r"opening)\b|\b(?:if|when|should|once|whenever) (?:something|anything) (?:\w+ )?(?:(?:should "
    r"|might )?(?:opens?|turns?) up|becomes? (?:available|vacant|free)|opens?\b)[^.?!]*\b(?:me|i|"
    r"i'd)\b|\bsay a (?:good |kind )word for me\b|\b(?:keep|kept|hold|put|have) (?:it|my (?:\w+ "
    r"){0,2}?(?:resume|cv|details|application)) on file\b",
    rf"\b(?:give|offer|provide|grant) (?:me )?(?:with )?(?:an? |any |some |the )?(?:\w+ "
    rf")?(?:chance|opportunity|shot|try|trial|place|position|role) (?:in|at|on|with|within) "
    rf"(?:you\b|{YOUR_PLACE})",
    rf"\b(?:chance|opportunity|possibility|possible|honou?r|privilege|way|room) (?:for me "
    rf")?(?:of|to|for) (?:me (?:to|in) )?(?:join(?:ing)?|work(?:ing)?|intern(?:ing)?|be(?:ing)? "
    rf"part of|becom(?:e|ing) part of)\s+(?:for |at |with |in |on )?(?:you\b|{YOUR_PLACE})",
    rf"\b(?:possible|chance|possibility|option|able) (?:for me )?(?:to|of) (?:me )?(?:do|doing|"
    rf"have|having|get|getting|start|starting|take|complete|apply for) "
    rf"{A_POST}(?=[^.?!]*\b(?:you|your|here|me)\b)",
    rf"\b(?:any|some|a|the) (?:chance|possibility|hope|prospect) (?:of|for) {A_POST}(?! in "
    rf"(?:this|the) (?:field|industry|sector))",
    rf"^\W*(?:and |so |also,? |ps:? |p\.s\.? )?any (?:[\w-]+ ){{0,2}}?{OPEN_POST}",
    r"\broom for (?:me|someone like me|one more|another \w+) (?:on|in|at) your\b",
    r"\bmy dream (?:is|would be|has always been) to (?:work|intern) (?:for|with|at|under) (?:you|"
    r"your)\b|\bbe your (?:next )?(?:intern|apprentice|assistant|trainee|employee)\b",
    r"\b(?:do|would|does|could|might) you(?:r \w+)? (?:currently |perhaps |still |also )?(?:need|"
    r"want|have (?:use|room|space|work) for|use) (?:an? (?:new |extra |good |junior "
    r")*(?:assistant|apprentice|intern|trainee|helper|hand|pair of hands|employee|worker|\w+ "
    r"like me)|help|me|someone like me)\b",
    r"\btake (?:me|someone like me) (?:as|on as|in as|on)\b|\btake me on\b",
    r"\b(?:could|can|may|might) i start (?:working |work )?(?:with|for|at) (?:you|your)\b",
    r"\b(?:do|have|would|might|is|are|if|whether) (?:you|there|your \w+|they) (?:\w+ )?(?:have|"
    r"has|need|got|be|see|know of)? ?(?:something|anything|some work|any work|work|a place|room|"
    r"a use|use|space|a role|a job|a spot) (?:\w+ )?for (?:me|someone like me|somebody like me|"
    r"a (?:person|man|woman|girl|student|graduate|beginner) like me)\b",
    r"\b(?:is|are) (?:the|this|that|your) (?:[\w'-]+ ){0,3}?(?:position|job|role|vacancy|"
    r"opening|internship|apprenticeship|post)s? (?:\w+ )?(?:still )?(?:open|available|vacant|"
    r"free|unfilled)\b",
    r"\b(?:if|when|should|once|whenever|in case) (?:an?|any|some|the|another) (?:[\w-]+ "
    r"){0,2}?(?:job|position|role|opening|vacancy|spot|internship|apprenticeship|place|post|"
    r"slot)s? (?:\w+ )?(?:should |might |were to |ever )?(?:opens?|comes?|becomes?|arises?|"
    r"turns?|is|are|gets?|frees?|appears?|exists?)\b",
    rf"\b(?:fit|asset|addition|match|candidate|hire|employee|intern|apprentice) (?:for|to|in|at|"
    rf"on) (?:{YOUR_PLACE}|(?:the|this|that|your|any) (?:\w+ )?(?:job|position|role|opening|"
    rf"internship|vacancy))",
    r"\binvit(?:e|ed|ation|ing) (?:me |us )?(?:to|for) an? (?:job )?interview\b|\bcome (?:in |by "
    r"|over )?for an? (?:job )?interview\b|\b(?:get|have|land|secure|schedule|arrange) an? "
    r"(?:job )?interview (?:with|at|for) (?:you|your|the (?:job|role|position))\b",
    r"\bkeep(?:ing)? (?:an eye|your eyes?|an ear|your ears?)\b[^.!?]{0,30}?\bfor me\b",
    rf"\bkeep(?:ing)? (?:an eye|your eyes?|an ear|your ears?|me (?:posted|informed|"
    rf"updated))\b[^.!?]{{0,30}}?\b(?:{OPEN_POST}|hiring)",
    r"\bforget me (?:when|if) (?:you|your|an?|something)\b|\bremember me (?:when|if|for|"
    r"should)\b[^.!?]*\b(?:hir|job|position|opening|vacan|role|intern)",
    rf"\b(?:arrange|offer|find|get|organi[sz]e|create|provide|make|have|about|of) {A_POST} "
    rf"(?:\w+ ){{0,2}}?for me\b(?! to (?:learn|read|look|explore))",
    r"\bgive me an? (?:chance|shot|try)\b(?! (?:to|of|at) (?:learn|talk|speak|ask|hear|see|meet|"
    r"explain|introduce|listen|thank|asking|meeting))",
    r"\b(?:job|position|place|role|spot|something) in it for me\b",
    r"\b(?:tell|talk to|speak to|speak with|mention me to|convince|ask) your (?:\w+ )?(?:boss|"
    r"manager|hr|team|director|supervisor|colleagues?) (?:about|for|to hire|to take) (?:me|my "
    r"application)\b",
    r"\b(?:pass|give|forward|hand|mention|drop) my name (?:on |along )?(?:to|with|at|in) (?:hr|"
    r"human resources|your (?:\w+ )?(?:hr|hiring|recruit\w*|boss|manager|company|firm|team)|the "
    r"(?:hr|hiring|recruit\w*|boss|manager))\b",
    r"\b(?:get|getting) me in(?:to)? (?:at |with )?your\b|\b(?:i|me|my)\b[^.!?]{0,40}\b(?:get|"
    r"getting) (?:in(?:to)? (?:at )?|hired (?:at|by) )your (?:company|firm|team|agency|"
    r"organi[sz]ation)\b|\b(?:give|get|getting) (?:me )?an? foot in the door\b",
    r"\b(?:help|support|assist)\w* (?:me )?(?:with|in) my (?:job|work|internship|employment) "
    r"?-?(?:search|hunt)\b",
    r"\bi (?:can|could|am able to|'m able to|am ready to|would be able to) (?:start|begin)(?: "
    r"work)? (?:immediately|right away|at once|straight away|as soon as|tomorrow|on monday|any "
    r"?time|with you|for you)\b|\bavailable immediately\b",
    r"\b(?:do|work|have|get) a trial (?:day|shift|week|period)\b|\b(?:work experience "
    r"(?:placement )?) (?:with|at|in|for) (?:you|your)\b|\bdo (?:my |some |a week of )?work "
    r"experience (?:with|at|in) (?:you|your)\b",
    r"\b(?:become|be|work as) (?:your|one of your) (?:\w+ )?(?:intern|apprentice|assistant|"
    r"trainee|employees?|helper|staff)\b",
    r"\b(?:need|want|looking for) (?:people|anyone|anybody|somebody|someone|staff|help|hands|"
    r"helpers|another \w+)(?: (?:right )?now| at the moment| for | in your| on your|\?)",
    rf"\b(?:i|i'd|i'm|me|my)\b[^.!?]{{0,50}}?\b(?:employment|apprenticeship|internship|"
    rf"traineeship|placement) (?:with|at|in) (?:you\b|{YOUR_PLACE})",
    r"\blooking for (?:an? |my )?(?:new |next |fresh )+(?:challenge|opportunit\w+|role|job|"
    r"employer|start at)\b",
    r"\bi(?:'d| would)? (?:gladly |happily |even )?(?:take|accept|do) (?:any (?:job|work|"
    r"position|shift)|anything you (?:have|can offer))\b",
    # openings
    rf"\b(?:is|are|be|were|was|might|would|will|could) "
    rf"there\s+(?:be\s+)?(?:[\w'-]+\s+){{0,4}}?{OPEN_POST}",
    rf"\b(?:do|does|would|might|will|have|did|if|whether|that|should|could|because|where|when|"
    rf"hope)\s+(?:you|{YOUR_PLACE}|your \w+|they)\s+"
    rf"(?:(?:currently|happen to|still|perhaps|also|ever|now|happen|might|may|would|could|will|"
    rf"already|maybe|possibly|do)\s+){{0,2}}"
    rf"(?:have|has|got|know of|know about|know|see|hear of|hear about|come across|offer|offers|"
    rf"offering|anticipate|expect|foresee|take|takes|learn of|find|spot|"
    rf"need)\s+(?:of\s+)?(?:[\w'-]+\s+){{0,4}}?{OPEN_POST}",
    rf"\b(?:whether|if|that) there (?:is|are|might be|may be|will be|would be|could be|were|"
    rf"was)\s+(?:[\w'-]+\s+){{0,4}}?{OPEN_POST}",
    rf"\b(?:know|hear|heard|aware|tell me|inquire|enquire|ask|asking|inquiring|enquiring|"
    rf"interested|learn)\s+(?:you )?(?:of|about|in)\s+(?:any|an|a|some|possible|potential|"
    rf"current|upcoming|open)\s+(?:[\w'-]+\s+){{0,3}}?{OPEN_POST}",
    rf"\b(?:any|current|upcoming|possible|potential|"
    rf"available)\s+(?:[\w'-]+\s+){{0,2}}?(?:openings?|vacanc(?:y|ies)|internships?|positions|"
    rf"jobs)\s+(?:at|in|with|on|within|for)\s+(?:{YOUR_PLACE}|you\b|me\b|someone like me)",
    rf"\b(?:are you|is {YOUR_PLACE}|are {YOUR_PLACE}|is your \w+|if you're|if you are|whether "
    rf"you're|whether you are|(?<!when )(?<!while )(?<!whenever )(?<!how )you(?:'re| are)|"
    rf"(?:if|whether|that|hope) {YOUR_PLACE} is|{YOUR_PLACE} (?:is|are|might be|may be|will be))\s+"
    rf"(?:(?:currently|now|still|also|even|ever|perhaps|planning on|going to be|actively|"
    rf"presently|by any chance|at all)\s+){{0,2}}"
    rf"(?:hiring|recruiting|taking (?:on )?(?:interns?|apprentices?|anyone|new|people|more|"
    rf"trainees?|students|applications|someone)|"
    rf"looking (?:to (?:hire|fill|recruit|take)|for (?:an? )?(?:new |extra |more |junior "
    rf")*(?:interns?|staff|employees?|hires?|trainees?|assistants?|help))|accepting "
    rf"(?:applications|interns))",
    rf"\bi (?:could|can|might|may) (?:one day |also )?(?:join|work (?:for|at|with)|intern (?:for|"
    rf"at|with))\s+(?:you\b(?!\s+(?:for|on)\b)|{YOUR_PLACE})",
    r"\b(?:can|could|do|would|might|should|may) i (?:ever )?(?:get|be|become) (?:hired|employed|"
    r"taken on|considered|shortlisted)\b",
    r"\b(?:have|has|got|see|be|find|make) (?:an? |any |some |enough |the )?(?:place|room|need|"
    r"use|space|work|position|spot|job) (?:left )?for (?:me|another|one more|a new|an? "
    r"(?:apprentice|trainee|intern|assistant|beginner|helper|junior|graduate|newcomer|career "
    r"changer|student|fresher))\b",
    r"\b(?:refer|recommend|forward|share|mention|suggest|put forward|pass on|submit|present) "
    r"(?:my|this) (?:\w+ )?(?:profile|name|details|application|candidacy|candidature)\b(?! "
    r"(?:to|with) (?:her|him|them|someone|anyone|people|others|ms|mr|dr))",
    r"\bhire (?:an? )?(?:[\w-]+ ){0,3}?like me\b|\b(?:can|could|may|might) i (?:come )?(?:and |"
    r"to )?(?:work|intern|train|start) (?:here|there|with you)\b",
    r"\b(?:i|me|my)\b[^?.!]{0,60}?\b(?:getting|get|being|be) (?:hired|a job|a position|employed|"
    r"taken on) (?:here|there|at your|by your|by you|with you|in your)\b",
    r"\b(?:may|can|could|should|shall) i apply (?:here|there|with you|at your|to your|to you)\b|"
    r"\bwill you (?:be )?(?:hire|hiring|recruit|recruiting)\b",
    r"\bintroduce me to (?:the |your )?(?:person|people|one|hiring|"
    r"recruit\w*)[^.?!]{0,15}?\bhir\w*\b|\bsee (?:me|myself) (?:working|fitting|in your|at your|"
    r"on your|as (?:a|an|your|part))\b",
    r"\b(?:would|do|might|could|will) i (?:have|stand) (?:an? |any )?(?:\w+ )?(?:chance|shot)s? "
    r"(?:at|with|in|of) (?:you|your|getting|being|joining|working|a job|a position|an? \w+ship)\b",
    r"\b(?:i|me|my|mine)\b[^?.!]{0,60}?\byou(?:'d| would| might| could) (?:ever )?(?:hire|employ|"
    r"take on)\b|\bhave me (?:for|as|in|over) (?:the |a |an |your )?(?:summer|intern|apprentice|"
    r"trainee|trial|\w+ship)\b",
    rf"\b(?:discuss|talk about|speak about|chat about|explore) (?:an?|any|possible|potential|the "
    rf"possibility of|my|future) {A_POST}(?=[^.?!]*\b(?:with you|at your|in your|with your|at "
    rf"the company|for me|at \w+))",
    r"\b(?:start|begin|launch|build|continue) my career (?:at|with|in) (?:you|your)\b|\bon your "
    r"payroll\b|\byour (?:next|new|future) (?:employee|colleague|intern|hire|team member)\b|"
    r"\btake a chance on me\b|\bgive me a start\b",
    rf"\b(?:any|some) (?:of )?(?:the |your )?(?:open |current |vacant )?(?:positions?|roles?|"
    rf"jobs?|vacanc(?:y|ies)|openings?|internships?) (?:at|in|with|on|within) {YOUR_PLACE}",
    # applying
    rf"{I_AM}\s+(?!will\b|plan\b|have\b)(?:[\w'-]+\s+){{0,5}}?(?:apply|applying)\s+(?:for|"
    rf"to)\s+(?:(?:an?|any|the|this|that|your)\s+{A_POST}|{YOUR_PLACE}|(?:an? |the )?(?:\w+ "
    rf"){{0,4}}?(?:position|role|job|internship|opening)\b)",
    r"\b(?:my (?:job )?application|apply to work)\b(?! (?:to|for) (?:\w+ ){0,2}?(?:school|"
    r"college|universit\w+|program\w*|degree|course|study|visa|master\w*))",
    rf"\b(?:how|where) (?:can|could|do|should|would|might|to) (?:i )?apply\b(?=\W*$| (?:for "
    rf"(?:an? |the |any )?(?:\w+ )?(?:job|position|role|internship|opening)|to {YOUR_PLACE}|at|"
    rf"with|there))",
]
"""Said to the other person."""


_WITH_YOU = rf"(?:you\b(?!\s+(?:for|on|at)\s+(?:a|an|the|lunch|coffee|tea|your))|{YOUR_PLACE})"
_WORKING = r"(?:working|interning|training|being employed|a (?:job|position|role|place))"
_JOINING = (
    rf"(?:(?:work|intern|train|start|be employed) (?:for|at|with|under) {_WITH_YOU}"
    rf"|(?:join|be (?:a )?part of) {_WITH_YOU})"
)
_GLAD = (
    r"(?:grateful|thankful|glad|happy|delighted|thrilled|pleased|ready|willing|eager|obliged|"
    r"overjoyed|over the moon)"
)
_FINE = (
    r"(?:fine|great|good|nice|lovely|wonderful|amazing|awesome|fantastic|brilliant|perfect|ideal|"
    r"welcome|enough|ok|okay|appreciated|a (?:dream|start|gift|blessing|help|godsend|joy)\b)"
)
_ANY = r"(?:any|some|whatever|even an?(?: unpaid)?)"
_NOT_PAST = (
    r"(?! (?:that |which )?(?:i|you|they|he|she|people|one)\b)"
    r"(?!\s+(?:in|on) (?:your|the) (?:\w+ )?(?:calendar|schedule|diary|agenda|timetable|day|week))"
)

WISHES = [
    # Grateful for any opening. ... and would be glad of any role.
    rf"(?:^\W*(?:(?:very|so|most|truly|really) )?|\b(?:would|could|should|will|'d|'ll|'m|am) "
    rf"(?:be )?(?:[\w'-]+ ){{0,2}}?){_GLAD} (?:for|of|about|with|at|to (?:have|get|take|accept|do|"
    rf"start|find|be (?:given|offered))) (?:an?|{_ANY}) {A_POST}{_NOT_PAST}",
    # I would take any opening. I'd jump at an internship. I welcome any vacancy.
    rf"\bi(?:'d|'ll| would| will| could| can| do)? (?:gladly |happily |also |even )?(?:(?:take|"
    rf"accept|do|consider|go for|say yes to|love) {_ANY}|(?:jump at|welcome) (?:an?|{_ANY})) "
    rf"{A_POST}{_NOT_PAST}",
    # Any position would do. An opening of any kind would make me happy.
    rf"(?:^|[,;:(–]|\band|\bbut)\W*(?:an?|{_ANY}) {A_POST}(?: of any (?:kind|sort)| at all| "
    rf"whatsoever|, (?:paid or (?:not|unpaid)|however small|big or small),?)? (?:would|will|'d) "
    rf"(?:already |really |also |do (?:me )?(?:fine|nicely)|be (?:\w+ )?{_FINE}|mean|suit me|help "
    rf"me|make (?:me|my)|change my|do\b(?=\W*$))",
    # It would be a dream to work for you. It would be great to get an internship.
    rf"\bit(?:'d| would| will|'ll| has always been) (?:be )?(?:[\w'-]+ ){{1,5}}?to "
    rf"(?:{_JOINING}|(?:get|have|find|land|do|start|be (?:given|offered)) (?:an?|{_ANY}) {A_POST}"
    rf"(?=\W*$| (?:at|with|in|on|under) {_WITH_YOU}| here\b))",
    # Working for you would be a dream. A job at your museum is all I want.
    rf"(?:^|[,;:(–])\W*(?:and |so |but )?{_WORKING} (?:for|at|with|under|in) {_WITH_YOU} "
    rf"(?:would|will|'d|is|has)\b(?! (?:like|different|hard|difficult|how))",
    # I dream of working at your company. I can imagine working for you.
    rf"\bi\b[^.!?]{{0,30}}?\b(?:dream(?:ing|ed|t)? of|imagin(?:e|ing)|pictur(?:e|ing)) (?:myself "
    rf")?{_WORKING} (?:for|at|under|in) {_WITH_YOU}",
    rf"\bmy (?:\w+ )?(?:dream|goal|wish|hope|aim) (?:is|would be|has (?:always|long) been|was) to "
    rf"(?:{_JOINING})",
    rf"\bi(?:'ve| have)? (?:always|long) (?:wanted|wished|hoped|dreamed|dreamt) (?:to|of) "
    rf"(?:{_JOINING}|{_WORKING} (?:for|at|under|in) {_WITH_YOU})",
    # Hoping for an opening. Looking forward to any vacancy.
    rf"^\W*(?:still |now )?(?:hoping|waiting|looking forward) (?:for|to) (?:an?|{_ANY}) {A_POST}"
    rf"{_NOT_PAST}",
]
"""Said of oneself, in a sentence that need not have a subject."""


_LEGAL = r"(?:ag|co|company|corp|corporation|gmbh|inc|limited|llc|llp|ltd|plc|se|sa|kg)"
_LEGAL_END = re.compile(rf"[\s,&.]+{_LEGAL}\.?$")
_SCHOOL = re.compile(r"universi|colleg|school|hochschul|academ|institut|ecole|facult")
_SHORTEST = 3


def with_their_place(passage: Passage, sentence: Sentence, organization: str) -> str:
    """The sentence with "your company" for the name of the place where the reader works.

    Unchanged where the text does not name it with a capital, and for places of learning: whoever
    applies there may want to study.
    """
    name = _name_in(organization)
    if name is None:
        return sentence.said

    def replaced(found: re.Match[str]) -> str:
        begin, end = (sentence.begin + place for place in found.span(1))
        first, last = passage.span(begin, end)
        return "your company" if passage.text[first:last][:1].isupper() else found.group()

    return name.sub(replaced, sentence.said)


@lru_cache(maxsize=1024)
def _name_in(organization: str) -> re.Pattern[str] | None:
    plain = Passage(organization).plain
    if _SCHOOL.search(plain):
        return None
    name = re.split(r"[,(|/]", plain)[0].strip()
    name = re.sub(r"^the ", "", _LEGAL_END.sub("", name))
    if len(name) < _SHORTEST:
        return None
    written = re.escape(name).replace(r"\ ", r"\s+")
    return re.compile(rf"\b(?:the\s+)?({written})(?!\w|'s|-)")


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

_ADVICE = N_(
    "Leave out the request for work and say what you want to learn: “I am exploring; I am not "
    "asking you for a job.”"
)
_ADVICE_AFTER = N_(
    "Leave out the request for work: say what you learned and what you will do with it."
)
_WHY = N_("Whoever is asked for a job feels misled about the talk, and can only say no.")
_RESUME_ADVICE = N_(
    "Leave your résumé out for now: bring it to the talk and show it if you are asked."
)
_RESUME_WHY = N_("A résumé before the talk turns your question into an application.")


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
