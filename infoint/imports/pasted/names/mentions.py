"""Names in the midst of sentences, and whom of them a text is about."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infoint.imports.pasted.lines import is_talk
from infoint.imports.pasted.names.judging import PLAIN, is_of_place, is_whole
from infoint.imports.pasted.names.likeness import likeness
from infoint.imports.pasted.names.naming import Named, named_in
from infoint.imports.pasted.programme import is_byline
from infoint.imports.pasted.words import flat, is_one, phrases
from infoint.imports.pasted.work.kinds import kind_of
from infoint.imports.tables.titles.shapes import SMALL_IN_NAMES
from infoint.words.name_words import is_everyday, is_family, may_be_given
from infoint.words.people_names import TITLES

_OPENS, _ENDS = "\"'\u201c\u201d\u201e\u00ab\u00bb\u2018([", ',.;:!?)]"\u201c\u201d\u00bb\u2026'
_POSSESSIVE = re.compile(r"['\u2019]s$")
_FEWEST_SENTENCES, _MOST_COUNTED, _HIGHEST, _LEAD = 2, 5, 12, 2
_LONGEST_CREDIT = _SHORTEST = 3
_SPEAKER = " I"
"""Behind a word with which a sentence of somebody's own begins: Mostly I sell."""
_SIGNED = 5
"""Points of the one whom an article is about, which says who wrote it."""
_SENTENCES = re.compile(r"(?<=\w[.!?])\s+(?=[^\W\d_a-z])")
_MOST_OF_FIRM = 7


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a line, with the words before and behind it."""

    named: Named
    before: tuple[str, ...]
    behind: tuple[str, ...]


def mentions_in(line: str) -> Iterator[Mention]:
    """The names of a line, each as long as its capitals go on."""
    words = line.split()
    at = 0
    while at < len(words):
        end = _end_of_run(words, at)
        if end == at:
            at += 1
            continue
        start = _without_lead(words, at, end)
        text = _POSSESSIVE.sub("", " ".join(words[start:end]).strip(_OPENS + _ENDS))
        named = named_in(text, bare=True) if start < end else None
        if named and not named.rest and not named.name.endswith(_SPEAKER):
            yield Mention(named, tuple(words[:start]), tuple(words[end:]))
        at = end


def _end_of_run(words: Sequence[str], at: int) -> int:
    """Behind the last word of a run of capitals that begins here; `at` where none does."""
    end = at
    for n in range(at, len(words)):
        bare = words[n].lstrip(_OPENS)
        if end > at and bare != words[n]:
            break
        if bare[:1].isupper():
            end = n + 1
        elif not (end > at and flat(bare) in SMALL_IN_NAMES):
            break
        if words[n] != words[n].rstrip(_ENDS) and len(flat(words[n])) > 1:
            break
        if _POSSESSIVE.search(words[n]):
            break
    return end


def _without_lead(words: Sequence[str], at: int, end: int) -> int:
    """Where the name begins behind posts, and words that have their capital from the sentence."""
    while at < end:
        word = flat(words[at])
        known = may_be_given(word) or (is_family(word) and not is_everyday(word))
        said = word in phrases("introduces") or is_everyday(word) or _is_post(words[at])
        again = at > 0 and flat(words[at - 1]) == word
        if word in TITLES or known or again or not said:
            break
        at += 1
    return at


def _is_post(word: str) -> bool:
    return is_one("owners", word) or kind_of(word) == "role"


def portrayed_in(lines: Sequence[str]) -> Named | None:
    """Whom sentences are about, by how often they are named; None where nobody stands out."""
    filled = [line for line in lines if line and not _is_credit(line)]
    talk = [line for line in filled if is_talk(line) or _is_short_sentence(line)]
    if sum(len(_SENTENCES.split(line)) for line in talk) < _FEWEST_SENTENCES:
        return None
    found = [(at, each) for at, line in enumerate(filled) for each in mentions_in(line)]
    said = Counter(_bare(each.named.name) for _at, each in found)
    firms = {_bare(each.named.name) for _at, each in found if _is_firm(each)}
    points: dict[str, int] = {}
    named: dict[str, Named] = {}
    again: dict[str, bool] = {}
    for at, each in found:
        name = each.named.name
        if not is_whole(name) or _is_elsewhere(each) or is_of_place(name) or _bare(name) in firms:
            continue
        if name not in points:
            counted = _counted(name, said)
            points[name] = likeness(name) + counted + 2 * (at < _HIGHEST)
            named[name], again[name] = each.named, counted > 0
        goes_on = _goes_on(each, filled[at])
        points[name] += _told_beside(each) + 3 * goes_on
        again[name] |= goes_on
        again[name] |= _told_beside(each) > 1
    best = sorted(filter(again.get, points), key=lambda name: -points[name])
    signed = any(is_byline(line, lines[:at]) for at, line in enumerate(lines) if line)
    if not best or points[best[0]] < (_SIGNED if signed else PLAIN):
        return None
    next_best = [points[each] for each in best[1:] if not _is_same(each, best[0])]
    return named[best[0]] if not next_best or points[best[0]] - next_best[0] >= _LEAD else None


def _is_short_sentence(line: str) -> bool:
    """Whether a line of few words ends as a sentence does: He smiles, says Ruiz."""
    return len(line.split()) > _SHORTEST and line.endswith((".", "!", "?"))


def _is_same(one: str, other: str) -> bool:
    """Whether one of two names holds all words of the other, or both have the same surname."""
    first, second = set(flat(one).split()), set(flat(other).split())
    return first <= second or second <= first


def _bare(name: str) -> str:
    """A name as it is compared, without titles."""
    words = flat(name).split()
    return " ".join([word for word in words if word not in TITLES] or words)


def _counted(name: str, said: Counter[str]) -> int:
    """Two points for each time that the name, or one part of it, stands again, and one more.

    A part that stands alone is that of the one who was named first.
    """
    whole = _bare(name)
    parts = {whole.split()[0], flat(name.split()[-1])} - {whole}
    parts = {each for each in parts if len(each) > 1}
    times = said[whole] - 1 + sum(said.pop(each, 0) for each in parts)
    return 2 * min(times, _MOST_COUNTED) + (times > 0)


def _told_beside(mention: Mention) -> int:
    """What the words right before and behind a name say of it: whose place it is, what they do."""
    before = flat(" ".join(mention.before[-1:]))
    post = before in phrases("owners") or before in phrases("runs-it")
    after = mention.behind[0] if mention.behind else ""
    post |= after[:1].islower() and (_is_post(after) or is_one("runs-it", after))
    does = not mention.before and mention.behind[:1] and mention.behind[0][:1].islower()
    return 4 * post + bool(does)


def _goes_on(mention: Mention, line: str) -> bool:
    """Whether a line begins with a name, and its second sentence tells more: She is a nurse."""
    second = _SENTENCES.split(line)[1:2]
    told = second[0].split() if second and not mention.before else []
    return bool(told) and is_one("pronouns", told[0])


def _is_firm(mention: Mention) -> bool:
    """Whether the words behind say that it is a firm: Tate Wells is a design firm."""
    words = [flat(each) for each in mention.behind[:_MOST_OF_FIRM]]
    if not words or words[0] not in ("is", "was", "ist", "est", "es", "e", "makes", "offers"):
        return False
    return any(each in phrases("organization-words") | phrases("kinds-of-firms") for each in words)


def _is_elsewhere(mention: Mention) -> bool:
    """Whether the word before says that it is a place: in Jordan Falls."""
    return flat(" ".join(mention.before[-1:])) in phrases("place-before")


def _is_credit(line: str) -> bool:
    """Whether a line says who wrote, spoke or took a picture."""
    words = line.replace(":", " ").split()
    first = (" ".join(words[:n]) for n in range(1, _LONGEST_CREDIT + 1))
    return any(is_one("credits", each) for each in first)
