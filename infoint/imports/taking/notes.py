"""Notes of a file beside those of the list: whether they say no more, go on, or say else."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TalkNotes:
    """What a file has written of a talk of the list.

    `here` is all that is written of it on the list, `file` what the file has, `raw` what then
    stands in the notes that belong to no question.
    """

    here: str
    file: str
    raw: str


def says_no_more(there: str, here: str) -> bool:
    """Whether each line of a text stands in the other one, whole or as the beginning of one."""
    known = [line for _letters, line in _lines(here)]
    whole = set(known)
    return all(
        line in whole or any(_begins(line, one) for one in known)
        for _letters, line in _lines(there)
    )


def goes_on(here: str, there: str) -> bool:
    """Whether a text holds all that stands here, and more: it begins with that or has it within,
    or its lines are these in their order with others between them or more behind them.
    """
    known, given = ([line for _letters, line in _lines(text)] for text in (here, there))
    if not known or known == given:
        return False
    part, whole = " ".join(known), " ".join(given)
    if whole.startswith(part) or f" {part} " in f" {whole} ":
        return True
    rest = iter(given)
    return all(any(line == one or _begins(line, one) for one in rest) for line in known)


def says_else(here: str, there: str) -> bool:
    """Whether each of two texts has something that the other has not."""
    if not (here.strip() and there.strip()) or here == there:
        return False
    return not (says_no_more(there, here) or goes_on(here, there))


def what_is_new(here: str, there: str) -> str:
    """Of a text that goes on, or says else, what does not stand here; letter for letter, without
    what parts it from that.
    """
    before, text = here.strip(), there.strip()
    if before and text.startswith(before):
        new = text[len(before) :].strip()
        return new.lstrip(_PARTS) or new
    return without_lines(text, [here])


_PARTS = " \t\r\n\u00a0.,;:!?\u2026\u3002\u3001"


def without_lines(text: str, others: Iterable[str]) -> str:
    """The text without the lines that stand in one of the others, and without a gap in its place;
    as it is where none of them does.
    """
    there = {line for other in others for _letters, line in _lines(other)}
    found = list(_lines(text))
    if not any(line in there for _letters, line in found):
        return text
    return "\n".join(letters for letters, line in found if line not in there)


def lines_that_differ(here: str, there: str) -> tuple[str, str]:
    """Of each of two texts the lines that the other has not; all of both where one has none."""
    mine, theirs = without_lines(here, [there]), without_lines(there, [here])
    return (mine, theirs) if mine and theirs else (here, there)


def where_they_part(here: str, there: str, most: int) -> tuple[str, str]:
    """What each of two texts has and the other has not, on one line, up to so many letters, with a
    few words around it where there is room; "…" stands for what is left out.
    """
    some, others = (text.split() for text in lines_that_differ(here, there))
    is_roomy = most >= _ROOMY
    if not is_roomy and all(len(" ".join(words)) <= most for words in (some, others)):
        return " ".join(some), " ".join(others)
    before = _alike(some, others)
    behind = _alike(some[before:][::-1], others[before:][::-1])
    begin = max(0, min(before - _AROUND * is_roomy, len(some) - 1, len(others) - 1))
    end = max(0, behind - _AROUND) if is_roomy else 0
    short = _SHORT if is_roomy else most // 3
    if len(" ".join(some[:begin])) < short:
        begin = 0
    if len(" ".join(some[len(some) - end :])) < short:
        end = 0
    return _cut(some, begin, end, most), _cut(others, begin, end, most)


_AROUND, _SHORT = 3, 30
"""So many words stand around those that differ; what is left of so few letters stays."""
_ROOMY = 50
"""With room for fewer letters a text begins where it differs."""


def _alike(some: Sequence[str], others: Sequence[str]) -> int:
    """How many words at the beginning are the same."""
    same = 0
    while same < min(len(some), len(others)) and some[same] == others[same]:
        same += 1
    return same


def shortened(text: str, most: int) -> str:
    """A text on one line, up to so many letters and to the end of a word; "…" stands for what is
    left out.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return f"{line[: most + 1].rpartition(' ')[0] or line[:most]} …"


def _cut(words: list[str], begin: int, end: int, most: int) -> str:
    shown = " ".join([*words[begin : len(words) - end], *["…"] * bool(end)])
    if len(shown) > most:
        shown = shortened(shown, most)
    return f"… {shown}" if begin else shown


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """The lines that hold something: letter for letter, and as they are compared."""
    for letters in text.splitlines():
        if line := " ".join(letters.split()):
            yield letters.rstrip(), line


def _begins(line: str, other: str) -> bool:
    """Whether a line is the beginning of another one, to the end of a word."""
    return other.startswith(line) and not other[len(line) : len(line) + 1].isalnum()
