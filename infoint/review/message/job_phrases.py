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
    r"help|ways?|into|over|through|around|hear|know|knows|if|whether|because|but|so|when|where|"
    r"just|only|before|after|like|"
    r"in|at|for|is|are|was|were|whoever|anything|something|am|do|does|did|i|you|he|she|they|we|"
    r"me|him|them|us|have|has|had|details|facts|examples?|feedback|view|views|word|minutes"
)
ADJECTIVES = rf"(?:(?!(?:{_NO_ADJECTIVE})\b)[\w'./&-]+,?\s+){{0,6}}?"
_COMPOUND = (
    r"(?!'s|-\w|\s+(?:shadow\w*|market\w*|search\w*|seek\w*|hunt\w*|descriptions?|titles?|fairs?|"
    r"ads?|adverts?|adverti[sz]e\w*|boards?|satisfaction|models?|play\w*|hours|statements?|papers?|"
    r"coach\w*|changes?|security|cent(?:re|er)s?|trainings?|supervisors?|reports?|coordinators?|"
    r"offices?|law|laws|figures|numbers|statistics|interview (?:tips|skills|questions|practice)|"
    r"interviews (?:work|go|are)|experiences?|stor(?:y|ies)|prospects|outlook|"
    r"(?:in|on) (?:your|the) (?:\w+ )?(?:calendar|schedule|diary|agenda|timetable)|"
    r"(?:that |which )?(?:you|i) (?:have |had |'ve )?(?:held|had|did|got)\b))"
)
_LEARNING = (
    r"(?!\s+(?:to|for)\s+(?:me\s+to\s+)?(?:learn|talk|speak|ask|hear|meet|connect|chat|find|see|"
    r"listen|discuss|pick|interview|catch|thank|visit|understand|exchange))"
)
POST = (
    rf"(?:(?:jobs?|positions?|roles?|openings?|vacanc(?:y|ies)|internships?|traineeships?|"
    rf"apprenticeships?|externships?|clerkships?|work placements?|co-?ops?|employment|gigs?|"
    rf"practicum|openings|trainee posts?|(?:part[- ]time|full[- ]time|entry[- ]level|junior|"
    rf"graduate) posts?)\b{_COMPOUND}|opportunit(?:y|ies)\b{_LEARNING})"
)
A_POST = rf"{ADJECTIVES}{POST}"
YOUR_PLACE = (
    r"your (?:[\w'-]+ ){0,2}?(?:company|firm|team|organi[sz]ation|office|department|agency|"
    r"hospital|"
    r"school|lab|laboratory|group|studio|practice|clinic|shop|store|business|bank|staff|crew|unit|"
    r"newsroom|start-?up|employer|institute|museum|library|division|workplace|restaurant|kitchen)"
)
OPEN_POST = (
    r"(?:(?:openings?|vacanc(?:y|ies)|internships?|traineeships?|apprenticeships?|externships?)\b"
    r"|(?:jobs?|positions?|roles?|posts?|spots?|slots?|places?|opportunit(?:y|ies))\s+"
    r"(?:open|available|free|vacant|to fill|for (?:me|someone like me|an? \w+ like me)|with you)\b"
    rf"|(?:jobs?|positions?|roles?|posts?|spots?|slots?|places?|opportunit(?:y|ies))\s+(?:on|in|"
    rf"at|with|within) {YOUR_PLACE}"
    r"|(?:job|jobs|open|vacant|entry[- ]level|junior|suitable|internship|summer|trainee|"
    r"part[- ]time|full[- ]time|work|career|employment|graduate|paid|temporary|student)\s+"
    r"(?:positions?|roles?|jobs?|posts?|opportunit(?:y|ies)|openings?|slots?)\b"
    r"|(?<=any )(?:jobs?|positions?|work|roles?)\b(?!\s+(?:in (?:this|the|your) (?:field|"
    r"industry)|like|that))"
    rf")(?!\s+(?:in|on) (?:your|the) (?:\w+ )?(?:calendar|schedule|diary|agenda|day|week|"
    rf"timetable)){_COMPOUND}"
)
I_AM = r"\bi(?:'m|'d|'ll|'ve)?\b"
FEW = r"(?:[\w'-]+\s+){0,5}?"

SEEKING = [
    # I am (actively) looking for, in the market for, writing to apply for, asking you for ...
    rf"\b(?:i'm|i am|i've been|i have been|and am|but am|am)\s+(?:[\w'-]+\s+){{0,3}}?(?:looking|"
    rf"searching|"
    rf"hunting|asking(?: you)?|hoping|applying|in the market|on the (?:look-?out|hunt)|in search|"
    rf"on the prowl|"
    rf"in (?:urgent |desperate )?need|writing to (?:ask|apply|inquire|enquire)(?: you)?|"
    rf"(?:getting|reaching|being) (?:in touch|out) to (?:ask|apply))\s+(?:for|of)\s+({A_POST})",
    rf"^\W*(?:(?:currently|actively|still|also|now)\s+)?(?:looking|searching|hunting|seeking)\s+"
    rf"(?:for\s+)?({A_POST})(?!\s+(?:is|can|has|takes|feels|was|must|may))",
    rf"\b(?:i'm|i am|i've been|i have been|and am|i)\s+(?:(?:currently|actively|still|also|now|"
    rf"really|"
    rf"urgently|desperately|badly|just|simply|therefore)\s+){{0,2}}(?:seek|seeking|need|want|"
    rf"pursuing|"
    rf"after|desire|require)\s+({A_POST})",
    rf"{I_AM}\s+(?:[\w'-]+\s+){{0,5}}?(?:to|of)\s+(?:\w+ly\s+)?(?:get|getting|find|finding|land|"
    rf"landing|secure|securing|obtain|do|take|take on|fill|start|gain|be offered|be given|be "
    rf"hired for|"
    rf"interview for|ask(?: you)? for|inquire about|enquire about|complete|undertake|step "
    rf"into)\s+({A_POST})",
    rf"\b(?:i'd|i would|i'm|i am)\s+(?:[\w'-]+\s+){{0,2}}?(?:love|like|appreciate|welcome|"
    rf"interested in|keen on|open to|thrilled with|accept|excited about)\s+"
    rf"((?:an?|any|the|some|being offered an?|being given an?)\s+{A_POST})(?!\s+of\b)",
    r"\b(?:i'm|i am|i've been|am)\s+(?:[\w'-]+\s+){0,2}?(?:job[- ]?(?:hunting|searching|seeking)|"
    r"looking for (?:\w+ )?work\b(?! (?:with|on|that|experience))|(?:seeking|in need of) work\b)",
    rf"\b(?:may|can|could|might|would) i (?:please |perhaps |possibly )?(?:do|have|get|take|"
    rf"start|complete|apply for|be given|be offered) ({A_POST})",
    rf"\b(?:can|could|do|should|would|might) i (?:get|find|land|secure|obtain|apply for) "
    rf"(?:myself )?({A_POST})(?=[^.?!]*\b(?:you|your|here)\b)",
    rf"\b(?:if|that|whether) i (?:could|can|might|may) (?:do|have|get|take|start|complete|be "
    rf"given|be offered|apply for) ({A_POST})",
    r"\b(?:and|but|or|still|now) (?:looking|searching|hunting) for (?:\w+ )?(?:work\b(?! (?:with|"
    r"on|that|experience|which))|anything\b(?! (?:on|about|to read)))",
    r"\b(?:i'd|i would|i could|i can|i'm|i am|i'll|i want)\b[^.!?]{0,30}?\b(?:start|begin|work|"
    r"come|join) (?:\w+ )?as (?:an? |your )(?:\w+ )?(?:intern|apprentice|trainee|junior|"
    r"assistant)\b",
    r"\bi (?:really |urgently |desperately |badly )?need work\b",
    rf"\b(?:i'm|i am) (?:[\w'-]+ ){{0,2}}?(?:desperate|eager|keen|ready|available|open|hungry|"
    rf"grateful|thankful) (?:for|to) ((?:an?|any|the|some|whatever) {A_POST})",
    rf"\bi'd be (?:[\w'-]+ ){{0,2}}?(?:grateful|thankful|glad|happy|ready|available|open) (?:for|"
    rf"of|with|to) ((?:an?|any|the|some) {A_POST})",
    rf"\bi (?:would|could|should) be (?:[\w'-]+ ){{0,2}}?(?:grateful|thankful|glad|happy|ready|"
    rf"available|open) (?:for|of|with|to) ((?:an?|any|the|some) {A_POST})",
    rf"\b(?:but|and|or|i'm|i am) (?:also |now |currently |still )?(?:looking|searching|hunting) "
    rf"(?:for )?({A_POST})",
    rf"\bi (?:also |now |currently )?(?:look|search|seek|hunt) (?:for )?({A_POST})",
    rf"\b(?:graduate|student|professional|engineer|nurse|developer|analyst|accountant|person|"
    rf"worker|manager|\w+er|\w+or|\w+ist) (?:currently |now |actively )?(?:seeking|looking for|"
    rf"searching for|in search of) ({A_POST})",
    rf"\b(?:i|i'm|i'd|my|me)\b[^.!?]{{0,60}}?\b((?:an?|any|some|the) {A_POST} (?:at|with|in|on|"
    rf"under) (?:you\b|{YOUR_PLACE}))",
    r"\bmy (?:\w+ )?job (?:search|hunt)\b(?=[^.!?]*\b(?:help|support|assist))",
    r"\bopen (?:to|for) (?:(?:any|all|new|other|further|suitable|work|job|career) "
    r")+(?:opportunit\w+|offers?|roles?|positions?|jobs?)\b",
    r"\bopen to work\b|\bi(?:'m| am) available (?:for (?:work|hire|employment|an? interview)|to "
    r"start\b)",
]
"""Said of oneself. Where there is a group, it is the post that is asked for."""

_RESUME = (
    r"(?:resumes?|bio-?data|application (?:documents|papers|folder|letter)|lebenslauf|"
    r"c\.?v\.?s?\b|curriculum vitae|cover letter)"
)
RESUME = [
    rf"\bi(?:'ve| have)? (?:\w+ )?applied (?:for|to|at|with) (?:[^.?!,]{{0,40}}?(?:position|job|"
    rf"role|internship|opening|vacancy)\b|{YOUR_PLACE})",
    rf"\b(?:attach\w*|enclos\w*|includ\w+|send\w*|sent|forward\w*|pass\w*|shar(?:e|ing)|"
    rf"submit\w*|hand(?:ing)?|giv(?:e|ing)|e-?mail\w*|drop\w*|leav(?:e|ing)|find|provid\w+|"
    rf"upload\w*|bring\w*|show\w*|deliver\w*|circulat\w+|offer\w*)\b"
    rf"(?:(?!\b(?:advice|feedback|tips|thoughts|suggestions?|opinions?|comments|input|pointers|"
    rf"views?|critique|help|how|what)\b)[^.!?;]){{0,45}}?\b(?:my|a copy of my|the attached|the "
    rf"enclosed|an? updated|along my)\s+(?:[\w'-]+ ){{0,3}}?{_RESUME}",
    rf"\bmy\s+(?:[\w'-]+ ){{0,2}}?{_RESUME}\s+(?:is |are |has been )?(?:attached|enclosed|below|"
    rf"included|(?:on |along |over |straight |directly )?to (?:your|whoever|hr|human)|with "
    rf"(?:your|the) (?:hr|hiring|recruit|team|manager|boss))",
    rf"\b(?:(?:attached|enclosed|below|here)\s+(?:\w+ )?(?:is|are|you'll find|you will find|"
    rf"please find)|here's|pfa|please see|please find(?: attached| enclosed| below)?|"
    rf"see)\s+(?:attached |enclosed )?(?:my |the |an? )(?:[\w'-]+ ){{0,3}}?{_RESUME}",
    r"\b(?:pass|forward|hand|send)\s+(?:on |along )?(?:it|this|them|my (?:details|information|"
    r"name|profile|contact details|materials|portfolio))\s+(?:on |along )?to\s+(?:hr|human "
    r"resources|(?:your|the|whoever)\s+(?:[\w'-]+\s+){0,3}?(?:hr|hir\w+|recruit\w*|human "
    r"resources))",
    rf"\b(?:my |the )?(?:attached|enclosed) (?:\w+ )?{_RESUME}|\b{_RESUME} (?:is |are "
    rf")?(?:attached|enclosed)\b",
    rf"\b(?:look|glance|review|read|go) (?:\w+ )?(?:at|over|through)?\s*my\s+(?:attached|"
    rf"enclosed)\s+{_RESUME}",
]
"""Handing on a résumé before the talk."""


def compiled(patterns: list[str]) -> list[re.Pattern[str]]:
    """The patterns, compiled once."""
    return [re.compile(pattern) for pattern in patterns]
