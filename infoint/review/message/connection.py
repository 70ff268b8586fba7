"""Whether a first message says how one came to this person."""

import re
from collections.abc import Iterator

from infoint.i18n import N_
from infoint.review.finding import Finding
from infoint.review.passage import HIDDEN, Passage

_KIN = (
    r"friend|colleague|coworker|co-worker|boss|manager|supervisor|neighbou?r|cousin|flatmate|"
    r"roommate|"
    r"housemate|niece|nephew|sister|brother|husband|wife|partner|daughter|son|mother|father|mum|"
    r"mom|dad|"
    r"aunt|uncle|grand\w+|classmate|schoolmate|teammate|teacher|professor|coach|mentor|landlady|"
    r"landlord|"
    r"in-law|godson|goddaughter|youngest|eldest|oldest|kid|lad|lass|boy|girl|twin"
)
_LED = (
    r"student|pupil|junior|senior|patient|client|customer|tenant|assistant|secretary|apprentice|"
    r"intern|employee|trainee"
)
_WORKS = (
    r"(?:name|number|number's|address|card|profile|articles?|lecture|speech|interview|posts?|"
    r"books?|blog|"
    r"podcast|column|newsletter|essay|paper|video|videos|webinar|panel|presentation|exhibition|"
    r"website|portfolio|episode|documentary|sermon|concert|film|novel|seminar|keynote|poster|"
    r"account|thesis|"
    r"talk|course|lesson|demo|tour|reading|channel|flyer|advert|review|talk\ (?:at|in|on|about|"
    r"last|to|for|this))"
)
_WANTING = (
    r"(?:(?!\b(?:would|want|wish|hope|hoping|like to|love to|i'd|could|can|may|might|"
    r"please)\b)[^.!?\n])"
).replace(" ", r"\ ")
_FINDING = (
    r"(?:(?!\b(?:would|want|wish|hope|hoping|like to|love to|i'd|could|can|may|might|please|help|"
    r"learn)\b)[^.!?\n])"
).replace(" ", r"\ ")
_YOU = r"(?:you|your|yours|you're|you'd|you've)\b"
_NAMED_BY_SOMEONE = rf"""
      (?<!\bi\ )(?<!\bi've\ )(?<!\bi\ have\ )\b(?:suggested|suggests|recommended|recommends
          |mentioned|mentions|told|tells|telling|
        said|says|gave|given|passed|pointed|sent|referred|directed|introduced|shared|urged
            |encouraged|advised|
        praised|raves?|raved|thought|thinks|named|connected|steered|nudged|reckons|swears|insisted|
        (?:spoke|speaks|talks|talked)\ (?:[\w-]+\ ){{0,2}}(?:about|of))\b
        {_WANTING}{{0,110}}?\b(?:{_YOU}|i\ (?:should|could|might|can|write|call|contact|get|turn
            |reach|talk|speak|ask|try|ring|drop))
    | \b(?:knows|knew)\ you\b | \b(?:asked|told|invited|encouraged|urged|advised)\ (?:me
        |us)\ to\ (?:write|call|contact|ask|talk|speak|turn|reach|get|ring|look)\b
    | \b(?:referr(?:ed|al)|introduction)\b{_WANTING}{{0,40}}?\b(?:by|from|through)\b
    | \b(?:was|been|were|am)\ (?:referred|introduced|directed|pointed|sent|told|recommended
        |encouraged|advised|given)\b
    | \b(?:give|gave|given|giving|passed|passing)\ (?:me\ |us\ |on\ )?your\b
        | (?<!you\ )(?<!please\ )(?<!kindly\ )(?<!to\ )\b(?:put|puts)\ me\ (?:on|onto|in\ touch)\b
    | \baccording\ to\b | \bis\ why\ (?:you|i)\b | \b(?:in|on)\ the\ (?:credits|list|register
        |catalogue|programme|program|imprint|roster|masthead)\b
    | \bsearch(?:ed|ing)?\b{_FINDING}{{0,80}}\b(?:brought|turned|showed|gave|led|came|listed
        |found)\b | \b(?:recommendation|suggestion|advice|request|urging|tip|prompting
        |invitation)\ (?:of|from
        |by)\b
    | \b(?:at|on|upon|following|after)\ (?:[\w.-]+\ ){{0,3}}?[\w-]+'s?\ (?:kind\ )?(?:advice
        |suggestion|recommendation|tip|hint|prompting|invitation|word|urging)\b
    | \b(?:put|connected|introduced)\ us\b | \b(?:greetings|regards|love|hello)\ from\ (?:my|our
        |your|dr|mr|ms|mrs|prof)\b | \bsends?\ (?:you\ )?(?:his|her|their)\b
    | \b(?:at|on|following|upon|after)\ (?:the\ )?(?:[\w'-]+\ ){{1,4}}?(?:recommendation
        |suggestion|urging|request)\b
"""
_FOUND = rf"""
      \b(?:i|we|i've|we've|i'd|i'm|who|which|and)\ (?:(?:have|had|just|also|both|once|first
          |recently|really|only|already|
        actually|briefly|was|were|then|always|long|sometimes|often|regularly|happened\ to|last|so
            |very\ much|
        [\w]+ly)\ ){{0,3}}
        (?:found|find|came\ across|come\ across|discovered|saw|seen|noticed?|spotted|stumbled
            |looked\ up|received|
        obtained|became\ aware|learned\ (?:of|about|that)|learnt\ (?:of|about|that)|heard|read
            |watched|listened|
        attended|follow|followed|following|subscribed?|subscribe|enjoyed|bought|visited|met
            |remember|admired?|
        loved|been\ (?:reading|following|listening|watching|to|in)|reading|watching|overheard
            |picked\ up|took|
        got\b(?=\ (?:your|to\ know|you|hold|wind))|looked\ you\ up|tried\ your|used\ your
            |was\ in\ the\ audience)\b
        {_FINDING}{{0,160}}?\b(?:{_YOU}|each\ other)
    | \bi\ (?:\w+\ )?(?:(?:pass(?:ed)?|walk(?:ed)?\ past|drive\ past|drove\ past)\ (?:by\ )?your
        |know\ (?:you|of\ you|your\ \w+)\b
        (?!\ (?:are|have|must|may|can|work|might|do|will|were|get|don't|is|must)))\b
    | \bi\ (?:buy|shop|eat|drink|bank|swim|train|borrow|order|volunteer|attend|study|come|sit|take
        |took|cite|play|rent|rented|bought|work)\ [^.!?\n]{{0,40}}?\b(?:from|at|in|with|by
        |for)\ (?:you|your)\b
    | \bi\ (?:just\ |also\ |often\ |really\ |always\ |still\ |regularly\ )?(?!need|want|value|seek
        |appreciate|hope|respect|understand|ask|request|await|know|have|would|like|trust|welcome
        |accept|will|may|can|could|might|get|take|need)\w+\ your\ \w+
    | \b(?:led|brought|lead|leads|took|guided|pointed)\ (?:me|us)\ to\ (?:you|your)\b
        | \bended\ up\ (?:on|at|with)\ (?:you|your)\b | \bgoogl(?:ed|ing)\b
    | \b(?:lists|listed|names|features|featured|profiled|interviewed|quoted|quotes|portrayed
        |praises|mentions|cited|cites)\ you(?:r)?\b
    | \byou\ (?:were|are|got|have\ been|'ve\ been)\ (?:quoted|interviewed|featured|named|mentioned
        |listed|profiled|recommended|introduced|on\ (?:the|a)|in\ (?:the|my|our)\ (?:paper|news
        |magazine|directory|list|audience))\b
    | \b(?:article|piece|report|story|portrait|feature|page|film|something|post
        |entry)\ (?:\w+\ )?(?:about|on|by|of|with)\ you\b
    | \bi(?:'m|\ am|\ was)\ (?:\w+\ )?(?:in|taking|attending|on|one\ of|enrolled\ in
        |an?\ [\w-]+\ (?:in|at|of|on))\ your\b | \bi(?:'m|\ am|\ was|\ used\ to\ be)\ your\b
    | \bof\ yours\b | \b(?:talk|lecture|article|book|post|workshop|course|class|piece|paper|speech
        |tour|interview|film|column|letter|song|picture|sermon|concert|podcast|video|report|study
        |recipe|map|comment|answer|photo|poem|essay)s?\ (?:that\ |which\ )?you(?:'ve|\ have)?\ \w+
    | \bwhere\ you\ (?:\w+ed|also|once|taught|were|went|did|grew|sang|played|sat|volunteer|sit
        |teach|spoke|gave)\b
    | \bi\ (?:\w+\ )?(?:spent|stayed|was|had|queued|slept|learned\ to\ \w+|got\ (?:married|stuck
        |lost|my))\ {_FINDING}{{0,50}}?\b(?:at|in|of|with|on|from)\ (?:you|your)\b
    | \b(?:entry|listing|advert|ad|notice|flyer|poster|sign|page|website)\ (?:in|on|at|from|of
        |says|said)\b
    | \b(?:which|that)\ i\ (?:read|heard|saw|watched|found|attended)\b | \bhow\ i\ (?:found|came
        |heard|know|got)\b
    | \b(?:name|number|address|contact|details|card)\b{_FINDING}{{0,30}}\b(?:from|through|via
        |came\ (?:up|to))\b
    | \byour\ (?:[\w'&-]+\ ){{0,3}}?{_WORKS}\b
    | \b(?:through|via|thanks\ to|by\ way\ of|courtesy\ of)\s+(?:an?|the|my|our|your|mr|mrs|ms|dr
        |prof|linkedin|facebook|{HIDDEN})
    | \b(?:linkedin|facebook|xing|instagram)\ (?:profile|page|post|group|search|feed)\b
        | (?<!chat\ )(?<!talk\ )(?<!call\ )\bon\ (?:linkedin|xing|facebook)\b
    | \b(?:directory|yellow\ pages|phone\ book|newspaper|magazine|gazette)\b
    | \bi\ (?:was|am|sat|stood)\ (?:\w+\ )?(?:at|in|on|through|among|behind|next\ to)\ (?:your
        |the\ opening|the\ audience|the\ panel|the\ (?:same|back)|one\ of\ your)\b
    | \b(?:from|at|after|during)\ (?:the\ )?(?:[\w'-]+\ ){{0,4}}?(?:panel|fair|meetup|meet-up
        |conference|open\ (?:day|house)|reunion|expo|convention|networking\ event|summit|wedding)\b
"""
_IN_COMMON = rf"""
      \b(?:we|we've)\ (?:[\w]+ly\ |first\ |last\ |once\ |both\ |all\ |never\ |have\ )?(?:exchanged
          |emailed|e-mailed|corresponded|wrote|written|bumped|ran\ into|overlapped|teamed|stood
          |queued|shook|sat|served|sang|met|chatted|talked|spoke|studied|worked)\b
    | \bour\ (?:brief|short|last|paths|mutual|kids|children|sons|daughters|mothers|fathers
        |families|parents|dogs|offices|schools|choir|club|church|common|shared)\b
    | (?<!how\ )(?<!what\ )(?<!why\ )(?<!when\ )(?<!could\ )\byou\ (?:\w+\ )?(?:\w{{2,}}ed|taught
        |gave|told|took|sold|lent|sent|drove|led|fed|built|wrote|made|cut|beat|won|caught|brought
        |found|held)\ (?:me|us|my|our)\b
    | \blike\ you,?\ (?:i|we)\b | \b(?:i|we),\ like\ you\b | \bjust\ like\ you\b | \byou,?\ (?:too
        |also)\b | \bso\ (?:did|are|were|do)\ you\b | \bas\ (?:did|are|were)\ you\b
        | \bas\ you\ (?:did|were|said|asked|offered|suggested|told|invited|promised)\b
    | \b(?:remember|recall)\ (?:me|us|our|my|that)\b | \breconnect\b | \blong\ time\b
        | \bit's\ been\ (?:years|ages|a\ while|a\ long)\b | \blast\ time\b | \bboth\ (?:of\ us
        |from|went|studied|members)\b
    | \b(?:as|a|are|we're|i'm|i\ am|your)\ (?:\w+\ )?neighbou?rs?\b | \bi(?:'m|\ am|\ have\ been
        |'ve\ been)\ (?:an?\ )?(?:\w+\ ){{0,2}}?(?:customer|regular|subscriber|follower|listener)\b
    | \b(?:i'm|i\ am|it's|this\ is|me,|here,?|here\ is)\ [^.!?\n]{{0,40}}?'s?\ (?:{_KIN})\b
        | \b(?:it's|this\ is|i'm)\ [\w'\ -]{{2,30}}?,?\ from\ (?:your|our|church|choir
        |the\ (?:[\w'-]+\ )?(?:choir|gym|club|society|association|centre|center|school\ run|pool
        |park|market|office|library|pub|bus|train|queue|party|wedding|course|class|street|building
        |flat|house|shop|stairwell|allotments?|garden|band|team|forum|group|meeting|conference
        |workshop|fair|panel|tour|dance|playground|dog\ park))\b
    | (?<!how\ )(?<!why\ )\byour\ [\w'-]+(?:\ [\w'-]+)?\ (?:\w{{2,}}ed|built|taught|sold|won|gave
        |came|made)\ (?:me|us|my|our)\b | \b(?:compatriot|countrymen|countryman|hometown
        |home\ town)\b
    | \bwe\ (?:both|also|once|all|share|shared|met|sat|stood|spoke|talked|chatted|worked|studied
        |went|were|have|had|are|know|used|danced|
        played|belong|sing|sang|overlapped|crossed|graduated|grew|live|lived|travelled|traveled
            |volunteer\w*|rode|ran|swam|train\w*|attend\w*|exchanged|connected)\b
    | \bwe're\ (?:both|in|on|neighbo|members|fellow|connected|related|cousins)
    | \b(?:great|good|nice|lovely|pleasure|wonderful)\ (?:to\ (?:meet|have\ met)|meeting)\b
        | \bmeeting\ you\b
    | \byour\ (?:[\w'-]+\ ){{0,2}}?(?:{_KIN})\b | \byour\ (?:former|old|ex-?|one-time|onetime
        |late)\ ?(?:[\w'-]+\ ){{0,2}}?(?:{_LED})s?\b
    | \byour\ (?:{_LED})\ (?:mr|mrs|ms|miss|dr)\b | \bfellow\b | \balum\w*\b | \beach\ other\b
        | \bmutual\b | \bin\ common\b | \bacquaintance\b | \bclassmates?\b
    | \bsame\ (?:\w+\ )?(?:school|college|university|class|halls?|year|club|team|street|building
        |choir|church|town|village|programme?|degree|
        department|course|company|firm|group|gym|association|league|teacher|table|neighbou?rhood
            |dorm|platoon|unit|regiment)\b
    | \b(?:{_KIN}|{_LED}|reader|fan|relative|member|subscriber|follower|listener|regular|graduate
        |child)s?\ (?:of|at|to|on)\ (?:yours?\b|your\ )
    | \b(?:work(?:ed|ing)?|studied|study|intern(?:ed)?|volunteer(?:ed)?|train(?:ed)?|live|lived
        |grew\ up|sat|sit|sing|sang|play(?:ed)?|serve[ds]?|taught)\ (?:\w+\ ){{0,3}}?(?:with|for
        |under|beside|alongside|next\ (?:door\ )?to|near|opposite|at|in|on|from|above|below
        |across\ from|behind)\ {_YOU}
    | \bmy\ (?:[\w'-]+\ ){{1,3}}?(?:\w+\ ){{0,3}}?(?:plays?|works?|sings?|studie[sd]|goes|went
        |trains?|worked|sits|lives?|shares?|rides?|is\ friends|was)\ (?:\w+\ ){{0,3}}?(?:with|at
        |for|from|under|in)\ (?:you|your)\b | \b(?:knows|knew)\ your\b
    | \bwhose\ \w+\ (?:you|i)\b | \bsince\ (?:our|we)\b | \b(?:next\ door|across\ the\ street
        |down\ the\ (?:road|street|hall))\b
    | \byou(?:'re|\ are)\ (?:my|our|on\ the\ board|listed|a\ friend|friends|the\ friend|married
        |an?\ old)\b
    | (?:^|[\n.!?,;:–-]\s*|\b(?:that|as|when|since|because|after|and|so|where|believe
        |think)\ )you\ (?:once\ |kindly\ |also\ |both\ )?(?:and|know|taught|examined|beat|said|
        told|introduced|spoke|gave|showed|sent|helped|treated|coached|sold|fixed|mended|wrote|came
            |worked|went|studied|played|judged|visited|presented|were\ (?:in|at|on|with)
            |was\ (?:in|at|on)|led\ (?:a|the|our|my)|
        ran\ (?:a|the|our)|performed|signed|advised|used\ to|both|grew|work\ with|sing|sit|sat
            |share|talked|mentioned|met|have\ (?:worked|known)|supervised|offered|agreed|invited
            |promised|encouraged|delivered|trained|hired\ my|interviewed\ (?:me|my)|answered)\b
    | \b(?:didn't|don't|aren't|weren't)\ you\ (?:two\ )?(?:and|know|play|work|share|go|study
        |friends|sing|sit|train|live|still|used)\b
    | \b(?:do|did|are|were)\ you\ (?:two\ )?(?:and|know|friends|still|share|sing|sit)\b
        | \bthe\ \w+\ you\ \w+ed\ for\b
    | \b(?:my|our)\ (?:[\w'-]+\ ){{0,2}}?(?:mother|mum|mom|dad|father|aunt|uncle|cousin|grandma
        |grandmother|grandfather)\b{_WANTING}{{0,80}}\b{_YOU}
    | \b(?:hi|hello|dear|hey)\ (?:mum|mom|mummy|mother|dad|daddy|father|aunt|auntie|aunty|uncle
        |cousin|grandma|grandpa|granny|grandad|nan|nana|sis|bro|brother|sister)\b
"""
_CONNECTIONS = [re.compile(ways, re.VERBOSE) for ways in (_FOUND, _NAMED_BY_SOMEONE, _IN_COMMON)]


_GO_BETWEEN = re.compile(
    r"(?<!could )(?<!would )(?<!can )(?<!if )(?<!do )\byou(?:'ve| have| both| all| used to| once|"
    r" often| still| already|'re| are| were)?"
    r" (?:know|known|knew|met|work|worked|with|and|friends|close|related|married|sing|sang|play|"
    r"played|share|shared|studied|went|go|"
    r"said|mentioned|told|talked|spoke|introduced|interviewed|live|lived|grew|sit|sat|taught|"
    r"teach|train|trained|see|saw|had|hired|served|rode|ran)\b"
    r"|\byour (?:[\w'-]+ )?(?:choir|team|office|class|club|church|band|book club|street|"
    r"department|firm|company|school|gym|family|board|neighbou?rhood|"
    r"course|group|ward|lab|wedding|party|sister-in-law|brother-in-law|contacts|network|"
    r"connections)\b"
)
"""How the one who is asked for an introduction knows the other."""


_ABOUT_YOU = re.compile(r"\b(?:you|your|yours|you're|you've)\b")
_ASKED_OR_WISHED = re.compile(
    r"\?|\b(?:would|could|can|may|might|will|shall|want|wants|wish\w*|bless|best|hope|hoping|"
    r"like to|love to|"
    r"please|kindly|"
    r"let|look(?:ing)? forward|allow|grateful|thankful|thanks?|thanking|appreciate|happy|glad|"
    r"pleased|delighted|"
    r"honou?red|interest(?:ed|ing|s)?|curious|writing|write|contacting|calling|call|reaching|"
    r"turning|need|value|"
    r"ask|asking|learn|understand|know|believe|think|busy|advice|help|regards|sorry|bother|"
    r"disturb|trouble|meet|"
    r"talk|speak|hear from|minutes|hour|time|free|available|reply|answer|message|mail|e-mail|"
    r"letter|number|reach|"
    r"yours|respect|respected|admire|trust|sure|how|why|what|when|whether|if)\b|'d\b|'ll\b"
)
"""What a sentence about the reader holds where it only requests, wishes or is polite."""


def _tells_of_them(passage: Passage) -> bool:
    """Whether a sentence simply states something about the reader: so that brought one here."""
    return any(
        _ABOUT_YOU.search(sentence.plain) and not _ASKED_OR_WISHED.search(sentence.plain)
        for sentence in passage.sentences()
    )


def no_connection(passage: Passage, kind: str, referrer: str | None) -> Iterator[Finding]:
    """Nothing says how one came to this person."""
    if (
        any(ways.search(passage.plain) for ways in _CONNECTIONS)
        or _names(passage, referrer)
        or _tells_of_them(passage)
    ):
        return
    if kind == "introduction" and _GO_BETWEEN.search(passage.plain):
        return
    advice = (
        N_("Say how they know each other: “You worked with her at the hospital.”")
        if kind == "introduction"
        else N_(
            "Say how you came to this person: who named them, or where you met, read or found them."
        )
    )
    yield Finding(
        rule="no-connection",
        advice=advice,
        why=N_("People answer a stranger sooner when they see why it is they who are asked."),
        source="seven-steps",
    )


def _names(passage: Passage, referrer: str | None) -> bool:
    """Whether the one who named the contact is named, by any part of the name."""
    words = Passage(referrer or "").plain.split()
    return any(
        re.search(rf"\b{re.escape(word)}\b", passage.plain)
        for word in words
        if len(word.strip(".")) > 2
    )
