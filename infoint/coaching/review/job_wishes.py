"""Wishes for work that ask without a question: gladness, dreams, and any post being welcome.

Patterns over plain text (see Passage), one sentence at a time, as in `job_asking`.
"""

from infoint.coaching.review.job_words import A_POST, YOUR_PLACE

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
