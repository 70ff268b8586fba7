"""Fields of work as a person tells them in one line: "landscape architecture or UX research".

What is plainly two becomes two; where both can be meant, every reading is given, and one asks.
"""

import re

from infoint.entries.form import many_lines
from infoint.words.word_lists import phrases_in, word_lists, words_in

Titles = tuple[str, ...]

_LISTS = word_lists("told")
_SAYS_NOTHING = phrases_in(_LISTS["says-nothing"])
_ONE_FIELD = phrases_in(_LISTS["one-field"])
_WHOLE_FIELDS = words_in(_LISTS["whole-fields"])
_BULLET = re.compile(r"(?:^|\s)(?:[-*•–·]|\d{1,2}[.)])\s+")
_LIST = re.compile(r"\s*[;\n•]\s*")
_COMMA = re.compile(r"\s*[,،、，]\s*(?:(?:or|and)\s+)?")
_OR = re.compile(r"\s+or\s+|\s+/\s+", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_FILLER = re.compile(r"^(?:either|maybe|perhaps|possibly|or|and|also)\s+", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?:ing|logy|ics|istry|tion|ship|ism|graphy|nomy|nance|ience|ance|ture|icine|work|care|craft)$"
)
_INTERVIEWING = re.compile(
    r"\b(?:i|i'm|im|me|my|we|you|something|anything|with|that|who|what|which|where|don't|dont|know|"
    r"not|want|to|like|help|the|a|an)\b",
    re.IGNORECASE,
)
_QUALIFIER = re.compile(
    r"^(?:especially|mainly|mostly|particularly|such as|like|e\.?g\.?|for|in|with|at|on|but|"
    r"because|not|including|preferably|so|i|i'm|ideally|then|as|to|from)\b",
    re.IGNORECASE,
)
_A_TALK = re.compile(
    r"\b(?:i|we|i've|already)\b.*\b(?:have|has|had|got|set|agreed|arranged|planned|booked)\b"
    r".*\b(?:talk|interview|call|chat|meeting|appointment|conversation)\b"
    r"|\b(?:said|says) yes\b|\bagreed to (?:talk|meet)\b",
    re.IGNORECASE,
)
_LONGEST = 4
"""Words of a part that is plainly the name of a field."""


def says_nothing(text: str) -> bool:
    """Whether an answer says that there is none: "nobody yet", "not sure", "-", or is empty."""
    plain = re.sub(r"[.!,]", "", text.replace("’", "'")).strip().casefold()
    return not plain or plain in _SAYS_NOTHING


def tells_of_a_talk(text: str) -> bool:
    """Whether it says that somebody has agreed to talk, which is no field of work."""
    return bool(_A_TALK.search(text.replace("’", "'")))


def is_short(title: str) -> bool:
    """Whether it is the name of a field in a few words, and no sentence about it."""
    return len(title.split()) <= _LONGEST and not _INTERVIEWING.search(title.replace("’", "'"))


def field_readings(text: str) -> list[Titles]:
    """The ways in which the line can be meant, each as titles of fields; one where it is plain.

    The first reading parts least. Nothing told is no reading.
    """
    if says_nothing(text) or tells_of_a_talk(text):
        return []
    parts = [part for part in _LIST.split(without_marks(many_lines(text).strip())) if part.strip()]
    found: list[Titles] = [()]
    for part in parts:
        found = [before + titles for titles in _of_part(part.strip()) for before in found][:3]
    return list(dict.fromkeys(filter(None, map(_once, found))))


def titles_meant(line: str, choice: object) -> Titles | None:
    """The titles that the line names; () where it names none, None where one has to ask.

    `choice` is how it was said to be meant: the key of a reading, or the line itself, which is then
    one field, whatever stands in it.
    """
    readings, whole = field_readings(line), line.strip()
    if readings and whole and choice == whole:
        return (whole,)
    if len(readings) < 2:
        return readings[0] if readings else ()
    return next((one for one in readings if " | ".join(one) == choice), None)


def without_marks(text: str) -> str:
    """The marks of a pasted list part its entries, also where it came on one line."""
    marks = list(_BULLET.finditer(text))
    listed = marks and (marks[0].start() == 0 or len(marks) > 1)
    return _BULLET.sub("\n", text).strip() if listed else text


def _once(titles: Titles) -> Titles:
    kept: dict[str, str] = {}
    for title in filter(None, titles):
        kept.setdefault(title.casefold(), title)
    return tuple(kept.values())


def _of_part(text: str) -> list[Titles]:
    pieces = _COMMA.split(text)
    if len(pieces) > 1 and any(_QUALIFIER.match(piece) for piece in pieces[1:]):
        return [(text,)]
    if len(pieces) > 1:
        apart = tuple(piece for each in pieces for piece in _OR.split(each) if piece)
        last = _AND.split(apart[-1]) if apart else []
        if len(last) == 2 and apart[-1].casefold() not in _ONE_FIELD:
            apart = (*apart[:-1], *last)
        apart = tuple(map(_bare, apart))
        is_plain = all(map(_is_plain, apart)) and not _says_more(pieces)
        return [apart] if is_plain else [(text,), apart]
    return _two(text)


def _two(text: str) -> list[Titles]:
    """Two fields around an "or"; around an "and" only if one says so."""
    for sign, plain in ((_OR, True), (_AND, False)):
        parts = tuple(_bare(part) for part in sign.split(text) if _bare(part))
        if len(parts) < 2:
            continue
        if text.casefold() in _ONE_FIELD:
            return [(text,)]
        whole = (_bare(text),)
        shared = _shared(parts)
        if plain and all(map(_is_plain, parts)) and not shared:
            return [parts]
        return [whole, parts, *([shared] if shared else [])]
    return [(_bare(text),)]


def _shared(parts: Titles) -> Titles:
    """Civil or mechanical engineering: the last word may belong to each; empty if it cannot."""
    *before, last = parts
    *more, head = last.split()
    open_ones = [part for part in before if len(part.split()) == 1 and not _is_whole(part)]
    if not more or not open_ones:
        return ()
    return (*(f"{part} {head}" if part in open_ones else part for part in before), last)


def _is_whole(word: str) -> bool:
    return bool(_WHOLE.search(word.casefold())) or word.casefold() in _WHOLE_FIELDS


def _says_more(pieces: list[str]) -> bool:
    """Bees, inspecting hives: what follows may only say what one does there."""
    first, *others = (piece.split() for piece in pieces)
    return not _is_whole(first[-1] if first else "") and all(
        len(words) > 1 and words[0].casefold().endswith("ing") for words in others
    )


def _is_plain(part: str) -> bool:
    return 0 < len(part.split()) <= _LONGEST and not _INTERVIEWING.search(part.replace("’", "'"))


def _bare(part: str) -> str:
    """The part without a word that only joins it to the one before."""
    part = part.strip(" ,;")
    while _FILLER.match(part):
        part = _FILLER.sub("", part, count=1)
    return part.strip()
