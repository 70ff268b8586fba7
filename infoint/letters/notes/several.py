"""A note of several sentences: which of them say something by themselves."""

from collections.abc import Sequence

from infoint.letters.as_you import words_of
from infoint.letters.note_forms import begins_with, goes_on, sentences_of, step_of
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("letters")
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
        for piece in sentences_of(part)
        if piece.strip()
    ]


def with_mark(piece: str) -> str:
    """A sentence with a mark at its end, so that another may follow."""
    return piece if piece.rstrip()[-1:] in tuple(".!?…,") else f"{piece},"


def is_row_of_steps(piece: str) -> bool:
    """Whether after a comma something else is to be done."""
    return any(step_of(f"{part.strip()} it") for part in piece.split(",")[1:])


def begins_back(piece: str) -> bool:
    """Whether a sentence goes on from the one before, as "it" and "then" do."""
    return _BEGINS_BACK.issuperset(words_of(piece)[:1])


def takes_back(piece: str) -> bool:
    """Whether a sentence says that the one before is not the whole truth."""
    return _begins_with_one(piece, _TAKES_BACK)


def is_glad(piece: str) -> bool:
    """Whether a sentence says no more than how glad one was."""
    return _begins_with_one(piece, _GLAD_AFTER) and _NOT_ALL.isdisjoint(words_of(piece))


_NOT_ALL = frozenset(("but", "not", "though", "although", "less"))


def tells_more(piece: str) -> bool:
    """Whether a sentence tells more of the same, and nothing of the one who writes."""
    first = words_of(piece)[:1]
    return (
        goes_on(piece) and bool(first) and first[0].split("'")[0].split("’")[0] not in _OF_ONESELF
    )


_OF_ONESELF = frozenset(("i", "my", "me", "we", "our"))


def _begins_with_one(piece: str, phrases: Sequence[str] | frozenset[str]) -> bool:
    return any(
        begins_with(piece, one) and not piece[len(one) : len(one) + 1].isalnum() for one in phrases
    )
