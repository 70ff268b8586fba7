"""One judgement of all that may be somebody's name: what speaks for it and against it, in points.

The words themselves speak (`likeness`), and so does what stands around them: a label, an address
that is made of the name, pronouns, a title, work right below. A name that has `TAKEN` points is
one; in a text that may be about nobody, or where others are named, it needs to be `PLAIN`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from infoint.imports.pasted.names.likeness import likeness
from infoint.imports.pasted.names.naming import Named, fits_address, is_first_and_family
from infoint.imports.pasted.words import SIGNS, ends, flat, is_one
from infoint.imports.pasted.work.kinds import kind_of
from infoint.words.name_words import is_everyday, is_family
from infoint.words.people_names import ALSO_NAMES, TITLES

TAKEN, PLAIN = 6, 8
_SHORTEST_IN_SIGNS, _MOST_AGAIN, _SHORTEST_FIRM, _PLAIN_WORD = 2, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a name."""

    ways: tuple[str, ...] = ()
    """Addresses and profiles beside it."""
    label: str = ""
    """Of which kind the label before it is: "names" and others of `reach.KINDS`."""
    sender: str = ""
    """Who sends the mail."""
    twice: bool = False
    first: bool = False
    """Whether it stands before all else."""
    signed: bool = False
    """Whether it stands in a signature, below the closing."""
    pronouns: bool = False
    work: bool = False
    """Whether what somebody does stands behind it, or right below."""
    told: bool = False
    """Whether a sentence tells of them."""
    about: bool = False
    """Whether a sentence further down begins with the name, and with what they do."""
    organization: bool = False
    """Whether its words are those of a place of work."""
    address: bool = False
    """Whether a postal address stands right below, as below the name of an office."""
    again: int = 0
    """How many more lines of the text hold the name."""


def stands_again(name: str, lines: Iterable[str]) -> int:
    """How many other lines hold all words of a name, in whatever order."""
    words = set(flat(name).split())
    return sum(words <= set(flat(line).split()) for line in lines) - 1


def is_of_place(name: str) -> bool:
    """Whether a text is one of the names of places of work, and not rather somebody's."""
    if _is_called_as_firm(name):
        return True
    return kind_of(name) == "organization" and not is_first_and_family(name)


def _is_called_as_firm(name: str) -> bool:
    """Whether behind a whole name stands a word of firms: Kelly Martin Associates."""
    last = ends("firm-ends", name) or ends("firms-of-several", name)
    return last and len(name.split()) >= _SHORTEST_FIRM


def weight(named: Named, around: Around) -> int:
    """The points of a name among what stands around it; 0 where a single word has none for it."""
    fits = any(fits_address(named.name, each) for each in around.ways)
    whole = is_whole(named.name)
    words = likeness(named.name)
    if not whole and (words < 0 or not (words or _is_single(named, around))) and not fits:
        return 0
    if _is_called_as_firm(named.name) and around.label != "names":
        return 0
    again = 2 * min(max(around.again, 0), _MOST_AGAIN) if words >= 0 and whole else 0
    points = words + again + _of_name(named, around, whole=whole, fits=fits)
    last = flat(named.name.split()[-1])
    points -= _PLAIN_WORD * (is_one("plain-words", last) and not is_family(last))
    return points + _of_place(around, fits=fits)


def is_whole(name: str) -> bool:
    """Whether it is more than one word, or as many signs as a whole name has."""
    if SIGNS.search(name):
        return len(name) > _SHORTEST_IN_SIGNS
    return len(flat(name).split()) > 1


def _is_single(named: Named, around: Around) -> bool:
    """Whether what stands around a single word that is nobody's known name says that it is one."""
    own = around.label == "names" or around.told
    return (
        own
        or bool(named.pronouns)
        or (around.first and around.signed)
        or (around.twice and around.first)
    )


def _of_name(named: Named, around: Around, *, whole: bool, fits: bool) -> int:
    """What speaks for a name because of what it is made of, and what belongs to it."""
    points = 2 * whole + 2 * bool(SIGNS.search(named.name)) + 2 * ("," in named.name)
    points += 2 * _is_shouted_in_part(named.name) + 2 * _is_titled(named.name)
    points += (2 if is_one("place-words", named.name.split()[-1]) else 4) * fits
    points += 2 * bool(named.pronouns or around.pronouns) + 2 * bool(named.aside)
    points += 3 * (flat(named.name) == flat(around.sender))
    return points + (9 if whole and not around.signed else 3) * (around.label == "names")


def _is_titled(name: str) -> bool:
    """Whether a title such as Dr. or Rev. stands before it, and not one that is a word too."""
    first = flat(name.split()[0])
    return " " in name and first in TITLES and first not in ALSO_NAMES and not is_everyday(first)


def _is_shouted_in_part(name: str) -> bool:
    """Whether the surname alone is written in capitals, as many write it in front of the other."""
    words = [word for word in name.replace(",", "").split() if len(word) > _SHORTEST_IN_SIGNS]
    shouted = [word.isupper() for word in words]
    return any(shouted) and not all(shouted)


def _of_place(around: Around, *, fits: bool) -> int:
    """What speaks for a name, or against it, because of where it stands."""
    points = 2 * around.first + (around.first and around.signed) + 2 * around.twice
    points += 3 * around.work + 6 * around.told + 4 * around.about - 3 * around.address
    other = around.label not in ("", "names") or around.organization
    return points - 4 * (other and not fits)
