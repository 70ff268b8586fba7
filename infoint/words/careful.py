"""Words to look at once more before a letter goes out: unkind ones, pay, what was told alone."""

import re
from functools import cache

from infoint.words.word_lists import phrases_in, word_lists

_MONEY = re.compile(
    r"[$€£¥₹]\s?\d|\d\s?(?:[$€£¥₹]|k\b|eur\b|euros?\b|usd\b|gbp\b|pounds?\b|dollars?\b|grand\b)"
    r"|\b(?:eur|usd|gbp|chf)\s?\d|\b\d{2,3}[., ]\d{3}\b"
    r"|\b\d+(?:[.,]\d+)?\s*(?:-|–|to)?\s*\d*\s+(?:an|a|per)\s+(?:hour|year|month|day)\b"
    r"|\b(?:thousand|grand)\b",
    re.IGNORECASE,
)
_PAY = re.compile(
    r"(?<!\w)(?:pay|paid|pays|salary|salaries|wages?|earn\w*|income|bonus)\b[^.!?]{0,20}?\d[\d.,]*"
    r"|(?<!\w)\d{2,}\s?(?:-|–|to)\s?\d{2,}\s+(?:start|to start|gross|net|salary|pay)\b",
    re.IGNORECASE,
)


def careful_places(text: str) -> list[tuple[int, int]]:
    """Where such words stand in a text, in their order."""
    return sorted({hit.span() for rule in (_words(), _MONEY, _PAY) for hit in rule.finditer(text)})


@cache
def _words() -> re.Pattern[str]:
    lists = word_lists("careful")
    each = phrases_in(lists["unkind"]) | phrases_in(lists["between-us"])
    any_of = "|".join(map(re.escape, sorted(each, key=len, reverse=True)))
    return re.compile(rf"(?<![\w'’-])(?:{any_of})(?![\w'’-])", re.IGNORECASE)
