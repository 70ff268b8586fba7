"""Who is greeted at the beginning of a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infoint.review.detectors.languages import is_common_english
from infoint.review.finding import Span
from infoint.words.people_names import FIRST_NAMES, PARTICLES, TITLES
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("greetings")
NO_NAMES = words_in(_LISTS["no names"])
OFFICES = words_in(_LISTS["offices"])
"""What a person is addressed as besides the titles of an address book."""
NOBODY = words_in(_LISTS["nobody"])
"""Words of a greeting that name nobody in particular."""
GROUPS = words_in(_LISTS["groups"])
STOPPING = words_in(_LISTS["stopping"])
INTRODUCING = words_in(_LISTS["introducing"])
"""Before one of these stands the sender's own name: hi tom here."""
SPACES = " \t\u00a0\u2007\u202f"
"""Between the words of a greeting; a text copied from elsewhere has some that do not break."""


def _phrase(words: str) -> str:
    return rf"[{SPACES}]+".join(map(re.escape, words.split()))


def _openings() -> Iterator[str]:
    yield from map(_phrase, phrases_in(_LISTS["openings"]))
    for words in phrases_in(_LISTS["openings before dear"]):
        yield rf"{_phrase(words)}[{SPACES}]+dear(?!,)"


OPENING = re.compile(
    rf"\s*(?:{'|'.join(sorted(_openings(), key=len, reverse=True))})(?!\w)[{SPACES},!.:]*",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\s*((?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|"
    r"Miss)\.?\ )?[A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+){0,2})(?:\ *,\ *(?=\n)|\ [–—-]\ )"
)
"""A first line that is only a name, or a name before a dash."""
THANKING = re.compile(r"\s*(?:many\ )?thank", re.IGNORECASE)
_THANKED = re.compile(
    r"\s*(?:many\ )?thank(?:s|\ you)(?:\ so\ much|\ very\ much|\ a\ lot)?,?\ ([A-Z][\w'’-]+)"
    r"(?=\s*[!.,]|\ (?:for|so|that|it|this)\b)",
    re.IGNORECASE,
)
_BEFORE_THANKS = re.compile(
    r"\s*([A-Z][\w'’-]+)(?:,\ |\ [–—-]\ ?)"
    r"(?=(?:many\ )?thank|hello\b|hi\b|(?:could|can|would)\ you\b)",
    re.IGNORECASE,
)
"""Tom, thank you for the talk."""
_HEAD = re.compile(r"(?:\s*(?:subject|re|date|to|from|cc)\s*:[^\n]*\n)+", re.IGNORECASE)
"""Lines above the letter itself."""
_ASKING_FOR = re.compile(
    r"(?:is\ (?:this|that)|am\ i\ (?:speaking|talking)\ (?:to|with)"
    r"|(?:may|can|could)\ i\ (?:please\ )?(?:speak|talk)\ (?:to|with)"
    r"|i(?:'m|\ am|’m)\ (?:calling|trying\ to\ reach|hoping\ to\ reach)\ for"
    r"|this\ (?:message\ )?is\ for|this\ is\ a\ message\ for)\ ",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W_](?:[\w'’‑-]|\.(?=\w))*\.?|[/&](?=\s)")
_JOINING = frozenset(("and", "or", "&", "/"))
_STOP = re.compile(r"[,!:;\n–—?(]|\s-")
_AFTER_A_NAME = re.compile(
    r"\s*(?:[,!:;.?()–—\n-]|$|(?i:my|this|it|it's|i|i'm|i've|we|you|your|thank|thanks|do|is|are|how"
    r"|what|would|could|can|may|hope|hoping|just|sorry|our|the|good|nice|as|on|after)\b)"
)
_APART = re.compile(r"\s*(?:[!:;.?\n–—-]|$|,(?!\s*(?:an?|your|the|who|my|our|one|from|both)\b))")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Greeting:
    """The names in a greeting, and where they stand in the text."""

    span: Span
    people: tuple[tuple[str, ...], ...]
    """The words of each person greeted; several in "Dear Ana and Tom"."""


def greeting_of(text: str, *, spoken: bool) -> Greeting | None:
    """The greeting that a text begins with; None where it greets nobody by name.

    In speech the name also follows "may I speak to" and "is this".
    """
    head = _HEAD.match(text)
    begin = head.end() if head else 0
    if THANKING.match(text, begin):
        return _first_name(_THANKED.match(text, begin))
    opening = OPENING.match(text, begin)
    thanked = None if opening else _first_name(_BEFORE_THANKS.match(text, begin))
    if thanked:
        return thanked
    bare = None if opening else _BARE.match(text, begin)
    if bare:
        words = bare.group(1).split()
        named = not {_plain(word) for word in words} & (NO_NAMES | STOPPING)
        return (
            Greeting(bare.span(1), (tuple(words),))
            if named and any(map(_is_somebody, words))
            else None
        )
    asking = _ASKING_FOR.search(text, 0, 120) if spoken else None
    found = _named(text, asking.end(), apart=False, small=False) if asking else None
    if found or opening is None:
        return found
    said = opening.group().strip()
    return _named(text, opening.end(), apart=said[-1] in ",!.:", small=said.islower())


def _first_name(found: re.Match[str] | None) -> Greeting | None:
    """A usual first name as a greeting."""
    if found is None or found.group(1).casefold() not in FIRST_NAMES:
        return None
    return Greeting(found.span(1), ((found.group(1),),))


def _named(text: str, begin: int, *, apart: bool, small: bool) -> Greeting | None:
    """The name from here on; `apart` where a comma parts it from the word of greeting."""
    found = _name_words(text, begin, small=small)
    while found and _plain(found[-1].group()) in _JOINING:
        found.pop()
    named = [_plain(word.group()) for word in found]
    if not any(map(_is_somebody, named)) or any(word in GROUPS for word in named):
        return None
    end = found[-1].end()
    ended = found[-1].group().endswith(".") and not _is_title(named[-1])
    follows = (_APART if apart else _AFTER_A_NAME).match(text, end)
    if not (ended or follows or (small and not apart and _goes_on(text, named, end))):
        return None
    words = tuple(word.group() for word in found)
    return Greeting((found[0].start(), end), tuple(_people(words)))


def _goes_on(text: str, named: list[str], end: int) -> bool:
    """Whether a usual first name in small letters is followed by an ordinary word."""
    after = _NAME_WORD.match(text, end + 1)
    if after is None or named[0] not in FIRST_NAMES:
        return False
    plain = _plain(after.group())
    return plain not in INTRODUCING and is_common_english(plain)


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").rstrip(".")


def _is_title(word: str) -> bool:
    bare = _plain(word).replace(".", "")
    return bare in TITLES or bare in OFFICES or word == "M."


def _is_somebody(word: str) -> bool:
    plain = _plain(word)
    return plain not in NOBODY and plain not in PARTICLES and not _is_title(word)


def _name_words(text: str, begin: int, *, small: bool) -> list[re.Match[str]]:
    """Words from here on that read as a name: until a stop, a new line or an ordinary word.

    Where a person writes in `small` letters throughout, a usual first name and a name that is
    set off count as well.
    """
    stop = _STOP.search(text, begin)
    end = stop.start() if stop else len(text)
    set_off = small and end - begin <= _LONGEST and text.count(" ", begin, end) <= 4
    found: list[re.Match[str]] = []
    place = begin
    while place < end and len(found) < 12:
        word = _NAME_WORD.match(text, place)
        if word is None or _plain(word.group()) in STOPPING:
            break
        plain = _plain(word.group())
        lower = word.group()[0].islower() and plain not in PARTICLES and not _is_title(plain)
        usual = small and not found and plain in FIRST_NAMES
        all_small = usual or (set_off and (not found or found[-1].group()[0].islower()))
        ordinary = lower and is_common_english(plain) and plain not in FIRST_NAMES
        if lower and (ordinary or not all_small) and plain not in _JOINING:
            break
        found.append(word)
        if word.group().endswith(".") and len(plain) > 2 and not _is_title(word.group()):
            break
        place = word.end()
        while place < end and text[place] in SPACES:
            place += 1
    return found


def _people(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    person: list[str] = []
    for word in (*words, "and"):
        if _plain(word) in _JOINING:
            if any(map(_is_somebody, person)):
                yield tuple(person)
            person = []
        elif _plain(word) not in NOBODY:
            person.append(word.rstrip(".") if not _is_title(word) else word)
