"""Names that the later rows of a log write shorter: Priya R. for Priya Raman of the same place."""

import re
from collections import defaultdict
from collections.abc import Sequence

from infoint.domain.identity import without_accents
from infoint.imports.person import Person

_WORD = re.compile(r"[^\W\d_]+\.?")
_BRACKETS = re.compile(r"\s*\([^()]*\)")


def longer_names(people: Sequence[Person]) -> dict[int, int]:
    """For the places of those whose name is a shorter form: the place of the one who is meant.

    That is the only one whose whole name fits, and whose organization begins alike if both say one.
    """
    whole: dict[str, list[int]] = defaultdict(list)
    names = [_words(person.name) for person in people]
    for place, words in enumerate(names):
        if len(words) > 1 and not any(map(_is_initial, words)):
            for word in words:
                whole[word].append(place)
    found = {}
    for place, person in enumerate(people):
        words = names[place]
        if len(words) > 2 and "(" not in person.name and not any(map(_is_initial, words)):
            continue
        telling = next((word for word in words if not _is_initial(word)), "")
        fitting = {
            other
            for other in whole.get(telling, ())
            if other != place
            and _fits(person.name, words, names[other], people[other].name)
            and _alike(person.organization, people[other].organization)
        }
        said = {other for other in fitting if person.organization and people[other].organization}
        for several in (fitting, said):
            if len(several) == 1 and place not in found:
                found[place] = next(iter(several))
    return {place: other for place, other in found.items() if other not in found}


def _words(name: str) -> list[str]:
    return _WORD.findall(without_accents(name))


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _fits(name: str, words: Sequence[str], whole: Sequence[str], whole_name: str) -> bool:
    """Whether a name is the other one made shorter, or with something in brackets behind it."""
    bare = _BRACKETS.sub("", name)
    if bare != name and without_accents(bare) == without_accents(whole_name):
        return True
    if "(" in name:
        return sorted(words) == sorted(whole)
    if len(words) == 1:
        return words[0] in (whole[0], whole[-1])
    if len(words) == 2 and not any(map(_is_initial, words)):
        longer = len(whole) > 2 and "(" not in whole_name
        return longer and list(words) == list(whole[:2])  # both first names, as of Mary Ann Cole
    if len(words) != 2 or not any(map(_is_initial, words)):
        return False
    ends = (whole[0], whole[-1])
    return all(_same(short, long) for short, long in zip(words, ends, strict=True))


def _same(short: str, long: str) -> bool:
    return long.startswith(short.rstrip(".")) if _is_initial(short) else short == long


def _alike(one: str, other: str) -> bool:
    first, second = (" ".join(without_accents(each).split()) for each in (one, other))
    return first.startswith(second) or second.startswith(first)
