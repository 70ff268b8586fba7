"""What a text is by its words: what somebody does, a place of work, or a part of one."""

import re
from collections.abc import Sequence
from functools import cache

from infoint.imports.pasted.words import SIGNS, begins, ends, flat, found_in, holds, phrases
from infoint.imports.pasted.work.sites import is_of_site, is_site
from infoint.words.name_words import is_job
from infoint.words.word_lists import word_lists, words_in

_ROLES = words_in(word_lists("fields")["roles"])
_HEAD = re.compile(r"([^,(]{3,60}?)(?:, | \()(.+)")
_LONG_ENOUGH = 6
_SHORT_UNIT, _SHORT_FORM = 3, 2
_FIRM_SIGN = re.compile(r"[(\uff08][\u682a\uc8fc\u6709][)\uff09]|[\u3231\u321c]")
"""Short for a company in Japanese and Korean."""


def kind_of(text: str, sites: Sequence[str] = ()) -> str:
    """What a text is by its words: "role", "organization", "unit", or "" where nothing tells."""
    words = flat(text).split()
    if not words or text.rstrip().endswith("?"):
        return ""
    if SIGNS.search(text):
        return _of_signs(text, words)
    own = is_of_site(text, sites)
    if begins_with_role(text) and not own:
        return "role"
    if len(words) > 1 and (is_site(text, sites) or _is_firm_of_several(text, words)):
        return "organization"
    if has_role_at_edge(text) and not (is_firm(words[-1]) and not is_role(words[0]) and own):
        return "role" if not own or len(words) > 1 else "organization"
    if own:
        return "organization"
    if begins("units", text) or _ends_as_unit(text, "unit-ends"):
        return "unit" if not is_named_as_place(text) or is_unit(text) else "organization"
    if is_named_as_place(text) or _is_compound_place(words):
        return "organization"
    if _ends_as_unit(text, "unit-ends-weak"):
        return "unit"
    return "role" if any(map(is_role, words)) or is_job(words[0]) or is_job(words[-1]) else ""


def _is_firm_of_several(text: str, words: Sequence[str]) -> bool:
    """Whether it is called by what several do there: Terracon Ridge Consultants."""
    if words[-1] not in phrases("firms-of-several"):
        return False
    before = text.split()[:-1]
    return all(each[:1].isupper() or each == "&" for each in before) and not any(
        is_role(flat(each)) or flat(each) in phrases("subjects") for each in before
    )


def has_role_at_edge(text: str) -> bool:
    """Whether the first or the last word of a text says what somebody does."""
    words = flat(text).split()
    if is_firm_before_law(text):
        return False
    return bool(words) and (is_role(words[0]) or is_role(words[-1]) or begins("role-words", text))


def begins_with_role(text: str) -> bool:
    """Whether before the first comma, or a bracket, stands a role, and no place behind it."""
    split = _HEAD.match(text)
    words = flat(split[1]).split() if split else []
    return bool(split and words and is_role(words[-1]) and not is_named_as_place(split[2]))


def is_named_as_place(text: str) -> bool:
    """Whether one of its words says which kind of place of work it is.

    What is shortened to one or two letters, such as AG, has a capital; and S.L. has its dots.
    """
    return any(_is_written_so(each, text) for each in found_in("organization-words", text))


def _is_written_so(form: str, text: str) -> bool:
    """Whether a text has a short form as one writes it, behind the name of a firm."""
    letters = form.split()
    if len(letters) > 1 and all(len(each) == 1 for each in letters):
        dotted = r"[./]\s?".join(letters)
        return bool(re.search(rf"(?<!\w){dotted}(?!\w)", text, re.IGNORECASE))
    if len(form) > _SHORT_FORM or SIGNS.search(form):
        return True
    return any(flat(each) == form and not each.islower() for each in text.split()[1:])


def is_firm_before_law(text: str) -> bool:
    """Whether a text ends with what a firm is before the law, such as Inc or GmbH."""
    return " " in text.strip() and ends("legal-forms", text) and is_named_as_place(text)


def is_unit(text: str) -> bool:
    """Whether a text names a part of an organization."""
    if begins("units", text):
        return not flat(text).startswith(("school of", "institute of", "chair of"))
    if _ends_as_unit(text, "unit-ends"):
        return True
    return _ends_as_unit(text, "unit-ends-weak") and not is_named_as_place(text)


def _ends_as_unit(text: str, heading: str) -> bool:
    return " " in text.strip() and ends(heading, text)


def is_firm(word: str) -> bool:
    """Whether a folded word is one of those that say which kind of place it is."""
    return word in phrases("organization-words")


def is_role(word: str) -> bool:
    """Whether a folded word says what somebody does."""
    if word in _ROLES or word in phrases("role-words") or word in phrases("owners"):
        return True
    bare = word[:-2] if word.endswith("in") else word[:-1] if word.endswith("s") else word
    if bare != word and (bare in _ROLES or bare in phrases("role-words")):
        return True
    return len(word) > _LONG_ENOUGH + 1 and word.endswith(endings("job-endings"))


@cache
def endings(heading: str) -> tuple[str, ...]:
    """The phrases of a heading, for the end of a word."""
    return tuple(phrases(heading))


def _is_compound_place(words: Sequence[str]) -> bool:
    return any(
        len(word) > _LONG_ENOUGH and word.endswith(endings("place-endings")) for word in words
    )


def _of_signs(text: str, words: Sequence[str]) -> str:
    """What a text in Japanese, Chinese or Korean is, whose words stand without spaces."""
    if any(word.endswith(each) for word in words[-1:] for each in _signs("role-words")):
        return "role"
    if holds("organization-words", text) or _FIRM_SIGN.search(text):
        return "organization"
    return "unit" if words[-1].endswith(_signs("units")) and len(words[-1]) > _SHORT_UNIT else ""


@cache
def _signs(heading: str) -> tuple[str, ...]:
    return tuple(each for each in phrases(heading) if SIGNS.search(each))
