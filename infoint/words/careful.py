"""Words to look at once more before a letter goes out: unkind ones, such as judge the reader or
where they work, pay, and what was told alone.
"""

import re
from functools import cache, lru_cache
from typing import Literal

from infoint.words.word_lists import phrases_in, word_lists, words_in

About = Literal["told alone", "pay", "unkind"]
"""Why a text is careful: what was told for one's own ears counts before a sum, both before a word
that hurts.
"""
_MONEY = re.compile(
    r"[$€£¥₹]\s?\d|\d\s?(?:[$€£¥₹]|k\b|eur\b|euros?\b|usd\b|gbp\b|pounds?\b|dollars?\b|grand\b)"
    r"|\b(?:eur|usd|gbp|chf)\s?\d|\b\d{2,3}[., ]\d{3}\b"
    r"|\b\d+(?:[.,]\d+)?\s*(?:-|–|to)?\s*\d*\s+(?:an|a|per)\s+(?:hour|year|month|day)\b"
    r"|\b(?:thousand|grand)\b",
    re.IGNORECASE,
)
_PAY = re.compile(
    r"(?<!\w)(?:pay|paid|pays|salary|salaries|wages?|earn\w*|income|bonus)\b[^.!?]{0,20}?\d[\d.,]*"
    r"|\b(?:gets?|got|makes?|made) (?:about |around |only |just )?\d{3,}\b"
    r"(?=[.,;!?]|$| (?:a|per|gross|net|to|at|in|now|after|before|and|but|for)\b)"
    r"|(?<!\w)\d{2,}\s?(?:-|–|to)\s?\d{2,}\s+(?:start|to start|gross|net|salary|pay)\b",
    re.IGNORECASE,
)
_BEGINS_CLAUSE = re.compile(r"[.!?;:\n]|,(?! even)")
_IS = r"(?:is|was|are|were|looks|looked|sounds|sounded|seems|seemed|may be|might be|turns out)"
_HOW = r"(?:(?:so|very|too|quite|really|still|a bit|rather|a|an) )*"
_OF_ONES_OWN = re.compile(
    rf"\bmy (?P<what>(?:[\w'’-]+ ){{0,3}}?)(?:{_IS} )?{_HOW}$"
    rf"|\b(?:even if|even when|even though|although) (?:it|they) {_IS} {_HOW}$",
    re.IGNORECASE,
)
"""Before a word: what it is said of is one's own, as in "my first ugly model"."""
_IS_SHORTENED = re.compile(r"ass\. [a-z]")
"""Such as "the ass. of beekeepers"."""
_DENIED = re.compile(
    r"\b(?:never|not|hardly|no longer|anything but|\w+n['’]t)(?: (?:a|so|at all|even|once))? $",
    re.IGNORECASE,
)

_SOMEWHAT = r"(?:(?:also|still|now|not|always|even|half|nearly|very|really|quite|only) )*"
_BEFORE = {
    "somebody-is": rf"(?:\b(?:am|are|is|was|were|be|been|being|became)|['’](?:m|re|s)) {_SOMEWHAT}",
    "somebody-has": rf"(?:\b(?:have|has|had|having|got)|['’]ve) {_SOMEWHAT}",
    "somebodys-own": r"(?:\b(?:my|your|his|her|their|our)|\w['’]s|s['’]) (?:own )?",
}
"""What stands before a word of a list where it is said of somebody."""
_WORD = re.compile(r"\w+")
_BESIDE = 4
"""So many words before and after papers tell whether one reads them."""


def careful_places(text: str) -> list[tuple[int, int]]:
    """Where such words stand in a text, in their order."""
    return sorted(span for spans in _found(text).values() for span in spans)


def careful_about(text: str) -> About | None:
    """Why a text had better be read once more; None for one that anybody may read."""
    found = _found(text)
    return next((about for about in _ORDER if found[about]), None)


_ORDER: tuple[About, ...] = ("told alone", "pay", "unkind")


@lru_cache(maxsize=256)
def _found(text: str) -> dict[About, set[tuple[int, int]]]:
    """Made once for each text, as a page is drawn far more often; nobody changes it in place."""
    unkind = {
        hit.span()
        for hit in _words("unkind", "judging").finditer(text)
        if not _IS_SHORTENED.match(text[hit.start() :])
    }
    unkind |= {
        hit.span() for hit in _words("of-things").finditer(text) if not _is_harmless(text, hit)
    }
    money = {hit.span() for rule in (_MONEY, _PAY) for hit in rule.finditer(text)}
    told = (_words("between-us", "nobody-elses"), *_of_somebody())
    alone = {hit.span() for rule in told for hit in rule.finditer(text)} | _papers_in(text)
    return {"told alone": alone, "pay": money - alone, "unkind": unkind - alone - money}


def _papers_in(text: str) -> set[tuple[int, int]]:
    found = {hit.span() for rule in (_words("status"), _capitals()) for hit in rule.finditer(text)}
    own = (hit for hit in _words("own-papers").finditer(text) if _is_status(text, hit))
    return found | {hit.span() for hit in own}


def _is_harmless(text: str, hit: re.Match[str]) -> bool:
    """Whether a word such as "ugly" is said of one's own, of a question, or is said not to be."""
    before = _BEGINS_CLAUSE.split(text[: hit.start()])[-1]
    own = _OF_ONES_OWN.search(before)
    if own:
        return _somebody().isdisjoint((own["what"] or "").casefold().split())
    return bool(_DENIED.search(before)) or bool(re.match(r" questions?\b", text[hit.end() :]))


def _is_status(text: str, hit: re.Match[str]) -> bool:
    """Whether papers are what one shows at a border, none that one reads or writes."""
    before = _BEGINS_CLAUSE.split(text[: hit.start()])[-1]
    after = _BEGINS_CLAUSE.split(text[hit.end() :])[0]
    said = {*_WORD.findall(before)[-_BESIDE:], *_WORD.findall(after)[:_BESIDE]}
    return phrases_in(word_lists("careful")["papers-read"]).isdisjoint(map(str.casefold, said))


@cache
def _capitals() -> re.Pattern[str]:
    any_of = "|".join(map(re.escape, phrases_in(word_lists("careful")["status-capitals"])))
    return re.compile(rf"\b(?:{any_of})\b")


@cache
def _somebody() -> frozenset[str]:
    return words_in(word_lists("letters")["others"])


@cache
def _of_somebody() -> tuple[re.Pattern[str], ...]:
    """What somebody is, has, or calls their own: "are deaf" and "your faith", no "deaf pupils"."""
    return tuple(
        re.compile(rf"{before}(?:{_any_of(which)})(?![\w'’-])", re.IGNORECASE)
        for which, before in _BEFORE.items()
    )


@cache
def _words(*which: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?:{_any_of(*which)})(?![\w'’-])", re.IGNORECASE)


def _any_of(*which: str) -> str:
    lists = word_lists("careful")
    each = frozenset[str]().union(*(phrases_in(lists.get(one, "")) for one in which)) - {""}
    return "|".join(map(re.escape, sorted(each, key=len, reverse=True)))
