"""How people ask for work: patterns over plain text (see Passage), one sentence at a time.

What follows "looking for a ..." counts only if nothing but adjectives stands between, so that
"looking for advice about jobs" and "your job" stay what they are.
"""

import re

_NO_ADJECTIVE = (
    r"information|info|insights?|advice|advise|about|guidance|tips|knowledge|perspectives?|"
    r"understanding|someone|somebody|people|persons?|anyone|anybody|mentors?|to|on|of|how|what|"
    r"who|which|that|your|his|her|hers|their|its|our|whose|from|with|rather|than|instead|not|no|"
    r"without|never|learn|learning|talk|talks|chat|conversations?|discussions?|questions?|answers?|"
    r"help|ways?|into|over|through|around|hear|know|knows|if|whether|because|but|so|when|where|just|only|before|after|like|"
    r"in|at|for|is|are|was|were|whoever|anything|something|am|do|does|did|i|you|he|she|they|we|"
    r"me|him|them|us|have|has|had|details|facts|examples?|feedback|view|views|word|minutes"
)
ADJECTIVES = rf"(?:(?!(?:{_NO_ADJECTIVE})\b)[\w'./&-]+,?\s+){{0,6}}?"
_COMPOUND = (
    r"(?!'s|-\w|\s+(?:shadow\w*|market\w*|search\w*|seek\w*|hunt\w*|descriptions?|titles?|fairs?|"
    r"ads?|adverts?|adverti[sz]e\w*|boards?|satisfaction|models?|play\w*|hours|statements?|papers?|"
    r"coach\w*|changes?|security|cent(?:re|er)s?|trainings?|supervisors?|reports?|coordinators?|"
    r"offices?|law|laws|figures|numbers|statistics|interview (?:tips|skills|questions|practice)|"
    r"interviews (?:work|go|are)|experiences?|stor(?:y|ies)|prospects|outlook))"
)
_LEARNING = r"(?!\s+(?:to|for)\s+(?:me\s+to\s+)?(?:learn|talk|speak|ask|hear|meet|connect|chat|find|see|listen|discuss|pick|interview|catch|thank|visit|understand|exchange))"
POST = (
    rf"(?:(?:jobs?|positions?|roles?|openings?|vacanc(?:y|ies)|internships?|traineeships?|"
    rf"apprenticeships?|externships?|clerkships?|work placements?|co-?ops?|employment|gigs?|"
    rf"practicum|openings|trainee posts?|(?:part[- ]time|full[- ]time|entry[- ]level|junior|graduate) posts?)\b{_COMPOUND}|opportunit(?:y|ies)\b{_LEARNING})"
)
A_POST = rf"{ADJECTIVES}{POST}"
YOUR_PLACE = (
    r"your (?:[\w'-]+ ){0,2}?(?:company|firm|team|organi[sz]ation|office|department|agency|hospital|"
    r"school|lab|laboratory|group|studio|practice|clinic|shop|store|business|bank|staff|crew|unit|"
    r"newsroom|start-?up|employer|institute|museum|library|division|workplace|restaurant|kitchen)"
)
OPEN_POST = (
    r"(?:(?:openings?|vacanc(?:y|ies)|internships?|traineeships?|apprenticeships?|externships?)\b"
    r"|(?:jobs?|positions?|roles?|posts?|spots?|slots?|places?|opportunit(?:y|ies))\s+"
    r"(?:open|available|free|vacant|to fill|for (?:me|someone like me|an? \w+ like me)|with you)\b"
    rf"|(?:jobs?|positions?|roles?|posts?|spots?|slots?|places?|opportunit(?:y|ies))\s+(?:on|in|at|with|within) {YOUR_PLACE}"
    r"|(?:job|jobs|open|vacant|entry[- ]level|junior|suitable|internship|summer|trainee|"
    r"part[- ]time|full[- ]time|work|career|employment|graduate|paid|temporary|student)\s+"
    r"(?:positions?|roles?|jobs?|posts?|opportunit(?:y|ies)|openings?|slots?)\b"
    r"|(?<=any )(?:jobs?|positions?|work|roles?)\b(?!\s+(?:in (?:this|the|your) (?:field|industry)|like|that))"
    rf")(?!\s+(?:in|on) (?:your|the) (?:\w+ )?(?:calendar|schedule|diary|agenda|day|week|timetable)){_COMPOUND}"
)
_I = r"\bi(?:'m|'d|'ll|'ve)?\b"
_FEW = r"(?:[\w'-]+\s+){0,5}?"

SEEKING = [
    # I am (actively) looking for, in the market for, writing to apply for, asking you for ...
    rf"\b(?:i'm|i am|i've been|i have been|and am|but am|am)\s+(?:[\w'-]+\s+){{0,3}}?(?:looking|searching|"
    rf"hunting|asking(?: you)?|hoping|applying|in the market|on the (?:look-?out|hunt)|in search|on the prowl|"
    rf"in (?:urgent |desperate )?need|writing to (?:ask|apply|inquire|enquire)(?: you)?|"
    rf"(?:getting|reaching|being) (?:in touch|out) to (?:ask|apply))\s+(?:for|of)\s+({A_POST})",
    rf"^\W*(?:(?:currently|actively|still|also|now)\s+)?(?:looking|searching|hunting|seeking)\s+"
    rf"(?:for\s+)?({A_POST})(?!\s+(?:is|can|has|takes|feels|was|must|may))",
    rf"\b(?:i'm|i am|i've been|i have been|and am|i)\s+(?:(?:currently|actively|still|also|now|really|"
    rf"urgently|desperately|badly|just|simply|therefore)\s+){{0,2}}(?:seek|seeking|need|want|pursuing|"
    rf"after|desire|require)\s+({A_POST})",
    rf"{_I}\s+(?:[\w'-]+\s+){{0,5}}?(?:to|of)\s+(?:\w+ly\s+)?(?:get|getting|find|finding|land|"
    rf"landing|secure|securing|obtain|do|take|take on|fill|start|gain|be offered|be given|be hired for|"
    rf"interview for|ask(?: you)? for|inquire about|enquire about|complete|undertake|step into)\s+({A_POST})",
    rf"\b(?:i'd|i would|i'm|i am)\s+(?:[\w'-]+\s+){{0,2}}?(?:love|like|appreciate|welcome|"
    rf"interested in|keen on|open to|thrilled with|accept|excited about)\s+"
    rf"((?:an?|any|the|some|being offered an?|being given an?)\s+{A_POST})(?!\s+of\b)",
    r"\b(?:i'm|i am|i've been|am)\s+(?:[\w'-]+\s+){0,2}?(?:job[- ]?(?:hunting|searching|seeking)|"
    r"looking for (?:\w+ )?work\b(?! (?:with|on|that|experience))|(?:seeking|in need of) work\b)",
    rf"\b(?:may|can|could|might|would) i (?:please |perhaps |possibly )?(?:do|have|get|take|start|complete|apply for|be given|be offered) ({A_POST})",
    rf"\b(?:can|could|do|should|would|might) i (?:get|find|land|secure|obtain|apply for) (?:myself )?({A_POST})(?=[^.?!]*\b(?:you|your|here)\b)",
    rf"\b(?:if|that|whether) i (?:could|can|might|may) (?:do|have|get|take|start|complete|be given|be offered|apply for) ({A_POST})",
    r"\b(?:and|but|or|still|now) (?:looking|searching|hunting) for (?:\w+ )?(?:work\b(?! (?:with|on|that|experience|which))|anything\b(?! (?:on|about|to read)))",
    r"\b(?:i'd|i would|i could|i can|i'm|i am|i'll|i want)\b[^.!?]{0,30}?\b(?:start|begin|work|come|join) (?:\w+ )?as (?:an? |your )(?:\w+ )?(?:intern|apprentice|trainee|junior|assistant)\b",
    r"\bi (?:really |urgently |desperately |badly )?need work\b",
    rf"\b(?:i'm|i am) (?:[\w'-]+ ){{0,2}}?(?:desperate|eager|keen|ready|available|open|hungry|grateful|thankful) (?:for|to) ((?:an?|any|the|some|whatever) {A_POST})",
    rf"\bi'd be (?:[\w'-]+ ){{0,2}}?(?:grateful|thankful|glad|happy|ready|available|open) (?:for|of|with|to) ((?:an?|any|the|some) {A_POST})",
    rf"\bi (?:would|could|should) be (?:[\w'-]+ ){{0,2}}?(?:grateful|thankful|glad|happy|ready|available|open) (?:for|of|with|to) ((?:an?|any|the|some) {A_POST})",
    rf"\b(?:but|and|or|i'm|i am) (?:also |now |currently |still )?(?:looking|searching|hunting) (?:for )?({A_POST})",
    rf"\bi (?:also |now |currently )?(?:look|search|seek|hunt) (?:for )?({A_POST})",
    rf"\b(?:graduate|student|professional|engineer|nurse|developer|analyst|accountant|person|worker|manager|\w+er|\w+or|\w+ist) (?:currently |now |actively )?(?:seeking|looking for|searching for|in search of) ({A_POST})",
    rf"\b(?:i|i'm|i'd|my|me)\b[^.!?]{{0,60}}?\b((?:an?|any|some|the) {A_POST} (?:at|with|in|on|under) (?:you\b|{YOUR_PLACE}))",
    r"\bmy (?:\w+ )?job (?:search|hunt)\b(?=[^.!?]*\b(?:help|support|assist))",
    r"\bopen to work\b|\bi(?:'m| am) available (?:for (?:work|hire|employment|an? interview)|to start\b)",
]
"""Said of oneself. Where there is a group, it is the post that is asked for."""

ASKING = [
    # to work for you
    rf"{_I}\s+{_FEW}(?:to|of|in|about|for me to|how i (?:could|can|might))\s+(?:one day\s+)?(?:come\s+)?(?:be(?:come)?\s+)?"
    rf"(?:a?\s*part\s+of|working|work|interning|intern|joining|join|on)\s+(?:for\s+|at\s+|with\s+|in\s+|under\s+|as\s+\w+\s+\w*\s*(?:at|in|on)\s+)?"
    rf"(?:you\b(?!\s+(?:for|on|at)\s+(?:a|an|the|lunch|coffee|tea|your))|{YOUR_PLACE})",
    rf"\b(?:could|can|may|might)\s+i\s+(?:come\s+(?:and\s+)?)?(?:work|intern|join)\s+(?:for|at|with|in|under)?\s*"
    rf"(?:you\b(?!\s+for)|{YOUR_PLACE})",
    r"\blet me (?:intern|work (?:for|with|at|under))\b",
    # hire me
    r"\b(?:hire|hiring|employ|employing|recruit|recruiting) (?:me\b|someone like me\b|somebody like me\b)",
    r"\b(?:tak(?:e|ing) me on|bring(?:ing)? me on(?:to|board| board)?|put(?:ting)? me forward|pull(?:ing)? (?:some |a few )?strings|my foot in the door)\b",
    r"\bput(?:ting)? in a (?:good |kind )?word\b",
    r"\b(?:recommend|refer|suggest|propose|mention|introduce) me (?:for|as an? (?:candidate|applicant)|to (?:hr|human resources|(?:your|the|whoever)"
    r" (?:\w+ ){0,2}?(?:hr|hiring|recruit\w*|human resources|hires)))\b",
    r"\bconsider(?:ing)? (?:me|my (?:job )?(?:application|candidacy|candidature|request for (?:a|an) (?:job|position|internship)|profile|resume|cv)|hiring|taking)\b(?!\s+(?:an? (?:friend|fan|pest)|rude|your))",
    rf"\b(?:offer|give|get|find|grant|arrange|create|land|secure|save|hold)\s+me\s+(?:an? (?:job )?interview\b(?! tip)|{A_POST}|"
    rf"an? (?:chance|shot|try|trial) (?:to (?:work|join|prove|show)|at (?:the|a|your)|in your|on your)|work\b)",
    rf"\bhelp (?:me )?(?:to )?(?:get|find|land|secure|with (?:finding|getting|landing)|in (?:finding|getting|landing)) (?:me )?(?:an? interview\b|(?:some )?work\b|{A_POST})",
    rf"\b(?:i'd|i would|i|i'll|i will|i'm|i am|hope|if i|whether i) {_FEW}(?:be|being|get|getting) (?:considered|hired|employed|interviewed|taken on|shortlisted)\b(?! (?:an?|rude))",
    rf"\b(?:keep|bear|have|hold) me in mind\b(?:[^.!?]*?(?:\b{POST}|hiring|hire|recruit|opens|vacan|for (?:the )?future|[.!]\s*$)|$)",
    rf"\b(?:think of|remember|contact|call|e-?mail|tell|inform|notify|message) me\b(?:[^.!?]{{0,50}}\b(?:if|when|should|for|in case|whenever|as soon as|about|of)\b[^.!?]{{0,60}}?\b(?:{OPEN_POST}|hiring|(?:job|position|role|spot|something|anything) (?:opens?|comes? up|becomes?|is open|is available)))",
    rf"\blet me know\b(?:[^.!?]{{0,80}}?(?:\b{OPEN_POST}|\b(?:are|is|start|starts|were) (?:\w+ )?(?:hiring|recruiting)|(?:job|position|role|spot|something|anything) (?:opens?|comes? (?:up|free)|becomes?)))",
    rf"\b(?:an?|any|some) (?:\w+ ){{0,2}}?(?:room|spot|seat|position|role|job|slot|opening)s? (?:for (?:me|someone like me|an? \w+ like me)\b|(?:on|in|at) {YOUR_PLACE})",
    rf"\b(?:an?|any|some) (?:\w+ )?(?:place|space) (?:for (?:me|someone like me) )?(?:on|in|at) {YOUR_PLACE}",
    rf"\bmy (?:chances?|odds|prospects|hopes?) (?:of|at|for|to) (?:\w+ ){{0,2}}?(?:being|getting|be|get|working|joining|work|join|finding|landing|a|an) [^.?!]*?(?:\b(?:you|here)\b|{YOUR_PLACE})",
    r"\bi (?:start|begin) (?:working|to work|work) (?:for|with|at) you\b",
    r"\b(?:need|needs|use|uses|want|wants|looking for) (?:someone|somebody|a person|an? \w+) (?:like me|with my)\b",
    r"\b(?:recommend|refer) me\b(?= (?:for|internally|at)\b|\s*[.?!]|\s*$| to (?:your (?:\w+ )?(?:boss|manager|hr|company|employer|team|recruit\w*|human|department|director|supervisor)|hr\b|human resources|the (?:boss|manager|hiring|hr)))",
    r"\b(?:give|get|write|offer|provide|submit|make|appreciate|like|love|need|want|ask(?:ing)? for|grateful for|hoping for|hope for|value) (?:me )?(?:an? |your |the )?(?:employee |internal |job )?referral\b(?! to (?:some|people|other|any))",
    r"\bput (?:in )?a (?:(?:good|kind) word|word (?:in )?(?:for me|with (?:your|the|hr)))\b|\binterview for (?:the|a|an|any|your) (?:\w+ ){0,2}?(?:role|position|job|internship|opening)\b|\b(?:if|when|should|once|whenever) (?:something|anything) (?:\w+ )?(?:(?:should |might )?(?:opens?|turns?) up|becomes? (?:available|vacant|free)|opens?\b)[^.?!]*\b(?:me|i|i'd)\b|\bsay a (?:good |kind )word for me\b|\b(?:keep|kept|hold|put|have) (?:it|my (?:\w+ ){0,2}?(?:resume|cv|details|application)) on file\b",
    rf"\b(?:give|offer|provide|grant) (?:me )?(?:with )?(?:an? |any |some |the )?(?:\w+ )?(?:chance|opportunity|shot|try|trial|place|position|role) (?:in|at|on|with|within) (?:you\b|{YOUR_PLACE})",
    rf"\b(?:chance|opportunity|possibility|possible|honou?r|privilege|way|room) (?:for me )?(?:of|to|for) (?:me (?:to|in) )?(?:join(?:ing)?|work(?:ing)?|intern(?:ing)?|be(?:ing)? part of|becom(?:e|ing) part of)\s+(?:for |at |with |in |on )?(?:you\b|{YOUR_PLACE})",
    rf"\b(?:possible|chance|possibility|option|able) (?:for me )?(?:to|of) (?:me )?(?:do|doing|have|having|get|getting|start|starting|take|complete|apply for) {A_POST}(?=[^.?!]*\b(?:you|your|here|me)\b)",
    rf"\b(?:any|some|a|the) (?:chance|possibility|hope|prospect) (?:of|for) {A_POST}(?! in (?:this|the) (?:field|industry|sector))",
    rf"^\W*(?:and |so |also,? |ps:? |p\.s\.? )?any (?:[\w-]+ ){{0,2}}?{OPEN_POST}",
    r"\broom for (?:me|someone like me|one more|another \w+) (?:on|in|at) your\b",
    r"\bmy dream (?:is|would be|has always been) to (?:work|intern) (?:for|with|at|under) (?:you|your)\b|\bbe your (?:next )?(?:intern|apprentice|assistant|trainee|employee)\b",
    r"\b(?:do|would|does|could|might) you(?:r \w+)? (?:currently |perhaps |still |also )?(?:need|want|have (?:use|room|space|work) for|use) (?:an? (?:new |extra |good |junior )*(?:assistant|apprentice|intern|trainee|helper|hand|pair of hands|employee|worker|\w+ like me)|help|me|someone like me)\b",
    r"\btake (?:me|someone like me) (?:as|on as|in as|on)\b|\btake me on\b",
    r"\b(?:could|can|may|might) i start (?:working |work )?(?:with|for|at) (?:you|your)\b",
    rf"\b(?:do|have|would|might|is|are|if|whether) (?:you|there|your \w+|they) (?:\w+ )?(?:have|has|need|got|be|see|know of)? ?(?:something|anything|some work|any work|work|a place|room|a use|use|space|a role|a job|a spot) (?:\w+ )?for (?:me|someone like me|somebody like me|a (?:person|man|woman|girl|student|graduate|beginner) like me)\b",
    rf"\b(?:is|are) (?:the|this|that|your) (?:[\w'-]+ ){{0,3}}?(?:position|job|role|vacancy|opening|internship|apprenticeship|post)s? (?:\w+ )?(?:still )?(?:open|available|vacant|free|unfilled)\b",
    rf"\b(?:if|when|should|once|whenever|in case) (?:an?|any|some|the|another) (?:[\w-]+ ){{0,2}}?(?:job|position|role|opening|vacancy|spot|internship|apprenticeship|place|post|slot)s? (?:\w+ )?(?:should |might |were to |ever )?(?:opens?|comes?|becomes?|arises?|turns?|is|are|gets?|frees?|appears?|exists?)\b",
    rf"\b(?:fit|asset|addition|match|candidate|hire|employee|intern|apprentice) (?:for|to|in|at|on) (?:{YOUR_PLACE}|(?:the|this|that|your|any) (?:\w+ )?(?:job|position|role|opening|internship|vacancy))",
    r"\binvit(?:e|ed|ation|ing) (?:me |us )?(?:to|for) an? (?:job )?interview\b|\bcome (?:in |by |over )?for an? (?:job )?interview\b|\b(?:get|have|land|secure|schedule|arrange) an? (?:job )?interview (?:with|at|for) (?:you|your|the (?:job|role|position))\b",
    r"\bkeep(?:ing)? (?:an eye|your eyes?|an ear|your ears?)\b[^.!?]{0,30}?\bfor me\b",
    rf"\bkeep(?:ing)? (?:an eye|your eyes?|an ear|your ears?|me (?:posted|informed|updated))\b[^.!?]{{0,30}}?\b(?:{OPEN_POST}|hiring)",
    r"\bforget me (?:when|if) (?:you|your|an?|something)\b|\bremember me (?:when|if|for|should)\b[^.!?]*\b(?:hir|job|position|opening|vacan|role|intern)",
    rf"\b(?:arrange|offer|find|get|organi[sz]e|create|provide|make|have) {A_POST} (?:\w+ ){{0,2}}?for me\b(?! to (?:learn|read|look|explore))",
    r"\bgive me an? (?:chance|shot|try)\b(?! (?:to|of|at) (?:learn|talk|speak|ask|hear|see|meet|explain|introduce|listen|thank|asking|meeting))",
    r"\b(?:job|position|place|role|spot|something) in it for me\b",
    r"\b(?:tell|talk to|speak to|speak with|mention me to|convince|ask) your (?:\w+ )?(?:boss|manager|hr|team|director|supervisor|colleagues?) (?:about|for|to hire|to take) (?:me|my application)\b",
    r"\b(?:pass|give|forward|hand|mention|drop) my name (?:on |along )?(?:to|with|at|in) (?:hr|human resources|your (?:\w+ )?(?:hr|hiring|recruit\w*|boss|manager|company|firm|team)|the (?:hr|hiring|recruit\w*|boss|manager))\b",
    r"\b(?:get|getting) me in(?:to)? (?:at |with )?your\b|\b(?:i|me|my)\b[^.!?]{0,40}\b(?:get|getting) (?:in(?:to)? (?:at )?|hired (?:at|by) )your (?:company|firm|team|agency|organi[sz]ation)\b|\b(?:give|get|getting) (?:me )?an? foot in the door\b",
    r"\b(?:help|support|assist)\w* (?:me )?(?:with|in) my (?:job|work|internship|employment) ?-?(?:search|hunt)\b",
    r"\bi (?:can|could|am able to|'m able to|am ready to|would be able to) (?:start|begin)(?: work)? (?:immediately|right away|at once|straight away|as soon as|tomorrow|on monday|any ?time|with you|for you)\b|\bavailable immediately\b",
    r"\b(?:do|work|have|get) a trial (?:day|shift|week|period)\b|\b(?:work experience (?:placement )?) (?:with|at|in|for) (?:you|your)\b|\bdo (?:my |some |a week of )?work experience (?:with|at|in) (?:you|your)\b",
    r"\b(?:become|be|work as) (?:your|one of your) (?:\w+ )?(?:intern|apprentice|assistant|trainee|employees?|helper|staff)\b",
    r"\b(?:need|want|looking for) (?:people|anyone|anybody|somebody|someone|staff|help|hands|helpers|another \w+)(?: (?:right )?now| at the moment| for | in your| on your|\?)",
    rf"\b(?:i|i'd|i'm|me|my)\b[^.!?]{{0,50}}?\b(?:employment|apprenticeship|internship|traineeship|placement) (?:with|at|in) (?:you\b|{YOUR_PLACE})",
    r"\blooking for (?:an? |my )?(?:new |next |fresh )+(?:challenge|opportunit\w+|role|job|employer|start at)\b",
    r"\bi(?:'d| would)? (?:gladly |happily |even )?(?:take|accept|do) (?:any (?:job|work|position|shift)|anything you (?:have|can offer))\b",
    # openings
    rf"\b(?:is|are|be|were|was|might|would|will|could) there\s+(?:be\s+)?(?:[\w'-]+\s+){{0,4}}?{OPEN_POST}",
    rf"\b(?:do|does|would|might|will|have|did|if|whether|that|should|could|because|where|when|hope)\s+(?:you|{YOUR_PLACE}|your \w+|they)\s+"
    rf"(?:(?:currently|happen to|still|perhaps|also|ever|now|happen|might|may|would|could|will|already|maybe|possibly|do)\s+){{0,2}}"
    rf"(?:have|has|got|know of|know about|know|see|hear of|hear about|come across|offer|offers|offering|anticipate|expect|foresee|take|takes|learn of|find|spot|need)\s+(?:of\s+)?(?:[\w'-]+\s+){{0,4}}?{OPEN_POST}",
    rf"\b(?:whether|if|that) there (?:is|are|might be|may be|will be|would be|could be|were|was)\s+(?:[\w'-]+\s+){{0,4}}?{OPEN_POST}",
    rf"\b(?:know|hear|heard|aware|tell me|inquire|enquire|ask|asking|inquiring|enquiring|interested|learn)\s+(?:you )?(?:of|about|in)\s+(?:any|an|a|some|possible|potential|current|upcoming|open)\s+(?:[\w'-]+\s+){{0,3}}?{OPEN_POST}",
    rf"\b(?:any|current|upcoming|possible|potential|available)\s+(?:[\w'-]+\s+){{0,2}}?(?:openings?|vacanc(?:y|ies)|internships?|positions|jobs)\s+(?:at|in|with|on|within|for)\s+(?:{YOUR_PLACE}|you\b|me\b|someone like me)",
    rf"\b(?:are you|is {YOUR_PLACE}|are {YOUR_PLACE}|is your \w+|if you're|if you are|whether you're|whether you are|(?<!when )(?<!while )(?<!whenever )(?<!how )you(?:'re| are)|"
    rf"(?:if|whether|that|hope) {YOUR_PLACE} is|{YOUR_PLACE} (?:is|are|might be|may be|will be))\s+"
    rf"(?:(?:currently|now|still|also|even|ever|perhaps|planning on|going to be|actively|presently|by any chance|at all)\s+){{0,2}}"
    rf"(?:hiring|recruiting|taking (?:on )?(?:interns?|apprentices?|anyone|new|people|more|trainees?|students|applications|someone)|"
    rf"looking (?:to (?:hire|fill|recruit|take)|for (?:an? )?(?:new |extra |more |junior )*(?:interns?|staff|employees?|hires?|trainees?|assistants?|help))|accepting (?:applications|interns))",
    rf"\bi (?:could|can|might|may) (?:one day |also )?(?:join|work (?:for|at|with)|intern (?:for|at|with))\s+(?:you\b(?!\s+(?:for|on)\b)|{YOUR_PLACE})",
    r"\b(?:can|could|do|would|might|should|may) i (?:ever )?(?:get|be|become) (?:hired|employed|taken on|considered|shortlisted)\b",
    r"\b(?:have|has|got|see|be|find|make) (?:an? |any |some |enough |the )?(?:place|room|need|use|space|work|position|spot|job) (?:left )?for (?:me|another|one more|a new|an? (?:apprentice|trainee|intern|assistant|beginner|helper|junior|graduate|newcomer|career changer|student|fresher))\b",
    rf"\b(?:refer|recommend|forward|share|mention|suggest|put forward|pass on|submit|present) (?:my|this) (?:\w+ )?(?:profile|name|details|application|candidacy|candidature)\b(?! (?:to|with) (?:her|him|them|someone|anyone|people|others|ms|mr|dr))",
    r"\bhire (?:an? )?(?:[\w-]+ ){0,3}?like me\b|\b(?:can|could|may|might) i (?:come )?(?:and |to )?(?:work|intern|train|start) (?:here|there|with you)\b",
    r"\b(?:i|me|my)\b[^?.!]*\b(?:getting|get|being|be) (?:hired|a job|a position|employed|taken on) (?:here|there|at your|by your|by you|with you|in your)\b",
    r"\b(?:may|can|could|should|shall) i apply (?:here|there|with you|at your|to your|to you)\b|\bwill you (?:be )?(?:hire|hiring|recruit|recruiting)\b",
    r"\bintroduce me to (?:the |your )?(?:person|people|one|hiring|recruit\w*)[^.?!]{0,15}?\bhir\w*\b|\bsee (?:me|myself) (?:working|fitting|in your|at your|on your|as (?:a|an|your|part))\b",
    r"\b(?:would|do|might|could|will) i (?:have|stand) (?:an? |any )?(?:\w+ )?(?:chance|shot)s? (?:at|with|in|of) (?:you|your|getting|being|joining|working|a job|a position|an? \w+ship)\b",
    r"\b(?:i|me|my|mine)\b[^?.!]*\byou(?:'d| would| might| could) (?:ever )?(?:hire|employ|take on)\b|\bhave me (?:for|as|in|over) (?:the |a |an |your )?(?:summer|intern|apprentice|trainee|trial|\w+ship)\b",
    rf"\b(?:discuss|talk about|speak about|chat about|explore) (?:an?|any|possible|potential|the possibility of|my|future) {A_POST}(?=[^.?!]*\b(?:with you|at your|in your|with your|at the company|for me|at \w+))",
    r"\b(?:start|begin|launch|build|continue) my career (?:at|with|in) (?:you|your)\b|\bon your payroll\b|\byour (?:next|new|future) (?:employee|colleague|intern|hire|team member)\b|\btake a chance on me\b|\bgive me a start\b",
    rf"\b(?:any|some) (?:of )?(?:the |your )?(?:open |current |vacant )?(?:positions?|roles?|jobs?|vacanc(?:y|ies)|openings?|internships?) (?:at|in|with|on|within) {YOUR_PLACE}",
    # applying
    rf"{_I}\s+(?!will\b|plan\b|have\b)(?:[\w'-]+\s+){{0,5}}?(?:apply|applying)\s+(?:for|to)\s+(?:(?:an?|any|the|this|that|your)\s+{A_POST}|{YOUR_PLACE}|(?:an? |the )?(?:\w+ ){{0,4}}?(?:position|role|job|internship|opening)\b)",
    r"\b(?:my (?:job )?application|apply to work)\b(?! (?:to|for) (?:\w+ ){0,2}?(?:school|college|universit\w+|program\w*|degree|course|study|visa|master\w*))",
    rf"\b(?:how|where) (?:can|could|do|should|would|might|to) (?:i )?apply\b(?=\W*$| (?:for (?:an? |the |any )?(?:\w+ )?(?:job|position|role|internship|opening)|to {YOUR_PLACE}|at|with|there))",
]
"""Said to the other person."""

_RESUME = r"(?:resumes?|bio-?data|application (?:documents|papers|folder|letter)|lebenslauf|c\.?v\.?s?\b|curriculum vitae|cover letter)"
RESUME = [
    rf"\bi(?:'ve| have)? (?:\w+ )?applied (?:for|to|at|with) (?:[^.?!,]{{0,40}}?(?:position|job|role|internship|opening|vacancy)\b|{YOUR_PLACE})",
    rf"\b(?:attach\w*|enclos\w*|includ\w+|send\w*|sent|forward\w*|pass\w*|shar(?:e|ing)|submit\w*|hand(?:ing)?|giv(?:e|ing)|e-?mail\w*|drop\w*|leav(?:e|ing)|find|provid\w+|upload\w*|bring\w*|show\w*|deliver\w*|circulat\w+|offer\w*)\b"
    rf"(?:(?!\b(?:advice|feedback|tips|thoughts|suggestions?|opinions?|comments|input|pointers|views?|critique|help|how|what)\b)[^.!?;]){{0,45}}?\b(?:my|a copy of my|the attached|the enclosed|an? updated|along my)\s+(?:[\w'-]+ ){{0,3}}?{_RESUME}",
    rf"\bmy\s+(?:[\w'-]+ ){{0,2}}?{_RESUME}\s+(?:is |are |has been )?(?:attached|enclosed|below|included|(?:on |along |over |straight |directly )?to (?:your|whoever|hr|human)|with (?:your|the) (?:hr|hiring|recruit|team|manager|boss))",
    rf"\b(?:(?:attached|enclosed|below|here)\s+(?:\w+ )?(?:is|are|you'll find|you will find|please find)|here's|pfa|please see|please find(?: attached| enclosed| below)?|see)\s+(?:attached |enclosed )?(?:my |the |an? )(?:[\w'-]+ ){{0,3}}?{_RESUME}",
    rf"\b(?:pass|forward|hand|send)\s+(?:on |along )?(?:it|this|them|my (?:details|information|name|profile|contact details|materials|portfolio))\s+(?:on |along )?to\s+(?:hr|human resources|(?:your|the|whoever)\s+(?:[\w'-]+\s+){{0,3}}?(?:hr|hir\w+|recruit\w*|human resources))",
    rf"\b(?:my |the )?(?:attached|enclosed) (?:\w+ )?{_RESUME}|\b{_RESUME} (?:is |are )?(?:attached|enclosed)\b",
    rf"\b(?:look|glance|review|read|go) (?:\w+ )?(?:at|over|through)?\s*my\s+(?:attached|enclosed)\s+{_RESUME}",
]
"""Handing on a résumé before the talk."""


def compiled(patterns: list[str]) -> list[re.Pattern[str]]:
    """The patterns, compiled once."""
    return [re.compile(pattern) for pattern in patterns]
