"""Patterns over words: how a rule in a file of the content finds its words in a text.

`content/review/README.md` tells how a pattern is written.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import zip_longest
from typing import NamedTuple

from infoint.review.finding import Span
from infoint.review.passage import HIDDEN, Passage, Sentence
from infoint.words.word_lists import phrases_in, word_lists

_TOKEN = re.compile(rf"[^\W_]+(?:['.@/&+_-][^\W_]+)*'?|{HIDDEN}+|[,;:?!.()\"–%$€£-]")
_IN = r"(?:[^()]|\([^()]*\))*"
"""What stands in brackets, others in it."""
_PARTED = re.compile(r"/(?![^()]*\))")
_PIECE = re.compile(
    rf"(?P<gap>\.{{2,4}})(?=\s|$)|(?P<kind>~)(?=\s|$)|!\((?P<never>{_IN})\)|\((?P<either>{_IN})\)"
    r"|\[(?P<maybe>[^\[\]]*)\]"
    r"|\{(?P<rest>[a-z]+)(?::(?P<of>[^{}]+))?\}|(?P<words>[^\s\[\](){}]+)"
)
_GAPS = {"..": (2, ".!?;:,()–"), "...": (6, ".!?;:,()–"), "....": (12, ".!?")}
"""How many words a gap may hold, and the marks that it does not go over."""
_NUMBER = re.compile(r"([1-9])(\d?)\+")
_UNIT = re.compile(r"(\d[\d/-]*|[a-z-]+(?=-))-?(?:(m)in(?:ute)?s?|h(?:(?:ou)?rs?)?)")
"""A number, or words before a hyphen, and minutes or hours in one word: "20min", "half-hour"."""
_OPEN_GAP = "___"
_AND = " & "
_MARKS = ",;:?!"
_ENDINGS = (("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would"))
_CLAUSE = re.compile(r" (?:[.!?;:,()–-]|but|because|although|though|so|and|however|yet)(?= )")

Lists = Mapping[str, Sequence[str]]
"""Words and phrases by the name of their list."""


class Folding:
    """Short forms of words, written in full: "I'd", and "id" before "like", are "i would"."""

    def __init__(self, lists: Mapping[str, str]) -> None:
        """From the lists of `words/short-forms.txt`: a short form and its words around each "=".

        Of a short form of two words, such as "id like", the first one is written in full.
        """
        pairs = (each.split("=") for each in phrases_in(lists["in full"]))
        self._full = {short.strip(): full.split() for short, full in pairs}
        self._first_of_two = {short.split()[0] for short in self._full if " " in short}
        self.openers = tuple(sorted(phrases_in(lists["openers"])))
        self.denials = tuple(sorted(phrases_in(lists["denials"])))
        self.harmless = tuple(sorted(phrases_in(lists["harmless denials"])))
        self.links = tuple(sorted(phrases_in(lists["links"])))

    def words(self, token: str, after: str = "") -> Sequence[str]:
        """The words of one token in small letters, seen with the one after it."""
        pair = self._full.get(f"{token} {after}") if token in self._first_of_two else None
        if whole := pair or self._full.get(token):
            return whole
        if token.isalpha():
            return [token]
        if token.endswith("n't"):
            return [token[:-3], "not"]
        if length := _UNIT.fullmatch(token):
            return [length[1].strip("-"), "minutes" if length[2] else "hours"]
        for ending, full in _ENDINGS:
            if token.endswith(ending) and len(token) > len(ending):
                return [token[: -len(ending)], full]
        return [token.strip("'").removesuffix("'s") if token.strip("'") else token]


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence as a line of words in full, a space before and after each.

    `starts` are where the words begin in the line, `places` where they stand in the plain text.
    """

    line: str
    starts: tuple[int, ...]
    places: tuple[Span, ...]
    known: frozenset[str] = frozenset()
    """Its words, to see at once which patterns cannot stand in it."""

    def span(self, begin: int, end: int) -> Span:
        """Where what stands between two places of the line stands in the plain text."""
        pairs = zip(self.starts, self.places, strict=True)
        inside = [place for start, place in pairs if begin <= start < end]
        return (inside[0][0], inside[-1][1]) if inside else self.places[0]

    @property
    def whole(self) -> Span:
        """Where the sentence stands in the plain text."""
        return self.places[0][0], self.places[-1][1]


class Asked(NamedTuple):
    """What has to stand anywhere in the sentence too; where `never`, nowhere in it."""

    regex: str
    never: bool


class Pattern:
    """A pattern as written in a rule, ready to find its words."""

    def __init__(
        self, written: str, lists: Lists, folding: Folding, reading: "Reading | None" = None
    ) -> None:
        """Raises ValueError with a sentence where it cannot be read.

        Of many with the same lists each is made more quickly with one `reading` for all.
        """
        self.written = written
        reading = reading or Reading(lists, folding)
        self._regex, self._asked = reading.regex(written), reading.asked(written)
        self._begins = written.startswith("^ ")
        """Whether it can match at the beginning of a line alone."""
        self.needs = sorted(reading.needs(written), key=_commonness)
        """For each piece that has to be there, the words of which it needs one; rare ones first."""

    def may_stand_in(self, words: Words) -> bool:
        """Whether the words are there without which it cannot match; quicker than `find`."""
        return all(not each.isdisjoint(words.known) for each in self.needs)

    def find(self, line: str, start: int = 0) -> re.Match[str] | None:
        """Where it first matches in a line of words, from a place on."""
        found = _compiled(self._regex)
        at_once = self._begins and not start
        hit = found.match(line, 1) if at_once else found.search(line, start)
        return hit if start or (hit and self._has_asked(line)) else None

    def _has_asked(self, line: str) -> bool:
        return all(bool(_compiled(one.regex).search(line)) != one.never for one in self._asked)

    def spans(self, line: str) -> Iterator[Span]:
        """Where its words stand in a line, none inside another."""
        return (hit.span() for hit in self.all(line))

    def all(self, line: str) -> Iterator[re.Match[str]]:
        """Every match in a line of words, none inside another."""
        start = 0
        while hit := self.find(line, start):
            yield hit
            start = max(hit.end() - 1, start + 1)


@lru_cache(maxsize=4096)
def _compiled(regex: str) -> re.Pattern[str]:
    """The expression ready for use; a folder that is read twice has nearly all of them twice."""
    return re.compile(regex)


def _commonness(words: frozenset[str]) -> int:
    """How likely it is that one of the words stands in a sentence: short words are common ones."""
    return sum(50 if len(word) < 4 else 10 if len(word) < 5 else 1 for word in words)


class Patterns(tuple[Pattern, ...]):
    """Many patterns, of which few are looked for in a sentence."""

    def that_may_stand_in(self, words: Words) -> list[Pattern]:
        """Those whose words are there, in their order."""
        if not self:
            return []
        by_word = self._by_word
        near = {n for word in words.known & by_word.keys() for n in by_word[word]}
        return [self[n] for n in sorted(near.union(by_word[""])) if self[n].may_stand_in(words)]

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[int]]:
        """The patterns that need a word, each by its rarest ones; those that need none by ""."""
        found: dict[str, list[int]] = {"": []}
        for number, one in enumerate(self):
            for word in one.needs[0] if one.needs else ("",):
                found.setdefault(word, []).append(number)
        return found


@dataclass(frozen=True)
class Reading:
    """Makes regular expressions of patterns, over lines in which a space follows each word."""

    lists: Lists
    folding: Folding
    _read: dict[str, str] = field(default_factory=dict)
    _needs: dict[str, frozenset[str] | None] = field(default_factory=dict)
    """What lists were read as, and the words that they need, by their names."""

    def regex(self, written: str) -> str:
        """The regular expression of a pattern; raises ValueError where it cannot be read.

        Of what is joined by "&" it is that of the first one.
        """
        return f"(?<= ){self._in_order(written.split(_AND)[0])}"

    def asked(self, written: str) -> tuple[Asked, ...]:
        """What is joined to the first one by "&": each an expression of its own.

        Many patterns ask for the same, and an expression of all of it takes long to be made.
        """
        found = []
        for one in written.split(_AND)[1:]:
            never = one.startswith("!(") and one.endswith(")")
            regex = f"(?<= ){self._in_order(one[1:] if never else one)}"
            found.append(Asked(regex, never))
        return tuple(found)

    def _in_order(self, written: str) -> str:
        found, place = [], 0
        for piece in _PIECE.finditer(written):
            self._all_read(written[place : piece.start()])
            place = piece.end()
            found.append(self._piece(piece))
        self._all_read(written[place:])
        if not found:
            raise ValueError("a pattern is empty")
        return "".join(found).replace(" )*(?!", " )*+(?!")  # "^ !(what)": after all openers

    def needs(self, written: str) -> list[frozenset[str]]:
        """For each piece that has to stand there, the words of which it needs one."""
        found = []
        for piece in _PIECE.finditer(written.replace(_AND, " ")):
            whole = piece["either"] if piece["either"] is not None else piece["words"]
            each = self._needed(_PARTED.split(whole)) if whole else None
            if each:
                found.append(each)
        return found

    def _needed(self, phrases: Sequence[str]) -> frozenset[str] | None:
        """One word of each phrase; None where a phrase has none that is always the same."""
        found: set[str] = set()
        for phrase in phrases:
            words = phrase.split()
            if len(words) > 1:
                each = self.needs(phrase)
            else:
                each = list(filter(None, map(self._needed_word, words)))
            if not each:
                return None
            found |= max(each, key=lambda one: min(map(len, one)))
        return frozenset(found)

    def _needed_word(self, word: str) -> frozenset[str] | None:
        if word.startswith("<") and word.endswith(">"):
            name = word[1:-1]
            if name not in self._needs:
                self._needs[name] = self._needed(self.lists[name])
            return self._needs[name]
        if (
            word in ("^", "$", "_", _OPEN_GAP)
            or word in _MARKS
            or "*" in word
            or _NUMBER.fullmatch(word)
        ):
            return None
        return frozenset(self.folding.words(word)[:1])

    @staticmethod
    def _all_read(between: str) -> None:
        if between.strip():
            raise ValueError(f'"{between.strip()}" cannot be read')

    def _piece(self, piece: re.Match[str]) -> str:
        if piece["gap"]:
            most, marks = _GAPS[piece["gap"]]
            return rf"(?:(?![{re.escape(marks)}] )[^ ]+ ){{0,{most}}}?"
        if piece["kind"]:
            return rf"(?:(?!(?:{'|'.join(self.folding.links)}|[^\w]+) )[^ ]+ ){{0,4}}?"
        if piece["never"] is not None:
            return f"(?!{self._either(_PARTED.split(piece['never']))})"
        if piece["rest"]:
            words = r"(?:(?![.!?] )[^ ]+ )+?"
            if piece["of"]:
                words = self._either(_PARTED.split(piece["of"]))
            return f"(?P<{piece['rest']}>{words})"
        if piece["maybe"] is not None:
            return f"(?:{self._either(_PARTED.split(piece['maybe']))})?"
        whole = piece["either"] if piece["either"] is not None else piece["words"]
        return self._either(_PARTED.split(whole))

    def _either(self, phrases: Sequence[str]) -> str:
        each = {self._phrase(phrase) for phrase in phrases}
        found = "|".join(sorted(each, key=len, reverse=True))
        return f"(?:{found})" if len(each) > 1 else found  # a group takes long to be made

    def _phrase(self, phrase: str) -> str:
        return self._in_order(phrase) if " " in phrase else self._word(phrase)

    def _list(self, name: str) -> str:
        if name not in self.lists:
            raise ValueError(f"there is no list of words called <{name}>")
        if name not in self._read:
            self._read[name] = self._either(self.lists[name])
        return self._read[name]

    def _word(self, word: str) -> str:
        if word.startswith("<") and word.endswith(">"):
            return self._list(word[1:-1])
        if "<" in word or ">" in word:
            raise ValueError(f'"{word}" cannot be read')
        if number := _NUMBER.fullmatch(word):
            first, ones = int(number[1]), number[2]
            more = rf"|[{first + 1}-9]\d" if ones and first < 9 else ""
            least = rf"{first}[{ones}-9]{more}" if ones else rf"[{first}-9]|\d\d"
            return rf"(?:\d+[/-])?(?:{least}|\d{{3,4}})(?:[.,]\d+)? "
        if word == _OPEN_GAP:
            return f"{HIDDEN}+ "
        if word == "^":
            openers = "|".join(map(re.escape, self.folding.openers))
            return rf"(?<=\A )(?:(?:{openers}|[,:-]) )*"
        if word == "$":
            return r"(?=(?:[.!?)\"] )*\Z)"
        if word == "_":
            return r"[^ .!?;:,]+ "
        if word.endswith("*") and len(word) > 1:
            return rf"{re.escape(word[:-1])}[^ ]* "
        if word.startswith("*") and len(word) > 1:
            return rf"[^ ]+{re.escape(word[1:])} "
        return "".join(f"{re.escape(each)} " for each in self.folding.words(word))


@lru_cache(maxsize=1)
def folding() -> Folding:
    """The short forms of the content in use."""
    return Folding(word_lists("short-forms"))


def words_of(sentence: Sentence) -> Words | None:
    """A sentence as words, what others said in quotation marks hidden; None where it has none."""
    tokens = list(_TOKEN.finditer(sentence.said))
    line, starts, places = " ", [], []
    for token, after in zip_longest(tokens, tokens[1:]):
        following = after.group() if after else ""
        for word in folding().words(token.group(), following):
            starts.append(len(line))
            places.append((sentence.begin + token.start(), sentence.begin + token.end()))
            line += f"{word} "
    known = frozenset(line.split())
    return Words(line, tuple(starts), tuple(places), known) if places else None


def lines_of(passage: Passage) -> list[Words]:
    """The sentences of a passage as lines of words."""
    return [words for each in passage.sentences() if (words := words_of(each))]


@lru_cache(maxsize=1)
def _denials() -> tuple[Pattern, Pattern]:
    found = folding()
    each = {"no": found.denials, "harmless": found.harmless}
    return Pattern("<no>", each, found), Pattern("<harmless>", each, found)


def is_denied(line: str, begin: int) -> bool:
    """Whether the clause before a place of a line says no; "not only" and the like say none."""
    clause = f"{_CLAUSE.split(line[:begin])[-1].rstrip()} "
    says_no, harmless = _denials()
    return any(
        not any(one.start() <= no.start() < one.end() for one in harmless.all(clause))
        for no in says_no.all(clause)
    )


def in_one_clause(line: str, one: Span, other: Span) -> bool:
    """Whether no comma, "and" or the like stands between two stretches of a line."""
    first, last = sorted((one, other))
    return not _CLAUSE.search(line, first[1] - 1, max(last[0], first[1] - 1))
