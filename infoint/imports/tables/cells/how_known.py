"""How one knows somebody, where a cell says it that was made for something else: their name, or
how to reach them.
"""

import re

from infoint.imports.names.referrers import by_whom, whose_friend
from infoint.imports.person import Person, one_line
from infoint.imports.tables.cells.told_name import is_work
from infoint.imports.tables.titles.meaning import plain
from infoint.words.word_lists import word_lists, words_in

_LISTS = word_lists("cells")
_OCCASIONS = words_in(_LISTS["occasions"])
_MET, _AT = words_in(_LISTS["met"]), words_in(_LISTS["met at"])
_BRACKETS = re.compile(r"([^()]*[^\s()])\s*\(([^()]+)\)")
_MOST_WORDS = 6


def tell_how_known(person: Person, text: str) -> bool:
    """Take by whom one knows somebody, or where one met them, from words such as thru Ana, met at
    the fair or Ana's boss; whether they say it.
    """
    line = one_line(text)
    words = plain(line).split()
    if not 1 < len(words) <= _MOST_WORDS:
        return False
    if (by := by_whom(line)) and "referred_by" not in person.more:
        person.more["referred_by"] = by
    elif words[0] in _MET and len(words) > 2 and words[1] in _AT and not person.where_found:
        person.where_found = line
    elif whose_friend(line) and "relationship" not in person.more:
        person.more["relationship"] = line
    else:
        return False
    return True


def name_and_where(text: str) -> tuple[str, str]:
    """A name, and in brackets behind it the place where one met them, such as Ana (career fair);
    "" where no such place is named.
    """
    found = _BRACKETS.fullmatch(text.strip())
    if not found or is_work(found[2]) or not _OCCASIONS & set(plain(found[2]).split()):
        return text, ""
    return found[1], found[2]
