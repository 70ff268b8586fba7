"""Who somebody is in a sentence of theirs, or about them: I'm Noor, Ana Ruiz is a nurse."""

from collections.abc import Sequence
from dataclasses import dataclass

from infoint.imports.pasted.naming import Named, named_in
from infoint.imports.pasted.words import flat, phrases
from infoint.imports.pasted.work import kind_of

_LONGEST_LINK, _LONGEST_GREETING, _LONGEST_NAME = 5, 4, 7
_MOST_WORDS = 25
_END = ".!?,;:"


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence says of the one who says it."""

    named: Named | None = None
    role: str = ""
    organization: str = ""


def told_in(line: str) -> Told | None:
    """What somebody says of themselves in a line; None where they say nothing of it."""
    words = line.replace("\u2019", "'").split()
    if not words or len(words) > _MOST_WORDS:
        return None
    starts = [at for at in range(_LONGEST_GREETING) if at == 0 or _is_greeted(words[:at])]
    for at in starts:
        if (length := _begins(words[at:], "works-as")) and (found := _work(words[at + length :])):
            return found
        if length := _begins(words[at:], "introduces"):
            return _introduced(words[at + length :])
    return _told_of(words)


def _told_of(words: Sequence[str]) -> Told | None:
    """Ana Ruiz is a nurse at City Hospital."""
    for at in range(2, min(_LONGEST_NAME, len(words) - 2)):
        length = _begins(words[at:], "is-somebody")
        named = named_in(" ".join(words[:at])) if length else None
        if named and not named.rest:
            told = _work(words[at + length :])
            sure = told and kind_of(told.role) == "role"
            return Told(named, told.role, told.organization) if told and sure else None
    return None


def _is_greeted(words: Sequence[str]) -> bool:
    return flat(" ".join(words)) in phrases("greetings")


def _begins(words: Sequence[str], heading: str) -> int:
    """How many of the words are one of the phrases that stand at the beginning."""
    lengths = range(min(_LONGEST_LINK, len(words) - 1), 0, -1)
    return next((n for n in lengths if flat(" ".join(words[:n])) in phrases(heading)), 0)


def _introduced(words: Sequence[str]) -> Told | None:
    """The name, or the work, that stands behind: I am."""
    if flat(words[0]) in phrases("articles"):
        return _work(words)
    sentence = _first_sentence(words)
    first, *behind = sentence.split(", ", maxsplit=1)
    named = named_in(first.rstrip(_END), bare=True)
    if named is None or named.rest:
        return _work(words)
    told = _work(behind[0].split()) if behind else None
    return Told(named, told.role, told.organization) if told else Told(named)


def _first_sentence(words: Sequence[str]) -> str:
    """Up to the word with which a sentence ends; an initial does not end it."""
    kept: list[str] = []
    for word in words:
        kept.append(word)
        if word.endswith((".", "!", "?")) and len(flat(word)) > 2:
            break
    return " ".join(kept)


def _work(words: Sequence[str]) -> Told | None:
    """A designer at Lantern Studio in Leeds, without the words that do not count."""
    plain = _first_sentence(words).rstrip(_END).split()
    while plain and flat(plain[0]) in phrases("articles"):
        plain = plain[1:]
    for at in range(1, len(plain) - 1):
        for length in (2, 1):
            if flat(" ".join(plain[at : at + length])) not in phrases("at"):
                continue
            role, place = " ".join(plain[:at]), plain[at + length :]
            while place and flat(place[0]) in phrases("articles"):
                place = place[1:]
            if place and place[0][:1].isupper():
                return Told(role=role.strip(" ,"), organization=_place(place))
    role = " ".join(plain)
    return Told(role=role) if kind_of(role) == "role" and len(plain) <= _LONGEST_LINK else None


def _place(words: Sequence[str]) -> str:
    """The name of a place of work, as far as its words have capitals."""
    kept: list[str] = []
    for word in words:
        lower = word[:1].islower() and flat(word) not in _JOINS
        if kept and (lower or kept[-1].endswith((",", "."))):
            break
        kept.append(word)
    while kept and kept[-1][:1].islower():
        kept.pop()
    return " ".join(kept).rstrip(_END)


_JOINS = frozenset(
    ("of", "the", "for", "and", "de", "la", "le", "les", "du", "des", "del", "der", "fur", "und")
)
