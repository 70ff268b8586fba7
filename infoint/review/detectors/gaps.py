"""Gaps that were left open: our own marked ones, and those that people type or copy.

Brackets and capitals are also ordinary writing, so a typed gap counts only where its form or its
words show that something was to be put in.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from infoint.domain.letters import GAP_MARK
from infoint.review.finding import Span
from infoint.review.read_text import Place, ReadText

_SLOT = (
    r"name|names|firstname|lastname|fullname|surname|company|companies|organi[sz]ation|employer|"
    r"firm|agency|field|industry|sector|topic|subject|area|profession|occupation|role|title|"
    r"position|department|school|university|college|degree|major|course|program|programme|city|"
    r"town|place|location|country|date|day|days|time|times|weekday|month|number|phone|telephone|"
    r"mobile|e-?mail|address|signature|url|website|event|conference|article|project|connection|"
    r"contact|recipient|referrer|referral|friend|person|mutual|minutes|amount|duration|detail|"
    r"details|reason|skill|skills|interest|interests|something|someone|blank|insert|fill|enter|"
    r"choose|replace|you|your|their|xx+|tbd|tbc|todo|placeholder"
)
_NAME_SLOT = (
    r"(?:(?:your|their|his|her|my|the|contact'?s?|recipient'?s?|manager'?s?|person'?s?|"
    r"company)\s+)?"
    r"(?:(?:first|last|full|given|family|sur)[\s-]?)?name(?:\s+here)?"
)
MARKED_GAP = re.compile(rf"{GAP_MARK}[^{GAP_MARK}]{{1,300}}{GAP_MARK}")
_FORMS = re.compile(
    r"""
      \{\{[^{}\n]{1,80}\}\} | \{%[^{}\n]{1,80}%\} | \$?\{(?![ ](?:and|or)\b)[^{}\n]{0,80}\}
    | <<[^<>\n]{1,80}>> | %[A-Z][A-Z_]{2,30}%
    | (?<![\w_])_{2,}[A-Za-z]{2,30}_{2,}(?![\w_]) | (?<![\w_])__(?![\w_]) | _{3,} # by hand
    | (?<!\w)\(?[xX]{3}\)?[ .-]?[xX]{3}-?[xX]{2,4}(?!\w)                     # a telephone number
    | (?<!\w)X{3,}(?!\w) | (?<=\d[ -])[xX]{3,}(?!\w)
    | (?<!\w)\[[\s_.…]*\](?![\w(]) | (?<![\w?!])\?{3,}(?!\w)
    | (?<!\w)[xX]{2}[./-][xX]{2}(?:[./-][xX]{2,4})?(?!\w) | (?<![\w$])\$[A-Z_]{3,30}\b
    | (?<![\w/])DD[./-]MM(?:[./-]Y{2,4})?(?!\w) | (?<!\w)HH:MM(?!\w)
    | (?<![\w$])\$[a-z_]{3,30}\b | \*\|[A-Za-z_:]{2,30}\|\*
    """,
    re.VERBOSE,
)
_MAY_HOLD_A_FORM = re.compile(r"[{%<_$*\[]|\?\?|[xX]{2}|DD|HH")
"""Without one of these there is none of the forms: most texts need not be looked at further."""
_BRACKETED = re.compile(r"\[([^\[\]\n]{1,80})\](?!\()|<([^<>\n]{1,60})>|\(([^()\n]{1,60})\)")
_SLOT_WORD = re.compile(rf"(?<![\w'])(?:{_SLOT})(?:'s|s')?(?![\w'])", re.IGNORECASE)
_NO_SLOT = re.compile(
    r".*(?:://|@|\bat\]).*|[^a-zA-Z]*|(?:see|sic|ed|note|edit|cc|fwd|external|"
    r"sent)\b.*",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(
    r"(?:specific|relevant|particular|personal|personalized|brief|short"
    r"|add|insert|mention|include|describe|state|briefly|optional|previous|current"
    r"|similar|related|unique|shared|main|exact|another|recent|key|favou?rite|sender|user|client"
    r"|target|desired)[ ]\w+.*|(?:[\w'’-]+[ ])*(?:advice|insights?|takeaways?|achievements?"
    r"|accomplishments?|hobby|hobbies|call|meeting|conversation|discussion|compliment|hook|quote"
    r"|lesson|resource|closing|greeting|salutation|pronouns?|hometown|mentor|example|story|action"
    r"|step|link|attachment|experience|background|goals?|language|adjective|year|semester|age"
    r"|availability|tool|team|product|options?|interests?)",
    re.IGNORECASE,
)
"""What a writing program leaves in square brackets: [specific advice from call]."""
_TO_KEEP = re.compile(
    r"(?:keep|make|end|close|open|start|begin|write|use|adjust|sign off|delete|note)\b.*",
    re.IGNORECASE,
)
"""What it tells the one who writes, and no gap."""
_QUOTED = re.compile(r"[\"“][^\"”\n]{1,300}[\"”]")
_ASKING = re.compile(r"(?:where|when|how|what|who|whom|which|why)\b", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-Z]{2,}(?:[ _/'-]+[A-Z]{2,})+")
_IN_PARENTHESES = re.compile(
    rf"(?:insert|fill in|enter|add|put)(?:\s.+)?|(?:mention|describe|name)\s(?:of\s)?"
    r"(?:an?|the|your|their|how|what|something|someone|clinic|school|shop|company|firm|place|"
    r"course|person|teacher|book)\b.*|"
    rf"{_NAME_SLOT}|(?:phone|telephone|mobile|cell)\s*(?:number|no\.?)|email\s+address|(?:company|university|school|college|"
    rf"city|field|event|referrer|contact|position|job|role)\s(?:name|title)|(?:your|"
    rf"their)\s(?:{_SLOT})|[xX]{{2,}}",
    re.IGNORECASE,
)
_IN_ANGLES = re.compile(rf"(?:[\w'-]+[ _]){{0,3}}(?:{_SLOT})(?:[ _][\w'-]+){{0,3}}", re.IGNORECASE)
_GREETED = re.compile(
    r"""\b(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|DEAR|HI|HELLO)[ ]
    (?:(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Pp]rof)\.?(?:/\w+\.?)*[ ])?
    ((?i:(?:(?:first|last|full|contact|company|recipient|your)[ -]?)?(?:name|surname|xx+)
        (?:[ ](?:last[ ])?name|[ ]here)?|X|n\.?[ ]?n\.))
    (?=\s*(?:[,.!:;–—-]|$))""",
    re.VERBOSE | re.MULTILINE,
)
_TYPED = [
    _GREETED,
    re.compile(r"\b(?i:dear|hi|hello)(?: (?i:mr|mrs|ms|dr)\.?)? (\.{3,}|…)"),
    re.compile(
        r"(?<![\w.])([Xx]{1,2})"
        r"(?=[ -](?:minutes?|mins?|years?|months?|weeks?|hours?|people|times)\b)"
    ),
    re.compile(r"\b(?:at|in|of|by|for|from|with|to) (x{2,}|X{2})(?!\w)"),
    re.compile(
        r"\b((?:YOUR|MY|THEIR|INSERT|COMPANY|CONTACT|FIRST|LAST|FULL)[ _-]"
        r"(?:(?:FIRST|LAST|FULL|COMPANY)[ _-])?(?:NAME|COMPANY|FIELD|INDUSTRY|SCHOOL|UNIVERSITY|"
        r"NUMBER|PHONE|TITLE|ROLE|CITY|DATE|TIME|TOPIC)(?:[ _-]HERE)?)\b"
    ),
    re.compile(r"\b(INSERT(?: [A-Z]{2,}){1,3})\b"),
    re.compile(r"\b(?i:it'?s|is|am|this is) ([xX]{3,})(?!\w)"),
    re.compile(r"\b((?i:insert|fill in|enter) [\w' ]{1,40}? (?i:here))\b"),
    re.compile(r"\b[Nn]ame is ((?i:your (?:full )?name)|X+|NAME|N\.N\.)(?!\w)"),
    re.compile(
        r"\b(?:at|for|of|in|by|from) (Company (?:Name|X|XYZ|ABC)|XYZ(?: (?:Company|Corp|Inc|"
        r"University|College)\b)?|ABC (?:Company|Corp)\b|Field Name|"
        r"Your (?:Company|School|Field)(?: Name)?)(?!\w)"
    ),
    re.compile(
        r"\b(?:in|at|of|on|about|from|for|with) (\((?:field|company|organi[sz]ation|school"
        r"|university|date|day|topic|city|subject|name|industry|place)\))"
    ),
    re.compile(r"\b(TODO|FIXME|TBC|TBD|tbd)\b"),
    re.compile(r"\n((?:Your|My|Full|First) [Nn]ame)(?=[ ]*(?:\n|$))"),
]


_IN_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_NEAR, _MANY_IN_CAPITALS = 25, 5


def gaps(read: ReadText) -> Iterator[Place]:
    """Every gap that still waits for its words; what is the name of someone known is none."""
    text = read.text
    names = [set(_words(name)) for name in (read.contact_name, read.referrer) if name]
    last = 0
    quoted = [quote.span() for quote in _QUOTED.finditer(text)] if read.kind == "question" else []
    for begin, end in sorted(_candidates(text)):
        if any(first < begin < end_ for first, end_ in quoted):
            continue
        if begin < last or _is_a_name(text[begin:end], names):
            continue
        last = end
        label = text[begin:end].strip(GAP_MARK + "[]")
        if text.startswith(GAP_MARK, begin) and label:
            yield Place((begin, end), {"what": label}, "named")
        else:
            yield Place((begin, end))


@lru_cache(maxsize=4)
def _candidates(text: str) -> tuple[Span, ...]:
    return tuple(_found_in(text))


def _found_in(text: str) -> Iterator[Span]:
    yield from (marked.span() for marked in MARKED_GAP.finditer(text))
    for form in _FORMS.finditer(text) if _MAY_HOLD_A_FORM.search(text) else ():
        if not _is_a_line(text, form):
            yield form.span()
    quoted = [quote.span() for quote in _QUOTED.finditer(text)]
    for bracket in _BRACKETED.finditer(text):
        if any(first < bracket.start() < last for first, last in quoted):
            continue
        if _is_a_slot(*bracket.groups()) and f"</{bracket[2]}>" not in text:
            yield bracket.span()
    for pattern in _TYPED:
        for typed in pattern.finditer(text):
            if not (typed[1].isupper() and _is_shouted(text, *typed.span(1))):
                yield typed.span(1)


def _is_shouted(text: str, begin: int, end: int) -> bool:
    """Whether the words around are in capitals too: a sentence that is shouted, and no gap."""
    near = _IN_CAPITALS.findall(text, max(0, begin - _NEAR), end + _NEAR)
    return len(near) >= _MANY_IN_CAPITALS


def _is_a_line(text: str, form: re.Match[str]) -> bool:
    """A line of underscores only parts a letter from what stands below it."""
    before = text[: form.start()].rpartition("\n")[2]
    after = text[form.end() :].partition("\n")[0]
    return not form.group().strip("_") and not before.strip() and not after.strip()


def _is_a_slot(square: str | None, angled: str | None, round_: str | None) -> bool:
    if square is not None:
        label = square.replace("_", " ").strip()
        if _CAPITALS.fullmatch(square.strip()):
            return True
        if label.casefold() in ("x", "n", "y", "x y", "n.n."):
            return True
        if _TO_KEEP.fullmatch(label):
            return False
        asked = _SLOT_WORD.search(label) or _ASKING.match(label) or _TEMPLATE.fullmatch(label)
        return bool(asked) and not _NO_SLOT.fullmatch(label)
    if angled is not None:
        return bool(_IN_ANGLES.fullmatch(angled.strip()))
    return bool(round_ and _IN_PARENTHESES.fullmatch(round_.strip()))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _is_a_name(gap: str, names: list[set[str]]) -> bool:
    words = set(_words(gap))
    return bool(words) and GAP_MARK not in gap and any(words <= name for name in names)
