"""The reader of a letter spoken of as he or she in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile, zip_longest

from infoint.review.detectors.greetings import NOBODY, greeting_of
from infoint.review.detectors.names import SPOKEN
from infoint.review.detectors.organizations import with_names
from infoint.review.engine import Pattern, Patterns, Reading, Words, folding
from infoint.review.finding import Span
from infoint.review.passage import Passage
from infoint.review.read_text import Place, ReadText
from infoint.words.people_names import FIRST_NAMES, TITLES
from infoint.words.word_lists import phrases_in, word_lists, words_in

_PRONOUNS = frozenset(("he", "she", "him", "her", "his", "hers"))
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GREETING_LINE = re.compile(
    r"\s*(?:dear|hi|hello|hey|good \w+|respected)\b[^\n.!?]{0,60}[,!]?\n", re.IGNORECASE
)
_LISTS = word_lists("spoken-about")
_NO_WORKERS = words_in(_LISTS["no workers"])
_NO_PEOPLE = words_in(_LISTS["no people"])
_ONE_BEFORE = words_in(_LISTS["before one"])
_MAYBE_PEOPLE = words_in(_LISTS["perhaps people"])
_PLACE_BEFORE = words_in(_LISTS["before a place"])
_MANY = words_in(_LISTS["many people"])
_OF_ONESELF = re.compile(
    r"\b(?:i(?:['’]?m| am| was| work as| worked as| trained as)|as) an? "
    r"(?:(?!(?:of|and|with|from|who|whose|in|at)\b)[\w'’-]+ ?){1,4}"
    r"(?:(?:from|in|at) (?-i:[A-Z])[\w'’-]+)?",
    re.IGNORECASE,
)
ALSO_WORDS = words_in(word_lists("names")["also-words"])
_SURELY, _PERHAPS = "surely the reader", "perhaps the reader"
_ASKED, _ELSE = "asked of the reader", "about somebody else"
_OTHERWISE = "named otherwise"
_NAMED, _NOT_NAMED = "the reader by name", "the reader not spoken about"
_READER, _OWNING = "thereader", "thereaders"
"""What stands in a line for the name of its reader, and for "Ana's"."""
_OWNS = re.compile(r"['’]s\b")
_KIN = re.compile(r"[\w-]+-in-law|step(?:mum|mom|dad|brother|sister|father|mother|child|kid)")
_NO_TITLE = "miss"
"""A title that may be a verb too."""
_AT = frozenset(("at", "in"))
"""Before a name that is one of a place: a week at Boyd's."""
_ONE_OF_MANY = re.compile(
    r"\b(?:one|each|every|another|first|second|other|last|eldest|youngest)\b", re.I
)
_FEW_WORDS = 4
_REACH = 3
"""How many words after "a" or "the" may say who: a keen young coder."""
_AFTER = frozenset(("thank-you", "report-back"))
_FORWARD = frozenset(
    ("when", "after", "as", "because", "although", "while", "since", "if", "before")
)
"""Where a sentence begins so, the one spoken of may be named at its end."""
_WORKER = re.compile(r"\w{2,}(?:er|or|ist|ian|ant|ee|man|woman|ess|yst)s?")
"""What somebody who does something is called: a welder, an actor, a botanist."""


@lru_cache(maxsize=1)
def _said() -> Mapping[str, Patterns]:
    lists = {name: tuple(sorted(phrases_in(words))) for name, words in _LISTS.items()}
    reading = Reading(lists, folding())
    return {
        name: Patterns(Pattern(one, lists, folding(), reading) for one in _written(name))
        for name in (_SURELY, _PERHAPS, _ASKED, _ELSE, _OTHERWISE, _NAMED, _NOT_NAMED)
    }


def _written(name: str) -> Iterator[str]:
    """Patterns parted by semicolons where one has a comma in it, else by commas."""
    mark = ";" if ";" in _LISTS[name] else ","
    yield from filter(None, (one.strip() for one in _LISTS[name].split(mark)))


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    words = phrases_in(_LISTS["people"])
    return words | {f"{word}s" for word in words}


def spoken_about(read: ReadText) -> Iterator[Place]:
    """The first place that speaks of its reader by name, or of him or her without one.

    A pronoun counts where nobody else has been named before. An introduction, and what is spoken,
    may go to somebody else; a question of a few words is about the one who is asked.
    """
    if read.kind == "introduction":
        return
    begin = _after_greeting(read.text)
    if read.kind in SPOKEN and not greeting_of(read.text, spoken=False):
        return
    readers = _readers(read)
    found = next(_by_name(read, begin, readers), None) or next(
        _by_pronoun(read, begin, readers), None
    )
    if found:
        yield Place(found)


def _by_name(read: ReadText, begin: int, readers: frozenset[str]) -> Iterator[Span]:
    """Where the reader's name stands as that of somebody of whom one speaks."""
    own = readers - TITLES - NOBODY
    if not own:
        return
    plain = {Passage(word).plain for word in own}
    small = not any(map(str.isupper, read.text.replace("I", "")))
    for words in read.lines:
        if plain.isdisjoint(words.known) or read.passage.span(*words.whole)[1] < begin:
            continue
        every = _names_of(read, words, own, small=small)
        names = [span for span in every if span[0] >= begin]
        line, by_start = with_names(read, words, names, lambda span: _called(read, span))
        hit = _first_of([_NAMED], line)
        if hit and not _stands(_NOT_NAMED, line):
            yield next(span for start, span in by_start.items() if hit[0] <= start < hit[1])


def _called(read: ReadText, span: Span) -> str:
    return _OWNING if _OWNS.match(read.text, span[1]) else _READER


def _names_of(read: ReadText, words: Words, own: frozenset[str], *, small: bool) -> Iterator[Span]:
    """The reader's name in a line, no longer name and nobody of the same family."""
    first, end = read.passage.span(*words.whole)
    found: list[re.Match[str]] = []
    written = list(_WORD.finditer(read.text, first, end))
    for word, after in zip_longest(written, written[1:]):
        plain = _bare(word)
        is_name = plain in own and (small or word.group()[0].isupper())
        is_title = plain in TITLES and after is not None and _bare(after) in own
        if is_name or (is_title and not found):
            found.append(word)
            if after is not None and read.text[word.end() : after.start()].strip(".") == " ":
                if _bare(after) in own or is_title:
                    continue
                if not small and after.group()[0].isupper() and after.group() != "I":
                    found = []
                    continue
        if found:
            before = read.text[first : found[0].start()].rstrip(" ").rpartition(" ")
            longer = before[2][:1].isupper() and before[1] and before[2] != "I" and not small
            alone = len(found) == 1 and _bare(found[0]) in ALSO_WORDS and (small or not before[2])
            if not longer and not alone and before[2].casefold() not in _people() | _AT:
                yield found[0].start(), found[-1].start() + len(_bare(found[-1]))
            found = []


def _bare(word: re.Match[str]) -> str:
    return word.group().casefold().replace("’", "'").removesuffix("'s")


def _by_pronoun(read: ReadText, begin: int, readers: frozenset[str]) -> Iterator[Span]:
    lines = [words for words in read.lines if not _PRONOUNS.isdisjoint(words.known)]
    before_the_talk = read.kind not in _AFTER
    for words in lines:
        end = read.passage.span(*words.whole)[1]
        hit = _first_of((_ASKED, _SURELY, _PERHAPS), words)
        if hit is None or (before_the_talk and _stands(_ELSE, words)):
            continue
        if read.kind == "question" and words.line.count(" ", 0, hit[0]) > _FEW_WORDS:
            continue
        first, last = read.passage.span(*words.span(*hit))
        until = end if words.line.split()[0] in _FORWARD else last
        if _named_otherwise(read, words, hit[1]):
            return
        if not _names_somebody(_OF_ONESELF.sub(_blank, read.text[begin:until]), readers):
            yield first, last
        return


def _first_of(names: Sequence[str], words: Words) -> Span | None:
    patterns = [one for name in names for one in _said()[name].that_may_stand_in(words)]
    hits = [hit.span() for one in patterns if (hit := one.find(words.line)) is not None]
    return min(hits, default=None)


def _named_otherwise(read: ReadText, words: Words, end: int) -> bool:
    """Whether somebody without a name is meant before a place of a sentence."""
    if any(_stands(_OTHERWISE, one) for one in takewhile(lambda one: one is not words, read.lines)):
        return True
    patterns = _said()[_OTHERWISE].that_may_stand_in(words)
    return any((found := one.find(words.line)) and found.end() < end for one in patterns)


def _stands(name: str, words: Words) -> bool:
    return any(one.find(words.line) for one in _said()[name].that_may_stand_in(words))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _after_greeting(text: str) -> int:
    """Where the letter itself begins."""
    line = _GREETING_LINE.match(text)
    greeting = greeting_of(text, spoken=False)
    return max(line.end() if line else 0, greeting.span[1] if greeting else 0)


def _readers(read: ReadText) -> frozenset[str]:
    """The words that name the one to whom the letter goes: its greeting, else the contact."""
    greeting = greeting_of(read.text, spoken=False)
    contact = read.contact_name.casefold().split()
    named = [word.casefold() for each in greeting.people for word in each] if greeting else contact
    if set(named) & set(contact):
        named = [*named, *contact]
    return frozenset(word.strip(".,") for word in named)


def _names_somebody(text: str, readers: frozenset[str]) -> bool:
    """Whether a text names a person other than the readers."""
    before, place = "", 0
    one_of_them = _ONE_OF_MANY.search(text)
    determined = 0
    for word in _WORD.finditer(text):
        between = text[place : word.start()]
        titled = before in TITLES
        begins = not titled and (not before or any(mark in between for mark in '.!?:\n"“('))
        plain = word.group().casefold().replace("’", "'").removesuffix("'s")
        place = word.end()
        many = plain in _MANY or (plain.endswith("s") and plain[:-1] in _people())
        maybe = plain in _MAYBE_PEOPLE and before not in _ONE_BEFORE
        if plain in _people() and not maybe and (one_of_them or not many):
            return True
        if _KIN.fullmatch(plain):
            return True
        if titled and before != _NO_TITLE and not {plain} & (readers | TITLES | NOBODY):
            return True
        determined = _REACH if plain in _ONE_BEFORE else determined - 1
        if _WORKER.fullmatch(plain) and determined > 0 and plain not in _NO_WORKERS:
            return True
        capital = word.group()[0].isupper()
        named = plain in FIRST_NAMES or (not begins and before not in _PLACE_BEFORE)
        if capital and named and not {plain} & (readers | _NO_PEOPLE | TITLES | NOBODY):
            return True
        if not (capital and before in _PLACE_BEFORE):
            before = plain
    return False
