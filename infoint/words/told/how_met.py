"""How one knows somebody, told in a few words without a name for it: took her class, shadowed him.

Who stands in such words has met them; a text then says so, and does not begin as to a stranger.
"""

import re

_THEM = r"(?:her|him|them)"
_THEIR = r"(?:her|his|their)"
_CLASS = r"(?:class|course|lecture|seminar|workshop|lab|section|training|tutorial)"
_TOOK = re.compile(
    rf"^(?:i\s+)?(?:took|had|have|attended|visited|audited|sat in(?: on)?|was in|am in|were in)\s+"
    rf"(?:an?\s+|one of\s+)?{_THEIR}\s+(?P<what>(?:[\w&'-]+\s+){{0,4}}{_CLASS})(?:e?s)?\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"^(?:i\s+)?(?:took|had)\s+(?:an?\s+)?(?P<what>(?:[\w&'-]+\s+){{0,4}}{_CLASS})(?:e?s)?\s+"
    rf"(?:with|from)\s+{_THEM}\b",
    re.IGNORECASE,
)
_DID = re.compile(
    rf"^(?:i\s+)?(?P<did>shadowed|met|assisted|helped|interviewed|"
    rf"(?:worked|interned|volunteered|studied|trained|played|sang|sailed|lived|served)\s+"
    rf"(?:with|for|under)|(?:talked|spoke)\s+(?:to|with)|chatted\s+with|babysat\s+for)\s+{_THEM}"
    r"(?P<rest>(?:\s+(?:at|in|on|during|for|when|while|last|this|once|twice|back|through|over|briefly|"
    r"before|after|as|all|every|with|by|near|from)\b[^.,;:!?()\n]*)?)(?=\s*(?:[.,;:!?()]|$))",
    re.IGNORECASE,
)
_THEY_DID = re.compile(
    r"^(?:(?:she|he|they)\s+)?(?P<did>taught|trained|coached|tutored|mentored|supervised|managed|"
    r"treated|interviewed)\s+me\b(?P<rest>[^.,;:!?()\n]*)",
    re.IGNORECASE,
)
_OF_THEIRS = re.compile(rf"\b(?:{_THEM}|{_THEIR}|she|he|they)\b", re.IGNORECASE)
_EVENT = re.compile(
    r"^(?:(?:i\s+)?met\s+(?:(?:her|him|them)\s+)?(?:at|in|on|during)\s+)?"
    r"(?P<what>(?:(?:the|an?|our|my)\s+)?(?:[^\W\d_][\w&'’-]*\s+){0,4}?"
    r"(?:fair|open (?:house|day|evening)|conference|congress|convention|expo|meet-?up|workshop))"
    r"(?:\s+(?:in|on|at|of)\s+\S+|[\s,(]+[\d/.-]+\)?|[\s,(]+\d{4}\)?)?\s*$",
    re.IGNORECASE,
)
_SITES = (
    r"(?:linkedin|xing|google|facebook|instagram|twitter|tiktok|youtube|reddit|discord|handshake)"
)
_LISTS = r"(?:directory|database|website|web ?site|web page|homepage|staff page|team page|listing)"
_FOUND = re.compile(
    rf"^(?:(?:found|saw|spotted|discovered|looked up|came across)(?:\s+{_THEM})?\s+)?"
    rf"(?P<where>online|on the (?:internet|web)|(?:(?:on|in|via|through|at)\s+)?"
    rf"(?:{_SITES}|(?:[\w&'’-]+\s+){{0,4}}{_LISTS}))\s*$",
    re.IGNORECASE,
)


def said_to_them(relationship: str) -> str:
    """How one knows them, as it follows one's own name in a text to them: from your anatomy class,
    "I shadowed you in spring"; "" where the words tell no such thing.
    """
    told = " ".join(relationship.split()).strip(" .!")
    if found := _TOOK.match(told) or _WITH.match(told):
        return f"from your {found['what']}"
    if found := _DID.match(told):
        return f"I {found['did'].lower()} you{_told_on(found['rest'])}"
    if found := _THEY_DID.match(told):
        return f"you {found['did'].lower()} me{_told_on(found['rest'])}"
    return ""


def _told_on(rest: str) -> str:
    """What goes on, such as in spring; nothing where it speaks of them once more."""
    bare = rest.rstrip()
    return "" if _OF_THEIRS.search(bare) else bare


def event_met_at(relationship: str) -> str:
    """The event where one met, as it follows "at": the career fair, of "career fair 10/22"."""
    found = _EVENT.match(" ".join(relationship.split()).strip(" .!"))
    if not found:
        return ""
    what = found["what"]
    return what if re.match(r"(?:the|an?|our|my)\s", what, re.IGNORECASE) else f"the {what}"


def found_at(relationship: str) -> str:
    """Where one found them, where the words tell that and nothing more: LinkedIn, online."""
    found = _FOUND.match(" ".join(relationship.split()).strip(" .!"))
    return found["where"] if found else ""
