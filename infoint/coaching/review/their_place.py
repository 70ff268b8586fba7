"""The place where the reader works, read as "your company" wherever a text names it."""

import re
from functools import lru_cache

from infoint.coaching.review.passage import Passage, Sentence

_LEGAL = r"(?:ag|co|company|corp|corporation|gmbh|inc|limited|llc|llp|ltd|plc|se|sa|kg)"
_LEGAL_END = re.compile(rf"[\s,&.]+{_LEGAL}\.?$")
_SCHOOL = re.compile(r"universi|colleg|school|hochschul|academ|institut|ecole|facult")
_SHORTEST = 3


def with_their_place(passage: Passage, sentence: Sentence, organization: str) -> str:
    """The sentence with "your company" for the name of the place where the reader works.

    Unchanged where the text does not name it with a capital, and for places of learning: whoever
    applies there may want to study.
    """
    name = _name_in(organization)
    if name is None:
        return sentence.said

    def replaced(found: re.Match[str]) -> str:
        begin, end = (sentence.begin + place for place in found.span(1))
        first, last = passage.span(begin, end)
        return "your company" if passage.text[first:last][:1].isupper() else found.group()

    return name.sub(replaced, sentence.said)


@lru_cache(maxsize=1024)
def _name_in(organization: str) -> re.Pattern[str] | None:
    plain = Passage(organization).plain
    if _SCHOOL.search(plain):
        return None
    name = re.split(r"[,(|/]", plain)[0].strip()
    name = re.sub(r"^the ", "", _LEGAL_END.sub("", name))
    if len(name) < _SHORTEST:
        return None
    written = re.escape(name).replace(r"\ ", r"\s+")
    return re.compile(rf"\b(?:the\s+)?({written})(?!\w|'s|-)")
