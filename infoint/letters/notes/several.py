"""A note of several sentences: which of them say something by themselves."""

from collections.abc import Sequence

from infoint.letters.as_you import words_of
from infoint.letters.note_forms import begins_with, goes_on, has_verb, sentences_of, step_of
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("letters")
_SOMEBODY = words_in(_LISTS["somebody"]) | {"he", "she", "i", "we"}
_BEGINS_BACK = words_in(_LISTS["begins-back"])
_TAKES_BACK = phrases_in(_LISTS["takes-back"])
_GLAD_AFTER = phrases_in(_LISTS["glad-after"])


def pieces_of(note: str) -> list[str]:
    """The sentences of a note, line by line; a semicolon parts as well."""
    lines = (line for line in note.splitlines() if line.strip(" -•*"))
    return [
        piece
        for line in lines
        for part in line.split("; ")
        for piece in map(_and_that, sentences_of(part))
        if piece.strip()
    ]


def _and_that(piece: str) -> str:
    """A sentence that begins "And that" without the "and": it goes on from the same beginning."""
    return piece[4:] if begins_with(piece, "and that ") else piece


def with_mark(piece: str) -> str:
    """A sentence with a mark at its end, so that another may follow."""
    return piece if piece.rstrip()[-1:] in tuple(".!?…,") else f"{piece},"


def first_step(piece: str) -> str:
    """Of "get the book, join the club" and of "start small. one hive" what comes first; else ""."""
    head, _comma, rest = piece.partition(",")
    if any(step_of(f"{part.strip()} it") for part in rest.split(",")):
        return head
    head, stop, _rest = piece.partition(". ")
    last = next(reversed(words_of(head)), "")
    return head if stop and len(last) > _MOST_OF_A_SHORT else ""


_MOST_OF_A_SHORT = 3
"""Letters of such as "ass." and "no.", which end nothing."""


def is_cry(piece: str) -> bool:
    """Whether it is such as "Wow." and "A vet.": nothing goes on from it."""
    return len(words_of(piece)) <= _MOST_OF_A_CRY and not (has_verb(piece) or goes_on(piece))


_MOST_OF_A_CRY = 2


def begins_back(piece: str) -> bool:
    """Whether a sentence goes on from the one before, as "it" and "then" do."""
    return _BEGINS_BACK.issuperset(words_of(piece)[:1]) and not _goes_on_from_it(piece)


def _goes_on_from_it(piece: str) -> bool:
    """Whether "that" goes on from "I learned", as in "that he asked"."""
    first, second = [*words_of(piece), "", ""][:2]
    return first == "that" and second in _SOMEBODY


def takes_back(piece: str) -> bool:
    """Whether a sentence says that the one before is not the whole truth."""
    return _begins_with_one(piece, _TAKES_BACK)


def is_glad(piece: str) -> bool:
    """Whether a sentence says no more than how glad one was."""
    return _begins_with_one(piece, _GLAD_AFTER) and _NOT_ALL.isdisjoint(words_of(piece))


_NOT_ALL = frozenset(("but", "not", "though", "although", "less"))


def tells_more(piece: str) -> bool:
    """Whether a sentence tells more of the same, and nothing of the one who writes."""
    parts = {word.split("'")[0].split("’")[0] for word in words_of(piece)}
    return goes_on(piece) and _OF_ONESELF.isdisjoint(parts)


_OF_ONESELF = frozenset(("i", "my", "me", "we", "our"))


def _begins_with_one(piece: str, phrases: Sequence[str] | frozenset[str]) -> bool:
    return any(
        begins_with(piece, one) and not piece[len(one) : len(one) + 1].isalnum() for one in phrases
    )
