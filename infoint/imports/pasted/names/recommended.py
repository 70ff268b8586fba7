"""Whom somebody tells one to talk to in a message: my cousin Ana Ruiz, she is a nurse at Tate."""

import re
from collections.abc import Iterator, Sequence

from infoint.imports.pasted.names.judging import is_of_place, is_whole
from infoint.imports.pasted.names.likeness import likeness
from infoint.imports.pasted.names.mentions import Mention, mentions_in
from infoint.imports.pasted.names.naming import Named, fits_address
from infoint.imports.pasted.reach import label_of
from infoint.imports.pasted.words import flat, phrases
from infoint.imports.tables.cells.cells import addresses_in
from infoint.words.word_lists import word_lists, words_in

_RELATIONS = words_in(word_lists("told")["relations"])
SENDER = re.compile(r"^[^\W\d_][\w .'\u2019-]{0,24}:\s+(?=\S)")
"""Who sent a message, before it."""
_FEW_BEFORE = _NEAR = 3
_LEAST = 3
_SPOKEN = 5
"""How many of the words behind a name are looked at for what they are called, or do."""


def recommended_in(lines: Sequence[str]) -> tuple[Named, int] | None:
    """The one whom a message recommends, and the line that does so; None where it does not."""
    best: tuple[int, Named, int] | None = None
    ways = [each for line in lines for each in addresses_in(line)]
    for at, line in enumerate(lines):
        for mention in _mentions(line):
            points = _points(mention, ways if _is_sent(line) else ())
            if points >= _LEAST and (best is None or points > best[0]):
                best = (points, mention.named, at)
    return (best[1], best[2]) if best else None


def _is_sent(line: str) -> bool:
    """Whether before a line of a chat stands who sent it, and no label such as Contact."""
    sender = SENDER.match(line)
    return sender is not None and not label_of(sender[0].rstrip(": "))


def _mentions(line: str) -> Iterator[Mention]:
    return mentions_in(SENDER.sub("", line))


def _points(mention: Mention, ways: Sequence[str]) -> int:
    """What the words around a name say for its being recommended; less where nothing does."""
    before = [flat(word) for word in mention.before]
    behind = " ".join(map(flat, mention.behind[:_SPOKEN]))
    if is_of_place(mention.named.name) or "not" in before[-_FEW_BEFORE:]:
        return 0
    said = 3 * (_is_relation(before) or _is_asked(before))
    said += 3 * (not before and any(fits_address(mention.named.name, each) for each in ways))
    said += 2 * any(behind.startswith(each) for each in phrases("they-are"))
    whole, words = is_whole(mention.named.name), likeness(mention.named.name)
    parted = bool(mention.before) and mention.before[-1].endswith(",")
    likely = whole or words > 0 or not parted
    return said + 3 * whole + min(words, 2) if said and likely else 0


def _is_relation(before: Sequence[str]) -> bool:
    """Whether a word right before says how one knows them."""
    known = [word in _RELATIONS or word in phrases("relations") for word in before[-_NEAR:]]
    return any(known) and (known[-1] or any(word in phrases("own") for word in before))


def _is_asked(before: Sequence[str]) -> bool:
    """Whether the words before tell one to get in touch, or what somebody is called."""
    without = [word for word in before if word not in phrases("relations") | _RELATIONS]
    without = [word for word in without if word not in phrases("own")]
    ends = (" ".join(without[-n:]) for n in (1, 2, 3))
    return any(each in phrases("to-ask") for each in ends)
