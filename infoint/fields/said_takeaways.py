"""What was learned in several talks, put together: skills, words, lists, pay."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from infoint.domain import Takeaway
from infoint.domain.kinds import TakeawayKind
from infoint.words.stems import word_stem
from infoint.words.takeaways import told_words
from infoint.words.word_lists import words_in

Kept = Iterable[tuple[str, Takeaway]]
"""Who said it, and what was kept of it."""


@dataclass(frozen=True, slots=True)
class Named:
    """One thing that people named, as first written, and by whom, each once."""

    text: str
    who: tuple[str, ...]
    private: bool = False


@dataclass(frozen=True, slots=True)
class Skill(Named):
    """A skill that the field asks for, and whether the person listed it as their own."""

    have: bool = False


@dataclass(frozen=True, slots=True)
class Term(Named):
    """A word of the field with every meaning that was noted for it."""

    meanings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SalaryRange:
    """What one person said is paid in the field, a year. `low` or `high` may be unknown."""

    who: str
    currency: str
    low: float | None
    high: float | None
    level: str
    text: str
    private: bool = False


def plain(text: str) -> str:
    """Text as it is compared: small letters, single spaces, no mark at the end."""
    return " ".join(text.casefold().split()).strip(" .,;:!")


def _merged(kept: Kept, kind: TakeawayKind) -> list[tuple[Named, tuple[Takeaway, ...]]]:
    """Things of a kind in the order first named, each with its takeaways; the same words once."""
    groups: dict[str, list[tuple[str, Takeaway]]] = {}
    for who, each in kept:
        if each.kind == kind and each.text.strip():
            groups.setdefault(plain(each.text), []).append((who, each))
    found = []
    for group in groups.values():
        names, takeaways = zip(*group, strict=True)
        private = any(each.private for each in takeaways)
        named = Named(takeaways[0].text.strip(), tuple(dict.fromkeys(names)), private)
        found.append((named, takeaways))
    return found


def listed(kept: Kept, kind: TakeawayKind) -> tuple[Named, ...]:
    """Things of a kind, those that most people named first."""
    found = (named for named, _ in _merged(kept, kind))
    return tuple(sorted(found, key=lambda each: -len(each.who)))


def skills(kept: Kept, mine: str) -> tuple[Skill, ...]:
    """Skills named, the most often named first; `mine` is text with one or more a line.

    A skill counts as had where its whole meaning stands in mine: each part of it ("patience and
    Excel" has two) with all its telling words in one line of mine, in whatever form of the word.
    A word in common is not enough: who has listening need not have listening to angry patients.
    """
    own = [words for part in _parts(mine) if (words := _telling(part)) and not words & _DENIED]
    same = {plain(part) for part in re.split(r"[\n,;]", mine)} - {""}
    return tuple(
        Skill(
            each.text, each.who, each.private, plain(each.text) in same or _is_had(each.text, own)
        )
        for each in listed(kept, TakeawayKind.SKILL)
    )


def _is_had(skill: str, own: list[frozenset[str]]) -> bool:
    parts = [words for part in _parts(skill) if (words := _telling(part))]
    return bool(parts) and all(any(part <= one for one in own) for part in parts)


def _parts(text: str) -> list[str]:
    return re.split(r"[\n,;/&]|\.(?:\s|$)|\b(?:and|or)\b", text.casefold())


def _telling(text: str) -> frozenset[str]:
    """The stems of the words that say which skill it is; C, C++ and C# are three."""
    words = re.findall(r"[^\W_]+[+#]*", text)
    return frozenset(word_stem(word) for word in words if word not in _FILLING)


_FILLING = words_in(
    """
    a an the of to in at with for on as by some one is are be being it its this that you your i my
    we they have has had having can could must should need needs needed able ability good great well
    very much lot lots really skill skills knowledge experience strong basic solid
    """
)
"""Words around a skill that do not say which one it is."""
_DENIED = words_in("no not never without lack don cannot")
"""With one of these a line says what one does not have."""


def terms(kept: Kept) -> tuple[Term, ...]:
    """The glossary: words in the order of the alphabet, meanings as noted, each once."""
    found = [
        Term(
            named.text,
            named.who,
            named.private,
            tuple(dict.fromkeys(m for each in takeaways if (m := each.meaning.strip()))),
        )
        for named, takeaways in _merged(kept, TakeawayKind.VOCABULARY)
    ]
    return tuple(sorted(found, key=lambda term: plain(term.text)))


def salaries(kept: Kept) -> tuple[SalaryRange, ...]:
    """What people said is paid, as they said it: never put together over currencies or levels."""
    return tuple(
        SalaryRange(
            who, each.currency, each.low, each.high, each.level.strip(), _words(each), each.private
        )
        for who, each in kept
        if each.kind == "salary range"
    )


def _words(each: Takeaway) -> str:
    told = told_words(each)
    parts = (each.text, f"({told})" if told else "", each.amounts)
    return " ".join(part.strip() for part in parts if part.strip())


@dataclass(frozen=True, slots=True)
class Pay:
    """What was said of one level in one currency (ISO 4217, or "" where none was named), a year.

    `low` and `high` span everything that was said; None where no amount was. `said` holds who said
    what, in the order of the talks.
    """

    currency: str
    level: str
    low: float | None
    high: float | None
    said: tuple[SalaryRange, ...]

    @property
    def n(self) -> int:
        """How many ranges this rests on."""
        return len(self.said)

    @property
    def apart(self) -> bool:
        """Whether two of the ranges have no amount in common: then people contradict each other."""
        lows = [each.low for each in self.said if each.low is not None]
        highs = [each.high for each in self.said if each.high is not None]
        return bool(lows and highs and max(lows) > min(highs))


def pay_by_level(salaries: Iterable[SalaryRange]) -> tuple[Pay, ...]:
    """One entry for each currency and level, as first named; words without amounts come last."""
    groups: dict[tuple[str, str, bool], list[SalaryRange]] = {}
    for each in salaries:
        amounts = each.low is not None or each.high is not None
        groups.setdefault((each.currency, plain(each.level), amounts), []).append(each)
    found = [
        Pay(
            currency=said[0].currency,
            level=said[0].level,
            low=min((each.low for each in said if each.low is not None), default=None),
            high=max((each.high for each in said if each.high is not None), default=None),
            said=tuple(said),
        )
        for said in groups.values()
    ]
    return tuple(sorted(found, key=lambda pay: pay.low is None and pay.high is None))
