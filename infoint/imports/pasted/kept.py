"""What of a pasted text stands in nobody's fields: no word of it may be lost."""

import re
from collections.abc import Iterable, Sequence

from infoint.domain import Contact
from infoint.imports.pasted.lines import lines_of
from infoint.imports.pasted.reach import label_of
from infoint.imports.pasted.words import flat

_PIECE = 300
_MARKS = re.compile(r"[:\uff1a.]")


def all_left(
    text: str, people: Sequence[Contact], open_: Sequence[str], left: Iterable[str]
) -> tuple[str, ...]:
    """The lines of which nothing was taken, and those with a word that stands nowhere else.

    They are in the order of the text. A line that stands as a whole with somebody is not left.
    """
    taken = _taken(people)
    lines = list(dict.fromkeys(each for each in left if each and flat(each[:_PIECE]) not in taken))
    known = _words([*_fields(people), *open_, *lines])
    for line in dict.fromkeys(lines_of(text)):
        missing = [word for word in _words([line]) if word not in known]
        if missing and not _only_labels(line, missing):
            lines.append(line)
            known |= _words([line])
    places = {line: at for at, line in reversed(list(enumerate(lines_of(text))))}
    return tuple(sorted(lines, key=lambda line: places.get(line, len(places))))


def _fields(people: Sequence[Contact]) -> list[str]:
    return [
        text
        for each in people
        for text in (
            each.name,
            each.role,
            each.organization,
            each.email,
            *each.other_emails,
            each.phone,
            each.profile_url,
            each.notes,
        )
    ]


def _taken(people: Sequence[Contact]) -> set[str]:
    """What stands with somebody as a whole: fields, and lines of notes behind their label."""
    values = [line for text in _fields(people) for line in text.splitlines()]
    told = {flat(part[:_PIECE]) for each in values for part in (each, each.partition(": ")[2])}
    return told - {""}


def _words(texts: Iterable[str]) -> set[str]:
    """All words of texts of any length, as `flat` writes them."""
    pieces = (text[at : at + _PIECE] for text in texts for at in range(0, len(text), _PIECE))
    return {word for piece in pieces for word in flat(piece).split()}


def _only_labels(line: str, missing: Sequence[str]) -> bool:
    """Whether what is missing only says of which kind the number or the address beside it is."""
    labels = {
        word
        for part in _MARKS.split(line)
        for end in (flat(part).split()[-n:] for n in (1, 2, 3))
        if end and label_of(" ".join(end))
        for word in end
    }
    return all(word in labels for word in missing)
