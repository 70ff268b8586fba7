"""What a text says for sure by what the app knows: names, a phone number, the notes of a talk."""

import re
from collections.abc import Callable

from infoint.review.engine import lines_of
from infoint.review.passage import Passage
from infoint.review.read_text import ReadText
from infoint.words.word_lists import word_lists, words_in

OwnWords = Callable[[str], set[str]]
"""The words of a line that not every text has."""
Detector = Callable[[ReadText, OwnWords], bool]

_INTRODUCED = re.compile(
    r"\b(?:[Tt]his is|[Ii]t['’]?s|[Ii]t is|I['’]?m|I am|[Nn]ame['’]?s|[Nn]ame is|[Ss]peaks)"
    r"(?: me,)? (?:(?:Mr|Mrs|Ms|Dr)\.? )?([A-Z][\w'’-]+)(?! who)"
    r"(?: [A-Z][\w'’-]+|\s*[,.;!]| here| from| and | speaking)"
)
_INTRODUCED_SMALL = re.compile(r"\b(?:this is|it'?s|it is|i'?m|i am)(?: me,)? ([^\W\d_]+)(?! who)")
_NUMBER = re.compile(r"(?<![\w.])[+(]?\d[\d ()/.-]{5,20}\d(?!\w)")
_DATE = re.compile(
    r"(?:1[89]|20)\d\d ?[/-] ?(?:1[89]|20)\d\d|\d{1,4}[/.-]\d\d?[/.-]\d{1,4}(?: \d\d?)?"
)
_FIGURES_IN_WORDS = re.compile(
    r"(?:(?:double |triple )?\b(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine)\b"
    r"[ ,.-]*){6,}"
)


def name_words(name: str) -> list[str]:
    """The words of a name in plain small letters."""
    return re.findall(r"[^\W\d_]+", Passage(name).plain)


def names_the_referrer(read: ReadText, _own: OwnWords) -> bool:
    """Who named the contact is in the text; in words through somebody they are the one greeted."""
    others = f"{read.contact_name} {read.sender}"
    return read.kind != "introduction" and _is_named(read, read.referrer, others)


def names_the_sender(read: ReadText, _own: OwnWords) -> bool:
    """By a known name, or as one says who one is: "This is Ana Roth"."""
    if _is_named(read, read.sender, read.contact_name):
        return True
    said = (one[1] for one in _INTRODUCED.finditer(read.text))
    if any(one[1:2].islower() and one.casefold() not in _words("no-names") for one in said):
        return True
    small = {one[1] for one in _INTRODUCED_SMALL.finditer(read.passage.plain)}
    return bool(small & _words("first-names") - _words("also-words"))


def has_a_phone_number(read: ReadText, _own: OwnWords) -> bool:
    """Seven figures or more that are no date, or six that are said in words."""
    numbers = (one.group() for one in _NUMBER.finditer(read.text))
    return bool(_FIGURES_IN_WORDS.search(read.passage.plain)) or any(
        sum(map(str.isdigit, one)) > 6 and not _DATE.fullmatch(one) for one in numbers
    )


def holds_the_notes(read: ReadText, own: OwnWords) -> bool:
    """Whether two words of a note stand in one sentence, in whatever form: "glazes", "glazing"."""
    notes = [_stems(own(words.line)) for note in read.notes for words in lines_of(Passage(note))]
    lines = [_stems(own(words.line)) for words in read.lines]
    return any(len(note & line) >= min(2, len(note)) for note in notes if note for line in lines)


def _stems(words: set[str]) -> set[str]:
    return {word[:4] for word in words if len(word) > 3}


def _is_named(read: ReadText, name: str, others: str) -> bool:
    """Whether a name stands in a text: the whole, or a part that names none of the `others`.

    A part that is also a common word, such as "Will" or "May", is no name by itself.
    """
    words = name_words(name)
    plain = read.passage.plain
    if len(words) > 1 and re.search(rf"\b{r'[ .-]+'.join(words)}\b", plain):
        return True
    alone = {word for word in words if len(word) > 2} - {*name_words(others)} - _words("also-words")
    return any(re.search(rf"\b{word}\b", plain) for word in alone)


def _words(heading: str) -> frozenset[str]:
    return words_in(word_lists("names").get(heading, ""))
