"""What the notes on somebody say of messages: lines that a file left there, such as When I wrote:
about 10 Nov, because what stood in its cell could not be told.
"""

import re
from functools import lru_cache

from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tracker.cells import answer_of
from infoint.imports.tracker.found import Role
from infoint.imports.tracker.statuses import status_of
from infoint.imports.tracker.titles import role_of_title

_OF_MESSAGES: frozenset[Role] = frozenset(("contacted", "followed_up", "answered"))
_LONGEST_TITLE = 60
_HAPPENED = "what happened"
"""A title that says nothing by itself, and was one of how things stand by its cells."""
_NOT_YET = re.compile(
    r"\b(?:want(?:s|ed)? to|idea|ideas|plan|plans|planned|should|to (?:write|ask|call|contact|do)|"
    r"todo|not yet|never|nothing|later|next)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def may_have_asked(notes: str) -> bool:
    """Whether the notes on somebody speak of a message to them, or of what came of it."""
    return any(map(_tells_of_one, notes.splitlines()))


def _tells_of_one(line: str) -> bool:
    title, colon, words = line.partition(":")
    words = words.strip()
    if not colon or not words or len(title) > _LONGEST_TITLE:
        return False
    role = role_of_title(title.strip())
    if role not in _OF_MESSAGES and role != "status" and plain(title) != _HAPPENED:
        return False
    is_open = answer_of(words) is False or status_of(words) == "to contact"
    return not is_open and not _NOT_YET.search(words)
