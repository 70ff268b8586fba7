"""What thanks after a talk must say: the thanks, something learned, and that it goes on."""

import re
from collections.abc import Iterator, Sequence

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.review.finding import Finding
from infoint.review.message.praise import GENERAL, NO_CONTENT
from infoint.review.passage import HIDDEN, Passage

_THANKS = re.compile(
    r"\bthank(?!s?giving)(?!s? (?:god|goodness|heaven))(?! (?:your|him|her|them|my|our)\b)(?:s|"
    r"ed|ful|fully|ing|you)?\b(?!-you (?:notes|letters|cards))"
    r"|\bth(?:x|nx|anx)\b|\btnx\b|\bty\b|\btysm\b|\bgrateful\w*|\bgratitude\b|\bindebted\b|"
    r"\bobliged\b|\bcheers (?:for|again|so)\b"
    r"|\bta for\b|\b(?:i|we)(?:'ve| have| do)? (?:\w+ ){0,2}?appreciate[ds]?\b|\bappreciation\b|"
    r"\bappreciated\b|\bappreciative\b"
    r"|\bmerci\b|\bdanke\b|\bgracias\b|\bobrigad[oa]\b|\bgrazie\b|\bin your debt\b|\bi owe you\b|"
    r"\bmuch obliged\b"
)
_WILL = (
    r"(?:i'll|i will|i shall|i'd (?:like|love) to|i would (?:like|love|be (?:glad|happy|"
    r"pleased)) to|let me|may i|can i|could i|"
    r"might i|shall i|i hope to|i hope that i (?:can|may)|i plan to|i want to|i'm going to|i am "
    r"going to|i promise(?: to)?|let's|let us|"
    r"we'll|we will|will|shall|i mean to|i intend to|hope to|happy to|and|to|would love to|going "
    r"to|i'd be (?:glad|happy) to)"
).replace(" ", r"\ ")
_NEXT = re.compile(
    rf"""
      \b(?:keep|keeping|stay|staying|remain|remaining|be|get|back
          |being)\ (?:\w+\ ){{0,2}}?in\ (?:close\ )?(?:touch|contact)\b(?!\ with\ (?!you\b))
    | \b(?:keep|keeping|stay|maintain|have|hold)\ (?:\w+\ )?contact\b | \b(?:keep
        |keeping)\ you\ (?:posted|updated|informed|up\ to\ date|in\ the\ loop|abreast|apprised)\b
        | \bup\ to\ date\b
    | \breport(?:ing)?\ (?:back|to\ you|again|how|on)\b | \b(?:you\ (?:shall|will|'ll)
        |you'll)\ (?:\w+\ )?(?:hear|be\ hearing|have\ news|get\ (?:a|news|word|an)|be\ the\ first
        |see\ me)\b
    | \blet(?:ting)?\ you\ know\b | \bfollow(?:ing)?[ -]up\b(?!\ (?:on\ (?:it|that|this)\ with
        |with\ (?!you\b)))
    | \b{_WILL}\ (?:[\w'-]+\ ){{0,4}}?(?:
          (?:tell|inform|update|call|ring|phone|e-?mail|message|text|visit|see|contact|show
              |write\ to|write|bring|meet|notify|catch|owe|invite|send|drop|give|talk\ to
              |speak\ (?:to|with)|look)\ (?:you|to\ you|up\ with\ you)\b
        | write\b(?!\ (?:to\ (?!you\b)|an?\b|my|the|it|this|that|down|for|about\ (?:it|this)\b|up))
        | report\b | check\ in\b | get\ back\ to\ you\b | reach\ out\b(?!\ to\ (?!you\b))
            | come\ (?:back|by|and\ (?:see|tell|visit))\b | return\b
        | be\ back\b | drop\ (?:by|in|a\ line)\b | share\ (?:with\ you|how|my\ (?:progress|news
            |results)|what)\b | pass\ (?:by|on\ to\ you)\b
        | send\ (?:\w+\ ){{0,3}}?(?:pictures?|photos?|photographs?|postcard|line|note|message
            |update|updates|card|news|word|copy|results?|drafts?|report)\b
        | (?:talk|speak|meet|chat)\ (?:to\ you\ |with\ you\ )?(?:again|soon)\b | continue\ (?:our
            |the)\b | say\ hello\b | thank\ you\ in\ person )
    | \b(?:come|call|write|ask|meet|visit|speak|talk|turn\ to\ you)\ (?:\w+\ ){{0,2}}?again\b
        | \bconnect\ (?:with\ you\ )?on\ (?:linkedin|xing)\b | \bi(?:'ll|\ will
        |\ shall)\ (?:\w+\ )?revert\b
    | \b(?:linkedin|contact|connection)\ request\b | \b(?:i|we)\ owe\ you\ (?:a|an|the)\ (?:report
        |letter|call|drink|coffee|beer|lunch|update|photo|picture)\b | \bpromise\ (?:you\ )?(?:a
        |an|the|some)\ (?:\w+\ )?(?:photo|picture|report|letter|news|update|postcard)\b
    | \b(?:i'll|i\ will|i\ shall|will)\ (?:[\w'-]+\ ){{0,3}}?(?:pop\ (?:in|by|round)|have\ news
        |ping\ you|dm\ you|give\ you\ a|be\ at\ your|join\ you|try\ you|swing\ by|stop\ by
        |look\ in|come\ round|come\ over|say\ how)\b
    | \bsee\ you\ (?:there|then|at|in|on)\b | \byou(?:'ll|\ will
        |\ shall)\ (?:\w+\ ){{0,2}}?(?:be\ (?:told|informed|kept|invited|updated|the\ first)|get
        |receive|find\ out|have|see|know)\b | \b(?:next|another)\ (?:letter|call|visit|report
        |message|time)\b
    | \b(?:postcard|report|photo|picture|update|news|letter)\ (?:\w+\ )?(?:follows|will\ follow
        |to\ follow|is\ coming)\b | \bhow\ (?:it|that|this|things|i)\ (?:goes|go|went|turns\ out
        |turned\ out|get\ on|fare|do|did|develops?)\b
    | \b(?:look|looking)\ forward\ to\ (?:our|your|seeing|showing|introducing|the\ (?:next|second
        |meeting|visit|call)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b
    | \b(?:bother|trouble|pester|disturb)\ you\ (?:again|once\ more|with|when|in)\b | \b(?:i'll
        |i\ will|i\ shall|may\ i|can\ i)\ (?:[\w'-]+\ ){{0,3}}?(?:ask|save|consult|mail|post|lend
        |owe|repay|remind|surprise|forward|keep|read|cook|play|treat)\ you\b
    | \b(?:return|give\ back|bring\ back|bring)\ (?:you\ )?your\b | \bhold\ me\ to\b
        | \bexpect\ me\b | \b(?:like|love)\ to\ invite\ you\b | \bturn\ to\ you\b
        | \bcome\ to\ (?:you|your)\b
    | \blose\ touch\b | (?:^|[.!?\n]\s*)until\ (?:the|then|our|we|next)\b
        | \bif\ i\ (?:\w+\ )?(?:ring|call|write|turn\ up|knock|come\ back|ask\ again)\b
        | \bwhen\ i\ (?:come|see\ you|visit|am\ back|return|next)\b
    | \b(?:more|news|word|an\ update|updates|details)\ (?:when|once|after|soon|to\ (?:come|follow)
        |will\ follow|follows)\b
    | \b(?:see|speak\ to|talk\ to|catch)\ you\ (?:at|in|on|soon|again|next|then|around|later)\b
        | \b(?:speak|talk)\ (?:again\ )?soon\b
    | \buntil\ (?:then|next|we\ (?:meet|talk|speak))\b | \bto\ be\ continued\b
        | \b(?:our\ )?paths\ (?:will\ )?cross\ again\b
    | \b(?:look|looking)\ forward\ to\ (?:\w+\ ){{0,3}}?(?:hear|hearing|talk|talking|speak
        |speaking|seeing|meeting|staying|keeping|telling|next|our\ next|continuing)
    | \b(?:meet|talk|speak|see\ each\ other|chat)\ again\b | \bexpect\ (?:a|an|news|word|my
        |to\ hear)\b | \bnext\ time\ (?:we|i)\b
    | \b(?:i'll|i\ will|i\ shall|will)\ (?:\w+\ )?(?:touch\ base|keep\ at\ it\ and\ tell)\b
        | \b(?:stay|remain|keep|stayed)\ connected\b | \b(?:watch|stay\ tuned)\b\ ?(?:this\ space)?
    """,
    re.VERBOSE,
)
_NEVER_AGAIN = re.compile(
    r"\b(?:won't|will not|not going to|needn't|no need to) (?:\w+ ){0,3}?(?:bother|write|disturb|"
    r"trouble|contact|hear)\b[^.!?]*"
)
_WORD = re.compile(rf"[a-z][a-z'-]*[a-z]|{HIDDEN}+|\d+")
_SUFFIX = re.compile(r"(?:'s|s'|ingly|edly|ing|edness|ed|ies|es|ly|s|e|y)$")
_CLOSING = re.compile(
    r"^\W*(?:(?:with|many|my|kind|best|warm|warmest|all|yours?|sincerely|respectfully|regards|"
    r"cheers|love|xx*|"
    r"greetings|take care|gratefully|very|truly|faithfully|cordially|bye|lots|ever|as)\b.{0,45})$"
)
_BY_THEM = re.compile(
    r"\b(?:you (?:\w+ )?(?:recommended|suggested|mentioned|told|said|advised|showed|explained|"
    r"described|named|pointed|"
    r"taught|warned|reminded|urged|lent|gave me the|drew|wrote)|your (?:\w+ ){0,3}?(?:advice|tip|"
    r"idea|point|story|remark|comment|suggestion|example|warning|picture|"
    r"description|explanation|rule|list|question|word|words|trick|notebook|sentence|line|"
    r"anecdote)s? (?:about|on|of|to|that|regarding|for|not to))\b"
)
_ADVISED = re.compile(
    r"\byour (?:\w+ ){0,3}?(?:point|advice|tip|idea|remark|comment|suggestion|warning|rule|"
    r"observation) (?:that|not to|to)\b"
)
_FIELD = re.compile(
    r"\b(?:(?:career|work|job|role|field|industry|experiences?|path|journey|life|position|"
    r"profession|world|area|business|sector|"
    r"insights?|time|advice|knowledge|thoughts|perspective|day|expertise)\s+(?:in|at|as|of|into|"
    r"about|on|with|within|from|to)\s+(?:the\s+|an?\s+)?(?:field of\s+)?"
    r"(?:[\w'&-]+\s*){1,3})"
    r"|\babout\s+(?:[\w'&-]+\s+){0,2}[\w'&-]+(?=\s*(?:[.,!?;]|$|and\b))"
)
_OCCASION = re.compile(
    r"\b(?:thank\w*|thx|pleasure|nice|lovely|great to|good to|enjoyed|meeting|met|honou?r\w*|"
    r"grateful|appreciate\w*)\b"
)
_PRAISE = re.compile(
    r"\b(?:so|very|such|really|truly|wonderful\w*|great|inspir\w+|helpful|amazing|valuable|"
    r"feel\w*|felt|wish|hope|"
    r"admire\w*|impress\w+|kind\w*|generous\w*|world|everything|all)\b"
)
_ADJUNCT = re.compile(
    r"\b(?:at|in|on|over|during|near|with|from|as|last|this|despite|"
    r"although)\s+(?:[\w'&-]+\s+){0,3}[\w'&-]+(?=\s*(?:[.,!;?]|$))"
)
_TAKEN_UP = re.compile(
    r"\b(?:(?:signed up|bought|ordered|booked|enrolled|enroled|registered|subscribed|joined|"
    r"applied)\b|never knew|didn't know|did not know|had not known|"
    r"hadn't (?:known|realised|realized|thought)|had no idea|new to me|(?:stay|stays|stayed|"
    r"remain|remains) with me|"
    r"you (?:\w+ )?(?:warned|reminded) me|stuck with me|struck me|surprised (?:me|to)|was "
    r"surprised)"
)
_STEP = re.compile(
    r"\bi(?:'ve| have|'d| had)? (?:now |already |since |just |also |even |at once )?"
    r"(?!enjoyed|appreciated|loved|liked|wanted|wished|hoped|needed|gained|received|asked|talked|"
    r"benefited|discussed|admired|valued|thanked|never)"
    r"(?:\w+ed|begun|began|read|written|wrote|done|made|taken|took|found|gone|went)\b"
    r"|\bi(?:'ll| will| am going to|'m going to) (?:now |also |try|start|begin|call|ask|look|"
    r"read|visit|apply|cut|take|sign|enrol|order|buy)"
    r"|\b(?:now (?:know|understand|see)|(?:learned|learnt|learning) (?:that|how|why|from you "
    r"that)|i (?:now )?understand)\b"
)
_ENOUGH = 3


def no_thanks(passage: Passage) -> Iterator[Finding]:
    """Nothing in it thanks."""
    if not _THANKS.search(passage.plain):
        yield Finding(
            rule="no-thanks",
            advice=N_("Thank them in the first sentence: “Thank you for the time you gave me.”"),
            why=N_("Thanks make readers gladder than those who write them expect."),
            source="kumar-epley",
        )


def nothing_specific(passage: Passage, notes: Sequence[str]) -> Iterator[Finding]:
    """Nothing in it can only come from this talk: no fact, no advice, no step taken since."""
    if _in_notes(passage, notes) or _is_specific(passage):
        return
    noted = [" ".join(note.split()) for note in notes if note.strip()]
    yield Finding(
        rule="nothing-specific",
        advice=Message(
            N_("Name one thing that you learned and what you will do with it. You noted: “{note}”"),
            note=noted[0][:120],
        )
        if noted
        else N_("Name one thing that you learned and what you will do with it."),
        why=N_("Only what nobody else could have written shows that you listened."),
        source="pitzer",
    )


def _stem(word: str) -> str:
    cut = _SUFFIX.sub("", word)
    return cut if len(cut) > 2 else word


def _content(text: str) -> set[str]:
    """The stems of words that say something."""
    return {_stem(word) for word in _WORD.findall(text) if word not in NO_CONTENT and len(word) > 2}


_GENERAL = {_stem(word) for word in GENERAL} | GENERAL


def _in_notes(passage: Passage, notes: Sequence[str]) -> bool:
    """Whether two telling words of one note stand in the text, or the only one it has."""
    said = _content(passage.plain)
    for note in notes:
        telling = {word for word in _content(Passage(note).plain) if word not in _GENERAL}
        if telling and len(telling & said) >= min(2, len(telling)):
            return True
    return False


def _is_specific(passage: Passage) -> bool:
    found = 0
    sentences = passage.sentences()
    for place, sentence in enumerate(sentences):
        plain = sentence.plain.strip()
        if _CLOSING.match(plain) and 2 * place > len(sentences):
            break
        if _CLOSING.match(plain) or _is_greeting_or_name(plain, place, len(sentences)):
            continue
        if HIDDEN in plain:
            return True
        told = _FIELD.sub(" ", plain)
        if _OCCASION.search(plain):
            told = _ADJUNCT.sub(" ", told)
        new = {word for word in _content(told) if word not in _GENERAL and not word.isdigit()}
        found += len(new)
        if len(new) > 1 and not _OCCASION.search(plain) and not _PRAISE.search(plain):
            return True
        if new and (_ADVISED.search(plain) or _TAKEN_UP.search(plain)):
            return True
        if len(new) > 1 and (_BY_THEM.search(plain) or _STEP.search(plain)):
            return True
    return found >= _ENOUGH


def _is_greeting_or_name(plain: str, place: int, count: int) -> bool:
    words = plain.split()
    return (place == 0 and len(words) <= 5) or (place >= count - 2 and len(words) <= 3)


def no_next_contact(passage: Passage) -> Iterator[Finding]:
    """No word of writing again, reporting back or keeping in touch."""
    if not _NEXT.search(_NEVER_AGAIN.sub(" ", passage.plain)):
        yield Finding(
            rule="no-next-contact",
            advice=N_("Say that they will hear from you: “I will let you know how it goes.”"),
            why=N_("Whoever hears what became of their advice helps again."),
            source="pitzer",
        )
